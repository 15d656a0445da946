"""Pairs at the best total, one to one."""

import heapq
from collections import defaultdict
from collections.abc import Mapping

Scores = Mapping[tuple[int, int], int]

_Costs = dict[int, dict[int, int]]


def assigned(scores: Scores) -> list[tuple[int, int]]:
    """Of the pairs (left, right) that have a score those whose scores together are the most, each
    place once; a place may stay alone. Scores are whole numbers above zero.

    Shortest augmenting paths (Jonker and Volgenant 1987) over the pairs that have a score only:
    places times pairs at worst. Each place of the left has a stand-in of its own on the right, at
    no score, so that to stay alone is a pair, too.
    """
    if not scores:
        return []
    costs = _costs(scores)
    owner: dict[int, int] = {}
    prices: defaultdict[int, int] = defaultdict(int)
    for left in sorted(costs):
        _give_place(left, costs, owner, prices)
    return sorted((left, right) for right, left in owner.items() if (left, right) in scores)


def _costs(scores: Scores) -> _Costs:
    """Left → right → what it costs to choose less than the best; stand-ins below zero."""
    most = max(scores.values())
    costs: _Costs = {}
    for (left, right), score in sorted(scores.items()):
        costs.setdefault(left, {-1 - left: most})[right] = most - score
    return costs


def _give_place(
    start: int, costs: _Costs, owner: dict[int, int], prices: defaultdict[int, int]
) -> None:
    """The cheapest chain of changes that ends at a free place; all of it is made."""
    least: dict[int, int] = {}
    came_from: dict[int, int] = {}
    settled: set[int] = set()
    queue: list[tuple[int, int]] = []
    left, spent = start, 0
    while True:
        own = next((right for right in costs[left] if owner.get(right) == left), None)
        paid = costs[left][own] - prices[own] if own is not None else 0
        for right, cost in costs[left].items():
            reached = spent + cost - prices[right] - paid
            if right not in settled and reached < least.get(right, reached + 1):
                least[right], came_from[right] = reached, left
                heapq.heappush(queue, (reached, right))
        spent, right = _next(queue, settled)
        settled.add(right)
        if right not in owner:
            break
        left = owner[right]
    for place in settled:
        prices[place] += least[place] - spent
    _shift(start, right, came_from, owner)


def _next(queue: list[tuple[int, int]], settled: set[int]) -> tuple[int, int]:
    """The nearest place that is not settled yet; a free stand-in is always there."""
    while True:
        spent, right = heapq.heappop(queue)
        if right not in settled:
            return spent, right


def _shift(start: int, right: int, came_from: Mapping[int, int], owner: dict[int, int]) -> None:
    """Each of the chain takes the place that it reached, from the free one back."""
    previous = {left: right for right, left in owner.items()}
    while True:
        left = came_from[right]
        owner[right] = left
        if left == start:
            return
        right = previous[left]
