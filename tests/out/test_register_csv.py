"""Sheets of text: what Excel computes is defused, and can be read back."""

import csv
import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import pytest
from months_compared import HOSTILE, of_samples
from months_compared import of_words as difference_of
from registered import (
    FRIDAY,
    OFFICE,
    SAMPLES,
    by,
    every,
    of_files,
    of_library,
    of_words,
    record,
    shelf,
)

from factories import task
from giaoban import parse
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.notice import Task, all_tasks
from giaoban.out import filed, render
from giaoban.out.delimited.sheet import MARKED, defused
from giaoban.out.manner import PLAIN, Manner, Words
from giaoban.out.visible import on_one_line
from giaoban.summary import summarize

Row = dict[str, str]


def rows(text: str, delimiter: str = ",") -> list[Row]:
    lines = io.StringIO(text.removeprefix("\ufeff"), newline="")
    return list(csv.DictReader(lines, delimiter=delimiter, strict=True))


def read_back(cell: str) -> str:
    """As the docstring of `delimited.sheet` has it."""
    return cell[1:] if cell.startswith("'") else cell


# -- the register ---------------------------------------------------------------------------------


def test_each_row_says_all_that_stands_in_other_formats() -> None:
    limit = by("03-12", text="chậm nhất ngày 12/3")
    library = shelf(
        task(role="lead", partners=(OFFICE,), deadlines=(limit,), text="Lập kế hoạch đo kiểm."),
    )
    record(library, "done", evidence="12/BC-SKHCN", note="đủ")
    (row,) = rows(render(of_library(library), "csv"))
    assert row == {
        "No.": "1",
        "Unit": "Phòng Quản lý khoa học",
        "Task": "Lập kế hoạch đo kiểm.",
        "Leading unit": "Phòng Quản lý khoa học",
        "Co-operating units": "Văn phòng Sở",
        "Last day": "2021-03-12",
        "Time limit": "No later than 2021-03-12",
        "In the notice's words": "chậm nhất ngày 12/3",
        "Product required": "Kế hoạch",
        "Given by": "257/TB-SKHCN of 2021-03-01",
        "State by its day": "Done in time",
        "Status": "Done",
        "Day of completion": "2021-03-05",
        "Result, proof of completion": "12/BC-SKHCN",
        "Recorded": "Done on 2021-03-05 (12/BC-SKHCN) · «đủ»",
        "Set right by the office": "",
        "Task code": "257/TB-SKHCN#1.1",
    }


def test_each_limit_is_a_row_and_each_task_is_there() -> None:
    thing = of_files(*SAMPLES)
    found = rows(render(thing, "csv"))
    assert [row["No."] for row in found] == [str(n) for n in range(1, len(thing.rows) + 1)]
    texts = {on_one_line(one.text) for path in SAMPLES for one in tasks(path)}
    assert {row["Task"] for row in found} == texts


def tasks(path: Path) -> list[Task]:
    return list(all_tasks(parse(path).notice.sections))


def test_a_later_day_stands_in_the_place_of_the_first() -> None:
    library = shelf(task(deadlines=(by("03-12"), every("FREQ=MONTHLY"))))
    until = dt.date(2021, 4, 15)
    record(library, "extend", until=until, was=dt.date(2021, 3, 12))
    first, second = rows(render(of_library(library), "csv"))
    assert [row["Last day"] for row in (first, second)] == ["2021-04-15", "2021-03-31"]
    assert first["Time limit"] == "No later than 2021-03-12 · Extended (1) to 2021-04-15"
    assert "Extended (1) to 2021-04-15" in first["Recorded"]
    assert "Extended" not in second["Time limit"] + second["Recorded"]


def test_a_file_is_for_excel() -> None:
    made = filed(of_files(SAMPLES[2]), "csv", Manner(words=Words(separator=";")))
    assert made.startswith(b"\xef\xbb\xbfNo.;Unit;Task;")
    assert made.count(b"\r\n") == made.count(b"\n") == 1 + len(of_files(SAMPLES[2]).rows)


def test_without_the_mark_it_begins_with_its_heads() -> None:
    assert render(of_files(SAMPLES[2]), "csv", replace(PLAIN, bom=False)).startswith("No.,Unit,")


@pytest.mark.parametrize("separator", [",", ";", "|", "\t"])
@pytest.mark.parametrize("text", [*HOSTILE, "'=1+1", "''x", "a;b,c|d"], ids=lambda t: repr(t[:20]))
def test_a_hostile_text_is_text_and_comes_back(text: str, separator: str) -> None:
    made = filed(of_words(text), "csv", Manner(words=Words(separator=separator))).decode("utf-8")
    found = rows(made, separator)
    assert read_back(found[0]["Task"]) == on_one_line(text)
    assert_computes_nothing(found)


def assert_computes_nothing(found: list[Row]) -> None:
    cells = [cell for row in found for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(MARKED) and cell[0] != "'"] == []
    assert not any(sign in cell for cell in cells for sign in "\n\r\t\x1b\u202e")


@pytest.mark.parametrize("text", ["- Rà soát", "+ Rà soát", "=1+1", "@SUM(A1)", "'x", "Rà soát"])
def test_what_begins_like_a_formula_has_an_apostrophe_before_it(text: str) -> None:
    (cell,) = (row["Task"] for row in rows(render(of_words(text), "csv")) if row["No."] == "1")
    assert cell == (text if text == "Rà soát" else f"'{text}")


@pytest.mark.parametrize("sign", "＝＋－＠")
def test_a_wide_sign_begins_a_formula_too(sign: str) -> None:
    assert defused(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize(
    ("proof", "cell"),
    [
        *((text, f"'{text}") for text in ("15/3", "15/3/2021", "03-2026", "8:30", "0123", "1E5")),
        *((text, text) for text in ("12/BC-SKHCN", "15/3: đã nộp", "12", "1.4a")),
    ],
)
def test_what_a_spreadsheet_would_make_a_day_of_stays_text(proof: str, cell: str) -> None:
    library = shelf(task(deadlines=(by("03-12"),)))
    record(library, "done", evidence=proof)
    (row,) = rows(render(of_library(library), "csv"))
    assert row["Result, proof of completion"] == cell
    assert read_back(row["Result, proof of completion"]) == proof


# -- two notices compared -------------------------------------------------------------------------


def test_each_change_is_a_row_with_the_words_of_both_notices() -> None:
    thing = of_samples()
    found = rows(render(thing, "csv"))
    assert len(found) == len(thing.lines)
    slipped = next(row for row in found if "2021-02-25 → 2021-03-11" in row["What changed"])
    days = (slipped["Last day before"], slipped["Last day now"])
    assert days == ("2021-02-25", "2021-03-11")
    codes = (slipped["Task codes before"], slipped["Task codes now"])
    assert codes == ("52/TB-SKHCN#1.1", "97/TB-SKHCN#1.1")
    for column, side in (("Before", "before"), ("Now", "after")):
        texts = [
            on_one_line(told.entry.task.text) for one in thing.lines for told in getattr(one, side)
        ]
        told = "\n".join(row[column] for row in found)
        assert [text for text in texts if text not in told] == []


def test_what_fell_out_without_a_word_is_told() -> None:
    thing = of_samples()
    told = [
        row for row in rows(render(thing, "csv")) if "No result recorded" in row["What changed"]
    ]
    assert len(told) == len(thing.silent)
    assert {(row["Change"], row["Now"], row["Task codes now"]) for row in told} == {
        ("Not given again", "", "")
    }


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_comparison_is_text(text: str) -> None:
    found = rows(render(difference_of(text), "csv"))
    assert any(read_back(row["Before"]) == on_one_line(text) for row in found)
    assert_computes_nothing(found)


# -- the summary ----------------------------------------------------------------------------------


def test_the_numbers_of_a_summary_are_numbers_and_add_up() -> None:
    library = Library.in_memory([parse(path) for path in SAMPLES])
    found = rows(render(summarize(library, Question(FRIDAY)), "csv"))
    *parts, total = found
    assert total["Unit"] == "Total"
    for head in list(total)[1:]:
        assert sum(int(row[head]) for row in parts) == int(total[head])
    assert int(total["Tasks"]) == sum(len(tasks(path)) for path in SAMPLES)
