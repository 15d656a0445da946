"""Which notices are summed up."""

import calendar
import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from giaoban.library.entry import Head
from giaoban.library.looking import Looking
from giaoban.model.notice import Period

_NEAR = dt.timedelta(days=62)
"""A period of a few days lies no further from the month that it counts for."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """`closed`, `other`: how many are left out because they are followed no longer, or govern
    other days than those that are asked for."""

    heads: tuple[Head, ...]
    closed: int = 0
    other: int = 0


def chosen(library: Looking, named: Sequence[Head] | None, period: Period | None) -> Chosen:
    """Those that are named, whatever became of them, else all that are followed; in the order of
    the library, each once."""
    heads = library.heads()
    if named is None:
        closed = set(library.database.closed())
        asked = [head for head in heads if head.id not in closed]
    else:
        ids = {head.id for head in named}
        heads = asked = [head for head in heads if head.id in ids]
    within = [head for head in asked if period is None or _governs(head, period, library)]
    return Chosen(tuple(within), len(heads) - len(asked), len(asked) - len(within))


def _governs(head: Head, asked: Period, library: Looking) -> bool:
    """Does the notice govern any of these days? Whole months are compared with its month, other
    days with its own period."""
    if head.month is None:
        return False
    month = _month(head.month)
    if _is_whole(asked):
        return asked.start <= month.start <= asked.end
    if not asked.start - _NEAR <= head.month <= asked.end + _NEAR:
        return False
    own = library.uncorrected(head.id).notice.period or month
    return own.start <= asked.end and asked.start <= own.end


def _month(first: dt.date) -> Period:
    last = calendar.monthrange(first.year, first.month)[1]
    return Period(start=first, end=first.replace(day=last))


def _is_whole(asked: Period) -> bool:
    return asked.start.day == 1 and asked.end == _month(asked.end.replace(day=1)).end


def others(heads: Iterable[Head], library: Looking) -> tuple[int, ...]:
    """The ids of the notices that are not among these."""
    ids = {head.id for head in heads}
    return tuple(head.id for head in library.heads() if head.id not in ids)
