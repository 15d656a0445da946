"""Sheets of Excel: the bytes of an .xlsx in, the values of its cells out.

openpyxl is an optional part. It reads in a process of its own: a file can be made to cost it
minutes, or all memory.
"""

import datetime as dt
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TypeAlias

from giaoban.errors import MissingPartError, UnreadableError
from giaoban.readers import limits, sniff
from giaoban.readers.apart import Apart

Value: TypeAlias = str | float | dt.date
"""Of a formula what it came to when the file was saved."""


@dataclass(frozen=True, slots=True)
class Row:
    """`number`: as Excel counts; `cells`: by column, from 0, those that hold something."""

    number: int
    cells: dict[int, Value]


@dataclass(frozen=True, slots=True)
class Merged:
    """Cells of a column that were made one, from row to row, both included; what stands in the
    first counts."""

    column: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows that hold something, hidden ones too, in order."""

    name: str
    rows: tuple[Row, ...]
    merged: tuple[Merged, ...] = ()


def read(data: bytes) -> tuple[Sheet, ...]:
    """The sheets of a workbook, in its order; not those of charts.

    Raises MissingPartError `no-openpyxl`, and UnreadableError: `encrypted`, `legacy-xls`,
    `not-xlsx`, `broken-xlsx`, `heavy-xlsx`, `no-process`.
    """
    if find_spec("openpyxl") is None:
        raise MissingPartError("no-openpyxl")
    _refuse_others(data)
    apart = Apart(
        "giaoban.readers.workbook.cells", seconds=limits.WORKBOOK_SECONDS, broken="broken-xlsx"
    )
    try:
        sheets: tuple[Sheet, ...] = apart.ask(data)
    except UnreadableError as error:
        raise UnreadableError(_HEAVY.get(error.code, error.code), **error.parameters) from error
    finally:
        apart.close()
    return sheets


_HEAVY = {"too-slow": "heavy-xlsx", "too-hungry": "heavy-xlsx"}
"""There is other advice for these than for a document."""


def _refuse_others(data: bytes) -> None:
    kind = sniff.kind(data)
    if kind == "ole":
        locked = sniff.holds_encrypted_package(data)
        raise UnreadableError("encrypted" if locked else "legacy-xls")
    if kind != "zip":
        raise UnreadableError("not-xlsx")
