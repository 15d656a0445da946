"""The desk at which a person sits who looks a thing up, or records one."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from giaoban.cli.asking import now, one_day, past_day, today
from giaoban.cli.library import Asked, asked, kept
from giaoban.cli.terminal import manner, write
from giaoban.errors import UsageError
from giaoban.library.question import Question

if TYPE_CHECKING:
    from giaoban.desk.recording import Desk, Recording
    from giaoban.desk.showing import Shown, ShownTask
    from giaoban.library.entry import Head
    from giaoban.library.items import Told
    from giaoban.library.looking import Looking
    from giaoban.library.shelf import Library


@dataclass(slots=True)
class AtDesk:
    """`recorded`: what is to be told at the end; `code`: what the call ends with, once its files
    were told about."""

    shelf: Asked
    as_of: dt.date
    recorded: "Recording | None" = None
    code: int = 0

    @property
    def library(self) -> "Looking":
        return self.shelf.library

    @property
    def keeping(self) -> "Library":
        """The library to write into; only who sits at `desk` has it."""
        if self.shelf.keeping is None:
            raise AssertionError("opened to be read")
        return self.shelf.keeping

    @property
    def question(self) -> Question:
        """By which a task is judged on this day."""
        return Question(self.as_of, since=self.shelf.first_day(self.as_of))

    @property
    def desk(self) -> "Desk":
        from giaoban.desk.recording import Desk  # noqa: PLC0415 - questions need none

        office = self.shelf.profile
        there = office.on(self.as_of) if office else None
        return Desk(self.keeping, there, self.as_of, now())

    def notice(self, name: str) -> "Head":
        """UsageError where `name` means none, or several."""
        from giaoban.desk import naming  # noqa: PLC0415 - as above

        return naming.notice(name, self.library, self.shelf.profile)

    def task(self, name: str) -> "Told":
        """As above."""
        from giaoban.desk import naming  # noqa: PLC0415 - as above

        return naming.task(name, self.library, self.shelf.profile, self.as_of)

    def named(self, name: str | None) -> "tuple[Head | None, str | None]":
        """A notice, and the id of its task where one is named; both None for everything. The task
        may be gone, split or merged."""
        from giaoban.desk import naming  # noqa: PLC0415 - as above

        if name is None:
            return None, None
        if not naming.names_task(name, self.library):
            return self.notice(name), None
        of, _, id_ = name.rpartition("#")
        return self.notice(of), id_.strip().rstrip(".") or None

    def shown(self, name: str) -> "Shown | ShownTask":
        """The notice or the task of this name, with all that is known of it."""
        from giaoban.desk import naming, showing  # noqa: PLC0415 - as above

        if naming.names_task(name, self.library):
            return showing.task(self.library, self.task(name), self.question)
        return showing.notice(self.library, self.notice(name), self.as_of)

    def day(self, option: str, value: str | None) -> dt.date | None:
        """The day on which something happened. UsageError where the value names none."""
        return past_day(option, value, self.as_of) if value is not None else None

    def needed_day(self, option: str, value: str) -> dt.date:
        day = one_day(option, value, self.as_of)
        if day is None:
            raise UsageError("not-a-day", option=option, value=value)
        return day


@contextmanager
def desk(where: str | None, *, as_json: bool = False) -> Iterator[AtDesk]:
    """To record something, in the library: looked at and recorded at once, whoever else writes, and
    told when it is on the disk. UsageError where there is no library."""
    with kept(where) as shelf:
        at = AtDesk(shelf, today(None))
        with at.keeping.writing():
            yield at
        if at.recorded:
            render_to_stdout(at.recorded, "json" if as_json else "view")


@contextmanager
def reading_desk(where: str | None, as_of: str | None = None) -> Iterator[AtDesk]:
    """To look something up, in the library, else in the notices of this folder."""
    with asked(where) as shelf:
        at = AtDesk(shelf, today(as_of))
        yield at
        at.code = shelf.report()


def render_to_stdout(thing: object, format_: str, *, why: bool = False) -> None:
    from giaoban.out import render  # noqa: PLC0415

    write(render(thing, format_, manner(why=why, to_file=False)))


def count(option: str, value: str, *, least: int = 1) -> int:
    """A whole number. UsageError for anything else."""
    if not value.isascii() or not value.isdecimal() or len(value) > 9 or int(value) < least:
        raise UsageError("not-a-count", option=option, value=value[:40])
    return int(value)


def needed(name: str, value: str) -> str:
    """Words, with something in them."""
    if not value.strip():
        raise UsageError("no-value", name=name)
    return value.strip()
