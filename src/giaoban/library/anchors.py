"""Tasks found again by their words, in another reading of their notice."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from giaoban.model.event import Anchor
from giaoban.text import fold

_ALIKE = 0.75
"""Share of words in common from which another wording may be the same task; it must be the only
one as near."""

_RARE, _CANDIDATES = 8, 12
"""Rarest words of a task by which those are found that may be it, and how many of them are
compared: the work stays linear in the number of tasks."""

_LETTERS = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def words_of(text: str) -> str:
    """Words and numbers alone, folded: what another reader or another file leaves unchanged."""
    return " ".join(_LETTERS.findall(fold(text)))


@dataclass(frozen=True, slots=True)
class Known:
    """A task of the reading, as it is told apart; `origins`: what it was before corrections."""

    anchor: Anchor
    origins: tuple[Anchor, ...] = ()


class Finder:
    """The tasks of one reading, to be asked for many times."""

    def __init__(self, known: Sequence[Known]) -> None:
        self._known = known
        self._same: defaultdict[str, list[int]] = defaultdict(list)
        self._parts: defaultdict[str, list[int]] = defaultdict(list)
        self._holding: defaultdict[str, list[int]] = defaultdict(list)
        for i, one in enumerate(known):
            self._same[words_of(one.anchor.text)].append(i)
            for words in dict.fromkeys(words_of(origin.text) for origin in one.origins):
                self._parts[words].append(i)
            for word in set(words_of(one.anchor.text).split()):
                self._holding[word].append(i)

    def find(self, wanted: Anchor) -> tuple[int, ...]:
        """Places of the tasks that are the wanted one: several, where it was split.

        By its words, of equal ones by heading and number; else by words that are nearly the same.
        () where none is, or two are as near.
        """
        return self.exactly(wanted) or self._alike(words_of(wanted.text))

    def exactly(self, wanted: Anchor) -> tuple[int, ...]:
        """As above, by equal words only."""
        words = words_of(wanted.text)
        if words in self._same:
            return (self._nearest(wanted, self._same[words]),)
        return tuple(self._parts.get(words, ()))

    def _nearest(self, wanted: Anchor, places: Iterable[int]) -> int:
        """Of tasks with equal words: the same heading counts more than the same number."""

        def distance(i: int) -> tuple[bool, bool]:
            anchor = self._known[i].anchor
            other_heading = words_of(anchor.heading or "") != words_of(wanted.heading or "")
            return other_heading, anchor.id != wanted.id

        return min(places, key=distance)

    def _alike(self, words: str) -> tuple[int, ...]:
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(words.split())
        near: list[tuple[float, int]] = []
        for i in self._candidates(words):
            matcher.set_seq1(words_of(self._known[i].anchor.text).split())
            near.append((matcher.ratio(), i))
        best = max((ratio for ratio, _ in near), default=0.0)
        nearest = [i for ratio, i in near if ratio == best]
        return tuple(nearest) if best >= _ALIKE and len(nearest) == 1 else ()

    def _candidates(self, words: str) -> list[int]:
        """Those that share most of the wanted task's rarest words."""
        holding = {
            word: self._holding[word] for word in set(words.split()) if word in self._holding
        }
        rarest = sorted(holding, key=lambda word: (len(holding[word]), word))[:_RARE]
        shared = Counter(i for word in rarest for i in holding[word][: 4 * _CANDIDATES])
        return [i for i, _ in shared.most_common(_CANDIDATES)]
