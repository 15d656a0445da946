"""Pairs at the best total: as good as trying all of them."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from giaoban.compare.assignment import assigned

SCORES = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 1000), max_size=14
)


def best(scores):
    """The highest total of pairs that share no place."""
    right = [*range(5), *[None] * 5]
    return max(
        sum(scores.get((i, j), 0) for i, j in enumerate(some))
        for some in set(permutations(right, 5))
    )


@given(SCORES)
def test_the_total_is_the_best(scores):
    assert sum(scores[pair] for pair in assigned(scores)) == best(scores)


@given(SCORES)
def test_each_place_is_taken_once(scores):
    pairs = assigned(scores)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


def test_two_middling_pairs_are_better_than_one_good_one():
    scores = {(0, 0): 10, (0, 1): 9, (1, 0): 9}
    assert assigned(scores) == [(0, 1), (1, 0)]
