"""Calendars: the only module that knows days, months and years.

Words become symbolic values (`Calendar`) that say what is known; `resolve` completes them from a
reference date and gives days, both inclusive.
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from giaoban.model.policy import Policy
from giaoban.text import fold

Unit = Literal["year", "half", "nine-months", "quarter", "month", "week", "day"]
Part = Literal["start", "middle", "end"]

HALF_A_YEAR = dt.timedelta(days=183)
"""A date without a year that would lie further back than this is one of the next year."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the words say: "03/3/2021", "quý I", "cuối tháng 4". None is what they leave out.

    `number`: which month, quarter, half or week. `time`: HH:MM. `bare`: two numbers and a
    separator only ("15/3"), which need a word of time beside them to be a day.
    """

    unit: Unit
    year: int | None = None
    number: int | None = None
    day: int | None = None
    part: Part | None = None
    time: str | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A calendar value in running text: characters `start` to `end`."""

    start: int
    end: int
    value: Calendar


@dataclass(frozen=True, slots=True)
class Days:
    """Resolved: first and last day, what was completed, whether it is a matter of policy."""

    start: dt.date
    end: dt.date
    inferred: tuple[str, ...] = ()
    approximate: bool = False


_WORDS = {
    "giêng": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "chạp": 12,
}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_PARTS: dict[str, Part] = {"đầu": "start", "giữa": "middle", "cuối": "end"}

_DEFAULTS = Policy()
_YEAR = r"(?:19|20)\d\d"
_NUMERAL = "|".join(sorted(_WORDS, key=len, reverse=True))
_CLOCK = (
    r"(?P<hour>\d{1,2})\s?(?:giờ|h|g|:)\s?(?P<minute>[0-5]\d)?(?:\s?phút)?['’]?,?\s+"
    r"(?:(?:sáng|trưa|chiều|tối),?\s+)?"
)
_EXPRESSION = re.compile(
    rf"(?<![\w/.,-])(?:"
    rf"(?:{_CLOCK})?(?:"
    rf"(?P<ngay>ngày\s+)?(?P<day>\d{{1,2}})\s?(?P<sep>[/.-])\s?(?P<month>\d{{1,2}})(?:\s?(?P=sep)\s?(?P<year>{_YEAR}))?(?![\d/])(?!\.\d)"
    rf"|ngày\s+(?P<day2>\d{{1,2}})\s+tháng\s+(?P<month2>\d{{1,2}})(?:\s+năm\s+(?P<year2>{_YEAR})|\s?/\s?(?P<year3>{_YEAR}))?(?!\d)"
    rf")"
    rf"|(?:(?P<part>đầu|giữa|cuối)\s+)?(?:"
    rf"tháng\s+(?P<month3>\d{{1,2}}|{_NUMERAL})(?!\w)(?:\s?(?:/|-|năm)\s?(?P<year4>{_YEAR})(?!\d))?"
    rf"|quý\s+(?P<quarter>iv|i{{1,3}}|0?[1-4])(?!\w)(?:\s?(?:/|-|năm)\s?(?P<year5>{_YEAR})(?!\d))?"
    rf"|(?P<half>0?6|sáu)\s+tháng\s+(?P<which>đầu|cuối)\s+năm(?:\s+(?P<year6>{_YEAR}))?(?!\w)"
    rf"|năm\s+(?P<year7>{_YEAR})(?!\w)"
    rf")"
    rf")"
)


def scan(text: str) -> Iterator[Moment]:
    """Every calendar value in `text`, from left to right, none overlapping."""
    for found in _EXPRESSION.finditer(fold(text)):
        yield Moment(found.start(), found.end(), _value(found.groupdict()))


def _value(group: dict[str, str | None]) -> Calendar:
    part = _PARTS.get(group["part"] or "")
    if group["day"] or group["day2"]:
        return Calendar(
            "day",
            year=_number(group["year"] or group["year2"] or group["year3"]),
            number=_number(group["month"] or group["month2"]),
            day=_number(group["day"] or group["day2"]),
            time=_time(group["hour"], group["minute"]),
            bare=not (group["ngay"] or group["day2"] or group["year"]),
        )
    if group["quarter"]:
        return Calendar("quarter", _number(group["year5"]), _number(group["quarter"]), part=part)
    if group["half"]:
        return Calendar("half", _number(group["year6"]), 1 if group["which"] == "đầu" else 2)
    if group["month3"]:
        return Calendar("month", _number(group["year4"]), _number(group["month3"]), part=part)
    return Calendar("year", _number(group["year7"]), part=part)


def _number(word: str | None) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdigit() else _ROMAN.get(word) or _WORDS.get(word)


def _time(hour: str | None, minute: str | None) -> str | None:
    return f"{int(hour):02d}:{int(minute or 0):02d}" if hour else None


def resolve(value: Calendar, reference: dt.date | None, policy: Policy = _DEFAULTS) -> Days | None:
    """The days of `value`; None where no such day exists or no year is known.

    A value without a year takes that of `reference`, or the next one where it would end more than
    half a year before it.
    """
    if value.year is not None:
        return _days(value, policy)
    if reference is None:
        return None
    days = _days(replace(value, year=reference.year), policy)
    if days is None or reference - days.end > HALF_A_YEAR:
        days = _days(replace(value, year=reference.year + 1), policy)
    return replace(days, inferred=("year",)) if days else None


def _days(value: Calendar, policy: Policy) -> Days | None:
    try:
        start, end = _span(value)
    except ValueError:
        return None
    if value.part is None:
        return Days(start, end)
    return _part(value.part, start, end, policy)


def _span(value: Calendar) -> tuple[dt.date, dt.date]:
    """First and last day; ValueError where the calendar has no such day."""
    year, number = value.year or 0, value.number or 1
    match value.unit:
        case "day":
            day = dt.date(year, number, value.day or 0)
            return day, day
        case "month":
            return _months(year, number, 1)
        case "quarter":
            return _months(year, 3 * number - 2, 3)
        case "half":
            return _months(year, 6 * number - 5, 6)
        case _:
            return _months(year, 1, 12)


def _months(year: int, first: int, count: int) -> tuple[dt.date, dt.date]:
    last = first + count - 1
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def _part(part: Part, start: dt.date, end: dt.date, policy: Policy) -> Days:
    """The beginning, middle or end of a span of days.

    Bộ luật Dân sự 2015, Điều 146.2-3 names points; of a month, people mean thirds.
    """
    month = (end - start).days < 31
    middle = start.replace(day=15) if month else _middle(start, end)
    point = {"start": start, "middle": middle, "end": end}[part]
    if not month or policy.parts == "civil-code":
        return Days(point, point, approximate=True)
    first, last = {"start": (1, 10), "middle": (11, 20), "end": (21, end.day)}[part]
    return Days(start.replace(day=first), start.replace(day=last), approximate=True)


def _middle(start: dt.date, end: dt.date) -> dt.date:
    """The last day of the first half: 30 June of a year."""
    months = (end.month - start.month + 1) // 2
    return _months(start.year, start.month, max(months, 1))[1]
