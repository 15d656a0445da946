"""What is not given again: should somebody ask what became of it?"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from giaoban.compare.remarks import is_reproach
from giaoban.desk.difference.parts import Fallen, Reason
from giaoban.facts.products import product
from giaoban.library.items import Told
from giaoban.library.status import Progress
from giaoban.model.notice import Remark, Task

_WAITING: Set[Progress] = {"submitted", "paused"}


@dataclass(frozen=True, slots=True)
class Asking:
    """`tasks`: of the earlier notice, by their ids; `gone`: the ids of those that the later one
    does not give, which was issued on the day `later`. `closed`: nobody follows the earlier one any
    more."""

    tasks: Mapping[str, Told]
    gone: Set[str]
    as_of: dt.date
    later: dt.date | None
    closed: bool

    def fallen(self, told: Told, remark: Remark | None, reasons: Sequence[Reason]) -> Fallen:
        """The first that holds."""
        return self._settled(told, remark) or ("silent" if reasons else "routine")

    def _settled(self, told: Told, remark: Remark | None) -> Fallen | None:
        """Why nobody need ask; None where somebody should."""
        others = self._others(told)
        if told.status.is_done or any(one.status.is_done and _leads(one) for one in others):
            return "done"
        if remark and not is_reproach(remark):
            return "spoken-of"
        if told.status.progress in _WAITING or self._put_off(told):
            return "recorded"
        if self.closed:
            return "closed"
        if self.later and _is_over(told.entry.task, self.later):
            return "over"
        return "shared" if any(one.entry.task.id not in self.gone for one in others) else None

    def _others(self, told: Told) -> list[Told]:
        """The other tasks of one piece of work."""
        joint = told.entry.joint
        ids = joint.tasks if joint else ()
        return [self.tasks[id_] for id_ in ids if id_ in self.tasks and id_ != told.entry.task.id]

    def _put_off(self, told: Told) -> bool:
        """To a day that is still to come."""
        return any(day and day >= self.as_of for day in told.status.days)


def _leads(told: Told) -> bool:
    joint = told.entry.joint
    return bool(joint and joint.lead == told.entry.task.id)


def _is_over(task: Task, day: dt.date) -> bool:
    """Were all its times days on which something takes place, before this day?"""
    times = task.deadlines
    return bool(times) and all(
        one.relation == "on" and one.due is not None and one.due < day for one in times
    )


def reasons(told: Told) -> Iterator[Reason]:
    """Why it should not fall out without a word."""
    task = told.entry.task
    if task.timing == "dated":
        yield "dated"
    if task.timing == "undated" and product(task.text):
        yield "product"
    if told.entry.joint:
        yield "joint"
