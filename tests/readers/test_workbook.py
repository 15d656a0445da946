"""Sheets of Excel: what their cells hold, and what is no sheet."""

import datetime as dt
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook as Written

from giaoban.errors import MissingPartError, UnreadableError
from giaoban.readers import limits, workbook
from giaoban.readers.workbook import Merged, Row
from giaoban.readers.workbook.cells import sheets


def saved(fill: Callable[[Worksheet], None]) -> bytes:
    """A workbook of one sheet."""
    book, file = Workbook(), BytesIO()
    fill(book.active)
    book.save(file)
    return file.getvalue()


def rows(data: bytes) -> tuple[Row, ...]:
    return sheets(data)[0].rows


def repacked(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """With one part of the package changed."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(file, "w", 8) as new:
        for entry in old.infolist():
            body = old.read(entry)
            new.writestr(entry.filename, change(body) if entry.filename == part else body)
    return file.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def code(data: bytes) -> str:
    with pytest.raises(UnreadableError) as told:
        workbook.read(data)
    return told.value.code


def test_cells_hold_texts_numbers_and_days() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Nhiệm vụ", 5, dt.date(2021, 3, 5), dt.datetime(2021, 3, 5, 8, 30), " "])  # noqa: DTZ001 - as Excel has it

    day = dt.date(2021, 3, 5)
    assert rows(saved(fill)) == (Row(1, {0: "Nhiệm vụ", 1: 5.0, 2: day, 3: day}),)


def test_cells_that_reach_over_rows_are_told() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["C3"] = '<mergeCell ref="A1:A9"/>'
        for cells in ("B2:B5", "A7:D7", "C3:D4"):
            sheet.merge_cells(cells)

    (sheet,) = sheets(saved(fill))
    assert sorted(sheet.merged, key=lambda one: one.column) == [Merged(1, 2, 5), Merged(2, 3, 4)]


def test_rows_without_anything_are_left_out_and_hidden_ones_are_not() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["B3"] = "ẩn"
        sheet["A2000"] = "xa"
        sheet.row_dimensions[3].hidden = True

    assert rows(saved(fill)) == (Row(3, {1: "ẩn"}), Row(2000, {0: "xa"}))


def test_a_merged_cell_speaks_once() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "Phòng"
        sheet.merge_cells("A1:C2")

    assert rows(saved(fill)) == (Row(1, {0: "Phòng"}),)


def test_a_formula_is_what_it_came_to() -> None:
    file = BytesIO()
    with Written(file, {"in_memory": True}) as book:
        book.add_worksheet().write_formula(0, 0, '="Hoàn"&" thành"', None, "Hoàn thành")
    assert rows(file.getvalue()) == (Row(1, {0: "Hoàn thành"}),)


def test_a_process_of_its_own_reads_the_same() -> None:
    data = saved(lambda sheet: sheet.append(["Nhiệm vụ", dt.date(2021, 3, 5)]))
    assert workbook.read(data) == sheets(data)


def test_a_row_that_no_sheet_can_have_is_left_out() -> None:
    data = saved(lambda sheet: sheet.append(["Nhiệm vụ"]))
    far = b'<row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData>'
    beyond = repacked(data, SHEET, lambda body: body.replace(b"</sheetData>", far))
    assert rows(beyond) == (Row(1, {0: "Nhiệm vụ"}),)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("STT;Nhiệm vụ\n1;x\n".encode(), "not-xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "legacy-xls"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "encrypted",
        ),
        (saved(lambda sheet: sheet.append(["x"]))[:3000], "broken-xlsx"),
    ],
    ids=["a CSV", "an .xls", "a password", "a half"],
)
def test_what_is_no_sheet_is_told(data: bytes, expected: str) -> None:
    assert code(data) == expected


def test_a_word_file_is_no_sheet() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", "<document/>")
    assert code(file.getvalue()) == "not-xlsx"


def test_a_part_that_breaks_off_is_told() -> None:
    data = saved(lambda sheet: sheet.append(["Nhiệm vụ"]))
    assert code(repacked(data, SHEET, lambda body: body[: len(body) // 2])) == "broken-xlsx"


def test_a_document_type_is_not_obeyed() -> None:
    data = saved(lambda sheet: sheet.append(["Nhiệm vụ"]))
    typed = b'<!DOCTYPE w [<!ENTITY a "b">]><worksheet'
    assert code(repacked(data, SHEET, lambda body: body.replace(b"<worksheet", typed))) == (
        "broken-xlsx"
    )


def test_a_document_type_is_found_wherever_it_stands() -> None:
    """A part is looked through piece by piece, of 64 KiB each."""
    typed = b"<!DOCTYPE worksheet><worksheet"
    data = saved(lambda sheet: sheet.append(["Nhiệm vụ"]))
    for place in range(65_536 - 12, 65_536 + 3):

        def put(body: bytes, place: int = place) -> bytes:
            head, _, rest = body.partition(b"<worksheet")
            return head.ljust(place) + typed + rest

        with pytest.raises(UnreadableError) as told:
            sheets(repacked(data, SHEET, put))
        assert told.value.parameters == {"reason": "document type"}


def test_a_bomb_is_not_unpacked() -> None:
    data = saved(lambda sheet: sheet.append(["Nhiệm vụ"]))
    blanks = b" " * (limits.ZIP_ENTRY_BYTES + 1)
    assert code(repacked(data, "docProps/app.xml", lambda body: blanks)) == "heavy-xlsx"


def test_more_cells_than_may_be_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "WORKBOOK_CELLS", 3)
    with pytest.raises(UnreadableError, match="heavy-xlsx"):
        sheets(saved(lambda sheet: sheet.append(["a", "b", "c", "d"])))


def test_what_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "find_spec", lambda name: None)
    with pytest.raises(MissingPartError, match="no-openpyxl"):
        workbook.read(b"PK")
