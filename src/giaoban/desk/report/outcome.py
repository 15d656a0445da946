"""What came of a task by a day: each is in one outcome."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from giaoban.library.items import Told
from giaoban.summary.counted import Counted

Outcome = Literal[
    "done_in_time",
    "done_late",
    "done",
    "submitted",
    "in_time",
    "overdue",
    "unrecorded",
    "no_day",
    "recurring",
    "paused",
    "past",
]
"""Done by its last day · after it · without a day to judge by · waits for approval · its day is
still to come · over, and said not to be done · over, and nobody recorded anything · it has no day ·
it comes again · it rests · it was over before the library was kept."""

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
"""In the order in which they are told."""

DONE: tuple[Outcome, ...] = ("done_in_time", "done_late", "done")


@dataclass(frozen=True, slots=True)
class Reported:
    task: Counted
    outcome: Outcome

    @classmethod
    def of(cls, task: Counted) -> "Reported":
        return cls(task, outcome(task))

    @property
    def told(self) -> Told:
        return self.task.told

    @property
    def is_recorded(self) -> bool:
        """Did anybody record anything of it?"""
        return self.told.status.says_something

    @property
    def is_appointment(self) -> bool:
        """A day on which something takes place is over, never late."""
        deadline = self.task.item.deadline
        return deadline is not None and deadline.relation == "on"


def outcome(task: Counted) -> Outcome:
    match task.standing:
        case "done":
            return _done(task.told)
        case "submitted" | "paused" | "past":
            return task.standing
        case "overdue":
            return "overdue" if task.item.said_open else "unrecorded"
    if task.limit == "recurring":
        return "recurring"
    return "no_day" if task.standing == "no_day" else "in_time"


def _done(told: Told) -> Outcome:
    """By the last of its days, for then all of it is due."""
    on, last = told.status.on, max(_days(told), default=None)
    if on is None or last is None:
        return "done"
    return "done_in_time" if on <= last else "done_late"


def _days(told: Told) -> Iterator[dt.date]:
    for place, deadline in enumerate(told.entry.task.deadlines):
        day = told.status.due(place, deadline.due)
        if day:
            yield day
