"""Cited documents: which, of when, by whom, about what (Nghị định 30/2020/NĐ-CP, Phụ lục I,
phần II, mục 6: all of it where a document is named first)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from giaoban.facts import citations
from giaoban.lexicon import phrases
from giaoban.model.notice import Citation
from giaoban.model.source import Passage, Span
from giaoban.names import numbers
from giaoban.review.case import Case, Check, Hit
from giaoban.structure.paragraphs import Paragraph
from giaoban.structure.tree import Node, nodes
from giaoban.text import fold, words

_LATER_DAY = re.compile(
    r"(?:\s*\(|,?\s+)(?:của\s+[^.;()]{1,80}?,?\s+)?(?:ký\s+|ban hành\s+)?(?:ngày|năm)\s+\d"
)
"""The day behind the issuer: "số 12/QĐ-UBND của UBND tỉnh ngày 03/3/2021"."""

_LATER_ISSUER = re.compile(r"(?:,?\s+năm\s+\d{4})?,?\s+của\s+\w")
_LATER_SUBJECT = re.compile(
    r"[^.;()]{0,100}?\s(?:về|v/v|ban hành|quy định|phê duyệt|hướng dẫn|sửa đổi|giao)\s"
)
_LISTED = re.compile(r"(?:\s*[,;]|\s+và|\s*,\s+và)\s+(?:các\s+)?")
"""What parts the numbers of a list, of which the last says the day and the issuer of all."""

_ISSUER_BEFORE = re.compile(
    r"(?:(?<!\w)(?:của|do)\s[^.;:()]{2,90}?\s(?:tại|theo)|\sđã\s(?:có|ban hành|ký))\s+(?:các\s+)?$"
)
"""The issuer ahead: "theo đề nghị của Giám đốc Công an tỉnh tại | Tờ trình số 12/TTr-CAT"."""

_TITLE_GOES_ON = re.compile(
    r"[^.;,()]*?(?<!\w)(?:về|v/v|ban hành|quy định|phê duyệt|sửa đổi)\s[^.;,()]*"
)
"""From a document to another within its title: "về thực hiện | Chỉ thị số 20/CT-TTg"."""

_AMENDS = "sửa đổi, bổ sung"
_WINDOW = 140
_MANY = 3
"""Documents that lack the same are told together."""

_BY_NUMBER = {"Kết luận", "Chỉ thị", "Kế hoạch", "Thông báo"}
"""Types whose documents number and day tell apart; a Quy chế is known by its name."""

_ALSO: Mapping[str, set[str]] = {"Kết luận": {"TB"}, "Quy định": {"QĐ", "QĐi"}}
"""Further codes of a type: "Kết luận số 467/TB-VPCP", the Party's "Quy định số 399-QĐ/TW"."""

_LETTER = "Công văn"
"""Its number begins with the issuer's letters, which may spell a type: CT, Cục Thuế."""

_WITHOUT = {"Luật", "Hợp đồng", "Biên bản"}
"""Types of which less is said: Luật and Pháp lệnh by their names, and what nobody issues."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A document as cited. `dated`, `issued`, `told`: are its day, issuer and subject said?
    `in_body`: among what is told to do. `in_title`: within the title of another document."""

    value: Citation
    spans: tuple[Span, ...]
    dated: bool
    issued: bool
    told: bool
    in_body: bool
    in_title: bool


class _Same:
    """A case told apart by which it is, not by what it holds: five checks read its mentions."""

    __slots__ = ("case",)

    def __init__(self, case: Case) -> None:
        self.case = case

    def __hash__(self) -> int:
        return id(self.case)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.case is other.case


def _mentions(case: Case) -> list[_Mention]:
    """Every mention, in the order of the text; those of the title first."""
    return _kept(_Same(case))


@lru_cache(maxsize=1)
def _kept(same: _Same) -> list[_Mention]:
    case = same.case
    title = Passage(case.notice.title or "", ())
    found = {one.spans[0].start: one for text in _texts(case) for one in _cited(*text) if one.spans}
    return [
        *(replace(one, spans=case.spans("/title")) for one in _cited(title, False)),
        *(found[start] for start in sorted(found)),
    ]


def _texts(case: Case) -> Iterator[tuple[Passage, bool]]:
    """All running words of the document below the title, and whether they stand in its body."""
    parts = case.outline
    for one in (*parts.preamble, *parts.closing):
        yield one.words, False
    yield from _of_nodes(parts.body)
    for annex in parts.annexes:
        for one in annex.opening:
            yield one.words, False
        yield from _of_nodes(annex.body)


def _of_nodes(tree: Iterable[Node]) -> Iterator[tuple[Passage, bool]]:
    seen: set[int] = set()
    for node in nodes(tuple(tree)):
        for passage in _of_paragraph(node.paragraph):
            start = passage.pieces[0][1] if passage.pieces else -1
            if start not in seen:
                seen.add(start)
                yield passage, True


def _of_paragraph(paragraph: Paragraph) -> Iterator[Passage]:
    yield paragraph.words
    for row in paragraph.table.rows if paragraph.table else ():
        for cell in row.cells.values():
            yield from cell


def _cited(passage: Passage, in_body: bool) -> Iterator[_Mention]:
    """The mentions of one text; those of a list share what its last one says."""
    every = citations.find(passage.text)
    titled = _in_titles(passage.text, every)
    made: list[_Mention] = []
    next_start = len(passage.text)
    for one in reversed(every):
        listed = bool(made) and _LISTED.fullmatch(passage.text, one.end, next_start)
        mention = _mention(passage, one, made[-1] if listed else None, in_body=in_body)
        made.append(replace(mention, in_title=one.start in titled))
        next_start = one.start
    yield from reversed(made)


def _in_titles(text: str, every: list[citations.Found]) -> set[int]:
    """Where those begin that stand in the title of the one before them."""
    found: set[int] = set()
    for outer, inner in pairwise(every):
        between = fold(text[outer.end : inner.start][: 2 * _WINDOW]).replace(_AMENDS, "sửa đổi")
        if inner.value.number and _TITLE_GOES_ON.fullmatch(between):
            found.add(inner.start)
    return found


def _mention(
    passage: Passage, one: citations.Found, like: _Mention | None, *, in_body: bool
) -> _Mention:
    value = one.value
    behind = fold(passage.text[one.end : one.end + _WINDOW])
    ahead = bool(_ISSUER_BEFORE.search(fold(passage.text[max(0, one.start - _WINDOW) : one.start])))
    return _Mention(
        value=value,
        spans=passage.origin(one.start, one.end),
        dated=bool(value.date or _LATER_DAY.match(behind) or (like and like.dated)),
        issued=bool(value.issuer or ahead or _LATER_ISSUER.match(behind) or (like and like.issued)),
        told=bool(value.subject or _LATER_SUBJECT.match(behind) or (like and like.told)),
        in_body=in_body,
        in_title=False,
    )


def _documents(case: Case) -> Iterator[list[_Mention]]:
    """The mentions of each document that has a number, but for the notice itself."""
    found: dict[str, list[_Mention]] = {}
    own = fold(case.notice.number or "")
    for one in _mentions(case):
        number = fold(one.value.number or "")
        if number and number != own:
            found.setdefault(number, []).append(one)
    yield from found.values()


def undated(case: Case) -> Iterator[Hit]:
    """Numbers begin anew each year: without the day it is not certain which document it is."""
    for mentions in _documents(case):
        named = _named(mentions)
        if named and _is_uncertain(mentions):
            yield Hit(named[0].spans, {"text": named[0].value.text})


def _named(mentions: list[_Mention]) -> list[_Mention]:
    """Those that name the document for itself: a title is quoted as it is."""
    return [one for one in mentions if not one.in_title]


def _is_uncertain(mentions: list[_Mention]) -> bool:
    """No day, no year in the number, and none of the Party's, which run through a term."""
    read = numbers.parse(mentions[0].value.number or "")
    anew = read is not None and not read.year and not read.party
    return anew and not any(one.dated for one in mentions)


def short(case: Case) -> Iterator[Hit]:
    """The first mention leaves out what it is to say; of a day that is said nowhere, `undated`
    tells. Many that lack the same are told together."""
    found: dict[str, list[_Mention]] = {}
    for mentions in _documents(case):
        lack = _lack(mentions)
        if lack:
            found.setdefault(lack, []).append(_named(mentions)[0])
    for what, some in found.items():
        for same in [some] if len(some) >= _MANY else [[one] for one in some]:
            spans = tuple(span for one in same for span in one.spans)
            yield Hit(spans, {"text": "; ".join(one.value.text for one in same), "what": what})


def _lack(mentions: list[_Mention]) -> str:
    """What the first mention does not say."""
    first = next(iter(_named(mentions)), None)
    if first is None or first.value.type in _WITHOUT:
        return ""
    dated = first.dated or _is_uncertain(mentions)
    said = {"issued": dated, "issuer": first.issued, "title": first.told}
    return ", ".join(name for name, known in said.items() if not known)


def two_dates(case: Case) -> Iterator[Hit]:
    """One number, two days of one year; each issuer has numbers of its own, anew each year."""
    for mentions in _documents(case):
        dated = [one for one in mentions if one.value.date]
        pair = next(((a, b) for a, b in pairwise(dated) if _contradict(a.value, b.value)), None)
        if pair:
            spans = tuple(span for one in pair for span in one.spans)
            days = sorted(one.value.date.isoformat() for one in pair if one.value.date)
            number = mentions[0].value.number or ""
            yield Hit(spans, {"number": number, "one": days[0], "other": days[1]})


def _contradict(a: Citation, b: Citation) -> bool:
    issuers = {fold(one.issuer) for one in (a, b) if one.issuer}
    if a.date is None or b.date is None or len(issuers) > 1:
        return False
    return a.date != b.date and a.date.year == b.date.year


def without_number(case: Case) -> Iterator[Hit]:
    """Type and issuer alone do not say which document it is, unless its subject follows, or another
    mention says more; what a person concludes may be this notice, and the office knows its own."""
    mentions = _mentions(case)
    known = {_kind(one) for one in mentions if one.value.number or one.dated or one.told}
    own = _full(case.notice.issuer or "")
    found: dict[tuple[str, str], list[_Mention]] = {}
    for one in mentions:
        kind = _kind(one)
        if _is_person(kind[1]) or (own and own.startswith(_full(kind[1]))):
            continue
        if one.in_body and kind[0] in _BY_NUMBER and kind not in known:
            found.setdefault(kind, []).append(one)
    for same in found.values():
        spans = tuple(span for one in same for span in one.spans)
        yield Hit(spans, {"text": same[0].value.text})


def _full(name: str) -> str:
    return fold(name).replace("ubnd", "ủy ban nhân dân")


def _is_person(name: str) -> bool:
    head = phrases("heads").longest(words(name), 0)
    return head is not None and bool(head[0]["person"])


def _kind(one: _Mention) -> tuple[str, str]:
    return one.value.type or "", fold(one.value.issuer or "")


def other_type(case: Case) -> Iterator[Hit]:
    """The word before the number says another type than its symbol: "Kế hoạch số 12/QĐ-UBND"."""
    for mentions in _documents(case):
        for one in mentions:
            read = numbers.parse(one.value.number or "")
            code = read.type_code if read else None
            said = _said_type(one.value.text)
            if code and said and code not in said[1]:
                meant = numbers.type_name(code) or ""
                yield Hit(one.spans, {"text": one.value.text, "said": said[0], "meant": meant})


def _said_type(text: str) -> tuple[str, set[str]] | None:
    """The type that a mention begins with, and the codes that go with it."""
    found = phrases("types").longest(words(text), 0)
    if found is None or found[0]["name"] == _LETTER or not found[0]["codes"]:
        return None
    name = str(found[0]["name"])
    return name, {*found[0]["codes"], *_ALSO.get(name, ())}


CHECKS: Mapping[str, Check] = {
    "citation-undated": undated,
    "citation-short": short,
    "citation-two-dates": two_dates,
    "citation-without-number": without_number,
    "citation-other-type": other_type,
}
