"""What stands in a cell, understood: a day, a status; and whether two say the same."""

import datetime as dt
import re
from functools import cache

from giaoban.lexicon import spellings, table
from giaoban.library.status import Progress
from giaoban.names.matching import bare
from giaoban.readers.workbook import Value
from giaoban.text import clean, words

_DAY = re.compile(r"(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?: 00:00:00)?")

_DAY_ZERO = dt.date(1899, 12, 30)
_FIRST, _LAST = 20_000, 80_000
"""Days since then that a number without a format may be: from 1954 to 2119."""


def text_of(value: Value | None) -> str:
    """As a person reads it, on one line."""
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float):
        return f"{value:.15g}"
    return " ".join(clean(value).split())


def day_of(value: Value) -> dt.date | None:
    """A date, or dd/mm/yyyy; None for anything else."""
    if isinstance(value, dt.date):
        return value
    if isinstance(value, float):
        is_day = value.is_integer() and _FIRST <= value <= _LAST
        return _DAY_ZERO + dt.timedelta(days=value) if is_day else None
    typed = value.strip()
    if found := _DAY.fullmatch(typed):
        day, month, year = map(int, found.groups())
    elif found := _ISO.fullmatch(typed):
        year, month, day = map(int, found.groups())
    else:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def progress_of(text: str) -> Progress | None:
    """What the whole cell says, with accents or without; None for other words."""
    return _progress().get(_key(text))


@cache
def _progress() -> dict[str, Progress]:
    return {
        _key(spelling): row["progress"]
        for row in table("progress")
        for say in row.say
        for spelling in spellings(say)
    }


def _key(text: str) -> str:
    """Its words alone: commas and full stops are left out."""
    return " ".join(bare(word.key) for word in words(text) if word.key[0].isalnum())


COMPARED = 10_000
"""Characters that are held against a cell's: what is much longer goes on in other cells, and the
cell says where."""


def same(one: str, other: str) -> bool:
    """But for blanks."""
    return compared(one) == compared(other)


def compared(text: str) -> str:
    """Equal for texts that are the same."""
    return " ".join(begun(text).split())


def begun(text: str) -> str:
    """So much of a text as is compared."""
    return text[:COMPARED]
