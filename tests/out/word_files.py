"""Word files, read back: by python-docx, as XML, and as LibreOffice prints them."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from docx.table import Table
from lxml import etree

from giaoban.out import filed
from giaoban.out.visible import HIDDEN, on_one_line

File = docx.document.Document


def opened(thing: object, format_: str = "docx") -> File:
    return docx.Document(io.BytesIO(filed(thing, format_)))


def paragraphs(document: File) -> list[str]:
    """Outside of tables."""
    return [one.text for one in document.paragraphs]


def cells(table: Table) -> list[list[str]]:
    """Of its rows below the head, but for those of one cell across."""
    rows = [row for row in table.rows[1:] if len(row._tr.tc_lst) > 1]
    return [[cell.text for cell in row.cells] for row in rows]


def bands(table: Table) -> list[str]:
    return [row.cells[0].text for row in table.rows if len(row._tr.tc_lst) == 1]


def everything(document: File) -> str:
    """All text of the body, a paragraph a line."""
    found = document.element.body.iter(qn("w:p"))
    return "\n".join("".join(t.text or "" for t in one.iter(qn("w:t"))) for one in found)


def shown(text: str) -> str:
    """As a Word file can hold it."""
    return on_one_line(text).replace("\ufffe", "").replace("\uffff", "")


def assert_only_text(thing: object, format_: str = "docx") -> None:
    """Every part is XML; nothing is a field, a link or a script but the page number above."""
    package = zipfile.ZipFile(io.BytesIO(filed(thing, format_)))
    for name in package.namelist():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(package.read(name))
    body = etree.fromstring(package.read("word/document.xml"))
    for tag in ("w:instrText", "w:hyperlink", "w:fldSimple", "w:object"):
        assert body.findall(f".//{qn(tag)}") == []
    assert HIDDEN.search("".join(body.itertext())) is None


def printed(thing: object, folder: Path, format_: str = "docx") -> str:
    """As LibreOffice prints it; blanks and line breaks made single blanks."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not on this machine")
    (folder / "x.docx").write_bytes(filed(thing, format_))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    call: list[Any] = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
    subprocess.run([*call, folder / "x.docx"], check=True, capture_output=True)
    pages = pypdfium2.PdfDocument(folder / "x.pdf")
    told = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    return " ".join(told.split())
