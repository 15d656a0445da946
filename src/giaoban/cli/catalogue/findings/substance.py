"""Findings about what is told to do. What comes with the reading says here what `parse` says."""

from giaoban.cli.catalogue.findings.told import Told
from giaoban.cli.catalogue.issues import ISSUES
from giaoban.out.manner import mark

_OF_THE_READING: dict[str, Told] = {
    "no-assignee": Told(
        mark("A task that nobody is told to do"),
        ISSUES["no-assignee"],
        mark("Name the unit or the person who is to do it."),
    ),
    "joint-without-lead": Told(
        mark("Joint work that nobody leads"),
        ISSUES["joint-without-lead"],
        mark("Say which unit leads («chủ trì»); the others co-operate («phối hợp»)."),
    ),
    "joint-two-leads": Told(
        mark("Joint work with two leaders"),
        ISSUES["joint-two-leads"],
        mark("Let one unit lead («chủ trì»), the others co-operate («phối hợp»)."),
    ),
    "year-inferred": Told(
        mark("A date without a year"),
        ISSUES["year-inferred"],
        mark("Write the year."),
    ),
    "impossible-date": Told(
        mark("A day that no calendar has"),
        ISSUES["impossible-date"],
        mark("Find out which day is meant."),
    ),
    "weekday-mismatch": Told(
        mark("A weekday that is not that of the date"),
        ISSUES["weekday-mismatch"],
        mark("Find out which of the two is right."),
    ),
    "day-unknown": Told(
        mark("A time limit whose day is not clear"),
        ISSUES["day-unknown"],
        mark("Name the day."),
    ),
    "past-limit": Told(
        mark("A time limit long past"),
        ISSUES["past-limit"],
        mark("Correct the year, or take the time limit out."),
    ),
    "due-before-issue": Told(
        mark("A time limit earlier than the notice"),
        ISSUES["due-before-issue"],
        mark("Correct the day, the month or the year."),
    ),
    "weekend-due": Told(
        mark("A last day on a weekend"),
        ISSUES["weekend-due"],
        mark("If work is to be handed in at the office, name a working day."),
    ),
    "holiday-due": Told(
        mark("A last day on a public holiday"),
        ISSUES["holiday-due"],
        mark("If work is to be handed in at the office, name a working day."),
    ),
}

SUBSTANCE: dict[str, Told] = {**_OF_THE_READING}
"""By code."""
