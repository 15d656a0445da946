"""The notices that stand behind a register, each read once as long as others ask for it."""

import datetime as dt
from typing import TYPE_CHECKING

from giaoban.library.entry import Head
from giaoban.library.looking import Looking
from giaoban.model.notice import UnitRef, all_tasks
from giaoban.model.reading import Reading

if TYPE_CHECKING:
    from giaoban.desk.letterhead import Letterhead

Told = dict[str, tuple[UnitRef, ...]]
"""By the id of a task who is told."""

_AT_ONCE = 2
"""Readings that are kept, those last asked for."""


class Sources:
    """`library` has to be open."""

    def __init__(self, library: Looking) -> None:
        self.library = library
        self._readings: dict[int, Reading] = {}
        self._letterheads: dict[tuple[int, dt.date], Letterhead] = {}
        self._told: dict[int, Told] = {}

    def reading(self, head: Head) -> Reading:
        found = self._readings.pop(head.id, None) or self.library.reading(head.id)
        self._readings[head.id] = found
        if len(self._readings) > _AT_ONCE:
            del self._readings[next(iter(self._readings))]
        return found

    def letterhead(self, head: Head, as_of: dt.date) -> "Letterhead":
        """Of a paper without a number."""
        from giaoban.desk.letterhead import letterhead  # noqa: PLC0415 - most formats need none

        key = head.id, as_of
        if key not in self._letterheads:
            self._letterheads[key] = letterhead(self.reading(head), "", as_of)
        return self._letterheads[key]

    def told(self, head: Head) -> Told:
        """Whom each task of the notice tells."""
        if head.id not in self._told:
            tasks = all_tasks(self.reading(head).notice.sections)
            self._told[head.id] = {task.id: task.assignees for task in tasks}
        return self._told[head.id]
