"""The state's name and motto: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1."""

import re
from collections.abc import Iterator, Mapping

from giaoban.review.case import Case, Check, Hit, words_of
from giaoban.structure.label import Label
from giaoban.text import fold

_MOTTO = re.compile(r"độc\s+lập.*", re.IGNORECASE | re.DOTALL)
_RIGHT = "Độc lập - Tự do - Hạnh phúc"
_NAME = "cộng hòa xã hội chủ nghĩa việt nam"


def name(case: Case) -> Iterator[Hit]:
    """In capitals."""
    for one in _lines(case):
        printed = _MOTTO.sub("", one.text).strip()
        if fold(printed) == fold(_NAME) and not printed.isupper():
            yield Hit(words_of(one), {"right": _NAME.upper()})


def motto(case: Case) -> Iterator[Hit]:
    """Capitals at the beginning of each part, hyphens with blanks around them."""
    for one in _lines(case):
        found = _MOTTO.search(one.text)
        printed = " ".join(found[0].split()) if found else ""
        if printed and _same(printed) and printed != _RIGHT:
            yield Hit(words_of(one), {"printed": printed, "right": _RIGHT})


def _same(printed: str) -> bool:
    """Are these its words, however they are parted?"""
    return re.findall(r"\w+", fold(printed)) == re.findall(r"\w+", fold(_RIGHT))


def _lines(case: Case) -> Iterator[Label]:
    return (one for one in case.outline.header if one.kind == "motto")


CHECKS: Mapping[str, Check] = {"state-name": name, "motto": motto}
