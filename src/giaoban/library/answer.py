"""What is due: the items in their order, and the tasks that are not among them, counted."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from giaoban.library.items import Item, items_of
from giaoban.library.question import Part, Question, part_of
from giaoban.library.shelf import Entry, Shelf
from giaoban.library.units import known_as
from giaoban.model.notice import Notice, Timing

TIMINGS: tuple[Timing, ...] = ("dated", "event", "recurring", "undated")
PARTS: tuple[Part, ...] = ("does", "cooperates", "everyone")
_ENDLESS = "~"

Reason = Literal["unit", "bucket", "days", "no-day"]
"""Why a task is not listed: not this unit's · not this bucket · its days are outside of what is
asked for · it has no day, and not everything is asked for."""


@dataclass(frozen=True, slots=True)
class Block:
    """Items of one part of the unit that was asked for; `part` None where none was."""

    part: Part | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """`buckets` count all tasks of the shelf; `of_unit` those of the unit that was asked for.

    A task with several deadlines has several items, but is counted once: the tasks that are
    listed and those of `left_out` add up to all.
    """

    question: Question
    blocks: tuple[Block, ...]
    buckets: Mapping[Timing, int]
    left_out: Mapping[Reason, int]
    unit: str | None = None
    of_unit: Mapping[Timing, int] | None = None
    notices: tuple[Notice, ...] = ()
    unclear: int = 0
    """Passages that are in no task, though they may give work."""

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(item for block in self.blocks for item in block.items)

    @property
    def tasks(self) -> int:
        """All tasks of the shelf."""
        return sum(self.buckets.values())

    @property
    def overdue(self) -> int:
        """Items whose last day is over."""
        return sum(item.state == "overdue" for item in self.items)


def answered(shelf: Shelf, question: Question) -> Answer:
    """See `Shelf.answer`."""
    entries = list(shelf.entries())
    names = known_as(question.unit, entries) if question.unit is not None else None
    told = [(entry, part_of(entry, names) if names else None) for entry in entries]
    listed: dict[Part | None, list[Item]] = {part: [] for part in (PARTS if names else (None,))}
    left_out: Counter[Reason] = Counter()
    for entry, part in told:
        found = ("unit" if names and part is None else None) or _listed(entry, question)
        if isinstance(found, str):
            left_out[found] += 1
        else:
            listed[part] += found
    return Answer(
        question=question,
        blocks=tuple(Block(part, _in_order(items)) for part, items in listed.items()),
        buckets=_counted(entries),
        left_out={reason: left_out[reason] for reason in ("unit", "bucket", "days", "no-day")},
        unit=max(names, key=len) if names else None,
        of_unit=_counted(entry for entry, part in told if part) if names else None,
        notices=tuple(reading.notice for reading in shelf.readings()),
        unclear=sum(
            issue.code == "remark-may-be-task"
            for reading in shelf.readings()
            for issue in reading.issues
        ),
    )


def _listed(entry: Entry, question: Question) -> list[Item] | Reason:
    """A task's items that are asked for, or why there are none."""
    if question.bucket and entry.task.timing != question.bucket:
        return "bucket"
    items = items_of(entry, question)
    timed = [item for item in items if item.due]
    asked = [item for item in timed if item.due and question.admits(item.due)]
    if timed and not asked:
        return "days"
    if question.everything or question.bucket:
        return [*asked, *(item for item in items if not item.due)]
    return asked or "no-day"


def _counted(entries: Iterable[Entry]) -> Mapping[Timing, int]:
    """All four buckets, also the empty ones."""
    count = Counter(entry.task.timing for entry in entries)
    return {timing: count[timing] for timing in TIMINGS}


def _in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """By last day and hour; what has no day at the end, by bucket; else as the notices stand."""
    return tuple(sorted(items, key=_place))


def _place(item: Item) -> tuple[dt.date, str, int]:
    time = (item.deadline and item.deadline.time) or _ENDLESS
    bucket = 0 if item.due else TIMINGS.index(item.entry.task.timing)
    return item.due or dt.date.max, time if item.due else "", bucket
