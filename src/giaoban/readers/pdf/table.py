"""A ruled table: its cells and their lines, gathered over the pages that it goes on.

At the top of the next page the head may be repeated, a row that the page broke goes on, and so
does a cell that is merged down: only its first part holds the words.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from giaoban.model.box import Box
from giaoban.model.source import Cell
from giaoban.readers.pdf.rows import Piece

_DEEPEST_HEAD = 3
_NEAR = 3.0
"""Points: edges on two pages that are no farther apart are one."""
_SEVERAL = 3


@dataclass(slots=True)
class Filled:
    """A cell's lines, and over how many rows and columns it reaches; None where a page ends
    before that can be seen."""

    lines: list[Piece]
    rows: int | None
    columns: int


Row = list[Filled | None]
"""By column; None where a neighbour reaches over, or nothing is ruled."""


class Table:
    """`box` is where it begins; `rows` are those of all its pages so far."""

    def __init__(self, box: Box, edges: Sequence[float], rows: int) -> None:
        """`edges`: where the columns begin, and where the last one ends."""
        self.box = box
        self.rows: list[Row] = [[None] * (len(edges) - 1) for _ in range(rows)]
        self._edges = list(edges)
        self._heads: dict[int, list[Piece]] = {}
        self._lowest: Row = [None] * (len(edges) - 1)

    @property
    def columns(self) -> int:
        return len(self._edges) - 1

    def holds_words(self) -> bool:
        return any(cell.lines for row in self.rows for cell in row if cell)

    def put(self, row: int, column: int, cell: Filled) -> None:
        """Puts a cell where it begins; cells are put from top to bottom."""
        there = self.rows[row][column]
        if there is not None:
            there.lines += cell.lines
            return
        self.rows[row][column] = cell
        self._lowest[column : column + cell.columns] = [cell] * cell.columns

    def pieces(self, number: int) -> Iterator[Piece]:
        """Lines cell by cell, row by row; a repeated head is a running head, in no cell."""
        for at, row in enumerate(self.rows):
            for column, cell in enumerate(row):
                for line in cell.lines if cell else ():
                    line.cell = Cell(number, at, column, cell.rows, cell.columns) if cell else None
                    yield line
            yield from self._heads.get(at, ())

    # -- the next page --------------------------------------------------------------------------

    def take_on(self, other: "Table") -> bool:
        """Appends a table that begins the next page, if it has the same columns; whether it has.

        The other table is used up.
        """
        if not self._align(other):
            return False
        following = other.rows[self._repeat(other.rows) :]
        if following and self._broke(following[0]):
            self._go_on(following[0])
            following = following[1:]
        elif following:
            self._merge(following[0])
        for row in following:
            self.rows.append([None] * self.columns)
            for column, cell in enumerate(row):
                if cell:
                    self.put(len(self.rows) - 1, column, cell)
        return True

    def _align(self, other: "Table") -> bool:
        """Gives both the same columns; a page whose rows are all wide shows fewer of them."""
        if self.columns == other.columns:
            return True
        few, many = sorted((self, other), key=lambda table: table.columns)
        shift = many._edges[0] - few._edges[0]
        places = _places([edge + shift for edge in few._edges], many._edges)
        if places:
            few._spread(places, many._edges)
        return bool(places)

    def _spread(self, places: Sequence[int], edges: Sequence[float]) -> None:
        """Moves each column to its place among more of them, whose edges are given."""
        rows, self.rows = self.rows, []
        self._edges, self._lowest = list(edges), [None] * (len(edges) - 1)
        for row in rows:
            self.rows.append([None] * self.columns)
            for column, cell in enumerate(row):
                if cell:
                    cell.columns = places[column + cell.columns] - places[column]
                    self.put(len(self.rows) - 1, places[column], cell)

    def _repeat(self, rows: Sequence[Row]) -> int:
        """How many of the rows repeat the head; their lines become those of a running head."""
        count = 0
        for own, again in zip(self.rows[:_DEEPEST_HEAD], rows, strict=False):
            texts = _texts(again)
            if texts != _texts(own) or not any(texts):
                break
            count += 1
        lines = [line for row in rows[:count] for cell in row if cell for line in cell.lines]
        for line in lines:
            line.zone = "head"
        self._heads.setdefault(len(self.rows) - 1, []).extend(lines)
        return count

    def _broke(self, top: Row) -> bool:
        """Is a page's first row the rest of the last one? Then its number stands above, and what
        goes on filled the page down to its foot.

        Where the number is merged down, or all other cells have words, it may be a row of its own.
        """
        number = top[0]
        if (number and number.lines) or not self._fills_page(top):
            return False
        beside = zip(top[1:], self._lowest[1:], strict=True)
        others = [(cell, above) for cell, above in beside if cell]
        merged = self._merged_number(top)
        if merged:
            own = (cell for cell, above in others if (above and above.rows, cell.rows) != merged)
            return any(cell.lines and cell.lines[0].text[:1].islower() for cell in own)
        return len(others) < _SEVERAL or not all(cell.lines for cell, _ in others)

    def _merged_number(self, top: Row) -> tuple[int, int] | None:
        """How many rows a number that is merged down over the page's end has on both sides."""
        number, above = top[0], self._lowest[0]
        if not number or number.lines or not above:
            return None
        reach = above.rows or 1, number.rows or 1
        return None if reach == (1, 1) else reach

    def _fills_page(self, top: Row) -> bool:
        """Do the words that a page's first row goes on from stand at the foot of the last one?"""
        last = [cell.lines[-1] for cell in self.rows[-1] if cell and cell.lines]
        above = [
            before.lines[-1]
            for cell, before in zip(top, self._lowest, strict=True)
            if cell and cell.lines and before and before.lines and before.rows == 1
        ]
        foot = max(((line.page, line.bottom) for line in last), default=(0, 0.0))
        return all((line.page, line.bottom + line.size / 2) >= foot for line in above)

    def _go_on(self, top: Row) -> None:
        """Adds to the last row what the page broke off it."""
        for column, cell in enumerate(top):
            above = self._lowest[column]
            if cell and above:
                above.lines += cell.lines
                _stretch(above, (cell.rows or 1) - 1)
            elif cell:
                self.put(len(self.rows) - 1, column, cell)

    def _merge(self, top: Row) -> None:
        """Takes cells of a page's first row for parts of those above them: blank ones, and those
        that reach as far as a merged number, whose words go on.

        Where each is one row high, nobody can see whether they are merged.
        """
        merged = self._merged_number(top)
        for column, cell in enumerate(top):
            above = self._lowest[column]
            if not cell or not above or above.columns != cell.columns:
                continue
            reach = above.rows, cell.rows
            if cell.lines and reach != merged:
                continue
            if reach == (1, 1):
                above.rows = None
            else:
                above.lines += cell.lines
                _stretch(above, cell.rows or 1)
                top[column] = None


def _stretch(cell: Filled, rows: int) -> None:
    if cell.rows is not None:
        cell.rows += rows


def _texts(row: Row) -> list[str]:
    return [" ".join(line.text for line in cell.lines) if cell else "" for cell in row]


def _places(few: Sequence[float], many: Sequence[float]) -> list[int]:
    """Where each of a few edges stands among many; empty if one, or the end of all, does not."""
    places: list[int] = []
    for edge in few:
        at = min(bisect_left(many, edge - _NEAR), len(many) - 1)
        if abs(many[at] - edge) > _NEAR:
            return []
        places.append(at)
    return places if places[-1] == len(many) - 1 else []
