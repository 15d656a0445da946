"""Deadlines without a day: what returns (recurrence) and what waits for something (events)."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from giaoban.facts import dates
from giaoban.facts.deadlines.found import Found, Stretches
from giaoban.lexicon import Patterns, Row, patterns
from giaoban.model.notice import Deadline, Relation
from giaoban.names.lists import NameReader
from giaoban.text import fold

_MEETING = (
    r"(?:phiên (?:họp|tiếp công dân|giải trình|chất vấn)|kỳ họp|hội nghị|cuộc họp|buổi làm việc"
    r"|buổi họp|giao ban|đại hội|hội thảo)"
)
_OCCASION = (
    rf"(?:{_MEETING}|mùa (?:nắng nóng|hanh khô|du lịch|lễ hội|tuyển sinh|[^\W\d_]+)|tết"
    r"|khai giảng|buổi [^\W\d_]+|năm học mới|bế giảng|vụ (?:đông xuân|hè thu|mùa)|kỳ nghỉ"
    r"|ngày (?:bầu cử|họp|khai mạc|(?:học sinh )?tựu trường)|bầu cử"
    r"|lũ(?! (?:lụt|quét|ống))|mưa lũ|mưa bão)"
)
_LUNAR = (
    r"(?:ngày )?(?:(?:rằm|m[ùồ]ng \d{1,2}|\d{1,2}) )?tháng (?:giêng|chạp)"
    r"|(?:ngày )?rằm tháng [^\W\d_]+"
    r"|ngày (?:m[ùồ]ng )?\d{1,2}(?:/| tháng )\d{1,2}(?:/\d{4})? (?:âm lịch|âl|\((?:âm lịch|âl)\))"
)
"""Days of the lunar calendar, which no other calendar has."""

_SEMESTER = r"học kỳ (?:i{1,2}|[12])"
_NAMED_EVENT = rf"(?:{_OCCASION}|{_LUNAR}|{_SEMESTER})"
_COUNTS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6}
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_NO_DATE = r"(?!\s?[/.-]\s?\d|\s+(?:tháng|năm)\s+\d)"  # a number that is no part of a longer date
_LONGER = (
    r"(?:(?:,|\s+và|,\s+và|\s+hoặc)\s+(?:(?:hằng|hàng)\s+)?"
    r"(?:quý(?!\s+(?:đơn vị|cơ quan|vị|ông|bà))|0?6 tháng"
    r"|(?:cả |0?1 |một )?năm(?!\s+(?:\d|học)))(?!\w))*"
)
"""Further, longer periods, whose ends fall on those of the first: "hằng tháng, quý, năm"."""

_PERIOD = r"(?:ngày|tuần|tháng|quý|0?6 tháng|năm)"
_AND_PERIODS = rf"(?:(?:,|,?\s+và)\s+(?:(?:hằng|hàng)\s+)?{_PERIOD})*"
_ALL_SAID = r"(?:,?\s+(?:trước|vào|chậm nhất)\s(?![^.;]{0,30}/\d{4})|\s*(?:[.,;)]|$))"
"""After periods: a day, or nothing more; other than "báo cáo hằng năm | của các đơn vị"."""

_BESIDE = (
    "tổng hợp", "theo dõi", "đôn đốc", "rà soát", "đánh giá", "kiểm tra", "thống kê",
    "cập nhật",
)  # fmt: skip
_AS_VERB = "(?:^|(?<=[.;:] )" + "".join(rf"|(?<={one}, )|(?<={one} và )" for one in _BESIDE) + ")"
"""Where "báo cáo" is what is to be done: at the head of a sentence, "Tổng hợp, | báo cáo"."""

_SLOTS = {
    "occasion": _OCCASION,
    "meeting": _MEETING,
    "lunar": _LUNAR,
    "semester": _SEMESTER,
    "opinion": r"(?<!cho )(?<!xin )(?<!lấy )ý kiến",
    "news": r"(?=\s+(?:thông báo|văn bản|chỉ đạo|ý kiến|hướng dẫn|quyết định|kết luận|lệnh)\s)",
    "words": r"[^.;,()]{1,60}?(?:,\d[^.;,()]{1,60}?)?",
    "doing": r"[^.;:()\d]{1,80}?",
    "report": (
        rf"(?<!gửi )(?<!nộp )(?!{_AS_VERB}báo cáo\s+(?:hằng|hàng|mỗi)\s+{_PERIOD}{_AND_PERIODS}"
        rf"{_ALL_SAID})báo cáo"
        r"(?!\s+(?:hằng|hàng)\s+[^\W\d_]+(?:,|,?\s+và)\s+(?:hằng|hàng)\s)"
    ),
    "no_day": (
        r"(?!\s+(?:[^\W\d_]+\s+){0,3}(?:\d{1,2}\s*(?:giờ|h)\d*\s+)?(?:ngày\s+\d|thứ\s)"
        r"[^.;:()]{0,30}?\s(?:(?:hằng|hàng|mỗi)\s+(?:tuần|tháng|quý|năm)"
        r"|tháng\s+(?:đầu|cuối)(?:\s+[^\W\d_]+){0,3}?\s+quý)(?!\w))"
    ),
    "no_period": (
        rf"(?!\s+(?:(?:hằng|hàng|mỗi)\s+{_PERIOD}|(?:0?[36] )?tháng|quý){_AND_PERIODS}{_ALL_SAID})"
    ),
    "after_weekly": r"(?:(?<=(?:hằng|hàng) tuần, )|(?<=(?:hằng|hàng) tuần và ))",
    "and_yearly": (
        r"(?=(?:(?:,|,?\s+và)\s+(?:ngày\s+)?\d{1,2}(?:/|\s+tháng\s+)\d{1,2})+"
        r"\s+(?:hằng|hàng|mỗi)\s+năm(?!\w))"
    ),
    "undated": r"(?!\w|[/.-]\d|,?\s*\(?\d|,?\s+(?:tuần|ngày|năm \d|tháng (?:\d|này|nay)))",
    "day_2": r"(?P<day_2>\d{1,2})",
    "event": (
        rf"(?P<event>{_OCCASION}(?:\s+[^\W\d_]+){{0,8}}?|ngày(?:\s+(?!tháng)[^\W\d_]+){{1,8}}?)"
    ),
    "count": r"(?P<count>\d{1,3})(?:\s?\([^\W\d_]+(?: [^\W\d_]+){0,3}\))?",
    "length": (
        r"(?:\d{1,3}(?:\s?\([^\W\d_]+(?: [^\W\d_]+){0,3}\))?|một|hai|ba) "
        r"(?:ngày làm việc|ngày|tuần|giờ)"
    ),
    "dated": r"(?=\s+\d{1,2}(?:/|\s+tháng\s+)\d)",
    "day_of_event": r"(?P<event>\d{1,2}(?:/| tháng )\d{1,2}(?:(?:/| năm )\d{4})?)",
    "clause": r"(?=\s*(?:[.,;)]|$))(?!,? (?:được )?(?:tính |k[ểếề] )?từ )",
    "purpose": r"(?= (?:để|nhằm|phục vụ) )",
    "n": rf"(?P<n>\d{{1,2}}|{'|'.join(_COUNTS)})",
    "many": rf"(?!(?:0?1|một)\b)(?:\d{{1,2}}|{'|'.join(_COUNTS)})",
    "unit": r"(?P<unit>ngày làm việc|ngày|tuần|tháng|năm|giờ)",
    "by": r"(?:trước|vào|lúc|(?:chậm|muộn|trễ) nhất(?:\s+(?:là|vào|đến))*)",
    "day": r"(?:m[ùồ]ng )?(?P<day>\d{1,2})",
    "monthday": rf"(?:m[ùồ]ng )?(?P<day>\d{{1,2}}){_NO_DATE}",
    "month": rf"(?P<month>\d{{1,2}}){_NO_DATE}",
    "nth": r"(?P<n>0?[1-4]|hai|ba|bốn)",
    "nth_2": r"(?P<day_2>0?[1-4])",
    "months": r"(?P<months>\d{1,2}(?:(?:,|,?\s+và)\s+\d{1,2}){1,11})(?!\d)",
    "themonth": r"tháng(?!\s+(?:\d|này|nay|sau|tới|trước))",
    "quarter": r"(?P<quarter>iv|i{1,3}|0?[1-4])",
    "longer": _LONGER,
    "open": r"\(",
    "close": r"\)",
    "date": r"\d{1,2}(?:/| tháng )\d{1,2}",
    "year": r"(?:19|20)\d\d",
    "weekday": dates.weekday(),
    "second": dates.weekday("_2"),
    "third": dates.weekday("_3"),
    "clock": dates.clock() + ",?",
    "hour": dates.clock(),
}
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_UNITS: dict[str, tuple[Literal["day", "working-day", "week", "month"], int]] = {
    "ngày": ("day", 1),
    "ngày làm việc": ("working-day", 1),
    "tuần": ("week", 1),
    "tháng": ("month", 1),
    "năm": ("month", 12),
}
"""How terms are counted; one in hours is not."""

_FURTHER = re.compile(r"(?:,|,?\s+và)\s+")
_DAILY = "FREQ=DAILY"
_FEW_WORDS = r"(?: [^.;:()]{1,80}?)?"
_LATER_HOUR = re.compile(
    rf"(?:,|{_FEW_WORDS};)?{_FEW_WORDS} (?:gửi|báo cáo){_FEW_WORDS} {_SLOTS['by']} "
    rf"{dates.clock()}(?=\s*(?:[.,;)]|$))"
)

_SIGNING = re.compile(
    r"(?:ký ban hành|ký|ban hành)"
    r"(?:\s+(?:ban hành\s+)?(?:thông báo|văn bản|công văn|công điện|chỉ thị|kết luận|kế hoạch"
    r"|quyết định|nghị quyết)(?:\s+này)?)?$"
)
_MEETING_DAY = re.compile(r"(?:họp|kết thúc (?:cuộc )?họp|có kết luận)$")
_EVENT_END = re.compile(r"[.;,()]|\s+(?:để|nhằm|theo|nếu|đảm bảo|bảo đảm|phục vụ|phải)\s")
_LONGEST_EVENT = 200
_OPENERS = ("tiếp tục", "phải", "và", "được")


@cache
def _patterns(name: str) -> Patterns:
    return patterns(name, _SLOTS, whole_words=True)


def _each(name: str, folded: str) -> Iterator[tuple[Row, re.Match[str]]]:
    """Matches of a table's rows in their order, none touching another."""
    taken = Stretches()
    for pattern in _patterns(name):
        for found in pattern.finditer(folded):
            if not taken.touch(*found.span()):
                taken.add(*found.span())
                yield pattern.row, found


def recurring(text: str) -> Iterator[Found]:
    """Work that returns: "hằng tháng", "trước ngày 25 hằng tháng", "Thường xuyên rà soát"."""
    folded = fold(text)
    last: Found | None = None
    for row, found in _each("recurrences", folded):
        if row["thing"] or (row["opens"] and not _opens_clause(folded, found.start())):
            continue
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        end = found.start() + len(found[0].rstrip())
        if last and last.rule == row.id and _is_before_too(folded, last, start, end):
            start = last.start
        groups = found.groupdict()
        rule = _rule(row, groups)
        time = _hour(groups) or (_later_hour(folded, end) if rule == _DAILY else None)
        value = _untimed(text[start:end], "every", rrule=rule, time=time)
        if row["approximate"]:
            value = value.model_copy(update={"approximate": True})
        last = Found(start, end, row.id, value)
        yield last


def _is_before_too(folded: str, last: Found, start: int, end: int) -> bool:
    """A further day of a list that "trước" opens: "trước 30/6 | và 31/12 hằng năm"."""
    opened = "trước" in folded[last.start : last.end] and "trước" not in folded[start:end]
    return opened and _FURTHER.fullmatch(folded, last.end, start) is not None


def _hour(groups: dict[str, str | None]) -> str | None:
    return dates.clock_time(groups.get("hour"), groups.get("minute"), groups.get("half"))


def _later_hour(folded: str, start: int) -> str | None:
    """The hour of each day, said later in the clause: "hằng ngày, gửi Sở Y tế trước 15 giờ"."""
    found = _LATER_HOUR.match(folded, start)
    return _hour(found.groupdict()) if found else None


def _rule(row: Row, groups: dict[str, str | None]) -> str | None:
    """The recurrence rule, its slots filled; None where a day or month is none."""
    if not row["rrule"]:
        return None
    numbers = {key: _number(value) for key, value in groups.items() if value}
    months = [int(one) for one in re.findall(r"\d+", groups.get("months") or "")]
    each_month = (numbers.get("month", 1), *months)
    each_day = (numbers.get("day", 1), numbers.get("day_2", 1))
    if not all(0 < one <= 12 for one in each_month) or not all(0 < one <= 31 for one in each_day):
        return None
    days = {
        "weekday": _WEEKDAYS[dates.weekday_number(groups.get("weekday")) - 1],
        "second": _WEEKDAYS[dates.weekday_number(groups.get("weekday_2")) - 1],
        "third": _WEEKDAYS[dates.weekday_number(groups.get("weekday_3")) - 1],
        "quarter": 3 * numbers.get("quarter", 0),
        "months": ",".join(map(str, months)),
    }
    rule: str = row["rrule"].format(**{**numbers, **days})
    return rule


def _number(word: str) -> int:
    """0 for a word that is none."""
    return int(word) if word.isdigit() else _COUNTS.get(word) or _QUARTERS.get(word, 0)


def _opens_clause(folded: str, start: int) -> bool:
    """Does the word stand at the head of a clause, as an adverb does?"""
    before = folded[max(0, start - 20) : start].rstrip()
    return not before or before[-1] in ".;:,-+(" or before.endswith(_OPENERS)


def events(text: str, anchors: dates.Anchors) -> Iterator[Found]:
    """What a task waits for: "sau khi …", "trước khi trình …", "tại phiên họp …", a term."""
    folded = fold(text)
    reached = Stretches()
    for row, found in _each("events", folded):
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        low, high = found.span() if row["open"] else _event(row, text, folded, found)
        end = max(high, found.end())
        if reached.touch(start, end):
            continue
        reached.add(start, end)
        event = None if row["open"] else text[low:high].strip()
        if (event or row["open"]) and not row["past"]:
            value = _untimed(text[start:end], row["relation"], event=event)
            counted = row["term"] or row["back"]
            yield Found(start, end, row.id, _counted(value, found, anchors) if counted else value)


def _counted(value: Deadline, found: re.Match[str], anchors: dates.Anchors) -> Deadline:
    """A term whose first day the notice holds: that of its signing, or of its meeting; or one
    that leads back from a day."""
    begun = _begun(value.event or "", anchors)
    unit, times = _UNITS.get(found["unit"], ("day", 0))
    term = dates.Term(int(found["count"]) * times, unit)
    count = dates.term_begin if value.relation == "by" else dates.term_end
    end = count(term, begun) if begun and term.count else None
    if begun is None or end is None:
        return value
    if value.relation == "by":
        return value.model_copy(update={"end": end, "due": end, "event": None})
    if value.relation == "after":
        return value.model_copy(update={"end": end, "event": None})
    start = begun + dt.timedelta(days=1)
    return value.model_copy(update={"start": start, "end": end, "due": end, "event": None})


def _begun(event: str, anchors: dates.Anchors) -> dt.date | None:
    key = fold(event).strip()
    moment = next(iter(dates.scan(event)), None)
    if moment and not event[: moment.start].strip() and not event[moment.end :].strip():
        days = dates.resolve(moment.value, anchors)
        return days.start if days else None
    if _SIGNING.match(key):
        return anchors.issued
    return anchors.meeting if _MEETING_DAY.match(key) else None


def _event(row: Row, text: str, folded: str, found: re.Match[str]) -> tuple[int, int]:
    """The event's own words: what the rule names, else from the occasion or "sau khi" on."""
    if found.groupdict().get("event"):
        start, end = found.span("event")
        return start, _event_end(text, folded, end) if end == found.end() else end
    occasion = (
        re.search(_NAMED_EVENT, folded[found.start() : found.end()]) if row["occasion"] else None
    )
    start = found.start() + occasion.start() if occasion else found.end()
    return start, _event_end(text, folded, found.end())


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
    text: str,
    relation: Relation,
    *,
    rrule: str | None = None,
    event: str | None = None,
    time: str | None = None,
) -> Deadline:
    return Deadline(
        text=text,
        relation=relation,
        start=None,
        end=None,
        due=None,
        time=time,
        rrule=rrule,
        event=event,
        inferred=(),
        approximate=False,
        applies_to=None,
    )
