"""Ruled tables: pdfium's words put into the cells that the rules make.

A table that goes on at the top of the next page is one table; a first row there whose first cell
is empty goes on with the row before.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from giaoban.model.source import Box, Cell
from giaoban.readers.pdf.cells import Grid
from giaoban.readers.pdf.rows import Piece, rows
from giaoban.readers.pdf.values import Word


@dataclass(slots=True)
class Table:
    """`rows` hold each cell's lines; `box` is where it begins.

    `heads`: what later pages repeat of the first row, by the row that it follows.
    """

    box: Box
    columns: int
    rows: list[list[list[Piece]]]
    heads: dict[int, list[Piece]] = field(default_factory=dict)

    def pieces(self, number: int) -> Iterator[Piece]:
        """Lines cell by cell, row by row; a repeated head is a running head, in no cell."""
        for at, row in enumerate(self.rows):
            for column, lines in enumerate(row):
                for line in lines:
                    line.cell = Cell(number, at, column)
                    yield line
            yield from self.heads.get(at, ())

    def take_on(self, other: "Table") -> None:
        """Appends a table that is this one's continuation on the next page."""
        following = other.rows
        if following and self.rows and _texts(following[0]) == _texts(self.rows[0]):
            self._repeat(following[0])
            following = following[1:]
        if following and self.rows and not following[0][0]:
            for column, lines in enumerate(following[0]):
                self.rows[-1][column] += lines
            following = following[1:]
        self.rows += following

    def _repeat(self, head: list[list[Piece]]) -> None:
        again = [line for lines in head for line in lines]
        for line in again:
            line.zone = "head"
        self.heads.setdefault(len(self.rows) - 1, []).extend(again)


def _texts(row: list[list[Piece]]) -> list[str]:
    return [" ".join(line.text for line in lines) for lines in row]


def taken_apart(
    page: int, words: Sequence[Word], grids: Sequence[Grid]
) -> tuple[list[Table], list[Word]]:
    """The tables that hold words, and the words that stand in no cell."""
    tables: list[Table] = []
    unplaced = _Field(words)
    for grid in grids:
        boxes = [cell for row in grid for cell in row if cell]
        columns = max(map(len, grid), default=0)
        if columns < 2 or not boxes:
            continue
        filled = [_filled(page, row, columns, unplaced) for row in grid]
        if any(lines for row in filled for lines in row):
            tables.append(Table(_around(boxes), columns, filled))
    return tables, unplaced.left()


def _filled(
    page: int, row: Sequence[Box | None], columns: int, words: "_Field"
) -> list[list[Piece]]:
    cells = [words.take(cell) if cell else [] for cell in row]
    cells += [[] for _ in range(columns - len(cells))]
    return [[_joined(line) for line in rows(page, within)[0]] for within in cells]


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


def _around(boxes: list[Box]) -> Box:
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return min(x0s), min(tops), max(x1s), max(bottoms)
