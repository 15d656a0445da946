"""How lines are set, guessed from where they begin and end.

A PDF does not say it. The body's right edge is where most wide lines end, its left edge the
leftmost place where many of them begin; other places where three lines or more begin are indents.
A line that ends at the right edge is "justify" if it begins at the left edge, at an indent or
within a fifth of the width, "right" if it begins in the right half. One that ends before the edge
is "left" if it begins at the left edge or an indent (so is a justified paragraph's last line), and
"center" if its middle is the body's middle and it begins elsewhere. Where two answers fit, or there
are too few lines to tell, there is none. Within a column, lines share a left edge or a middle.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from giaoban.model.source import Align
from giaoban.readers.pdf.rows import Piece
from giaoban.readers.pdf.values import Page

_NEAR = 2.0
_WIDE = 0.5
_MANY = 0.04
_INDENT_LINES = 3
_FIRST_LINE = 0.2
_COLUMN_MIDDLES = 10.0


@dataclass(frozen=True, slots=True)
class _Margins:
    left: float
    right: float
    indents: frozenset[int]

    def indented(self, x0: float) -> bool:
        return any(round(x0) + step in self.indents for step in (-1, 0, 1))


def assign_alignment(pieces: Sequence[Piece], pages: Sequence[Page]) -> None:
    by_width: defaultdict[int, list[Piece]] = defaultdict(list)
    columns: defaultdict[tuple[int, int], list[Piece]] = defaultdict(list)
    for piece in pieces:
        if piece.cell:
            columns[piece.cell.table, piece.cell.column].append(piece)
        elif piece.zone == "body":
            by_width[round(pages[piece.page - 1].width)].append(piece)
    for width, lines in by_width.items():
        _align_body(lines, width)
    for column in columns.values():
        _align_column(column)


def _align_body(lines: list[Piece], width: float) -> None:
    margins = _margins(lines, width)
    if margins:
        for piece in lines:
            piece.align = _within(piece, margins)


def _margins(lines: list[Piece], width: float) -> _Margins | None:
    wide = [piece for piece in lines if piece.x1 - piece.x0 > _WIDE * width]
    if len(wide) < 2:
        return None
    right, count = Counter(round(piece.x1) for piece in wide).most_common(1)[0]
    if count < 2:
        return None
    lefts = Counter(round(piece.x0) for piece in wide)
    often = max(_MANY * len(wide), 2)
    left = min((x0 for x0, seen in lefts.items() if seen >= often), default=None)
    if left is None:
        return None
    starts = Counter(round(piece.x0) for piece in lines)
    return _Margins(
        left, right, frozenset(x0 for x0, seen in starts.items() if seen >= _INDENT_LINES)
    )


def _within(piece: Piece, margins: _Margins) -> Align | None:
    width = margins.right - margins.left
    at_left = abs(piece.x0 - margins.left) <= _NEAR
    begins = at_left or margins.indented(piece.x0)
    ends = abs(piece.x1 - margins.right) <= _NEAR
    middle = (margins.left + margins.right) / 2
    centred = abs(piece.middle - middle) <= 0.6 * piece.size and not at_left
    if ends and (begins or piece.x0 - margins.left < _FIRST_LINE * width):
        return "justify"
    if ends:
        return "right" if piece.x0 > middle else None
    if centred:
        return None if begins else "center"
    return "left" if begins else None


def _align_column(column: Iterable[Piece]) -> None:
    pieces = list(column)
    if len(pieces) < 2:
        return
    align: Align | None = None
    if _alike([piece.x0 for piece in pieces], 2 * _NEAR):
        align = "left"
    elif _alike([piece.middle for piece in pieces], _COLUMN_MIDDLES):
        align = "center"
    for piece in pieces:
        piece.align = align


def _alike(places: list[float], reach: float) -> bool:
    return max(places) - min(places) <= reach
