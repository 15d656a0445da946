"""Ruled tables: pdfium's words put into the cells that the rules make."""

from bisect import bisect_left
from collections.abc import Sequence

from giaoban.model.box import Box
from giaoban.readers.grid import seen_columns
from giaoban.readers.pdf.cells import Grid
from giaoban.readers.pdf.rows import Piece, rows
from giaoban.readers.pdf.table import Filled, Table
from giaoban.readers.pdf.values import Word

_NEAR = 1.0
"""Points: what is no farther apart is one edge."""


def taken_apart(
    page: int, words: Sequence[Word], grids: Sequence[Grid]
) -> tuple[list[Table], list[Word]]:
    """The tables that hold words, and the words that stand in no cell."""
    tables: list[Table] = []
    unplaced = _Field(words)
    for grid in grids:
        if max(map(len, grid), default=0) < 2 or not any(any(row) for row in grid):
            continue
        table = _table(page, grid, unplaced)
        if table.holds_words():
            tables.append(table)
    return tables, unplaced.left()


def _table(page: int, grid: Grid, words: "_Field") -> Table:
    """A grid with its words: each cell stands at the row and the column where it begins."""
    ruled = [[box for box in row if box] for row in grid if any(row)]
    boxes = [box for row in ruled for box in row]
    tops = [row[0][1] for row in ruled]
    edges = sorted({box[0] for box in boxes} | {max(box[2] for box in boxes)})
    columns = seen_columns(edges, (_between(edges, box[0], box[2]) for box in boxes))
    table = Table(_around(boxes), _seen(edges, columns), len(ruled))
    for at, row in enumerate(ruled):
        for box in row:
            first, end = (columns[edge] for edge in _between(edges, box[0], box[2]))
            reach = bisect_left(tops, box[3] - _NEAR) - at
            lines = [_joined(line) for line in rows(page, words.take(box))[0]]
            table.put(at, first, Filled(lines, max(reach, 1), max(end - first, 1)))
    return table


def _between(edges: Sequence[float], start: float, end: float) -> tuple[int, int]:
    """The edges where something begins and ends."""
    last = len(edges) - 1
    return min(bisect_left(edges, start), last), min(bisect_left(edges, end - _NEAR), last)


def _seen(edges: Sequence[float], columns: Sequence[int]) -> list[float]:
    """The edges of the columns that people see, each at its left."""
    return [at for i, at in enumerate(edges) if i == 0 or columns[i] > columns[i - 1]]


class _Field:
    """A page's words by height, so that a cell looks only at those beside it."""

    def __init__(self, words: Sequence[Word]) -> None:
        self._order = sorted(
            ((word.top + word.bottom) / 2, at, word) for at, word in enumerate(words)
        )
        self._taken: set[int] = set()

    def take(self, cell: Box) -> list[Word]:
        """Words whose middle lies in the cell and that no other cell has, in the file's order."""
        x0, top, x1, bottom = cell
        first = bisect_left(self._order, (top,))
        last = bisect_left(self._order, (bottom,))
        within = [
            (at, word)
            for _, at, word in self._order[first:last]
            if at not in self._taken and x0 <= (word.x0 + word.x1) / 2 <= x1
        ]
        self._taken.update(at for at, _ in within)
        return [word for _, word in sorted(within)]

    def left(self) -> list[Word]:
        return [
            word for at, word in sorted(entry[1:] for entry in self._order) if at not in self._taken
        ]


def _joined(line: list[Piece]) -> Piece:
    return Piece(line[0].page, [word for piece in line for word in piece.words])


def _around(boxes: Sequence[Box]) -> Box:
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return min(x0s), min(tops), max(x1s), max(bottoms)
