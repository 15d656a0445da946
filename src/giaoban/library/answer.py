"""What is due: the items in their order, and the tasks that are not among them, counted."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from giaoban.library.database import Database
from giaoban.library.database.tasks import Dated, Row, Scope
from giaoban.library.entry import Entry
from giaoban.library.items import Item, Told, items_of
from giaoban.library.question import PARTS, Part, Question
from giaoban.library.recurrence import Rule, next_of
from giaoban.library.scopes import of_office, of_unit, unit_asked
from giaoban.library.status import UNRECORDED, Status, status
from giaoban.model.event import Event
from giaoban.model.notice import Timing

TIMINGS: tuple[Timing, ...] = ("dated", "event", "recurring", "undated")
_ENDLESS = "~"
_EVER = (dt.date.min.isoformat(), dt.date.max.isoformat())

Reason = Literal["unit", "office", "closed", "bucket", "done", "days", "no-day"]
"""Why a task is not listed: not this unit's · not told to our office · its notice is followed no
longer · not this bucket · it is done · its days are outside of what is asked for · it has no day,
and not everything is asked for."""

REASONS: tuple[Reason, ...] = ("unit", "office", "closed", "bucket", "done", "days", "no-day")


@dataclass(frozen=True, slots=True)
class Block:
    """Items of one part of the unit that was asked for; `part` None where none was."""

    part: Part | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Notices:
    """How many there are, the first few by name, and the first and last day of issue."""

    count: int
    named: tuple[tuple[str, dt.date | None], ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None


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
    notices: Notices = Notices(0)
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
        """Items whose last day is over, and that nobody said to be done."""
        return sum(item.state == "overdue" for item in self.items)


NAMED = 6
"""Notices that are named one by one."""


def answered(database: Database, question: Question) -> Answer:
    """See `Library.answer`."""
    return _Asked(database, question).answer()


def statuses(database: Database, as_of: dt.date, scope: Scope | None = None) -> dict[int, Status]:
    """Of the tasks of which anything was recorded, by their ids; with a scope, of those in it."""
    events: dict[int, list[Event]] = {}
    for task, recorded in database.told(scope):
        events.setdefault(task, []).append(recorded.event)
    rows = database.tasks(events)
    return {
        row.task: status(entry.task, events[row.task], as_of)
        for row, entry in zip(rows, _entries(database, rows), strict=True)
    }


def _entries(database: Database, rows: Iterable[Row]) -> list[Entry]:
    with database.intact():
        return [Entry.model_validate_json(row.entry) for row in rows]


class _Asked:
    """One question, asked of one library."""

    def __init__(self, database: Database, question: Question) -> None:
        self._database = database
        self._question = question
        self._counts: dict[Scope, Mapping[tuple[str, bool], int]] = {}
        self._meant = unit_asked(database, question)
        self._all = self._scopes()
        self._statuses = statuses(database, question.as_of, self._all["bucket"])

    def answer(self) -> Answer:
        question = self._question
        listed, tasks = self._listed()
        buckets = self._buckets(Scope())
        unit = self._all["unit"] if self._meant else None
        return Answer(
            question=question,
            blocks=tuple(Block(part, _in_order(items)) for part, items in listed.items()),
            buckets=buckets,
            left_out=self._left_out(tasks),
            unit=self._meant.name if self._meant else None,
            of_unit=self._buckets(unit) if unit else None,
            notices=self._notices(),
            unclear=self._database.counts()[3],
        )

    # -- which tasks ------------------------------------------------------------------------------

    def _scopes(self) -> dict[Reason, Scope]:
        """The filters, one after another: what each takes away is left out for its reason."""
        question = self._question
        scope = of_unit(self._database, self._meant, question.profile)
        found: dict[Reason, Scope] = {"unit": scope}
        if question.ours:
            scope = of_office(self._database, scope, question.profile)
        found["office"] = scope
        closed = self._database.closed(question.as_of.isoformat())
        found["closed"] = replace(scope, closed=closed)
        found["bucket"] = replace(scope, closed=closed, timing=question.bucket)
        return found

    # -- the list ---------------------------------------------------------------------------------

    def _listed(self) -> tuple[dict[Part | None, list[Item]], set[int]]:
        """The items by the unit's part, and the tasks that they are of."""
        rows = self._database.due(self._all["bucket"], self._dated())
        heads = self._database.heads_of({row.notice for row in rows})
        parts: tuple[Part | None, ...] = PARTS if self._meant else (None,)
        listed: dict[Part | None, list[Item]] = {part: [] for part in parts}
        tasks = set()
        for row, entry in zip(rows, _entries(self._database, rows), strict=True):
            told = Told(heads[row.notice], entry, self._statuses.get(row.task, UNRECORDED))
            items = self._asked_for(told)
            if items:
                tasks.add(row.task)
                listed[None if row.part is None else PARTS[row.part]] += items
        return listed, tasks

    def _dated(self) -> Dated:
        question = self._question
        first = question.after.isoformat() if question.after else _EVER[0]
        last = question.before.isoformat() if question.before else _EVER[1]
        extended = tuple(task for task, one in self._statuses.items() if one.extensions)
        every = question.everything or question.bucket is not None
        return Dated(first, last, self._rules(), extended, every)

    def _rules(self) -> tuple[tuple[str, bool], ...]:
        """The rules of recurring work whose next day may be asked for. When that is counted from a
        day of issue, or that day is still to come, only the task can tell."""
        question, last = self._question, self._database.counts()[2]
        ahead = last is not None and last > question.as_of.isoformat()
        found = []
        for text, day_before in self._database.rules():
            rule = Rule(text, day_before, False, "INTERVAL" in text)
            time = next_of(rule, question.as_of, None)
            if ahead or rule.counted or (time and question.admits(time.due)):
                found.append((text, day_before))
        return tuple(found)

    def _asked_for(self, told: Told) -> list[Item]:
        """A task's items that are asked for."""
        question = self._question
        items = items_of(told, question)
        if not question.everything:
            items = [item for item in items if item.state != "done"]
        timed = [item for item in items if item.due]
        asked = [item for item in timed if item.due and question.admits(item.due)]
        if timed and not asked:
            return []
        if question.everything or question.bucket:
            return [*asked, *(item for item in items if not item.due)]
        return asked

    # -- the counts -------------------------------------------------------------------------------

    def _left_out(self, tasks: set[int]) -> dict[Reason, int]:
        """By the first filter that takes a task away; what is left by whether it has a day."""
        all_, left = sum(self._counted(Scope()).values()), dict.fromkeys(REASONS, 0)
        for reason, scope in self._all.items():
            rest = self._counted(scope)
            left[reason] = all_ - sum(rest.values())
            all_ = sum(rest.values())
        unlisted = {id_ for id_, one in self._statuses.items() if one.is_done} - tasks
        done = self._database.counted(self._all["bucket"], unlisted)
        shown = self._database.counted(Scope(), tasks)
        left["done"] = sum(done.values())
        for (timing, timed), number in rest.items():
            without = number - done.get((timing, timed), 0) - shown.get((timing, timed), 0)
            left["days" if timed else "no-day"] += without
        return left

    def _counted(self, scope: Scope) -> Mapping[tuple[str, bool], int]:
        """Most filters take nothing away; each count looks at all that is left."""
        if scope not in self._counts:
            self._counts[scope] = self._database.counted(scope)
        return self._counts[scope]

    def _buckets(self, scope: Scope) -> dict[Timing, int]:
        """All four, also the empty ones."""
        counts: Counter[str] = Counter()
        for (timing, _), number in self._counted(scope).items():
            counts[timing] += number
        return {timing: counts[timing] for timing in TIMINGS}

    def _notices(self) -> Notices:
        count, first, last, _ = self._database.counts()
        named = list(self._database.heads()) if count <= NAMED else []
        return Notices(
            count=count,
            named=tuple((head.name, head.issued) for head in named),
            first=dt.date.fromisoformat(first) if first else None,
            last=dt.date.fromisoformat(last) if last else None,
        )


def _in_order(items: Iterable[Item]) -> tuple[Item, ...]:
    """By last day and hour; what has no day behind them, by bucket; at the end what was over before
    the library was kept; else as the notices stand."""
    return tuple(sorted(items, key=_place))


def _place(item: Item) -> tuple[bool, dt.date, str, int, dt.date, int]:
    time = (item.deadline and item.deadline.time) or _ENDLESS
    bucket = 1 + TIMINGS.index(item.told.entry.task.timing) if not item.due else 0
    head = item.told.head
    return (
        item.state == "past",
        item.due or dt.date.max,
        time if item.due else "",
        bucket,
        head.issued or dt.date.max,
        head.id,
    )
