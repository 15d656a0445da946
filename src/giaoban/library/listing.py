"""What a library holds, notice by notice."""

import datetime as dt
from dataclasses import dataclass

from giaoban.library.database import Database
from giaoban.library.entry import Head


@dataclass(frozen=True, slots=True)
class Listed:
    """`files`, `versions`: how many; `closed`: it is followed no longer."""

    head: Head
    files: int
    versions: int
    received: dt.date
    closed: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """`library`: where it lies; None for notices that were just read."""

    items: tuple[Listed, ...]
    library: str | None

    @property
    def tasks(self) -> int:
        return sum(one.head.tasks for one in self.items)


def listing(database: Database) -> Listing:
    """All notices, the earliest first, those without a day last."""
    closed = set(database.closed())
    counts = database.held()
    items = []
    for head in database.heads():
        files, versions, received = counts[head.id]
        day = dt.date.fromisoformat(received)
        items.append(Listed(head, files, versions, day, head.id in closed))
    return Listing(tuple(items), str(database.path) if database.path else None)
