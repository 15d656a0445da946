"""Findings about the notices of a library."""

from giaoban.cli.catalogue.findings.told import Told
from giaoban.out.manner import mark

SERIES: dict[str, Told] = {
    "month-missing": Told(
        mark("Months without a briefing"),
        mark("Between {before} and {after} the library lacks the notices of months: {count}."),
        mark("Look for them, and add them: giaoban add FILE…"),
    ),
    "month-twice": Told(
        mark("Two briefings for one month"),
        mark("{before} and {after} are both for month {month}."),
        mark("Look whether the month of one is misread, or the one replaces the other."),
    ),
    "number-falls": Told(
        mark("A later notice with a lower number"),
        mark("{after} was issued after {before}, but its number is not higher."),
        mark("Compare number and day of both with the paper."),
    ),
    "numbers-missing": Told(
        mark("Numbers between two notices that the library lacks"),
        mark("Between {before} and {after} the library has none of {count} numbers."),
        mark("Look whether one of them is a notice to be followed: giaoban add FILE…"),
    ),
    "never-closed": Told(
        mark("A notice that is followed long after its month"),
        mark("{notice} is followed still, more than six months after its month."),
        mark("When all is done: giaoban close {notice}"),
    ),
}
"""By code."""
