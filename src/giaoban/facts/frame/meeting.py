"""The meeting that the preamble tells of: its day, who chaired it, and in which office."""

import datetime as dt
import re
from collections.abc import Iterator

from giaoban.facts import dates
from giaoban.facts.frame.people import DEGREES, PERSON, PERSON_IN_OFFICE, is_office
from giaoban.lexicon import phrases
from giaoban.model.draft import MeetingDraft
from giaoban.model.proof import Proven
from giaoban.model.source import Passage
from giaoban.structure.outline import Outline
from giaoban.text import clauses, fold, uniform, words

_MEETING = re.compile(r"họp|giao ban|buổi làm việc|hội nghị|hội ý")
_OPENING_DAY = re.compile(
    r"(?:^|,)\W*$|(?:sáng|chiều|tối|vào|trong|hồi|lúc|(?:họp|ban|việc|nghị)"
    r"(?:\s+(?:thường kỳ|định kỳ|tuần|tháng|quý|năm|lần|thứ|\d[\d/]*))*)"
    r"\W*(?:\d{1,2}\s*(?:giờ|h)\s*\d{0,2}\W*)?$"
)
_CHAIRED = re.compile(r"(?:đã\s+)?chủ trì")
_COMRADE = re.compile(r"(?<!\w)(?:đồng chí|đ/c|ông|bà)\s+")
_CLAUSE = re.compile(r"[,.;:]\s+")
_PERSON_END = re.compile(r"[;.]|,(?=\s)")
_TIME_LABEL = re.compile(r"thời gian(?: họp| tổ chức)?(?:, địa điểm)?\s*:")
_CHAIR_LABEL = re.compile(r"(?:chủ trì|chủ tọa)(?: cuộc họp| hội nghị)?\s*:\s*")
_BREAKS = (". ", "; ", ", tại", "như sau:")
_OFFICE_SEEN = 60  # characters of an office that tell it for one
_REACH = 200  # characters before "chủ trì" in which its subject stands, or after it
_NEAR = 40  # characters before a day that say how it stands in its clause
_LONGEST_NAME = 4

Person = tuple[Proven[str], Proven[str] | None]
"""A name and an office."""


def meeting(outline: Outline, issued: dt.date | None) -> MeetingDraft | None:
    """The meeting that the preamble tells of, None where it tells of none."""
    told = [one.words for one in outline.preamble]
    chaired = next(
        ((one, found) for one in told if (found := _labelled_chair(one) or _chair(one))), None
    )
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
    """The day of the meeting: the last one before "chủ trì", else the first of a meeting, or that
    after "Thời gian:"."""
    if _TIME_LABEL.match(fold(whole.text[:_NEAR])):
        return next(_days(whole, 0, len(whole.text), issued, anywhere=True), None)
    for low, high in clauses(whole.text):
        here = chaired is not None and low <= chaired < high
        if here or _MEETING.search(fold(whole.text[low:high])):
            days = list(_days(whole, low, chaired if here and chaired else high, issued))
            if days:
                return days[-1] if here else days[0]
    return None


def _days(
    whole: Passage, low: int, high: int, issued: dt.date | None, *, anywhere: bool = False
) -> Iterator[Proven[dt.date]]:
    """Days that open a clause of a sentence, as the day of a meeting does; or `anywhere` in it."""
    folded = fold(whole.text[low:high])
    for moment in dates.scan(whole.text[low:high]):
        if moment.value.unit != "day" or moment.value.bare:
            continue
        days = dates.resolve(moment.value, dates.Anchors(issued))
        before = folded[max(0, moment.start - _NEAR) : moment.start]
        if days and (anywhere or _OPENING_DAY.search(before)):
            spans = whole.origin(low + moment.start, low + moment.end)
            yield Proven(days.start, "frame.meeting", spans)


def _labelled_chair(whole: Passage) -> tuple[Proven[str], Proven[str] | None, int] | None:
    """ "Chủ trì: PGS.TS. A - Trưởng khoa."."""
    label = _CHAIR_LABEL.match(fold(whole.text[:_NEAR]))
    if label is None:
        return None
    start = label.end()
    for before in (_COMRADE.match(fold(whole.text[: start + _NEAR]), start), None):
        start = before.end() if before else start
        degrees = DEGREES.match(whole.text, start)
        start = degrees.end() if degrees else start
    found = _named(whole, start, _person_end(whole.text, start))
    return (*found, label.start()) if found else None


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
            return _in_office(whole, low, start, name)
    return None


def _in_office(whole: Passage, low: int, clause: int, name: tuple[int, int]) -> Person:
    """A name and the office that stands before it: "Giám đốc Sở Lê Văn An".

    `clause`: where the clause of the name begins; offices may stand before it, from `low` on:
    "Bộ trưởng, | Chủ nhiệm Văn phòng Chính phủ A".
    """
    proven = Proven(whole.text[name[0] : name[1]], "frame.chair", whole.origin(*name))
    start = _office(whole.text, clause, name[0])
    if start == clause:
        start = _offices_before(whole.text, low, clause)
    position = whole.text[start : name[0]].strip() if start is not None else ""
    if start is None or not position:
        return proven, None
    return proven, Proven(position, "frame.chair", whole.origin(start, start + len(position)))


def _office(text: str, start: int, end: int) -> int | None:
    """Where the first office within a stretch begins."""
    if phrases("heads").longest(words(text[start:end]), 0):
        return start
    offices = (start + word.start for word in words(text[start:end]))
    return next((at for at in offices if is_office(text[at:end][:_OFFICE_SEEN])), None)


def _offices_before(text: str, low: int, start: int) -> int:
    """Where the offices begin that end in commas before the one at `start`."""
    while True:
        part = max((m.end() for m in _CLAUSE.finditer(text, low, start - 2)), default=low)
        if part >= start or text[start - 2 : start] != ", ":
            return start
        if is_office(text[part:start][:_OFFICE_SEEN]):
            start = part
            continue
        said = text.rfind(" do ", part, start) + len(" do ")
        return said if said > part and is_office(text[said:start][:_OFFICE_SEEN]) else start


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
    return _named(whole, start, _person_end(whole.text, start))


def _person_end(text: str, start: int) -> int:
    """Where a name and its offices end: at a stop, or a comma that no office follows."""
    for stop in _PERSON_END.finditer(text, start, start + _REACH):
        after = text[stop.end() : stop.end() + _OFFICE_SEEN].lstrip()
        if stop[0] != "," or not is_office(after):
            return stop.start()
    return min(len(text), start + _REACH)


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
