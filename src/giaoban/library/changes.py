"""What another version of a notice tells otherwise: of itself, and task by task."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from giaoban.library.anchors import Finder, Known, words_of
from giaoban.library.entry import Entry, entries
from giaoban.library.rows import notice_facts
from giaoban.model.notice import Citation, Meeting, Notice, Signature, Task
from giaoban.model.reading import Reading

Kind = Literal["notice", "added", "removed", "words", "deadline", "doers"]

Value = Task | dt.date | str | Meeting | Signature | tuple[str, ...] | tuple[Citation, ...] | None
"""A task, or what a field of the notice holds."""


@dataclass(frozen=True, slots=True)
class Change:
    """`before`, `after`: the task in either version, None where it is not there; of kind "notice",
    what the notice's `field` holds."""

    kind: Kind
    before: Value
    after: Value
    field: str | None = None

    @property
    def task(self) -> Task:
        """The task as it is now; as it was, where it is gone. Not of kind "notice"."""
        one = self.after or self.before
        assert isinstance(one, Task)  # noqa: S101 - a change is of something
        return one


def changes(before: Reading, after: Reading) -> tuple[Change, ...]:
    """First of the notice itself, then in the order of the newer version, what is gone last."""
    old, new = list(entries(before)), list(entries(after))
    finder = Finder([Known(entry.anchor) for entry in new])
    pairs: dict[int, Entry] = {}
    gone = []
    for entry in old:
        places = [i for i in finder.find(entry.anchor) if i not in pairs]
        if places:
            pairs[places[0]] = entry
        else:
            gone.append(entry.task)
    told = [change for i, entry in enumerate(new) for change in _of(pairs.get(i), entry)]
    of_itself = _of_notice(before.notice, after.notice)
    return (*of_itself, *told, *(Change("removed", task, None) for task in gone))


def _of_notice(before: Notice, after: Notice) -> Iterator[Change]:
    old = notice_facts(before)
    for field, words in notice_facts(after).items():
        if words != old[field]:
            yield Change("notice", getattr(before, field), getattr(after, field), field)


def _of(before: Entry | None, after: Entry) -> Sequence[Change]:
    if before is None:
        return [Change("added", None, after.task)]
    old, new = before.task, after.task
    kinds: list[Kind] = []
    if words_of(old.text) != words_of(new.text):
        kinds.append("words")
    if _times(old) != _times(new):
        kinds.append("deadline")
    if _doers(old) != _doers(new):
        kinds.append("doers")
    return [Change(kind, old, new) for kind in kinds]


def _times(task: Task) -> list[tuple[object, ...]]:
    return [(one.relation, one.due, one.rrule, one.event) for one in task.deadlines]


def _doers(task: Task) -> tuple[object, ...]:
    named = (task.assignees, task.partners)
    return task.role, *(tuple(words_of(ref.unit or ref.text) for ref in refs) for refs in named)
