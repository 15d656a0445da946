"""A list of what is due says in every format what it was asked for, and what it leaves out."""

import datetime as dt
import io
import zipfile

import docx
import openpyxl
import pytest

from giaoban.desk.register import of_answer, register
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.out import filed
from office import notice, put, sample

BEFORE = Question(dt.date(2021, 3, 10), before=dt.date(2021, 3, 20))


@pytest.fixture
def library():
    made = Library.in_memory([])
    put(made, sample("thang3.docx"), "thang3.docx")
    yield made
    made.close()


def said(thing, format_):
    """All words of the file."""
    data = filed(thing, format_)
    if format_.startswith("xlsx"):
        sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
        return "\n".join(str(one) for row in sheet.iter_rows(values_only=True) for one in row)
    if format_.startswith("docx"):
        return "\n".join(one.text for one in docx.Document(io.BytesIO(data)).paragraphs)
    return data.decode()


@pytest.mark.parametrize("format_", ["xlsx/theo-doi", "docx/thoi-han", "md", "html"])
def test_what_is_left_out_is_said(library, format_):
    told = said(of_answer(library, library.answer(BEFORE)), format_)
    assert "to the end of 2021-03-20" in told
    assert "due on other days: 6 · without a day: 17" in told
    assert "--all" not in told


@pytest.mark.parametrize("format_", ["xlsx/theo-doi", "md", "html"])
def test_a_register_that_holds_all_leaves_nothing_out(library, format_):
    assert "Not listed" not in said(register(library, Question(BEFORE.as_of)), format_)


@pytest.mark.parametrize(
    "format_",
    [
        "xlsx/theo-doi", "xlsx/phu-luc", "docx/phu-luc", "docx/phieu", "docx/thoi-han", "md",
        "html", "chat", "ics",
    ],
)  # fmt: skip
def test_a_day_that_no_calendar_has_is_told_beside_its_task(format_):
    made = Library.in_memory([])
    put(made, notice("Lập kế hoạch trước ngày 12/3/2021; báo cáo trước ngày 31/02/2021."))
    data = filed(register(made, Question(BEFORE.as_of)), format_)
    if format_.startswith(("xlsx", "docx")):
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            data = b"".join(book.read(name) for name in book.namelist())
    data = data.encode() if isinstance(data, str) else data
    assert "impossible-date" in data.decode(errors="ignore").replace("\r\n ", "")
    made.close()
