"""How a month is written, and changes in a text."""

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from giaoban.model.notice import Period


def whole(month: dt.date) -> Period:
    """The days of the month that this day lies in."""
    last = calendar.monthrange(month.year, month.month)[1]
    return Period(start=month.replace(day=1), end=month.replace(day=last))


def written(month: int) -> str:
    """01, 02, 3 … 12, as Nghị định 30/2020 writes months."""
    return f"{month:02}" if month < 3 else str(month)


@dataclass(frozen=True, slots=True)
class Change:
    """Characters `start` to `end` of a text, and what stands there now."""

    start: int
    end: int
    to: str


def changed(text: str, changes: Sequence[Change]) -> str:
    """The text with all of them; of two that overlap the first is made."""
    made, reached = "", 0
    for one in sorted(changes, key=lambda one: one.start):
        if one.start >= reached:
            made, reached = made + text[reached : one.start] + one.to, one.end
    return made + text[reached:]
