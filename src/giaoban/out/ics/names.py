"""What makes an event of a calendar the same one in a later export."""

import datetime as dt
import hashlib
from dataclasses import dataclass
from functools import cached_property

from giaoban.desk.by_unit import called
from giaoban.desk.register import Register, Row
from giaoban.library.entry import Head
from giaoban.library.lineage import Key, Lineage, lineage
from giaoban.names.matching import Key as Unit
from giaoban.out.ics.days import Days


@dataclass(frozen=True, slots=True)
class Planned:
    """An event. `gone`: as it may have been in an earlier export; `again`: the later notice in
    which such work goes on."""

    uid: str
    row: Row
    days: Days
    gone: bool = False
    again: Head | None = None


class Known:
    """What is to be known of the notices of a register, each looked at once."""

    def __init__(self, thing: Register) -> None:
        self._thing = thing
        self._lineages: dict[int, Lineage] = {}
        self._keys: dict[int, str] = {}
        self._changes: dict[int, int] = {}

    @property
    def as_of(self) -> dt.date:
        return self._thing.question.as_of

    @cached_property
    def closed(self) -> frozenset[int]:
        """Notices that are followed no longer."""
        return self._thing.closed()

    @cached_property
    def called(self) -> set[Unit]:
        """By which names the unit that is asked for may be told."""
        return called(self._thing)

    def lineage(self, head: Head) -> Lineage:
        if head.id not in self._lineages:
            self._lineages[head.id] = lineage(self._thing.library, head.id)
        return self._lineages[head.id]

    def uid(self, row: Row) -> str:
        """From the notice and the task as they first came, and the place of the time limit: neither
        another day nor other words, nor a task put in before it, make it another event."""
        return self.uid_of(row.told.head, self.task(row), row.place)

    def task(self, row: Row) -> Key:
        return self.lineage(row.told.head).now[row.told.entry.task.id]

    def uid_of(self, head: Head, task: Key, place: int) -> str:
        if head.id not in self._keys:
            self._keys[head.id] = self._thing.key(head)
        told = (self._keys[head.id], *task, str(place))
        digest = hashlib.sha256("\x1e".join(told).encode("utf-8", "backslashreplace"))
        return f"{digest.hexdigest()[:32]}@giaoban"

    def sequence(self, one: Planned) -> int:
        """It rises with everything that is recorded of the notice, with every other text of it, and
        where a later notice takes the work over; it never falls."""
        head = one.row.told.head
        if head.id not in self._changes:
            self._changes[head.id] = self._thing.changes(head)
        return self._changes[head.id] + bool(one.again)
