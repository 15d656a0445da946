"""Two notices compared, as a sheet: a line a change."""

import datetime as dt

from giaoban.desk.difference import Difference, Group, Line
from giaoban.library.items import Told
from giaoban.out import difference_words as say
from giaoban.out.delimited.sheet import Cell, sheet
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.marked import Run

HEADS = (
    mark("Unit"),
    mark("Change"),
    mark("What changed"),
    mark("Task codes before"),
    mark("Task codes now"),
    mark("Before"),
    mark("Now"),
    mark("Last day before"),
    mark("Last day now"),
    mark("Also known"),
)


def difference(thing: Difference, manner: Manner) -> str:
    rows = (_cells(line, group, manner.words) for group in thing.groups for line in group.lines)
    return sheet(map(manner.words.say, HEADS), rows, manner)


def _cells(line: Line, group: Group, words: Words) -> tuple[Cell, ...]:
    """In the order of `HEADS`."""
    old, new = (_text(side) for side in say.wordings(line))
    return (
        say.unit(group, words),
        words.say(say.KINDS[line.change.kind]),
        say.heading(line, words),
        _codes(line.before),
        _codes(line.after),
        old,
        new,
        _last_day(line.before),
        _last_day(line.after),
        " · ".join(f"{label}: {text}" for label, text in say.beside(line, words)),
    )


def _codes(told: tuple[Told, ...]) -> str:
    """Whole: a spreadsheet would make a number or a day of 1.10."""
    return ", ".join(one.reference for one in told)


def _text(side: list[Run]) -> str:
    return "".join(run.text for run in side)


def _last_day(told: tuple[Told, ...]) -> dt.date | None:
    """The first last day that any of them has, as the notice gives it."""
    days = (one.due for each in told for one in each.entry.task.deadlines if one.due)
    return min(days, default=None)
