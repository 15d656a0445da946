"""Cited documents: which, of when, by whom, about what (Nghị định 30/2020/NĐ-CP, Phụ lục I,
phần II, mục 6: all of it where a document is named first)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

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

_WINDOW = 140
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
    `in_body`: among what is told to do."""

    value: Citation
    spans: tuple[Span, ...]
    dated: bool
    issued: bool
    told: bool
    in_body: bool


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
    made: list[_Mention] = []
    next_start = len(passage.text)
    for one in reversed(citations.find(passage.text)):
        listed = bool(made) and _LISTED.fullmatch(passage.text, one.end, next_start)
        mention = _mention(passage, one, made[-1] if listed else None, in_body=in_body)
        made.append(mention)
        next_start = one.start
    yield from reversed(made)


def _mention(
    passage: Passage, one: citations.Found, like: _Mention | None, *, in_body: bool
) -> _Mention:
    value = one.value
    behind = fold(passage.text[one.end : one.end + _WINDOW])
    return _Mention(
        value=value,
        spans=passage.origin(one.start, one.end),
        dated=bool(value.date or _LATER_DAY.match(behind) or (like and like.dated)),
        issued=bool(value.issuer or _LATER_ISSUER.match(behind) or (like and like.issued)),
        told=bool(value.subject or _LATER_SUBJECT.match(behind) or (like and like.told)),
        in_body=in_body,
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
        if _is_uncertain(mentions):
            yield Hit(mentions[0].spans, {"text": mentions[0].value.text})


def _is_uncertain(mentions: list[_Mention]) -> bool:
    """No day, no year in the number, and none of the Party's, which run through a term."""
    read = numbers.parse(mentions[0].value.number or "")
    anew = read is not None and not read.year and not read.party
    return anew and not any(one.dated for one in mentions)


def short(case: Case) -> Iterator[Hit]:
    """The first mention leaves out what it is to say; of a day that is said nowhere, `undated`
    tells."""
    for mentions in _documents(case):
        first = mentions[0]
        dated = first.dated or _is_uncertain(mentions)
        said = {"issued": dated, "issuer": first.issued, "title": first.told}
        missing = [name for name, known in said.items() if not known]
        if missing and first.value.type not in _WITHOUT:
            yield Hit(first.spans, {"text": first.value.text, "what": ", ".join(missing)})


def two_dates(case: Case) -> Iterator[Hit]:
    """One number, two days."""
    for mentions in _documents(case):
        days = {one.value.date: one for one in reversed(mentions) if one.value.date}
        if len(days) > 1:
            spans = tuple(span for one in days.values() for span in one.spans)
            one, other = sorted(day.isoformat() for day in days)[:2]
            number = mentions[0].value.number or ""
            yield Hit(spans, {"number": number, "one": one, "other": other})


def without_number(case: Case) -> Iterator[Hit]:
    """Type and issuer alone do not say which document it is, unless its subject follows, or another
    mention says more; what a person concludes may be this notice."""
    mentions = _mentions(case)
    known = {_kind(one) for one in mentions if one.value.number or one.dated or one.told}
    found: dict[tuple[str, str], list[_Mention]] = {}
    for one in mentions:
        kind = _kind(one)
        if one.in_body and kind[0] in _BY_NUMBER and kind not in known and not _is_person(kind[1]):
            found.setdefault(kind, []).append(one)
    for same in found.values():
        spans = tuple(span for one in same for span in one.spans)
        yield Hit(spans, {"text": same[0].value.text})


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
