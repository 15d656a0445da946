"""`giaoban summarize`: for the chief of office, for programs, to send."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from program import Answers, Run

from factories import deadline, notice, reading, section, task, unit
from giaoban.errors import UnreadableError
from giaoban.library.shelf import Library
from giaoban.model.event import Event
from giaoban.model.notice import Notice, Period
from giaoban.model.reading import Source

OFFICE = unit("Văn phòng Sở")


def month(of: int) -> Notice:
    """Two tasks, one of them due on the 11th, in a month of 2021."""
    first, day = dt.date(2021, of, 1), dt.date(2021, of, 11)
    time = deadline("by", start=None, end=day, due=day, text=f"chậm nhất {day}")
    tasks = (
        task("1.1", text=f"Lập dự toán tháng {of}.", deadlines=(time,)),
        task("1.2", text=f"Họp tháng {of}.", assignees=(OFFICE,)),
    )
    days = Period(start=first, end=dt.date(2021, of, 28))
    return notice(section(*tasks), serial=of, number=f"{of}/TB", issued=first, period=days)


def read(of: int) -> Any:
    name = f"thang{of}.docx"
    source = Source(name=name, format="docx", sha256=str(of), pages=None, reader="docx")
    return reading(month(of), source=source)


@pytest.fixture(autouse=True)
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder, no library, a Friday."""
    monkeypatch.setenv("GIAOBAN_TODAY", "2021-03-19")
    monkeypatch.setenv("GIAOBAN_LIBRARY", str(tmp_path / "library.db"))
    monkeypatch.setenv("GIAOBAN_PROFILE", "")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def library(place: Path) -> Path:
    """Of February and March."""
    made = Library.to_write(place / "library.db")
    for of in (2, 3):
        made.put(read(of))
    made.close()
    return place / "library.db"


@pytest.fixture
def folder(place: Path, files: Answers) -> Path:
    """The same two as files, and no library."""
    for of in (2, 3):
        (place / f"thang{of}.docx").write_bytes(b"")
        files[f"thang{of}.docx"] = read(of)
    return place


def asked(giaoban: Run, *words: str) -> Any:
    code, out, _ = giaoban("summarize", *words, "--json")
    assert code == 0
    return json.loads(out)


def numbers(told: Any) -> list[str]:
    return [one["number"] for one in told["notices"]]


@pytest.mark.usefixtures("library")
class TestOfALibrary:
    def test_all_notices_are_counted(self, giaoban: Run) -> None:
        told = asked(giaoban)
        assert (numbers(told), told["total"]["tasks"]) == (["2/TB", "3/TB"], 4)
        assert told["as_of"] == "2021-03-19"

    @pytest.mark.parametrize("name", ["thang3", "3/TB", "latest", "2021-03", "thang3.docx"])
    def test_a_notice_is_named_in_any_way(self, giaoban: Run, name: str) -> None:
        assert numbers(asked(giaoban, name)) == ["3/TB"]

    def test_a_notice_that_is_named_twice_counts_once(self, giaoban: Run) -> None:
        assert asked(giaoban, "thang3", "3/TB")["total"]["tasks"] == 2

    def test_a_notice_that_nobody_knows_is_a_wrong_call(self, giaoban: Run) -> None:
        code, out, err = giaoban("summarize", "thang9")
        assert (code, out) == (2, "")
        assert "thang9" in err

    @pytest.mark.parametrize("period", ["tháng 2", "2021-02", "15/02/2021"])
    def test_a_period_chooses_notices(self, giaoban: Run, period: str) -> None:
        told = asked(giaoban, "--period", period)
        assert (numbers(told), told["left_out"]["other_notices"]) == (["2/TB"], 1)

    def test_a_period_of_no_notice_is_an_empty_answer(self, giaoban: Run) -> None:
        assert asked(giaoban, "--period", "2020-01")["total"]["tasks"] == 0
        assert giaoban("summarize", "--period", "2020-01")[0] == 0

    def test_words_that_are_no_period_are_a_wrong_call(self, giaoban: Run) -> None:
        code, out, err = giaoban("summarize", "--period", "ngày xưa")
        assert (code, out) == (2, "")
        assert "--period" in err

    def test_a_unit_is_named_as_a_person_types_it(self, giaoban: Run) -> None:
        told = asked(giaoban, "--unit", "van phong")
        assert (told["unit"], told["total"]["tasks"]) == ("Văn phòng Sở", 2)
        assert told["left_out"]["other_units"] == 2

    def test_a_unit_that_nobody_knows_is_a_wrong_call(self, giaoban: Run) -> None:
        assert giaoban("summarize", "--unit", "Sở Y tế")[0] == 2

    def test_the_day_is_asked_for(self, giaoban: Run) -> None:
        told = asked(giaoban, "--as-of", "2021-03-05")
        assert told["total"]["states"]["due_soon"] == 1

    def test_closed_notices_are_left_out(self, giaoban: Run, library: Path) -> None:
        made = Library.to_write(library)
        moment = dt.datetime(2021, 3, 1, tzinfo=dt.UTC)
        made.record(
            made.heads()[0].id, Event(kind="close", on=dt.date(2021, 3, 1), recorded=moment)
        )
        made.close()
        assert numbers(asked(giaoban)) == ["3/TB"]
        assert numbers(asked(giaoban, "thang2")) == ["2/TB"]


class TestWithoutALibrary:
    @pytest.mark.usefixtures("folder")
    def test_the_notices_of_the_folder_are_counted(self, giaoban: Run) -> None:
        code, out, err = giaoban("summarize", "--json")
        assert (code, numbers(json.loads(out))) == (0, ["2/TB", "3/TB"])
        assert "thang2.docx, thang3.docx" in err

    @pytest.mark.usefixtures("folder")
    @pytest.mark.parametrize("name", ["thang3.docx", "thang3", "3/TB", "latest"])
    def test_one_of_them_is_named(self, giaoban: Run, name: str) -> None:
        assert numbers(asked(giaoban, name)) == ["3/TB"]

    def test_what_cannot_be_read_is_told_and_the_rest_counted(
        self, giaoban: Run, folder: Path, files: Answers
    ) -> None:
        (folder / "x.pdf").write_bytes(b"")
        files["x.pdf"] = UnreadableError("broken-pdf")
        code, out, err = giaoban("summarize", "thang3.docx", "x.pdf", "--json")
        assert (code, numbers(json.loads(out))) == (3, ["3/TB"])
        assert "x.pdf" in err

    def test_nothing_is_written_where_nothing_was_read(
        self, giaoban: Run, folder: Path, files: Answers
    ) -> None:
        files["thang3.docx"] = UnreadableError("empty")
        code, out, _ = giaoban("summarize", "thang3.docx", "-o", "a.json")
        assert (code, out, (folder / "a.json").exists()) == (3, "", False)

    def test_a_notice_comes_from_standard_input(
        self, giaoban: Run, files: Answers, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        files["-"] = read(3)
        monkeypatch.setattr("giaoban.cli.inputs.standard_input", lambda: b"1.")
        assert numbers(asked(giaoban, "-")) == ["3/TB"]

    def test_an_empty_folder_is_a_wrong_call(self, giaoban: Run) -> None:
        assert giaoban("summarize")[0] == 2


@pytest.mark.usefixtures("library")
class TestOutput:
    @pytest.mark.parametrize(
        ("name", "begins"),
        [("a.json", "{"), ("a.md", "# "), ("a.txt", "Summary"), ("a.html", "<!DOCTYPE html>")],
    )
    def test_the_suffix_says_the_format(
        self, giaoban: Run, place: Path, name: str, begins: str
    ) -> None:
        assert giaoban("summarize", "--lang", "en", "-o", name) == (0, "", "")
        text = (place / name).read_text(encoding="utf-8")
        assert text.startswith(begins)
        assert "\x1b" not in text

    def test_a_file_is_replaced_only_by_force(self, giaoban: Run, place: Path) -> None:
        (place / "a.md").write_text("mine", encoding="utf-8")
        assert giaoban("summarize", "-o", "a.md")[0] == 2
        assert (place / "a.md").read_text(encoding="utf-8") == "mine"
        assert giaoban("summarize", "-o", "a.md", "--force")[0] == 0

    @pytest.mark.parametrize(
        "words", [("--json", "--md"), ("--json", "-o", "a.md"), ("-o", "a.pdf")]
    )
    def test_formats_that_do_not_agree_are_a_wrong_call(
        self, giaoban: Run, words: tuple[str, ...]
    ) -> None:
        assert giaoban("summarize", *words)[0] == 2

    def test_the_view_is_plain_in_a_pipe(self, giaoban: Run) -> None:
        code, out, err = giaoban("summarize", "--lang", "en")
        assert (code, err) == (0, "")
        assert "\x1b" not in out
        assert "…" not in out
        assert "Văn phòng Sở" in out

    def test_is_the_same_each_time(self, giaoban: Run) -> None:
        assert giaoban("summarize", "--md") == giaoban("summarize", "--md")

    def test_the_help_has_examples(self, giaoban: Run) -> None:
        code, out, _ = giaoban("summarize", "--help", "--lang", "en")
        assert code == 0
        assert out.count("  giaoban summarize") >= 2
