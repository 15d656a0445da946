"""Quarters, months in words and longer stretches of a year, said of another month."""

import datetime as dt
import re

from giaoban.desk.draft.parts import blank
from giaoban.desk.draft.writing import written
from giaoban.facts import dates
from giaoban.text import fold

_ROMAN = ("I", "II", "III", "IV")
_QUARTER = re.compile(r"(?P<head>\w+\s*)(?P<number>iv|i{1,3}|[1-4])(?!\w)")
_SHORT = re.compile(r"\s*/\s*\d{4}$")
_MONTHS, _YEAR = 3, 12


def again(said: str, value: dates.Calendar, old: dt.date, new: dt.date) -> str | None:
    """What is said instead in the notice of month `new`, where `old` was that of this one; a blank
    where nobody can know; None where other rules turn it, or it says nothing of a month."""
    if value.unit == "months":
        return blank("khoảng thời gian")
    if value.unit == "quarter" and value.number is not None:
        return _quarter(said, value, old, new)
    if value.unit == "month" and value.number is not None and not _in_digits(said, value):
        return _month(said, value, old, new)
    return None


def _quarter(said: str, value: dates.Calendar, old: dt.date, new: dt.date) -> str:
    found = _QUARTER.match(fold(said))
    is_old = value.number == quarter(old) and value.year in (None, old.year)
    if found is None or not is_old or value.last or value.part:
        return blank("quý")
    number = str(quarter(new)) if found["number"].isdigit() else _ROMAN[quarter(new) - 1]
    year = "" if value.year is None else _year(said, new.year)
    return f"{said[: found.end('head')]}{number}{year}"


def quarter(month: dt.date) -> int:
    return (month.month - 1) // _MONTHS + 1


def _year(said: str, year: int) -> str:
    return f"/{year}" if _SHORT.search(said) else f" năm {year}"


def _in_digits(said: str, value: dates.Calendar) -> bool:
    """A year may be."""
    return any(c.isdigit() for c in said.replace(str(value.year or ""), ""))


def _month(said: str, value: dates.Calendar, old: dt.date, new: dt.date) -> str:
    """ "tháng Mười hai năm 2025" as "tháng 01 năm 2026"."""
    if value.last or value.part or value.number is None:
        return blank("tháng")
    later = value.number - 1 + (new.year - old.year) * _YEAR + new.month - old.month
    year = "" if value.year is None else _year(said, value.year + later // _YEAR)
    return f"{said.split(maxsplit=1)[0]} {written(later % _YEAR + 1)}{year}"
