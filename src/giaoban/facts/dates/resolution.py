"""From calendar values to days: what the notice's own days complete, and what policy decides."""

import calendar
import datetime as dt
from dataclasses import replace

from giaoban.facts.dates.values import Anchors, Calendar, Days, Part
from giaoban.model.policy import Policy

HALF_A_YEAR = dt.timedelta(days=183)
"""A date without a year that would lie further back than this is one of the next year."""

_DAY = dt.timedelta(days=1)
_WEEK = 7 * _DAY
_PARTS_OF_WEEK = {"start": (0, 0), "middle": (2, 2), "end": (5, 6)}
"""Days from Monday on: its first, its middle, and what people call the weekend."""
_LENGTHS = {"day": 1, "month": 1, "quarter": 3, "year": 12}  # months
_DEFAULTS = Policy()


def resolve(value: Calendar, anchors: Anchors, policy: Policy = _DEFAULTS) -> Days | None:
    """The days of `value`; None where no such day exists or nothing completes it.

    A value without a year takes that of the reference day, or the next one where it would end
    more than half a year before it.
    """
    if value.last:
        return _several(value, value.last, anchors, policy)
    if value.unit == "span" or value.is_open:
        return None
    if value.coming:
        return _coming(value, anchors, policy)
    of_week = value.unit == "weekday" and value.number is None
    if of_week or value.ahead is not None or _is_week_of_work(value):
        return _relative(value, anchors, policy)
    if value.year is not None:
        return _days(value, policy)
    return _in_likely_year(value, anchors, policy)


def _is_week_of_work(value: Calendar) -> bool:
    return value.unit == "week" and value.month is None


def _in_likely_year(value: Calendar, anchors: Anchors, policy: Policy) -> Days | None:
    reference = anchors.reference
    if reference is None and anchors.year is None:
        return None
    if reference is None:
        days = _days(replace(value, year=anchors.year), policy)
        return replace(days, inferred=("year",)) if days else None
    days = _days(replace(value, year=reference.year), policy)
    if days is None or reference - days.end > HALF_A_YEAR:
        days = _days(replace(value, year=reference.year + 1), policy)
    return replace(days, inferred=("year",)) if days else None


def _from_the_current(value: Calendar, reference: dt.date, policy: Policy) -> Days | None:
    """Months, quarters and years counted from the notice's own: "tháng này", "cuối năm nay"."""
    length = _LENGTHS[value.unit]
    ahead = (value.ahead or 0) * length
    year, number = divmod(reference.year * 12 + reference.month - 1 + ahead, 12)
    days = _days(replace(value, year=year, number=number // length + 1), policy)
    unit = "month" if value.unit == "day" else value.unit
    return replace(days, inferred=(unit,)) if days else None


def _coming(value: Calendar, anchors: Anchors, policy: Policy) -> Days | None:
    """The next such day of a month, from the notice's own day on: "ngày 15 tới"."""
    if anchors.reference is None:
        return None
    for ahead in (0, 1):
        days = _from_the_current(replace(value, ahead=ahead), anchors.reference, policy)
        if days and days.start >= anchors.reference:
            return days
    return None


def _several(value: Calendar, last: Calendar, anchors: Anchors, policy: Policy) -> Days | None:
    """From the first of several months or quarters to the last; the year may stand at the end."""
    end = resolve(last, anchors, policy)
    if end is None:
        return None
    number = value.number or end.end.month
    first = replace(value, last=None, year=value.year or end.end.year, number=number)
    begin = resolve(first, anchors, policy)
    if begin is None or begin.start > end.end:
        return None
    return Days(begin.start, end.end, end.inferred, begin.approximate or end.approximate)


def _relative(value: Calendar, anchors: Anchors, policy: Policy) -> Days | None:
    """What is counted from the notice's own week, month, quarter or year."""
    reference = anchors.reference
    if reference is None:
        return None
    if value.unit in _LENGTHS:
        return _from_the_current(value, reference, policy)
    if value.unit == "today":
        day = (anchors.meeting or reference) + dt.timedelta(days=value.ahead or 0)
        return Days(day, day, ("day",))
    if _is_week_of_work(value) and value.ahead is None:
        return _week_of_work(value.number or 0, anchors)
    return _weekly(value, reference, anchors)


def _weekly(value: Calendar, reference: dt.date, anchors: Anchors) -> Days:
    """A week or a day of one, counted from the notice's own."""
    whole = value.unit == "week" and not value.part
    if whole and not value.ahead and (governed := _governed_week(anchors)):
        return Days(*governed, ("week",))
    monday = reference - dt.timedelta(days=reference.weekday()) + (value.ahead or 0) * _WEEK
    if value.part:
        first, last = _PARTS_OF_WEEK[value.part]
        return Days(monday + first * _DAY, monday + last * _DAY, ("week",), approximate=True)
    if value.unit == "week":
        return Days(monday, monday + 6 * _DAY, ("week",))
    day = monday + dt.timedelta(days=(value.day or 1) - 1)
    if value.ahead is None and day < reference:
        day += _WEEK
    return Days(day, day, ("week",))


def _week_of_work(number: int, anchors: Anchors) -> Days | None:
    """A week by its number in the work year, counted from the one that the title names."""
    if anchors.week is None or anchors.period is None:
        return None
    first, last = (day + (number - anchors.week) * _WEEK for day in anchors.period)
    return Days(first, last)


def _governed_week(anchors: Anchors) -> tuple[dt.date, dt.date] | None:
    """The week that a weekly notice governs."""
    period = anchors.period
    return period if period and period[1] - period[0] < _WEEK else None


def _days(value: Calendar, policy: Policy) -> Days | None:
    """The days of a value whose year is known."""
    try:
        start, end = _span(value)
    except ValueError:
        return None
    if value.unit == "week":
        return Days(start, end, approximate=True)
    if value.part is None or value.unit in ("months", "weekday"):
        return Days(start, end)
    return _part(value.part, start, end, policy)


def _span(value: Calendar) -> tuple[dt.date, dt.date]:
    """First and last day; ValueError where the calendar has no such day."""
    year, number = value.year or 0, value.number or 1
    match value.unit:
        case "day":
            day = dt.date(year, number, value.day or 0)
            return day, day
        case "week":
            return _week_of_month(year, value.month or 0, number)
        case "weekday":
            return _weekday_of_month(value, *_months(year, number, 1))
        case "month" | "quarter":
            length = _LENGTHS[value.unit]
            return _months(year, length * (number - 1) + 1, length)
        case "months":
            return _months(year, 1 if value.part == "start" else 13 - number, number)
    return _months(year, 1, 12)


def _months(year: int, first: int, count: int) -> tuple[dt.date, dt.date]:
    last = first + count - 1
    start = dt.date(year, first, 1)
    return start, dt.date(year, last, calendar.monthrange(year, last)[1])


def _week_of_month(year: int, month: int, number: int) -> tuple[dt.date, dt.date]:
    """The n-th seven days of a month (people also count from its first Monday); -1 is the last."""
    first, last = _months(year, month, 1)
    start = last + number * _WEEK + _DAY if number < 0 else first + (number - 1) * _WEEK
    return start, min(start + dt.timedelta(days=6), last)


def _weekday_of_month(value: Calendar, first: dt.date, last: dt.date) -> tuple[dt.date, dt.date]:
    """The first such day of the week in a month, or the last: "thứ Hai đầu tháng 4"."""
    number = value.day or 1
    from_first = (number - first.isoweekday()) % 7 * _DAY
    to_last = (last.isoweekday() - number) % 7 * _DAY
    day = last - to_last if value.part == "end" else first + from_first
    return day, day


def _part(part: Part, start: dt.date, end: dt.date, policy: Policy) -> Days:
    """The beginning, middle or end of a span of days.

    Bộ luật Dân sự 2015, Điều 146.2-3 names points; of a month, people mean thirds.
    """
    if part in ("first-half", "second-half"):
        return _half(part, start, end)
    month = (end - start).days < 31
    middle = start.replace(day=15) if month else _middle(start, end)
    point = {"start": start, "middle": middle, "end": end}[part]
    if not month or policy.parts == "civil-code":
        return Days(point, point, approximate=True)
    first, last = {"start": (1, 10), "middle": (11, 20), "end": (21, end.day)}[part]
    return Days(start.replace(day=first), start.replace(day=last), approximate=True)


def _half(part: Part, start: dt.date, end: dt.date) -> Days:
    middle = _middle(start, end) if (end - start).days > 31 else start.replace(day=15)
    return Days(start, middle) if part == "first-half" else Days(middle + _DAY, end)


def _middle(start: dt.date, end: dt.date) -> dt.date:
    """30 June of a year, the last day of its first half; the 15th of a quarter's second month."""
    half, odd = divmod(end.month - start.month + 1, 2)
    if odd:
        return start.replace(month=start.month + half, day=15)
    return _months(start.year, start.month, half)[1]
