"""The columns of a table as people see them.

Cells that were drawn below each other by hand miss each other by a little; the file then has a
narrow column there that nobody sees.
"""

from collections.abc import Iterable, Sequence

_NARROW = 15.0
"""Points: a column of numbers is wider."""


def seen_columns(edges: Sequence[float], cells: Iterable[tuple[int, int]]) -> list[int]:
    """The column that begins at each of a table's edges, which are in points from left to right.

    `cells`: the edges where each begins and ends. Edges close together are one, unless a cell
    stands between them.
    """
    begins = [-1] * len(edges)
    for start, end in cells:
        if end < len(edges):
            begins[end] = max(begins[end], start)
    columns, first = [0], 0
    for at in range(1, len(edges)):
        apart = edges[at] - edges[first] >= _NARROW or begins[at] >= first
        columns.append(columns[-1] + apart)
        first = at if apart else first
    return columns
