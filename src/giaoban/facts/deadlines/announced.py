"""Times without words of relation: what else binds a task to them.

A label or the head of a column announces a time; an hour stands with its day, apart from the
sentence, as appointments do; a part of a month ends what is to be done.
"""

import re
from typing import NamedTuple

from giaoban.facts import dates
from giaoban.facts.deadlines.held import CLAUSE_END, is_of_event
from giaoban.lexicon import Row, phrases
from giaoban.model.notice import Relation
from giaoban.names.lists import NameReader
from giaoban.text import fold

DAYS = {"day", "weekday", "today"}
"""Units that are one day."""

_LABEL = re.compile(r"(?:thời gian|thời hạn|hạn|tiến độ|lịch)(?:\s+[^\W\d_]+){0,6}\s*:\s*$")
_LABEL_WINDOW = 70  # characters before a time in which its label can stand
_LIMIT = re.compile(r"hạn|tiến độ|hoàn thành")  # in a label: no appointment
_CLAUSE_WINDOW = 200  # characters before a time in which the clause that it ends can begin
_CLAUSE_START = re.compile(r"[.,;:(]\s*")
_HOUR_BEHIND = re.compile(r"\s(lúc|hồi|trước)\s")
"""In a time: its hour comes after its day, "dự họp ngày 16/3 | lúc 8 giờ 00"."""

_AFTER_COMMA = re.compile(r",\s*$")
_HAPPENS = re.compile(
    r"(?<!\w)(?:kỳ (?:họp|thi|nghỉ)|phiên|họp|hội (?:nghị|thảo|thi|chợ|diễn)|đại hội|lễ"
    r"|đợt|mưa|lũ|bão|mùa|cuộc|buổi|dịp|tết|chuyến|sự cố|thiệt hại|tai nạn|ngập|hạn hán|nắng nóng"
    r"|diễn biến|vụ (?:mùa|đông|hè|việc|cháy|án|tai)|(?:báo cáo|kế hoạch|số liệu|tình hình|kết quả"
    r"|ngày|tuần|nửa|của|như|với|từ|hồi|thời điểm)\s*$)"
    r"(?!\w)"
)
"""What has a time of its own, which may be meant: "kỳ họp giữa năm", "đợt mưa lũ đầu tháng 10"."""


class Binding(NamedTuple):
    """Where the deadline's words begin, its relation, and the rule."""

    start: int
    relation: Relation
    rule: str
    since: bool = False
    """Does the first of the days named begin it: "từ tháng 4", other than "sau tháng 4"?"""
    ahead: bool = False
    """Does it bind only what is not over yet?"""


def find_label(folded: str, start: int) -> re.Match[str] | None:
    """The label that ends at `start`: "Thời gian hoàn thành: "."""
    return _LABEL.search(folded, max(0, start - _LABEL_WINDOW), start)


def announced(
    text: str, moment: dates.Moment, label: re.Match[str] | None, *, labelled: bool
) -> Binding | None:
    """What binds the task to a time that no words of relation bind it to.

    `labelled`: the text stands under a head that says it is a time limit.
    """
    value, start = moment.value, moment.start
    if value.unit == "span":
        return None
    period = value.unit not in DAYS
    if label:
        day: Relation = "by" if _LIMIT.search(label[0]) else "on"
        return Binding(label.start(), "within" if period else day, "deadlines.label")
    if labelled:
        return Binding(start, "within" if period else "by", "columns.deadline")
    return _standing(text, moment)


def _standing(text: str, moment: dates.Moment) -> Binding | None:
    """What binds a time by where it stands."""
    value, start = moment.value, moment.start
    if (value.time or value.said or value.last) and _is_bracketed(text, moment):
        return Binding(start, "between" if value.last else "on", "deadlines.appointment")
    if value.unit == "day" and is_of_event(text, moment):
        relation: Relation = "between" if value.last else "on"
        return Binding(start, relation, "deadlines.appointment", ahead=True)
    if hour := _HOUR_BEHIND.search(fold(text[start : moment.end])):
        relation = "before" if hour[1] == "trước" else "on"
        return Binding(start, relation, "deadlines.appointment", ahead=True)
    if _is_after_comma(text, moment):
        return Binding(start, "on", "deadlines.appointment", ahead=True)
    if doing := _ended(text, moment):
        return Binding(start, "within", doing.id, ahead=True)
    return None


def _is_bracketed(text: str, moment: dates.Moment) -> bool:
    """An hour or weekday and a day alone in brackets: "làm việc (14h00 thứ Ba 07/11)"."""
    return text.endswith("(", 0, moment.start) and text.startswith(")", moment.end)


def _is_after_comma(text: str, moment: dates.Moment) -> bool:
    """An hour and its day alone after a comma: "kiểm tra bãi xe, 14h00 thứ Tư ngày 13/5."."""
    if moment.value.time is None or moment.value.unit != "day":
        return False
    before = _AFTER_COMMA.search(text, max(0, moment.start - 3), moment.start)
    return bool(before and CLAUSE_END.match(text, moment.end))


def _ended(text: str, moment: dates.Moment) -> Row | None:
    """What opens a clause that a part of a month or quarter ends: "phát hành đầu tháng 10"."""
    value = moment.value
    if value.part is None or value.unit not in ("month", "quarter"):
        return None
    if not CLAUSE_END.match(text, moment.end):
        return None
    low = max(0, moment.start - _CLAUSE_WINDOW)
    starts = [found.end() for found in _CLAUSE_START.finditer(text, low, moment.start)]
    clause = text[max(starts, default=low) : moment.start]
    return None if _HAPPENS.search(fold(clause)) else _doing(NameReader(clause))


def _doing(reader: NameReader) -> Row | None:
    """The words for doing that open a clause, behind those who do it."""
    named = reader.listed(0)
    first = named[-1].after if named else 0
    found = (
        phrases(name).longest(reader.words, first)
        for name in ("verbs", "cues", "adverbs")
        if reader.is_verb(first)
    )
    return next((one[0] for one in found if one), None)
