"""Whom somebody may have to remind, and of what. Nothing is sent from here."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.desk.report.outcome import Reported
from giaoban.library.entry import Head
from giaoban.library.looking import Looking
from giaoban.library.question import Question
from giaoban.names.matching import unit_key
from giaoban.summary import Group, Summary, summarize

_ANSWERED = ("done", "submitted")


@dataclass(frozen=True, slots=True)
class Reminder:
    """A unit, and its tasks whose day is over, the longest first."""

    unit: str
    tasks: tuple[Reported, ...]


@dataclass(frozen=True, slots=True)
class Reminders:
    """`left`: late tasks in no reminder, for they are told to all, or to nobody by name."""

    head: Head
    as_of: dt.date
    each: tuple[Reminder, ...]
    left: tuple[Reported, ...]


def reminders(library: Looking, head: Head, question: Question) -> Reminders:
    """Of one notice; of the question the day, the profile and `since` count."""
    summary = summarize(library, question, [head])
    each = tuple(one for group in summary.groups for one in _of(group))
    return Reminders(head, question.as_of, each, tuple(_left(summary)))


def _of(group: Group) -> Iterator[Reminder]:
    if group.unit is None:
        return
    late = [one for one in _late(group) if _is_its(one, group.unit)]
    if late:
        yield Reminder(group.unit, tuple(sorted(late, key=_last_day)))


def _left(summary: Summary) -> Iterator[Reported]:
    for group in summary.groups:
        if group.unit is None:
            yield from _late(group)


def _late(group: Group) -> Iterator[Reported]:
    """Over and not known to be done; appointments are never late."""
    for task in group.tasks:
        one = Reported.of(task)
        if one.outcome in ("overdue", "unrecorded") and not one.is_appointment:
            yield one


def _is_its(one: Reported, unit: str) -> bool:
    """Is it the unit that has to answer: no other leads, and its own part is not done?"""
    joint = one.told.entry.joint
    if joint and joint.lead and joint.lead != one.told.entry.task.id:
        return False
    shares = (share for share in one.told.status.shares if share.progress in _ANSWERED)
    return unit_key(unit) not in {unit_key(share.unit) for share in shares}


def _last_day(one: Reported) -> dt.date:
    return one.task.item.due or dt.date.max
