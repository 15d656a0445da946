"""How much each unit has to do, as bars with their numbers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from giaoban.out.manner import Words
from giaoban.out.summary_words import WHOSE
from giaoban.out.visible import on_one_line
from giaoban.out.web.units import ALL, NOBODY, Parts
from giaoban.summary.counted import Counted, Standing

LENGTH = 200
"""Of the longest bar."""

_TONES: Mapping[Standing, str] = {
    "overdue": "overdue",
    "due_soon": "soon",
    "later": "later",
    "no_day": "no_day",
    "paused": "no_day",
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


def of_units(known: Parts, words: Words) -> list[Load]:
    """Of those that have any; then what all are told, and what nobody is by name."""
    units = [one for one in known.units if one.does or one.helps]
    rest = [
        (words.say(label), tasks)
        for place, label in ((ALL, WHOSE["common"]), (NOBODY, WHOSE["unnamed"]))
        if (tasks := known.told_to(place))
    ]
    counts = [len(one.does) + len(one.helps) for one in units]
    most = max([*counts, *(len(tasks) for _, tasks in rest)], default=0)
    return [
        *(load(one.name, one.does, len(one.helps), most, words) for one in units),
        *(load(name, tasks, 0, most, words) for name, tasks in rest),
    ]
