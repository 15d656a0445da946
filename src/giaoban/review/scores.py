"""How clear the tasks are: of how many of them the notice says the six things (6 rõ).

It counts what the notice says; it is no mark for the people who wrote it or are to do it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from giaoban.facts.products import is_written
from giaoban.lexicon import phrases
from giaoban.model.notice import Notice, Task, UnitRef, all_tasks
from giaoban.review.substance.leading import unled
from giaoban.review.substance.limits import timed
from giaoban.review.substance.units import is_petition
from giaoban.review.substance.work import DOING
from giaoban.text import words

Aspect = Literal["person", "work", "time", "responsibility", "product", "authority"]
"""Somebody is told · a verb and what it is about · a day, an event or a rhythm, no vague word · who
leads, where several are told · what is to come of it, where it prepares for others · to whom a
document goes, where one is made."""

ASPECTS: tuple[Aspect, ...] = get_args(Aspect)


@dataclass(frozen=True, slots=True)
class Clarity:
    """One of the six: of `tasks` tasks, those (by id) of which it is not said. What a task does not
    need is not lacking."""

    aspect: Aspect
    tasks: int
    lacking: tuple[str, ...]

    @property
    def clear(self) -> int:
        return self.tasks - len(self.lacking)


@dataclass(frozen=True, slots=True)
class UnitGaps:
    """What is lacking in the tasks of one unit, or of a set as written; full ones are left out."""

    unit: str
    tasks: int
    gaps: tuple[Clarity, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Of the notice: all six, in their order; of units: those that lack something."""

    tasks: int
    aspects: tuple[Clarity, ...]
    units: tuple[UnitGaps, ...]


def scores(notice: Notice) -> Scores:
    """Tasks in the order of the notice; a task of several units counts for each. What is asked of
    superiors is no task."""
    tasks = [one for one in all_tasks(notice.sections) if not is_petition(notice, one)]
    said = _said(notice)
    lacking = {aspect: {task.id for task in tasks if not said[aspect](task)} for aspect in ASPECTS}

    def clarity(some: list[Task]) -> tuple[Clarity, ...]:
        return tuple(
            Clarity(name, len(some), tuple(one.id for one in some if one.id in lacking[name]))
            for name in ASPECTS
        )

    by_unit: dict[str, list[Task]] = {}
    for task in tasks:
        for unit in dict.fromkeys(_name(ref) for ref in task.assignees):
            by_unit.setdefault(unit, []).append(task)
    gaps = (
        UnitGaps(unit, len(some), tuple(one for one in clarity(some) if one.lacking))
        for unit, some in by_unit.items()
    )
    return Scores(len(tasks), clarity(tasks), tuple(one for one in gaps if one.gaps))


def _name(ref: UnitRef) -> str:
    """As at the head of a line: "Các phòng chuyên môn"."""
    name = ref.unit or ref.text
    return name[:1].upper() + name[1:]


def _said(notice: Notice) -> dict[Aspect, Callable[[Task], bool]]:
    known, lost = timed(notice), unled(notice)
    return {
        "person": lambda task: bool(task.assignees),
        "work": lambda task: _is_work(task.text),
        "time": lambda task: task.id in known,
        "responsibility": lambda task: task.id not in lost,
        "product": lambda task: _names_product(task.text),
        "authority": lambda task: bool(task.submit_to) or not is_written(task.text),
    }


def _is_work(text: str) -> bool:
    """A verb, and words after it."""
    sequence = words(text)
    verbs = phrases("verbs").find(sequence)
    first = next((after for row, _, after in verbs if row.id in DOING), len(sequence))
    return any(word.key[0].isalnum() for word in sequence[first:])


def _names_product(text: str) -> bool:
    """Is it said what is to come of it, or need it not be said?"""
    found = list(phrases("outcomes", "products", "types").find(words(text)))
    parts = [str(row["part"] or "product") for row, _, _ in found]
    if "advising" not in parts:
        return True
    there = {after for part, (_, _, after) in zip(parts, found, strict=True) if part == "within"}
    return any(
        part in ("outcome", "product") and first not in there
        for part, (_, first, _) in zip(parts, found, strict=True)
    )
