"""On which days of a calendar a row of the register stands, and when it rings."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from giaoban.desk.register import Row
from giaoban.library.recurrence import next_of, rule_of
from giaoban.model.notice import Deadline
from giaoban.out.ics.rules import a_day_earlier

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
    the first time; `once`: such work of which only the next time can be said."""

    start: dt.date
    end: dt.date | None = None
    rule: str | None = None
    once: bool = False


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
        return _again(row, deadline) or Days(due, _next(due), once=True)
    hour = _hour(deadline)
    if hour is not None and due == deadline.due and not lasts(deadline):
        return Days(_moment(due, hour))
    start = deadline.start if lasts(deadline) and deadline.start else due
    return Days(min(start, due), _next(due))


def alarms(row: Row, days: Days, as_of: dt.date) -> Iterator[Alarm]:
    """Of what is open and still to come. What would have rung already rings no more, nor what
    might: a calendar that takes in the file would ring for all of it at once. Only the day before
    the last is never left out.

    What lasts some days rings before it begins, then before it ends."""
    deadline, due = row.item.deadline, row.item.due
    if deadline is None or due is None or not _is_open(row, days):
        return
    if days.rule:
        yield from _ringing(_AGAIN.get(days.rule.partition(";")[0], BEFORE), days)
        return
    first = as_day(days.start)
    yield from _ringing(_to_come((first - as_of).days), days)
    if first < due:
        length = (due - first).days
        counts = (count for count in _to_come((due - as_of).days) if count < length)
        yield from _ringing(counts, days, the_end=True)


def _to_come(left: int) -> Iterator[int]:
    return (count for count in BEFORE if left > count or left == count == BEFORE[-1])


def _ringing(counts: Iterable[int], days: Days, *, the_end: bool = False) -> Iterator[Alarm]:
    """So many days before; at the hour itself, of what has one."""
    late = dt.timedelta(0) if isinstance(days.start, dt.datetime) else OFFICE_OPENS
    for count in counts:
        yield Alarm((count + the_end) * _DAY - late, the_end)


def until(days: Days, day: dt.date) -> Days | None:
    """The times of work that returns that are over before this day; None where there are none."""
    if as_day(days.start) >= day:
        return None
    last = f"{day - _DAY:%Y%m%d}"
    if isinstance(days.start, dt.datetime):
        last = f"{_moment(day, dt.timedelta(seconds=-1)):%Y%m%dT%H%M%SZ}"
    return replace(days, rule=f"{days.rule};UNTIL={last}")


def as_day(start: dt.date) -> dt.date:
    """The day in Vietnam."""
    return (start + _VIETNAM).date() if isinstance(start, dt.datetime) else start


def last_day(days: Days) -> dt.date:
    """In Vietnam, of its first time."""
    return days.end - _DAY if days.end else as_day(days.start)


def _is_open(row: Row, days: Days) -> bool:
    """Work that returns goes on when one of its times is done."""
    if days.rule:
        return row.item.state != "paused"
    return row.item.state in ("today", "soon", "later")


def lasts(deadline: Deadline) -> bool:
    """Does it take place on several days?"""
    return deadline.relation == "between"


def _next(day: dt.date) -> dt.date | None:
    return day + _DAY if day < dt.date.max else None


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
    text = a_day_earlier(rule.text) if rule.day_before else rule.text
    if first is None or text is None:
        return None
    hour = _hour(deadline)
    in_utc = text if hour is None or hour >= _VIETNAM else a_day_earlier(text)
    if hour is None or in_utc is None:
        return Days(first.due, _next(first.due), text)
    return Days(_moment(first.due, hour), None, in_utc)
