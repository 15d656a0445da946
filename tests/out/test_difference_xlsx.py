"""Two notices compared, as an Excel file: a row a change, changed words marked, sums add up."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import sheets
from months_compared import HOSTILE, of_samples, of_tasks, of_words, with_recorded
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.workbook import Workbook

from factories import task
from giaoban.desk.difference import Difference
from giaoban.out import difference_words as say
from giaoban.out import filed
from giaoban.out.manner import Words
from giaoban.out.visible import on_one_line


@pytest.fixture(scope="module")
def samples() -> Difference:
    return of_samples()


@pytest.fixture(scope="module")
def book(samples: Difference) -> Workbook:
    return sheets.opened(samples, "xlsx")


def changes(book: Workbook) -> list[dict[str, Any]]:
    return sheets.rows(book["Changes"])


def marked(text: Any, look: str) -> list[str]:
    """The words of the cell that have it."""
    if not isinstance(text, CellRichText):
        return []
    return [one.text for one in text if isinstance(one, TextBlock) and getattr(one.font, look)]


def test_each_change_is_a_row_in_the_order_of_the_view(samples: Difference, book: Workbook) -> None:
    lines = [line for group in samples.groups for line in group.lines]
    assert [(row["No."], row["Change"], row["Task number"]) for row in changes(book)] == [
        (i, say.heading(line, Words()), say.ids(line)) for i, line in enumerate(lines, 1)
    ]


def test_both_wordings_stand_whole_in_their_columns(samples: Difference, book: Workbook) -> None:
    lines = [line for group in samples.groups for line in group.lines]
    for row, line in zip(changes(book), lines, strict=True):
        for head, told in (("Before", line.before), ("Now", line.after)):
            wanted = " ".join(on_one_line(one.entry.task.text) for one in told)
            assert str(row[head]) == (wanted or "–")


def test_changed_words_are_struck_out_or_bold(book: Workbook) -> None:
    (row,) = (row for row in changes(book) if "2021-02-25 → 2021-03-11" in row["Change"])
    assert marked(row["Before"], "strike") == ["26/02/2021"]
    assert marked(row["Now"], "b") == ["Khẩn trương", "12/3/2021"]


def test_time_limits_are_real_days(book: Workbook) -> None:
    (row,) = (row for row in changes(book) if "2021-02-25 → 2021-03-11" in row["Change"])
    assert [row["Time limit before"], row["Time limit now"]] == [
        dt.datetime.combine(dt.date(2021, month, day), dt.time())
        for month, day in ((2, 25), (3, 11))
    ]


def test_what_fell_out_without_a_word_is_loud(samples: Difference, book: Workbook) -> None:
    sheet = book["Changes"]
    loud = [
        row[3].value
        for row in sheet.iter_rows(min_row=sheets.head_row(sheet) + 1)
        if row[2].fill.fgColor.rgb == "FFFFC7CE"
    ]
    assert loud == [
        say.ids(line) for group in samples.groups for line in group.lines if line.fallen == "silent"
    ]
    assert loud


def test_the_score_stands_where_a_pair_is_in_doubt(samples: Difference, book: Workbook) -> None:
    lines = [line for group in samples.groups for line in group.lines]
    wanted = [round(line.change.score or 0, 2) if line.change.in_doubt else "" for line in lines]
    assert [row["How sure (0 to 1)"] for row in changes(book)] == wanted


def test_sums_are_numbers_and_add_up(samples: Difference, book: Workbook) -> None:
    sheet = book["Sums"]
    head = sheets.head_row(sheet)
    found = [
        tuple(cell.value for cell in row[:3])
        for row in sheet.iter_rows(min_row=head + 1)
        if isinstance(row[1].value, int)
    ]
    assert found == say.sums(samples, Words())
    for column in (1, 2):
        numbers = [row[column] for row in found]
        assert sum(numbers[:-1]) == numbers[-1]


def test_what_is_known_beside_a_change_is_said() -> None:
    thing = with_recorded(of_tasks([task()], [task(text="Tổ chức hội nghị.")]), "chờ ý kiến")
    told = {row["What else is known"] for row in changes(sheets.opened(thing, "xlsx"))}
    assert any("chờ ý kiến" in one for one in told)


def test_two_equal_notices_say_that_nothing_changed() -> None:
    book = sheets.opened(of_tasks([task()], [task()]), "xlsx")
    assert say.NOTHING in sheets.texts(book["Sums"])


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text(text: str) -> None:
    thing = of_words(text)
    assert sheets.obeyed(filed(thing, "xlsx")) == []
    wanted = on_one_line(text).replace("\ufffe", "⟦U+FFFE⟧").replace("\uffff", "⟦U+FFFF⟧")
    found = [str(row["Now"]) for row in changes(sheets.opened(thing, "xlsx"))]
    assert (wanted or "–") in found


def test_a_wording_that_no_row_can_show_goes_on_below_with_its_marks() -> None:
    old = "Rà soát hồ sơ dự án nhà ở của các xã. " * 50
    book = sheets.opened(of_tasks([task(text=old)], [task(text=f"{old} Báo cáo.")]), "xlsx")
    (row,) = changes(book)
    assert (row["Before"], row["Now"]) == (old.strip(), f"{old}Báo cáo.")
    (last,) = book["Changes"].iter_rows(min_row=book["Changes"].max_row)
    assert marked(last[5].value, "b") == ["Báo cáo."]


def test_the_same_notices_give_the_same_bytes(samples: Difference) -> None:
    assert filed(samples, "xlsx") == filed(of_samples(), "xlsx")


def test_libreoffice_prints_it(samples: Difference, tmp_path: Path) -> None:
    told = sheets.printed(filed(samples, "xlsx"), tmp_path)
    assert "TASKS COMPARED" in told
    assert "25/02/2021" in told
    assert "11/03/2021" in told
