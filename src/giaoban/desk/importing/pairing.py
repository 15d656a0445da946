"""Which task of the library a row means by its code: 97/TB-SKHCN#1.4."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from giaoban.desk.importing.parts import Exported, LeftOut, Line, Why
from giaoban.desk.importing.retyped import is_of
from giaoban.desk.naming import came_in
from giaoban.library.anchors import words_of
from giaoban.library.entry import Head, name_key
from giaoban.library.items import Told
from giaoban.library.looking import Looking
from giaoban.model.event import Recorded


class _Tasks:
    """Of one notice, by number and by words."""

    def __init__(self, tasks: Iterable[Told]) -> None:
        self._of_id: dict[str, Told] = {}
        self._of_words: defaultdict[str, list[Told]] = defaultdict(list)
        for told in tasks:
            self._of_id[told.entry.task.id] = told
            self._of_words[words_of(told.entry.task.text)].append(told)

    def meant(self, id_: str, text: str) -> Told | Why:
        """The task of this number, if it has these words; else the only one that has them."""
        same_id, same_words = self._of_id.get(id_), self.with_words(text)
        if same_id and words_of(same_id.entry.task.text) == words_of(text):
            return same_id
        if len(same_words) == 1:
            return same_words[0]
        return "other-words" if same_id or same_words else "no-task"

    def with_words(self, text: str) -> Sequence[Told]:
        return self._of_words.get(words_of(text), ())


@dataclass(slots=True)
class Known:
    """The tasks of a library, notice by notice, as somebody asks for them."""

    library: Looking
    as_of: dt.date
    heads: Sequence[Head] = ()
    _tasks: dict[int, list[Told]] = field(default_factory=dict)
    _sorted: dict[int, _Tasks] = field(default_factory=dict)
    _events: dict[int, list[Recorded]] = field(default_factory=dict)
    _named: defaultdict[str, list[Head]] = field(default_factory=lambda: defaultdict(list))
    _numbered: defaultdict[str, list[Head]] = field(default_factory=lambda: defaultdict(list))
    _filed: dict[str, list[Head]] = field(default_factory=dict)

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

    def of(self, head: Head) -> _Tasks:
        """The tasks of a notice, to be asked for many times."""
        if head.id not in self._sorted:
            self._sorted[head.id] = _Tasks(self.tasks(head))
        return self._sorted[head.id]

    def events(self, told: Told) -> list[Recorded]:
        """What was recorded of a task and counts, in the order in which it was."""
        notice = told.head.id
        if notice not in self._events:
            self._events[notice] = self.library.events(notice, live=True)
        of_it = self.library.database.events_of(notice, told.entry.task.id)
        return [one for one in self._events[notice] if one.number in of_it]

    def named(self, name: str) -> list[Head]:
        """By the name that answers print; else by the number, which others may have by now; else
        by a file that it came in: a draft is signed by now."""
        key = name_key(name)
        return self._named.get(key) or self._numbered.get(key) or self._in_file(name)

    def _in_file(self, name: str) -> list[Head]:
        if name not in self._filed:
            known = came_in(name, self.library)
            self._filed[name] = [head for head in self.heads if head.id in known]
        return self._filed[name]


@dataclass(frozen=True, slots=True)
class Paired:
    """The rows of each task, in the order of the sheet, and those that have none. `tasks`: also
    those of whose rows none is theirs."""

    lines: Mapping[str, Sequence[Line]]
    tasks: Mapping[str, Told]
    left_out: tuple[LeftOut, ...]


def by_code(lines: Sequence[Line], exported: Mapping[str, Exported], known: Known) -> Paired:
    """A row means the task of this number, if it has these words; else the only one of its notice
    that has them. It says nothing of it where a person sees other words there."""
    of_code: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        of_code[line.code].append(line)
    found: dict[str, list[Line]] = {}
    tasks: dict[str, Told] = {}
    lost: list[LeftOut] = [_left("no-code", [line]) for line in of_code.pop("", [])]
    for code, some in of_code.items():
        before = exported.get(code)
        text = before.text if before else some[0].text
        told = _task(code, text, known)
        if isinstance(told, Told):
            tasks[told.reference] = told
            for line in some:
                if _is_its(line, told, text, known):
                    found.setdefault(told.reference, []).append(line)
                else:
                    lost.append(_left("row-words", [line]))
        else:
            lost.append(_left(told, some))
    return Paired(found, tasks, tuple(lost))


def _is_its(line: Line, told: Told, written: str, known: Known) -> bool:
    """Are these the words that were written there, or nearly; and no other task's?"""
    if words_of(line.text) in (words_of(written), words_of(told.entry.task.text)):
        return True
    return not known.of(told.head).with_words(line.text) and is_of(line.text, told)


def _left(why: Why, lines: Sequence[Line]) -> LeftOut:
    rows, first = tuple(line.number for line in lines), lines[0]
    return LeftOut(why, rows, first.code, first.text, cells=first.said.cells)


def _task(code: str, text: str, known: Known) -> Told | Why:
    of, _, id_ = code.rpartition("#")
    heads = known.named(of)
    return known.of(heads[0]).meant(id_.strip(), text) if len(heads) == 1 else "no-notice"
