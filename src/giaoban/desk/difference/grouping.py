"""Whose a change is, and which changes are a unit's."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from giaoban.desk.difference.parts import Group, Line
from giaoban.library.items import Told
from giaoban.library.units import in_order, meant
from giaoban.model.notice import UnitRef
from giaoban.model.profile import Profile
from giaoban.names.matching import Key, unit_keys
from giaoban.summary.groups import Whose

_OTHERS: tuple[Whose, ...] = ("common", "unnamed")

_LOUD, _NEW, _DIFFERS, _GOES_ON, _SETTLED, _ROUTINE = range(6)


@dataclass(frozen=True, slots=True)
class Asked:
    """The unit that was asked for: its whole name, and the spellings of it in these notices."""

    name: str
    spellings: frozenset[str]

    def has_part(self, line: Line) -> bool:
        """In either month: it is told, it helps, or all are told."""
        return any(self._is_told(one) for one in (*line.before, *line.after))

    def _is_told(self, told: Told) -> bool:
        task = told.entry.task
        names = {_name(ref) for ref in (*task.assignees, *task.partners)}
        return told.entry.for_everyone or bool(names & self.spellings)


def asked(
    unit: str | None, told: Iterable[Told], profile: Profile | None, as_of: dt.date
) -> Asked | None:
    """UsageError where the unit is unknown, or could be several."""
    if unit is None:
        return None
    every = [one.entry.task for one in told]
    leading = {_name(ref) for task in every for ref in task.assignees}
    helping = {_name(ref) for task in every for ref in task.partners}
    keys = unit_keys(sorted(leading | helping))
    longest = _longest(keys)
    led = {keys[name] for name in leading}
    known = [(i, name, key in led) for i, (key, name) in enumerate(longest.items())]
    found = meant(_whole(unit, keys, longest), known, profile, as_of)
    wanted = {key for i, key in enumerate(longest) if i in found.ids}
    return Asked(found.name, frozenset(name for name, key in keys.items() if key in wanted))


def _whole(unit: str, keys: Mapping[str, Key], longest: Mapping[Key, str]) -> str:
    """The long name of a unit that was typed as a notice writes it short."""
    return longest[keys[unit]] if unit in keys else unit


def _longest(keys: Mapping[str, Key]) -> dict[Key, str]:
    """The one name of each unit."""
    names: dict[Key, str] = {}
    for name, key in keys.items():
        names[key] = max(names.get(key, ""), name, key=len)
    return names


def owner(told: Told) -> tuple[Whose, str | None]:
    """The first unit that is told."""
    names = [_name(ref) for ref in told.entry.task.assignees if not ref.group]
    if names:
        return "unit", names[0]
    return ("common" if told.entry.for_everyone else "unnamed"), None


def _name(ref: UnitRef) -> str:
    return ref.unit or ref.text


def _told_first(lines: Iterable[Line]) -> Iterator[str]:
    """The first unit of each task, as either month writes it."""
    for line in lines:
        for told in (*line.before, *line.after):
            name = owner(told)[1]
            if name:
                yield name


def grouped(lines: Sequence[Line], profile: Profile | None) -> Iterator[Group]:
    """In the office's order, else as the units come; what is told to all, or to nobody, last."""
    keys = unit_keys(_told_first(lines))
    names = _longest(keys)
    of_unit: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.unit:
            of_unit[names[keys[line.unit]]].append(line)
    for name in in_order(of_unit, profile):
        yield Group("unit", name, _loudest_first(of_unit[name]))
    for whose in _OTHERS:
        rest = [line for line in lines if line.whose == whose]
        if rest:
            yield Group(whose, None, _loudest_first(rest))


def _loudest_first(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Of equal ones the order of the notices stays."""
    return tuple(sorted(lines, key=_rank))


def _rank(line: Line) -> int:
    if line.fallen:
        return {"silent": _LOUD, "routine": _ROUTINE}.get(line.fallen, _SETTLED)
    if line.change.kind == "new":
        return _NEW
    return _DIFFERS if line.differs else _GOES_ON
