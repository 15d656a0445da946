"""Points below points: the tree of a body's paragraphs."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from giaoban.structure.paragraphs import Paragraph

_RANKS = (
    "roman",
    "capital",
    "arabic",
    "nested",
    "ordinal",
    "closed",
    "letter",
    "bracket",
    "dash",
    "plus",
    "bullet",
)


_FREE = (("roman", "capital"), ("closed", "letter"), ("dash", "plus", "bullet"))


@dataclass(frozen=True, slots=True)
class Node:
    """A paragraph of the body and what stands below it."""

    paragraph: Paragraph
    children: tuple["Node", ...] = ()


def tree(blocks: Sequence[Paragraph]) -> tuple[Node, ...]:
    """Points below points: a kind of marker that is open closes what came after it."""
    roots: list[_Growing] = []
    path: list[_Growing] = []
    ranks = _ranks(blocks)
    for block in blocks:
        depth = _depth(path, block, ranks)
        node = _Growing(block)
        (path[depth - 1].children if depth else roots).append(node)
        path[depth:] = [node] if block.marker is not None else []
    return tuple(node.grown() for node in roots)


class _Growing:
    """A node while its children are still coming."""

    def __init__(self, block: Paragraph) -> None:
        self.block = block
        self.children: list[_Growing] = []

    def grown(self) -> Node:
        return Node(self.block, tuple(child.grown() for child in self.children))


def _depth(path: Sequence[_Growing], block: Paragraph, ranks: Sequence[str]) -> int:
    """How many open points stand above `block`."""
    if block.marker is None:
        return _last(
            path, lambda node: node.block.marker is not None and node.block.marker.numbered
        )
    key = _level(block)
    for i, node in enumerate(path):
        if _level(node.block) == key:
            return i
    return _last(path, lambda node: _rank(node.block, ranks) < _rank(block, ranks))


def _last(path: Sequence[_Growing], holds: Callable[[_Growing], bool]) -> int:
    return next((i + 1 for i in range(len(path) - 1, -1, -1) if holds(path[i])), 0)


def _level(block: Paragraph) -> tuple[str, int]:
    """The kind of the block's marker and how deep its number goes; none lies deepest."""
    if block.marker is None:
        return _RANKS[-1], 0
    return block.marker.kind, block.marker.value.count(".")


def _rank(block: Paragraph, ranks: Sequence[str]) -> tuple[int, int]:
    kind, dots = _level(block)
    return ranks.index(kind), dots


def _ranks(blocks: Sequence[Paragraph]) -> tuple[str, ...]:
    """The kinds of marker from the highest down; of kinds that have no order of their own ("A."
    and "I.", "1)" and "a)", dashes and other bullets) the one that comes first stands higher."""
    met = list(dict.fromkeys(block.marker.kind for block in blocks if block.marker))
    order: tuple[str, ...] = _RANKS
    for free in _FREE:
        first = sorted(free, key=lambda kind: met.index(kind) if kind in met else len(met))
        places = iter(first)
        order = tuple(next(places) if kind in free else kind for kind in order)
    return order


def nodes(tree: Sequence[Node]) -> Iterator[Node]:
    """Every node, parents before children."""
    for node in tree:
        yield node
        yield from nodes(node.children)
