"""By which rules of form a document was made: whose it is, and on which day (domain.md §1)."""

import datetime as dt
import re
from typing import Literal, get_args

from giaoban.pipeline import Examined
from giaoban.text import fold

Profile = Literal["nd30", "tt01", "qppl", "hd36", "hd05"]
"""Nghị định 30/2020/NĐ-CP (from 05/3/2020) · Thông tư 01/2011/TT-BNV · normative acts · the Party's
Hướng dẫn 36-HD/VPTW (from 03/4/2018) · its Hướng dẫn 05-HD/VPTW (from 27/5/2026)."""

PROFILES: tuple[Profile, ...] = get_args(Profile)

STATE: tuple[Profile, ...] = ("nd30", "tt01")
PARTY: tuple[Profile, ...] = ("hd36", "hd05")

_DECREE = dt.date(2020, 3, 5)
_GUIDES: tuple[tuple[dt.date, Profile], ...] = (
    (dt.date(2026, 5, 27), "hd05"),
    (dt.date(2018, 4, 3), "hd36"),
)
_NORMATIVE = {"QĐ", "NQ", "NĐ", "TT", "TTLT", "QH15", "QH16", "UBTVQH15", "UBTVQH16"}
_MONTHS = 12
_BLANK_DAY = re.compile(r"tháng\s*(\d{1,2})?[\s.…_]*năm\s*(2\d{3})")
_PARTY_HEAD = "đảng cộng sản việt nam"
_STATE_HEAD = "cộng hòa xã hội chủ nghĩa việt nam"


def profile_of(examined: Examined) -> Profile | None:
    """None where header and day do not say: nothing is assumed."""
    notice = examined.reading.notice
    family, day = _family(examined), notice.issued or _month_of(examined)
    if family is None or day is None:
        return None
    if family == "party":
        return _guide(day)
    if _is_normative(notice.number or ""):
        return "qppl"
    return "nd30" if day >= _DECREE else "tt01"


def _month_of(examined: Examined) -> dt.date | None:
    """The last day of the month that a draft prints; a blank month may be the year's last."""
    for one in examined.outline.header:
        printed = _BLANK_DAY.search(fold(one.text)) if one.kind == "date" else None
        if printed and 1 <= (month := int(printed[1] or 12)) <= _MONTHS:
            return dt.date(int(printed[2]), month, 28)
    return None


def _family(examined: Examined) -> Literal["state", "party"] | None:
    """By the header's right side; without one, by the form of the number."""
    header = " ".join(fold(one.text) for one in examined.outline.header)
    if fold(_PARTY_HEAD) in header:
        return "party"
    if fold(_STATE_HEAD) in header:
        return "state"
    number = examined.reading.notice.number or ""
    before, stroke, _ = number.partition("/")
    if not stroke:
        return None
    return "party" if "-" in before else "state"


def _guide(day: dt.date) -> Profile | None:
    return next((name for since, name in _GUIDES if day >= since), None)


def _is_normative(number: str) -> bool:
    """16/2020/QĐ-UBND: of a type that may be one, and with a year."""
    parts = number.split("/")
    return len(parts) > 2 and parts[1].isdigit() and parts[2].partition("-")[0] in _NORMATIVE
