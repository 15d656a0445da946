"""Tables: where each cell stands in the grid, and over how much of it it reaches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from giaoban.readers.docx.inline import holds_text
from giaoban.readers.docx.markup import (
    CELL,
    DELETED,
    ROW,
    Element,
    W,
    child,
    content,
    number,
    value,
)
from giaoban.readers.grid import seen_columns

_MOST_COLUMNS = 63
"""Of a table, for Word."""
_TWIPS = 20


@dataclass(slots=True)
class Placed:
    """A cell: the column where it begins, and how many columns and rows it reaches over."""

    element: Element
    column: int
    columns: int
    rows: int = 1


def rows(table: Element) -> Iterator[list[Placed] | None]:
    """The cells of each row that is still there; None for a deleted row that held words.

    A cell that goes on with the one above is there too: nobody sees what it holds, but a file may
    say the words again in each.
    """
    found = [None if _is_deleted_row(row) else _cells(row) for row in _elements(table, ROW)]
    kept = [cells for cells in found if cells is not None]
    _number_as_seen(kept, _edges(table))
    _reach_down(kept)
    for row, cells in zip(_elements(table, ROW), found, strict=True):
        if cells is not None or holds_text(row):
            yield cells


def _elements(parent: Element, tag: str) -> Iterator[Element]:
    return (one for one in content(parent) if one.tag == tag)


def _is_deleted_row(row: Element) -> bool:
    properties = child(row, "trPr")
    return properties is not None and any(one.tag in DELETED for one in properties)


def _cells(row: Element) -> list[Placed]:
    """A row's cells by the columns of the file."""
    column = _count(child(row, "trPr"), "gridBefore", 0)
    found: list[Placed] = []
    for cell in _elements(row, CELL):
        properties = child(cell, "tcPr")
        if child(properties, "cellDel") is None:
            found.append(Placed(cell, column, _count(properties, "gridSpan", 1)))
            column += found[-1].columns
    return found


def _count(properties: Element | None, name: str, least: int) -> int:
    return min(max(number(value(properties, name)), least), _MOST_COLUMNS)


def _edges(table: Element) -> list[float]:
    """Where the columns of the file begin and end, in points; empty where it does not say."""
    grid, edges = child(table, "tblGrid"), [0.0]
    for column in () if grid is None else grid.iterchildren(W + "gridCol"):
        edges.append(edges[-1] + max(number(column.get(W + "w")), 0) / _TWIPS)
    return edges if edges[-1] else []


def _number_as_seen(table: Sequence[Sequence[Placed]], edges: Sequence[float]) -> None:
    if not edges:
        return
    spans = [(one.column, one.column + one.columns) for row in table for one in row]
    columns = seen_columns(edges, spans)
    beyond = columns[-1] - len(columns) + 1

    def seen(edge: int) -> int:
        return columns[edge] if edge < len(columns) else edge + beyond

    for row in table:
        for one in row:
            first = seen(one.column)
            one.columns = seen(one.column + one.columns) - first
            one.column = first


def _reach_down(table: Sequence[Sequence[Placed]]) -> None:
    above: dict[int, Placed] = {}
    for row in table:
        here: dict[int, Placed] = {}
        for one in row:
            merge = child(child(one.element, "tcPr"), "vMerge")
            if merge is None:
                continue
            begun = above.get(one.column) if merge.get(W + "val") != "restart" else None
            if begun:
                begun.rows += 1
            here[one.column] = begun or one
        above = here
