"""Excel files, as programs that are not ours read them."""

import io
import re
import shutil
import subprocess
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from giaoban.out import filed
from giaoban.out.manner import PLAIN, Manner

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def opened(thing: object, format_: str, manner: Manner = PLAIN) -> Workbook:
    """With the looks of each run of a text."""
    data = io.BytesIO(filed(thing, format_, manner))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return load_workbook(data, rich_text=True)


def head_row(sheet: Worksheet) -> int:
    """The row below which the sheet stays when it is scrolled."""
    found = re.search(r"\d+$", str(sheet.freeze_panes))
    assert found
    return int(found[0]) - 1


def heads(sheet: Worksheet) -> list[str]:
    return [cell.value for cell in sheet[head_row(sheet)] if cell.value]


def rows(sheet: Worksheet) -> list[dict[str, Any]]:
    """By head, of every row with a number or a code, with the rows that it goes on in; "" where a
    cell is blank."""
    named, first = heads(sheet), head_row(sheet) + 1
    found: list[dict[str, Any]] = []
    for cells in sheet.iter_rows(min_row=first, max_col=len(named)):
        values = ["" if cell.value is None else cell.value for cell in cells]
        row = dict(zip(named, values, strict=True))
        is_row = not isinstance(values[0], str) or values[0] == "…" or "#" in values[0]
        if is_row and any(str(value).startswith("…") for value in values):
            found[-1] = {head: _joined(found[-1][head], row[head]) for head in named}
        elif is_row:
            found.append(row)
    return found


def _joined(begun: Any, more: Any) -> Any:
    told = str(more)
    if not told.startswith("…") or told == "…":
        return begun
    return str(begun).removesuffix("…") + told[1:].removeprefix(" ")


def texts(sheet: Worksheet) -> list[str]:
    """Of all cells, row by row."""
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def parts(data: bytes) -> Iterator[tuple[str, "etree._Element"]]:
    """Every part, as XML."""
    package = zipfile.ZipFile(io.BytesIO(data))
    for name in package.namelist():
        yield name, etree.fromstring(package.read(name))


def obeyed(data: bytes) -> list[str]:
    """What a program would compute, or go to."""
    wanted = (f"{MAIN}f", f"{MAIN}hyperlink")
    return [
        f"{name}: {one.text}"
        for name, part in parts(data)
        for tag in wanted
        for one in part.iter(tag)
    ]


def printed(data: bytes, folder: Path) -> str:
    """As LibreOffice Calc prints it; blanks and line breaks made single blanks."""
    if shutil.which("localc") is None:
        pytest.skip("LibreOffice Calc (localc) is not on this machine")
    (folder / "x.xlsx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call: list[Any] = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
    subprocess.run([*call, folder / "x.xlsx"], check=True, capture_output=True)
    pages = pypdfium2.PdfDocument(folder / "x.pdf")
    told = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    return " ".join(told.split())
