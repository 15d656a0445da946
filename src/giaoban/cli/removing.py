"""`remove` as a person sees it."""

from giaoban.cli.desk import AtDesk, count, desk
from giaoban.cli.messages import _, words
from giaoban.cli.terminal import write
from giaoban.errors import UsageError
from giaoban.out.recorded import named


def removed(name: str, text: str | None, where: str | None, *, force: bool, dry_run: bool) -> int:
    """Takes a notice out, or one of its texts. UsageError where something was recorded of its tasks
    and nobody said that this may go too."""
    with desk(where) as at:
        head = at.notice(name)
        told = named(head, words())
        if text is None:
            _refuse_recorded(at, head.id, told, force=force)
            if not dry_run:
                at.library.remove(head.id)
            sentence = _("Taken out of the library: {notice}, tasks: {count}")
        else:
            version = _version(at, head.id, text)
            if not dry_run:
                at.library.remove_version(head.id, version)
            sentence = _("Taken out of the library: text {text} of {notice}")
        write(sentence.format(notice=told, count=head.tasks, text=text) + "\n")
        if dry_run:
            write(_("Only tried out: nothing was written.") + "\n")
    return 0


def _refuse_recorded(at: AtDesk, notice: int, name: str, *, force: bool) -> None:
    recorded = len(at.library.events(notice))
    if recorded and not force:
        raise UsageError("recorded-there", name=name, count=str(recorded))


def _version(at: AtDesk, notice: int, text: str) -> int:
    versions = at.library.database.versions(notice)
    number = count("--text", text)
    if number > len(versions):
        raise UsageError("no-such-text", number=text, count=str(len(versions)))
    if len(versions) == 1:
        raise UsageError("only-text")
    return versions[number - 1].id
