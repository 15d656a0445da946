"""A comparison held against what is known of two months."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product

from known_months import Known, Score, alone, known, pairs_of
from made import next_month

from giaoban.compare import compare
from giaoban.model.notice import Notice, Task


@dataclass
class Measured:
    """`alone`: what is new or was dropped."""

    pairs: Score = field(default_factory=Score)
    moved: Score = field(default_factory=Score)
    alone: Score = field(default_factory=Score)


def measured(names: Iterable[str]) -> Measured:
    """Of hand-written months; what is doubtful is not scored."""
    found = Measured()
    for name in names:
        truth = known(name)
        comparison = compare(truth.before, truth.after)
        found.pairs.add(_scored(pairs_of(comparison), truth), truth.pairs)
        found.moved.add(_scored(pairs_of(comparison, moved=True), truth), truth.moved)
        old, new = truth.doubtful
        found.alone.add(
            {("before", id_) for id_ in alone(comparison, "dropped") - old}
            | {("after", id_) for id_ in alone(comparison, "new") - new},
            {("before", id_) for id_ in truth.dropped} | {("after", id_) for id_ in truth.new},
        )
    return found


def _scored(pairs: set[tuple[str, str]], truth: Known) -> set[tuple[str, str]]:
    old, new = truth.doubtful
    return {pair for pair in pairs if pair[0] not in old and pair[1] not in new}


def of_made(notices: Iterable[tuple[Notice, list[Task]]], seeds: Iterable[int]) -> Measured:
    """Of months made from these notices, each with the tasks of other offices that may be new."""
    found = Measured()
    for (notice, strangers), seed in product(notices, seeds):
        after, truth = next_month(notice, strangers, seed)
        comparison = compare(notice, after)
        found.pairs.add(pairs_of(comparison), truth.pairs)
        found.moved.add(pairs_of(comparison, moved=True), truth.moved)
        found.alone.add(
            {("before", id_) for id_ in alone(comparison, "dropped")}
            | {("after", id_) for id_ in alone(comparison, "new")},
            {("before", id_) for id_ in truth.dropped} | {("after", id_) for id_ in truth.new},
        )
    return found
