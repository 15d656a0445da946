"""From a task to those that it was, and those that it became, in the notices around its own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from giaoban.compare import Change, compare
from giaoban.compare.changes import EQUAL
from giaoban.desk.history.series import Series
from giaoban.library.looking import Looking
from giaoban.model.notice import Notice, Task
from giaoban.text import fold

Node = tuple[int, str]
"""A task: the place of its notice in the series, from 0; its id."""

_FAR = 12
"""Months, and notices, from one that gives a task to the one in which it may come back."""

_ALIKE = 2 / 3
"""Share of the words of the shorter task below which nobody need compare whole notices."""


@dataclass(frozen=True, slots=True)
class Link:
    """What happened between two notices of a series, at these places. `came_back`: there are others
    between them, which do not give the task."""

    change: Change
    before: int
    after: int
    came_back: bool = False

    @property
    def old(self) -> tuple[Node, ...]:
        return tuple((self.before, task.id) for task in self.change.before)

    @property
    def new(self) -> tuple[Node, ...]:
        return tuple((self.after, task.id) for task in self.change.after)


@dataclass(frozen=True, slots=True)
class _Pair:
    """By the id of a task of either notice the change that it is in."""

    old: Mapping[str, Change]
    new: Mapping[str, Change]


class Links:
    """Each notice is read, and each two are compared, at most once. `places`: of notices in the
    series, by id."""

    def __init__(self, library: Looking, heads: Series) -> None:
        self.heads = heads
        self.places = {head.id: place for place, head in enumerate(heads)}
        self._library = library
        self._notices: dict[int, Notice] = {}
        self._pairs: dict[tuple[int, int], _Pair] = {}
        self._returned: dict[Node, Link | None] = {}

    def notice(self, place: int) -> Notice:
        if place not in self._notices:
            self._notices[place] = self._library.reading(self.heads[place].id).notice
        return self._notices[place]

    def before(self, node: Node) -> Link | None:
        """From the notice before, else from the nearest whose task came back; None of a task that
        was told for the first time."""
        place, id_ = node
        if place == 0:
            return None
        change = self._pair(place - 1, place).new[id_]
        if change.before:
            return Link(change, place - 1, place)
        if node not in self._returned:
            self._returned[node] = next(self._from_afar(node, change.after[0]), None)
        return self._returned[node]

    def after(self, node: Node) -> Link | None:
        """To the notice that follows, else to the first in which it came back; None of a task that
        is not told again."""
        place, id_ = node
        if place + 1 >= len(self.heads):
            return None
        change = self._pair(place, place + 1).old[id_]
        if change.after:
            return Link(change, place, place + 1)
        return next(self._back_to(node, change.before[0]), None)

    # -- what was away ----------------------------------------------------------------------------

    def _from_afar(self, node: Node, task: Task) -> Iterator[Link]:
        """The nearest first: what fell out there, and this."""
        place, id_ = node
        for earlier in range(place - 2, -1, -1):
            if not self._is_near(earlier, place):
                return
            if any(_alike(task, one) for one in self._fallen_out(earlier)):
                change = self._pair(earlier, place).new[id_]
                link = Link(change, earlier, place, came_back=True)
                if _is_sure(change) and self._was_away(link):
                    yield link

    def _back_to(self, node: Node, task: Task) -> Iterator[Link]:
        """The earliest first: only what leads back to this task itself."""
        place = node[0]
        for later in range(place + 2, len(self.heads)):
            if not self._is_near(place, later):
                return
            for one in self._first_told(later):
                link = self.before((later, one.id)) if _alike(task, one) else None
                if link and node in link.old:
                    yield link

    def _was_away(self, link: Link) -> bool:
        """Did all of it fall out at once, and is all of it new where it stands again?"""
        old, new = self._fallen_out(link.before), self._first_told(link.after)
        gone, there = {task.id for task in old}, {task.id for task in new}
        change = link.change
        return gone.issuperset(task.id for task in change.before) and there.issuperset(
            task.id for task in change.after
        )

    def _fallen_out(self, place: int) -> Iterable[Task]:
        changes = self._pair(place, place + 1).old.values()
        return [change.before[0] for change in changes if change.kind == "dropped"]

    def _first_told(self, place: int) -> Iterable[Task]:
        changes = self._pair(place - 1, place).new.values()
        return [change.after[0] for change in changes if change.kind == "new"]

    def _is_near(self, earlier: int, later: int) -> bool:
        first, last = self.heads[earlier].month, self.heads[later].month
        if first is None or last is None or later - earlier > _FAR:
            return False
        return (last.year - first.year) * 12 + last.month - first.month <= _FAR

    def _pair(self, before: int, after: int) -> _Pair:
        if (before, after) not in self._pairs:
            changes = compare(self.notice(before), self.notice(after)).changes
            old = {task.id: change for change in changes for task in change.before}
            new = {task.id: change for change in changes for task in change.after}
            self._pairs[before, after] = _Pair(old, new)
        return self._pairs[before, after]


def _is_sure(change: Change) -> bool:
    """Surer than of two months in a row: the same words, or much the same told to the same unit."""
    return change.by in EQUAL or not (change.moved or change.in_doubt or not change.before)


def _alike(one: Task, other: Task) -> bool:
    left, right = _words(one.text), _words(other.text)
    return len(left & right) >= _ALIKE * min(len(left), len(right))


@lru_cache(2048)
def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())
