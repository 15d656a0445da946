"""What happened to a task: its kind of change, its unit, its part in the work, its time."""

import datetime as dt
import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from giaoban.compare.subject import Subject
from giaoban.model.notice import Deadline, Role, Task, UnitRef
from giaoban.text import fold

Kind = Literal["same", "reworded", "split", "merged", "new", "dropped"]
KINDS: tuple[Kind, ...] = ("dropped", "new", "reworded", "split", "merged", "same")
"""What fell out first."""

Way = Literal["text", "words", "document", "similar", "rest"]
"""How a pair was found: equal text · equal but for an opening ("Tiếp tục"), times and who leads
whom · the same document cited, and similar words · similar words · the likest of what was left."""

EQUAL: tuple[Way, ...] = ("text", "words")

SURE = 0.85
"""Below this a person should look whether it is one task."""

Shift = Literal["added", "removed", "earlier", "later", "changed"]
"""Of a time limit: there was none · there is none · brought forward · put back · another event or
regularity, or a day in the place of one."""

_NUMBER = re.compile(r"\d+")

_OPPOSITE: dict[Shift, Shift] = {
    "added": "removed",
    "removed": "added",
    "earlier": "later",
    "later": "earlier",
    "changed": "changed",
}
_MIRRORED: dict[Kind, Kind] = {
    "split": "merged",
    "merged": "split",
    "new": "dropped",
    "dropped": "new",
}


@dataclass(frozen=True, slots=True)
class Moment:
    """When a task is due: the last of its days, else None; the words that say so, None where the
    notice gives no time."""

    due: dt.date | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Slip:
    """How a time limit changed, from what to what."""

    shift: Shift
    before: Moment
    after: Moment

    def mirrored(self) -> "Slip":
        return Slip(_OPPOSITE[self.shift], self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """`before`, `after`: the tasks of either month. `moved`: other units are told. `deadline`,
    `role`, `partners`: from what to what, where that changed. `by`, `score` (from 0 to 1): how the
    pair was found, and how sure it is; None for new and dropped tasks.
    """

    kind: Kind
    before: tuple[Task, ...] = ()
    after: tuple[Task, ...] = ()
    moved: bool = False
    deadline: Slip | None = None
    role: tuple[Role | None, Role | None] | None = None
    partners: tuple[tuple[UnitRef, ...], tuple[UnitRef, ...]] | None = None
    by: Way | None = None
    score: float | None = None

    @property
    def differs(self) -> bool:
        """Is there anything to tell but that it goes on?"""
        told = (self.moved, self.deadline, self.role, self.partners)
        return self.kind != "same" or any(told)

    @property
    def in_doubt(self) -> bool:
        return self.score is not None and self.score < SURE

    def mirrored(self) -> "Change":
        """The same, told from the second month to the first."""
        return replace(
            self,
            kind=_MIRRORED.get(self.kind, self.kind),
            before=self.after,
            after=self.before,
            deadline=self.deadline and self.deadline.mirrored(),
            role=self.role and (self.role[1], self.role[0]),
            partners=self.partners and (self.partners[1], self.partners[0]),
        )


def changed(before: Sequence[Subject], after: Sequence[Subject], by: Way, score: float) -> Change:
    """What happened to tasks that belong together: one of each side, or several of one."""
    old, new = tuple(one.task for one in before), tuple(one.task for one in after)
    one_each = len(old) == len(new) == 1
    return Change(
        kind=_kind(old, new, by),
        before=old,
        after=new,
        moved=any(_moved(one, other) for one in before for other in after),
        deadline=slip(old, new),
        role=_role(old[0], new[0]) if one_each else None,
        partners=_partners(before[0], after[0]) if one_each else None,
        by=by,
        score=score,
    )


def _role(before: Task, after: Task) -> tuple[Role | None, Role | None] | None:
    return (before.role, after.role) if before.role != after.role else None


def _partners(
    before: Subject, after: Subject
) -> tuple[tuple[UnitRef, ...], tuple[UnitRef, ...]] | None:
    if before.helping == after.helping:
        return None
    return before.task.partners, after.task.partners


def _kind(before: Sequence[Task], after: Sequence[Task], by: Way) -> Kind:
    if len(after) > 1:
        return "split"
    if len(before) > 1:
        return "merged"
    return "same" if by in EQUAL else "reworded"


def _moved(before: Subject, after: Subject) -> bool:
    """Are quite other units told? Below one heading, only where others of the house are: "yêu cầu
    chủ đầu tư" is still the unit's own work."""
    if not (before.told and after.told) or before.told & after.told:
        return False
    if before.heading and before.heading == after.heading:
        return before.of_house and after.of_house
    return not before.units & after.units


def slip(before: Iterable[Task], after: Iterable[Task]) -> Slip | None:
    """How the time of these tasks changed; None where it did not, whatever the words. Of several
    times those that both have do not count."""
    old, new = _limits(before), _limits(after)
    gone, come = _others(old, new, _day), _others(new, old, _day)
    if gone and come:
        return Slip(_shift(_latest(gone).due, _latest(come).due), _latest(gone), _latest(come))
    lost, got = _others(old, new, _words), _others(new, old, _words)
    if come:
        return Slip("changed" if lost else "added", _latest(lost), _latest(come))
    if gone:
        return Slip("changed" if got else "removed", _latest(gone), _latest(got))
    if lost or got:
        shift: Shift = "changed" if lost and got else "removed" if lost else "added"
        return Slip(shift, _latest(lost), _latest(got))
    gone, come = _others(old, new, _exactly), _others(new, old, _exactly)
    return Slip("changed", _latest(gone), _latest(come)) if gone or come else None


def _limits(tasks: Iterable[Task]) -> list[Deadline]:
    """Without "thường xuyên", which limits nothing."""
    every = (one for task in tasks for one in task.deadlines)
    return [one for one in every if one.relation != "every" or one.rrule]


Said = Hashable
"""What one way to look at a time sees of it; None: nothing."""


def _others(
    times: Iterable[Deadline], known: Iterable[Deadline], see: Callable[[Deadline], Said]
) -> list[Deadline]:
    """Those that are not among the known ones, as far as is looked."""
    seen = {see(one) for one in known}
    return [one for one in times if see(one) is not None and see(one) not in seen]


def _day(one: Deadline) -> Said:
    """The last day, and whom it binds."""
    return (one.due, fold(one.applies_to or "")) if one.due else None


def _words(one: Deadline) -> Said:
    """What a time without a day hangs on, or how it returns; and in how many days."""
    counted = tuple(_NUMBER.findall(one.text))
    return None if one.due else (one.rrule or fold(one.event or one.text), counted)


def _exactly(one: Deadline) -> Said:
    """Of a time with a day its hour, and its first day where it names two."""
    return (one.due, one.time, one.start if one.relation == "between" else None)


def _latest(times: Sequence[Deadline]) -> Moment:
    """The day on which all of it must be done, else what is said first."""
    if not times:
        return Moment(None, None)
    last = max(times, key=lambda one: one.due or dt.date.min)
    return Moment(last.due, last.text or None)


def _shift(before: dt.date | None, after: dt.date | None) -> Shift:
    if before is None or after is None or before == after:
        return "changed"
    return "later" if after > before else "earlier"
