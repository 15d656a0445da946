"""The axis of a drawing of days: its columns, and what is written below them."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from giaoban.out.manner import Words, mark

WIDTH = 720
COLUMNS = 45
"""At most; where there are more days, a column is several of them."""

FAR = dt.timedelta(days=400)
"""A day that is further from all others stands beside the axis."""

_FEWEST = dt.timedelta(days=13)
"""From the first day of an axis to its last."""

_MARGIN, _BESIDE = 40, 150
"""At an end of the axis; where far days stand beside it."""

_EDGE = 52
"""From the edge of the drawing to these."""


@dataclass(frozen=True, slots=True)
class Label:
    x: str
    y: str
    text: str


@dataclass(frozen=True, slots=True)
class Scale:
    """So many of the calendar's days, or months, are one: a week begins on a Monday, a quarter
    with January, April, July, October."""

    unit: Literal["day", "month"]
    size: int

    def index(self, day: dt.date) -> int:
        return self._passed(day) // self.size

    def place(self, day: dt.date) -> float:
        """As `index`, with the part of it that has passed at the day; of a day's column half."""
        if self.unit == "day":
            return (self._passed(day) + 0.5) / self.size
        return (self._passed(day) + (day.day - 1) / 31) / self.size

    def starts(self, first: dt.date, last: dt.date) -> Iterator[dt.date]:
        """Of those that begin within."""
        late = self.unit == "month" and first.day > 1
        lowest = -(-(self._passed(first) + late) // self.size)
        for index in range(lowest, self.index(last) + 1):
            passed = index * self.size
            if self.unit == "day":
                yield dt.date.fromordinal(passed + 1)
            else:
                yield dt.date(passed // 12, passed % 12 + 1, 1)

    @property
    def days(self) -> int:
        """At least."""
        return self.size if self.unit == "day" else self.size * 365 // 12 - (self.size < 12) * 2

    def _passed(self, day: dt.date) -> int:
        return day.toordinal() - 1 if self.unit == "day" else day.year * 12 + day.month - 1


_SCALES = {
    Scale("day", 1): "",
    Scale("day", 7): mark("One column is a week."),
    Scale("month", 1): mark("One column is a month."),
    Scale("month", 3): mark("One column is a quarter."),
    Scale("month", 12): mark("One column is a year."),
    **{
        Scale("month", 12 * years): mark("One column is {count} years.")
        for years in (10, 100, 1000)
    },
}
"""What a column can be, and what is said of it."""

_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
_STEPS = (
    *(Scale("day", days) for days in (1, 7, 14)),
    *(Scale("month", months) for months in (1, 2, 3, 6)),
    *(Scale("month", 12 * years) for years in _YEARS),
)
"""From one tick to the next."""


@dataclass(frozen=True, slots=True)
class Axis:
    """`before`, `after`: there are days that lie far beyond its ends."""

    first: dt.date
    last: dt.date
    scale: Scale
    before: bool
    after: bool

    @classmethod
    def of(cls, days: Sequence[dt.date], as_of: dt.date) -> "Axis":
        """For most of the days, and the one on which they are judged."""
        first, last = _core(days, as_of)
        scale = next(one for one in _SCALES if one.index(last) - one.index(first) < COLUMNS)
        return cls(first, last, scale, min(days) < first, max(days) > last)

    @property
    def columns(self) -> int:
        return self.scale.index(self.last) - self.scale.index(self.first) + 1

    @property
    def left(self) -> float:
        return _BESIDE if self.before else _MARGIN

    @property
    def right(self) -> float:
        return WIDTH - (_BESIDE if self.after else _MARGIN)

    @property
    def width(self) -> float:
        """Of a column."""
        return (self.right - self.left) / self.columns

    def column(self, day: dt.date) -> int:
        """From 0; of what lies far before it -1, far behind it `columns`."""
        if day < self.first:
            return -1
        if day > self.last:
            return self.columns
        return self.scale.index(day) - self.scale.index(self.first)

    def x(self, day: dt.date) -> float:
        """Its true place."""
        passed = self.scale.place(day) - self.scale.index(self.first)
        return self.left + passed * self.width

    def middle(self, column: int) -> float:
        if column < 0:
            return _EDGE
        if column == self.columns:
            return WIDTH - _EDGE
        return self.left + (column + 0.5) * self.width

    def each(self, words: Words) -> str:
        """What a column is; "" of a day."""
        return words.say(_SCALES[self.scale]).format(count=self.scale.size // 12)


def _core(days: Sequence[dt.date], as_of: dt.date) -> tuple[dt.date, dt.date]:
    """The first and the last of the days that lie together, the most where there are several such,
    and of those about the day asked about."""
    known = sorted([*days, as_of])
    groups = [known[:1]]
    for before, day in pairwise(known):
        if day - before > FAR:
            groups.append([])
        groups[-1].append(day)
    near = next(some for some in groups if as_of in some)
    most = max(groups, key=len)
    first, last = min(most[0], near[0]), max(most[-1], near[-1])
    return first, max(last, min(first, dt.date.max - _FEWEST) + _FEWEST)


def ticks(axis: Axis, base: int, words: Words) -> Iterator[Label]:
    """Days, months or years, as many as there is room for, at their places."""
    step = next(one for one in _STEPS if _fits(one, axis))
    for day in step.starts(axis.first, axis.last):
        yield Label(number(axis.x(day)), number(base), _name(step, day, words))


def beside(axis: Axis, base: int, words: Words) -> Iterator[Label]:
    """Under what lies far from the axis."""
    told = words.say("before {day}").format(day=words.day(axis.first))
    if axis.before:
        yield Label(number(axis.middle(-1)), number(base), told)
    told = words.say("after {day}").format(day=words.day(axis.last))
    if axis.after:
        yield Label(number(axis.middle(axis.columns)), number(base), told)


def _fits(step: Scale, axis: Axis) -> bool:
    """Is there room for the name of each?"""
    days = (axis.last - axis.first).days + 1
    return (axis.right - axis.left) * step.days / days >= _room(step)


def _room(step: Scale) -> int:
    if step.unit == "day":
        return 80
    return 60 if step.size < 12 else 44


def _name(step: Scale, day: dt.date, words: Words) -> str:
    if step.unit == "day":
        return words.day(day)
    if step.size % 12 == 0:
        return str(day.year)
    return f"{day.month:02}/{day.year}" if day.month < 3 else f"{day.month}/{day.year}"


def number(value: float) -> str:
    """With one decimal, as far as it needs one."""
    return f"{value:.1f}".removesuffix(".0")
