"""What another version of a notice tells otherwise, task by task."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from giaoban.library.anchors import Known, found, words_of
from giaoban.library.entry import Entry, entries
from giaoban.model.notice import Task
from giaoban.model.reading import Reading

Kind = Literal["added", "removed", "words", "deadline", "doers"]


@dataclass(frozen=True, slots=True)
class Change:
    """`before`, `after`: the task in either version, None where it is not there."""

    kind: Kind
    before: Task | None
    after: Task | None

    @property
    def task(self) -> Task:
        """The task as it is now; as it was, where it is gone."""
        one = self.after or self.before
        assert one is not None  # noqa: S101 - a change is of something
        return one


def changes(before: Reading, after: Reading) -> tuple[Change, ...]:
    """In the order of the newer version, what is gone at the end."""
    old, new = list(entries(before)), list(entries(after))
    known = [Known(entry.anchor) for entry in new]
    pairs: dict[int, Entry] = {}
    gone = []
    for entry in old:
        places = [i for i in found(entry.anchor, known) if i not in pairs]
        if places:
            pairs[places[0]] = entry
        else:
            gone.append(entry.task)
    told = [change for i, entry in enumerate(new) for change in _of(pairs.get(i), entry)]
    return (*told, *(Change("removed", task, None) for task in gone))


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
