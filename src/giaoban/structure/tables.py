"""Task tables: STT · nội dung · chủ trì · phối hợp · thời hạn, told by the words at their head."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from giaoban.lexicon import phrases
from giaoban.model.source import Passage, Span
from giaoban.names.headings import named_by
from giaoban.names.lists import NameReader
from giaoban.structure.cells import entries, right_edges
from giaoban.structure.label import Label
from giaoban.structure.passages import joined
from giaoban.text import words

_HEAD_ROWS = 2
"""Rows among which the head of a table is looked for: a title may stand in the first."""

_DOING = {"lead", "assignee", "deadline"}
_DOERS = {"lead", "assignee"}
_GROUP_NUMBER = re.compile(r"(?:[IVX]+|[A-ZĐ])[.)]?")
_NUMBER = re.compile(r"[\W\d_]*|\(?\w{1,2}\)?[.)]?")
_SILENT = {"number", "other", "lead", "assignee", "partner", "receiver"}
"""Kinds of columns that are accounted for: numbers, products, remarks; names, of which no word is
left out."""

_TEXTS = {"content", "deadline"}
"""Kinds of columns whose lines are one text."""

_FEWEST_NUMBERED = 3


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row: the entries that each kind of column holds, where it holds any.

    `group`: the title above it that parts the rows: "I · Lĩnh vực ngân sách". `above`: what merged
    cells above it say of it as well.
    """

    cells: Mapping[str, tuple[Passage, ...]]
    spans: tuple[Span, ...] = ()
    group: Passage | None = None
    above: Mapping[str, tuple[Passage, ...]] = field(default_factory=dict)

    def text(self, kind: str) -> Passage | None:
        """All words of a kind of column, as one text."""
        return joined(self.cells[kind]) if kind in self.cells else None

    @property
    def title(self) -> Passage | None:
        """Its words where it is a title between rows: a number of a higher kind and words, a unit's
        name, or words that stand alone in the first column."""
        content, number = self.text("content"), self.text("number")
        if content is None:
            alone = len(self.cells) == 1 and not self.cells.keys() <= {"deadline", "partner"}
            only = joined(next(iter(self.cells.values()))) if alone else None
            return only if only and not _NUMBER.fullmatch(only.text) else None
        if not self.cells.keys() <= {"number", "content"}:
            return None
        higher = number is not None and _GROUP_NUMBER.fullmatch(number.text) is not None
        return content if higher or content.text.isupper() or _is_name(content.text) else None


@dataclass(frozen=True, slots=True)
class TaskTable:
    """The rows below the head. `spans`: what of the table is accounted for though it makes no
    fact: the head, numbers, titles between rows, products and remarks."""

    rows: tuple[TaskRow, ...]
    spans: tuple[Span, ...]


_Row = Mapping[int, list[Label]]
"""Lines by column."""

_Grid = Mapping[int, _Row]
"""Lines by row and column."""


def task_tables(labels: Sequence[Label]) -> dict[int, TaskTable]:
    """The task tables among the lines, by the number of the table."""
    grids: dict[int, dict[int, dict[int, list[Label]]]] = {}
    for one in labels:
        if one.line.cell:
            rows = grids.setdefault(one.line.cell.table, {})
            row = rows.setdefault(one.line.cell.row, {})
            row.setdefault(one.line.cell.column, []).append(one)
    right = right_edges(labels)
    found = {number: _table(grid, right) for number, grid in grids.items()}
    return {number: table for number, table in found.items() if table}


def table_of(label: Label, tables: Mapping[int, TaskTable]) -> TaskTable | None:
    """The task table that a line stands in."""
    return tables.get(label.line.cell.table) if label.line.cell else None


def _table(grid: _Grid, right: Mapping[tuple[int, int], float]) -> TaskTable | None:
    """The table whose head says what its columns hold; None for any other."""
    order = [grid[row] for row in sorted(grid)]
    head = _head(order)
    if head is None:
        return None
    below, columns = head
    above, rows = order[:below], list[TaskRow]()
    known = [span for row in above for span in _spans(row)]
    for row in order[below:]:
        if _is_head_again(row, above):
            known += _spans(row)
        else:
            rows.append(_task_row(row, columns, right))
    known += [span for one in rows for span in one.spans]
    return TaskTable(tuple(_carried(_grouped(_closed_up(rows)))), tuple(known))


# -- the head -----------------------------------------------------------------------------------


def _head(rows: Sequence[_Row]) -> tuple[int, dict[int, str]] | None:
    """How many rows the head takes, and what the columns below it hold."""
    for i, row in enumerate(rows[:_HEAD_ROWS]):
        columns, end = _columns(row), i + 1
        if "content" not in columns.values():
            continue
        halves = _columns(rows[end]) if end < len(rows) else {}
        if len(halves) > 1 and len(halves) == len(rows[end]) and "content" not in halves.values():
            columns, end = _with_halves(row, columns, halves), end + 1
        if _DOING & set(columns.values()):
            return end, columns
    return None


def _columns(row: _Row) -> dict[int, str]:
    """What each column holds, by the words of the head."""
    found: dict[int, str] = {}
    for column, lines in row.items():
        named = phrases("columns").longest(words(_text(lines).text), 0)
        if named:
            found[column] = named[0]["holds"]
    return found


def _with_halves(row: _Row, columns: dict[int, str], halves: dict[int, str]) -> dict[int, str]:
    """The columns where a head has two rows: "Đơn vị thực hiện" over "Chủ trì" and "Phối hợp".

    Where the wide cell counts as one, those to its right stand farther right below.
    """
    first, last = min(halves), max(halves)
    farther = last - first if any(first < column <= last for column in row) else 0
    moved = {at + farther if at > first else at: holds for at, holds in columns.items()}
    return {**moved, **halves}


def _is_head_again(row: _Row, head: Sequence[_Row]) -> bool:
    """Does a row repeat the head, or number its columns?"""
    texts = [_text(row[column]).text for column in sorted(row)]
    if len(texts) >= _FEWEST_NUMBERED and all(_NUMBER.fullmatch(text) for text in texts):
        return True
    return any(texts == [_text(one[column]).text for column in sorted(one)] for one in head)


# -- the rows -----------------------------------------------------------------------------------


def _task_row(
    row: _Row, columns: Mapping[int, str], right: Mapping[tuple[int, int], float]
) -> TaskRow:
    cells: dict[str, tuple[Passage, ...]] = {}
    spans: list[Span] = []
    for column in sorted(row):
        holds = columns.get(column, "unknown")
        place = row[column][0].line.cell
        edge = right.get((place.table, column)) if place else None
        parted = entries(row[column], edge) if holds not in _TEXTS else [_text(row[column])]
        said = tuple(one for one in parted if one.text)
        if said:
            cells[holds] = (*cells.get(holds, ()), *said)
        spans += _silent(row[column], holds)
    made = TaskRow(cells, tuple(spans))
    if made.title:
        return replace(made, spans=_spans(row))
    return made if "content" in cells else TaskRow(cells)


def _silent(lines: Iterable[Label], holds: str) -> Iterator[Span]:
    """What of a cell is accounted for: all of it, or the marks in it."""
    for one in lines:
        yield from one.line.marks
        if holds in _SILENT:
            yield one.line.span
        elif one.words.pieces:
            yield Span(one.line.span.start, one.words.pieces[0][1])


def _closed_up(rows: Iterable[TaskRow]) -> Iterator[TaskRow]:
    """The rows, those that only name further doers or times for a merged cell put to the one
    above."""
    groups: list[list[TaskRow]] = []
    for row in rows:
        apart = row.title or "content" in row.cells or "number" in row.cells
        if apart or not groups or groups[-1][0].title:
            groups.append([row])
        else:
            groups[-1].append(row)
    yield from map(_fused, groups)


def _fused(rows: Sequence[TaskRow]) -> TaskRow:
    """Rows as one: each kind of column with the entries of all."""
    if len(rows) == 1:
        return rows[0]
    cells: dict[str, list[Passage]] = {}
    for row in rows:
        for kind, said in row.cells.items():
            cells.setdefault(kind, []).extend(said)
    return TaskRow({kind: tuple(said) for kind, said in cells.items()})


def _grouped(rows: Iterable[TaskRow]) -> Iterator[TaskRow]:
    """The rows without the titles between them, each under the last of these."""
    group: Passage | None = None
    for row in rows:
        if row.title:
            group = row.title
        else:
            yield replace(row, group=group)


def _carried(rows: Iterable[TaskRow]) -> Iterator[TaskRow]:
    """The rows, those whose doers are merged with the cells above under the doers of these.

    The time is merged with them where each row of the table has both or neither.
    """
    kept = list(rows)
    timed = all(bool(_DOERS & row.cells.keys()) == ("deadline" in row.cells) for row in kept)
    kinds = _DOERS | {"deadline"} if timed else _DOERS
    last: TaskRow | None = None
    for row in kept:
        if _DOERS & row.cells.keys():
            last = row
        if last is None or last is row or last.group is not row.group:
            yield row
            continue
        missing = kinds & last.cells.keys() - row.cells.keys()
        yield replace(row, above={kind: last.cells[kind] for kind in missing})


def _is_name(text: str) -> bool:
    return bool(named_by(NameReader(text), whole=True))


def _text(lines: Iterable[Label]) -> Passage:
    return joined(one.words for one in lines)


def _spans(row: _Row) -> tuple[Span, ...]:
    return tuple(one.line.span for column in sorted(row) for one in row[column])
