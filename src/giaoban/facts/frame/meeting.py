"""The meeting that the preamble tells of: its day, who chaired it, and in which office."""

import datetime as dt
import re
from collections.abc import Iterator

from giaoban.facts import dates
from giaoban.facts.frame.people import PERSON, PERSON_IN_OFFICE
from giaoban.lexicon import phrases
from giaoban.model.draft import MeetingDraft
from giaoban.model.proof import Proven
from giaoban.model.source import Passage
from giaoban.structure.outline import Outline
from giaoban.text import clauses, fold, uniform, words

_MEETING = re.compile(r"họp|giao ban|buổi làm việc|hội nghị|hội ý")
_OPENING_DAY = re.compile(
    r"(?:^|,)\W*$|(?:sáng|chiều|tối|vào|trong|họp|ban|việc|nghị)\W*(?:\d{1,2}\s*(?:giờ|h)\s*\d{0,2}\W*)?$"
)
_CHAIRED = re.compile(r"(?:đã\s+)?chủ trì")
_COMRADE = re.compile(r"(?<!\w)(?:đồng chí|đ/c|ông|bà)\s+")
_CLAUSE = re.compile(r"[,.;:]\s+")
_PERSON_END = re.compile(r"[,;.]")
_BREAKS = (". ", "; ", ", tại", "như sau:")
_REACH = 200  # characters before "chủ trì" in which its subject stands, or after it
_NEAR = 40  # characters before a day that say how it stands in its clause
_LONGEST_NAME = 4

Person = tuple[Proven[str], Proven[str] | None]
"""A name and an office."""


def meeting(outline: Outline, issued: dt.date | None) -> MeetingDraft | None:
    """The meeting that the preamble tells of, None where it tells of none."""
    told = [one.words for one in outline.preamble]
    chaired = next(((one, found) for one in told if (found := _chair(one))), None)
    first = [chaired[0]] if chaired else []
    near = chaired[1][2] if chaired else None
    days = (_meeting_day(one, near if one in first else None, issued) for one in (*first, *told))
    day = next((found for found in days if found), None)
    if chaired is None and day is None:
        return None
    name, position, _ = chaired[1] if chaired else (None, None, None)
    return MeetingDraft(day, name, position)


def _meeting_day(
    whole: Passage, chaired: int | None, issued: dt.date | None
) -> Proven[dt.date] | None:
    """The day of the meeting: the last one before "chủ trì", else the first of a meeting."""
    for low, high in clauses(whole.text):
        here = chaired is not None and low <= chaired < high
        if here or _MEETING.search(fold(whole.text[low:high])):
            days = list(_days(whole, low, chaired if here and chaired else high, issued))
            if days:
                return days[-1] if here else days[0]
    return None


def _days(whole: Passage, low: int, high: int, issued: dt.date | None) -> Iterator[Proven[dt.date]]:
    """Days that open a clause of a sentence, as the day of a meeting does."""
    folded = fold(whole.text[low:high])
    for moment in dates.scan(whole.text[low:high]):
        if moment.value.unit != "day" or moment.value.bare:
            continue
        days = dates.resolve(moment.value, dates.Anchors(issued))
        if days and _OPENING_DAY.search(folded[max(0, moment.start - _NEAR) : moment.start]):
            spans = whole.origin(low + moment.start, low + moment.end)
            yield Proven(days.start, "frame.meeting", spans)


def _chair(whole: Passage) -> tuple[Proven[str], Proven[str] | None, int] | None:
    """Name, office, and where "chủ trì" stands: "đồng chí A - Giám đốc Sở B chủ trì cuộc họp"."""
    folded = fold(whole.text)
    for verb in _CHAIRED.finditer(folded):
        low = max(0, verb.start() - _REACH)
        low = max(low, *(folded.rfind(mark, low, verb.start()) for mark in _BREAKS))
        found = _person_before(whole, low, verb.start()) or _person_after(whole, verb.end())
        if found:
            return found[0], found[1], verb.start()
    return None


def _person_before(whole: Passage, low: int, high: int) -> Person | None:
    """The last person named before "chủ trì", with the office before the name or after it."""
    comrades = list(_COMRADE.finditer(fold(whole.text[low:high])))
    if comrades:
        return _named(whole, low + comrades[-1].end(), high)
    clause = low + max((m.end() for m in _CLAUSE.finditer(whole.text[low:high])), default=0)
    for start in (clause, low):
        name = _family_name(whole.text, start, high)
        if name and whole.text[name[1] : high].strip():
            return _named(whole, name[0], high)
        if name:
            return _in_office(whole, start, name)
    return None


def _in_office(whole: Passage, start: int, name: tuple[int, int]) -> Person:
    """A name and the office that stands before it, from `start` on: "Giám đốc Sở Lê Văn An"."""
    position = whole.text[start : name[0]].strip()
    proven = Proven(whole.text[name[0] : name[1]], "frame.chair", whole.origin(*name))
    if not phrases("heads").longest(words(position), 0):
        return proven, None
    return proven, Proven(position, "frame.chair", whole.origin(start, start + len(position)))


def _family_name(text: str, low: int, high: int) -> tuple[int, int] | None:
    """The last name of two to four words that begins with a family name: its first and last
    characters. Of several beginnings in one run of capitals the earliest: "Nguyễn Hà An"."""
    sequence = words(text[low:high])
    best: tuple[int, int] | None = None
    for i, word in enumerate(sequence):
        start = low + word.start
        if not text[start].isupper() or not phrases("surnames").longest(sequence, i):
            continue
        found = PERSON.match(text, start, high)
        if found and len(found[0].split()) <= _LONGEST_NAME and (best is None or start >= best[1]):
            best = found.span()
    return best


def _person_after(whole: Passage, at: int) -> Person | None:
    """ "dưới sự chủ trì của đồng chí A - Giám đốc Sở B"."""
    window = fold(whole.text[at : at + 60])
    comrade = _COMRADE.search(window)
    if comrade is None or not window.startswith((" của ", " bởi ")):
        return None
    start = at + comrade.end()
    stop = _PERSON_END.search(whole.text, start, start + _REACH)
    return _named(whole, start, stop.start() if stop else min(len(whole.text), start + _REACH))


def _named(whole: Passage, low: int, high: int) -> Person | None:
    """A name and, after a dash or comma, an office: "Lưu Bình Khiêm - Giám đốc Sở …"."""
    text = uniform(whole.text[low:high])
    found = PERSON_IN_OFFICE.match(text)
    if found is None:
        return None
    name = Proven(
        found["name"],
        "frame.chair",
        whole.origin(low + found.start("name"), low + found.end("name")),
    )
    if not found["position"]:
        return name, None
    start, end = low + found.start("position"), low + found.end("position")
    return name, Proven(whole.text[start:end], "frame.chair", whole.origin(start, end))
