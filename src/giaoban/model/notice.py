"""What a notice says: facts only, no places (those stand off, in `Evidence`).

The JSON contract `giaoban/1` is these classes: every key is always there, keys may be added,
never renamed or removed.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict

Scope = Literal["unit", "topic", "general"]
"""Of a heading: it names who acts · it names a subject · it names everyone."""

Role = Literal["lead", "cooperate"]

Relation = Literal["on", "before", "by", "within", "between", "after", "every", "upon"]

Timing = Literal["dated", "event", "recurring", "undated"]


class Fact(BaseModel):
    """Frozen, and closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Period(Fact):
    """Days, both inclusive, as people say them."""

    start: dt.date
    end: dt.date


class UnitRef(Fact):
    """A unit or person as written; `unit`: its one name in this notice, None for a set."""

    text: str
    unit: str | None
    group: bool


class Deadline(Fact):
    """A time that a task must meet.

    `start`, `end`: the days named, both inclusive. `due`: the last day that is still in time;
    late means that the as-of day is after it. `time`: a clock time, HH:MM. `rrule`: RFC 5545.
    `inferred`: what the words leave out and the notice completes ("year"). `applies_to`: the
    subset it binds, as written.
    """

    text: str
    relation: Relation
    start: dt.date | None
    end: dt.date | None
    due: dt.date | None
    time: str | None
    rrule: str | None
    event: str | None
    inferred: tuple[str, ...]
    approximate: bool
    applies_to: str | None


def timing(deadlines: Iterable[Deadline]) -> Timing:
    """The one bucket of a task with these deadlines."""
    every = list(deadlines)
    if any(one.due for one in every):
        return "dated"
    if any(one.event for one in every):
        return "event"
    return "recurring" if any(one.relation == "every" for one in every) else "undated"


class Citation(Fact):
    """A mention of a document; `number` in canonical form: no blanks, "-" for every dash."""

    text: str
    number: str | None
    date: dt.date | None
    type: str | None
    issuer: str | None
    subject: str | None


class Task(Fact):
    """Something that somebody is told to do; `id` is the section's id and the place in it."""

    id: str
    text: str
    timing: Timing
    continuing: bool
    role: Role | None
    assignees: tuple[UnitRef, ...]
    partners: tuple[UnitRef, ...]
    submit_to: tuple[UnitRef, ...]
    conditions: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    citations: tuple[Citation, ...]


class Remark(Fact):
    """Text of a section that tells nobody to do anything."""

    text: str


class Section(Fact):
    """A numbered part; `heading` is None where the part has only items."""

    id: str
    heading: str | None
    scope: Scope
    lead_in: tuple[str, ...]
    tasks: tuple[Task, ...]
    remarks: tuple[Remark, ...]
    sections: tuple["Section", ...]


def all_tasks(sections: Iterable[Section]) -> Iterator[Task]:
    """Those of inner sections too, in reading order."""
    for section in sections:
        yield from section.tasks
        yield from all_tasks(section.sections)


class Meeting(Fact):
    """The meeting whose conclusions the notice gives."""

    date: dt.date | None
    chair: str | None
    chair_position: str | None


class Capacity(Fact):
    """A line above the signer's own position: TL. GIÁM ĐỐC, KT. CHỦ TỊCH."""

    authority: str
    position: str


class Signature(Fact):
    """Who signed, and in whose place."""

    capacity: tuple[Capacity, ...]
    position: str | None
    name: str | None


class JointTask(Fact):
    """One piece of work told to several units; `lead` is the id of the leader's task, or None."""

    tasks: tuple[str, ...]
    lead: str | None


class Notice(Fact):
    """A directive notice; see the field table in `docs/json.md`."""

    number: str | None
    serial: int | None
    type_code: str | None
    type: str | None
    issuer_code: str | None
    issuer: str | None
    place: str | None
    issued: dt.date | None
    title: str | None
    period: Period | None
    meeting: Meeting | None
    sections: tuple[Section, ...]
    joint_tasks: tuple[JointTask, ...]
    citations: tuple[Citation, ...]
    recipients: tuple[str, ...]
    archive: str | None
    signature: Signature | None
