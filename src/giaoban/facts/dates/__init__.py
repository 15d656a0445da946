"""Calendars: the only room that knows days, weeks, months and years.

Words become symbolic values that say what is known (`values.Calendar`, found by
`expressions.scan`; `clock` spells hours and weekdays); `resolution.resolve` completes them from
the notice's own days and gives days, both inclusive. `working` counts terms,
by the working days of Vietnam.
"""

from giaoban.facts.dates.clock import clock, clock_time, weekday, weekday_number
from giaoban.facts.dates.expressions import scan
from giaoban.facts.dates.resolution import HALF_A_YEAR, resolve
from giaoban.facts.dates.values import Anchors, Calendar, Days, Moment
from giaoban.facts.dates.working import Term, day_off, term_begin, term_end

__all__ = [
    "HALF_A_YEAR",
    "Anchors",
    "Calendar",
    "Days",
    "Moment",
    "Term",
    "clock",
    "clock_time",
    "day_off",
    "resolve",
    "scan",
    "term_begin",
    "term_end",
    "weekday",
    "weekday_number",
]
