"""Blocks of lines that stand side by side: a notice's header, "Nơi nhận" beside the signature.

A block begins at a row of two pieces or more and grows down and up. Its gutters are the gaps that
all its rows leave free. A row of one piece belongs to it if the piece stays on one side of every
gutter and goes with the pieces of its column: same middle or same left edge, and not far away.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from giaoban.model.source import Cell
from giaoban.readers.pdf.rows import Piece, Row

Gutter = tuple[float, float]

_THINNEST_GUTTER = 0.4
_NARROW_GAP = 0.8
_SAME_EDGE = 0.8
_FARTHEST_ROW = 5.0
_FARTHEST_LEFT = 3.0
_FARTHEST_RIGHT = 12.0
"""Letters' heights down to the next row, to the next lone piece on the left, on the right: the
signer's name stands far below the office's title."""
_NEXT_LINE = 0.8
_ROWS_SEEN = 30


@dataclass(slots=True)
class Block:
    rows: list[Row]
    gutters: list[Gutter]

    def column(self, piece: Piece) -> int:
        return sum((low + high) / 2 < piece.middle for low, high in self.gutters)

    def last(self, column: int) -> list[Piece]:
        """The lowest pieces of a column, from the bottom up: enough of them to see its shape."""
        rows = reversed(self.rows[-_ROWS_SEEN:])
        return [piece for row in rows for piece in row if self.column(piece) == column]

    def first(self, column: int) -> Piece | None:
        rows = self.rows[:_ROWS_SEEN]
        return next((p for row in rows for p in row if self.column(p) == column), None)


def in_reading_order(rows: list[Row], table: int) -> tuple[list[Piece], int]:
    """The pieces of rows, each block column by column; the number of the next free table."""
    ordered: list[Piece] = []
    for group in _grouped(rows):
        if isinstance(group, Block):
            ordered += _read(group, table)
            table += 1
        else:
            ordered += group
    return ordered, table


def _grouped(rows: list[Row]) -> list[Row | Block]:
    groups: list[Row | Block] = []
    at = 0
    while at < len(rows):
        row = rows[at]
        at += 1
        if len(row) < 2:
            groups.append(row)
            continue
        block = Block([row], [(one.x1, other.x0) for one, other in pairwise(row)])
        while groups and not isinstance(groups[-1], Block) and _grow_up(block, groups[-1]):
            groups.pop()
        while at < len(rows) and _grow_down(block, rows[at]):
            at += 1
        groups.append(block)
    return groups


def _grow_down(block: Block, row: Row) -> bool:
    row = _parted(row, block.gutters, row[0].top - block.rows[-1][0].bottom)
    gutters = _narrowed(block.gutters, row)
    if len(row) > 1:
        near = row[0].top - block.rows[-1][0].bottom <= _FARTHEST_ROW * row[0].size
        fits = near and _has_two_sides(row, gutters)
    else:
        fits = len(gutters) == len(block.gutters) and _goes_below(block, row[0])
    if fits:
        block.rows.append(row)
        block.gutters = gutters
    return fits


def _grow_up(block: Block, row: Row) -> bool:
    row = _parted(row, block.gutters, block.rows[0][0].top - row[0].bottom)
    gutters = _narrowed(block.gutters, row)
    if len(row) > 1:
        fits = _has_two_sides(row, gutters)
    else:
        fits = len(gutters) == len(block.gutters) and _goes_above(block, row[0])
    if fits:
        block.rows.insert(0, row)
        block.gutters = gutters
    return fits


def _has_two_sides(row: Row, gutters: list[Gutter]) -> bool:
    return len({sum((low + high) / 2 < piece.middle for low, high in gutters) for piece in row}) > 1


def _parted(row: Row, gutters: list[Gutter], distance: float) -> Row:
    """Cuts a line at a gutter that leaves it less than the usual gap between columns."""
    piece = row[0]
    if len(row) > 1 or distance > piece.size:
        return row
    for at, (before, after) in enumerate(pairwise(piece.words), start=1):
        if after.x0 - before.x1 > _NARROW_GAP * piece.size and any(
            low < after.x0 and before.x1 < high for low, high in gutters
        ):
            return [Piece(piece.page, piece.words[:at]), Piece(piece.page, piece.words[at:])]
    return row


def _goes_above(block: Block, piece: Piece) -> bool:
    """Only a lone piece that is centred over its column: a body's last line is not."""
    below = block.first(block.column(piece))
    if not below or below.top - piece.bottom > _NEXT_LINE * piece.size:
        return False
    apart = abs(piece.x0 - below.x0) > 0.5 * piece.size
    return apart and _same_middle(piece, [below])


def _narrowed(gutters: list[Gutter], row: Row) -> list[Gutter]:
    """What a row leaves of the gutters."""
    left: list[Gutter] = []
    for low, high in gutters:
        for piece in row:
            if piece.middle < (low + high) / 2:
                low = max(low, piece.x1)  # noqa: PLW2901 - the gutter shrinks piece by piece
            else:
                high = min(high, piece.x0)  # noqa: PLW2901
        if high - low >= _THINNEST_GUTTER * row[0].size:
            left.append((low, high))
    return left


def _goes_below(block: Block, piece: Piece) -> bool:
    column = block.column(piece)
    above = block.last(column)
    if not above:
        return False
    gap = piece.top - above[0].bottom
    if _same_middle(piece, above) or _same_edge(piece, above):
        return gap <= (_FARTHEST_RIGHT if column else _FARTHEST_LEFT) * piece.size
    within = min(a.x0 for a in above) <= piece.x0 and piece.x1 <= max(a.x1 for a in above)
    return within and gap <= _NEXT_LINE * piece.size


def _same_middle(piece: Piece, others: list[Piece]) -> bool:
    return _most(abs(piece.middle - other.middle) <= _SAME_EDGE * piece.size for other in others)


def _same_edge(piece: Piece, others: list[Piece]) -> bool:
    return _most(abs(piece.x0 - other.x0) <= _SAME_EDGE * piece.size for other in others)


def _most(answers: Iterable[bool]) -> bool:
    votes = list(answers)
    return 2 * sum(votes) > len(votes)


def _read(block: Block, table: int) -> Iterator[Piece]:
    """Two columns one after the other; more of them are a table without rules, row by row."""
    cells = list(_cells(block, table))
    if len(block.gutters) == 1:
        cells.sort(key=lambda piece: piece.cell.column if piece.cell else 0)
    yield from cells


def _cells(block: Block, table: int) -> Iterator[Piece]:
    """Pieces of one row in one column are one line: a blank left for a number is no gutter."""
    for number, row in enumerate(block.rows):
        columns: dict[int, list[Piece]] = {}
        for piece in row:
            columns.setdefault(block.column(piece), []).append(piece)
        for column, parts in columns.items():
            words = [word for part in parts for word in part.words]
            yield Piece(parts[0].page, words, cell=Cell(table, number, column))
