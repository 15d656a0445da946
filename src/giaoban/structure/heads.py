"""The head of a task table: which rows it takes, and what the columns below it hold."""

from collections.abc import Mapping, Sequence

from giaoban.lexicon import phrases
from giaoban.model.source import Cell
from giaoban.structure.label import Label
from giaoban.structure.passages import joined
from giaoban.text import words

Row = Mapping[int, list[Label]]
"""Lines by column."""

Columns = Mapping[int, str]
"""What each column holds: "content", "lead", "deadline" …"""

DOERS = frozenset({"lead", "assignee"})
DOING = DOERS | {"deadline"}

_HEAD_ROWS = 2
"""Rows among which the head of a table is looked for: a title may stand in the first."""
_DEEPEST = 3


def head(rows: Sequence[Row]) -> tuple[int, Columns] | None:
    """How many rows the head takes, and what the columns below it hold."""
    for i in range(min(_HEAD_ROWS, len(rows))):
        end, columns = _from(rows, i)
        if "content" in columns.values() and DOING & set(columns.values()):
            return end, columns
    return None


def place(lines: Sequence[Label]) -> Cell:
    """The place of a cell's lines."""
    cell = lines[0].line.cell
    if cell is None:
        raise ValueError("a line that stands in no table")
    return cell


def over(cell: Cell) -> range:
    """The columns that a cell reaches over."""
    return range(cell.column, cell.column + cell.columns)


def _from(rows: Sequence[Row], i: int) -> tuple[int, Columns]:
    """The head that begins at row `i`, with the rows that its cells reach over."""
    columns = _columns(rows[i])
    last = _number(rows[i]) + _depth(rows[i], columns)
    end = i + 1
    while end < len(rows) and _number(rows[end]) < last:
        columns = {**columns, **_columns(rows[end])}
        end += 1
    if end > i + 1 or end == len(rows):
        return end, columns
    halves = _columns(rows[end])
    if len(halves) > 1 and "content" not in halves.values() and rows[end].keys() <= halves.keys():
        return end + 1, _with_halves(rows[i], columns, halves)
    return end, columns


def _number(row: Row) -> int:
    return place(next(iter(row.values()))).row


def _depth(row: Row, columns: Columns) -> int:
    """The rows that the known cells of a head reach over."""
    reach = [place(lines).rows or 1 for column, lines in row.items() if column in columns]
    return min(max(reach, default=1), _DEEPEST)


def _columns(row: Row) -> dict[int, str]:
    """What each column holds, by the words of the head: a wide cell speaks for all below it."""
    found: dict[int, str] = {}
    for lines in row.values():
        text = joined(one.words for one in lines).text
        named = phrases("columns").longest(words(text), 0)
        if named:
            found.update(dict.fromkeys(over(place(lines)), named[0]["holds"]))
    return found


def _with_halves(row: Row, columns: Columns, halves: Columns) -> Columns:
    """The columns where a head has two rows: "Đơn vị thực hiện" over "Chủ trì" and "Phối hợp".

    Where the wide cell counts as one, those to its right stand farther right below.
    """
    first, last = min(halves), max(halves)
    counted = all(place(lines).rows is None for lines in row.values())
    farther = last - first if counted and any(first < column <= last for column in row) else 0
    moved = {at + farther if at > first else at: holds for at, holds in columns.items()}
    return {**moved, **halves}
