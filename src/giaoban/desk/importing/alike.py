"""How much of what a row says is said by a task: by words, and by two in a row, each weighed by how
rare it is among the tasks. A row is a task retyped, often cut short; so what the task says beside
does not count against it."""

import heapq
import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from giaoban.compare.subject import keys_of

Place = tuple[int, int]
"""Of a row, and of a task."""

_Term = str | tuple[str, str]

_COMMON = 100
"""What stands in more tasks leads to none by itself."""

_NEAREST = 10
"""Tasks of each row that are looked at."""


def shares(
    rows: Sequence[str], tasks: Sequence[str], may_be: Callable[[int, int], bool]
) -> dict[Place, float]:
    """From 0 to 1, of each row with the tasks nearest to it that it `may_be`."""
    known = _Known(tasks)
    found: dict[Place, float] = {}
    for i, row in enumerate(rows):
        fitting = ((share, j) for j, share in known.shares(row) if may_be(i, j))
        nearest = heapq.nsmallest(_NEAREST, fitting, key=lambda one: (-one[0], one[1]))
        found |= {(i, j): share for share, j in nearest}
    return found


class _Known:
    def __init__(self, tasks: Sequence[str]) -> None:
        self._holding: defaultdict[_Term, list[int]] = defaultdict(list)
        for j, task in enumerate(tasks):
            for term in _terms(task):
                self._holding[term].append(j)
        self._tasks = len(tasks)

    def shares(self, row: str) -> Iterator[tuple[int, float]]:
        terms = _terms(row)
        whole = sum(self._weight(term) for term in terms)
        found: defaultdict[int, int] = defaultdict(int)
        for term in terms:
            holding, weight = self._holding.get(term, ()), self._weight(term)
            for j in holding if len(holding) <= _COMMON else ():
                found[j] += weight
        yield from ((j, weight / whole) for j, weight in found.items())

    def _weight(self, term: _Term) -> int:
        """Whole numbers, so that sums are the same in any order."""
        return round(1000 * math.log(1 + self._tasks / max(1, len(self._holding.get(term, ())))))


def _terms(text: str) -> set[_Term]:
    keys = tuple(keys_of(text))
    return {*keys, *pairwise(keys)}
