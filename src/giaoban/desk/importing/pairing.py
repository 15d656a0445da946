"""Which task of the library a row means by its code: 97/TB-SKHCN#1.4."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from giaoban.desk.importing.cells import begun
from giaoban.desk.importing.parts import Exported, LeftOut, Line, Why
from giaoban.library.anchors import words_of
from giaoban.library.entry import Head, name_key
from giaoban.library.items import Told
from giaoban.library.looking import Looking


class _Tasks:
    """Of one notice, by number and by words."""

    def __init__(self, tasks: Iterable[Told]) -> None:
        self._of_id: dict[str, Told] = {}
        self._of_words: defaultdict[str, list[Told]] = defaultdict(list)
        for told in tasks:
            self._of_id[told.entry.task.id] = told
            self._of_words[_words(told.entry.task.text)].append(told)

    def meant(self, id_: str, text: str) -> Told | Why:
        """The task of this number, if it has these words; else the only one that has them."""
        same_id, same_words = self._of_id.get(id_), self._of_words.get(_words(text), [])
        if same_id and _words(same_id.entry.task.text) == _words(text):
            return same_id
        if len(same_words) == 1:
            return same_words[0]
        return "other-words" if same_id or same_words else "no-task"


def _words(text: str) -> str:
    return words_of(begun(text))


@dataclass(slots=True)
class Known:
    """The tasks of a library, notice by notice, as somebody asks for them."""

    library: Looking
    as_of: dt.date
    heads: Sequence[Head] = ()
    _tasks: dict[int, list[Told]] = field(default_factory=dict)
    _sorted: dict[int, _Tasks] = field(default_factory=dict)
    _named: defaultdict[str, list[Head]] = field(default_factory=lambda: defaultdict(list))
    _numbered: defaultdict[str, list[Head]] = field(default_factory=lambda: defaultdict(list))

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

    def meant(self, head: Head, id_: str, text: str) -> Told | Why:
        """The task of a notice that a row means."""
        if head.id not in self._sorted:
            self._sorted[head.id] = _Tasks(self.tasks(head))
        return self._sorted[head.id].meant(id_, text)

    def named(self, name: str) -> list[Head]:
        """By the name that answers print; else by the number, which others may have by now."""
        key = name_key(name)
        return self._named.get(key) or self._numbered.get(key) or []


@dataclass(frozen=True, slots=True)
class Paired:
    """The rows of each task, in the order of the sheet, and those that have none."""

    lines: Mapping[str, Sequence[Line]]
    tasks: Mapping[str, Told]
    left_out: tuple[LeftOut, ...]


def by_code(lines: Sequence[Line], exported: Mapping[str, Exported], known: Known) -> Paired:
    """A row means the task of this number, if it has these words; else the only one of its notice
    that has them."""
    of_code: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        of_code[line.code].append(line)
    found: dict[str, list[Line]] = {}
    tasks: dict[str, Told] = {}
    lost: list[LeftOut] = [_left("no-code", [line]) for line in of_code.pop("", [])]
    for code, some in of_code.items():
        before = exported.get(code)
        told = _task(code, before.text if before else some[0].text, known)
        if isinstance(told, Told):
            found.setdefault(told.reference, []).extend(some)
            tasks[told.reference] = told
        else:
            lost.append(_left(told, some))
    return Paired(found, tasks, tuple(lost))


def _left(why: Why, lines: Sequence[Line]) -> LeftOut:
    rows = tuple(line.number for line in lines)
    return LeftOut(why, rows, lines[0].code, lines[0].text)


def _task(code: str, text: str, known: Known) -> Told | Why:
    of, _, id_ = code.rpartition("#")
    heads = known.named(of)
    return known.meant(heads[0], id_.strip(), text) if len(heads) == 1 else "no-notice"
