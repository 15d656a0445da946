"""Capitals: Nghị định 30/2020/NĐ-CP, Phụ lục II."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from giaoban.lexicon import phrases, spellings, table
from giaoban.model.source import Span
from giaoban.names import numbers
from giaoban.names.lists import NameReader
from giaoban.review.case import Case, Check, Hit
from giaoban.text import words

_WITHIN = r"(?<=[\w,;]\s)"
_CITED = (
    r"(?=\s*(?:$|[,;.)])|\s+(?:của|này|điều|Luật|Bộ luật|Hiến pháp|Pháp lệnh|Nghị|Thông tư"
    r"|Quyết định|Quy chế|Quy định|Điều lệ|Hướng dẫn)\b)"
)
"""What follows where an article is cited, not so many things: "điều 05 xe"."""
_ARTICLE = re.compile(
    rf"{_WITHIN}(?:(?P<lower>điều)(?=\s\d{{1,3}}[a-zđ]?{_CITED})"
    r"|(?P<upper>Khoản(?=\s\d{1,2}[a-zđ]?\b)|Điểm(?=\s(?:\d{1,2}|[a-zđ])\b)))",
    re.MULTILINE,
)
_SEMICOLON = re.compile(r";[^\S\n]+(?=[^\W\d_])")
_FIRST = re.compile(r"[^\W\d_]{2,}")
_A_TYPE = re.compile(
    r"(?<=\s)(?:Báo cáo|Tờ trình|Kế hoạch|Quyết định|Nghị quyết|Thông báo|Công văn|Văn bản|Đề án"
    r"|Chương trình|Hồ sơ|Dự thảo|Kết luận|Chỉ thị|Hướng dẫn|Quy chế|Quy định|Phương án)\b"
)
"""Named before: then so is what follows the semicolon."""
_WORD = re.compile(r"[^\W\d_]+(?=\s+[^\W\d_])(?!\s+[A-ZĐÀ-Ỹ][^\W\d_])")
_NO_TYPE = "văn bản"
"""A word for documents of any type."""

_AHEAD = 60
"""Characters in which a name begins."""

_BEHIND = 400
"""Characters in which the sentence began, or the list."""
_BREAK = re.compile(r"\n\s*\n|[.!?]\s|;")
_STOP = re.compile(r"\n\s*\n|[.!?]\s")
_LIST = re.compile(
    r"(?:\b(?:các|những)(?:\s[^\W\d_]+){1,4}|\b(?:gồm|như|sau|phần mềm|hệ thống|chức năng|nội dung"
    r"|lĩnh vực|chuyên đề|ngành|nghề))\s*:",
    re.IGNORECASE,
)
"""What opens a list of names."""


def document(case: Case) -> Iterator[Hit]:
    """The type of a document that is named by its number begins with a capital (phần V)."""
    text = case.document.text
    for found in _types().finditer(text):
        word = found["type"]
        named = word[0].islower() and word.lower() != _NO_TYPE
        if named and numbers.NUMBER.match(text, found.end()):
            told = {"printed": word, "right": word[0].upper() + word[1:]}
            yield Hit((Span(*found.span("type")),), told)


@cache
def _types() -> re.Pattern[str]:
    """ "công văn số " and the like, the longest first."""
    named = {say for row in table("types") for say in (row["name"], *row.say)}
    listed = "|".join(re.escape(one) for one in sorted(named, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<type>{listed})\s+số\s*:?\s*", re.IGNORECASE)


def article(case: Case) -> Iterator[Hit]:
    """Where a law is cited: Điều with a capital, khoản and điểm without (phần V)."""
    for found in _ARTICLE.finditer(case.document.text):
        word = found[0]
        right = word.capitalize() if found["lower"] else word.lower()
        yield Hit((Span(*found.span()),), {"printed": word, "right": right})


def after_semicolon(case: Case) -> Iterator[Hit]:
    """Within a line, an order behind a semicolon begins small; names and types of documents have
    their capitals (phần I). Recipients, and names in a list, are no orders."""
    text, tail = case.document.text, case.outline.tail
    end = min((one.line.span.start for one in tail), default=len(text))
    for found in _SEMICOLON.finditer(text, 0, end):
        begun = text[found.end() : found.end() + _AHEAD]
        word = _WORD.match(begun)
        before = text[max(0, found.start() - _BEHIND) : found.start()]
        if word and _is_an_order(word[0], begun, before):
            span = Span(found.end(), found.end() + len(word[0]))
            yield Hit((span,), {"printed": word[0], "right": word[0].lower()})


@cache
def _first_syllables() -> frozenset[str]:
    """With which verbs begin."""
    said = (spelling for row in table("verbs") for say in row.say for spelling in spellings(say))
    return frozenset(one.split()[0] for one in said)


def _is_an_order(word: str, begun: str, before: str) -> bool:
    if not word[0].isupper() or word.lower() not in _first_syllables():
        return False
    if _LIST.search(_since(_STOP, before)):
        return False
    if NameReader(begun).at(0) or phrases("fields").longest(words(begun), 0):
        return False
    return not phrases("types").longest(words(begun), 0) or _is_a_verb(begun, before)


def _is_a_verb(begun: str, before: str) -> bool:
    """Does a type's name tell what to do: "Đôn đốc thực hiện; Báo cáo kết quả"?"""
    if _types().match(begun) or _A_TYPE.search(_since(_STOP, before)):
        return False
    first = _FIRST.search(_since(_BREAK, before))
    return first is not None and first[0].lower() in _first_syllables()


def _since(stop: re.Pattern[str], before: str) -> str:
    """What stands behind the last of these."""
    last = max((found.end() for found in stop.finditer(before)), default=0)
    return before[last:]


CHECKS: Mapping[str, Check] = {
    "capital-document": document,
    "capital-article": article,
    "capital-after-semicolon": after_semicolon,
}
