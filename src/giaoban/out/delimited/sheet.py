"""A sheet as CSV: opens in Excel as it is, and is obeyed by no spreadsheet.

Days are YYYY-MM-DD: Excel takes them for days in every language, 03/04/2021 for another day in
some. A cell that begins with an apostrophe has been `defused`; without that apostrophe it is the
text again.
"""

import csv
import datetime as dt
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from giaoban.out.manner import Manner
from giaoban.out.visible import on_one_line

BOM = "\ufeff"
"""Without it, Excel reads UTF-8 as if it were the code page of Windows."""

MARKED = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "'")
"""What a spreadsheet takes for the beginning of a formula; and the apostrophe itself, so that the
one that we put before a cell is always the first."""

_CONVERTED = re.compile(r"\d+(?:[/.:-]\d+)+|0\d+|\d+[eE]\d+|\d{12,}")
"""Of what a spreadsheet makes a day, an hour or another number: "15/3", "03-2026", "0123"."""

Cell = str | int | dt.date | None


def sheet(heads: Iterable[str], rows: Iterable[Sequence[Cell]], manner: Manner) -> str:
    """The heads, in the user's words already, and a line a row."""
    made = StringIO()
    writer = csv.writer(made, delimiter=manner.words.separator, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([_written(cell) for cell in row] for row in rows)
    return (BOM if manner.bom else "") + made.getvalue()


def _written(cell: Cell) -> str | int:
    if isinstance(cell, int):
        return cell
    return cell.isoformat() if isinstance(cell, dt.date) else defused(on_one_line(cell or ""))


def defused(cell: str) -> str:
    """An apostrophe before what a spreadsheet would compute, or change."""
    changed = cell.startswith(MARKED) or _CONVERTED.fullmatch(cell)
    return f"'{cell}" if changed else cell
