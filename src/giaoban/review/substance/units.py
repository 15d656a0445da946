"""Those whom the tasks name: are they told of it, and can they be told at all?"""

import re
from collections.abc import Iterator, Mapping

from giaoban.lexicon import phrases
from giaoban.model.notice import Notice, Task, UnitRef
from giaoban.names.keys import key
from giaoban.review.case import Case, Check, Hit
from giaoban.review.substance.work import Work, every, places
from giaoban.text import fold, words

_SET = re.compile(r"\b(?:các|những)\s[^:]*$")
"""Of a recipient that stands for many, without their names: "Các phòng, đơn vị thuộc Sở"."""

_ANY = ("đơn vị", "cơ quan", "ban, ngành")
"""What a set may call units of every kind."""

_BETWEEN = re.compile(r"[,;:()]|\svà\s")


def not_addressed(case: Case) -> Iterator[Hit]:
    """A unit to work with, of a kind that the notice gives work to, of which no task and no
    recipient says anything: it will not learn of it. Once for each."""
    recipients = [*case.notice.recipients, *(one.text for one in case.outline.addressees)]
    doers = [ref for task in case.tasks() for ref in task.assignees]
    told = {ref.unit for ref in doers if ref.unit}
    kinds = {_head(unit) for unit in told}
    named: dict[str, list[tuple[Work, int]]] = {}
    for work in every(case) if recipients else ():
        for i, ref in enumerate(work.task.partners):
            if ref.unit and ref.unit not in told and _head(ref.unit) in kinds:
                named.setdefault(ref.unit, []).append((work, i))
    addressed = _Addressed([*recipients, *(ref.text for ref in doers if ref.group)])
    missed = {unit: some for unit, some in named.items() if not addressed.holds(unit)}
    known = places(case, {_at(*one) for some in missed.values() for one in some})
    for unit, mentions in missed.items():
        spans = tuple(span for one in mentions for span in known.get(_at(*one), ()))
        tasks = ", ".join(work.task.id for work, _ in mentions)
        yield Hit(spans, {"unit": unit, "tasks": tasks})


def _at(work: Work, partner: int) -> str:
    return f"{work.at}/partners/{partner}"


class _Addressed:
    """The units that recipients name: in full, by their letters ("Các Bộ: CA, TC"), as a set."""

    def __init__(self, recipients: list[str]) -> None:
        parts = [part for one in recipients for part in _BETWEEN.split(one)]
        self._letters = {re.sub(r"[\W_]", "", part).upper() for part in parts}
        self._sets = [fold(one) for one in recipients if _SET.search(fold(one))]
        self._names = f" {' ; '.join(' '.join(key(one)) for one in recipients)} "

    def holds(self, unit: str) -> bool:
        if any(word in one for one in self._sets for word in (_head(unit), *_ANY)):
            return True
        own = key(unit)
        letters = "".join(word[0] for word in own[_length_of_head(unit) :]).upper()
        return letters in self._letters or f" {' '.join(own)} " in self._names


def _head(unit: str) -> str:
    """The kind of unit that a name begins with: "sở"."""
    return " ".join(word.key for word in words(unit)[: _length_of_head(unit)])


def _length_of_head(unit: str) -> int:
    found = phrases("heads").longest(words(unit), 0)
    return found[1] if found else 0


def told_to_superior(case: Case) -> Iterator[Hit]:
    """Work for an office that stands above the issuer: that is a petition."""
    for work in every(case):
        above = _above(case.notice, work.task)
        if above:
            units = ", ".join(ref.unit or ref.text for ref in above)
            yield Hit(work.spans, {"task": work.task.id, "unit": units}, work.at)


def is_petition(notice: Notice, task: Task) -> bool:
    """Is it asked of none but offices above the issuer?"""
    above = _above(notice, task)
    return bool(above) and len(above) == len(task.assignees)


def _above(notice: Notice, task: Task) -> list[UnitRef]:
    own = _level(notice.issuer or "")
    return [ref for ref in task.assignees if 0 < _level(ref.unit or "") < own]


def _level(name: str) -> int:
    """How high an office stands; 0 where that cannot be told."""
    found = phrases("levels").longest(words(name), 0)
    return int(found[0]["level"]) if found else 0


CHECKS: Mapping[str, Check] = {
    "unit-not-addressed": not_addressed,
    "told-to-superior": told_to_superior,
}
