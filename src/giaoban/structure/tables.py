"""Task tables: STT · nội dung · chủ trì · phối hợp · thời hạn, told by the words at their head."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from giaoban.lexicon import phrases
from giaoban.model.source import Passage, Span
from giaoban.structure.label import Label
from giaoban.structure.passages import joined
from giaoban.text import words

_HEAD_ROWS = 2
"""Rows among which the head of a table is looked for: a title may stand in the first."""

_DOING = {"lead", "assignee", "deadline"}
_GROUP_NUMBER = re.compile(r"(?:[IVX]+|[A-ZĐ])[.)]?")


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row: what each kind of column holds, where it holds anything, and its marks.

    `group`: the title above it that parts the rows: "I · Lĩnh vực ngân sách".
    """

    cells: Mapping[str, Passage]
    spans: tuple[Span, ...]
    group: Passage | None = None

    @property
    def is_group(self) -> bool:
        """Is it such a title itself: a number of a higher kind, words, and nothing else?"""
        number = self.cells.get("number")
        return (
            number is not None
            and self.cells.keys() <= {"number", "content"}
            and _GROUP_NUMBER.fullmatch(number.text) is not None
        )


@dataclass(frozen=True, slots=True)
class TaskTable:
    """The rows below the head; `head` and all rows are accounted for by their lines."""

    head: tuple[Span, ...]
    rows: tuple[TaskRow, ...]


_Grid = Mapping[int, Mapping[int, list[Label]]]
"""Lines by row and column."""


def task_tables(labels: Iterable[Label]) -> dict[int, TaskTable]:
    """The task tables among the lines, by the number of the table."""
    grids: dict[int, dict[int, dict[int, list[Label]]]] = {}
    for one in labels:
        if one.line.cell:
            rows = grids.setdefault(one.line.cell.table, {})
            row = rows.setdefault(one.line.cell.row, {})
            row.setdefault(one.line.cell.column, []).append(one)
    found = {number: _table(grid) for number, grid in grids.items()}
    return {number: table for number, table in found.items() if table}


def table_of(label: Label, tables: Mapping[int, TaskTable]) -> TaskTable | None:
    """The task table that a line stands in."""
    return tables.get(label.line.cell.table) if label.line.cell else None


def _table(grid: _Grid) -> TaskTable | None:
    """The table whose head says what its columns hold; None for any other."""
    rows = sorted(grid)
    for head in rows[:_HEAD_ROWS]:
        columns = _columns(grid[head])
        if "content" in columns.values() and _DOING & set(columns.values()):
            above = tuple(span for row in rows if row <= head for span in _spans(grid[row]))
            below = (_task_row(grid[row], columns) for row in rows if row > head)
            return TaskTable(above, tuple(_grouped(below)))
    return None


def _grouped(rows: Iterable[TaskRow]) -> Iterator[TaskRow]:
    """The rows without the titles between them, each under the last of these."""
    group: Passage | None = None
    for row in rows:
        if row.is_group:
            group = row.cells.get("content")
        else:
            yield replace(row, group=group)


def _columns(row: Mapping[int, list[Label]]) -> dict[int, str]:
    """What each column holds, by the words of the head."""
    found: dict[int, str] = {}
    for column, lines in row.items():
        named = phrases("columns").longest(words(_text(lines).text), 0)
        if named:
            found[column] = named[0]["holds"]
    return found


def _task_row(row: Mapping[int, list[Label]], columns: Mapping[int, str]) -> TaskRow:
    texts = {columns.get(column, "other"): _text(row[column]) for column in sorted(row)}
    return TaskRow({kind: text for kind, text in texts.items() if text.text}, _spans(row))


def _text(lines: Iterable[Label]) -> Passage:
    return joined(one.words for one in lines)


def _spans(row: Mapping[int, list[Label]]) -> tuple[Span, ...]:
    return tuple(one.line.span for column in sorted(row) for one in row[column])
