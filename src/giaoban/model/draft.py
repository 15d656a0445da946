"""A notice while it is being read: the shapes of `model.notice`, every part with its proof."""

import datetime as dt
from dataclasses import dataclass, field

from giaoban.model.notice import (
    Capacity,
    Citation,
    Deadline,
    JointTask,
    Period,
    Role,
    Scope,
    Timing,
    UnitRef,
)
from giaoban.model.proof import Proven


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """See `model.notice.Task`."""

    id: str
    text: Proven[str]
    timing: Timing
    continuing: Proven[bool] | bool
    role: Proven[Role] | None
    assignees: tuple[Proven[UnitRef], ...]
    partners: tuple[Proven[UnitRef], ...] = ()
    submit_to: tuple[Proven[UnitRef], ...] = ()
    conditions: tuple[Proven[str], ...] = ()
    deadlines: tuple[Proven[Deadline], ...] = ()
    citations: tuple[Proven[Citation], ...] = ()


@dataclass(frozen=True, slots=True)
class RemarkDraft:
    """See `model.notice.Remark`."""

    text: Proven[str]


@dataclass(frozen=True, slots=True)
class SectionDraft:
    """See `model.notice.Section`."""

    id: str
    heading: Proven[str] | None
    scope: Scope
    lead_in: tuple[Proven[str], ...] = ()
    tasks: tuple[TaskDraft, ...] = ()
    remarks: tuple[RemarkDraft, ...] = ()
    sections: tuple["SectionDraft", ...] = ()
    doers: tuple[UnitRef, ...] = field(default=(), metadata={"settled": False})
    """Those that the heading names, which is how the notice calls them."""


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """See `model.notice.Meeting`."""

    date: Proven[dt.date] | None
    chair: Proven[str] | None
    chair_position: Proven[str] | None


@dataclass(frozen=True, slots=True)
class SignatureDraft:
    """See `model.notice.Signature`."""

    capacity: tuple[Proven[Capacity], ...]
    position: Proven[str] | None
    name: Proven[str] | None


@dataclass(frozen=True, slots=True)
class FrameDraft:
    """What stands around the tasks: header, title, meeting, recipients, signature."""

    number: Proven[str] | None = None
    serial: int | None = None
    type_code: str | None = None
    type: Proven[str] | str | None = None
    issuer_code: str | None = None
    issuer: Proven[str] | None = None
    place: Proven[str] | None = None
    issued: Proven[dt.date] | None = None
    title: Proven[str] | None = None
    period: Proven[Period] | None = None
    meeting: MeetingDraft | None = None
    citations: tuple[Proven[Citation], ...] = ()
    recipients: tuple[Proven[str], ...] = ()
    archive: Proven[str] | None = None
    signature: SignatureDraft | None = None


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """The whole: the frame, the sections, and the tasks that are one piece of work."""

    frame: FrameDraft
    sections: tuple[SectionDraft, ...]
    joint_tasks: tuple[Proven[JointTask], ...] = ()
