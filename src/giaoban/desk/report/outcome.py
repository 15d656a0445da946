"""What came of a task by a day: each is in one outcome."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from giaoban.library.items import Item, Told, items_of
from giaoban.library.question import Question
from giaoban.summary.counted import Counted

Outcome = Literal[
    "done_in_time",
    "done_late",
    "done",
    "done_again",
    "submitted",
    "in_time",
    "overdue",
    "unrecorded",
    "no_day",
    "recurring",
    "paused",
    "took_place",
    "past",
]
"""Done by its last day · after it · without a day to judge by · regular work, for its time · waits
for approval · its day is still to come · over, and said not to be done · over, and nobody recorded
anything · it has no day · it comes again · it rests · the day of an appointment is over, which is
never late · it was over before the library was kept."""

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
"""In the order in which they are told."""

DONE: tuple[Outcome, ...] = ("done_in_time", "done_late", "done", "done_again")
LATE: tuple[Outcome, ...] = ("overdue", "unrecorded")
"""Over, and not known to be done."""


@dataclass(frozen=True, slots=True)
class Reported:
    """`items`: the task with each of its time limits."""

    task: Counted
    outcome: Outcome
    items: tuple[Item, ...]

    @classmethod
    def of(cls, task: Counted, question: Question) -> "Reported":
        items = tuple(items_of(task.told, question))
        return cls(task, _outcome(task, items), items)

    @property
    def told(self) -> Told:
        return self.task.told

    @property
    def is_recorded(self) -> bool:
        """Did anybody record anything of it?"""
        return self.told.status.says_something


def _outcome(task: Counted, items: Sequence[Item]) -> Outcome:
    match task.standing:
        case "done":
            return "done_again" if task.limit == "recurring" else _done(task.told)
        case "submitted" | "paused" | "past":
            return task.standing
        case "overdue":
            return _over(items)
    if task.limit == "recurring":
        return "recurring"
    return "no_day" if task.standing == "no_day" else "in_time"


def _over(items: Sequence[Item]) -> Outcome:
    limits = [one for one in items if one.state == "overdue" and not is_appointment(one)]
    if not limits:
        to_come = any(one.state in ("today", "soon", "later") for one in items)
        return "in_time" if to_come else "took_place"
    return "overdue" if any(one.said_open for one in limits) else "unrecorded"


def is_appointment(item: Item) -> bool:
    """A day on which something takes place: it may be over, and is never late."""
    return item.deadline is not None and item.deadline.relation == "on"


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
