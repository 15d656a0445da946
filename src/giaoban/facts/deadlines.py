"""Deadlines: the times a task must meet, with the shortest words that say so.

A calendar value is a deadline only where words bind the task to it (`lexicon/relations.toml`) or
a label announces it ("Thời gian hoàn thành: …"). Dates of cited documents, periods of the thing
itself and vague speed are none.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from giaoban.facts import dates
from giaoban.lexicon import Row, expression, phrases, table
from giaoban.model.notice import Deadline, Relation, Timing
from giaoban.model.policy import Policy
from giaoban.names.units import NameReader
from giaoban.text import fold

_LABEL = re.compile(r"(?:thời gian|thời hạn|hạn|tiến độ|lịch)(?:\s+[^\W\d_]+){0,6}\s*:\s*$")
_LABEL_WINDOW = 70  # characters before a time in which a label can stand
_RANGE = re.compile(r"\s*(?:đến hết|cho đến|đến|tới|-)\s*$")
_EVENT_END = re.compile(r"[.;,()]|\s+(?:để|nhằm|theo|nếu|đảm bảo|bảo đảm|phục vụ)\s")
_LONGEST_EVENT = 200
_SLOTS = {
    "occasion": r"(?:phiên họp|kỳ họp|hội nghị|cuộc họp|buổi làm việc|buổi họp|giao ban|đại hội|phiên giải trình)",
    "count": r"\d{1,3}",
    "unit": r"(?:ngày làm việc|ngày|tuần|tháng|giờ)",
    "day": r"(?P<day>\d{1,2})",
    "year": r"(?:19|20)\d\d",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A deadline in running text: characters `start` to `end`, and the rule that told it."""

    start: int
    end: int
    rule: str
    value: Deadline


@dataclass(frozen=True, slots=True)
class Impossible:
    """Words that name a day that no calendar has: "31/02/2021"."""

    start: int
    end: int


def find(
    text: str, reference: dt.date | None, policy: Policy, apart: Iterable[tuple[int, int]] = ()
) -> tuple[list[Found], list[Impossible]]:
    """The deadlines of one task's text in order, and the impossible days named in it.

    `reference` completes dates without a year; `apart`: stretches that are cited documents.
    """
    folded = fold(text)
    apart = list(apart)
    moments = [m for m in dates.scan(text) if not _inside(m.start, m.end, apart)]
    recurring = list(_recurring(text, folded))
    taken = [(found.start, found.end) for found in recurring]
    moments = [m for m in moments if not _inside(m.start, m.end, taken)]
    dated, impossible = _dated(text, folded, moments, reference, policy)
    taken += [(found.start, found.end) for found in dated] + apart
    events = [found for found in _events(text, folded) if not _overlaps(found, taken)]
    return sorted([*dated, *recurring, *events], key=lambda found: found.start), impossible


def timing(deadlines: Iterable[Deadline]) -> Timing:
    """The one bucket of a task with these deadlines."""
    every = list(deadlines)
    if any(one.due for one in every):
        return "dated"
    if any(one.event for one in every):
        return "event"
    return "recurring" if any(one.relation == "every" for one in every) else "undated"


def _inside(start: int, end: int, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(low <= start and end <= high for low, high in stretches)


def _overlaps(found: Found, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(low < found.end and found.start < high for low, high in stretches)


# -- days and periods ---------------------------------------------------------------------------


def _dated(
    text: str, folded: str, moments: list[dates.Moment], reference: dt.date | None, policy: Policy
) -> tuple[list[Found], list[Impossible]]:
    bindings = {end: (start, row) for start, end, row in _bindings(text)}
    found: list[Found] = []
    impossible: list[Impossible] = []
    previous: dates.Moment | None = None
    for moment in moments:
        bound = _bound(folded, moment, bindings)
        ranged = previous and _is_range(folded, previous, moment, bindings)
        days = dates.resolve(moment.value, reference, policy)
        if ranged and previous:
            found += _between(text, folded, previous, moment, bindings, reference, policy)
        elif bound and days is None and (moment.value.year or reference):
            impossible.append(Impossible(moment.start, moment.end))
        elif bound and not _is_past(bound[1], days, reference):
            start, relation, rule = bound
            value = _deadline(text[start : moment.end], relation, moment.value, days, policy)
            value = value.model_copy(update={"applies_to": _subset(text, start)})
            found.append(Found(start, moment.end, rule, value))
        previous = moment
    return found, impossible


def _is_past(relation: Relation, days: dates.Days | None, reference: dt.date | None) -> bool:
    """A period that was over before the notice tells what was, not what is due."""
    return bool(relation == "within" and days and reference and days.end < reference)


def _subset(text: str, start: int) -> str | None:
    """Those whom a deadline binds, named right before it: "(các phòng | trước ngày 15/3; …)"."""
    opened = max(text.rfind(mark, max(0, start - _LONGEST_EVENT), start) for mark in "(;:")
    if opened < 0:
        return None
    reader = NameReader(text[opened + 1 : start].strip(" :,"))
    mentions = reader.listed(0)
    if not mentions or mentions[-1].after != len(reader.words):
        return None
    return reader.text


def _bindings(text: str) -> Iterator[tuple[int, int, Row]]:
    """Words of relation: (start, end, row), in characters."""
    reader = NameReader(text)
    for row, first, after in phrases("relations").find(reader.words):
        yield reader.words[first].start, reader.words[after - 1].end, row


def _bound(
    folded: str, moment: dates.Moment, bindings: dict[int, tuple[int, Row]]
) -> tuple[int, Relation, str] | None:
    """Where the deadline's words begin, its relation and rule; None where nothing binds the time."""
    before = folded[: moment.start].rstrip(" ,:")
    start, row = bindings.get(len(before), (moment.start, None))
    label = _LABEL.search(folded, max(0, start - _LABEL_WINDOW), start)
    if row is None or (row["units"] and moment.value.unit not in row["units"]):
        if label is None:
            return None
        return label.start(), "on" if moment.value.unit == "day" else "within", "deadlines.label"
    if row["relation"] in ("none", "between"):
        return None
    return label.start() if label else start, _fitting(row["relation"], moment.value), row.id


def _fitting(relation: Relation, value: dates.Calendar) -> Relation:
    """ "trong ngày" is an appointment, "vào tháng" a period."""
    if value.unit == "day" and relation == "within":
        return "on"
    return "within" if relation == "on" and value.unit != "day" else relation


def _deadline(
    text: str, relation: Relation, value: dates.Calendar, days: dates.Days | None, policy: Policy
) -> Deadline:
    start, end, due = _limits(relation, value, days, policy)
    return Deadline(
        text=text,
        relation=relation,
        start=start,
        end=end,
        due=due,
        time=value.time,
        rrule=None,
        event=None,
        inferred=days.inferred if days else (),
        approximate=bool(days and days.approximate),
        applies_to=None,
    )


def _limits(
    relation: Relation, value: dates.Calendar, days: dates.Days | None, policy: Policy
) -> tuple[dt.date | None, dt.date | None, dt.date | None]:
    """Start, end and due by the table of relations in the contract."""
    if days is None:
        return None, None, None
    match relation:
        case "before":
            inclusive = value.time is not None or policy.before == "inclusive"
            return None, days.start, days.start if inclusive else days.start - dt.timedelta(days=1)
        case "by":
            return None, days.end, days.end
        case "after":
            return days.end, None, None
        case _:
            return days.start, days.end, days.end


# -- from … to ----------------------------------------------------------------------------------


def _is_range(
    folded: str, first: dates.Moment, second: dates.Moment, bindings: dict[int, tuple[int, Row]]
) -> bool:
    opened = bindings.get(len(folded[: first.start].rstrip()))
    joined = _RANGE.fullmatch(folded, first.end, second.start)
    return bool(joined and opened and opened[1]["relation"] == "between")


def _between(
    text: str,
    folded: str,
    first: dates.Moment,
    second: dates.Moment,
    bindings: dict[int, tuple[int, Row]],
    reference: dt.date | None,
    policy: Policy,
) -> Iterator[Found]:
    """One deadline from the first day to the last; the year may stand only at the end."""
    start, row = bindings[len(folded[: first.start].rstrip())]
    last = dates.resolve(second.value, reference, policy)
    begin = dates.resolve(first.value, last.end if last else reference, policy)
    if last is None or begin is None or begin.start > last.end:
        return
    label = _LABEL.search(folded, max(0, start - _LABEL_WINDOW), start)
    start = label.start() if label else start
    days = dates.Days(begin.start, last.end, last.inferred, begin.approximate or last.approximate)
    yield Found(
        start,
        second.end,
        row.id,
        _deadline(text[start : second.end], "between", second.value, days, policy),
    )


# -- recurrence and events ----------------------------------------------------------------------


@cache
def _patterns(name: str) -> tuple[tuple[Row, re.Pattern[str]], ...]:
    return tuple(
        (
            row,
            re.compile(
                rf"(?<!\w)(?:{'|'.join(re.sub(r'[?]P<day>', '', s) if i else s for i, s in enumerate(_spelled(row)))})(?!\w)"
            ),
        )
        for row in table(name)
    )


def _spelled(row: Row) -> list[str]:
    return [expression(say, _SLOTS) for say in row.say]


def _recurring(text: str, folded: str) -> Iterator[Found]:
    taken: list[tuple[int, int]] = []
    ordered = sorted(_patterns("recurrences"), key=lambda entry: not entry[0]["thing"])
    for row, pattern in ordered:
        for found in pattern.finditer(folded):
            if _inside(found.start(), found.end(), taken):
                continue
            taken.append(found.span())
            if row["thing"] or (row["opens"] and not _opens_clause(folded, found.start())):
                continue
            rule = row["rrule"] and row["rrule"].format(**found.groupdict())
            yield Found(
                *found.span(),
                row.id,
                _untimed(text[found.start() : found.end()], "every", rrule=rule),
            )


def _opens_clause(folded: str, start: int) -> bool:
    """Does the word stand at the head of a clause, as an adverb does?"""
    before = folded[:start].rstrip()
    return (
        not before or before[-1] in ".;:,-+(" or before.endswith(("tiếp tục", "phải", "và", "được"))
    )


def _events(text: str, folded: str) -> Iterator[Found]:
    taken: list[tuple[int, int]] = []
    ordered = sorted(_patterns("events"), key=lambda entry: not entry[0]["past"])
    for row, pattern in ordered:
        for found in pattern.finditer(folded):
            if _inside(found.start(), found.end(), taken):
                continue
            end = _event_end(text, folded, found.end())
            taken.append((found.start(), end))
            event = _event(row, text, found, end)
            if event and not row["past"]:
                value = _untimed(text[found.start() : end], row["relation"], event=event)
                yield Found(found.start(), end, row.id, value)


def _event(row: Row, text: str, found: re.Match[str], end: int) -> str:
    """The event's own words: the occasion with what follows, or what comes after "sau khi"."""
    if row["occasion"]:
        head = re.match(
            r"\S+(?:\s+\S+)*?\s+(?=phiên|kỳ|hội|cuộc|buổi|giao|đại)",
            fold(text[found.start() : end]),
        )
        return text[found.start() + (head.end() if head else 0) : end].strip()
    return text[found.end() : end].strip()


def _event_end(text: str, folded: str, start: int) -> int:
    """Where the event's words end: after the receivers of a submission, else with the clause."""
    window = text[start : start + _LONGEST_EVENT]
    reader = NameReader(window)
    cue = phrases("cues").longest(reader.words, 0)
    if cue and cue[0]["means"] == "submit":
        names = reader.listed(cue[1])
        if names:
            return start + names[-1].end
    stop = _EVENT_END.search(folded, start, start + _LONGEST_EVENT)
    end = stop.start() if stop else min(len(text), start + _LONGEST_EVENT)
    return len(text[:end].rstrip())


def _untimed(
    text: str, relation: Relation, *, rrule: str | None = None, event: str | None = None
) -> Deadline:
    return Deadline(
        text=text,
        relation=relation,
        start=None,
        end=None,
        due=None,
        time=None,
        rrule=rrule,
        event=event,
        inferred=(),
        approximate=False,
        applies_to=None,
    )
