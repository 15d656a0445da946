"""Days of what is held or attended: "Tổ chức hội thảo | ngày 26/3", "lễ hội | (ngày 18/4)"."""

import re

from giaoban.facts import dates
from giaoban.lexicon import phrases
from giaoban.names.lists import NameReader
from giaoban.text import fold

CLAUSE_END = re.compile(r"\s*(?:[.,;)]|$|(?:nếu|tại)\s)")
_WINDOW = 200  # characters around a day in which its event can stand
_SENTENCE_START = re.compile(r"[.;:(]\s*")
_MORE_DAYS = re.compile(r"(?:\s*(?:,|và)\s*(?:ngày\s+)?\d{1,2}/\d{1,2}(?:/\d{4})?)*")
_REMEMBERS = re.compile(
    r"kỷ niệm|chào mừng|hưởng ứng|thành lập|truyền thống|nhân dịp|(?<!\w)ngày (?!hội)"
)
_CLOSE = 3  # words between "tổ chức" and what is held, at the most
_FEW = 4  # words between an event and its day, at the most
_OF_ANOTHER = re.compile(
    r"(?<!\w)(?:công tác|bầu cử|phục vụ|chuẩn bị|để|về|việc|sau|trước|kết quả|số liệu|tình hình"
    r"|nội dung|của|đến|từ|đợt|kỳ|vụ)(?!\w)|[,\d]"
)
"""Between an event and a day: the day may be another's, "họp về | công tác bầu cử ngày 15/3"."""


def is_of_event(text: str, moment: dates.Moment) -> bool:
    """Is a day that of what is held or attended?"""
    return _is_bracketed(text, moment) or _ends_event(text, moment)


def _is_bracketed(text: str, moment: dates.Moment) -> bool:
    """The day in brackets after what is held on it: "tổ chức lễ hội (ngày 18/4/2021)"; not after
    a document, which has a day of its own, nor after a day that is remembered."""
    closed = _rest(text, moment).lstrip().startswith(")")
    if not closed or not text.endswith("(", 0, moment.start):
        return False
    reader = _told_before(text, moment.start - 1)
    return reader is not None and _is_held(reader)


def _ends_event(text: str, moment: dates.Moment) -> bool:
    """The day that ends a clause whose doing is to hold or attend something: "Tham dự Hội nghị
    tổng kết | ngày 26/3", other than "Chuẩn bị nội dung cuộc họp ngày 26/3"."""
    if moment.value.bare or not CLAUSE_END.match(_rest(text, moment)):
        return False
    reader = _told_before(text, moment.start)
    if reader is None:
        return False
    event = _held_first(reader)
    between = reader.text[reader.words[event - 1].end :] if event else ""
    near = event is not None and len(reader.words) - event <= _FEW
    return near and not _OF_ANOTHER.search(fold(between))


def _rest(text: str, moment: dates.Moment) -> str:
    """The words after a day and further ones: "ngày 26/3 | và ngày 27/3 |."."""
    rest = fold(text[moment.end : moment.end + _WINDOW])
    more = _MORE_DAYS.match(rest)
    return rest[more.end() :] if more else rest


def _told_before(text: str, at: int) -> NameReader | None:
    """The sentence before a day; None where it cites a document or remembers another day."""
    sentence = _SENTENCE_START.split(text[max(0, at - _WINDOW) : at])[-1]
    reader = NameReader(sentence)
    if _REMEMBERS.search(fold(sentence)) or any(phrases("types").find(reader.words)):
        return None
    return reader


def _is_held(reader: NameReader) -> bool:
    """Does a clause tell of a meeting or event that is held or attended: "tổ chức lễ hội", "tổ
    chức thi học kỳ II", other than "tổ chức rà soát"?"""
    found = list(phrases("gatherings").find(reader.words))
    events = [first for row, first, _ in found if row["means"] == "event"]
    for row, first, after in found:
        if first and reader.capital(first):
            continue  # "Ban | Tổ chức"
        holds = row["means"] == "holding"
        plain = reader.key(after - 1) == "chức" and not reader.is_predicate(after)
        if row["means"] == "attending" or (holds and (plain or any(i >= after for i in events))):
            return True
    return False


def _held_first(reader: NameReader) -> int | None:
    """Past the event that the first doing of a sentence holds or attends; None of other work."""
    named = reader.listed(0)
    i: int | None = named[-1].after if named else 0
    while i is not None:
        found = phrases("gatherings").longest(reader.words, i)
        event = _next_event(reader, found[1]) if found else None
        if found and found[0]["means"] == "attending":
            return event or found[1]
        if found and found[0]["means"] == "holding" and event:
            return event
        i = _past_part(reader, i)
    return None


def _next_event(reader: NameReader, start: int) -> int | None:
    """Past the event that begins in the next few words."""
    for i in range(start, min(start + _CLOSE, len(reader.words))):
        found = phrases("gatherings").longest(reader.words, i)
        if found and found[0]["means"] == "event":
            return found[1]
    return None


def _past_part(reader: NameReader, i: int) -> int | None:
    """Past a comma, an adverb, or who has which part: "Chủ trì, | phối hợp với Văn phòng Sở |"."""
    cue = reader.cue(i)
    if reader.key(i) == ",":
        return i + 1
    if cue and cue[0]["means"] in ("lead", "cooperate"):
        return cue[1]
    if cue and cue[0]["means"] in ("assign", "partner"):
        named = reader.listed(cue[1])
        return named[-1].after if named else None
    adverb = phrases("adverbs").longest(reader.words, i)
    return adverb[1] if adverb else None
