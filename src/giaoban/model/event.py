"""What became of a task, and what a person set right: facts that are added, never changed.

Where a task stands is computed from its words, its events and the day that is asked about.
"""

import datetime as dt
from typing import Literal

from giaoban.model.notice import Fact, Role

Kind = Literal[
    "start",
    "pause",
    "submit",
    "done",
    "reopen",
    "extend",
    "assign",
    "note",
    "correct",
    "close",
    "undo",
]
"""Work began · rests · its result waits for approval · is done · is not done after all · has a
later last day · is given on to somebody · a remark · set right · a notice is followed no longer ·
an earlier event does not count."""


BY_THE_OFFICE = "office.corrected"
"""The rule of what a person set right; it rests on no words."""


class Anchor(Fact):
    """A task as it stood when somebody spoke of it: so it is found again in another reading."""

    id: str
    text: str
    heading: str | None = None


class Correction(Fact):
    """What a person sets right in a task; None, () and False leave as it is.

    `assignees`, `partners`: names, none for nobody. `role`: of the assignees. `due`: the last day,
    a date that the office sets itself included, in the place of all deadlines, or of the one with
    the number `deadline` (from 1); `no_deadline`: it has none. `split`: the words with which its
    further parts begin. `merge`, `pair`: other tasks that it is one with, or one piece of work
    with; `unpair`: with none.
    """

    assignees: tuple[str, ...] | None = None
    partners: tuple[str, ...] | None = None
    role: Role | Literal["unsaid"] | None = None
    due: dt.date | None = None
    deadline: int | None = None
    no_deadline: bool = False
    split: tuple[str, ...] = ()
    merge: tuple[Anchor, ...] = ()
    pair: tuple[Anchor, ...] = ()
    unpair: bool = False
    not_a_task: bool = False


class Event(Fact):
    """`on`: the day it happened; `recorded`: when it was typed in (UTC).

    `task` is None where it is about the notice. `unit`: whose part, where several are told.
    `evidence`: the document that proves it (văn bản minh chứng). `until`: the new last day,
    in the place of `was`, which the words `limit` named. `to`: who has the work now. `by`: the
    document that allows it. `undoes`: the number of the event that counts no longer. `sheet`: the
    tracking sheet that told it, by its name and a digest of its path; `taken`: it named no day,
    `on` is when it came in.
    """

    kind: Kind
    on: dt.date
    recorded: dt.datetime
    task: Anchor | None = None
    unit: str | None = None
    evidence: str | None = None
    until: dt.date | None = None
    was: dt.date | None = None
    limit: str | None = None
    to: str | None = None
    by: str | None = None
    note: str | None = None
    correction: Correction | None = None
    undoes: int | None = None
    sheet: str | None = None
    taken: bool = False


class Recorded(Fact):
    """An event with its number in the library, which rises with each, and its notice's."""

    number: int
    notice: int
    event: Event
