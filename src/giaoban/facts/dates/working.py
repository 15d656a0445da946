"""Working days of Vietnam, and terms counted in them.

Monday to Friday without public holidays (Bộ luật Lao động 2019, Điều 112), with the days that the
Government swapped. The table `holidays.toml` is made from the `holidays` package by
`tools/holidays_table.py`; years that it does not hold, and announced changes, are not known.
"""

import calendar
import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time: 05 ngày làm việc."""

    count: int
    unit: Literal["day", "working-day", "week", "month"]


def term_end(term: Term, start: dt.date) -> dt.date | None:
    """The last day of a term that begins on `start`, which itself does not count.

    Bộ luật Dân sự 2015, Điều 147-148: a last day that is none of work moves on to the next one.
    None where the calendar ends.
    """
    try:
        if term.unit == "working-day":
            return _working(term.count, start)
        return _next_working(_calendar(term, start))
    except (OverflowError, ValueError):
        return None


def term_begin(term: Term, end: dt.date) -> dt.date | None:
    """The day that lies a term before `end`, which itself does not count; None where there is
    none."""
    try:
        if term.unit == "working-day":
            return _working(term.count, end, -1)
        return _calendar(Term(-term.count, term.unit), end)
    except (OverflowError, ValueError):
        return None


def _calendar(term: Term, start: dt.date) -> dt.date:
    if term.unit != "month":
        return start + dt.timedelta(days=term.count * (7 if term.unit == "week" else 1))
    months = start.month - 1 + term.count
    year, month = start.year + months // 12, months % 12 + 1
    return dt.date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def _working(count: int, start: dt.date, step: int = 1) -> dt.date:
    day = start
    while count:
        day += dt.timedelta(days=step)
        count -= _is_working(day)
    return day


def _next_working(day: dt.date) -> dt.date:
    while not _is_working(day):
        day += dt.timedelta(days=1)
    return day


def _is_working(day: dt.date) -> bool:
    """Do offices work on this day?"""
    off, on = _table()
    return day in on or (day.weekday() < _SATURDAY and day not in off)


def day_off(day: dt.date) -> Literal["weekend", "holiday"] | None:
    """Why offices do not work on this day; None where they do, or where nothing is known."""
    if _is_working(day):
        return None
    return "holiday" if day in _table()[0] else "weekend"


@cache
def _table() -> tuple[frozenset[dt.date], frozenset[dt.date]]:
    """Days off, and Saturdays that are worked."""
    made = tomllib.loads(Path(__file__).with_name("holidays.toml").read_text("utf-8"))
    return frozenset(made["off"]), frozenset(made["worked"])
