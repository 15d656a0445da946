"""How much each unit has to do, as bars with their numbers."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from giaoban.names.matching import unit_key
from giaoban.out.manner import Words
from giaoban.out.summary_words import WHOSE
from giaoban.out.visible import on_one_line
from giaoban.out.web.units import ALL, NOBODY, Parts
from giaoban.summary.counted import Counted, Standing

LENGTH = 200
"""Of the longest bar."""

MOST = 12
"""Rows in one column of a table; where there are more, it has two."""

_TONES: Mapping[Standing, str] = {
    "overdue": "overdue",
    "due_soon": "soon",
    "later": "later",
    "no_day": "no_day",
    "paused": "paused",
    "past": "past",
    "submitted": "done",
    "done": "done",
}
"""What is told apart in a bar, in this order."""


@dataclass(frozen=True, slots=True)
class Piece:
    tone: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Load:
    """A unit's row; the numbers in words."""

    name: str
    pieces: tuple[Piece, ...]
    does: str
    late: str
    helps: str


def load(name: str, does: Iterable[Counted], helps: int, most: int, words: Words) -> Load:
    """`most`: the tasks of the longest bar."""
    counts = dict.fromkeys(_TONES.values(), 0)
    for task in does:
        counts[_TONES[task.standing]] += 1
    told = sum(counts.values())
    return Load(
        name=on_one_line(name),
        pieces=tuple(_pieces({**counts, "helps": helps}, most)),
        does=words.number(told),
        late=words.number(counts["overdue"]),
        helps=words.number(helps),
    )


def _pieces(counts: Mapping[str, int], most: int) -> Iterator[Piece]:
    """One behind the other."""
    begun = 0
    for tone, count in counts.items():
        if count:
            x, width = (LENGTH * part / most for part in (begun, count))
            yield Piece(tone, f"{x:.1f}", f"{width:.1f}")
            begun += count


def of_units(known: Parts, unit: str | None, words: Words) -> list[Load]:
    """Of those that have any; then what all are told, and what nobody is by name. `unit`: the only
    one all of whose tasks are there; None where all are."""
    only = unit and unit_key(unit)
    units = [
        (name, one)
        for name, one in zip(known.names, known.units, strict=True)
        if (one.does or one.helps) and (not only or one.key == only)
    ]
    rest = [
        (words.say(label), tasks)
        for place, label in ((ALL, WHOSE["common"]), (NOBODY, WHOSE["unnamed"]))
        if (tasks := known.told_to(place))
    ]
    counts = [len(one.does) + len(one.helps) for _, one in units]
    most = max([*counts, *(len(tasks) for _, tasks in rest)], default=0)
    return [
        *(load(name, one.does, len(one.helps), most, words) for name, one in units),
        *(load(name, tasks, 0, most, words) for name, tasks in rest),
    ]


def columns(loads: Sequence[Load]) -> list[Sequence[Load]]:
    """Where they are many, two of them beside one another."""
    half = len(loads) if len(loads) <= MOST else math.ceil(len(loads) / 2)
    return [some for some in (loads[:half], loads[half:]) if some]
