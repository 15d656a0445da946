"""The few lines that matter most. Which come, and in which order, is fixed here."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from giaoban.library.entry import Head
from giaoban.summary.counted import Counted, urgency
from giaoban.summary.groups import Group

Kind = Literal["overdue", "due_soon", "no_leader", "product", "unnamed", "load"]
"""Its day is over · is near · several are told and nobody leads · a product is named and no day ·
it is not said who is to do it · the unit with the most open tasks."""

KINDS: tuple[Kind, ...] = ("overdue", "due_soon", "no_leader", "product", "unnamed", "load")
"""In the order in which they are said; the first of each kind comes before the second of any."""

MOST = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """Joint work that nobody leads: those of its tasks that are counted here. `ids`: of all its
    tasks in their notice."""

    head: Head
    ids: tuple[str, ...]
    tasks: tuple[Counted, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """Those who are told by name, each once."""
        return tuple(dict.fromkeys(doer for task in self.tasks for doer in task.doers))


@dataclass(frozen=True, slots=True)
class Line:
    """`task` is quoted. `unit`, `office`, `count`: of "load", who has how many open tasks, as its
    group has them. `piece`: of "no_leader"."""

    kind: Kind
    task: Counted
    unit: str | None = None
    office: str | None = None
    count: int | None = None
    piece: Piece | None = None


def without_leader(tasks: Sequence[Counted]) -> tuple[Piece, ...]:
    """Each piece of joint work once, in the order in which it is met."""
    pieces: dict[tuple[int, tuple[str, ...]], list[Counted]] = {}
    for task in tasks:
        joint = task.told.entry.joint
        if joint and joint.lead is None:
            pieces.setdefault((task.told.head.id, joint.tasks), []).append(task)
    return tuple(Piece(some[0].told.head, ids, tuple(some)) for (_, ids), some in pieces.items())


def lines(
    tasks: Sequence[Counted], groups: Sequence[Group], pieces: Sequence[Piece]
) -> tuple[Line, ...]:
    """At most `MOST`; none where nothing is to be said."""
    said = [list(_overdue(tasks)), list(_due_soon(tasks)), list(_led_by_nobody(pieces))]
    said += [list(_without_day(tasks)), list(_told_to_nobody(groups))]
    quoted = [found[0].task for found in said if found]
    said.append(list(_most_loaded(groups, quoted)))
    ranked = sorted((rank, place) for place, found in enumerate(said) for rank in range(len(found)))
    chosen = sorted((place, rank) for rank, place in ranked[:MOST])
    return tuple(said[place][rank] for place, rank in chosen)


def _overdue(tasks: Sequence[Counted]) -> Iterator[Line]:
    """The longest first; days of meeting, which are over and not late, behind the limits."""
    late = [task for task in tasks if task.standing == "overdue"]
    for task in sorted(late, key=lambda task: (_is_appointment(task), urgency(task))):
        yield Line("overdue", task)


def _is_appointment(task: Counted) -> bool:
    return task.item.deadline is not None and task.item.deadline.relation == "on"


def _due_soon(tasks: Sequence[Counted]) -> Iterator[Line]:
    """The next first; what comes again anyway behind what comes once."""
    soon = [task for task in tasks if task.standing == "due_soon"]
    for task in sorted(soon, key=lambda task: (task.item.next is not None, urgency(task))):
        yield Line("due_soon", task)


def _led_by_nobody(pieces: Sequence[Piece]) -> Iterator[Line]:
    """Of the latest notice first."""
    for piece in reversed(pieces):
        still = [task for task in piece.tasks if task.is_open]
        if still:
            yield Line("no_leader", still[0], piece=piece)


def _without_day(tasks: Sequence[Counted]) -> Iterator[Line]:
    for task in _latest_first(tasks):
        if task.limit == "product" and task.standing == "no_day":
            yield Line("product", task)


def _told_to_nobody(groups: Sequence[Group]) -> Iterator[Line]:
    for group in groups:
        if group.whose == "unnamed":
            yield from (Line("unnamed", task) for task in _latest_first(group.open))


def _latest_first(tasks: Sequence[Counted]) -> list[Counted]:
    """The latest notice first, those without a day last; its tasks as they stand in it."""
    return sorted(tasks, key=lambda task: -(task.told.head.issued or dt.date.min).toordinal())


def _most_loaded(groups: Sequence[Group], quoted: Sequence[Counted]) -> Iterator[Line]:
    """The one unit that has more open tasks than any other; quotes its most urgent task that no
    other line does."""
    units = [group for group in groups if group.whose == "unit"]
    ranked = sorted(units, key=lambda group: -len(group.open))
    if len(ranked) > 1 and len(ranked[0].open) > len(ranked[1].open):
        own = ranked[0].open
        task = min(own, key=lambda task: (task in quoted, urgency(task)))
        yield Line("load", task, ranked[0].unit, ranked[0].office, len(own))
