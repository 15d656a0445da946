"""Days and weeks of the old month, left blank."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.desk.draft.parts import blank
from giaoban.desk.draft.writing import Change
from giaoban.facts import dates
from giaoban.text import fold

_DAY = re.compile(r"ngày\s+")
_OF_SPAN = re.compile(r"(?<!\w)(?:từ|đến|(?<=\bđến )hết)\s*")
"""What stands before a day of a span."""

_ALONE = re.compile(r"(?:^|(?<!\w)(?:sáng|chiều|tối|vào)\s)ngày\s+(?P<day>\d{1,2})(?=\s*[,;:–-])")
_WEEK = re.compile(
    r"(?<!\w)tuần\s+(?:thứ\s+)?(?P<week>\d{1,2})(?!\w)(?:(?:\s*năm\s*|\s*/\s*)(?P<year>\d{4}))?"
)
_TURN = (1, 12)
"""Months whose weeks may be another year's."""


@dataclass(frozen=True, slots=True)
class Days:
    """Of a notice: when it was issued, when its meeting was, the month that it governs."""

    issued: dt.date | None
    meeting: dt.date | None
    month: dt.date | None

    def changes(self, text: str) -> Iterator[Change]:
        folded = fold(text)
        of_span = {found.end() for found in _OF_SPAN.finditer(folded)}
        for moment in dates.scan(text):
            if moment.value.unit == "day" and self._is_day(moment, folded):
                yield self._blank(moment, text, folded, of_span=moment.start in of_span)
        for found in _ALONE.finditer(folded):
            yield Change(*found.span("day"), blank("ngày họp"))

    def _is_day(self, moment: dates.Moment, folded: str) -> bool:
        """Two numbers alone are one only of the old month, and beside a word: "sáng 03/3"."""
        said = folded[moment.start : moment.end]
        if not moment.value.bare:
            return True
        old = self.month is not None and moment.value.number == self.month.month
        return old and said[0].isalpha()

    def _blank(self, moment: dates.Moment, text: str, folded: str, *, of_span: bool) -> Change:
        days = dates.resolve(moment.value, dates.Anchors(self.issued))
        met = days is not None and days.start == self.meeting
        what = blank("ngày họp" if met and not of_span else "ngày")
        said = _DAY.match(folded, moment.start)
        if said:
            return Change(said.end(), moment.end, what)
        head = "Ngày" if text[moment.start].isupper() else "ngày"
        return Change(moment.start, moment.end, f"{head} {what}")


def weeks(text: str, new: dt.date) -> Iterator[Change]:
    """Their numbers, and their year where it is not surely that of month `new`."""
    for found in _WEEK.finditer(fold(text)):
        yield Change(*found.span("week"), blank("tuần"))
        if found["year"] and (int(found["year"]) != new.year or new.month in _TURN):
            yield Change(*found.span("year"), blank("năm"))
