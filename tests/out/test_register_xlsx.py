"""The sheet to keep track with: real days, words from a list, looks that age, and only text."""

import datetime as dt
import io
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sheets
from months_compared import HOSTILE, LONG
from openpyxl.worksheet.worksheet import Worksheet
from registered import (
    OFFICE,
    SAMPLES,
    by,
    day,
    every,
    of_files,
    of_library,
    of_limit,
    of_readings,
    of_tasks,
    of_words,
    record,
    shelf,
)

from factories import deadline, notice, reading, section, task
from giaoban.desk.register import Register
from giaoban.out import filed
from giaoban.out import register_words as say
from giaoban.out.excel.heights import lines
from giaoban.out.labels import PROGRESS
from giaoban.out.manner import PLAIN, Manner, Words
from giaoban.out.visible import on_one_line

FORMAT = "xlsx/theo-doi"
TOLD = "By the notice and the library"
FROZEN = Manner(frozen=True)
HEADS = [
    "No.",
    "Task",
    "Leading unit",
    "Co-operating units",
    "Time limit",
    "Product required",
    "Given by",
    "Status",
    "Day of completion",
    "Result, proof of completion",
    "Remarks",
    TOLD,
    "Task code",
    "Kind of time limit",
]
RECORDED = ["Status", "Day of completion", "Result, proof of completion", "Remarks"]


@pytest.fixture(scope="module")
def months() -> Register:
    return of_files(*SAMPLES)


@pytest.fixture(scope="module")
def sheet(months: Register) -> Worksheet:
    return sheets.opened(months, FORMAT).worksheets[0]


def first(thing: Register, manner: Manner = PLAIN) -> dict[str, Any]:
    """Its first row on the first sheet."""
    return sheets.rows(sheets.opened(thing, FORMAT, manner).worksheets[0])[0]


def midnight(text: str) -> dt.datetime:
    """A day, as openpyxl reads it."""
    return dt.datetime.combine(day(text), dt.time())


# -- what stands where ----------------------------------------------------------------------------


def test_columns_stand_in_the_order_that_offices_know(sheet: Worksheet) -> None:
    assert sheets.heads(sheet) == HEADS
    hidden = [(one.min, one.max) for one in sheet.column_dimensions.values() if one.hidden]
    assert hidden == [(HEADS.index("Task code") + 1, len(HEADS))]


def test_each_time_limit_has_a_row_and_rows_are_numbered_through(
    months: Register, sheet: Worksheet
) -> None:
    found = sheets.rows(sheet)
    assert [row["No."] for row in found] == list(range(1, len(months.rows) + 1))
    assert [row["Task code"] for row in found] == [row.told.reference for row in months.rows]
    assert [row["Task"] for row in found] == [
        on_one_line(row.told.entry.task.text) for row in months.rows
    ]


def test_groups_stand_above_their_rows_and_cells_below_the_head_are_not_merged(
    months: Register, sheet: Worksheet
) -> None:
    below = sheets.head_row(sheet)
    bands = [
        (row[0].value, row[1].value)
        for row in sheet.iter_rows(min_row=below + 1)
        if isinstance(row[0].value, str)
    ]
    assert [number for number, _ in bands][:4] == ["I", "II", "III", "IV"]
    assert [name for _, name in bands[:2]] == [
        f"{group.unit} ({len({row.told.reference for row in group.rows})})"
        for group in months.groups[:2]
    ]
    assert [one for one in sheet.merged_cells.ranges if one.max_row >= below] == []


def test_what_has_a_day_has_a_real_one_and_all_else_has_words(months: Register) -> None:
    found = sheets.rows(sheets.opened(months, FORMAT).worksheets[0])
    for cells, row in zip(found, months.rows, strict=True):
        due = row.item.due if not row.item.next else None
        told = cells["Time limit"]
        assert (told.date() if isinstance(told, dt.datetime) else None) == due
    assert {type(row["Time limit"]) for row in found} == {dt.datetime, str}


def test_days_are_shown_as_offices_write_them() -> None:
    made = sheets.opened(of_limit(by("03-12")), FORMAT).worksheets[0]
    cell = made.cell(sheets.head_row(made) + 2, HEADS.index("Time limit") + 1)
    assert (cell.value, cell.number_format) == (midnight("2021-03-12"), "dd/mm/yyyy")


def test_recurring_work_has_words_that_are_true_tomorrow() -> None:
    told = first(of_limit(every("FREQ=MONTHLY", text="hằng tháng")))
    assert told["Time limit"] == "Recurring: hằng tháng"


def test_what_was_recorded_stands_in_its_columns() -> None:
    library = shelf(task(partners=(OFFICE,), deadlines=(by("03-12"),)))
    record(library, "extend", until=day("2021-03-26"), by="15/TB", was=day("2021-03-12"))
    record(library, "done", evidence="12/BC-SKHCN", note="đủ hồ sơ", on=day("2021-03-04"))
    told = first(of_library(library))
    assert told["Time limit"] == midnight("2021-03-26")
    assert [told[head] for head in RECORDED] == [
        "Done",
        midnight("2021-03-04"),
        "12/BC-SKHCN",
        "đủ hồ sơ",
    ]
    assert told[TOLD] == "Extended (1) to 2021-03-26, by 15/TB"


@pytest.mark.parametrize("manner", [PLAIN, FROZEN], ids=["ageing", "frozen"])
def test_work_that_returns_is_open_again_when_it_was_done_for_an_earlier_time(
    manner: Manner,
) -> None:
    library = shelf(task(deadlines=(every("FREQ=WEEKLY"),)))
    record(library, "done", evidence="12/BC", on=day("2021-03-19"))
    told = first(of_library(library, day("2021-05-20")), manner)
    assert [told[head] for head in RECORDED] == [
        "No result recorded",
        "",
        "",
        "",
    ]
    assert told[TOLD] == "for an earlier time: Done on 2021-03-19 (12/BC)"
    told = first(of_library(library, day("2021-03-20")), manner)
    assert [told[head] for head in RECORDED] == ["Done", midnight("2021-03-19"), "12/BC", ""]


def test_the_sheet_of_a_unit_shows_its_own_part() -> None:
    library = shelf(task(partners=(OFFICE,), deadlines=(by("03-12"),)))
    record(library, "done", unit=OFFICE.unit, evidence="7/BC")
    told = {}
    for unit in (None, OFFICE.unit, "Phòng Quản lý khoa học"):
        for place, head in ((0, "Status"), (1, "Result, proof of completion")):
            made = sheets.opened(of_library(library, unit=unit), FORMAT).worksheets[place]
            told[unit, place] = sheets.rows(made)[0][head]
    assert list(told.values()) == [PROGRESS["partly"], "", "Done", "7/BC", "No result recorded", ""]


def test_an_extension_stands_at_the_limit_that_it_puts_off() -> None:
    early, late = by("03-12"), by("03-19")
    library = shelf(task(deadlines=(early, late)))
    known = {"was": early.due, "limit": early.text}
    record(library, "extend", until=day("2021-04-01"), **known)
    made = sheets.rows(sheets.opened(of_library(library), FORMAT).worksheets[0])
    assert [row[TOLD] for row in made] == ["Extended (1) to 2021-04-01", ""]


def test_the_sheet_of_sources_says_what_stood_beside_and_whose_sheet_it_is() -> None:
    library = shelf(task(partners=(OFFICE,), deadlines=(by("03-12"),)))
    for unit in (None, OFFICE.unit):
        thing = of_library(library, unit=unit)
        (made,) = sheets.rows(sheets.opened(thing, FORMAT).worksheets[1])
        row = thing.rows[0]
        assert made["Leading unit"] == say.leads(row, PLAIN.words)
        assert made["Co-operating units"] == say.helps(row, PLAIN.words)
        assert made["Sheet of the unit"] == (unit or "")
        assert made["Sheet written on"] == midnight("2021-03-05")
        assert made["Last record"] == 0
        assert made["Key of the notice"] == thing.key(row.told.head)


def test_notices_without_a_number_are_told_apart_by_their_files() -> None:
    made = []
    for name in ("a.docx", "b.docx"):
        told = notice(section(task(text=name)), number="/TB-UBND", serial=None, issued=None)
        source = reading().source.model_copy(update={"name": name})
        made.append(reading(told, source=source, text=name))
    rows = sheets.rows(sheets.opened(of_readings(*made), FORMAT).worksheets[0])
    assert [row["Given by"] for row in rows] == [
        "(number left blank)/TB-UBND (a.docx)",
        "(number left blank)/TB-UBND (b.docx)",
    ]


def test_what_the_day_alone_does_not_tell_is_remarked() -> None:
    met = by("03-12", "on", start=day("2021-03-12"))
    assert first(of_limit(met))[TOLD] == "Appointment: 2021-03-12"
    some = by("03-12", applies_to="Phòng Quản lý khoa học")
    assert first(of_limit(some))[TOLD].startswith("Phòng Quản lý khoa học: ")
    assert first(of_limit(by("03-12")))[TOLD] == ""


def test_the_title_says_which_tasks_and_of_when(months: Register) -> None:
    one = sheets.opened(of_files(SAMPLES[2]), FORMAT).worksheets[0]
    assert sheets.texts(one)[:3] == [
        "TASKS TO KEEP TRACK OF",
        "Thông báo no. 97/TB-SKHCN of 2021-03-02",
        "(As of 2021-03-05 · tasks: 30 · rows: 31, one for each time limit)",
    ]
    assert "red: overdue · yellow: due today or within 7 days" in sheets.texts(one)[3]


def test_tasks_are_counted_above_them_and_not_their_rows() -> None:
    made = sheets.opened(of_tasks(task(deadlines=(by("03-12"), by("03-19")))), FORMAT)
    assert made.worksheets[0].cell(sheets.head_row(made.worksheets[0]) + 1, 2).value == (
        "Phòng Quản lý khoa học (1)"
    )


# -- to fill in, to filter, to print --------------------------------------------------------------


def test_the_status_is_chosen_from_a_list(sheet: Worksheet) -> None:
    (choice,) = sheet.data_validations.dataValidation
    assert (choice.type, choice.formula1) == ("list", f"'Lists'!$A$1:$A${len(PROGRESS)}")
    assert str(choice.sqref) == f"H{sheets.head_row(sheet) + 1}:H{sheet.max_row}"
    listed = sheets.opened(of_limit(by("03-12")), FORMAT)["Lists"]
    assert sheets.texts(listed) == list(PROGRESS.values())
    assert listed.sheet_state == "hidden"


def test_head_and_first_columns_stay_and_every_column_can_be_filtered(sheet: Worksheet) -> None:
    head = sheets.head_row(sheet)
    assert sheet.freeze_panes == f"C{head + 1}"
    assert sheet.auto_filter.ref == f"A{head}:N{sheet.max_row}"


def test_it_is_printed_on_a4_across_with_its_head_on_each_page(sheet: Worksheet) -> None:
    page, head = sheet.page_setup, sheets.head_row(sheet)
    assert (page.orientation, page.paperSize) == ("landscape", 9)
    assert (page.fitToWidth or 1, page.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == f"${head}:${head}"
    assert sheet.oddFooter.center.text == "Page &P/&N"
    assert sheet.print_area == f"'Follow-up'!$A$1:$L${sheet.max_row}"


def test_its_type_is_that_of_the_decree(sheet: Worksheet) -> None:
    fonts = {cell.font.name for row in sheet.iter_rows() for cell in row if cell.value}
    assert fonts == {"Times New Roman"}


def test_rows_are_as_high_as_their_text_and_no_program_must_keep_them_so() -> None:
    thing = of_tasks(task("1.1", text="Họp."), task("1.2", text="Rà soát hồ sơ. " * 60))
    made = sheets.opened(thing, FORMAT).worksheets[0]
    last = made.max_row
    assert made.row_dimensions[last].height > 3 * made.row_dimensions[last - 1].height
    package = zipfile.ZipFile(io.BytesIO(filed(thing, FORMAT)))
    assert b"customHeight" not in package.read("xl/worksheets/sheet1.xml")


# -- how late it is -------------------------------------------------------------------------------


def rules(sheet: Worksheet) -> list[Any]:
    found = [rule for ranges in sheet.conditional_formatting for rule in ranges.rules]
    return sorted(found, key=lambda rule: rule.priority)


def test_looks_age_by_themselves_the_first_that_holds_decides(sheet: Worksheet) -> None:
    found = rules(sheet)
    assert all(rule.stopIfTrue for rule in found)
    first_row = sheets.head_row(sheet) + 1
    assert found[0].formula == [f'$H{first_row}="Done"']
    colours = [rule.dxf and rule.dxf.fill and rule.dxf.fill.bgColor.rgb for rule in found]
    assert [colour and colour[2:] for colour in colours] == [
        "C6EFCE",
        None,
        "E7E6E6",
        None,
        "FFC7CE",
        *["FFEB9C"] * 4,
    ]
    words = [rule.dxf.numFmt.formatCode for rule in found if rule.dxf and rule.dxf.numFmt]
    assert words == [
        "dd/mm/yyyy",
        'dd/mm/yyyy "· over"',
        'dd/mm/yyyy "· overdue"',
        'dd/mm/yyyy "· takes place today"',
        'dd/mm/yyyy "· due today"',
        'dd/mm/yyyy "· takes place soon"',
        'dd/mm/yyyy "· due soon"',
    ]


def test_no_cell_is_computed_and_the_day_of_today_stands_in_looks_alone(months: Register) -> None:
    data = filed(months, FORMAT)
    assert sheets.obeyed(data) == []
    texts = [part for _, part in sheets.parts(data) for part in part.itertext()]
    assert {one for one in texts if "TODAY" in one} == {
        formula
        for rule in rules(sheets.opened(months, FORMAT).worksheets[0])
        for formula in rule.formula
        if "TODAY" in formula
    }


def test_an_appointment_is_no_limit_and_what_was_over_before_is_not_late() -> None:
    assert first(of_limit(by("03-12")))["Kind of time limit"] == "Time limit"
    met = by("03-02", "on", start=day("2021-03-02"))
    assert first(of_limit(met))["Kind of time limit"] == "Appointment"
    old = of_library(shelf(task(deadlines=(by("03-02"),))), since=day("2021-03-04"))
    assert first(old)["Kind of time limit"] == "Over before the library was kept"
    assert first(of_limit(every("FREQ=MONTHLY")))["Kind of time limit"] == ""


def test_frozen_it_says_how_late_each_was_and_changes_no_more() -> None:
    thing = of_limit(by("03-01"))
    made = sheets.opened(thing, FORMAT, FROZEN).worksheets[0]
    assert rules(made) == []
    assert b"TODAY" not in b"".join(
        zipfile.ZipFile(io.BytesIO(filed(thing, FORMAT, FROZEN))).read(
            f"xl/worksheets/sheet{i}.xml"
        )
        for i in (1, 2, 3)
    )
    (told,) = sheets.rows(made)
    assert told["On that day"] == "Overdue (days: 04) · No result recorded"
    cell = made.cell(made.max_row, sheets.heads(made).index("Time limit") + 1)
    assert cell.fill.fgColor.rgb == "FFFFC7CE"
    assert "Figures as of 2021-03-05, frozen" in sheets.texts(made)[2]


def test_frozen_what_was_begun_is_not_said_to_be_unrecorded() -> None:
    library = shelf(task(deadlines=(by("03-01"),)))
    record(library, "start", on=day("2021-02-28"))
    told = first(of_library(library), FROZEN)
    assert (told["On that day"], told["Status"]) == (
        "Overdue (days: 04) · completion not recorded",
        "Under way",
    )


def test_frozen_an_appointment_is_over_and_not_late() -> None:
    thing = of_limit(by("03-01", "on", start=day("2021-03-01")))
    made = sheets.opened(thing, FORMAT, FROZEN).worksheets[0]
    (told,) = sheets.rows(made)
    assert told["On that day"] == "Over (days: 04) · No result recorded"
    cell = made.cell(made.max_row, sheets.heads(made).index("Time limit") + 1)
    assert cell.fill.fgColor.rgb == "FFE7E6E6"


@pytest.mark.parametrize(
    ("kind", "colour"), [("submit", None), ("pause", None), ("done", "FFC6EFCE")]
)
def test_what_waits_or_rests_is_not_red(kind: Any, colour: str | None) -> None:
    library = shelf(task(deadlines=(by("03-01"),)))
    record(library, kind)
    made = sheets.opened(of_library(library), FORMAT, FROZEN).worksheets[0]
    cell = made.cell(made.max_row, sheets.heads(made).index("Time limit") + 1)
    assert (cell.fill.fgColor.rgb if cell.fill.fill_type else None) == colour


# -- the sources ----------------------------------------------------------------------------------


def test_the_second_sheet_says_the_words_and_the_rule_of_each_row(months: Register) -> None:
    made = sheets.opened(of_files(SAMPLES[2]), FORMAT)["Sources"]
    told = sheets.rows(made)[0]
    assert (told["Task code"], told["Page, line"]) == ("97/TB-SKHCN#1.1", "line 18")
    assert told["In the notice's words"] == "Hoàn thành trước ngày 12/3/2021"
    assert told["Rule"].endswith("“Hoàn thành trước” [relations.before]")


def test_the_second_sheet_keeps_what_the_first_one_said() -> None:
    library = shelf(task("1.1", deadlines=(by("03-12"),)), task("1.2"))
    record(library, "done", evidence="12/BC", note="đủ", on=day("2021-03-04"))
    made = sheets.opened(of_library(library), FORMAT)
    kept = ["Task code", "Time limit", *RECORDED]
    old, new = (
        [[row[head] for head in kept] for row in sheets.rows(made[name])]
        for name in ("Follow-up", "Sources")
    )
    assert old == new
    assert len(old) == 2


# -- text is text ---------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
@pytest.mark.parametrize("manner", [PLAIN, FROZEN], ids=["ageing", "frozen"])
def test_a_hostile_text_comes_back_as_it_is_and_nothing_obeys_it(text: str, manner: Manner) -> None:
    thing = of_words(text)
    data = filed(thing, FORMAT, manner)
    assert sheets.obeyed(data) == []
    made = sheets.opened(thing, FORMAT, manner)
    wanted = on_one_line(text).replace("\ufffe", "⟦U+FFFE⟧").replace("\uffff", "⟦U+FFFF⟧")
    for sheet in made.worksheets[:2]:
        rows = sheets.rows(sheet)
        assert len(rows) == 2
        assert wanted in {row.get("Task", row.get("Words of the task")) for row in rows}


@pytest.mark.parametrize("text", [LONG, "Rà soát hồ sơ. " * 150, "x" * 3000])
def test_a_text_that_no_row_can_show_goes_on_below(text: str) -> None:
    limits = (by("03-12"), by("03-19"))
    made = sheets.opened(of_tasks(task(text=text, deadlines=limits)), FORMAT)
    sheet = made.worksheets[0]
    assert [row["Task"] for row in sheets.rows(sheet)] == [text.strip()] * 2
    below = list(sheet.iter_rows(min_row=sheets.head_row(sheet) + 2))
    assert max(sheet.row_dimensions[row[0].row].height for row in below) <= 409
    more = [row for row in below if str(row[1].value).startswith("…")]
    assert {(row[0].value, row[4].value, row[12].value) for row in more} == {
        ("…", None, "257/TB-SKHCN#1.1")
    }
    assert all(lines(str(row[1].value), 46) <= 25 for row in below)
    assert [row["Words of the task"] for row in sheets.rows(made["Sources"])] == [text.strip()] * 2


def test_capitals_are_wider_than_other_letters() -> None:
    text = "ngày 19/01/2019 của Thủ tướng Chính phủ, trình UBND"
    assert (lines(text.lower(), 46), lines(text, 46)) == (1, 2)


@pytest.mark.parametrize(
    "text", ["<r><t>x</t></r>", "<r>&</r>", "<r></r>", "_x0041_", 'Họp <row customHeight="1"']
)
def test_what_the_file_itself_is_written_with_is_text(text: str) -> None:
    thing = of_tasks(task(text=text))
    assert sheets.obeyed(filed(thing, FORMAT)) == []
    assert str(first(thing)["Task"]) == text


def test_nothing_is_left_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    filed(of_limit(by("03-12")), FORMAT)
    assert list(tmp_path.iterdir()) == []


def test_signs_that_are_shown_with_many_letters_do_not_make_a_text_vanish() -> None:
    told = first(of_tasks(task(text="Rà soát " + "\ufffe" * 10_000)))
    assert told["Task"].count("⟦U+FFFE⟧") == 10_000


def test_a_day_that_excel_does_not_know_is_text() -> None:
    old = deadline("by", due=dt.date(1899, 12, 31), end=dt.date(1899, 12, 31))
    assert first(of_limit(old))["Time limit"] == "1899-12-31"


def test_words_of_the_user_are_text_in_looks_and_lists() -> None:
    quoting = Manner(words=Words(say=lambda text: f'"{text}"' if text == "Done" else text))
    made = sheets.opened(of_limit(by("03-12")), FORMAT, quoting).worksheets[0]
    assert rules(made)[0].formula[0].endswith('="""Done"""')


def test_the_same_tasks_give_the_same_bytes(months: Register) -> None:
    assert filed(months, FORMAT) == filed(of_files(*SAMPLES), FORMAT)


def test_no_task_gives_a_sheet_without_rows() -> None:
    made = sheets.opened(replace(of_tasks(), groups=(), heads=()), FORMAT)
    assert [sheets.rows(sheet) for sheet in made.worksheets[:2]] == [[], []]


# -- as LibreOffice prints it ---------------------------------------------------------------------


def test_a_printed_sheet_says_in_words_what_is_late(tmp_path: Path) -> None:
    told = sheets.printed(filed(of_files(SAMPLES[2]), FORMAT), tmp_path)
    assert "11/03/2021 · overdue" in told
    assert "19/03/2021 · over" in told
    assert "97/TB-SKHCN#1.1" in told
    assert "Page 1/" in told


def test_libreoffice_keeps_a_text_that_looks_like_a_formula(tmp_path: Path) -> None:
    text = '=HYPERLINK("http://x","y")'
    assert text in sheets.printed(filed(of_tasks(task(text=text)), FORMAT), tmp_path)
