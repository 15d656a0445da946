"""What a person filled in, in the rows of one task, beside what stood there and what is known."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from giaoban.desk.importing.parts import Exported, Field, Line, Said, Why
from giaoban.library.items import Told
from giaoban.library.status import Progress
from giaoban.model.event import Kind

KINDS: dict[Progress, Kind] = {
    "open": "reopen",
    "started": "start",
    "submitted": "submit",
    "paused": "pause",
    "done": "done",
}
"""What says that a task is so far."""

Remarks = Callable[[Told], Iterable[str]]
"""What a sheet would say now in the column of remarks, in each of the task's rows."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """Why what the cells of one matter say cannot be recorded."""

    why: Why
    field: Field


@dataclass(frozen=True, slots=True)
class FilledIn:
    """`exported` None: nobody knows what stood there before."""

    told: Told
    lines: Sequence[Line]
    exported: Exported | None
    as_of: dt.date
    written: Remarks

    @property
    def rows(self) -> tuple[int, ...]:
        return tuple(line.number for line in self.lines)

    @property
    def before(self) -> Said:
        """What stood in the columns that are the same in each of the task's rows."""
        return self.exported.said[0] if self.exported and self.exported.said else Said()

    @property
    def statuses(self) -> list[str]:
        return distinct(line.said.status for line in self.lines)

    @property
    def results(self) -> list[str]:
        return distinct(line.said.result for line in self.lines)

    @property
    def remarks(self) -> list[str]:
        return distinct(line.said.remark for line in self.lines)

    @property
    def remarks_before(self) -> list[str]:
        """What stood in the sheet; else what would be written there now."""
        if self.exported:
            return distinct(said.remark for said in self.exported.said)
        return distinct(self.written(self.told))


def distinct(texts: Iterable[str]) -> list[str]:
    """Those with something in them, each once."""
    return list({" ".join(text.split()): None for text in texts if text.strip()})
