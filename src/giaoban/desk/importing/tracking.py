"""The sheet of tasks of a workbook: its rows, and what it said when it was written."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from giaoban.desk.importing.cells import day_of, progress_of, text_of
from giaoban.desk.importing.going_on import joined
from giaoban.desk.importing.heads import Head, head
from giaoban.desk.importing.merging import spread
from giaoban.desk.importing.parts import (
    Beside,
    Exported,
    Field,
    Filled,
    LeftOut,
    Line,
    Said,
)
from giaoban.errors import UnreadableError
from giaoban.readers.workbook import Row, Sheet, Value

_BECAME: tuple[Field, ...] = ("status", "done-on", "result")
_FILLED_IN: tuple[Field, ...] = (*_BECAME, "remark")
_BESIDE = ("lead", "helps", "limit", "given-by", *_FILLED_IN)
"""What no row that only names a group has."""

_ROMAN = re.compile(r"[IVXLC]+\.?")
_UNIT = re.compile(r"(?:đơn vị|unit)\s*:(.*)", re.IGNORECASE | re.DOTALL)
"""Above the head of one unit's sheet."""

_TICK = re.compile(r"[x×✓✔☑☒v1]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet with a head; `rows`: those below it."""

    name: str
    head: Head
    rows: Sequence[Row]

    @property
    def has_codes(self) -> bool:
        return "code" in self.head.columns

    @property
    def is_register(self) -> bool:
        """A column says what became of the tasks, and it is no list of sources, nor one that only
        tells of tasks: where they have codes, there is room for more than a status."""
        columns = self.head.columns
        tells = any(holds in columns for holds in _BECAME) or self._has_ticks
        is_ours = "lead" in columns and any(holds in columns for holds in _FILLED_IN[1:])
        return tells and not self.is_of_sources and (is_ours or not self.has_codes)

    @property
    def is_of_sources(self) -> bool:
        return "rule" in self.head.columns

    @property
    def _has_ticks(self) -> bool:
        """Not numbers, which count something."""
        cells = (row.cells.get(place) for row in self.rows for place in self.head.ticks)
        return any(isinstance(one, str) and bool(_TICK.fullmatch(one.strip())) for one in cells)

    def cell(self, row: Row, holds: str) -> Value | None:
        place = self.head.columns.get(holds)
        return row.cells.get(place) if place is not None else None

    def text(self, row: Row, holds: str) -> str:
        return text_of(self.cell(row, holds))

    def said(self, row: Row) -> Said:
        return Said(
            " | ".join(filter(None, [self.text(row, "status"), *self._ticked(row)])),
            self.cell(row, "done-on"),
            self.text(row, "result"),
            self.text(row, "remark"),
        )

    def _ticked(self, row: Row) -> Iterator[str]:
        """The status at whose column there is a mark; with what else stands there."""
        for place, status in self.head.ticks.items():
            typed = text_of(row.cells.get(place))
            if typed:
                yield status if _TICK.fullmatch(typed) else f"{status}: {typed}"

    def beside(self, row: Row) -> dict[Beside, str]:
        fields: tuple[Beside, ...] = get_args(Beside)
        return {field: self.text(row, field) for field in fields if field in self.head.columns}


def filled(sheets: Sequence[Sheet], *, coded: bool) -> Filled:
    """The first sheet that lists tasks. `coded`: their codes stand in it, as `export` writes them.

    UnreadableError `no-register` where none does, `no-tracking` where one only tells of tasks with
    codes, `no-codes` where it has no column of them.
    """
    tables = [table for sheet in sheets if (table := _table(sheet))]
    registers = [table for table in tables if table.is_register]
    own = next((table for table in registers if table.has_codes or not coded), None)
    if own is None:
        told = any(table.has_codes and not table.is_of_sources for table in tables)
        raise UnreadableError("no-codes" if registers else "no-tracking" if told else "no-register")
    sources = [one for one in tables if one.has_codes and not one.is_register]
    used = {one.name for one in (*registers, *sources)}
    return Filled(
        sheet=own.name,
        unit=_unit(own, sources),
        coded=coded,
        lines=tuple(_lines(own)),
        exported=_exported(sources) if coded else {},
        unread=(*_unread_columns(own), *_unread_sheets(registers, own)),
        others=tuple(one.name for one in sheets if one.name not in used and not _is_list(one)),
    )


def _is_list(sheet: Sheet) -> bool:
    """Words for statuses alone, to choose from; or nothing."""
    values = [value for row in sheet.rows for value in row.cells.values()]
    return all(progress_of(text_of(value)) for value in values)


def _table(sheet: Sheet) -> _Table | None:
    begun = head(sheet)
    if begun is None:
        return None
    filled_in = [begun.columns[one] for one in _FILLED_IN if one in begun.columns]
    whole = joined(sheet, filled_in)
    found = head(whole)
    return _Table(sheet.name, found, spread(found.below, sheet.merged)) if found else None


def _unit(own: _Table, sources: Sequence[_Table]) -> str:
    """Whose sheet it is: told above the head, and beside the sources; "" where it is nobody's."""
    above = (text_of(value) for row in own.head.above for value in row.cells.values())
    told = [found[1].strip() for text in above if (found := _UNIT.fullmatch(text))]
    written = (one.text(row, "of-unit") for one in sources for row in one.rows[:1])
    return next(filter(None, (*written, *told)), "")


# -- rows -----------------------------------------------------------------------------------------


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
                beside=table.beside(row),
            )


def _names_group(table: _Table, row: Row) -> bool:
    """Nothing stands beside its name. Where all tasks have codes, a Roman number stands before it,
    too: a row that somebody added is not passed over."""
    if all(isinstance(value, float) for value in row.cells.values()):
        return True
    if any(table.cell(row, holds) is not None for holds in _BESIDE) or table.said(row) != Said():
        return False
    is_text = bool(table.text(row, "task")) and table.has_codes
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
        first.beside(row),
        first.text(row, "key"),
        day_of(first.cell(row, "written")),
        _number(first.cell(row, "last-record")),
    )


def _number(value: Value | None) -> int | None:
    return int(value) if isinstance(value, float) else None


# -- what is not read -----------------------------------------------------------------------------


def _unread_columns(own: _Table) -> Iterator[LeftOut]:
    """Further columns for what a person fills in, with what stands there."""
    for place, (holds, title) in sorted(own.head.spare.items()):
        typed = {row.number: text_of(row.cells[place]) for row in own.rows if place in row.cells}
        for field in _FILLED_IN:
            if field == holds and typed:
                told = next(iter(typed.values()))
                yield LeftOut("unread-column", tuple(typed), "", title, field, ((field, told),))


def _unread_sheets(registers: Sequence[_Table], own: _Table) -> Iterator[LeftOut]:
    for table in registers:
        if table is not own and any(_lines(table)):
            yield LeftOut("unread-sheet", (), "", table.name)
