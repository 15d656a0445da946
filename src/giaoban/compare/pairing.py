"""Which task of one month is which of the other: in passes, the surest first."""

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import product

from giaoban.compare.assignment import assigned
from giaoban.compare.changes import Way
from giaoban.compare.judging import judged
from giaoban.compare.matches import Match
from giaoban.compare.nearness import Nearness, Place
from giaoban.compare.parts import further
from giaoban.compare.subject import Subject

_LIKELY = 0.6
"""How sure a pair must be."""

_LEFT_OVER = 0.9
"""The same among what is left at the end, where few others are there to compare with."""

_FINE = 10_000
"""Steps of a score in which the best total is counted."""


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

_Key = Callable[[Subject], Hashable]

_KEYS: tuple[tuple[Way, _Key], ...] = (
    ("text", lambda subject: subject.text or subject.task.text),
    ("words", lambda subject: (subject.core, subject.signs) if subject.core else None),
)


def _equal(before: Sequence[Subject], after: Sequence[Subject]) -> Iterator[Match]:
    """Of several with equal words those of one unit first, and of one role, in order."""
    old, new = dict(enumerate(before)), dict(enumerate(after))
    for by, key in _KEYS:
        for same_unit in (True, False):
            waiting = _Waiting(new, key, same_unit=same_unit)
            for i, subject in list(old.items()):
                j = waiting.first(subject)
                if j is not None:
                    del old[i], new[j]
                    yield Match((i,), (j,), by, 1.0)


class _Waiting:
    """Places that are still free, in order, by what their tasks share. `free` is the caller's, who
    takes out of it what is used."""

    def __init__(self, free: Mapping[int, Subject], key: _Key, *, same_unit: bool) -> None:
        self._free = free
        self._key = key
        self._same_unit = same_unit
        self._all: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        self._of_role: defaultdict[Hashable, deque[int]] = defaultdict(deque)
        for j, subject in free.items():
            for shared in self._shared(subject):
                self._all[shared].append(j)
                self._of_role[shared, subject.task.role].append(j)

    def first(self, subject: Subject) -> int | None:
        """Of those with its role, else of all; None where none is left."""
        shared = self._shared(subject)
        own = self._earliest(self._of_role[one, subject.task.role] for one in shared)
        return self._earliest(self._all[one] for one in shared) if own is None else own

    def _shared(self, subject: Subject) -> list[Hashable]:
        key = self._key(subject)
        if key is None:
            return []
        return [(key, unit) for unit in subject.units] if self._same_unit else [key]

    def _earliest(self, queues: Iterable[deque[int]]) -> int | None:
        """Each queue loses what is no longer free."""
        found = []
        for queue in queues:
            while queue and queue[0] not in self._free:
                queue.popleft()
            found += [queue[0]] if queue else []
        return min(found, default=None)
