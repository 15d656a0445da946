"""The rows of a summary: whose the tasks are, and how many of each kind."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from giaoban.library.question import Part
from giaoban.library.units import in_order
from giaoban.model.profile import Profile
from giaoban.names.matching import unit_key
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
    """A row. `unit`: its name, None unless these are a unit's own tasks. In no group is a task
    twice."""

    whose: Whose
    unit: str | None
    tasks: tuple[Counted, ...]

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
    names = _names(tasks, profile)
    own: dict[str, list[Counted]] = {name: [] for name in in_order(names.values(), profile)}
    rest: dict[Whose, list[Counted]] = {"common": [], "unnamed": []}
    for task in tasks:
        for name in dict.fromkeys(names[doer] for doer in task.doers):
            own[name].append(task)
        if not task.doers:
            rest["common" if task.told.entry.for_everyone else "unnamed"].append(task)
    units = (Group("unit", name, tuple(of_it)) for name, of_it in own.items())
    others = (Group(whose, None, tuple(some)) for whose, some in rest.items() if some)
    return (*units, *others)


def _names(tasks: Iterable[Counted], profile: Profile | None) -> dict[str, str]:
    """The one name of a unit for each of its spellings: the office's own, else the longest."""
    doers = dict.fromkeys(doer for task in tasks for doer in task.doers)
    keys = {doer: unit_key(doer) for doer in doers}
    names: dict[tuple[str, ...], str] = {}
    for doer, key in keys.items():
        names[key] = max(names.get(key, ""), doer, key=len)
    names |= {unit_key(unit.name): unit.name for unit in (profile.units if profile else ())}
    return {doer: names[key] for doer, key in keys.items()}


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
