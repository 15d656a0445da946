"""What a comparison of two notices holds, at the desk."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from giaoban.compare import KINDS, Change, Comparison, Kind
from giaoban.library.entry import Head
from giaoban.library.items import Told
from giaoban.library.looking import Looking
from giaoban.model.notice import Remark
from giaoban.summary.groups import Whose

Fallen = Literal["silent", "done", "recorded", "closed", "spoken-of", "over", "shared", "routine"]
"""Of a task that is not given again. It had a day, a product or others to work with, and nothing
says what became of it · it is recorded as done · something else is recorded: it waits for approval,
it rests, it has a later day · its notice is followed no longer · the later notice speaks of it as
done · its day of meeting is over · others go on with the same work · it was routine."""

Reason = Literal["dated", "product", "joint"]
"""Why it should not fall out without a word."""


@dataclass(frozen=True, slots=True)
class Side:
    """A notice, and the library that knows it."""

    library: Looking
    head: Head

    def told(self, as_of: dt.date) -> dict[str, Told]:
        """Its tasks by their ids, with what became of them."""
        return {one.entry.task.id: one for one in self.library.tasks(self.head.id, as_of)}


@dataclass(frozen=True, slots=True)
class Line:
    """A change, with what is known of its tasks. `whose`, `unit`: of the later notice, where it
    gives the task. `fallen`, `reasons`, `remark`: of a task that is not given again."""

    change: Change
    before: tuple[Told, ...]
    after: tuple[Told, ...]
    whose: Whose
    unit: str | None
    fallen: Fallen | None = None
    reasons: tuple[Reason, ...] = ()
    remark: Remark | None = None

    @property
    def differs(self) -> bool:
        """Is there anything to tell but that it goes on?"""
        return self.change.differs


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of a unit, of common tasks, or of what is told to nobody: what fell out first.
    `unit`: its name, None of the others."""

    whose: Whose
    unit: str | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """`unit`: its whole name, where one was asked for; then `lines` are those in which it has a
    part in either month. `lines` in the order of the comparison."""

    before: Head
    after: Head
    as_of: dt.date
    comparison: Comparison
    unit: str | None
    lines: tuple[Line, ...]
    groups: tuple[Group, ...]

    @property
    def differs(self) -> bool:
        return any(line.differs for line in self.lines)

    @property
    def counts(self) -> Mapping[Kind, int]:
        """How many changes there are of each kind."""
        count = Counter(line.change.kind for line in self.lines)
        return {kind: count[kind] for kind in KINDS}

    @property
    def silent(self) -> tuple[Line, ...]:
        """What fell out without a word, and should not have."""
        return tuple(line for line in self.lines if line.fallen == "silent")
