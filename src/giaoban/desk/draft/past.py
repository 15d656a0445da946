"""What is over with its day: a meeting, and one at which something was to be told."""

import datetime as dt
import re

from giaoban.facts import assignment, citations, dates
from giaoban.lexicon import phrases
from giaoban.library.items import Told
from giaoban.model.notice import Deadline, Period, Task
from giaoban.names.lists import NameReader
from giaoban.text import clauses, fold

_HELD = re.compile(r"thời gian\s+(?:tổ chức|họp|làm việc|diễn ra|khai mạc)\b[^:]{0,20}:")
_CLOSE = 3
"""Words between "tổ chức" and what is held, at the most."""

_OWN = re.compile(r"(?<!\w)(?:họp\s+)?giao ban(?!\w)")


def is_appointment(task: Task) -> bool:
    """Is the whole task a meeting on a day? Work that is to be done on a day is not: its words are
    one clause, and tell an hour, or when something is held, or that it is held or attended."""
    times = task.deadlines
    if not times or any(one.relation != "on" for one in times) or len(clauses(task.text)) > 1:
        return False
    return all(_is_held(one) for one in times) or _gathers(task.text)


def _is_held(deadline: Deadline) -> bool:
    return deadline.time is not None or _HELD.search(fold(deadline.text)) is not None


def _gathers(text: str) -> bool:
    """ "Tổ chức Hội nghị …", "Làm việc với Đoàn …", and no further work behind a comma."""
    reader = NameReader(text)
    own = assignment.subject(reader, 0)
    start = own.after if own else 0
    start += reader.key(start) == ","
    found = phrases("gatherings").longest(reader.words, start)
    if found is None or _goes_on(reader, found[1]):
        return False
    near = range(found[1], min(found[1] + _CLOSE, len(reader.words)))
    return found[0]["means"] != "holding" or any(_is_event(reader, i) for i in near)


def _is_event(reader: NameReader, i: int) -> bool:
    found = phrases("gatherings").longest(reader.words, i)
    return found is not None and found[0]["means"] == "event"


def _goes_on(reader: NameReader, start: int) -> bool:
    """Does a comma stand before another thing to be done?"""
    return any(
        reader.key(i) == "," and reader.is_verb(i + 1) and not _plays_part(reader, i + 1)
        for i in range(start, len(reader.words) - 1)
    )


def _plays_part(reader: NameReader, i: int) -> bool:
    """ "Chủ trì, | phối hợp với …"."""
    cue = reader.cue(i)
    return cue is not None and cue[0]["means"] in ("lead", "partner", "cooperate")


def names_past_time(told: Told, as_of: dt.date, month: Period) -> bool:
    """Does an event carry a time that is over, "tại phiên họp thường kỳ tháng 3/2021", or is it the
    meeting whose conclusions the notice of `month` gives?"""
    anchors = _anchors(told)
    events = [one.text for one in told.entry.task.deadlines if one.event and one.due is None]
    return any(
        _is_met(days, as_of, month if _OWN.search(fold(text)) else None)
        for text in events
        for moment in dates.scan(text)
        if moment.value.unit != "year" and not _is_cited(text, moment)
        if (days := _days(moment, anchors)) is not None
    )


def _is_met(days: dates.Days, as_of: dt.date, own: Period | None) -> bool:
    return days.end < as_of or bool(own and days.start <= own.end and own.start <= days.end)


def _days(moment: dates.Moment, anchors: dates.Anchors) -> dates.Days | None:
    """A week by its number alone is one of the calendar where the notice governs no week."""
    said = moment.value
    found = dates.resolve(said, anchors)
    day = anchors.reference
    if found or said.unit != "week" or said.number is None or said.month or day is None:
        return found
    try:
        start, end = (
            dt.date.fromisocalendar(said.year or day.year, said.number, i) for i in (1, 7)
        )
    except ValueError:
        return None
    return dates.Days(start, end)


def _anchors(told: Told) -> dates.Anchors:
    return dates.Anchors(issued=told.head.issued)


def _is_cited(text: str, moment: dates.Moment) -> bool:
    return any(one.start < moment.end and moment.start < one.end for one in citations.find(text))
