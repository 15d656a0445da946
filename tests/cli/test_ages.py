"""`--age` of `deadlines` and `summarize`: how often a task was told, and put back."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from program import Run, SamplesOn

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
TWICE = "put back 2 times (2021-01-31 → 2021-02-26 → 2021-03-26)"


@pytest.fixture(autouse=True)
def folder(samples_on: SamplesOn) -> Path:
    """The notices of three months, no library, on Saturday 20 March 2021."""
    return samples_on("2021-03-20", "thang1.docx", "thang2.docx", "thang3.docx")


def item(made: dict[str, Any], number: str, id_: str) -> dict[str, Any]:
    return next(
        one
        for one in made["items"]
        if (one["notice"]["number"], one["task"]["id"]) == (number, id_)
    )


def test_each_listed_task_says_how_often_it_was_told(giaoban: Run) -> None:
    code, out, _ = giaoban("deadlines", "--age", "--after", "2021-03-26", "--before", "2021-03-26")
    assert code == 0
    block = next(one for one in out.split("\n\n") if "97/TB-SKHCN#2.4" in one)
    assert f"    Age: told 3 times, since 18/TB-SKHCN (2021-01-07) · {TWICE}\n" in block


def test_nothing_is_said_of_it_where_nobody_asked(giaoban: Run) -> None:
    assert "Age:" not in giaoban("deadlines")[1]
    assert "third time" not in giaoban("summarize")[1]
    made = json.loads(giaoban("deadlines", "--json")[1])
    assert {one["age"] for one in made["items"]} == {None}


def test_programs_get_the_age_of_each_item(giaoban: Run) -> None:
    made = json.loads(giaoban("deadlines", "--age", "--json")[1])
    assert item(made, "97/TB-SKHCN", "2.4")["age"] == {
        "times": 3,
        "since": {"name": "18/TB-SKHCN", "issued": "2021-01-07"},
        "slips": [
            {"notice": "52/TB-SKHCN", "from": "2021-01-31", "to": "2021-02-26"},
            {"notice": "97/TB-SKHCN", "from": "2021-02-26", "to": "2021-03-26"},
        ],
        "in_doubt": False,
        "came_back": False,
    }
    assert item(made, "97/TB-SKHCN", "7.4")["age"]["came_back"]
    assert item(made, "18/TB-SKHCN", "2.4")["age"]["times"] == 1


def test_a_sheet_has_its_columns_whether_asked_or_not(giaoban: Run) -> None:
    def rows(*words: str) -> list[dict[str, str]]:
        out = giaoban("deadlines", "--csv", *words)[1].removeprefix("\ufeff")
        return list(csv.DictReader(io.StringIO(out)))

    asked = next(row for row in rows("--age") if row["Task code"] == "97/TB-SKHCN#2.4")
    assert asked["Times told"] == "3"
    assert asked["Told since"] == "18/TB-SKHCN (2021-01-07)"
    assert asked["Put back"] == "2021-01-31 → 2021-02-26 → 2021-03-26"
    assert {row["Times told"] + row["Told since"] + row["Put back"] for row in rows()} == {""}


def test_from_the_library_the_same_is_said(giaoban: Run) -> None:
    before = json.loads(giaoban("deadlines", "--age", "--json", "--since", "2021-01-01")[1])
    assert giaoban("add", ".")[0] == 0
    after = json.loads(giaoban("deadlines", "--age", "--json", "--since", "2021-01-01")[1])
    assert [one["age"] for one in after["items"]] == [one["age"] for one in before["items"]]


def test_a_summary_counts_what_was_told_for_the_third_time(giaoban: Run) -> None:
    out = giaoban("summarize", "--age")[1]
    assert "Told for the third time or more: 16 (97/TB-SKHCN#1.1, " in out
    assert "; told 3 times, since 18/TB-SKHCN (2021-01-07))" in out
    assert "told for the first time" not in out
    markdown = giaoban("summarize", "--age", "--md")[1]
    assert "- **Told for the third time or more:** 16 (97/TB-SKHCN#1.1, " in markdown


def test_a_table_of_numbers_has_no_place_for_it(giaoban: Run, folder: Path) -> None:
    code, _, err = giaoban("summarize", "--age", "-o", "x.csv")
    assert (code, "--age" in err, (folder / "x.csv").exists()) == (2, True, False)


def test_a_summary_for_programs_names_them(giaoban: Run) -> None:
    made = json.loads(giaoban("summarize", "--age", "--json")[1])
    assert len(made["told_often"]) == 16
    assert "97/TB-SKHCN#2.4" in made["told_often"]
    assert all(line["age"]["times"] for line in made["lines"])
    plain = json.loads(giaoban("summarize", "--json")[1])
    assert plain["told_often"] is None
    assert {line["age"] for line in plain["lines"]} == {None}
