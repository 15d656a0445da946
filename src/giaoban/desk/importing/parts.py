"""What a sheet that comes back says, and what of it can be recorded."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from giaoban.desk.importing.cells import text_of
from giaoban.desk.recording import Recording
from giaoban.library.items import Told
from giaoban.model.event import Kind, Recorded
from giaoban.readers.workbook import Value

Why = Literal[
    "no-code",
    "no-notice",
    "no-task",
    "other-words",
    "row-words",
    "words-changed",
    "limit-changed",
    "not-followed",
    "disagree",
    "no-status",
    "partly",
    "apart",
    "not-told",
    "taken-back",
    "emptied",
    "not-a-day",
    "day-to-come",
    "long-before",
    "day-alone",
    "older-day",
    "earlier-time",
    "timeliness",
    "result-alone",
    "error-value",
    "newer",
    "to-choose",
    "no-source",
    "no-number",
    "unread-column",
    "unread-sheet",
]
"""A row without the code of a task · its notice, its task is not in the library · the task there
has other words · the words of a row are not those of its code · its words, its time limit, another
column that is not recorded were changed in the sheet · rows of one task say different things · a
word that is no status · a status that is a unit's, not the task's · units were recorded apart · the
unit of the sheet has no part in the task · something was recorded, and the sheet says that nothing
was · a cell was emptied · no day · a day to come · a day long before the notice · a day of
completion beside another status · something of a later day is recorded · work that returns, and a
sheet of an earlier time that names no day · "in time" or "late", and a day that says otherwise, or
none · a result without a status · a formula that failed · the library knows something else since
the sheet was written · a row that may be several tasks, or none for sure · a row that is no task of
these notices · a notice that is not here · a second column of one meaning · another sheet of
tasks."""

Field = Literal[
    "task", "lead", "helps", "limit", "product", "status", "done-on", "result", "remark"
]
Cells = tuple[tuple[Field, str], ...]
"""What stands in the cells of some columns."""

Beside = Literal["lead", "helps", "product"]
"""Columns that are written, and not recorded."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the columns say that are filled in, as typed; "" and None where they say nothing."""

    status: str = ""
    day: Value | None = None
    result: str = ""
    remark: str = ""

    @property
    def cells(self) -> "Cells":
        """Those with something in them."""
        every: Cells = (
            ("status", self.status),
            ("done-on", text_of(self.day)),
            ("result", self.result),
            ("remark", self.remark),
        )
        return tuple((field, text) for field, text in every if text)


@dataclass(frozen=True, slots=True)
class Exported:
    """What the sheet said of a task when it was written, a `Said` and a limit for each of its rows;
    the words that the task had then; and what stood beside them, where it is known. `key`: of its
    notice; `written`: the day of the sheet; `last`: the number of the last record then."""

    text: str
    said: tuple[Said, ...]
    limits: tuple[Value, ...]
    beside: Mapping[Beside, str]
    key: str = ""
    written: dt.date | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the sheet that may be a task's. `number`: as Excel counts; `beside`: of the columns
    that it has."""

    number: int
    code: str
    text: str
    lead: str
    given_by: str
    limit: Value | None
    said: Said
    beside: Mapping[Beside, str]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that the sheet says and that is not recorded. `told`: its task, as the library
    knows it; `cells`: what stands in them, by column; `until`: the day in the column of time
    limits; `kind`: what would be recorded; `unit`: of whose part; `candidates`: tasks that a person
    can choose from."""

    why: Why
    rows: tuple[int, ...]
    reference: str
    text: str
    field: Field | None = None
    cells: Cells = ()
    told: Told | None = None
    until: dt.date | None = None
    kind: Kind | None = None
    unit: str | None = None
    candidates: tuple[Told, ...] = ()

    @property
    def sheet(self) -> str:
        """What stands in the cells."""
        return " · ".join(text for _, text in self.cells)


@dataclass(frozen=True, slots=True)
class Filled:
    """The sheet of tasks. `unit`: whose it is, where it is one unit's; `coded`: its rows have
    codes; `exported`: by the code of the task; `unread`: columns and sheets of tasks that are not
    looked at; `others`: names of other sheets that are not."""

    sheet: str
    unit: str
    coded: bool
    lines: tuple[Line, ...]
    exported: Mapping[str, Exported]
    unread: tuple[LeftOut, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """An event to record of a task. `on` None: the day of the call; `unit`: whose part it is, where
    it is not the whole; `instead`: events whose day was taken, and which count no longer."""

    told: Told
    rows: tuple[int, ...]
    kind: Kind
    on: dt.date | None = None
    unit: str | None = None
    evidence: str | None = None
    note: str | None = None
    instead: tuple[Recorded, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What was recorded, and by which rows; `text`: the words of the task in the first of them;
    `instead`: what does not count any more; `closed`: of a notice that nobody follows any more."""

    rows: tuple[int, ...]
    text: str
    recording: Recording
    instead: tuple[Recorded, ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """`rehearsed`: nothing of it was kept. `matched`: tasks were found by their words. `tasks`: how
    many of the library stand in the sheet; `unchanged`: of which it says nothing new; `absent`: of
    the same notices, and not in it."""

    file: str
    sheet: str
    unit: str
    as_of: dt.date
    rehearsed: bool
    matched: bool
    recorded: tuple[Done, ...]
    left_out: tuple[LeftOut, ...]
    tasks: int
    unchanged: int
    absent: int
    others: tuple[str, ...] = ()
