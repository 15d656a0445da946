"""How like two tasks are: by shared words, each weighed by how rare it is in the two notices."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from copy import copy
from dataclasses import dataclass
from typing import TypeVar

from giaoban.compare.subject import Subject
from giaoban.compare.twins import are_twins, begin_alike
from giaoban.compare.vocabulary import Row, Vocabulary
from giaoban.names.matching import Key

Place = tuple[int, int]
"""Of a task in the one notice, and in the other."""

_Ranked = tuple[int, bool, Place]

T = TypeVar("T")

_SCALE = 1000
"""Weights are whole numbers, so that sums are the same in any order."""

_COMMON = 40
"""Words that stand in more tasks of a notice, and units that are told more, lead to no candidates
by themselves."""

_NEAREST = 10
"""Candidates of each task that are looked at."""

_MANY = 30
"""Tasks of a notice, from which on it tells something that a word stands in one of them only."""

_LEAST = 0.08
"""Share of common words below which two tasks have nothing to do with each other."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """`value`: the share of common words, from 0 to 1, less where each names other names.
    `rarest`: how rare the rarest of common words in a row is that name an object, from 0 (they have
    none) to 1 (they stand nowhere else)."""

    value: float
    rarest: float
    same_unit: bool
    same_opening: bool


class Nearness:
    """Of the tasks of two notices. `house`: words of the names of the office and its units, which
    tell whose work a task is, not which."""

    def __init__(
        self, before: Sequence[Subject], after: Sequence[Subject], house: Set[str] = frozenset()
    ) -> None:
        self.before, self.after = before, after
        self._old = [Vocabulary.of(one, house) for one in before]
        self._new = [Vocabulary.of(one, house) for one in after]
        self._weights = _weights(
            [words.contents for words in self._old], [words.contents for words in self._new]
        )
        self._rows = _weights(
            [words.rows for words in self._old], [words.rows for words in self._new]
        )
        self._rarest = _weight(1, max(len(before), len(after), _MANY))

    def likenesses(self, left: Iterable[int], right: Iterable[int]) -> dict[Place, Likeness]:
        """Of those pairs that may be one task."""
        found: dict[Place, Likeness] = {}
        for i, j in self._candidates(left, right):
            likeness = self._likeness(i, j)
            if likeness:
                found[i, j] = likeness
        return found

    def _likeness(self, i: int, j: int) -> Likeness | None:
        one, other = self.before[i], self.after[j]
        old, new = self._old[i], self._new[j]
        shared = self.weigh(old.contents & new.contents)
        totals = self.weigh(old.contents), self.weigh(new.contents)
        even = shared / math.sqrt(totals[0] * totals[1])
        if even <= _LEAST:
            return None
        own = old.own(new), new.own(old)
        if are_twins(one, other, own, min(totals), self.weigh):
            return None
        share = (even + shared / min(totals)) / 2
        return Likeness(
            value=share * (1 - old.other_names(new) / 2),
            rarest=self._rarest_of(old.rows & new.rows),
            same_unit=self._same_unit(i, j),
            same_opening=begin_alike(one, other),
        )

    def added(self, whole: int, parts: Iterable[int], more: int) -> float:
        """Share of the words of a task of the first notice that one more task of the second has,
        and the others have not."""
        words = self._old[whole].contents
        known = frozenset().union(*(self._new[part].contents for part in parts))
        added = (words & self._new[more].contents) - known
        return self.weigh(added) / max(self.weigh(words), 1)

    def mirrored(self) -> "Nearness":
        """The same, with the notices in each other's place."""
        turned = copy(self)
        turned.before, turned.after = self.after, self.before
        turned._old, turned._new = self._new, self._old
        return turned

    def weigh(self, words: Set[str]) -> int:
        weights = self._weights
        return sum([weights.get(word, 0) for word in words])

    def _rarest_of(self, rows: Set[Row]) -> float:
        return max((self._rows[row] for row in rows), default=0) / self._rarest

    def _candidates(self, left: Iterable[int], right: Iterable[int]) -> list[Place]:
        """For each task those that share the most with it; of equal ones those of its own unit."""
        of_left: defaultdict[int, list[_Ranked]] = defaultdict(list)
        of_right: defaultdict[int, list[_Ranked]] = defaultdict(list)
        for (i, j), weight in self._shared(left, list(right)):
            abroad = not self._same_unit(i, j)
            of_left[i].append((-weight, abroad, (i, j)))
            of_right[j].append((-weight, abroad, (i, j)))
        every = (*of_left.values(), *of_right.values())
        return sorted({place for some in every for _, _, place in sorted(some)[:_NEAREST]})

    def _same_unit(self, i: int, j: int) -> bool:
        one, other = self.before[i].units, self.after[j].units
        return bool(one & other) or not (one or other)

    def _shared(self, left: Iterable[int], right: Iterable[int]) -> Iterator[tuple[Place, int]]:
        """The weight of shared words, for tasks that share one which is not everywhere, or that are
        of one unit."""
        holding: defaultdict[str, list[int]] = defaultdict(list)
        of_unit: defaultdict[Key, list[int]] = defaultdict(list)
        for j in right:
            for word in self._new[j].contents:
                holding[word].append(j)
            for unit in self.after[j].units:
                of_unit[unit].append(j)
        for i in left:
            words = self._old[i].contents
            groups = [holding[word] for word in words if word in holding]
            groups += [of_unit[unit] for unit in self.before[i].units if unit in of_unit]
            near = {j for group in groups if len(group) <= _COMMON for j in group}
            weights = ((j, self.weigh(words & self._new[j].contents)) for j in sorted(near))
            yield from (((i, j), weight) for j, weight in weights if weight)


def _weights(old: Sequence[Set[T]], new: Sequence[Set[T]]) -> Mapping[T, int]:
    """What both months have is as rare as in that which has it more often."""
    counts = [Counter(term for terms in side for term in terms) for side in (old, new)]
    tasks = max(len(old), len(new))
    return {
        term: _weight(max(counts[0][term], counts[1][term]), tasks)
        for term in counts[0].keys() | counts[1].keys()
    }


def _weight(times: int, tasks: int) -> int:
    """Of what stands in so many of the tasks of a notice."""
    return round(_SCALE * math.log(1 + tasks / times))
