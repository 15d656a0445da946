"""What stands in a cell, understood: a day, a status; and whether two say the same."""

import datetime as dt
import re
from functools import cache

from giaoban.lexicon import Row, spellings, table
from giaoban.library.status import Progress
from giaoban.names.matching import bare
from giaoban.readers.workbook import Value
from giaoban.text import clean, fold, words

_DAY = re.compile(
    r"(?:ngày\s+)?(?P<day>\d{1,2})\s*[/.-]\s*(?P<month>\d{1,2})"
    r"(?:\s*[/.-]\s*(?P<year>\d{4}|\d\d))?"
)
_SPELT = re.compile(
    r"(?:ngày\s+)?(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})(?:\s+năm\s+(?P<year>\d{4}))?"
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?: 00:00:00)?")
_DAYS = (_DAY, _SPELT, _ISO)

_CENTURY = 2000
"""Of a year that is told in two digits."""

_DAY_ZERO = dt.date(1899, 12, 30)
_FIRST, _LAST = 20_000, 80_000
"""Days since then that a number without a format may be: from 1954 to 2119."""

_ERRORS = {
    *("#n/a", "#ref!", "#name?", "#value!", "#div/0!", "#null!", "#num!", "#spill!", "#calc!"),
    *("#getting_data", "err:502", "err:504", "err:508", "err:509", "err:522"),
}
"""What stands where a formula failed, in Excel and LibreOffice."""


def text_of(value: Value | None) -> str:
    """As a person reads it, on one line."""
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float):
        return f"{value:.15g}"
    return " ".join(clean(value).split())


def is_error(value: Value | None) -> bool:
    return isinstance(value, str) and fold(value).strip() in _ERRORS


def day_of(value: Value | None, since: dt.date | None = None) -> dt.date | None:
    """A date, or dd/mm/yyyy; None for anything else. Without a year it is that of `since`, the day
    of the notice, or the next one; None where that is not known."""
    if isinstance(value, dt.date) or value is None:
        return value
    if isinstance(value, float):
        is_day = value.is_integer() and _FIRST <= value <= _LAST
        return _DAY_ZERO + dt.timedelta(days=value) if is_day else None
    typed = fold(value).strip()
    found = next((one for each in _DAYS if (one := each.fullmatch(typed))), None)
    if found is None:
        return None
    day, month, year = int(found["day"]), int(found["month"]), found["year"]
    if year:
        return _day(int(year) + (_CENTURY if len(year) == 2 else 0), month, day)
    return _after(since, month, day) if since else None


_NEXT_YEAR = dt.timedelta(days=183)
"""So long before a notice nobody carries it out."""


def _after(since: dt.date, month: int, day: int) -> dt.date | None:
    this = _day(since.year, month, day)
    return _day(since.year + 1, month, day) if this and since - this > _NEXT_YEAR else this


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


# -- statuses -------------------------------------------------------------------------------------


def progress_of(text: str) -> Progress | None:
    """What the whole cell says, with accents or without; None for other words."""
    row = _meant(text)
    return row["progress"] if row else None


def timely(text: str) -> bool | None:
    """Does the status say that it was done in time, or late? None where it says neither."""
    row = _meant(text)
    return row["timely"] if row else None


def _meant(text: str) -> Row | None:
    return _statuses().get(_key(text)) if all(map(_is_plain, text)) else None


def _is_plain(letter: str) -> bool:
    """Any other mark may say that somebody doubts it."""
    return letter.isalnum() or letter.isspace() or letter in ".,;:!()+–-"


@cache
def _statuses() -> dict[str, Row]:
    return {
        _key(spelling): row
        for row in table("progress")
        for say in row.say
        for spelling in spellings(say)
    }


def _key(text: str) -> str:
    """Its words alone: commas and full stops are left out."""
    return " ".join(bare(word.key) for word in words(text) if word.key[0].isalnum())


# -- texts ----------------------------------------------------------------------------------


BETWEEN = " · "
"""Parts two remarks that are one."""


def same(one: str, other: str) -> bool:
    """But for blanks."""
    return compared(one) == compared(other)


def compared(text: str) -> str:
    """Equal for texts that are the same."""
    return " ".join(text.split())
