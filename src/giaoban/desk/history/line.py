"""The line of one task through all notices of its series."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from giaoban.compare import Change
from giaoban.compare.remarks import spoken_of
from giaoban.desk.history.links import Link, Links, Node
from giaoban.desk.history.series import Series, series
from giaoban.desk.history.walking import age, ancestors, descendants
from giaoban.library.age import Age
from giaoban.library.entry import Head
from giaoban.library.items import Told
from giaoban.library.looking import Looking
from giaoban.library.question import Question
from giaoban.model.notice import Remark, all_tasks

Now = Literal["open", "dropped", "done"]
"""The last notice gives it, and no result is recorded · a later notice does not give it · its
result is recorded."""


@dataclass(frozen=True, slots=True)
class Station:
    """A notice that gives the task: `tasks` are those of the line, more where it was split.

    `change`: since the notice `before`, where this is not the first; it may name further tasks of
    either notice, which belong to other lines. `came_back`: notices between the two do not give it.
    """

    head: Head
    tasks: tuple[Told, ...]
    change: Change | None = None
    before: Head | None = None
    came_back: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """Where the line, or a branch of it, stands. `missing`: the first notice that does not give it
    again, and `remark`, what that says of it."""

    told: Told
    now: Now
    missing: Head | None = None
    remark: Remark | None = None


@dataclass(frozen=True, slots=True)
class History:
    """`task`: the one that was asked for. Stations by notice, then as the tasks stand there: what
    the task was, and what it became; not what became of others that it was parted from.

    `age`: of the whole line. `months`: from the month of the first notice to that in which it was
    done, else to that of the notice that does not give it again, else to that of `as_of`; the
    latest where it has branches, 0 within one month, None where a notice has no month. `question`:
    the day on which all is judged.
    """

    task: Told
    question: Question
    age: Age
    stations: tuple[Station, ...]
    ends: tuple[End, ...]

    @property
    def as_of(self) -> dt.date:
        return self.question.as_of

    @property
    def first(self) -> Head:
        return self.age.since

    @property
    def branches(self) -> bool:
        """Was it split or merged on the way?"""
        kinds = {one.change.kind for one in self.stations if one.change}
        return not kinds.isdisjoint(("split", "merged"))

    @property
    def now(self) -> Now:
        """Open while some branch is; done when all of them are."""
        known = {end.now for end in self.ends}
        return "open" if "open" in known else "dropped" if "dropped" in known else "done"

    @property
    def months(self) -> int | None:
        first, last = self.first.month, [_until(end, self.as_of) for end in self.ends]
        known = [day for day in last if day]
        if first is None or len(known) < len(last):
            return None
        until = max(known)
        return max(0, (until.year - first.year) * 12 + until.month - first.month)


def _until(end: End, as_of: dt.date) -> dt.date | None:
    if end.now == "dropped":
        return end.missing.month if end.missing else None
    return end.told.status.on if end.now == "done" and end.told.status.on else as_of


def history(library: Looking, task: Told, question: Question) -> History:
    """As far as the notices tell it that were issued until its day, and the task's own."""
    heads = series(library.heads(), library.places(), task.head)
    links = Links(library, _known(heads, task.head, question.as_of))
    start = links.places[task.head.id], task.entry.task.id
    nodes = ancestors(links, start) | descendants(links, start)
    line = _Line(library, links, question.as_of)
    return History(
        task=task,
        question=question,
        age=age(links, nodes),
        stations=tuple(line.stations(nodes)),
        ends=tuple(line.ends(nodes)),
    )


def _known(heads: Series, own: Head, as_of: dt.date) -> Series:
    return tuple(
        head for head in heads if head.id == own.id or head.issued is None or head.issued <= as_of
    )


class _Line:
    """Tasks of a line, with what the library knows of them."""

    def __init__(self, library: Looking, links: Links, as_of: dt.date) -> None:
        self._library = library
        self._links = links
        self._as_of = as_of
        self._told: dict[int, Mapping[str, Told]] = {}
        self._remarks: dict[int, Mapping[str, Remark]] = {}

    def stations(self, nodes: Iterable[Node]) -> Iterator[Station]:
        together: defaultdict[tuple[Node, ...], list[Node]] = defaultdict(list)
        into: dict[tuple[Node, ...], Link | None] = {}
        for node in self._in_order(nodes):
            link = self._links.before(node)
            key = link.new if link else (node,)
            together[key].append(node)
            into[key] = link
        for key, some in together.items():
            yield self._station(some, into[key])

    def _station(self, nodes: Sequence[Node], link: Link | None) -> Station:
        head = self._links.heads[nodes[0][0]]
        tasks = tuple(self._of(node) for node in nodes)
        if link is None:
            return Station(head, tasks)
        before = self._links.heads[link.before]
        return Station(head, tasks, link.change, before, link.came_back)

    def ends(self, nodes: Iterable[Node]) -> Iterator[End]:
        for node in self._in_order(nodes):
            if self._links.after(node) is None:
                yield self._end(node)

    def _end(self, node: Node) -> End:
        place, id_ = node
        told = self._of(node)
        if place + 1 == len(self._links.heads):
            return End(told, "done" if told.status.is_done else "open")
        missing, remark = self._links.heads[place + 1], self._spoken_of(place).get(id_)
        return End(told, "done" if told.status.is_done else "dropped", missing, remark)

    def _spoken_of(self, place: int) -> Mapping[str, Remark]:
        """What the next notice says of the tasks of the one at this place."""
        if place not in self._remarks:
            notices = self._links.notice(place), self._links.notice(place + 1)
            self._remarks[place] = spoken_of(*notices)
        return self._remarks[place]

    def _in_order(self, nodes: Iterable[Node]) -> list[Node]:
        """By notice, then in reading order."""
        nodes = set(nodes)
        return [
            (place, task.id)
            for place in sorted({place for place, _ in nodes})
            for task in all_tasks(self._links.notice(place).sections)
            if (place, task.id) in nodes
        ]

    def _of(self, node: Node) -> Told:
        place, id_ = node
        if place not in self._told:
            every = self._library.tasks(self._links.heads[place].id, self._as_of)
            self._told[place] = {one.entry.task.id: one for one in every}
        return self._told[place][id_]
