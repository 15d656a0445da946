"""Names that are no more, or not yet, on the day of the notice (domain.md §1.7)."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from giaoban.lexicon import Row, phrases
from giaoban.model.source import Passage, Span
from giaoban.names import numbers
from giaoban.review.case import Case, Hit
from giaoban.review.words.listing import listed
from giaoban.review.words.passages import is_within, passages, quotations
from giaoban.text import Word, clauses, uniform, words

_PLANNED = dt.timedelta(days=120)
"""So long before it exists, a unit may be spoken of by its new name."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST_NAME = 4
_NO_YEAR = 9999


class Mention(NamedTuple):
    """A name as printed, its row, and where it stands."""

    row: Row
    printed: str
    spans: tuple[Span, ...]


def expired(case: Case) -> Iterator[Hit]:
    """Names that had ended before the notice, told once each."""
    day = case.notice.issued or _held(case)
    if day:
        for row, some in _told(case, lambda row: row["until"] is not None and row["until"] < day):
            year = (row["until"] + dt.timedelta(days=1)).year
            yield _hit(some, {"year": str(year), "now": row["now"]})


def early(case: Case) -> Iterator[Hit]:
    """Names that came only after the notice, told once each."""
    day = case.notice.issued
    if day:
        late = day + _PLANNED
        for row, some in _told(case, lambda row: row["since"] is not None and row["since"] > late):
            yield _hit(some, {"day": row["since"].isoformat()})


def _held(case: Case) -> dt.date | None:
    """A draft has no day yet, but it comes after its meeting."""
    return case.notice.meeting.date if case.notice.meeting else None


def _hit(some: Sequence[Mention], said: dict[str, str]) -> Hit:
    names = listed(one.printed for one in some)
    return Hit(tuple(span for one in some for span in one.spans), {"found": names, **said})


def _told(case: Case, concerns: Callable[[Row], bool]) -> Iterator[tuple[Row, list[Mention]]]:
    found: dict[str, list[Mention]] = {}
    for passage in passages(case):
        for one in _mentions(passage, concerns):
            found.setdefault(one.row.id, []).append(one)
    for some in found.values():
        yield some[0].row, some


def _mentions(passage: Passage, concerns: Callable[[Row], bool]) -> Iterator[Mention]:
    """The names that are meant as of now: not in quotations, not beside an older document or year,
    not where the words say that they are of the past."""
    text = passage.text
    sequence = words(text)
    found = [
        (row, sequence[first].start, end)
        for row, first, after in phrases("eras").find(sequence)
        if concerns(row) and (end := _end(row, sequence, text, first, after))
    ]
    if not found:
        return
    quoted = quotations(text)
    around = _Clauses(text)
    for row, start, end in found:
        if not is_within(start, end, quoted) and not around.is_past(start, row):
            yield Mention(row, text[start:end], passage.origin(start, end))


def _end(row: Row, sequence: Sequence[Word], text: str, first: int, after: int) -> int | None:
    """Where the name ends: "huyện | Mộc Châu"; None where a row wants a name and there is none, or
    its word is part of a longer name: "Bà Huyện Thanh Quan"."""
    if not row["named"]:
        return sequence[after - 1].end
    last = after
    while last < min(after + _LONGEST_NAME, len(sequence)) and _is_capital(text, sequence[last]):
        last += 1
    within = first > 0 and _is_capital(text, sequence[first])
    return None if last == after or within else sequence[last - 1].end


def _is_capital(text: str, word: Word) -> bool:
    return text[word.start].isupper()


class _Clauses:
    """The clauses of a text, and of which time each speaks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._stretches = clauses(text)
        self._years: dict[int, int] = {}

    def is_past(self, offset: int, row: Row) -> bool:
        """Does the clause here cite a document, name a year up to that of the change, or speak of
        what was or is to come?"""
        change: dt.date = row["until"] or row["since"]
        i = bisect_right(self._stretches, offset, key=lambda stretch: stretch[0]) - 1
        if i not in self._years:
            self._years[i] = _first_year(self._text[slice(*self._stretches[i])])
        return self._years[i] <= change.year


def _first_year(clause: str) -> int:
    """The earliest year that a clause names; 0 where it speaks of an older time in other words."""
    speaks = next(phrases("formerly").find(words(clause)), None)
    if speaks or numbers.NUMBER.search(uniform(clause)):
        return 0
    return min((int(year[0]) for year in _YEAR.finditer(clause)), default=_NO_YEAR)
