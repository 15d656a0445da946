"""A task's deadlines, each judged on a day."""

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal

from giaoban.library.age import Age
from giaoban.library.entry import Entry, Head
from giaoban.library.question import Question
from giaoban.library.recurrence import Time, next_time
from giaoban.library.status import UNRECORDED, Extension, Share, Status, puts_off
from giaoban.model.notice import Deadline
from giaoban.model.reading import Issue, Place

State = Literal["overdue", "today", "soon", "later", "past", "paused", "submitted", "done"]
"""By its day: over and not done · today · soon · later · over before the library was kept. By what
was recorded, whatever the day: it rests · its result waits for approval · it is done."""


@dataclass(frozen=True, slots=True)
class Told:
    """A task, the notice that gives it, and what became of it. `age`: None where nobody asked."""

    head: Head
    entry: Entry
    status: Status = UNRECORDED
    age: Age | None = None

    @property
    def reference(self) -> str:
        """257/TB-SKHCN#1.4, by which a person names the task."""
        return f"{self.head.name}#{self.entry.task.id}"


@dataclass(frozen=True, slots=True)
class Item:
    """A task and one of its deadlines; None where it has none.

    `due`: the last day in time, put off as far as it was, of recurring work that of its `next`
    time; None where the words give no day. `days`: how many are left, below zero how many are over.
    `state` is None with `due`, but for what was recorded. `said_open`: somebody said after the last
    day that it is not done; without that, overdue means only that no result was recorded. `issues`:
    of the deadline, and of the task itself.
    """

    told: Told
    deadline: Deadline | None
    due: dt.date | None
    next: Time | None
    days: int | None
    state: State | None
    said_open: bool
    places: tuple[Place, ...]
    issues: tuple[Issue, ...]

    @property
    def done_before(self) -> bool:
        """Was what was recorded done for an earlier time of recurring work?"""
        progress = self.told.status.progress
        return progress in ("done", "submitted") and self.state != progress

    @property
    def status(self) -> Status:
        """What was recorded of this time: nothing yet, where it was done for an earlier one."""
        told = self.told.status
        shares = tuple(map(self._this_time, told.shares))
        is_known = any(share.progress != "unrecorded" for share in shares)
        if is_known and shares != told.shares:
            return replace(told, progress="partly", on=None, evidence=None, shares=shares)
        if is_known or not (shares or self.done_before):
            return told
        return replace(told, progress="unrecorded", on=None, evidence=None, shares=())

    def _this_time(self, share: Share) -> Share:
        """Of a unit: nothing, where it was done for an earlier time."""
        on = share.on if share.progress in ("done", "submitted") else None
        if not self.next or not on or _is_settled(self.told, self.next, on):
            return share
        return Share(share.unit, "unrecorded")

    @property
    def extensions(self) -> tuple[Extension, ...]:
        """Those that put off this deadline."""
        deadline, task = self.deadline, self.told.entry.task
        if deadline is None:
            return ()
        every = self.told.status.extensions
        return tuple(one for one in every if puts_off(one, deadline, task))


def items_of(told: Told, question: Question) -> list[Item]:
    """An item for each deadline of a task, one for a task without any."""
    deadlines = told.entry.task.deadlines
    if not deadlines:
        return [_item(told, None, question)]
    return [_item(told, i, question) for i in range(len(deadlines))]


def _item(told: Told, number: int | None, question: Question) -> Item:
    entry, status = told.entry, told.status
    deadline = None if number is None else entry.task.deadlines[number]
    again = next_time(deadline, question.as_of, told.head.issued) if deadline else None
    due = again.due if again else deadline.due if deadline else None
    if not again and number is not None:
        due = status.due(number, due)
    days = (due - question.as_of).days if due else None
    return Item(
        told=told,
        deadline=deadline,
        due=due,
        next=again,
        days=days,
        state=_recorded(told, again, question) or (_state(told, due, question) if due else None),
        said_open=bool(due and status.said_open_after(due)),
        places=(entry.deadline_places[number] if number is not None else ()) or entry.places,
        issues=(*(() if number is None else entry.issues[number]), *entry.doubts),
    )


def _recorded(told: Told, again: Time | None, question: Question) -> State | None:
    """What was recorded, whatever the day. Of recurring work it holds for the time it was due for:
    the next time is another."""
    progress, on = told.status.progress, told.status.on
    if progress == "paused":
        return "paused"
    if progress not in ("done", "submitted"):
        return None
    if again and on:
        days = [share.on for share in told.status.shares if share.on] or [on]
        return progress if all(_is_settled(told, again, day) for day in days) else None
    return progress


def _is_settled(told: Told, again: Time, on: dt.date) -> bool:
    """Is what was recorded of that day for this time?"""
    settled = (next_time(one, on, told.head.issued) for one in told.entry.task.deadlines)
    return any(time is not None and time.day == again.day for time in settled)


def _state(told: Told, due: dt.date, question: Question) -> State:
    days = (due - question.as_of).days
    if days < 0:
        return "past" if _was_over(told, due, question.since) else "overdue"
    if days == 0:
        return "today"
    return "soon" if days <= question.soon_days else "later"


def _was_over(told: Told, due: dt.date, since: dt.date | None) -> bool:
    """Before the office kept its library nobody could have recorded a result."""
    if since is None or due >= since or told.status.progress not in ("unrecorded", "partly"):
        return False
    return told.head.issued is None or told.head.issued < since
