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
_ARTICLE = re.compile(
    rf"{_WITHIN}(?:(?P<lower>điều)(?=\s\d)|(?P<upper>Khoản|Điểm)(?=\s[\da-zđ]{{1,2}}\b))"
)
_SEMICOLON = re.compile(r";[^\S\n]+(?=[^\W\d_])")
_WORD = re.compile(r"[^\W\d_]+(?=\s+[^\W\d_])(?!\s+[A-ZĐÀ-Ỹ][^\W\d_])")
_AHEAD = 60
"""Characters in which a name begins."""


def document(case: Case) -> Iterator[Hit]:
    """The type of a document that is named by its number begins with a capital (phần V)."""
    text = case.document.text
    for found in _types().finditer(text):
        word = found["type"]
        if word[0].islower() and numbers.NUMBER.match(text, found.end()):
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
    their capitals (phần I)."""
    text = case.document.text
    for found in _SEMICOLON.finditer(text):
        begun = text[found.end() : found.end() + _AHEAD]
        word = _WORD.match(begun)
        if word and _is_an_order(word[0], begun):
            span = Span(found.end(), found.end() + len(word[0]))
            yield Hit((span,), {"printed": word[0], "right": word[0].lower()})


@cache
def _first_syllables() -> frozenset[str]:
    """With which verbs begin."""
    said = (spelling for row in table("verbs") for say in row.say for spelling in spellings(say))
    return frozenset(one.split()[0] for one in said)


def _is_an_order(word: str, begun: str) -> bool:
    if not word[0].isupper() or word.lower() not in _first_syllables():
        return False
    named = phrases("types", "fields").longest(words(begun), 0) or NameReader(begun).at(0)
    return named is None


CHECKS: Mapping[str, Check] = {
    "capital-document": document,
    "capital-article": article,
    "capital-after-semicolon": after_semicolon,
}
