"""The values that words of time have before and after they are completed."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Unit = Literal["year", "months", "quarter", "month", "week", "weekday", "today", "day", "span"]
Part = Literal["start", "middle", "end", "first-half", "second-half"]


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the words say: "03/3/2021", "quý I", "cuối tháng 4". None is what they leave out.

    `number`: which month or quarter; how many months of a half; which week of a month.
    `month`: that of a week. `day`: of a month; of the week 1 (Monday) to 7: with a `number` the
    first or the last such day of that month, by `part`. `ahead`: weeks, months,
    quarters or years from this one ("tuần sau", "ngày 15 tháng sau" 1). `last`: the last of several
    ("tháng 11, tháng 12"). `time`: HH:MM. `said`: the day of the week that stands beside a date, 1
    to 7. A week by its `number` alone is one of the work year, as the notice's title counts it.
    `bare`: two numbers and a separator only ("15/3"), which need a word of time beside them.
    `coming`: a day of the month in which it comes next ("ngày 15 tới").
    A `span` is time that belongs to a thing ("năm học 2025-2026") and is never resolved.
    """

    unit: Unit
    year: int | None = None
    number: int | None = None
    month: int | None = None
    day: int | None = None
    ahead: int | None = None
    part: Part | None = None
    time: str | None = None
    said: int | None = None
    bare: bool = False
    coming: bool = False
    last: "Calendar | None" = None

    @property
    def is_open(self) -> bool:
        """A day whose month stands with a later one: "từ ngày 05 đến ngày 09/4"."""
        known = self.number is not None or self.ahead is not None or self.coming
        return self.unit == "day" and not known and self.last is None


@dataclass(frozen=True, slots=True)
class Moment:
    """A calendar value in running text: characters `start` to `end`."""

    start: int
    end: int
    value: Calendar


@dataclass(frozen=True, slots=True)
class Days:
    """Resolved: first and last day, what was completed, whether it is a matter of policy."""

    start: dt.date
    end: dt.date
    inferred: tuple[str, ...] = ()
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Anchors:
    """The days that a notice's own words of time are measured from; None where it has none."""

    issued: dt.date | None = None
    meeting: dt.date | None = None
    period: tuple[dt.date, dt.date] | None = None
    week: int | None = None
    """The number of the week that `period` is, where the title says it."""
    year: int | None = None
    """The year that the header prints, where it leaves the day blank."""

    @property
    def reference(self) -> dt.date | None:
        """The day that completes dates: issued, else met, else the period's first."""
        return self.issued or self.meeting or (self.period[0] if self.period else None)
