"""What can be asked of the shelf. Each filter has its one meaning here."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from giaoban.library.shelf import Entry
from giaoban.model.notice import Timing, UnitRef

Part = Literal["does", "cooperates", "everyone"]
"""A unit's part in a task: leads it or carries it out · helps · is one of all who are told."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is due, as of a day.

    `before`, `after`: the last and the first day that are asked for, both included. `unit`: as a
    person types it. `bucket`: only tasks of this timing. `everything`: also what has no day.
    `soon_days`: how many days ahead are soon.
    """

    as_of: dt.date
    before: dt.date | None = None
    after: dt.date | None = None
    unit: str | None = None
    bucket: Timing | None = None
    everything: bool = False
    soon_days: int = 7

    def admits(self, day: dt.date) -> bool:
        """Is a last day within what is asked for?"""
        late = self.before is not None and day > self.before
        return not late and (self.after is None or day >= self.after)


def part_of(entry: Entry, names: frozenset[str]) -> Part | None:
    """The part that the unit with these names has in a task; None where it has none."""
    task = entry.task
    told = _names(task.assignees, names)
    if told and task.role != "cooperate":
        return "does"
    if told or _names(task.partners, names):
        return "cooperates"
    common = any(ref.group for ref in task.assignees)
    for_all = entry.section.scope == "general" and not task.assignees
    return "everyone" if common or for_all else None


def _names(refs: tuple[UnitRef, ...], names: frozenset[str]) -> bool:
    return any((ref.unit or ref.text) in names for ref in refs if not ref.group)
