"""Which task of the library a row means by its code: 97/TB-SKHCN#1.4."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from giaoban.desk.importing.parts import Exported, LeftOut, Line, Why
from giaoban.desk.importing.retyped import is_of
from giaoban.desk.importing.wanted import Tasks, Wanted, notice_of, wanted
from giaoban.desk.naming import came_in
from giaoban.library.anchors import words_of
from giaoban.library.entry import Head, name_key
from giaoban.library.items import Told
from giaoban.library.looking import Looking
from giaoban.model.event import Recorded


@dataclass(slots=True)
class Known:
    """The tasks of a library, notice by notice, as somebody asks for them."""

    library: Looking
    as_of: dt.date
    heads: Sequence[Head] = ()
    _tasks: dict[int, list[Told]] = field(default_factory=dict)
    _sorted: dict[int, Tasks] = field(default_factory=dict)
    _events: dict[int, list[Recorded]] = field(default_factory=dict)
    _named: defaultdict[str, list[Head]] = field(default_factory=lambda: defaultdict(list))
    _numbered: defaultdict[str, list[Head]] = field(default_factory=lambda: defaultdict(list))
    _filed: dict[str, list[Head]] = field(default_factory=dict)
    _keys: dict[str, Head] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.heads = self.heads or self.library.heads()
        for head in self.heads:
            self._named[name_key(head.name)].append(head)
            if head.serial is not None and head.number:
                self._numbered[name_key(head.number)].append(head)

    def tasks(self, head: Head) -> list[Told]:
        if head.id not in self._tasks:
            self._tasks[head.id] = self.library.tasks(head.id, self.as_of)
        return self._tasks[head.id]

    def every(self) -> Iterator[Told]:
        for head in self.heads:
            yield from self.tasks(head)

    def of(self, head: Head) -> Tasks:
        """The tasks of a notice, to be asked for many times."""
        if head.id not in self._sorted:
            self._sorted[head.id] = Tasks(self.tasks(head))
        return self._sorted[head.id]

    def events(self, told: Told) -> list[Recorded]:
        """What was recorded of a task, in the order in which it was; also what counts no more."""
        notice = told.head.id
        if notice not in self._events:
            self._events[notice] = self.library.events(notice)
        of_it = self.library.database.events_of(notice, told.entry.task.id)
        return [one for one in self._events[notice] if one.number in of_it]

    def meant(self, name: str, key: str) -> list[Head]:
        """By its key, which no other notice has, whatever it is called by now; else by a number.
        Files of several notices have one name, and ids mean others in another library: they count
        only where no key is known, and but one notice came in such a file."""
        if key and not self._keys:
            self._keys = {self.library.key(head.id): head for head in self.heads}
        if key in self._keys:
            return [self._keys[key]]
        typed = name_key(name)
        numbered = [head for head in self._named.get(typed, ()) if _is_a_number(head)]
        if key or numbered or typed in self._numbered:
            return numbered or self._numbered.get(typed, [])
        return self._in_file(name)

    def _in_file(self, name: str) -> list[Head]:
        if name not in self._filed:
            known = came_in(name, self.library)
            self._filed[name] = [head for head in self.heads if head.id in known]
        return self._filed[name]


def _is_a_number(head: Head) -> bool:
    """Is it called by its number, its year beside it or not?"""
    return head.serial is not None and not head.name.startswith("id:")


@dataclass(frozen=True, slots=True)
class Paired:
    """The rows of each task, in the order of the sheet, and those that have none. `tasks`: also
    those of whose rows none is theirs."""

    lines: Mapping[str, Sequence[Line]]
    tasks: Mapping[str, Told]
    left_out: tuple[LeftOut, ...]


def by_code(lines: Sequence[Line], exported: Mapping[str, Exported], known: Known) -> Paired:
    """It says nothing of a task where a person sees other words there."""
    of_code: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        of_code[line.code].append(line)
    found: dict[str, list[Line]] = {}
    tasks: dict[str, Told] = {}
    lost: list[LeftOut] = [_left("no-code", [line]) for line in of_code.pop("", [])]
    meant = wanted((line for some in of_code.values() for line in some), exported)
    for code, some in of_code.items():
        told = _task(code, meant[code], exported.get(code), known)
        if isinstance(told, LeftOut):
            lost.append(replace(_left(told.why, some), candidates=told.candidates))
            continue
        tasks[told.reference] = told
        for line in some:
            if _is_its(line, told, meant[code].text, known):
                found.setdefault(told.reference, []).append(line)
            else:
                lost.append(_left("row-words", [line]))
    return Paired(found, tasks, tuple(lost))


def _is_its(line: Line, told: Told, written: str, known: Known) -> bool:
    """Are these the words that were written there, or nearly; and no other task's?"""
    if words_of(line.text) in (words_of(written), words_of(told.entry.task.text)):
        return True
    return not known.of(told.head).with_words(line.text) and is_of(line.text, told)


def _left(why: Why, lines: Sequence[Line]) -> LeftOut:
    rows, first = tuple(line.number for line in lines), lines[0]
    return LeftOut(why, rows, first.code, first.text, cells=first.said.cells)


_OFFERED = 3


def _task(code: str, one: Wanted, before: Exported | None, known: Known) -> Told | LeftOut:
    heads = known.meant(notice_of(code), before.key if before else "")
    if len(heads) != 1:
        return LeftOut("no-notice", (), code, one.text)
    tasks = known.of(heads[0])
    told = tasks.meant(one)
    if isinstance(told, Told):
        return told
    some = tuple(tasks.with_words(one.text)[:_OFFERED]) if told == "to-choose" else ()
    return LeftOut(told, (), code, one.text, candidates=some)
