"""Which of a notice's tasks a row means: by its words and by whom the sheet said that they lead it;
its number alone says little, for another text of a notice may have moved it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from giaoban.desk.importing.parts import Exported, Line, Why
from giaoban.library.anchors import words_of
from giaoban.library.items import Told
from giaoban.names.matching import Key, unit_key

_SET_RIGHT = {"assignees", "role", "joint"}
"""By whom it is led is another matter now, though it is the same task."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """`id`, `text`: of the task when the sheet was written; `lead`: None where nobody knows;
    `alike`: the numbers of all of the sheet's that had these words and this lead."""

    id: str
    text: str
    lead: str | None
    alike: frozenset[str] = frozenset()


def wanted(lines: Iterable[Line], exported: Mapping[str, Exported]) -> Mapping[str, Wanted]:
    """By code, of all that the sheet knew when it was written."""
    made = {
        code: Wanted(_parted(code)[1], one.text, one.beside.get("lead"))
        for code, one in exported.items()
    }
    for line in lines:
        made.setdefault(line.code, Wanted(_parted(line.code)[1], line.text, None))
    alike: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for code, one in made.items():
        alike[_kind(code, one)].add(one.id)
    return {
        code: replace(one, alike=frozenset(alike[_kind(code, one)])) for code, one in made.items()
    }


def notice_of(code: str) -> str:
    """The name of the notice in 97/TB-SKHCN#1.4."""
    return _parted(code)[0]


def _parted(code: str) -> tuple[str, str]:
    of, _, id_ = code.rpartition("#")
    return of, id_.strip()


def _kind(code: str, one: Wanted) -> tuple[str, str, str]:
    return notice_of(code), words_of(one.text), words_of(one.lead or "")


class Tasks:
    """Of one notice, by number and by words."""

    def __init__(self, tasks: Iterable[Told]) -> None:
        self._of_id: dict[str, Told] = {}
        self._of_words: defaultdict[str, list[Told]] = defaultdict(list)
        self._units: set[Key] = set()
        for told in tasks:
            self._of_id[told.entry.task.id] = told
            self._of_words[words_of(told.entry.task.text)].append(told)
            self._units |= _leaders(told)

    def meant(self, one: Wanted) -> Told | Why:
        """The only task that has these words and is led so; of several, which the sheet knew all,
        that of this number."""
        some = self.with_words(one.text)
        if len(some) > 1 and one.lead is None:
            return "to-choose"
        fitting = {told.entry.task.id: told for told in some if self._fits(told, one)}
        if one.id in fitting and fitting.keys() == one.alike:
            return fitting[one.id]
        if len(fitting) == len(one.alike) == 1:
            return next(iter(fitting.values()))
        if some:
            return "to-choose"
        return "other-words" if one.id in self._of_id else "no-task"

    def with_words(self, text: str) -> Sequence[Told]:
        return self._of_words.get(words_of(text), ())

    def _fits(self, told: Told, one: Wanted) -> bool:
        """Is it led by whom the sheet said, or did the office set that right since?"""
        if one.lead is None:
            return True
        if told.entry.task.id == one.id and _SET_RIGHT & set(told.entry.corrected):
            return True
        lead = {unit_key(name) for name in one.lead.split(";") if name.strip()}
        leaders = _leaders(told)
        return lead == leaders if leaders else not lead & self._units


def _leaders(told: Told) -> set[Key]:
    """Those who stand in the column of the leading unit."""
    task, joint = told.entry.task, told.entry.joint
    refs = task.assignees if task.role != "cooperate" else joint.leaders if joint else ()
    return {unit_key(ref.unit or ref.text) for ref in refs}
