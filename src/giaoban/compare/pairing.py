"""Which task of one month is which of the other: in passes, the surest first."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from giaoban.compare.assignment import assigned
from giaoban.compare.changes import Way
from giaoban.compare.judging import judged
from giaoban.compare.nearness import Nearness, Place
from giaoban.compare.parts import further
from giaoban.compare.subject import Subject

_LIKELY = 0.6
"""How sure a pair must be."""

_LEFT_OVER = 0.9
"""The same among what is left at the end, where few others are there to compare with."""

_FINE = 10_000
"""Steps of a score in which the best total is counted."""


@dataclass(frozen=True, slots=True)
class Match:
    """Places of tasks in the two notices that belong together: one of each, or several of one
    side. `score`: from 0 to 1."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    by: Way
    score: float

    def mirrored(self) -> "Match":
        return replace(self, before=self.after, after=self.before)


def matched(nearness: Nearness) -> list[Match]:
    """Each place in one match at most."""
    pairs = list(_equal(nearness.before, nearness.after))
    old, new = _rest(range(len(nearness.before)), range(len(nearness.after)), pairs)
    likenesses = nearness.likenesses(old, new)
    scores = judged(likenesses)
    likely = [_match(nearness, place, scores) for place in _chosen(scores, _LIKELY)]
    likely = further(nearness, likely, scores)
    old, new = _rest(old, new, likely)
    left = judged({at: likenesses[at] for at in product(old, new) if at in likenesses})
    rest = [Match((i,), (j,), "rest", left[i, j]) for i, j in _chosen(left, _LEFT_OVER)]
    return [*pairs, *likely, *rest]


def _chosen(scores: Mapping[Place, float], least: float) -> list[Place]:
    return assigned({at: round(_FINE * score) for at, score in scores.items() if score >= least})


def _match(nearness: Nearness, place: Place, scores: Mapping[Place, float]) -> Match:
    i, j = place
    cited = nearness.before[i].documents & nearness.after[j].documents
    return Match((i,), (j,), "document" if cited else "similar", scores[place])


def _rest(
    before: Collection[int], after: Collection[int], found: Sequence[Match]
) -> tuple[list[int], list[int]]:
    """Places that are in none of these."""
    old = {i for match in found for i in match.before}
    new = {j for match in found for j in match.after}
    return [i for i in before if i not in old], [j for j in after if j not in new]


# -- equal words ----------------------------------------------------------------------------------

_KEYS: tuple[tuple[Way, Callable[[Subject], Hashable]], ...] = (
    ("text", lambda subject: subject.text or subject.task.text),
    ("words", lambda subject: (subject.core, subject.signs) if subject.core else None),
)


def _equal(before: Sequence[Subject], after: Sequence[Subject]) -> Iterator[Match]:
    """Of several with equal words those of one unit first, and of one role, in order."""
    old, new = dict(enumerate(before)), dict(enumerate(after))
    for by, key in _KEYS:
        for same_unit in (True, False):
            waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
            for j, subject in new.items():
                waiting[key(subject)].append(j)
            for i, subject in list(old.items()):
                wanted = key(subject)
                places = [j for j in waiting[wanted] if j in new]
                fits = [j for j in places if not same_unit or subject.units & new[j].units]
                if wanted is not None and fits:
                    j = min(fits, key=lambda j: (subject.task.role != new[j].task.role, j))
                    del old[i], new[j]
                    yield Match((i,), (j,), by, 1.0)
