"""Words that name the month of a notice, said of another month."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.desk.draft.days import Days, weeks
from giaoban.desk.draft.quarters import again
from giaoban.desk.draft.writing import Change, changed, whole, written
from giaoban.facts import citations, dates
from giaoban.model.notice import Notice
from giaoban.names import numbers
from giaoban.text import fold

_MONTH = re.compile(
    r"(?<!\w)tháng\s*(?P<month>0?[1-9]|1[0-2])(?!\d)(?:(?:\s*năm\s*|\s*/\s*)(?P<year>\d{4}))?"
)
_YEAR = 12


def between(old: dt.date, new: dt.date) -> int:
    """How many months after the old one the new one is."""
    return (new.year - old.year) * _YEAR + new.month - old.month


def governed(notice: Notice) -> dt.date | None:
    """The first day of the month that the title names, the last of several; else of that which is
    the period; else of that of issue."""
    period = notice.period
    near = notice.issued or (period.start if period else None)
    named = [_first(one, near) for one in _named(notice.title or "")]
    months = [one for one in named if one]
    if period and period == whole(period.start):
        start = period.start
        return start if start in months or not months else months[-1]
    return months[-1] if months else near and near.replace(day=1)


def _named(title: str) -> Iterator[dates.Calendar]:
    cited = citations.find(title)
    for moment in dates.scan(title):
        if moment.value.unit == "month" and not any(
            one.start < moment.end and moment.start < one.end for one in cited
        ):
            yield moment.value.last or moment.value


def _first(said: dates.Calendar, near: dt.date | None) -> dt.date | None:
    """Without a year the month nearest to a day."""
    if said.number is None or (said.year is None and near is None):
        return None
    years = [near.year + add for add in (-1, 0, 1)] if near else []
    years = years if said.year is None else [said.year]
    known = [year for year in years if dt.MINYEAR <= year <= dt.MAXYEAR]
    months = (dt.date(year, said.number, 1) for year in known)
    return min(months, key=lambda one: abs(between(near, one)) if near else 0, default=None)


@dataclass(frozen=True, slots=True)
class Turn:
    """From a notice to that of month `new`; `old`: the month that the notice governs, None where
    nobody knows. A day that the old one names is nobody's any more. A document of the office's own
    before it becomes the notice itself."""

    notice: Notice
    old: dt.date | None
    new: dt.date

    @property
    def months(self) -> int:
        return between(self.old, self.new) if self.old else 0

    def turned(self, text: str) -> str:
        """Months and quarters moved on; days, weeks, and what cannot be moved surely, left blank,
        but for those of cited documents."""
        cited = citations.find(text)
        apart = [(one.start, one.end) for one in cited]
        changes = [one for found in cited if (one := self._own(text, found))]
        meeting = self.notice.meeting.date if self.notice.meeting else None
        days = Days(self.notice.issued, meeting, self.old)
        turned = (*days.changes(text), *self._months(text), *self._periods(text))
        for one in (*turned, *weeks(text, self.new)):
            if not any(one.start < end and start < one.end for start, end in apart):
                changes.append(one)
        return changed(text, changes)

    def _months(self, text: str) -> Iterator[Change]:
        for found in _MONTH.finditer(fold(text)) if self.months else ():
            later = int(found["month"]) - 1 + self.months
            yield Change(*found.span("month"), written(later % _YEAR + 1))
            if found["year"]:
                yield Change(*found.span("year"), str(int(found["year"]) + later // _YEAR))

    def _periods(self, text: str) -> Iterator[Change]:
        if self.old is None or not self.months:
            return
        for moment in dates.scan(text):
            made = again(text[moment.start : moment.end], moment.value, self.old, self.new)
            if made is not None:
                yield Change(moment.start, moment.end, made)

    def _own(self, text: str, found: citations.Found) -> Change | None:
        """ "Thông báo số 52/TB-SKHCN ngày 02/02/2021", where this one is 97/TB-SKHCN."""
        cited, notice = found.value, self.notice
        number = numbers.parse(cited.number or "")
        ours = numbers.parse(notice.number or "")
        if not (number and ours and ours.serial and notice.issued and cited.date):
            return None
        if number.symbol != ours.symbol or cited.date >= notice.issued:
            return None
        day = notice.issued
        dated = f"{notice.number} ngày {day:%d}/{written(day.month)}/{day.year}"
        return Change(*_numbered(text, found), dated)


def _numbered(text: str, found: citations.Found) -> tuple[int, int]:
    """From the number of a cited document to the end of its date."""
    number = numbers.NUMBER.search(text, found.start)
    start = number.start() if number else found.start
    day = next((m for m in dates.scan(text[start : found.end]) if m.value.unit == "day"), None)
    return start, start + day.end if day else found.end
