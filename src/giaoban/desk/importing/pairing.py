"""Which task of the library a row means by its code: 97/TB-SKHCN#1.4."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from giaoban.desk.importing.cells import begun
from giaoban.desk.importing.parts import Exported, LeftOut, Line, Why
from giaoban.library.anchors import words_of
from giaoban.library.entry import Head, name_key
from giaoban.library.items import Told
from giaoban.library.looking import Looking


@dataclass(slots=True)
class Known:
    """The tasks of a library, notice by notice, as somebody asks for them."""

    library: Looking
    as_of: dt.date
    heads: Sequence[Head] = ()
    _tasks: dict[int, list[Told]] = field(default_factory=dict)
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
    if len(heads) != 1:
        return "no-notice"
    tasks = known.tasks(heads[0])
    same_id = [told for told in tasks if told.entry.task.id == id_.strip()]
    same_words = [told for told in tasks if _has_words(told, text)]
    if both := [told for told in same_id if told in same_words]:
        return both[0]
    if len(same_words) == 1:
        return same_words[0]
    return "other-words" if same_id or same_words else "no-task"


def _has_words(told: Told, text: str) -> bool:
    return words_of(begun(told.entry.task.text)) == words_of(begun(text))
