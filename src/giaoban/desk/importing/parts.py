"""What a sheet that comes back says, and what of it can be recorded."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from giaoban.desk.recording import Recording
from giaoban.library.items import Told
from giaoban.model.event import Kind
from giaoban.readers.workbook import Value

Why = Literal[
    "no-code",
    "no-notice",
    "no-task",
    "other-words",
    "words-changed",
    "limit-changed",
    "disagree",
    "no-status",
    "partly",
    "taken-back",
    "emptied",
    "not-a-day",
    "day-to-come",
    "day-alone",
    "older-day",
    "newer",
    "to-choose",
    "no-source",
]
"""A row without the code of a task · its notice, its task is not in the library · the task there
has other words · its words, its time limit were changed in the sheet · rows of one task say
different things · a word that is no status · a status that is a unit's, not the task's · something
was recorded, and the sheet says that nothing was · a cell was emptied · no day · a day to come · a
day of completion beside another status · something of a later day is recorded · the library knows
something else since the sheet was written · a row that may be several tasks, or none for sure · a
row that is no task of these notices."""

Field = Literal["task", "limit", "status", "done-on", "result", "remark"]


@dataclass(frozen=True, slots=True)
class Said:
    """What the columns say that are filled in, as typed; "" and None where they say nothing."""

    status: str = ""
    day: Value | None = None
    result: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """What the sheet said of a task when it was written, a `Said` and a limit for each of its rows;
    and the words that the task had then."""

    text: str
    said: tuple[Said, ...]
    limits: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the sheet that may be a task's. `number`: as Excel counts."""

    number: int
    code: str
    text: str
    lead: str
    given_by: str
    limit: Value | None
    said: Said


@dataclass(frozen=True, slots=True)
class Filled:
    """The sheet of tasks. `exported`: by the code of the task; `others`: names of sheets that are
    not looked at."""

    sheet: str
    lines: tuple[Line, ...]
    exported: dict[str, Exported]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that the sheet says and that is not recorded. `told`: its task, as the library
    knows it; `sheet`: what stands in the cells; `until`: the day in the column of time limits;
    `candidates`: tasks that a person can choose from."""

    why: Why
    rows: tuple[int, ...]
    reference: str
    text: str
    field: Field | None = None
    sheet: str = ""
    told: Told | None = None
    until: dt.date | None = None
    candidates: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """An event to record of a task. `on` None: the day of the call."""

    told: Told
    rows: tuple[int, ...]
    kind: Kind
    on: dt.date | None = None
    evidence: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What was recorded, and by which rows; `text`: the words of the task in the first of them."""

    rows: tuple[int, ...]
    text: str
    recording: Recording


@dataclass(frozen=True, slots=True)
class Imported:
    """`rehearsed`: nothing of it was kept. `matched`: tasks were found by their words. `tasks`: how
    many of the library stand in the sheet; `unchanged`: of which it says nothing new; `absent`: of
    the same notices, and not in it."""

    file: str
    sheet: str
    as_of: dt.date
    rehearsed: bool
    matched: bool
    recorded: tuple[Done, ...]
    left_out: tuple[LeftOut, ...]
    tasks: int
    unchanged: int
    absent: int
    others: tuple[str, ...] = field(default=())
