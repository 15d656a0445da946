"""The number of the document (số, ký hiệu): Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3."""

import re
from collections.abc import Iterator, Mapping

from giaoban.lexicon import table
from giaoban.names.numbers import type_named
from giaoban.review.case import Case, Check, Hit, words_of
from giaoban.structure.label import Label
from giaoban.text import fold

_BARE = re.compile(r"[1-9](?=\D)")
_LOOSE = re.compile(r"\s*[-–—‐‑]\s+|\s+[-–—‐‑]\s*|/\s+|\s*[–—‐‑]\s*")
_YEAR = re.compile(r"\d+/\d{4}/")
_WORD = re.compile(r"\s*số", re.IGNORECASE)
_AFTER = re.compile(r"\s*số\s*:?\s*", re.IGNORECASE)
_FILLED = re.compile(r"\d+[a-z]?\s*[-/]\s*(?P<symbol>\S+(?:\s?[-/]\s?\S+)*)")
_GROUP = re.compile(r"[^\W\d_]{2,}")
_NO_STROKE = re.compile(r"(\d+)\s+([^\W\d_]{2,5}-[^\W\d_]{2,})$")


def leading_zero(case: Case) -> Iterator[Hit]:
    """Numbers below 10 have a zero before them."""
    for span in case.spans("/number"):
        printed = span.of(case.document.text)
        if _BARE.match(printed):
            yield Hit((span,), {"right": f"0{printed}"}, "/number")


def colon(case: Case) -> Iterator[Hit]:
    """ "Số" and a colon, with no blank between them."""
    for one in case.header("number"):
        word = _WORD.match(one.text)
        if word and not one.text.startswith(":", word.end()):
            yield Hit(words_of(one))


def spaces(case: Case) -> Iterator[Hit]:
    """No blanks and no long dashes between the parts. A blank before the stroke is where a number
    was stamped, and no fault."""
    for span in case.spans("/number"):
        printed = span.of(case.document.text)
        if _LOOSE.search(printed):
            right = _LOOSE.sub(lambda found: "/" if "/" in found[0] else "-", printed)
            yield Hit((span,), {"right": right}, "/number")
    for one in case.header("number"):
        blank = _NO_STROKE.match(_printed(one))
        if blank:
            yield Hit(words_of(one), {"right": f"{blank[1]}/{blank[2].upper()}"}, "/number")


def capitals(case: Case) -> Iterator[Hit]:
    """The symbol is in capitals."""
    for one in case.header("number"):
        found = _FILLED.match(_printed(one))
        symbol = found["symbol"] if found else ""
        if any(group.islower() for group in _GROUP.findall(symbol)):
            told = {"printed": symbol, "right": symbol.upper()}
            yield Hit(words_of(one), told, "/number")


def agrees(case: Case) -> Iterator[Hit]:
    """The symbol says the type that stands above the title."""
    heading, code = case.outline.type_line, case.notice.type_code or _bare_issuer(case)
    name = type_named(heading.text) if heading else None
    known = _codes(name) if name else ()
    if heading and code and known and code not in known:
        told = {"code": code, "type": heading.text, "right": known[0]}
        yield Hit((*case.spans("/number"), *words_of(heading)), told, "/number")


def _bare_issuer(case: Case) -> str | None:
    """45/SXD: a symbol that has no type."""
    _, _, symbol = (case.notice.number or "").rpartition("/")
    return None if case.notice.serial is None or "-" in symbol else symbol or None


def _codes(name: str) -> tuple[str, ...]:
    """Of a type of document."""
    rows = (row for row in table("types") if fold(str(row["name"])) == fold(name))
    return tuple(code for row in rows for code in row["codes"])


def year(case: Case) -> Iterator[Hit]:
    """Only normative acts have a year in their number."""
    for span in case.spans("/number"):
        printed = span.of(case.document.text)
        if _YEAR.match(printed):
            yield Hit((span,), {"right": _YEAR.sub(f"{printed.partition('/')[0]}/", printed)})


def blank(case: Case) -> Iterator[Hit]:
    """A draft."""
    if case.notice.serial is None:
        for one in case.header("number"):
            if not _printed(one)[:1].isdecimal():
                yield Hit(words_of(one))


def _printed(one: Label) -> str:
    """What stands behind "Số:"."""
    word = _AFTER.match(one.text)
    return one.text[word.end() :].strip() if word else ""


CHECKS: Mapping[str, Check] = {
    "number-leading-zero": leading_zero,
    "number-colon": colon,
    "number-spaces": spaces,
    "number-capitals": capitals,
    "number-type": agrees,
    "number-year": year,
    "number-blank": blank,
}
