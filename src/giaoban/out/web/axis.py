"""The axis of a drawing of days: its columns, and what is written below them."""

import datetime as dt
import math
from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.out.manner import Words

WIDTH = 720
MARGIN = 40
COLUMNS = 45
"""At most; where there are more days, a column is several of them."""

STEPS = (1, 7, 14, 30, 91, 182, 365)
"""Days in a column."""

_LABEL = 78
"""Room that the name of a month needs."""


@dataclass(frozen=True, slots=True)
class Label:
    x: str
    y: str
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    first: dt.date
    last: dt.date
    step: int

    @classmethod
    def of(cls, first: dt.date, last: dt.date) -> "Axis":
        days = (last - first).days + 1
        fitting = (step for step in STEPS if math.ceil(days / step) <= COLUMNS)
        return cls(first, last, next(fitting, math.ceil(days / COLUMNS)))

    @property
    def columns(self) -> int:
        return self.column(self.last) + 1

    def column(self, day: dt.date) -> int:
        return (day - self.first).days // self.step

    def x(self, day: dt.date) -> float:
        """The middle of its column."""
        return self.middle(self.column(day))

    def middle(self, column: int) -> float:
        return MARGIN + (column + 0.5) * (WIDTH - 2 * MARGIN) / self.columns


def ticks(axis: Axis, base: int, words: Words) -> Iterator[Label]:
    """Months, or years, as many as there is room for."""
    found = [(axis.x(day), text) for day, text in _named(axis, words)]
    end = -math.inf
    for x, text in found:
        if x - end >= _LABEL:
            end = x
            yield Label(number(x), number(base), text)


def _named(axis: Axis, words: Words) -> Iterator[tuple[dt.date, str]]:
    """The first days of months, of years where these are many; where there are too few, days a week
    apart."""
    days = list(_firsts(axis))
    if len(days) < 2:
        weeks = range(0, (axis.last - axis.first).days + 1, 7)
        days = [axis.first + dt.timedelta(days=passed) for passed in weeks]
        yield from ((day, words.day(day)) for day in days)
        return
    years = [day for day in days if day.month == 1]
    if len(days) > 36:
        yield from ((day, str(day.year)) for day in years)
        return
    told = words.say("month {month}/{year}")
    yield from (
        (day, told.format(month=f"{day.month:02}" if day.month < 3 else day.month, year=day.year))
        for day in days
    )


def _firsts(axis: Axis) -> Iterator[dt.date]:
    """Of the months within."""
    first, last = (day.year * 12 + day.month - 1 for day in (axis.first, axis.last))
    for month in range(first + (axis.first.day > 1), last + 1):
        yield dt.date(month // 12, month % 12 + 1, 1)


def number(value: float) -> str:
    """With one decimal, as far as it needs one."""
    return f"{value:.1f}".removesuffix(".0")
