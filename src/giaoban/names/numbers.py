"""Số, ký hiệu: a document's number and symbol (Nghị định 30/2020, Phụ lục III; Party rules)."""

import re
from dataclasses import dataclass
from functools import cache

from giaoban.lexicon import table
from giaoban.text import fold, uniform

_GROUP = r"[A-ZĐÂÊÔƠƯ][\w&.]*"
_SERIAL = r"(?P<serial>\d{1,6}(?:\.\d{1,3})?[a-z]?)"
NUMBER = re.compile(
    rf"(?<![\w/.])(?:"
    rf"{_SERIAL}\s{{0,3}}-\s?(?P<party_type>[A-ZĐ][\wĐ]{{1,4}})/(?P<party>{_GROUP})"
    rf"|{_SERIAL.replace('serial', 'number')}\s{{0,3}}/\s{{0,3}}(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?"
    rf"(?P<symbol>{_GROUP}(?:\s?-\s?{_GROUP}){{0,4}})"
    rf")"
)
"""A whole number in running text (case as printed, dashes made one by `uniform`)."""

FOLDED = NUMBER.pattern.replace("A-ZĐÂÊÔƠƯ", r"^\W\d_").replace("A-ZĐ", r"^\W\d_")
FOLDED = re.sub(r"\?P<\w+>", "?:", FOLDED)
"""The same for folded text, where case is gone: a slot for line patterns."""

_BLANK = re.compile(rf"[\s.…_]*(?P<dash>[/-])\s?(?P<symbol>{_GROUP}(?:\s?[-/]\s?{_GROUP}){{0,4}})")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """257/TB-SKHCN: `serial` as printed ("257", "30c", "" in a draft), `symbol` its groups.

    `str` gives the canonical form: no blanks, "-" for every dash.
    """

    serial: str
    symbol: tuple[str, ...]
    year: str = ""
    party: str = ""

    @property
    def value(self) -> int | None:
        """The running number; None in a draft."""
        digits = re.match(r"\d+", self.serial)
        return int(digits[0]) if digits else None

    @property
    def type_code(self) -> str | None:
        """TB, QĐ; None for a công văn, whose symbol begins with the issuer."""
        first = self.symbol[0]
        return first if first in _codes() else None

    @property
    def issuer_code(self) -> str | None:
        """Who issued it; in a công văn the first group, what follows is the drafting unit."""
        if self.party:
            return self.party
        if self.type_code is None:
            return self.symbol[0]
        return "-".join(self.symbol[1:]) or None

    def __str__(self) -> str:
        if self.party:
            return f"{self.serial}-{self.symbol[0]}/{self.party}"
        return (
            "/".join(part for part in (self.serial, self.year) if part)
            + "/"
            + "-".join(self.symbol)
        )


def parse(text: str) -> DocumentNumber | None:
    """The number that `text` begins with, a draft's blank included ("      /TB-UBND")."""
    even = uniform(text).strip()
    found = NUMBER.match(even)
    if found:
        return of_match(found)
    blank = _BLANK.match(even)
    if blank is None:
        return None
    groups = re.split(r"\s?[-/]\s?", blank["symbol"])
    party = groups[1] if blank["dash"] == "-" and len(groups) == 2 else ""
    return DocumentNumber("", (groups[0],) if party else tuple(groups), party=party)


def of_match(found: re.Match[str]) -> DocumentNumber:
    """The number that `NUMBER` found."""
    if found["party"]:
        return DocumentNumber(found["serial"], (found["party_type"],), party=found["party"])
    groups = tuple(re.split(r"\s?-\s?", found["symbol"].rstrip(".")))
    return DocumentNumber(found["number"], groups, found["year"] or "")


@cache
def _codes() -> dict[str, str]:
    return {code: row["name"] for row in table("types") for code in row["codes"]}


def type_name(code: str | None) -> str | None:
    """The kind of document behind a code: TB → Thông báo."""
    return _codes().get(code) if code else None


def type_named(words: str) -> str | None:
    """The kind of document that words name in full: "THÔNG BÁO" → Thông báo."""
    return _names().get(" ".join(fold(words).split()))


@cache
def _names() -> dict[str, str]:
    return {fold(say): row["name"] for row in table("types") for say in row.say}
