"""`giaoban history`: one task through the months."""

import json
from pathlib import Path

import pytest
from program import Run, SamplesOn

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@pytest.fixture(autouse=True)
def folder(samples_on: SamplesOn) -> Path:
    """The notices of three months, no library, on Saturday 20 March 2021."""
    return samples_on("2021-03-20", "thang1.docx", "thang2.docx", "thang3.docx")


@pytest.fixture
def library(giaoban: Run, folder: Path) -> None:
    """The three notices in it."""
    assert giaoban("add", ".")[0] == 0


def test_without_a_library_the_notices_of_this_folder_are_followed(giaoban: Run) -> None:
    code, out, err = giaoban("history", "thang3#2.4")
    assert (code, out.count("/TB-SKHCN (2021-")) == (0, 4)
    assert "put back 2 times (2021-01-31 → 2021-02-26 → 2021-03-26)" in out
    assert "Read in this folder: thang1.docx, thang2.docx, thang3.docx" in err


@pytest.mark.usefixtures("library")
def test_the_library_is_asked_where_there_is_one(giaoban: Run) -> None:
    code, out, err = giaoban("history", "97/TB-SKHCN#2.4")
    assert (code, err) == (0, "")
    assert "First given in: 18/TB-SKHCN (2021-01-07)" in out


@pytest.mark.usefixtures("library")
def test_what_came_back_is_labelled(giaoban: Run) -> None:
    out = giaoban("history", "18#7.3")[1]
    assert "7.3 → 7.4  came back; last given in 18/TB-SKHCN (2021-01-07)" in out


@pytest.mark.usefixtures("library")
def test_a_line_that_branches_says_so(giaoban: Run) -> None:
    out = giaoban("history", "thang1#2.2")[1]
    assert "It was split or merged on the way" in out
    assert "  2.2 → 2.2, 2.3  Split" in out
    assert "    2.2  Trình UBND tỉnh" in out
    assert "52/TB-SKHCN#2.2  not given again in 97/TB-SKHCN (2021-03-02) · No result" in out
    assert "The later notice says: «Ghi nhận Phòng đã hoàn thành" in out


@pytest.mark.usefixtures("library")
def test_what_was_recorded_is_shown_where_it_was_recorded(giaoban: Run) -> None:
    assert giaoban("extend", "52#2.5", "--to", "2021-03-05", "--on", "2021-02-20")[0] == 0
    assert giaoban("done", "thang3#2.4", "--on", "2021-03-18", "--evidence", "BC-9")[0] == 0
    out = giaoban("history", "thang3#2.4")[1]
    second, third, now = out.split("\n\n")[2:5]
    assert "Extended (1) to 2021-03-05" in second
    assert "Recorded: Done on 2021-03-18 (BC-9)" in third
    assert "97/TB-SKHCN#2.4  Done on 2021-03-18 (BC-9)" in now


@pytest.mark.usefixtures("library")
def test_the_day_says_which_notices_are_known(giaoban: Run) -> None:
    out = giaoban("history", "thang2#2.5", "--as-of", "2021-02-10")[1]
    assert "Times told: 2" in out
    assert "97/TB-SKHCN" not in out


@pytest.mark.usefixtures("library")
def test_programs_get_json(giaoban: Run) -> None:
    code, out, err = giaoban("history", "thang3#7.4", "--json")
    made = json.loads(out)
    assert (code, err, made["schema"]) == (0, "", "giaoban/1")
    assert [one["came_back"] for one in made["stations"]] == [False, True]
    assert (made["first"]["name"], made["age"], made["times"]) == ("18/TB-SKHCN", 2, 2)


@pytest.mark.parametrize(
    ("name", "begins"), [("viec.txt", "History"), ("viec.md", "# History"), ("viec.json", "{")]
)
def test_the_suffix_says_the_format(giaoban: Run, folder: Path, name: str, begins: str) -> None:
    code, out, _ = giaoban("history", "thang3#2.4", "-o", name)
    assert (code, out) == (0, "")
    assert (folder / name).read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("thang3#99.9",), "thang3#99.9"),
        (("thang3",), "does not name a task"),
        (("thang9#1.1",), "there is no notice thang9"),
        (("thang3#2.4", "-o", "viec.csv"), ".csv"),
        (("thang3#2.4", "-o", "khong-co/viec.txt"), "khong-co"),
    ],
)
def test_a_wrong_call_is_told_and_ends_with_2(
    giaoban: Run, words: tuple[str, ...], told: str
) -> None:
    code, out, err = giaoban("history", *words)
    assert (code, out) == (2, "")
    assert told in err


def test_where_there_is_no_notice_it_says_what_to_do(
    giaoban: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert giaoban("history", "thang3#2.4")[0] == 2
