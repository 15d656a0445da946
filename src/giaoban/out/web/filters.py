"""What a page can be filtered by, each choice with the number of its tasks."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from giaoban.library.question import Question
from giaoban.out.labels import BUCKETS, PROGRESS
from giaoban.out.manner import Words
from giaoban.out.summary_words import STANDINGS, WHOSE
from giaoban.out.web.timeline import NAMES
from giaoban.out.web.units import ALL, NOBODY, Parts
from giaoban.summary.counted import Counted

_STANDINGS = {**STANDINGS, "later": NAMES["later"]}


@dataclass(frozen=True, slots=True)
class Choice:
    """`among`: how many of them are of another kind, too; it holds where nothing is filtered."""

    value: str
    name: str
    count: str
    among: str = ""


def units(known: Parts, words: Words) -> list[Choice]:
    """A unit's tasks are all in which it has a part, with those that all are told."""
    counts = Counter(
        place for places in known.of.values() for place in ([ALL] if ALL in places else places)
    )
    named = [
        Choice(str(i), name, words.number(counts[str(i)] + counts[ALL]))
        for i, name in enumerate(known.names)
    ]
    rest = {ALL: WHOSE["common"], NOBODY: WHOSE["unnamed"]}
    return named + [
        Choice(place, words.say(label), words.number(counts[place]))
        for place, label in rest.items()
        if counts[place]
    ]


def buckets(tasks: Iterable[Counted], words: Words) -> list[Choice]:
    """All four: they add up to all tasks."""
    counts = Counter(task.told.entry.task.timing for task in tasks)
    return [Choice(one, words.say(BUCKETS[one]), words.number(counts[one])) for one in BUCKETS]


def standings(tasks: Iterable[Counted], question: Question, words: Words) -> list[Choice]:
    """Those that there are: they add up to all tasks, too."""
    every = list(tasks)
    counts = Counter(task.standing for task in every)
    silent = sum(task.standing == "overdue" and not task.item.said_open for task in every)
    found: list[Choice] = []
    for one, label in _STANDINGS.items():
        name = words.say(label).format(days=f"{question.soon_days:02}")
        among = ""
        if one == "overdue" and silent:
            among = f"{words.say(PROGRESS['unrecorded'])}: {words.number(silent)}"
        if counts[one]:
            found.append(Choice(one, name, words.number(counts[one]), among))
    return found
