"""Which units have a part in the tasks of a page: for its filter and for the load of each."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from giaoban.desk.register import Register
from giaoban.library.issuers import offices
from giaoban.library.items import Told, items_of
from giaoban.library.question import Question
from giaoban.model.notice import UnitRef
from giaoban.names.matching import Key as Matched
from giaoban.names.matching import unit_key
from giaoban.out.phrases import unit_of
from giaoban.out.web.timeline import tone
from giaoban.summary.counted import Counted, counted

ALL, NOBODY = "all", "none"
"""In the place of a unit: told to all · told to nobody by name."""

Key = tuple[int, str]
"""Notice and task."""


@dataclass(slots=True)
class Unit:
    """`key`: equal for all its names; `office`: whose unit it is. `does`, `helps`: the tasks, each
    once; one that it does it does not help with."""

    name: str
    key: Matched
    office: str | None
    does: list[Counted] = field(default_factory=list)
    helps: list[Counted] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Parts:
    """`tasks`: each task once, in the order of the rows. `of`: the units of each, by their place
    in `units`, or `ALL`, or `NOBODY`. `names`: of the units, with their office where several have
    one of that name."""

    tasks: dict[Key, Counted]
    units: tuple[Unit, ...]
    of: dict[Key, tuple[str, ...]]

    @property
    def names(self) -> list[str]:
        often = Counter(one.key for one in self.units)
        return [unit_of(one.name, one.office if often[one.key] > 1 else None) for one in self.units]

    def told_to(self, place: str) -> list[Counted]:
        """The tasks of a unit, of all, of nobody."""
        return [self.tasks[key] for key, places in self.of.items() if place in places]


def parts(thing: Register) -> Parts:
    tasks = _each_once((row.told for row in thing.rows), thing.question)
    known = _Known(thing)
    of = {key: tuple(_of(task, known)) for key, task in tasks.items()}
    return Parts(tasks, tuple(known.units), of)


def key_of(told: Told) -> Key:
    return told.head.id, told.entry.task.id


def _each_once(every: Iterable[Told], question: Question) -> dict[Key, Counted]:
    found: dict[Key, Told] = {}
    for told in every:
        found.setdefault(key_of(told), told)
    return {key: _judged(told, question) for key, told in found.items()}


def _judged(told: Told, question: Question) -> Counted:
    """An appointment that is over does not stand for a task that is late with something else."""
    task = counted(told, None, question)
    if tone(task.item) != "over":
        return task
    late = (item for item in items_of(told, question) if tone(item) == "overdue")
    return replace(task, item=next(late, task.item))


class _Known:
    """Units by office and name, each with one place, whatever it is called by; those of the groups
    come first."""

    def __init__(self, thing: Register) -> None:
        profile, as_of = thing.question.profile, thing.question.as_of
        self._offices = offices(thing.heads, profile and profile.on(as_of))
        self.units: list[Unit] = []
        self._places: dict[tuple[Matched, Matched], int] = {}
        self._keys: dict[str, Matched] = {}
        for group in thing.groups:
            if group.unit:
                self.place(group.unit, group.rows[0].told)

    def place(self, name: str, told: Told) -> int:
        if name not in self._keys:
            self._keys[name] = unit_key(name)
        key, office = self._keys[name], self._offices[told.head.id]
        unit = office.key, key
        if unit not in self._places:
            self._places[unit] = len(self.units)
            self.units.append(Unit(name, key, office.name))
        return self._places[unit]


def _of(task: Counted, known: _Known) -> Iterator[str]:
    entry = task.told.entry
    cooperates = entry.task.role == "cooperate"
    doers = dict.fromkeys(_places([] if cooperates else entry.task.assignees, task, known))
    told = entry.task.assignees if cooperates else ()
    helpers = dict.fromkeys(_places([*told, *entry.task.partners], task, known))
    for place in doers:
        known.units[place].does.append(task)
    for place in helpers:
        if place not in doers:
            known.units[place].helps.append(task)
    places = {**doers, **helpers}
    yield from (str(place) for place in places)
    if entry.for_everyone:
        yield ALL
    elif not places:
        yield NOBODY


def _places(refs: Iterable[UnitRef], task: Counted, known: _Known) -> Iterator[int]:
    for ref in refs:
        if not ref.group:
            yield known.place(ref.unit or ref.text, task.told)
