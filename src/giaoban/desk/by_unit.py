"""A register parted for those who are told: for each unit of an office its own tasks, those in
which it helps, and what that office tells all."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from giaoban.desk.register import Group, Register, Row
from giaoban.library.issuers import offices
from giaoban.library.items import Told
from giaoban.library.lineage import former_units
from giaoban.library.units import in_order
from giaoban.model.notice import Task, UnitRef
from giaoban.model.profile import Profile
from giaoban.names.matching import Key, unit_key
from giaoban.names.persons import is_person
from giaoban.summary.groups import Whose
from giaoban.text import fold

Rows = tuple[Row, ...]
"""Of one task."""

_PARTS: tuple[Whose, ...] = ("unit", "cooperates", "common")


@dataclass(frozen=True, slots=True)
class Parted:
    """`each`: by a name that is its own alone. `left`: tasks that stand in none of them; `helping`:
    units that have none, for they only help, and are not of the office's profile."""

    each: Mapping[str, Register]
    left: tuple[Told, ...]
    helping: tuple[str, ...]


def parted(whole: Register, *, lasting: bool = False) -> Parted:
    """As `each_unit` has it; with what is in none."""
    each = list(each_unit(whole, lasting=lasting))
    known = {_key(row.told) for one in each for row in one.rows}
    left = {_key(row.told): row.told for row in whole.rows if _key(row.told) not in known}
    every = () if whole.unit else _offices(whole)
    helping = dict.fromkeys(name for office in every for name in _Names(*office).helping())
    return Parted(_named_apart(each), tuple(left.values()), tuple(helping))


def each_unit(whole: Register, *, lasting: bool = False) -> Iterator[Register]:
    """Of each office, for each unit that it tells anything by name: all of that office in which the
    unit has a part. Of those that only help, the units of the office's profile. Of a register of
    one unit that unit alone. A person has no part in what all are told.

    `lasting`: also for each unit that was told anything before it was set right; with all notices
    of its office, also those that tell it nothing now. A calendar takes back what it once had."""
    every = list(_offices(whole))
    if whole.unit is None:
        for office in every:
            yield from _each_of(*office, lasting=lasting)
        return
    naming = [one for one, _ in every if any(group.whose != "common" for group in one.groups)]
    for one in naming or [one for one, _ in every[:1]]:
        parts = {group.whose: _tasks(group.rows) for group in one.groups if group.whose}
        yield _only(whole.unit, parts, one)


def _each_of(office: Register, profile: Profile | None, *, lasting: bool) -> Iterator[Register]:
    tasks, names = _tasks(office.rows), _Names(office, profile)
    for key in names.served(_former(office) if lasting else ()):
        parts: defaultdict[Whose, list[Rows]] = defaultdict(list)
        for task in tasks:
            part = names.part(key, task[0].told)
            if part:
                parts[part].append(task)
        own = _only(names.known[key], parts, office)
        yield replace(own, heads=office.heads) if lasting else own


def _former(office: Register) -> list[str]:
    """The units that were ever told anything."""
    known = (former_units(office.library, head.id) for head in office.heads)
    return [name for some in known for name, told in some.items() if told]


def _only(unit: str, parts: Mapping[Whose, Sequence[Rows]], of: Register) -> Register:
    """The tasks of a unit, numbered anew, and the notices that give them."""
    groups: list[Group] = []
    number = 1
    for whose in _PARTS:
        rows = [row for task in parts.get(whose, ()) for row in task]
        if rows and not (whose == "common" and is_person(unit)):
            numbered = tuple(replace(row, number=n) for n, row in enumerate(rows, number))
            groups.append(Group(whose, unit if whose == "unit" else None, numbered))
            number += len(rows)
    told = {row.told.head.id for group in groups for row in group.rows}
    heads = tuple(head for head in of.heads if head.id in told) or of.heads
    question = replace(of.question, unit=unit)
    return replace(of, question=question, heads=heads, unit=unit, groups=tuple(groups))


def _tasks(rows: Iterable[Row]) -> list[Rows]:
    """The rows of each task."""
    found: defaultdict[tuple[int, str], list[Row]] = defaultdict(list)
    for row in rows:
        found[_key(row.told)].append(row)
    return [tuple(some) for some in found.values()]


def _key(told: Told) -> tuple[int, str]:
    return told.head.id, told.entry.task.id


# -- offices --------------------------------------------------------------------------------------


def _offices(whole: Register) -> Iterator[tuple[Register, Profile | None]]:
    """For each office that issued some of the notices its own tasks, our own first; the profile of
    our own."""
    profile = _profile(whole)
    known = offices(whole.heads, profile)
    every = {office.key: office for office in known.values()}
    for office in sorted(every.values(), key=lambda one: not one.is_ours):
        heads = tuple(head for head in whole.heads if known[head.id].key == office.key)
        ids = {head.id for head in heads}
        groups = (
            replace(group, rows=tuple(row for row in group.rows if row.told.head.id in ids))
            for group in whole.groups
        )
        own = replace(whole, heads=heads, groups=tuple(one for one in groups if one.rows))
        yield own, profile if office.is_ours else None


def _profile(whole: Register) -> Profile | None:
    """With the units of its day."""
    known = whole.question.profile
    return known and known.on(whole.question.as_of)


# -- units ----------------------------------------------------------------------------------------


class _Names:
    """The units that an office's tasks name. `known`: the profile's name of each, else its
    longest."""

    def __init__(self, office: Register, profile: Profile | None) -> None:
        self._profile = profile
        self._ours = _spellings(profile) if profile else {}
        self._keys: dict[str, Key] = {}
        self._told: dict[Key, None] = {}
        self.known: dict[Key, str] = {}
        self._of = {_key(row.told): self._parts(row.told.entry.task) for row in office.rows}

    def served(self, former: Iterable[str] = ()) -> list[Key]:
        """Those who are told, our own that help, and those who were told before."""
        helping = [key for key in self.known if self._is_served(key)]
        before = [self._key(name) for name in former]
        keys = {self.known[key]: key for key in (*self._told, *helping, *before)}
        return [keys[name] for name in in_order(keys, self._profile)]

    def helping(self) -> list[str]:
        """Those who are named as partners alone, and are not our own."""
        return [name for key, name in self.known.items() if not self._is_served(key)]

    def part(self, unit: Key, told: Told) -> Whose | None:
        """The unit's part in a task; None where it has none."""
        named = self._of[_key(told)].get(unit)
        return named or ("common" if told.entry.tells_all_with(self.known[unit]) else None)

    def _is_served(self, key: Key) -> bool:
        return key in self._told or key in self._ours

    def _parts(self, task: Task) -> dict[Key, Whose]:
        found: dict[Key, Whose] = dict.fromkeys(self._named(task.partners), "cooperates")
        for key in self._named(task.assignees):
            self._told[key] = None
            found[key] = "cooperates" if task.role == "cooperate" else "unit"
        return found

    def _named(self, refs: Iterable[UnitRef]) -> list[Key]:
        """None of sets of units."""
        return [self._key(ref.unit or ref.text) for ref in refs if not ref.group]

    def _key(self, name: str) -> Key:
        if name not in self._keys:
            ours = self._ours.get(unit_key(name))
            key = self._keys[name] = unit_key(ours or name)
            self.known[key] = ours or max(self.known.get(key, ""), name, key=len)
        return self._keys[name]


def called(one: Register) -> set[Key]:
    """By which names the unit of a register may be told."""
    own, profile = unit_key(one.unit or ""), _profile(one)
    is_ours = all(office.is_ours for office in offices(one.heads, profile).values())
    spellings = _spellings(profile) if profile and is_ours else {}
    return {own, *(key for key, name in spellings.items() if unit_key(name) == own)}


def _spellings(profile: Profile) -> dict[Key, str]:
    """By each of its spellings the name of a unit of our own."""
    units = profile.units
    return {unit_key(one): unit.name for unit in units for one in (unit.name, *unit.short)}


def _named_apart(each: Sequence[Register]) -> dict[str, Register]:
    """By the unit's name; behind it the office, where several have such a unit."""
    often = Counter(fold(one.unit or "") for one in each)
    made: dict[str, Register] = {}
    for one in each:
        name = one.unit or ""
        office = _issuer(one) if often[fold(name)] > 1 else None
        label = f"{name} ({office})" if office else name
        while label in made:
            label += "_"
        made[label] = one
    return made


def _issuer(one: Register) -> str | None:
    """Of a register of one office."""
    names = (office.name for office in offices(one.heads, _profile(one)).values())
    return next(names, None)
