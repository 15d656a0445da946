"""Reads workbooks with openpyxl; run as a module, in a process of its own."""

import datetime as dt
import re
import warnings
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string

from giaoban.errors import UnreadableError
from giaoban.readers import limits, zipped
from giaoban.readers.apart.serve import serve
from giaoban.readers.workbook import Merged, Row, Sheet, Value

_WORKBOOK = "xl/workbook.xml"

_MERGED = re.compile(
    rb'<(?:\w{1,20}:)?mergeCell\s[^<>]{0,200}?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"'
)
_TAG = 300
"""Bytes, at most, of one of them."""

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""As Excel writes what XML cannot hold, and the underscore before what looks like it."""


def sheets(data: bytes) -> tuple[Sheet, ...]:
    """As `workbook.read` says; in this process."""
    try:
        _check(data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl leaves out: we want values alone
            book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            return tuple(_Counted().read(book.worksheets))
    except (UnreadableError, MemoryError):
        raise
    except Exception as error:  # whatever zipfile, expat and openpyxl raise on broken parts
        raise UnreadableError("broken-xlsx", reason=type(error).__name__) from error


def _check(data: bytes) -> None:
    """Before openpyxl sees it: is it a workbook, and not a bomb? zipfile inflates no more of an
    entry than its directory says."""
    archive = zipped.opened(data, heavy="heavy-xlsx")
    entries = archive.infolist()
    sizes = [entry.file_size for entry in entries]
    if max(sizes, default=0) > limits.ZIP_ENTRY_BYTES or sum(sizes) > limits.ZIP_TOTAL_BYTES:
        raise UnreadableError("heavy-xlsx", reason="zip")
    for entry in entries:
        zipped.refuse_encrypted(entry)
    if _WORKBOOK not in {entry.filename.lower() for entry in entries}:
        raise UnreadableError("not-xlsx")
    for entry in entries:
        with archive.open(entry) as part:
            zipped.refuse_document_type(zipped.chunks(part), broken="broken-xlsx")


class _Counted:
    """So many cells with something in them, and no more."""

    def __init__(self) -> None:
        self._left = limits.WORKBOOK_CELLS

    def read(self, worksheets: Iterable[Any]) -> Iterator[Sheet]:
        for worksheet in worksheets:
            worksheet.reset_dimensions()  # what a sheet says of its size is anybody's claim
            rows = tuple(self._rows(worksheet))
            yield Sheet(str(worksheet.title), rows, tuple(_merged(worksheet)))

    def _rows(self, worksheet: Any) -> Iterator[Row]:  # noqa: ANN401 - openpyxl has no types
        within = worksheet.iter_rows(
            max_row=limits.WORKBOOK_ROWS, max_col=limits.WORKBOOK_COLUMNS, values_only=True
        )
        for number, cells in enumerate(within, 1):
            if cells.count(None) == len(cells):
                continue
            held = {i: value for i, raw in enumerate(cells) if (value := _value(raw)) is not None}
            self._left -= len(held)
            if self._left < 0:
                raise UnreadableError("heavy-xlsx", limit=str(limits.WORKBOOK_CELLS))
            if held:
                yield Row(number, held)


def _merged(worksheet: Any) -> Iterator[Merged]:  # noqa: ANN401 - as above
    """Those that reach over several rows; openpyxl keeps none of what it only reads."""
    held = b""
    with worksheet._get_source() as part:
        for chunk in zipped.chunks(part):
            held += chunk
            end = 0
            for found in _MERGED.finditer(held):
                end = found.end()
                column, first, last = (
                    column_index_from_string(found[1].decode()),
                    *found.groups()[1:],
                )
                if int(first) < int(last):
                    yield Merged(column - 1, int(first), int(last))
            held = held[max(end, len(held) - _TAG) :]


def _value(raw: object) -> Value | None:
    """None of an empty cell, and of one with blanks alone."""
    if isinstance(raw, dt.datetime):
        return raw.date()
    if isinstance(raw, bool):
        return str(raw)
    if isinstance(raw, int | float):
        return float(raw)
    if isinstance(raw, dt.date):
        return raw
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(raw)) if raw is not None else ""
    return text if text.strip() else None


if __name__ == "__main__":
    serve(sheets, seconds=limits.WORKBOOK_SECONDS)
