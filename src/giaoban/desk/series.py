"""The notices of an office, one after another: what the library seems to lack, or to have twice."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from giaoban.library.entry import Head
from giaoban.library.looking import Looking
from giaoban.library.units import is_ours
from giaoban.model.profile import Profile
from giaoban.model.source import Finding
from giaoban.review import CODES
from giaoban.text import fold

_LONG = dt.timedelta(days=183)
"""After its month, a notice that is followed still has been forgotten."""

_FEWEST = 3
"""Briefings that make a series."""


def series(
    library: Looking, profile: Profile | None, as_of: dt.date, codes: Collection[str]
) -> tuple[Finding, ...]:
    """Of our own monthly briefings, of each issuer apart; without a profile of every office's.
    `codes`: those that are looked for."""
    heads = [head for head in library.heads() if _is_briefing(head, profile)]
    found: list[tuple[str, dict[str, str]]] = []
    for of_one in _by_issuer(heads):
        found += [*_months(of_one), *_numbers(of_one)]
    found += _forgotten(library, heads, as_of)
    return tuple(Finding(code, CODES[code].severity, told) for code, told in found if code in codes)


def _is_briefing(head: Head, profile: Profile | None) -> bool:
    ours = profile is None or is_ours(head, profile)
    return ours and head.whole_month and head.serial is not None and head.month is not None


def _by_issuer(heads: Sequence[Head]) -> Iterator[list[Head]]:
    """Series, in order of their months."""
    found: defaultdict[tuple[str, str], list[Head]] = defaultdict(list)
    for head in heads:
        found[fold(head.issuer or ""), head.issuer_code or ""].append(head)
    for of_one in found.values():
        if len(of_one) >= _FEWEST:
            yield sorted(of_one, key=lambda head: (head.month or dt.date.min, head.id))


_Found = Iterator[tuple[str, dict[str, str]]]
"""Codes, and what their sentences say."""


def _months(heads: Sequence[Head]) -> _Found:
    """Months without a briefing between two that have one; with two."""
    for before, after in pairwise(heads):
        names = {"before": before.name, "after": after.name}
        apart = _month(after) - _month(before)
        if apart == 0:
            yield "month-twice", {**names, "month": f"{after.month:%m/%Y}"}
        elif apart > 1:
            yield "month-missing", {**names, "count": str(apart - 1)}


def _month(head: Head) -> int:
    """Counted through the years."""
    return head.month.year * 12 + head.month.month if head.month else 0


def _numbers(heads: Sequence[Head]) -> _Found:
    """Within a year numbers rise with the days. Between two briefings an office issues others, too:
    that some are not here is no fault."""
    dated = [(head.issued, head.serial or 0, head.name) for head in heads if head.issued]
    for (day, number, name), (later, next_, other) in pairwise(sorted(dated)):
        names = {"before": name, "after": other}
        if day.year == later.year and day < later and next_ <= number:
            yield "number-falls", names
        elif day.year == later.year and next_ > number + 1:
            yield "numbers-missing", {**names, "count": str(next_ - number - 1)}


def _forgotten(library: Looking, heads: Sequence[Head], as_of: dt.date) -> _Found:
    """Followed still, long after their month."""
    closed = set(library.database.closed(as_of.isoformat()))
    for head in heads:
        if head.month and head.id not in closed and head.month + _LONG < as_of:
            yield "never-closed", {"notice": head.name}
