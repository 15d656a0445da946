"""How paragraphs around the body are worded: openings, announcements, closings, work given."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from giaoban.lexicon import Patterns, Row, patterns, phrases
from giaoban.names.lists import Mention, NameReader
from giaoban.text import clauses, fold, words

_SEEN = 400
"""Characters at the beginning of a paragraph that rules look at."""

_LONGEST_SUBJECT = 12  # words: "Phó Chủ tịch UBND tỉnh Nguyễn Văn An"
_LONGEST_SENTENCE = 60  # words before a verb of giving in which "đã" is looked for
_PAST = {"đã", "đang", "vừa", "từng"}
_STOPS = {".", ";", "!", "?"}
_END_SEEN = 200  # characters at the end of a sentence

_MANNER = (
    r"(?:(?:cá nhân|có liên quan|liên quan|quan tâm|sớm|tạo điều kiện|phải|cần"
    r"|nghiêm túc|khẩn trương|nghiêm|kịp thời"
    r"|chủ động|tích cực|tập trung|quán triệt"
    r"|tổ chức|triển khai|phối hợp|biết|căn cứ|vào|theo|chức năng|nhiệm vụ|nội dung|được giao"
    r"|thẩm quyền|tình hình|thực tế|của mình|các|thông báo|kết luận|trên|này|và|để|,)\s*)*"
)
_WHAT = (
    r"(?:\s*(?:,|và|nghiêm túc|nghiêm|tốt|có hiệu quả|hiệu quả|đầy đủ|kịp thời|đúng|thời hạn"
    r"|thời gian|tiến độ|quy định|theo|tại|các|những|nội dung|nhiệm vụ|kết luận|thông báo|ý kiến"
    r"|chỉ đạo|công văn|công điện|chỉ thị|văn bản|kế hoạch|tinh thần|yêu cầu|này|trên|nêu"
    r"|được giao|đảm bảo|bảo đảm|chất lượng|tốt|việc))*"
)
_SLOTS = {
    "issuer": r"[^.;]{2,120}?",
    "who": r"[^.;,]{2,80}?",
    "rest": r"[^;]{2,300}?",
    "day": r"(?:\d{1,2}|\[điền: )",
    "end": r"[\s./]*$",
    "manner": _MANNER,
    "what": _WHAT,
}


def opening(text: str) -> Row | None:
    """The rule by which a paragraph opens a notice: "Căn cứ …", "Ngày 01/3/2021, …"."""
    return _matches("openings", text)


def announces(text: str) -> bool:
    """Does a paragraph that ends in ":" announce the conclusions?"""
    return bool(
        phrases("announcements").longest(words(text)[-4:-1], 0)
        or any(phrases("announcements").find(words(text[-60:])))
    )


def closes(text: str) -> bool:
    """Does a paragraph or sentence begin like a closing?"""
    return _matches("closings", text) is not None


def closes_anywhere(text: str) -> bool:
    """Does a paragraph close the notice wherever it stands: "Trên đây là kết luận …"?"""
    row = _matches("closings", text)
    return row is not None and bool(row["anywhere"])


def asks_all(text: str) -> bool:
    """Does a sentence ask a set to carry out the notice, and nothing else?"""
    reader = NameReader(text)
    given = next(_given(reader, after_comma=False), None)
    if given is None or given.first > 0 or not any(one.group for one in given.told):
        return False
    return _only_carries_out(reader, given)


def other_work(text: str, *, first: bool) -> int | None:
    """Where a sentence of a closing paragraph gives work of its own: not where it only asks to
    carry out the notice. `first`: it is the one by which the paragraph was known as a closing."""
    reader = NameReader(text)
    given = next((one for one in _given(reader) if one.first > 0 or not first), None)
    if given is None and not first:
        given = _subject(reader)
    if given is None or _only_carries_out(reader, given):
        return None
    asked = any(one.group for one in given.told)
    ends = _carried_out().search(reader.folded[-_END_SEEN:])
    if asked and (ends or not _hands_in(reader, given)):
        return None
    return reader.words[given.first].start


def work(text: str) -> int | None:
    """Where a paragraph that opens a notice goes on to give work: "Thực hiện …; | Sở A đề nghị
    các phòng …". None where it gives none, or ends in words for what stands below it."""
    if text.endswith(":") or text.rstrip(" .").endswith(" sau"):
        return None
    ground = False
    for start, end in clauses(text):
        row = opening(text[start:end])
        ground = bool(row["ground"]) if row else ground and text[:start].rstrip().endswith(";")
        reader = NameReader(text[start:end])
        given = next(_given(reader, after_comma=ground), None)
        if given:
            return start + reader.words[given.first].start
    return None


@dataclass(frozen=True, slots=True)
class _Given:
    """A clause that gives work: its first word, those told, and the word after them."""

    first: int
    told: Sequence[Mention]

    @property
    def after(self) -> int:
        return self.told[-1].after


def _given(reader: NameReader, *, after_comma: bool = True) -> Iterator[_Given]:
    """The clauses that give work: "[Sở A] đề nghị các phòng …"."""
    for row, first, after in reader.cues(0, len(reader.words)):
        if row["means"] != "assign" or row["direct"]:
            continue
        told = reader.listed(after)
        begin = _clause(reader, first, after_comma=after_comma) if told else None
        if begin is not None:
            yield _Given(begin, told)


def _clause(reader: NameReader, verb: int, *, after_comma: bool) -> int | None:
    """Where the clause of a verb of giving begins, with its subject; None within a longer one."""
    if verb == 0 or reader.key(verb - 1) in _STOPS:
        return verb
    if reader.key(verb - 1) == ",":
        said = range(max(0, verb - _LONGEST_SENTENCE), verb)
        return verb if after_comma and not any(reader.key(i) in _PAST for i in said) else None
    for i in range(verb - 1, max(0, verb - _LONGEST_SUBJECT) - 1, -1):
        if i == 0 or reader.key(i - 1) in _STOPS or reader.key(i - 1) == ",":
            return i if _gives(reader, i, verb) else None
    return None


def _gives(reader: NameReader, i: int, verb: int) -> bool:
    """Is what stands between two words the one who gives work: "Giám đốc", "Sở Nội vụ"?"""
    named = reader.listed(i)
    if named and named[-1].after == verb:
        return True
    between = range(i + 1, verb)
    says = any(reader.key(k) in _PAST or reader.is_predicate(k) for k in between)
    return reader.capital(i) and reader.is_head(i) and not says


def _subject(reader: NameReader) -> _Given | None:
    """A sentence that tells its own subject: "Văn phòng Sở theo dõi, đôn đốc"."""
    named = reader.listed(0)
    return _Given(0, named) if named and reader.is_predicate(named[-1].after) else None


def _only_carries_out(reader: NameReader, given: _Given) -> bool:
    if given.after >= len(reader.words):
        return False
    rest = reader.folded[reader.words[given.after].start :][:_SEEN]
    return any(one.row["asked"] and one.match(rest) for one in _patterns("closings"))


def _hands_in(reader: NameReader, given: _Given) -> bool:
    """Is something to be reported or sent?"""
    cues = reader.cues(given.after, len(reader.words))
    return any(row["means"] == "submit" for row, _, _ in cues)


@cache
def _carried_out() -> re.Pattern[str]:
    """The end of a sentence that asks to carry out: "… nghiêm túc triển khai thực hiện./."."""
    return re.compile(rf"(?:thực hiện|triển khai|chấp hành|thi hành){_WHAT}{_SLOTS['end']}")


def _matches(name: str, text: str) -> Row | None:
    head = fold(text[:_SEEN])
    return next(
        (one.row for one in _patterns(name) if not one.row["asked"] and one.match(head)),
        None,
    )


@cache
def _patterns(name: str) -> Patterns:
    return patterns(name, _SLOTS)
