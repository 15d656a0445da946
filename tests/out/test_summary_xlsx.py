"""A summary as an Excel file: numbers that add up, and the tasks that were counted."""

from pathlib import Path
from typing import Any

import pytest
import sheets
from months_compared import HOSTILE
from openpyxl.workbook import Workbook
from registered import FRIDAY, SAMPLES, by, shelf

from factories import task, unit
from giaoban import parse
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.out import filed
from giaoban.out.manner import Words
from giaoban.out.summary_table import lines
from giaoban.summary import Summary, summarize


def of_march() -> Summary:
    return summarize(Library.in_memory([parse(SAMPLES[2])]), Question(FRIDAY))


@pytest.fixture(scope="module")
def march() -> Summary:
    return of_march()


@pytest.fixture(scope="module")
def book(march: Summary) -> Workbook:
    return sheets.opened(march, "xlsx")


def numbers(book: Workbook) -> dict[str, list[Any]]:
    """By what stands before them."""
    sheet = book["Summary"]
    found = sheet.iter_rows(min_row=sheets.head_row(sheet) + 1, values_only=True)
    return {str(name): list(some) for name, *some in found if isinstance(some[0], int)}


def test_each_number_of_the_last_row_is_the_sum_of_those_above_it(book: Workbook) -> None:
    *above, (last, total) = numbers(book).items()
    assert last == "Total"
    assert [sum(column) for column in zip(*(some for _, some in above), strict=True)] == total


def test_what_counts_twice_is_taken_off() -> None:
    both = task(assignees=(unit("Phòng A"), unit("Phòng B")), deadlines=(by("03-12"),))
    found = numbers(sheets.opened(summarize(shelf(both), Question(FRIDAY)), "xlsx"))
    assert [some[0] for some in found.values()] == [1, 1, -1, 1]


def test_its_rows_are_those_of_the_view(march: Summary, book: Workbook) -> None:
    assert list(numbers(book)) == [line.name for line in lines(march, Words())]


def test_it_says_what_matters_most(book: Workbook) -> None:
    told = sheets.texts(book["Summary"])
    assert "What matters most" in told
    assert any(one.startswith("1. ") for one in told)


def test_every_task_that_was_counted_stands_on_the_second_sheet_once(
    march: Summary, book: Workbook
) -> None:
    found = [row["Task code"] for row in sheets.rows(book["Tasks"])]
    assert found == [one.reference for one in march.tasks]


def test_no_task_is_said() -> None:
    library = Library.in_memory([])
    told = sheets.texts(sheets.opened(summarize(library, Question(FRIDAY)), "xlsx")["Summary"])
    assert "There is no task to count." in told


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text(text: str) -> None:
    library = shelf(task(text=text, assignees=(unit(text or "x"),)), title=text, issuer=text)
    data = filed(summarize(library, Question(FRIDAY)), "xlsx")
    assert sheets.obeyed(data) == []


def test_the_same_notices_give_the_same_bytes(march: Summary) -> None:
    assert filed(march, "xlsx") == filed(of_march(), "xlsx")


def test_libreoffice_prints_it(march: Summary, tmp_path: Path) -> None:
    told = sheets.printed(filed(march, "xlsx"), tmp_path)
    assert "What matters most" in told
    assert "Total 30" in told
