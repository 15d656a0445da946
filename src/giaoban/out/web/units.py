"""Which units have a part in the tasks of a page: for its filter and for the load of each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from giaoban.desk.register import Register
from giaoban.library.items import Told
from giaoban.library.question import Question
from giaoban.model.notice import UnitRef
from giaoban.names.matching import unit_key
from giaoban.summary.counted import Counted, counted

ALL, NOBODY = "all", "none"
"""In the place of a unit: told to all · told to nobody by name."""

Key = tuple[int, str]
"""Notice and task."""


@dataclass(slots=True)
class Unit:
    """`does`, `helps`: the tasks, each once; one that it does it does not help with."""

    name: str
    does: list[Counted] = field(default_factory=list)
    helps: list[Counted] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Parts:
    """`tasks`: each task once, in the order of the rows. `of`: the units of each, by their place
    in `units`, or `ALL`, or `NOBODY`."""

    tasks: dict[Key, Counted]
    units: tuple[Unit, ...]
    of: dict[Key, tuple[str, ...]]

    def told_to(self, place: str) -> list[Counted]:
        """The tasks of a unit, of all, of nobody."""
        return [self.tasks[key] for key, places in self.of.items() if place in places]


def parts(thing: Register) -> Parts:
    tasks = _each_once((row.told for row in thing.rows), thing.question)
    known = _Known([group.unit for group in thing.groups if group.unit])
    of = {key: tuple(_of(task, known)) for key, task in tasks.items()}
    return Parts(tasks, tuple(known.units), of)


def key_of(told: Told) -> Key:
    return told.head.id, told.entry.task.id


def _each_once(every: Iterable[Told], question: Question) -> dict[Key, Counted]:
    found: dict[Key, Told] = {}
    for told in every:
        found.setdefault(key_of(told), told)
    return {key: counted(told, None, question) for key, told in found.items()}


class _Known:
    """Units by name, each with one place, whatever it is called by; the first come first."""

    def __init__(self, names: Sequence[str]) -> None:
        self.units: list[Unit] = []
        self._places: dict[tuple[str, ...], int] = {}
        self._named: dict[str, int] = {}
        for name in names:
            self.place(name)

    def place(self, name: str) -> int:
        if name not in self._named:
            self._named[name] = self._place(name)
        return self._named[name]

    def _place(self, name: str) -> int:
        key = unit_key(name)
        if key not in self._places:
            self._places[key] = len(self.units)
            self.units.append(Unit(name))
        return self._places[key]


def _of(task: Counted, known: _Known) -> Iterator[str]:
    entry = task.told.entry
    cooperates = entry.task.role == "cooperate"
    doers = dict.fromkeys(_places([] if cooperates else entry.task.assignees, known))
    told = entry.task.assignees if cooperates else ()
    helpers = dict.fromkeys(_places([*told, *entry.task.partners], known))
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


def _places(refs: Iterable[UnitRef], known: _Known) -> Iterator[int]:
    for ref in refs:
        if not ref.group:
            yield known.place(ref.unit or ref.text)
