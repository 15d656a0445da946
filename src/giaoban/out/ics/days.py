"""On which days of a calendar a row of the register stands, and when it rings."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from giaoban.desk.register import Row
from giaoban.library.recurrence import next_of, rule_of
from giaoban.model.notice import Deadline

_DAY = dt.timedelta(days=1)
_VIETNAM = dt.timedelta(hours=7)
"""Ahead of UTC, all year."""

OFFICE_OPENS = dt.timedelta(hours=8)
"""When what lasts all day rings; at midnight it would wake people."""

BEFORE = (7, 3, 1)
"""Days before the last one on which it rings."""

_AGAIN: Mapping[str, tuple[int, ...]] = {
    "FREQ=DAILY": (),
    "FREQ=WEEKLY": (1,),
    "FREQ=MONTHLY": (3, 1),
    "FREQ=YEARLY": BEFORE,
}
"""The same of work that returns: never so early that the time before is not over."""

_MIDNIGHT = "24:00"


@dataclass(frozen=True, slots=True)
class Days:
    """`start`: the first day, or the moment in UTC. `end`: the day after the last; None of a
    moment, and where there is no later day. `rule`: the RRULE of work that returns, `start` being
    the first time."""

    start: dt.date
    end: dt.date | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Alarm:
    """So long before the start, or before the end."""

    before: dt.timedelta
    the_end: bool = False


def days_of(row: Row) -> Days | None:
    """The last day in time; a day or some days on which something takes place; with an hour, that
    moment. None where no day is known."""
    deadline, due = row.item.deadline, row.item.due
    if deadline is None or due is None:
        return None
    if row.item.next:
        return _again(row, deadline) or _whole(due, due)
    hour = _hour(deadline)
    if hour is not None and due == deadline.due and not _lasts(deadline):
        return Days(_moment(due, hour))
    start = deadline.start if _lasts(deadline) and deadline.start else due
    return _whole(min(start, due), due)


def alarms(row: Row, days: Days, as_of: dt.date) -> Iterator[Alarm]:
    """Of what is open and still to come. What would have rung already rings no more: a calendar
    that takes in the file would ring for all of it at once."""
    deadline, due = row.item.deadline, row.item.due
    if deadline is None or due is None or not _is_open(row, days):
        return
    lasts = _lasts(deadline) and days.rule is None
    all_day = not isinstance(days.start, dt.datetime)
    late = OFFICE_OPENS if all_day else dt.timedelta(0)
    for count in _AGAIN.get((days.rule or "").partition(";")[0], BEFORE):
        if days.rule or (due - as_of).days >= count:
            yield Alarm((count + lasts) * _DAY - late, lasts)


def _is_open(row: Row, days: Days) -> bool:
    """Work that returns goes on when one of its times is done."""
    if days.rule:
        return row.item.state != "paused"
    return row.item.state in ("today", "soon", "later")


def _lasts(deadline: Deadline) -> bool:
    return deadline.relation == "between"


def _whole(first: dt.date, last: dt.date, rule: str | None = None) -> Days:
    return Days(first, last + _DAY if last < dt.date.max else None, rule)


def _hour(deadline: Deadline) -> dt.timedelta | None:
    """Midnight at the end of a day is of that day, as all of it is."""
    if deadline.time is None or deadline.time == _MIDNIGHT:
        return None
    hour, _, minute = deadline.time.partition(":")
    return dt.timedelta(hours=int(hour), minutes=int(minute))


def _moment(day: dt.date, hour: dt.timedelta) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), dt.UTC) + hour - _VIETNAM


# -- work that returns ----------------------------------------------------------------------------


def _again(row: Row, deadline: Deadline) -> Days | None:
    """From the day of issue on; None where RRULE cannot say on which days it is due."""
    rule, issued = rule_of(deadline), row.told.head.issued
    if rule is None or row.item.next is None:
        return None
    first = next_of(rule, issued or row.item.next.day, issued)
    text = _a_day_earlier(rule.text) if rule.day_before else rule.text
    if first is None or text is None:
        return None
    hour = _hour(deadline)
    if hour is not None and hour >= _VIETNAM:  # in UTC the weekday is the same
        return Days(_moment(first.due, hour), None, text)
    return _whole(first.due, first.due, text)


def _a_day_earlier(rule: str) -> str | None:
    """The rule of the days before those of a rule by days of the month; None where they lie in
    another month, or it is none such."""
    parts = dict(part.split("=") for part in rule.split(";"))
    days = [int(day) for day in parts.get("BYMONTHDAY", "1").split(",")]
    if any(day in (1, -31) for day in days):
        return None
    parts["BYMONTHDAY"] = ",".join(str(day - 1) for day in days)
    return ";".join(f"{name}={value}" for name, value in parts.items())
