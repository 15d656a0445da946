"""The sheet of tasks of a workbook: its head found by words, its rows, and what it said when it was
written."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from giaoban.desk.importing.cells import progress_of, text_of
from giaoban.desk.importing.parts import Exported, Filled, Line, Said
from giaoban.errors import UnreadableError
from giaoban.lexicon import phrases
from giaoban.readers.workbook import Row, Sheet, Value
from giaoban.text import words

Columns = Mapping[str, int]
"""What a column holds, as `lexicon/sheetheads.toml` names it → its place."""

_HEAD_WITHIN = 100
"""Rows in which the head stands."""

_BECAME = ("status", "done-on", "result")
_BESIDE = ("lead", "helps", "limit", "given-by", *_BECAME, "remark")
"""What no row that only names a group has."""

_ROMAN = re.compile(r"[IVXLC]+\.?")


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet with a head; `rows`: those below it."""

    name: str
    columns: Columns
    rows: tuple[Row, ...]

    @property
    def is_register(self) -> bool:
        """A column says what became of the tasks, and it is no list of sources: it says who leads,
        or has no codes at all."""
        tells = any(holds in self.columns for holds in _BECAME)
        return tells and ("lead" in self.columns or "code" not in self.columns)

    def cell(self, row: Row, holds: str) -> Value | None:
        place = self.columns.get(holds)
        return row.cells.get(place) if place is not None else None

    def text(self, row: Row, holds: str) -> str:
        return text_of(self.cell(row, holds))

    def said(self, row: Row) -> Said:
        return Said(
            self.text(row, "status"),
            self.cell(row, "done-on"),
            self.text(row, "result"),
            self.text(row, "remark"),
        )


def filled(sheets: Sequence[Sheet], *, coded: bool) -> Filled:
    """The first sheet that lists tasks. `coded`: their codes stand in it, as `export` writes them.

    UnreadableError `no-register` where none does, `no-codes` where it has no column of them.
    """
    tables = [table for sheet in sheets if (table := _table(sheet))]
    registers = [table for table in tables if table.is_register]
    own = next((table for table in registers if "code" in table.columns or not coded), None)
    if own is None:
        raise UnreadableError("no-codes" if registers else "no-register")
    sources = [one for one in tables if "code" in one.columns and not one.is_register]
    used = {own.name, *(one.name for one in sources)}
    return Filled(
        sheet=own.name,
        lines=tuple(_lines(own)),
        exported=_exported(sources) if coded else {},
        others=tuple(one.name for one in sheets if one.name not in used and not _is_list(one)),
    )


def _is_list(sheet: Sheet) -> bool:
    """Words for statuses alone, to choose from; or nothing."""
    values = [value for row in sheet.rows for value in row.cells.values()]
    return all(progress_of(text_of(value)) for value in values)


def _table(sheet: Sheet) -> _Table | None:
    """None without a column of tasks, or of codes, and one beside it."""
    best: Columns = {}
    at = 0
    for i, row in enumerate(sheet.rows[:_HEAD_WITHIN]):
        columns = _columns(row)
        if len(columns) > len(best):
            best, at = columns, i
    if len(best) < 2 or not {"task", "code"} & best.keys():
        return None
    below = sheet.rows[at + 1 : at + 2]
    halves = _columns(below[0]) if below else {}
    if halves and best.get("task") not in below[0].cells:
        return _Table(sheet.name, {**best, **halves}, sheet.rows[at + 2 :])
    return _Table(sheet.name, best, sheet.rows[at + 1 :])


def _columns(row: Row) -> dict[str, int]:
    """Of several columns with one meaning that whose head says least beside it."""
    heads = (
        (*known, place)
        for place, value in row.cells.items()
        if isinstance(value, str) and (known := _holds(value))
    )
    found: dict[str, int] = {}
    for _, place, holds in sorted((more, place, holds) for holds, more, place in heads):
        if holds != "other":
            found.setdefault(holds, place)
    return found


_LONGEST_HEAD = 80
"""Characters; what is longer is no head of a column."""


def _holds(head: str) -> tuple[str, int] | None:
    """What a head begins with says it; else the first of its words that do. With how much more it
    says."""
    if len(head) > _LONGEST_HEAD:
        return None
    known, sequence = phrases("sheetheads"), words(head)
    first = known.longest(sequence, 0)
    if first:
        return first[0]["holds"], len(sequence) - first[1]
    within = next(iter(known.find(sequence)), None)
    return (within[0]["holds"], len(sequence)) if within else None


def _lines(table: _Table) -> Iterator[Line]:
    """The rows that may be tasks: not those that name a group, nor numbers of columns."""
    for row in table.rows:
        code = table.text(row, "code")
        if code or not _names_group(table, row):
            yield Line(
                number=row.number,
                code=code,
                text=table.text(row, "task"),
                lead=table.text(row, "lead"),
                given_by=table.text(row, "given-by"),
                limit=table.cell(row, "limit"),
                said=table.said(row),
            )


def _names_group(table: _Table, row: Row) -> bool:
    """Nothing stands beside its name. Where all tasks have codes, a Roman number stands before it,
    too: a row that somebody added is not passed over."""
    if all(isinstance(value, float) for value in row.cells.values()):
        return True
    if any(table.cell(row, holds) is not None for holds in _BESIDE):
        return False
    is_text = bool(table.text(row, "task")) and "code" in table.columns
    return not is_text or bool(_ROMAN.fullmatch(table.text(row, "number")))


def _exported(sources: Sequence[_Table]) -> dict[str, Exported]:
    """By code; the sheet of sources has a row for each of a task's."""
    of_code: defaultdict[str, list[tuple[_Table, Row]]] = defaultdict(list)
    for table in sources:
        for row in table.rows:
            of_code[table.text(row, "code")].append((table, row))
    of_code.pop("", None)
    return {code: _written(rows) for code, rows in of_code.items()}


def _written(rows: Sequence[tuple[_Table, Row]]) -> Exported:
    """Of one task."""
    first, row = rows[0]
    limits = (table.cell(row, "limit") for table, row in rows)
    return Exported(
        first.text(row, "task"),
        tuple(table.said(row) for table, row in rows),
        tuple(limit for limit in limits if limit is not None),
    )
