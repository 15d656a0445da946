"""Task tables: STT · nội dung · chủ trì · phối hợp · thời hạn, told by the words at their head."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from giaoban.model.source import Span
from giaoban.structure.cells import Edges, right_edges
from giaoban.structure.heads import Row, head
from giaoban.structure.label import Label
from giaoban.structure.passages import joined
from giaoban.structure.rows import TaskRow, is_number, read_rows, task_rows

_FEWEST_NUMBERED = 3


@dataclass(frozen=True, slots=True)
class TaskTable:
    """The rows below the head. `spans`: what of the table is accounted for though it makes no
    fact: the head, numbers, titles between rows, products and remarks."""

    rows: tuple[TaskRow, ...]
    spans: tuple[Span, ...]


_Grid = Mapping[int, Row]
"""Lines by row and column."""


def task_tables(labels: Sequence[Label]) -> dict[int, TaskTable]:
    """The task tables among the lines, by the number of the table."""
    grids: dict[int, dict[int, dict[int, list[Label]]]] = {}
    for one in labels:
        if one.line.cell:
            rows = grids.setdefault(one.line.cell.table, {})
            row = rows.setdefault(one.line.cell.row, {})
            row.setdefault(one.line.cell.column, []).append(one)
    edges = right_edges(labels)
    found = {number: _table(grid, edges) for number, grid in grids.items()}
    return {number: table for number, table in found.items() if table}


def table_of(label: Label, tables: Mapping[int, TaskTable]) -> TaskTable | None:
    """The task table that a line stands in."""
    return tables.get(label.line.cell.table) if label.line.cell else None


def _table(grid: _Grid, edges: Edges) -> TaskTable | None:
    """The table whose head says what its columns hold; None for any other."""
    order = [grid[row] for row in sorted(grid)]
    found = head(order)
    if found is None:
        return None
    below, columns = found
    above = order[:below]
    again = [_is_head_again(row, above) for row in order[below:]]
    known = [*above, *(row for row, told in zip(order[below:], again, strict=True) if told)]
    rest = [row for row, told in zip(order[below:], again, strict=True) if not told]
    rows, spans = task_rows(read_rows(rest, columns, edges))
    return TaskTable(rows, (*(span for row in known for span in _spans(row)), *spans))


def _is_head_again(row: Row, above: Sequence[Row]) -> bool:
    """Does a row repeat the head, or number its columns?"""
    texts = _texts(row)
    if len(texts) >= _FEWEST_NUMBERED and all(map(is_number, texts)):
        return True
    return any(texts == _texts(one) for one in above)


def _texts(row: Row) -> list[str]:
    return [joined(one.words for one in row[column]).text for column in sorted(row)]


def _spans(row: Row) -> list[Span]:
    return [one.line.span for column in sorted(row) for one in row[column]]
