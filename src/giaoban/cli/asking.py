"""From the options of a call to a question; the only place that knows which day it is."""

import datetime as dt
import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, get_args

from giaoban.errors import UsageError
from giaoban.library.question import Question
from giaoban.model.notice import Timing

if TYPE_CHECKING:
    from giaoban.facts.dates.values import Days

BUCKETS: dict[str, Timing] = {
    "có thời hạn cụ thể": "dated",
    "có thời hạn": "dated",
    "có hạn": "dated",
    "có ngày": "dated",
    "theo sự kiện": "event",
    "sự kiện": "event",
    "thường xuyên, định kỳ": "recurring",
    "thường xuyên": "recurring",
    "định kỳ": "recurring",
    "không nêu thời hạn": "undated",
    "không thời hạn": "undated",
    "không hạn": "undated",
    "không có hạn": "undated",
}
"""What the groups are called; compared without accents."""

TODAY = "GIAOBAN_TODAY"

_NO_YEAR = re.compile(r"\d{1,2}/\d{1,2}")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def question(
    before: str | None,
    after: str | None,
    unit: str | None,
    *,
    bucket: str | None,
    as_of: str | None,
    since: str | None = None,
    everything: bool,
    ours: bool = False,
) -> Question:
    """UsageError where an option's value cannot be understood."""
    day = today(as_of)
    last = days("--before", before, day).end if before is not None else None
    first = days("--after", after, day).start if after is not None else None
    if first and last and first > last:
        raise UsageError("empty-period", after=first.isoformat(), before=last.isoformat())
    return Question(
        as_of=day,
        before=last,
        after=first,
        unit=unit,
        bucket=_timing(bucket) if bucket is not None else None,
        everything=everything,
        ours=ours,
        since=since_day(since, day),
    )


def today(as_of: str | None) -> dt.date:
    """The day that was asked for, else the environment's, else the clock's."""
    clock = dt.datetime.now().astimezone().date()
    told = os.environ.get(TODAY)
    day = past_day(TODAY, told, clock) if told else clock
    return past_day("--as-of", as_of, day) if as_of is not None else day


def past_day(option: str, value: str, today: dt.date) -> dt.date:
    """The day that is named; without a year, the last such day."""
    if _NO_YEAR.fullmatch(value):
        for year in (today.year, today.year - 1):
            with suppress(UsageError):
                day = days(option, f"{value}/{year}", today).end
                if day <= today:
                    return day
    return days(option, value, today).end


class Named(NamedTuple):
    """Days that somebody named, both included."""

    start: dt.date
    end: dt.date


def days(option: str, value: str, today: dt.date) -> "Days | Named":
    """UsageError where the value names no day."""
    if _ISO.fullmatch(value):
        with suppress(ValueError):
            day = dt.date.fromisoformat(value)
            return Named(day, day)
    from giaoban.facts.dates.asked import asked  # noqa: PLC0415 - 2021-03-31 needs no grammar

    days = asked(value, today)
    if days is None:
        raise UsageError("not-a-day", option=option, value=value)
    return days


def since_day(value: str | None, today: dt.date) -> dt.date | None:
    """From which day on what is over is late; None where nobody said so."""
    return days("--since", value, today).start if value is not None else None


def one_day(option: str, value: str | None, day: dt.date) -> dt.date | None:
    """The day that an option names, of a period its last; None where it was not given."""
    return days(option, value, day).end if value is not None else None


def now() -> dt.datetime:
    """The hour at which something is typed in, by the clock, in UTC."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def _timing(bucket: str) -> Timing:
    from giaoban.names.matching import bare  # noqa: PLC0415 - few calls ask for one bucket

    known: dict[str, Timing] = {name: name for name in get_args(Timing)}
    known |= {bare(name): timing for name, timing in BUCKETS.items()}
    typed = bare(" ".join(bucket.split()))
    if typed not in known:
        raise UsageError("unknown-bucket", value=bucket, known=", ".join(get_args(Timing)))
    return known[typed]
