"""A task's deadlines, each judged on a day."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from giaoban.library.question import Question
from giaoban.library.recurrence import Time, next_time
from giaoban.library.shelf import Entry
from giaoban.model.notice import Deadline
from giaoban.model.reading import Issue, Place

State = Literal["overdue", "today", "soon", "later"]


@dataclass(frozen=True, slots=True)
class Item:
    """A task and one of its deadlines; None where it has none.

    `due`: the last day in time, of recurring work that of its `next` time; None where the words
    give no day. `days`: how many are left, below zero how many are over. `state` is None with
    `due`.
    """

    entry: Entry
    deadline: Deadline | None
    due: dt.date | None
    next: Time | None
    days: int | None
    state: State | None
    places: tuple[Place, ...]
    issues: tuple[Issue, ...]


def items_of(entry: Entry, question: Question) -> list[Item]:
    """An item for each deadline of a task, one for a task without any."""
    deadlines = entry.task.deadlines
    if not deadlines:
        return [_item(entry, None, question)]
    return [_item(entry, i, question) for i in range(len(deadlines))]


def _item(entry: Entry, number: int | None, question: Question) -> Item:
    deadline = None if number is None else entry.task.deadlines[number]
    issued = entry.reading.notice.issued
    again = next_time(deadline, question.as_of, issued) if deadline else None
    due = again.due if again else deadline.due if deadline else None
    days = (due - question.as_of).days if due else None
    return Item(
        entry=entry,
        deadline=deadline,
        due=due,
        next=again,
        days=days,
        state=None if days is None else _state(days, question.soon_days),
        places=entry.places(number),
        issues=entry.issues(number),
    )


def _state(days: int, soon: int) -> State:
    if days < 0:
        return "overdue"
    if days == 0:
        return "today"
    return "soon" if days <= soon else "later"
