"""Deadlines without a day: what returns (recurrence) and what waits for something (events)."""

import re
from collections.abc import Iterator
from functools import cache

from giaoban.facts.deadlines.found import Found, Stretches
from giaoban.lexicon import Patterns, Row, patterns
from giaoban.model.notice import Deadline, Relation
from giaoban.names.lists import NameReader
from giaoban.text import fold

_OCCASION = r"(?:phiên họp|kỳ họp|hội nghị|cuộc họp|buổi làm việc|buổi họp|giao ban|đại hội)"
_SLOTS = {
    "occasion": _OCCASION,
    "count": r"\d{1,3}",
    "unit": r"(?:ngày làm việc|ngày|tuần|tháng|giờ)",
    "day": r"(?P<day>\d{1,2})",
    "year": r"(?:19|20)\d\d",
}
_EVENT_END = re.compile(r"[.;,()]|\s+(?:để|nhằm|theo|nếu|đảm bảo|bảo đảm|phục vụ)\s")
_LONGEST_EVENT = 200
_OPENERS = ("tiếp tục", "phải", "và", "được")


@cache
def _ordered(name: str, first: str) -> Patterns:
    """The patterns of a table, those with the column `first` before the others."""
    found = patterns(name, _SLOTS, whole_words=True)
    return tuple(sorted(found, key=lambda entry: not entry[0][first]))


def _each(name: str, first: str, folded: str) -> Iterator[tuple[Row, re.Match[str]]]:
    """Matches of a table's rows, none inside another."""
    taken = Stretches()
    for row, pattern in _ordered(name, first):
        for found in pattern.finditer(folded):
            if not taken.hold(*found.span()):
                taken.add(*found.span())
                yield row, found


def recurring(text: str) -> Iterator[Found]:
    """Work that returns: "hằng tháng", "trước ngày 25 hằng tháng", "Thường xuyên rà soát"."""
    folded = fold(text)
    for row, found in _each("recurrences", "thing", folded):
        if row["thing"] or (row["opens"] and not _opens_clause(folded, found.start())):
            continue
        rule = row["rrule"] and row["rrule"].format(**found.groupdict())
        value = _untimed(text[found.start() : found.end()], "every", rrule=rule)
        yield Found(*found.span(), row.id, value)


def _opens_clause(folded: str, start: int) -> bool:
    """Does the word stand at the head of a clause, as an adverb does?"""
    before = folded[max(0, start - 20) : start].rstrip()
    return not before or before[-1] in ".;:,-+(" or before.endswith(_OPENERS)


def events(text: str) -> Iterator[Found]:
    """What a task waits for: "sau khi …", "trước khi trình …", "tại phiên họp …"."""
    folded = fold(text)
    reached = Stretches()
    for row, found in _each("events", "past", folded):
        end = _event_end(text, folded, found.end())
        if reached.hold(found.start(), end):
            continue
        reached.add(found.start(), end)
        event = text[_event_start(row, folded, found) : end].strip()
        if event and not row["past"]:
            value = _untimed(text[found.start() : end], row["relation"], event=event)
            yield Found(found.start(), end, row.id, value)


def _event_start(row: Row, folded: str, found: re.Match[str]) -> int:
    """Where the event's own words begin: with the occasion, or after "sau khi"."""
    occasion = (
        re.search(_OCCASION, folded[found.start() : found.end()]) if row["occasion"] else None
    )
    return found.start() + occasion.start() if occasion else found.end()


def _event_end(text: str, folded: str, start: int) -> int:
    """Where the event's words end: after the receivers of a submission, else with the clause."""
    reader = NameReader(text[start : start + _LONGEST_EVENT])
    cue = reader.cue(0)
    names = reader.listed(cue[1]) if cue and cue[0]["means"] == "submit" else []
    if names:
        return start + names[-1].end
    limit = min(len(text), start + _LONGEST_EVENT)
    stop = _EVENT_END.search(folded, start, limit)
    end = stop.start() if stop else limit
    return start + len(text[start:end].rstrip())


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
