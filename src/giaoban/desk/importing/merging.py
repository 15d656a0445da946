"""Cells that were made one: what stands in the first is said by each row that they reach over."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from giaoban.readers.workbook import Merged, Row


def spread(rows: Sequence[Row], merged: Sequence[Merged]) -> Sequence[Row]:
    """Of cells that begin in these rows."""
    numbers = [row.number for row in rows]
    cells = [dict(row.cells) for row in rows]
    reached: dict[int, int] = {}
    for one in sorted(merged, key=lambda one: (one.column, one.first)):
        first, after = bisect_left(numbers, one.first), bisect_right(numbers, one.last)
        starts_here = first < after and numbers[first] == one.first
        if not starts_here or reached.get(one.column, 0) >= one.first:
            continue
        reached[one.column] = one.last
        value = cells[first].get(one.column)
        if value is not None:
            for held in cells[first + 1 : after]:
                held.setdefault(one.column, value)
    return [Row(number, held) for number, held in zip(numbers, cells, strict=True)]
