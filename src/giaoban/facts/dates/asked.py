"""A day that a person asks for: 2021-03-31, 31/3, "cuối quý này", "tuần sau", eom."""

import datetime as dt
import re
from collections.abc import Callable

from giaoban.facts.dates.expressions import scan
from giaoban.facts.dates.resolution import resolve
from giaoban.facts.dates.values import Anchors, Calendar, Days, Unit
from giaoban.text import clean, fold

_ACCENTS = {
    "hom": "hôm", "ngay": "ngày", "tuan": "tuần", "thang": "tháng", "quy": "quý", "nam": "năm",
    "cuoi": "cuối", "giua": "giữa", "dau": "đầu", "toi": "tới", "truoc": "trước", "thu": "thứ",
    "nhat": "nhật", "chu": "chủ", "sau": "sau", "nay": "nay", "mai": "mai", "kia": "kia",
    "qua": "qua", "bay": "bảy", "tu": "tư",
}  # fmt: skip
"""Words of time as they are typed without accents."""

_DAYS = {
    "hôm nay": 0, "nay": 0, "today": 0, "ngày mai": 1, "mai": 1, "tomorrow": 1,
    "ngày kia": 2, "hôm qua": -1, "yesterday": -1,
}  # fmt: skip
_ENDS = {"eow": "tuần", "eom": "tháng", "eoq": "quý", "eoy": "năm"}
_AHEAD = {"": 0, "này": 0, "nay": 0, "sau": 1, "tới": 1, "trước": -1}
_RELATIVE = re.compile(
    r"(?:(?P<part>đầu|cuối)\s+)?(?P<unit>tuần|tháng|quý|năm)(?:\s+(?P<ahead>này|nay|sau|tới|trước))?"
)
_KINDS: dict[str, tuple[Unit, int]] = {
    "tháng": ("month", 1), "quý": ("quarter", 3), "năm": ("year", 12),
}  # fmt: skip
"""Unit of the calendar, months."""

_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")
_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{1,2})/(\d{4})")
_SHORT_YEAR = re.compile(r"(\d{1,2}([/.-])\d{1,2}\2)(\d\d)")
_COMPACT = re.compile(r"(tháng|quý|năm)(?=\d)")


def asked(text: str, today: dt.date) -> Days | None:
    """The days that `text` names, seen from `today`; None where it names none.

    Words may be typed without accents. A day or month without a year is the likely one: of this
    year, or of the next where it would lie more than half a year back.
    """
    words = _spelled(text)
    for read in (_relative_day, _end_of, _period, _written):
        if days := _within_the_calendar(read, words, today):
            return days
    return None


def _within_the_calendar(
    read: Callable[[str, dt.date], Days | None], words: str, today: dt.date
) -> Days | None:
    try:
        return read(words, today)
    except (ValueError, OverflowError):  # no calendar has such a day
        return None


def _spelled(text: str) -> str:
    """Folded, single blanks, with accents."""
    return _COMPACT.sub(r"\1 ", " ".join(_accented(word) for word in fold(clean(text)).split()))


def _accented(word: str) -> str:
    found = re.match(r"[a-z]+(?!\w)|[a-z]+(?=\d)", word)
    letters = found[0] if found else ""
    return _ACCENTS.get(letters, letters) + word[len(letters) :]


def _relative_day(words: str, today: dt.date) -> Days | None:
    if words not in _DAYS:
        return None
    day = today + dt.timedelta(days=_DAYS[words])
    return Days(day, day)


def _end_of(words: str, today: dt.date) -> Days | None:
    """The last day of this week, month, quarter or year: eow, eom, eoq, eoy."""
    if words not in _ENDS:
        return None
    end = _span(_ENDS[words], 0, today).end
    return Days(end, end)


def _period(words: str, today: dt.date) -> Days | None:
    """This or the next period, its first or its last day: "tháng sau", "cuối quý", "đầu tuần"."""
    found = _RELATIVE.fullmatch(words)
    if found is None or not (found["part"] or found["ahead"]):
        return None
    span = _span(found["unit"], _AHEAD[found["ahead"] or ""], today)
    if found["part"]:
        day = span.end if found["part"] == "cuối" else span.start
        return Days(day, day)
    return span


def _span(unit: str, ahead: int, today: dt.date) -> Days:
    """The period that holds `today`, or one so many after it. Weeks begin on Monday."""
    if unit == "tuần":
        start = today + dt.timedelta(days=7 * ahead - today.weekday())
        return Days(start, start + dt.timedelta(days=6))
    kind, months = _KINDS[unit]
    count = (today.year * 12 + today.month - 1) // months + ahead
    year, number = divmod(count, 12 // months)
    return _resolved(Calendar(kind, year, number + 1), today)


def _resolved(value: Calendar, today: dt.date) -> Days:
    """ValueError where there are no such days."""
    days = resolve(value, Anchors(today))
    if days is None:
        raise ValueError(value)
    return days


def _written(words: str, today: dt.date) -> Days | None:
    """Numbers, and whatever a notice may write: "quý I/2021", "31/3", "thứ sáu tuần này"."""
    if found := _ISO.fullmatch(words):
        year, month, day = (int(part) if part else None for part in found.groups())
        unit = Calendar("day", year, month, day=day) if day else Calendar("month", year, month)
        return _resolved(unit, today)
    if _YEAR.fullmatch(words):
        return _resolved(Calendar("year", int(words)), today)
    if found := _MONTH.fullmatch(words):
        return _resolved(Calendar("month", int(found[2]), int(found[1])), today)
    words = _SHORT_YEAR.sub(r"\g<1>20\3", words) if _SHORT_YEAR.fullmatch(words) else words
    moments = list(scan(words))
    if len(moments) != 1 or (moments[0].start, moments[0].end) != (0, len(words)):
        return None
    value = moments[0].value
    return None if value.time else resolve(value, Anchors(today))
