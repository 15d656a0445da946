"""The rows of a task table: which of them belong together, and what merged cells say of each."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from giaoban.model.source import Cell, Passage, Span
from giaoban.names.headings import named_by
from giaoban.names.lists import NameReader
from giaoban.structure.cells import Edges, entries, right_edge
from giaoban.structure.heads import DOERS, DOING, Columns, Row, over, place
from giaoban.structure.label import Label
from giaoban.structure.passages import joined
from giaoban.text import fold

_GROUP_NUMBER = re.compile(r"(?:[IVX]+|[A-ZĐ])[.)]?")
_NUMBER = re.compile(r"[\W\d_]*|\(?\w{1,2}\)?[.)]?")
_DITTO = re.compile(r"\W*(?:nt|như trên)\W*|[\"″”]+")
_SILENT = {"number", "heading", *DOERS, "partner", "receiver"}
"""Kinds of columns that are accounted for: numbers; names, of which no word is left out. What
stands under other heads, products and notes, is listed as left over where no fact rests on it."""

_TEXTS = {"content", "deadline", "heading"}
"""Kinds of columns whose lines are one text."""

Cells = Mapping[str, tuple[Passage, ...]]
"""The entries that each kind of column holds, where it holds any."""


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One row: what its cells hold, those that are merged down over it among them.

    `group`: the title above it that parts the rows, "I · Lĩnh vực ngân sách", or beside it, in a
    cell merged down over several. `above`: what the cells above may say of it as well, where
    nobody knows which are merged.
    """

    cells: Cells
    group: Passage | None = None
    above: Cells = field(default_factory=dict)

    def text(self, kind: str) -> Passage | None:
        """All words of a kind of column, as one text."""
        return joined(self.cells[kind]) if kind in self.cells else None


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row as it stands. `merged`: what cells that reach down over it hold; `open`: the kinds of
    its own cells that do not say how far they reach; `spans`: what of it is accounted for."""

    cells: Cells
    merged: Cells
    open: frozenset[str]
    spans: tuple[Span, ...]
    title: Passage | None


# -- one by one ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Reach:
    """What a cell says of the rows before `end`."""

    end: int
    holds: str
    said: tuple[Passage, ...]


def read_rows(rows: Sequence[Row], columns: Columns, edges: Edges) -> Iterator[ReadRow]:
    """The rows below a head. `edges`: how far right the lines of each column reach."""
    headings = _heading_columns(rows, columns)
    doing = [column for column, holds in columns.items() if holds in DOING]
    room = range(min(doing), max(doing) + 1)
    reaching: dict[int, _Reach] = {}
    said: dict[int, tuple[Passage, ...]] = {}
    for row in rows:
        own = dict(_as_above(_held(row, columns, headings, edges), said))
        said.update((column, one.said) for column, one in own.items())
        at = place(next(iter(row.values()))).row
        reaching = {i: one for i, one in reaching.items() if i not in own and at < one.end}
        yield _read(row, own, reaching, room)
        reaching.update(own)


def _as_above(
    held: Iterable[tuple[int, _Reach]], above: Mapping[int, tuple[Passage, ...]]
) -> Iterator[tuple[int, _Reach]]:
    """Cells that say "nt", "như trên" hold what the cell above them does."""
    for column, one in held:
        ditto = len(one.said) == 1 and _DITTO.fullmatch(fold(one.said[0].text))
        yield column, replace(one, said=above[column]) if ditto and column in above else one


def _read(row: Row, own: Mapping[int, _Reach], above: Mapping[int, _Reach], room: range) -> ReadRow:
    """`room`: the columns that say who does it and by when."""
    cells = _by_kind(own.values())
    is_wide = any(_takes(place(row[i]), room) for i, one in own.items() if one.said)
    title = None if above else _title(cells, is_wide=is_wide)
    spans = (span for i, one in own.items() for span in _silent(row[i], one.holds))
    unsaid = frozenset(one.holds for i, one in own.items() if place(row[i]).rows is None)
    return ReadRow(
        cells,
        _by_kind(one for _, one in sorted(above.items())),
        unsaid,
        tuple(one.line.span for i in own for one in row[i]) if title else tuple(spans),
        title,
    )


def _held(
    row: Row, columns: Columns, headings: frozenset[int], edges: Edges
) -> Iterator[tuple[int, _Reach]]:
    """What each cell of a row holds, from left to right. Beside the words of the row's work, those
    in a column of headings are a heading; alone they are the work."""
    kinds = {column: _kind(place(row[column]), columns) for column in sorted(row)}
    works = any(kind == "content" and i not in headings for i, kind in kinds.items())
    for column, kind in kinds.items():
        cell, lines = place(row[column]), row[column]
        holds = "heading" if works and column in headings else kind
        parted = (
            [joined(one.words for one in lines)]
            if holds in _TEXTS
            else entries(lines, right_edge(cell, edges))
        )
        said = tuple(one for one in parted if one.text)
        yield column, _Reach(cell.row + (cell.rows or 1), holds, said)


def _kind(cell: Cell, columns: Columns) -> str:
    """What a cell holds; a wide one that reaches over the work holds the work."""
    kinds = [columns[column] for column in over(cell) if column in columns]
    return "content" if "content" in kinds else next(iter(kinds), "unknown")


def _heading_columns(rows: Iterable[Row], columns: Columns) -> frozenset[int]:
    """Columns left of the work whose cells are merged down over several pieces of it."""
    work = max(column for column, holds in columns.items() if holds == "content")
    places = (place(lines) for row in rows for lines in row.values())
    merged = {cell.column for cell in places if (cell.rows or 1) > 1 and cell.column < work}
    return frozenset(i for i in merged if columns.get(i, "unknown") in ("content", "unknown"))


def _by_kind(held: Iterable[_Reach]) -> Cells:
    found: dict[str, tuple[Passage, ...]] = {}
    for one in held:
        if one.said:
            found[one.holds] = (*found.get(one.holds, ()), *one.said)
    return found


def _takes(cell: Cell, room: range) -> bool:
    return room[0] in over(cell) and room[-1] in over(cell)


def _title(cells: Cells, *, is_wide: bool) -> Passage | None:
    """A row's words where it is a title between rows: a number of a higher kind and words, a unit's
    name, words that stand alone in the first column, or that leave no room for a doer."""
    content = joined(cells["content"]) if "content" in cells else None
    number = joined(cells["number"]) if "number" in cells else None
    if content is None:
        alone = len(cells) == 1 and not cells.keys() <= {"deadline", "partner"}
        only = joined(next(iter(cells.values()))) if alone else None
        return only if only and not is_number(only.text) else None
    if not cells.keys() <= {"number", "content"}:
        return None
    higher = number is not None and _GROUP_NUMBER.fullmatch(number.text) is not None
    wide = is_wide and not content.text.endswith((".", ";"))
    return content if higher or wide or content.text.isupper() or _is_name(content.text) else None


def is_number(text: str) -> bool:
    """Is a cell's text no more than a number, a letter or a dash: "(1)", "a)"?"""
    return _NUMBER.fullmatch(text) is not None


def _is_name(text: str) -> bool:
    return bool(named_by(NameReader(text), whole=True))


def _silent(lines: Iterable[Label], holds: str) -> Iterator[Span]:
    """What of a cell is accounted for: all of it, or the marks in it."""
    for one in lines:
        yield from one.line.marks
        if holds in _SILENT:
            yield one.line.span
        elif one.words.pieces:
            yield Span(one.line.span.start, one.words.pieces[0][1])


# -- together -----------------------------------------------------------------------------------


def task_rows(rows: Iterable[ReadRow]) -> tuple[tuple[TaskRow, ...], tuple[Span, ...]]:
    """The rows without the titles between them, and the spans that are accounted for."""
    made: list[tuple[TaskRow, frozenset[str]]] = []
    spans: list[Span] = []
    title: Passage | None = None
    for group in _closed_up(rows):
        if group[0].title:
            title = group[0].title
            spans += group[0].spans
            continue
        cells = _fused(group)
        heading = joined(cells["heading"]) if "heading" in cells else title
        unsaid = frozenset(kind for row in group for kind in row.open)
        made.append((TaskRow(cells, heading), unsaid))
        if "content" in cells:
            spans += [span for row in group for span in row.spans]
    return tuple(_carried(made)), tuple(spans)


def _closed_up(rows: Iterable[ReadRow]) -> list[list[ReadRow]]:
    """The rows, those that only name further doers or times put to the one above."""
    groups: list[list[ReadRow]] = []
    for row in rows:
        if not groups or groups[-1][0].title or _stands_apart(row):
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups


def _stands_apart(row: ReadRow) -> bool:
    """Is a row not a part of the one above? One under merged work that says for itself who does it
    and by when, or with whom, is a task of its own."""
    if row.title or "content" in row.cells or "number" in row.cells:
        return True
    own = row.cells.keys()
    return "content" in row.merged and bool(DOERS & own and {"deadline", "partner"} & own)


def _fused(rows: Sequence[ReadRow]) -> Cells:
    """Rows as one: each kind of column with the entries of all. The row's own work counts before
    any that is merged down over it."""
    first = rows[0]
    cells = {kind: list(said) for kind, said in first.merged.items()}
    if "content" in first.cells:
        cells.pop("content", None)
    for row in rows:
        for kind, said in row.cells.items():
            cells.setdefault(kind, []).extend(said)
    return {kind: tuple(said) for kind, said in cells.items()}


def _carried(rows: Sequence[tuple[TaskRow, frozenset[str]]]) -> Iterator[TaskRow]:
    """The rows, those without doers under the doers of the cells above, where these do not say how
    far they reach.

    The time goes with them where each row of the table has both or neither.
    """
    timed = all(bool(DOERS & row.cells.keys()) == ("deadline" in row.cells) for row, _ in rows)
    kinds = DOING if timed else DOERS
    last: TaskRow | None = None
    reach: frozenset[str] = frozenset()
    for row, unsaid in rows:
        if DOERS & row.cells.keys():
            last, reach = row, kinds & unsaid
        if last is None or last is row or last.group != row.group:
            yield row
            continue
        missing = reach & last.cells.keys() - row.cells.keys()
        yield replace(row, above={kind: last.cells[kind] for kind in missing})
