"""Excel files as an office prints them: Times New Roman, A4 pages that lie, real days.

Whatever a text holds, it is text: no formula, no link. Words alone decide the bytes.
"""

import datetime as dt
import io
import re
from collections.abc import Iterator
from tempfile import TemporaryDirectory
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from giaoban.out.manner import Words, mark
from giaoban.out.visible import visible

FONT, SIZE = "Times New Roman", 12
DAY = "dd/mm/yyyy"
GREY, GREEN, AMBER, RED = "#E7E6E6", "#C6EFCE", "#FFEB9C", "#FFC7CE"
INK = {GREEN: "#006100", AMBER: "#7F6000", RED: "#9C0006", GREY: "#404040"}
"""Of letters on these colours."""

Value = str | int | float | dt.date | None

_FIRST_DAY = dt.date(1900, 3, 1)
"""Excel takes 1900 for a leap year, and knows no day before it."""

_PAGE = mark("Page {page}/{pages}")
_A4 = 9
_MARGINS = {"left": 0.6, "right": 0.4, "top": 0.6, "bottom": 0.7}
"""Inches; the wider side is where it is bound."""

_SHEETS = "xl/worksheets/sheet"
_FIXED = re.compile(rb'(<row [^>]*?) customHeight="1"')
"""A row that says that no program may fit it; within texts such signs are written otherwise."""

_PIECE = 1 << 20
"""Bytes."""

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_LETTERS = {"font_name": FONT, "font_size": SIZE}

Form = tuple[tuple[str, object], ...]


class Book:
    """`day`: on which it says that it was made. What is written waits in a folder of its own, so
    that it does not fill the memory. XlsxWriter writes into the options that it is given."""

    def __init__(self, title: str, day: dt.date) -> None:
        self._file, self._folder = io.BytesIO(), TemporaryDirectory(prefix="giaoban-")
        own = {"tmpdir": self._folder.name, "default_format_properties": dict(_LETTERS)}
        self.made = Workbook(self._file, {**_OPTIONS, **own})
        born = dt.datetime.combine(day, dt.time())
        self.made.set_properties({"title": harmless(title)[:250], "created": born})
        self._forms: dict[Form, Format] = {}

    def form(self, **properties: object) -> Format:
        """Each look once."""
        key: Form = tuple(sorted(properties.items()))
        if key not in self._forms:
            self._forms[key] = self.made.add_format(properties)
        return self._forms[key]

    def cell(self, **properties: object) -> Format:
        """Of a table: ruled, wrapped, read from above."""
        return self.form(**{"border": 1, "text_wrap": True, "valign": "top", **properties})

    def sheet(self, name: str) -> Worksheet:
        """`name`: ours, short, and without the signs that Excel forbids there."""
        sheet: Worksheet = self.made.add_worksheet(name)
        return sheet

    def packed(self) -> bytes:
        """The file. Rows are as high as they were made, until somebody types in them."""
        self.made.close()
        self._folder.cleanup()
        fitted = io.BytesIO()
        with ZipFile(self._file) as old, ZipFile(fitted, "w", ZIP_DEFLATED) as new:
            for name in old.namelist():
                part = ZipInfo(name)
                part.compress_type = ZIP_DEFLATED
                with old.open(name) as content, new.open(part, "w") as to:
                    to.writelines(_loosened(content) if name.startswith(_SHEETS) else content)
        return fitted.getvalue()


def _loosened(sheet: IO[bytes]) -> Iterator[bytes]:
    """Piece by piece, each up to the beginning of a row."""
    held = b""
    while read := sheet.read(_PIECE):
        held += read
        end = held.rfind(b"<row ")
        yield _FIXED.sub(rb"\1", held[:end])
        held = held[end:]
    yield _FIXED.sub(rb"\1", held)


def harmless(text: str) -> str:
    """Every character that steers is shown, so are the two that XML forbids beside them."""
    if text.isprintable():
        return text
    shown = visible(text)
    return shown.replace("\ufffe", "⟦U+FFFE⟧").replace("\uffff", "⟦U+FFFF⟧")


def put(sheet: Worksheet, row: int, column: int, value: Value, form: Format) -> None:
    """A day is a day, a number a number; all else is text, "" and None a blank cell."""
    if value is None or value == "":
        sheet.write_blank(row, column, None, form)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value, form)
    elif isinstance(value, dt.date) and value >= _FIRST_DAY:
        sheet.write_datetime(row, column, value, form)
    else:
        _write(sheet, row, column, harmless(str(value)), form)


def _write(sheet: Worksheet, row: int, column: int, text: str, form: Format) -> None:
    """Text that looks like the runs of XlsxWriter's own making would be taken for them."""
    if text.startswith("<r>") and text.endswith("</r>"):
        sheet.write_rich_string(row, column, form, text[0], form, text[1:], form)
    else:
        sheet.write_string(row, column, text, form)


def lay(sheet: Worksheet, words: Words, *, head: int, last: int, columns: int) -> None:
    """The page: A4 across, one page wide, `head` on each of them, its number below. What
    stands behind so many columns is not printed."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(**_MARGINS)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)
    sheet.print_area(0, 0, last, columns - 1)
    number = words.say(_PAGE).format(page="&P", pages="&N")
    sheet.set_footer(f'&C&"{FONT},Regular"&11{number}')
