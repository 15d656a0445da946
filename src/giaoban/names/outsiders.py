"""Which sets of those who are told hold none of an office's own units: "các trường THPT"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from giaoban.lexicon import phrases
from giaoban.names.sets import set_parts
from giaoban.text import Word, words

_OWN = ""
_ADDRESS = {"đồng", "chí", "đ", "/", "c", "ông", "bà", ","}
_OVER = (("ubnd",), ("ủy", "ban", "nhân", "dân"))
"""Who stands for a place: "UBND | xã"."""


def may_hold(told: str, unit: str) -> bool:
    """May the unit be one of this set? Not where the set consists of outsiders alone, and the unit
    is none of their kind: "các thôn" are not "Công an xã", but "Thôn Nà Pài". In doubt it may."""
    kinds = _kinds(told)
    return _OWN in kinds or not kinds or _kind_of(unit) in kinds


@lru_cache(maxsize=4096)
def _kinds(told: str) -> frozenset[str]:
    """The kinds of outsiders that a set consists of; "" for what may be the office's own."""
    return frozenset(_found(words(told)))


def _found(said: Sequence[Word]) -> Iterator[str]:
    i = 0
    while i < len(said):
        outside = phrases("outsiders").longest(said, i)
        kind = set_parts("kind").longest(said, i)
        after = max(one[1] for one in (outside, kind, (None, i + 1)) if one)
        if outside and outside[1] == after:
            yield outside[0].id
        elif kind and not all(word.key in _ADDRESS for word in said[i:after]):
            yield _OWN
        i = after


@lru_cache(maxsize=4096)
def _kind_of(unit: str) -> str | None:
    """The kind of outsiders that it is one of."""
    said = words(unit)
    keys = tuple(word.key for word in said)
    over = next((len(one) for one in _OVER if keys[: len(one)] == one), 0)
    found = phrases("outsiders").longest(said, over)
    return found[0].id if found else None
