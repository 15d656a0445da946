"""One notice, or one task, with all that the library knows of it."""

import datetime as dt
from dataclasses import dataclass

from giaoban.desk.log import Log, log
from giaoban.library.database.asking import Filed, Version
from giaoban.library.entry import Head
from giaoban.library.items import Item, Told, items_of
from giaoban.library.looking import Looking
from giaoban.library.question import Question
from giaoban.model.event import Recorded
from giaoban.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Shown:
    """A notice: what counts of it, with what the office set right; `current` is the version that
    counts; `orphans`: records that have no task any more."""

    head: Head
    reading: Reading
    tasks: tuple[Told, ...]
    files: tuple[Filed, ...]
    versions: tuple[Version, ...]
    current: int
    orphans: tuple[Recorded, ...]
    closed: bool
    as_of: dt.date


@dataclass(frozen=True, slots=True)
class ShownTask:
    """A task with each of its deadlines, and what was recorded of it; `closed`: its notice is
    followed no longer."""

    items: tuple[Item, ...]
    log: Log
    closed: bool


def notice(library: Looking, head: Head, as_of: dt.date) -> Shown:
    return Shown(
        head=head,
        reading=library.reading(head.id),
        tasks=tuple(library.tasks(head.id, as_of)),
        files=tuple(library.files(head.id)),
        versions=tuple(library.database.versions(head.id)),
        current=library.database.current(head.id),
        orphans=tuple(library.orphans(head.id)),
        closed=head.id in library.database.closed(as_of.isoformat()),
        as_of=as_of,
    )


def task(library: Looking, told: Told, question: Question) -> ShownTask:
    return ShownTask(
        items=tuple(items_of(told, question)),
        log=log(library, told.head, told.entry.task.id),
        closed=told.head.id in library.database.closed(question.as_of.isoformat()),
    )
