"""Single letters and signs: lookalikes of other alphabets, hyphens that do not show or are lost."""

import re
from collections.abc import Iterator
from functools import cache

from giaoban.lexicon import table
from giaoban.model.source import Span
from giaoban.review.case import Case, Hit
from giaoban.review.words.listing import listed
from giaoban.review.words.passages import passages

_OTHERS = "АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
_LATIN = "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo"
_TWINS = str.maketrans("ÐƉðɖ" + _OTHERS, "ĐĐđđ" + _LATIN)
"""Cyrillic and Greek letters, and the Icelandic and African Đ (domain.md §6.4)."""

_ALWAYS = re.compile("[ÐƉðɖ]")
_OF_OTHERS = re.compile(f"[{_OTHERS}]")
_OF_LATIN = re.compile("[A-Za-zÀ-ɏḀ-ỿ]")
_TOKEN = re.compile(r"[^\W\d_]+")

_ISSUERS = (
    "UBND|HĐND|CP|TTg|VPCP|UBTVQH|SKHCN|STC|SNV|STP|SCT|SXD|SYT|SGDĐT|SNNMT|SVHTTDL"
    "|BTC|BNV|BYT|BCT|BXD|BKHCN|BGDĐT|BNNMT"
)
_OWN_CODES = re.compile(r"TT(?!B)\w+|CT(?:UBND|HĐND|CP)|TCCP")
"""Codes of offices that look like a type and an issuer: Thanh tra Chính phủ, Thường trực HĐND,
Công ty cổ phần, Thanh tra Sở Y tế. A Thông tư is issued by a Bộ."""

_YEARS = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|năm học|niên độ|niên vụ)\s+((?:19|20)\d\d)((?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)
_SOFT = "\u00ad"


def lookalikes(case: Case) -> Iterator[Hit]:
    """Letters of other alphabets in Vietnamese words, told once."""
    text = case.document.text
    if text.isascii():
        return
    found = [one for one in _TOKEN.finditer(text) if is_lookalike(one[0])]
    if found:
        right = listed(one[0].translate(_TWINS) for one in found)
        spans = tuple(Span(*one.span()) for one in found)
        yield Hit(spans, {"right": right, "count": str(len(found))})


def lost_hyphens(case: Case) -> Iterator[Hit]:
    """Numbers and spans of years whose hyphen is gone: "1961/QĐUBND", "giai đoạn 20112020"."""
    for passage in passages(case):
        for found in _glued_number().finditer(passage.text):
            if not _OWN_CODES.fullmatch(found["type"] + found["issuer"]):
                right = f"{found['before']}{found['type']}-{found['issuer']}"
                yield Hit(passage.origin(*found.span()), {"found": found[0], "right": right})
        for found in _YEARS.finditer(passage.text):
            if found[1] < found[2]:
                years = {"found": found[1] + found[2], "right": f"{found[1]}-{found[2]}"}
                yield Hit(passage.origin(found.start(1), found.end(2)), years)


def soft_hyphens(case: Case) -> Iterator[Hit]:
    """Hyphens that show at the end of a line only (U+00AD), told once."""
    text = case.document.text
    spans = tuple(Span(i, i + 1) for i in _places(text, _SOFT))
    if spans:
        yield Hit(spans, {"count": str(len(spans))})


def is_lookalike(word: str) -> bool:
    """Has a Vietnamese word letters of other alphabets?"""
    if word.isascii():
        return False
    if _ALWAYS.search(word):
        return True
    return bool(_OF_OTHERS.search(word) and _OF_LATIN.search(word))


@cache
def _glued_number() -> re.Pattern[str]:
    codes = sorted((code for row in table("types") for code in row["codes"]), key=len, reverse=True)
    types = "|".join(re.escape(code) for code in codes)
    return re.compile(
        rf"(?<![\w/.])(?P<before>\d{{1,6}}[a-z]?\s?/\s?(?:(?:19|20)\d\d/)?)"
        rf"(?P<type>{types})(?P<issuer>{_ISSUERS})(?![\w/-])"
    )


def _places(text: str, sign: str) -> Iterator[int]:
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)
