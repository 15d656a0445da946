"""A task found again by its words, in another reading of its notice."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from giaoban.model.event import Anchor
from giaoban.text import fold

_ALIKE = 0.75
"""Share of words in common from which another wording may be the same task; it must be the only
one as near."""

_LETTERS = re.compile(r"\w+")


def words_of(text: str) -> str:
    """Words and numbers alone, folded: what another reader or another file leaves unchanged."""
    return " ".join(_LETTERS.findall(fold(text)))


@dataclass(frozen=True, slots=True)
class Known:
    """A task of the reading, as it is told apart; `origins`: what it was before corrections."""

    anchor: Anchor
    origins: tuple[Anchor, ...] = ()


def found(wanted: Anchor, known: Sequence[Known]) -> tuple[int, ...]:
    """Places in `known` of the tasks that are the wanted one: several, where it was split.

    By its words, of equal ones by number and heading; else by words that are nearly the same. ()
    where none is, or two are as near.
    """
    same = [i for i, one in enumerate(known) if _same(wanted, one.anchor)]
    if same:
        return (_nearest(wanted, same, known),)
    parts = tuple(i for i, one in enumerate(known) if any(_same(wanted, o) for o in one.origins))
    return parts or _alike(wanted, known)


def _same(one: Anchor, other: Anchor) -> bool:
    return words_of(one.text) == words_of(other.text)


def _nearest(wanted: Anchor, places: Iterable[int], known: Sequence[Known]) -> int:
    """Of tasks with equal words: the same heading counts more than the same number."""

    def distance(i: int) -> tuple[bool, bool]:
        anchor = known[i].anchor
        return _heading(anchor) != _heading(wanted), anchor.id != wanted.id

    return min(places, key=distance)


def _heading(anchor: Anchor) -> str:
    return words_of(anchor.heading or "")


def _alike(wanted: Anchor, known: Sequence[Known]) -> tuple[int, ...]:
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(words_of(wanted.text).split())
    near: list[tuple[float, int]] = []
    for i, one in enumerate(known):
        matcher.set_seq1(words_of(one.anchor.text).split())
        if matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE:
            near.append((matcher.ratio(), i))
    best = max((ratio for ratio, _ in near), default=0.0)
    nearest = [i for ratio, i in near if ratio == best]
    return tuple(nearest) if best >= _ALIKE and len(nearest) == 1 else ()
