"""The two notices of a call that compares them: each from the library, or from a file."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from giaoban.cli.asking import today
from giaoban.cli.desk import AtDesk
from giaoban.cli.library import Asked, asked, holds, is_there, named_files, place
from giaoban.cli.messages import _, words
from giaoban.cli.telling import note
from giaoban.out.visible import on_one_line

if TYPE_CHECKING:
    from giaoban.desk.difference import Side
    from giaoban.library.entry import Head


@dataclass(slots=True)
class Compared:
    """`sides`: the earlier and the later notice, one or none where a file could not be read."""

    at: AtDesk
    sides: "list[Side]" = field(default_factory=list)
    shelves: list[Asked] = field(default_factory=list)

    @property
    def files(self) -> list[str]:
        """Those that were read."""
        return [file for shelf in self.shelves for file in shelf.files]

    def report(self) -> int:
        """As of one shelf; what is wrong with any file of the call."""
        return max(shelf.report() for shelf in self.shelves)


@contextmanager
def both(names: list[str], library: str | None, as_of: str | None) -> Iterator[Compared]:
    """The notices that these names mean. A file that no library knows is read, each alone: two
    files of one number are two; with what the library recorded of it. UsageError as `AtDesk.notice`
    has it."""
    from giaoban.desk.difference import Side  # noqa: PLC0415 - help needs none

    with ExitStack() as stack:
        found: Compared | None = None
        shelves: dict[str, Asked] = {}
        for name in names:
            file = next(iter(_to_be_read(name, library)), "")
            if file not in shelves:
                shelves[file] = stack.enter_context(asked(library, [file] if file else None))
            at = AtDesk(shelves[file], today(as_of))
            found = found or Compared(at)
            if not shelves[file].is_empty:
                head = at.library.heads()[0] if file else at.notice(name)
                found.sides.append(Side(at.library, head))
        if found is None:
            raise AssertionError("no names")
        found.shelves = list(shelves.values())
        yield found


def _to_be_read(name: str, library: str | None) -> list[str]:
    """The file that is meant, where there is one that the library has not."""
    files = named_files([name])
    path = place(library)
    if not files or not is_there(path) or files == ["-"]:
        return files
    return [] if holds(path, files) else files


def tell(compared: Compared) -> None:
    """What a person should know before believing the comparison."""
    before, after = (side.head for side in compared.sides)
    for side in compared.sides:
        if not side.library.reading(side.head.id).is_notice:
            told = _("{file} reads like no directive notice.")
            note(f"{_('Warning')}: {told.format(file=on_one_line(side.head.name))}")
        if side.head.unclear:
            told = _("{file}: {count} passages may give work, and are compared with nothing.")
            count = words().number(side.head.unclear)
            note(f"{_('Note')}: {told.format(file=on_one_line(side.head.name), count=count)}")
    if _is_later(before, after):
        told = _("{after} is older than {before}: this goes back in time.")
        names = {"before": on_one_line(before.name), "after": on_one_line(after.name)}
        note(f"{_('Note')}: {told.format(**names)}")


def _is_later(one: "Head", other: "Head") -> bool:
    return bool(one.issued and other.issued and one.issued > other.issued)
