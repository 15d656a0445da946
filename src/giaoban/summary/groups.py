"""The rows of a summary: whose the tasks are, and how many of each kind."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from giaoban.library.issuers import offices
from giaoban.library.question import Part
from giaoban.model.profile import Profile
from giaoban.names.matching import Key, unit_key
from giaoban.summary.counted import Counted, Limit, Standing

Facet = Limit | Standing | Literal["tasks", "leads", "cooperates", "joint", "overdue_said_open"]
"""What is counted. `leads`, `cooperates`: the part of those who are told · `joint`: a part of a
piece of work that several are told · `overdue_said_open`: of the overdue those that somebody said
to be open; of the others no result is recorded."""

Whose = Literal["unit", "cooperates", "common", "unnamed"]
"""A unit's own · those in which the unit that was asked for only helps · told to a set of units or
to all · it is not said to whom."""

Tally = Mapping[Facet, int]

FACETS: tuple[Facet, ...] = tuple(
    facet for literal in get_args(Facet) for facet in get_args(literal)
)

_OF_PART: Mapping[Part, Whose] = {
    "does": "unit",
    "cooperates": "cooperates",
    "everyone": "common",
}


@dataclass(frozen=True, slots=True)
class Group:
    """A row. `unit`: its name, None unless these are a unit's own tasks; `office`: whose unit it
    is, where several offices have one of that name. In no group is a task twice."""

    whose: Whose
    unit: str | None
    tasks: tuple[Counted, ...]
    office: str | None = None

    @property
    def tally(self) -> Tally:
        return tally(self.tasks)

    @property
    def open(self) -> tuple[Counted, ...]:
        return tuple(task for task in self.tasks if task.is_open)


def tally(tasks: Iterable[Counted]) -> Tally:
    """Of each facet how many of the tasks have it; every facet is there."""
    counts: dict[Facet, int] = dict.fromkeys(FACETS, 0)
    for task in tasks:
        for facet in _facets(task):
            counts[facet] += 1
    return counts


def _facets(task: Counted) -> set[Facet]:
    found: set[Facet] = {"tasks", task.limit, task.standing}
    if task.leads:
        found.add("leads")
    if task.told.entry.task.role == "cooperate":
        found.add("cooperates")
    if task.told.entry.joint:
        found.add("joint")
    if task.standing == "overdue" and task.item.said_open:
        found.add("overdue_said_open")
    return found


def grouped(tasks: Sequence[Counted], profile: Profile | None) -> tuple[Group, ...]:
    """The units in the office's order, then what is told to all, then what is told to nobody.

    Every task is in some group, one with several doers in that of each.
    """
    units = _Units(tasks, profile)
    rest: dict[Whose, list[Counted]] = {"common": [], "unnamed": []}
    for task in tasks:
        if not task.doers:
            rest["common" if task.told.entry.for_everyone else "unnamed"].append(task)
    others = (Group(whose, None, tuple(some)) for whose, some in rest.items() if some)
    return (*units.groups(), *others)


_Unit = tuple[Key, Key]
"""An office, and a unit that it tells something: two offices may have one of the same name."""


class _Units:
    """Those who are told by name, in the office's order; the others as they come. `_names`: the one
    name of each, whatever it is called by."""

    def __init__(self, tasks: Sequence[Counted], profile: Profile | None) -> None:
        self._keys: dict[str, Key] = {}
        self._own = {unit_key(one.name): one.name for one in (profile.units if profile else ())}
        heads = {task.told.head.id: task.told.head for task in tasks}
        self._offices = offices(heads.values(), profile)
        self._names: dict[_Unit, str] = {}
        self._tasks: defaultdict[_Unit, list[Counted]] = defaultdict(list)
        for task in tasks:
            for unit in dict.fromkeys([self._named(doer, task) for doer in task.doers]):
                self._tasks[unit].append(task)

    def _named(self, doer: str, task: Counted) -> _Unit:
        """By the office's own name, else by the longest."""
        key = self._keys.setdefault(doer, unit_key(doer))
        office = self._offices[task.told.head.id]
        unit = office.key, key
        own = self._own.get(key) if office.is_ours else None
        self._names[unit] = own or max(self._names.get(unit, ""), doer, key=len)
        return unit

    def groups(self) -> Iterator[Group]:
        known = {office.key: office for office in self._offices.values()}
        place = {key: i for i, key in enumerate(self._own)}
        often = Counter(key for _, key in self._tasks)

        def order(unit: _Unit) -> int:
            return place.get(unit[1], len(place)) if known[unit[0]].is_ours else len(place)

        for unit in sorted(self._tasks, key=order):
            office = known[unit[0]].name if often[unit[1]] > 1 else None
            yield Group("unit", self._names[unit], tuple(self._tasks[unit]), office)


def of_unit(tasks: Iterable[Counted], unit: str) -> tuple[Group, ...]:
    """By the part of the unit that was asked for; it has one in each of these tasks."""
    parts: defaultdict[Part, list[Counted]] = defaultdict(list)
    for task in tasks:
        if task.part:
            parts[task.part].append(task)
    return tuple(
        Group(whose, unit if whose == "unit" else None, tuple(parts[part]))
        for part, whose in _OF_PART.items()
        if parts[part] or whose == "unit"
    )


def twice(tasks: Iterable[Counted], groups: Iterable[Group]) -> tuple[tuple[Counted, ...], Tally]:
    """The tasks that stand in several groups; and what they count too often in all groups
    together."""
    stands: defaultdict[tuple[int, str], int] = defaultdict(int)
    for group in groups:
        for task in group.tasks:
            stands[task.key] += 1
    several = tuple(task for task in tasks if stands[task.key] > 1)
    return several, tally(task for task in several for _ in range(stands[task.key] - 1))
