"""The annex of tasks as an Excel sheet: a row a task, numbered through, under Roman numerals."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import sheets
from months_compared import HOSTILE
from openpyxl.worksheet.worksheet import Worksheet
from registered import SAMPLES, by, day, of_files, of_library, of_limit, of_tasks, of_words, record
from registered import shelf as shelf_of

from factories import task
from giaoban.desk.register import Register
from giaoban.out import filed
from giaoban.out.manner import PLAIN, Manner

FORMAT = "xlsx/phu-luc"


@pytest.fixture(scope="module")
def march() -> Register:
    return of_files(SAMPLES[2])


@pytest.fixture(scope="module")
def sheet(march: Register) -> Worksheet:
    return annex(march)


def annex(thing: Register, manner: Manner = PLAIN) -> Worksheet:
    (sheet,) = sheets.opened(thing, FORMAT, manner).worksheets
    return sheet


def test_its_columns_are_those_of_an_annex(sheet: Worksheet) -> None:
    assert sheets.heads(sheet) == [
        "No.",
        "Task",
        "Leading unit",
        "Co-operating units",
        "Time limit",
        "Product required",
        "Remarks",
    ]


def test_the_title_says_what_it_goes_with(sheet: Worksheet) -> None:
    assert sheets.texts(sheet)[:3] == [
        "ANNEX",
        "LIST OF THE TASKS GIVEN TO THE UNITS",
        "(Goes with Thông báo no. 97/TB-SKHCN of 2021-03-02 of Sở Khoa học và Công nghệ)",
    ]


def test_each_task_has_a_row_and_rows_are_numbered_through(
    march: Register, sheet: Worksheet
) -> None:
    assert [row["No."] for row in sheets.rows(sheet)] == list(range(1, march.tasks + 1))


def test_units_stand_under_roman_numerals(march: Register, sheet: Worksheet) -> None:
    told = [
        (row[0].value, row[1].value)
        for row in sheet.iter_rows(min_row=sheets.head_row(sheet) + 1)
        if isinstance(row[0].value, str)
    ]
    numbers = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
    names = [group.unit or "Told to all" for group in march.groups]
    assert told == list(zip(numbers, names, strict=True))


def test_a_day_is_a_day_where_it_says_all() -> None:
    limits: dict[str, Any] = {
        "a day": by("03-12"),
        "some of them": by("03-12", applies_to="các huyện"),
        "meeting": by("03-12", "on", start=day("2021-03-12")),
    }
    told = {
        name: sheets.rows(annex(of_limit(limit)))[0]["Time limit"] for name, limit in limits.items()
    }
    assert told == {
        "a day": dt.datetime.combine(day("2021-03-12"), dt.time()),
        "some of them": "các huyện: No later than 2021-03-12",
        "meeting": "Appointment: 2021-03-12",
    }


def test_several_limits_of_a_task_stand_in_one_row() -> None:
    thing = of_tasks(task(deadlines=(by("03-12"), by("03-26"))))
    (row,) = sheets.rows(annex(thing))
    assert row["Time limit"] == "No later than 2021-03-12; No later than 2021-03-26"


def test_it_says_nothing_of_what_became_of_the_tasks() -> None:
    library = shelf_of(task(deadlines=(by("03-01"),)))
    before = filed(of_library(library), FORMAT)
    record(library, "done", evidence="12/BC-SKHCN")
    assert filed(of_library(library), FORMAT) == before


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text(text: str) -> None:
    thing = of_words(text)
    assert sheets.obeyed(filed(thing, FORMAT)) == []
    assert len(sheets.rows(annex(thing))) == 2


def test_the_same_tasks_give_the_same_bytes(march: Register) -> None:
    assert filed(march, FORMAT) == filed(of_files(SAMPLES[2]), FORMAT)


def test_libreoffice_prints_it(march: Register, tmp_path: Path) -> None:
    told = sheets.printed(filed(march, FORMAT), tmp_path)
    assert "ANNEX" in told
    assert "11/03/2021" in told
    assert "Page 1/" in told
