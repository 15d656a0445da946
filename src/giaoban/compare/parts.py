"""One task that became several, and several that became one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from giaoban.compare.matches import Match
from giaoban.compare.nearness import Nearness, Place

_PART = 0.4
"""How sure it must be that a task belongs to another that has its counterpart already."""

_MORE = 0.1
"""Share of the whole's words that a further part must add to what the others have: a new task that
looks like one of them adds nothing."""


def further(
    nearness: Nearness, pairs: Sequence[Match], scores: Mapping[Place, float]
) -> list[Match]:
    """The pairs, with those tasks that were cut off their first, or merged into their second."""
    split = _with_parts(nearness, pairs, scores, {j for match in pairs for j in match.after})
    cut = [match for match in split if len(match.after) > 1]
    back = [match.mirrored() for match in split if len(match.after) == 1]
    turned = {(j, i): score for (i, j), score in scores.items()}
    taken = {i for match in split for i in match.before}
    merged = _with_parts(nearness.mirrored(), back, turned, taken)
    return [*cut, *(match.mirrored() for match in merged)]


def _with_parts(
    nearness: Nearness,
    pairs: Sequence[Match],
    scores: Mapping[Place, float],
    taken: set[int],
) -> list[Match]:
    """The likeliest first; each part belongs to one whole. `taken`: places of the second notice
    that are in some match, to which those of the parts are added."""
    of_whole = {match.before[0]: match for match in pairs}
    for score, i, j in _likeliest(scores, of_whole):
        match = of_whole[i]
        if j not in taken and nearness.added(i, match.after, j) >= _MORE:
            taken.add(j)
            least = min(match.score, score)
            of_whole[i] = replace(match, after=tuple(sorted((*match.after, j))), score=least)
    return list(of_whole.values())


def _likeliest(
    scores: Mapping[Place, float], wholes: Collection[int]
) -> list[tuple[float, int, int]]:
    found = [(score, i, j) for (i, j), score in scores.items() if score >= _PART and i in wholes]
    return sorted(found, key=lambda one: (-one[0], one[1], one[2]))
