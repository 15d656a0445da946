"""The state's name and motto: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from giaoban.review.case import Case, Check, Hit, words_of
from giaoban.structure.label import Label
from giaoban.text import fold

_MOTTO = re.compile(r"độc\s+lập.*", re.IGNORECASE | re.DOTALL)
_RIGHT = "Độc lập - Tự do - Hạnh phúc"
_NEAR = 0.85
_NAME = "cộng hòa xã hội chủ nghĩa việt nam"


def name(case: Case) -> Iterator[Hit]:
    """In capitals."""
    for one in _lines(case):
        printed = _MOTTO.sub("", one.text).strip()
        if _is_near(printed, _NAME) and not (printed.isupper() and fold(printed) == fold(_NAME)):
            yield Hit(words_of(one), {"right": _NAME.upper()})


def motto(case: Case) -> Iterator[Hit]:
    """Capitals at the beginning of each part, hyphens with blanks around them."""
    for one in _lines(case):
        found = _MOTTO.search(one.text)
        printed = " ".join(found[0].split()) if found else ""
        if not printed and _is_near(one.text, _RIGHT):
            printed = " ".join(one.text.split())
        if printed and _is_near(printed, _RIGHT) and printed != _RIGHT:
            yield Hit(words_of(one), {"printed": printed, "right": _RIGHT})


def missing(case: Case) -> Iterator[Hit]:
    """Below the state's name."""
    lines = list(_lines(case))
    named = [one for one in lines if _is_near(one.text.strip(), _NAME)]
    parts = ("độc lập", "tự do", "hạnh phúc")
    header = " ".join(fold(one.text) for one in (*case.outline.header, *case.outline.aside))
    if named and not any(part in header for part in parts):
        yield Hit(words_of(named[0]), {"right": _RIGHT})


def _is_near(printed: str, right: str) -> bool:
    """Are these its words, however they are parted, or a slip away from them?"""
    if abs(len(printed) - len(right)) > len(right) // 4:
        return False
    one, other = (" ".join(re.findall(r"\w+", fold(text))) for text in (printed, right))
    return one == other or SequenceMatcher(None, one, other).ratio() > _NEAR


def _lines(case: Case) -> Iterator[Label]:
    return (one for one in case.outline.header if one.kind in ("motto", "text"))


CHECKS: Mapping[str, Check] = {"state-name": name, "motto": motto, "motto-missing": missing}
