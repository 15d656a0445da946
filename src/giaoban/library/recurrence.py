"""When recurring work is due next."""

import datetime as dt
from dataclasses import dataclass, replace

from giaoban.model.notice import Deadline
from giaoban.model.policy import Policy
from giaoban.text import fold

_PERIODS = {
    "FREQ=WEEKLY": "FREQ=WEEKLY;BYDAY=SU",
    "FREQ=MONTHLY": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=MONTHLY;INTERVAL=3": "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
    "FREQ=MONTHLY;INTERVAL=6": "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1",
    "FREQ=YEARLY": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1",
}
"""A rule without a day means: once in each week, month, quarter … so its last day is in time."""

_BEFORE = "trước"
_DEFAULTS = Policy()
_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Time:
    """`day`: the day that the rule names; `due`: the last day that is in time.

    `whole_period`: the words name no day; `day` is the last one of the period.
    """

    day: dt.date
    due: dt.date
    whole_period: bool = False


def next_time(
    deadline: Deadline, as_of: dt.date, issued: dt.date | None, policy: Policy = _DEFAULTS
) -> Time | None:
    """The first time not over on `as_of`; None without a rule, or where it has no more days.

    "02 tuần/lần" is counted from the day of issue.
    """
    rule = _PERIODS.get(deadline.rrule or "", deadline.rrule)
    if not rule:
        return None
    earlier = _DAY if _means_the_day_before(deadline, policy) else dt.timedelta(0)
    time = _first(rule, as_of, earlier, issued or as_of)
    whole = rule != deadline.rrule or "INTERVAL" in rule
    return replace(time, whole_period=whole) if time else None


def _means_the_day_before(deadline: Deadline, policy: Policy) -> bool:
    exclusive = policy.before == "exclusive" and deadline.time is None
    return exclusive and _BEFORE in fold(deadline.text)


def _first(rule: str, as_of: dt.date, earlier: dt.timedelta, since: dt.date) -> Time | None:
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - only recurring tasks need it

    afresh = _DAY if "INTERVAL" in rule else dt.timedelta(0)  # not on the day of issue itself
    start = max(as_of + earlier, since + afresh)
    try:
        found = rrulestr(rule, dtstart=_midnight(since)).after(_midnight(start), inc=True)
    except (ValueError, OverflowError):
        return None
    return Time(found.date(), found.date() - earlier) if found else None


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time())
