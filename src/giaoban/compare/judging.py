"""How sure it is that two tasks are one, from 0 to 1: by a weighing that was fitted to months whose
pairs are known (logistic regression; see `tests/compare/months` and `benchmarks/months.py`)."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from giaoban.compare.nearness import Likeness, Place

_ALIKE = 4.4
"""By how like they are."""

_AHEAD = 4.4
"""By how much more like than each is to any other task: what is told in quite other words is still
the only thing that comes near."""

_SAME_UNIT = 2.4

_RAREST = 2.0
"""By how rare the rarest of their common words in a row is: what it is about is seldom said of
anything else."""

_SAME_OPENING = -1.9
"""What begins with the same words and goes on with others is seldom the same: who tells it anew
begins anew."""

_NOTHING = -4.0


def judged(likenesses: Mapping[Place, Likeness]) -> dict[Place, float]:
    """Each pair of those that are left to choose from."""
    old = _best_two((i, one.value) for (i, _), one in likenesses.items())
    new = _best_two((j, one.value) for (_, j), one in likenesses.items())
    rivals = min(len(old), len(new))
    tells = rivals / (rivals + 1)  # to be ahead of few says little
    return {
        (i, j): _sure(one, tells * (_ahead(one.value, old[i]) + _ahead(one.value, new[j])))
        for (i, j), one in likenesses.items()
    }


def _best_two(values: Iterable[tuple[int, float]]) -> Mapping[int, tuple[float, float]]:
    best: defaultdict[int, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for place, value in values:
        first, second = best[place]
        best[place] = (value, first) if value > first else (first, max(second, value))
    return best


def _ahead(value: float, best: tuple[float, float]) -> float:
    """Of the best other; below zero where that is better."""
    first, second = best
    return value - (second if value == first else first)


def _sure(likeness: Likeness, ahead: float) -> float:
    told = (
        _NOTHING
        + _ALIKE * likeness.value
        + _AHEAD * ahead
        + _SAME_UNIT * likeness.same_unit
        + _RAREST * likeness.rarest
        + _SAME_OPENING * likeness.same_opening
    )
    return 1 / (1 + math.exp(-told))
