"""A task as it is counted: in one state, of one kind of time limit, by those who are told."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from giaoban.facts.products import product
from giaoban.library.items import Item, State, Told, items_of
from giaoban.library.question import Part, Question
from giaoban.model.notice import Timing

Standing = Literal["overdue", "due_soon", "later", "past", "no_day", "submitted", "paused", "done"]
"""`due_soon`: today or within the days that are soon · `past`: over before the library was kept ·
`no_day`: neither has it a day, nor was anything recorded that says where it stands."""

STANDINGS: tuple[Standing, ...] = (
    "overdue",
    "due_soon",
    "later",
    "past",
    "no_day",
    "submitted",
    "paused",
    "done",
)
"""The most urgent first: of several times of a task the most urgent says where it stands."""

_STANDING: Mapping[State | None, Standing] = {
    "overdue": "overdue",
    "today": "due_soon",
    "soon": "due_soon",
    "later": "later",
    "past": "past",
    None: "no_day",
    "submitted": "submitted",
    "paused": "paused",
    "done": "done",
}

Limit = Literal["dated", "event", "recurring", "routine", "product"]
"""`Task.timing`, the undated apart: as planned and by regulation · with a product that wants a
day."""

LIMITS: tuple[Limit, ...] = ("dated", "event", "recurring", "routine", "product")

_TIMED: Mapping[Timing, Limit] = {"dated": "dated", "event": "event", "recurring": "recurring"}


@dataclass(frozen=True, slots=True)
class Counted:
    """`item`: the time that says where the task stands. `product`: of the limit "product" the
    words that name it. `part`: of the unit that was asked for; None where none was."""

    told: Told
    item: Item
    standing: Standing
    limit: Limit
    product: str | None
    part: Part | None = None

    @property
    def reference(self) -> str:
        return self.told.reference

    @property
    def key(self) -> tuple[int, str]:
        """Unlike a reference, of this task alone: two offices may have the same numbers."""
        return self.told.head.id, self.told.entry.task.id

    @property
    def doers(self) -> tuple[str, ...]:
        """The units that are told by name, each once; none of a task that is told to a set."""
        if self.told.entry.for_everyone:
            return ()
        refs = self.told.entry.task.assignees
        return tuple(dict.fromkeys(ref.unit or ref.text for ref in refs))

    @property
    def is_open(self) -> bool:
        """As far as is known: neither done, nor over before anybody kept a record."""
        return self.standing not in ("done", "past")

    @property
    def leads(self) -> bool:
        """Are those who are told to lead, this task or the joint work that it is a part of?"""
        task, joint = self.told.entry.task, self.told.entry.joint
        return task.role == "lead" or (joint is not None and joint.lead == task.id)


def counted(told: Told, part: Part | None, question: Question) -> Counted:
    """The task, judged on the day of the question."""
    item = min(items_of(told, question), key=_urgency)
    task = told.entry.task
    named = product(task.text) if task.timing == "undated" else None
    undated: Limit = "product" if named else "routine"
    limit = _TIMED.get(task.timing, undated)
    return Counted(told, item, _STANDING[item.state], limit, named, part)


def _urgency(item: Item) -> tuple[int, bool, int]:
    """Where it stands; then what has a day, the earliest first."""
    place = STANDINGS.index(_STANDING[item.state])
    return place, item.due is None, item.due.toordinal() if item.due else 0


def urgency(task: Counted) -> tuple[int, bool, int]:
    """By which tasks are put in order, the most urgent first."""
    return _urgency(task.item)
