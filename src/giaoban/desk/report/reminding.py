"""Whom somebody may have to remind, and of what. Nothing is sent from here."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from giaoban.desk.report.outcome import LATE, Reported
from giaoban.library.entry import Head
from giaoban.library.looking import Looking
from giaoban.library.question import Question
from giaoban.names.matching import unit_key
from giaoban.summary import Group, Summary, summarize

_ANSWERED = ("done", "submitted")

_Late = Mapping[str, Reported]
"""By the task's id."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """A unit, and its tasks whose day is over, the longest first."""

    unit: str
    tasks: tuple[Reported, ...]


@dataclass(frozen=True, slots=True)
class Reminders:
    """`left`: late tasks in no reminder, for they are told to all, or to nobody by name; `led`: for
    another unit, which is reminded, leads the work that they are a part of."""

    head: Head
    as_of: dt.date
    each: tuple[Reminder, ...]
    left: tuple[Reported, ...]
    led: tuple[Reported, ...]


def reminders(library: Looking, head: Head, question: Question) -> Reminders:
    """Of one notice; of the question the day, the profile and `since` count."""
    summary = summarize(library, question, [head])
    late = _late(summary)
    each = tuple(one for group in summary.groups for one in _of(group, late))
    told = {_id(one) for reminder in each for one in reminder.tasks}
    silent = [one for id_, one in late.items() if id_ not in told]
    led = tuple(one for one in silent if _leader(one) in told)
    left = tuple(one for one in silent if _leader(one) not in told)
    return Reminders(head, question.as_of, each, left, led)


def _late(summary: Summary) -> dict[str, Reported]:
    """Over and not known to be done; appointments are never late."""
    every = (Reported.of(task, summary.question) for task in summary.tasks)
    return {_id(one): one for one in every if one.outcome in LATE}


def _of(group: Group, late: _Late) -> Iterator[Reminder]:
    if group.unit is None:
        return
    ids = [task.told.entry.task.id for task in group.tasks]
    own = [late[id_] for id_ in ids if id_ in late and _is_its(late[id_], group.unit, late)]
    if own:
        yield Reminder(group.unit, tuple(sorted(own, key=_last_day)))


def _is_its(one: Reported, unit: str, late: _Late) -> bool:
    """Has the unit to answer: nobody else who leads is late, too, and its own part is not done?"""
    leader = late.get(_leader(one) or "")
    if leader and leader.task.doers:
        return False
    shares = (share for share in one.told.status.shares if share.progress in _ANSWERED)
    return unit_key(unit) not in {unit_key(share.unit) for share in shares}


def _leader(one: Reported) -> str | None:
    """The task of the unit that leads joint work, where that is another."""
    joint = one.told.entry.joint
    return joint.lead if joint and joint.lead != _id(one) else None


def _id(one: Reported) -> str:
    return one.told.entry.task.id


def _last_day(one: Reported) -> dt.date:
    return one.task.item.due or dt.date.max
