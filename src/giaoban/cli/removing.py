"""`remove` as a person sees it."""

from dataclasses import dataclass

from giaoban.cli.desk import AtDesk, count, desk
from giaoban.cli.messages import _, words
from giaoban.cli.terminal import write
from giaoban.errors import UsageError
from giaoban.library.entry import Head
from giaoban.out.as_json import envelope
from giaoban.out.recorded import named


@dataclass(frozen=True, slots=True)
class Removal:
    """What is to be taken out: a notice, or one of its texts, by its number. `force`: even what was
    recorded of its tasks; `dry_run`: only tried out."""

    notice: str
    text: str | None
    force: bool
    dry_run: bool


def removed(removal: Removal, where: str | None, *, as_json: bool) -> int:
    """Takes it out, and tells when that is on the disk. UsageError where something was recorded of
    its tasks and nobody said that this may go too."""
    with desk(where) as at:
        head = at.notice(removal.notice)
        number = _take_out(at, head, removal)
    write(_json(head, number, removal) if as_json else _sentences(head, number, removal))
    return 0


def _take_out(at: AtDesk, head: Head, removal: Removal) -> int | None:
    """The number of the text that was taken out; None for the whole notice."""
    if removal.text is None:
        _refuse_recorded(at, head, force=removal.force)
        if not removal.dry_run:
            at.keeping.remove(head.id)
        return None
    number = count("--text", removal.text)
    version = _version(at, head, number)
    if not removal.dry_run:
        at.keeping.remove_version(head.id, version)
    return number


def _refuse_recorded(at: AtDesk, head: Head, *, force: bool) -> None:
    recorded = len(at.library.events(head.id))
    if recorded and not force:
        raise UsageError("recorded-there", name=named(head, words()), count=str(recorded))


def _version(at: AtDesk, head: Head, number: int) -> int:
    versions = at.library.database.versions(head.id)
    if number > len(versions):
        told = {"number": str(number), "count": str(len(versions))}
        raise UsageError("no-such-text", name=head.name, **told)
    if len(versions) == 1:
        raise UsageError("only-text", name=head.name)
    return versions[number - 1].id


# -- told -----------------------------------------------------------------------------------------


def _sentences(head: Head, number: int | None, removal: Removal) -> str:
    sentence = (
        _("Taken out of the library: {notice}, tasks: {count}")
        if number is None
        else _("Taken out of the library: text {text} of {notice}")
    )
    told = [sentence.format(notice=named(head, words()), count=head.tasks, text=number)]
    if removal.dry_run:
        told.append(_("Only tried out: nothing was written."))
    return "".join(f"{line}\n" for line in told)


def _json(head: Head, number: int | None, removal: Removal) -> str:
    item = {
        "notice": head.model_dump(mode="json"),
        "text": number,
        "removed": not removal.dry_run,
    }
    return envelope([item])
