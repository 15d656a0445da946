"""When recurring work is due next."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

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

_HOURLY, _DAILY = "FREQ=HOURLY", "FREQ=DAILY"
_BEFORE = "trước"
_DEFAULTS = Policy()
_DAY = dt.timedelta(days=1)
_ANY_DAY = dt.date(2021, 1, 1)
_LONG, _SHORT = (1, 3, 5, 7, 8, 10, 12), (4, 6, 9, 11)
"""Months of 31 and of 30 days."""


@dataclass(frozen=True, slots=True)
class Time:
    """`day`: the day that the rule names; `due`: the last day that is in time.

    `whole_period`: the words name no day; `day` is the last one of the period.
    """

    day: dt.date
    due: dt.date
    whole_period: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """`text`: an RRULE that names days; `day_before`: the day before each is the last in time;
    `counted`: its times are counted from the day of issue ("02 tuần/lần")."""

    text: str
    day_before: bool
    whole_period: bool
    counted: bool


def rule_of(deadline: Deadline, policy: Policy = _DEFAULTS) -> Rule | None:
    """By which rule a time recurs; None where it does not, or the rule is none."""
    text = _PERIODS.get(deadline.rrule or "", deadline.rrule)
    if text and text.startswith(_HOURLY):  # some time on every day
        text = _DAILY
    text = text and in_every_month(text)
    if not text or _first(text, _ANY_DAY, _ANY_DAY) is None:
        return None
    counted = "INTERVAL" in text
    before = _means_the_day_before(deadline, policy)
    return Rule(text, before, text in _PERIODS.values() or counted, counted)


def next_time(
    deadline: Deadline, as_of: dt.date, issued: dt.date | None, policy: Policy = _DEFAULTS
) -> Time | None:
    """The first time not over on `as_of`; None without a rule, or where it has no more days."""
    rule = rule_of(deadline, policy)
    return next_of(rule, as_of, issued) if rule else None


def next_of(rule: Rule, as_of: dt.date, issued: dt.date | None) -> Time | None:
    """As above, of a rule that is known."""
    since = issued or as_of
    earlier = _DAY if rule.day_before else dt.timedelta(0)
    afresh = _DAY if rule.counted else dt.timedelta(0)  # not on the day of issue itself
    try:
        start = max(as_of + earlier, since + afresh)
    except OverflowError:
        return None
    day = _first(in_every_month(rule.text), since if rule.counted else start, start)
    return Time(day, day - earlier, rule.whole_period) if day else None


def in_every_month(rule: str) -> str:
    """A month without the day that a rule names has its last one (Bộ luật Dân sự, Điều 148): of
    the 30th and the last the earlier. What is such a rule already stays as it is."""
    parts = parts_of(rule)
    days = _numbers(parts.get("BYMONTHDAY", ""))
    months = _numbers(parts.get("BYMONTH", "")) or list(range(1, 13))
    shortest = min(_length(month) for month in months)
    plain = parts.keys() <= {"FREQ", "BYMONTH", "BYMONTHDAY"}
    if not plain or not days or max(days) <= shortest or min(days) < 0:
        return rule
    named = [day for day in days if day < 31]
    parts["BYMONTHDAY"] = ",".join(map(str, [*named, -1]))
    if max(named, default=0) > shortest:
        parts["FREQ"] = "MONTHLY"  # the place is counted in each month, not in the year
        parts["BYSETPOS"] = ",".join(str(place + 1) for place in range(len(days)))
    return ";".join(f"{name}={value}" for name, value in parts.items())


def parts_of(rule: str) -> dict[str, str]:
    """ "FREQ=MONTHLY;BYMONTHDAY=3" by name."""
    return dict(part.partition("=")[::2] for part in rule.split(";"))


def _numbers(listed: str) -> list[int]:
    """() of what is none."""
    parts = listed.split(",")
    return [int(one) for one in parts] if all(one.lstrip("-").isdecimal() for one in parts) else []


def _length(month: int) -> int:
    """Days that it has in every year."""
    return 31 if month in _LONG else 30 if month in _SHORT else 28


def _means_the_day_before(deadline: Deadline, policy: Policy) -> bool:
    exclusive = policy.before == "exclusive" and deadline.time is None
    return exclusive and _BEFORE in fold(deadline.text)


@lru_cache(maxsize=4096)
def _first(rule: str, since: dt.date, start: dt.date) -> dt.date | None:
    """The first day of the rule, counted from `since`, that is not before `start`."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - only recurring tasks need it

    try:
        found = rrulestr(rule, dtstart=_midnight(since)).after(_midnight(start), inc=True)
    except (ValueError, OverflowError):
        return None
    return found.date() if found else None


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time())
