"""Work that returns: what a sheet says of it is of one time; the next is another."""

import datetime as dt
from collections.abc import Iterable

from giaoban.desk.importing.cells import day_of
from giaoban.desk.importing.parts import Exported, Line
from giaoban.library.items import Told
from giaoban.library.recurrence import next_time
from giaoban.library.status import Share

_PASSES = ("done", "submitted")
"""What holds for its own time alone."""


def is_of_this_time(told: Told, day: dt.date, as_of: dt.date) -> bool:
    """Is a day of the time that comes now? Of work that does not return each is."""
    times, now = _times(told, day), _times(told, as_of)
    return not now or None in now or bool(set(times) & set(now))


def _times(told: Told, day: dt.date) -> list[dt.date | None]:
    found = (next_time(one, day, told.head.issued) for one in told.entry.task.deadlines)
    return [one.day if one else None for one in found]


def this_time(share: Share, told: Told, as_of: dt.date) -> Share:
    """Nothing, where what was recorded is of an earlier time."""
    passes = share.progress in _PASSES and share.on
    if passes and share.on and not is_of_this_time(told, share.on, as_of):
        return Share(share.unit, "unrecorded")
    return share


def is_earlier(
    told: Told, lines: Iterable[Line], exported: Exported | None, as_of: dt.date
) -> bool:
    """Do the rows tell of an earlier time: by the day that they name, else by that of the sheet,
    which is not known of any?"""
    days = {day_of(one.said.day, told.head.issued) for one in lines} - {None}
    day = max((one for one in days if one), default=exported.written if exported else None)
    if day is None:
        return not is_of_this_time(told, dt.date.min, as_of)
    return not is_of_this_time(told, day, as_of)
