"""`done`, `extend`, `correct` …: what people tell of tasks, and how it shows."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from program import Run

from giaoban.library.shelf import Library
from office import SAMPLES, put, sample

PROFILE = """
[office]
name = "Sở Khoa học và Công nghệ"
code = "SKHCN"
[[unit]]
name = "Phòng Quản lý khoa học"
short = ["P1"]
"""


@pytest.fixture(autouse=True)
def _office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A library with the notice of March, on the 19th."""
    monkeypatch.setenv("GIAOBAN_TODAY", "2021-03-19")
    monkeypatch.chdir(tmp_path)
    library = Library.to_write(tmp_path / "library.db")
    put(library, sample("thang3.docx"), "thang3.docx")
    library.close()


def status(giaoban: Run, task: str) -> dict[str, Any]:
    items = json.loads(giaoban("show", task, "--json")[1])["items"]
    told: dict[str, Any] = items[0]["status"]
    return told


class TestProgress:
    def test_done_says_by_which_document_and_that_the_other_task_is_open(
        self, giaoban: Run
    ) -> None:
        code, out, err = giaoban("done", "thang3#1.4", "--evidence", "15/TTr", "--on", "12/3")
        assert (code, err) == (0, "")
        assert out.startswith("Đã ghi nhận (số 1): Hoàn thành · 12/3/2021 · 15/TTr\n")
        assert "Nhiệm vụ kia của cùng việc này còn mở: 97/TB-SKHCN#5.5 (Văn phòng Sở)" in out
        assert status(giaoban, "thang3#1.4")["evidence"] == "15/TTr"

    def test_done_leaves_the_list_of_what_is_due(self, giaoban: Run) -> None:
        before = json.loads(giaoban("deadlines", "--json")[1])
        giaoban("done", "thang3#1.1")
        made = json.loads(giaoban("deadlines", "--json")[1])
        assert made["left_out"]["done"] == 1
        assert len(made["items"]) == len(before["items"]) - 1
        shown = json.loads(giaoban("deadlines", "--all", "--json")[1])
        assert [item["state"] for item in shown["items"] if item["task"]["id"] == "1.1"] == ["done"]

    def test_done_is_known_of_the_file_that_is_named_too(self, giaoban: Run) -> None:
        giaoban("done", "thang3#1.1")
        made = json.loads(giaoban("deadlines", str(SAMPLES / "thang3.docx"), "--json")[1])
        assert made["left_out"]["done"] == 1

    def test_submitted_waits(self, giaoban: Run) -> None:
        giaoban("submitted", "thang3#1.1", "--on", "10/3")
        out = giaoban("deadlines")[1]
        assert "11/03/2021  Đã trình, chờ phê duyệt\n" in out

    @pytest.mark.parametrize(
        ("verb", "progress"),
        [("start", "started"), ("pause", "paused"), ("reopen", "open"), ("submitted", "submitted")],
    )
    def test_each_verb_says_its_own(self, giaoban: Run, verb: str, progress: str) -> None:
        giaoban(verb, "thang3#2.1", "--note", "a")
        told = status(giaoban, "thang3#2.1")
        assert (told["progress"], told["notes"]) == (progress, ["a"])

    def test_a_newer_record_counts_and_that_is_said(self, giaoban: Run) -> None:
        giaoban("start", "thang3#1.1", "--on", "15/3")
        out = giaoban("done", "thang3#1.1", "--on", "13/3")[1]
        assert "Ghi nhận ngày 15/3/2021 mới hơn, vẫn tính theo đó." in out
        assert status(giaoban, "thang3#1.1")["progress"] == "started"

    def test_each_of_several_units_has_its_own_state(self, giaoban: Run) -> None:
        code, _, _ = giaoban("done", "thang3#2.3", "--unit", "Trung tam ung dung")
        assert code == 0
        told = status(giaoban, "thang3#2.3")
        assert told["progress"] == "partly"
        assert {one["progress"] for one in told["units"]} == {"done", "unrecorded"}

    def test_a_unit_that_is_not_told_is_an_error(self, giaoban: Run) -> None:
        code, _, err = giaoban("done", "thang3#1.1", "--unit", "Thanh tra")
        assert code == 2
        assert "Phòng Kế hoạch - Tài chính" in err

    def test_what_is_still_to_come_cannot_be_recorded(self, giaoban: Run) -> None:
        code, _, err = giaoban("done", "thang3#1.1", "--on", "2021-03-20")
        assert code == 2
        assert "20/3/2021" in err

    def test_says_in_json_what_it_says_in_words(self, giaoban: Run) -> None:
        made = json.loads(giaoban("done", "thang3#1.4", "--json")[1])
        (item,) = made["items"]
        named = item["notice"]["number"]
        assert (item["number"], item["kind"], named) == (1, "done", "97/TB-SKHCN")
        assert item["tasks"][0]["status"]["progress"] == "done"
        assert item["still_open"] == ["97/TB-SKHCN#5.5"]


class TestRecurring:
    def test_done_settles_the_time_it_was_due_for(self, giaoban: Run) -> None:
        giaoban("done", "thang3#8.1")
        made = json.loads(giaoban("deadlines", "--json")[1])
        assert "8.1" not in [item["task"]["id"] for item in made["items"]]
        later = json.loads(giaoban("deadlines", "--json", "--as-of", "2021-03-26")[1])
        (item,) = [item for item in later["items"] if item["task"]["id"] == "8.1"]
        assert (item["due"], item["state"]) == ("2021-04-24", "later")


class TestExtend:
    def test_puts_off_the_last_day_by_a_document(self, giaoban: Run) -> None:
        code, out, _ = giaoban(
            "extend", "thang3#1.1", "--to", "26/3", "--by", "văn bản số 120/UBND"
        )
        assert code == 0
        assert "Gia hạn lần 1 đến 26/3/2021, theo văn bản số 120/UBND" in out
        shown = giaoban("deadlines")[1]
        assert "26/03/2021  Sắp đến hạn (còn 07 ngày)\n  97/TB-SKHCN#1.1  " in shown
        before = giaoban("deadlines", "--before", "2021-03-20")[1]
        assert "97/TB-SKHCN#1.1 " not in before

    def test_of_one_of_several_times_says_which(self, giaoban: Run) -> None:
        code, _, err = giaoban("extend", "thang3#8.3", "--to", "31/3")
        assert code == 2
        assert "--deadline" in err
        assert giaoban("extend", "thang3#8.3", "--to", "31/3", "--deadline", "2")[0] == 0
        items = json.loads(giaoban("show", "thang3#8.3", "--json")[1])["items"]
        assert [item["due"] for item in items] == ["2021-03-14", "2021-03-31"]

    def test_stays_with_the_time_it_was_given_for(self, giaoban: Run) -> None:
        def due(task: str) -> list[str]:
            items = json.loads(giaoban("show", task, "--json")[1])["items"]
            return [item["due"] for item in items]

        giaoban("extend", "thang3#8.3", "--to", "25/3", "--deadline", "1")
        giaoban("extend", "thang3#8.3", "--to", "31/3", "--deadline", "2")
        giaoban("correct", "thang3#8.3", "--due", "22/3", "--deadline", "1")
        assert due("thang3#8.3") == ["2021-03-22", "2021-03-31"]
        giaoban("undo")
        giaoban("correct", "thang3#8.3", "--split", "các đơn vị trực thuộc trước")
        assert (due("thang3#8.3a"), due("thang3#8.3b")) == (["2021-03-25"], ["2021-03-31"])

    def test_is_not_that_of_a_task_which_is_one_with_it_now(self, giaoban: Run) -> None:
        giaoban("extend", "thang3#2.4", "--to", "15/4")
        giaoban("correct", "thang3#2.2", "--merge", "2.4")
        items = json.loads(giaoban("show", "thang3#2.2", "--json")[1])["items"]
        assert [item["due"] for item in items] == ["2021-03-30", "2021-04-15"]

    def test_is_newer_than_a_day_that_was_set_right_before(self, giaoban: Run) -> None:
        giaoban("correct", "thang3#2.4", "--due", "29/3")
        giaoban("extend", "thang3#2.4", "--to", "31/3", "--on", "15/3")
        items = json.loads(giaoban("show", "thang3#2.4", "--json")[1])["items"]
        assert [item["due"] for item in items] == ["2021-03-31"]

    @pytest.mark.parametrize(
        ("task", "day"), [("thang3#1.1", "01/3"), ("thang3#2.1", "26/3"), ("thang3#1.1", "soon")]
    )
    def test_needs_a_later_day_and_one_before_it(self, giaoban: Run, task: str, day: str) -> None:
        assert giaoban("extend", task, "--to", day)[0] == 2


class TestOthers:
    def test_work_is_given_on(self, giaoban: Run) -> None:
        giaoban("assign", "thang3#1.1", "--to", "Nguyễn Văn Bình")
        assert status(giaoban, "thang3#1.1")["assigned_to"] == "Nguyễn Văn Bình"

    def test_a_unit_by_its_short_name(self, giaoban: Run, tmp_path: Path) -> None:
        (tmp_path / "giaoban.toml").write_text(PROFILE, encoding="utf-8")
        giaoban("assign", "thang3#1.1", "--to", "P1")
        assert status(giaoban, "thang3#1.1")["assigned_to"] == "Phòng Quản lý khoa học"

    def test_nothing_is_recorded_where_no_library_is(
        self, giaoban: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setenv("GIAOBAN_LIBRARY", str(tmp_path / "none.db"))
        code, _, err = giaoban("done", "thang3#1.1")
        assert code == 2
        assert "giaoban add" in err
        assert not (tmp_path / "none.db").exists()

    def test_an_empty_note_is_none(self, giaoban: Run) -> None:
        assert giaoban("note", "thang3#1.1", "  ")[0] == 2


class TestLogAndUndo:
    def test_nothing_is_lost(self, giaoban: Run) -> None:
        giaoban("done", "thang3#1.1")
        giaoban("note", "thang3#2.1", "đã nhắc")
        giaoban("undo", "thang3#1.1")
        items = json.loads(giaoban("log", "--json")[1])["items"]
        assert [(one["number"], one["kind"], one["undone_by"]) for one in items] == [
            (1, "done", 3),
            (2, "note", None),
            (3, "undo", None),
        ]
        assert status(giaoban, "thang3#1.1")["progress"] == "unrecorded"

    def test_of_a_task_and_by_number(self, giaoban: Run) -> None:
        giaoban("start", "thang3#1.1")
        giaoban("start", "thang3#2.1")
        assert len(json.loads(giaoban("log", "thang3#2.1", "--json")[1])["items"]) == 1
        giaoban("undo", "--number", "1")
        assert status(giaoban, "thang3#1.1")["progress"] == "unrecorded"
        assert giaoban("undo", "--number", "1")[0] == 2

    def test_nothing_to_take_back_is_said(self, giaoban: Run) -> None:
        code, _, err = giaoban("undo")
        assert code == 2
        assert "giaoban log" in err


class TestCorrect:
    def test_shows_as_the_offices_own(self, giaoban: Run) -> None:
        code, out, _ = giaoban("correct", "thang3#2.1", "--unit", "van phong", "--lead")
        assert code == 0
        assert "Văn phòng chỉnh: " in out
        assert "Chủ trì: Văn phòng Sở" in giaoban("show", "thang3")[1]

    def test_a_day_of_the_offices_own_is_due(self, giaoban: Run) -> None:
        giaoban("correct", "thang3#2.1", "--due", "22/3")
        out = giaoban("deadlines", "--before", "22/3")[1]
        assert "22/03/2021  Sắp đến hạn (còn 03 ngày)\n  97/TB-SKHCN#2.1  " in out
        assert "Chậm nhất ngày 22/3/2021 · Văn phòng chỉnh" in out

    def test_shows_in_the_sheet_too(self, giaoban: Run) -> None:
        giaoban("correct", "thang3#1.3", "--unit", "van phong")
        giaoban("submitted", "thang3#1.3", "--evidence", "15/TTr", "--on", "10/3")
        sheet = giaoban("deadlines", "--csv")[1].removeprefix("\ufeff")
        rows = list(csv.DictReader(io.StringIO(sheet), delimiter=";"))
        (row,) = [row for row in rows if row["Mã nhiệm vụ"] == "97/TB-SKHCN#1.3"]
        assert row["Văn phòng chỉnh"] == "Thực hiện"
        assert row["Đã ghi nhận"] == "Đã trình ngày 10/3/2021, chờ phê duyệt (15/TTr)"

    def test_splits_merges_and_pairs(self, giaoban: Run) -> None:
        giaoban("correct", "thang3#2.1", "--split", "báo cáo Giám đốc Sở")
        text = giaoban("show", "thang3#2.1b")[1]
        assert "báo cáo Giám đốc Sở biện pháp xử lý" in text
        assert giaoban("correct", "thang3#1.2", "--merge", "1.3")[0] == 0
        assert giaoban("show", "thang3#1.3")[0] == 2
        giaoban("correct", "thang3#2.4", "--pair", "4.1", "--lead")
        assert "Chủ trì: Phòng Quản lý khoa học" in giaoban("show", "thang3#4.1")[1]

    def test_one_that_is_no_task_is_counted_no_longer(self, giaoban: Run) -> None:
        giaoban("correct", "thang3#3.4", "--not-a-task")
        assert json.loads(giaoban("deadlines", "--json")[1])["tasks"] == 29
        giaoban("undo")
        assert json.loads(giaoban("deadlines", "--json")[1])["tasks"] == 30

    def test_a_day_for_one_of_several_times_says_which(self, giaoban: Run) -> None:
        code, _, err = giaoban("correct", "thang3#8.3", "--due", "2/4")
        assert code == 2
        assert "1 = 14/03/2021 «trước ngày 15/3/2021»" in err
        assert giaoban("correct", "thang3#8.3", "--due", "2/4", "--deadline", "2")[0] == 0
        items = json.loads(giaoban("show", "thang3#8.3", "--json")[1])["items"]
        assert [item["due"] for item in items] == ["2021-03-14", "2021-04-02"]

    def test_one_of_several_times_can_be_none(self, giaoban: Run) -> None:
        giaoban("correct", "thang3#8.3", "--no-deadline", "--deadline", "1")
        items = json.loads(giaoban("show", "thang3#8.3", "--json")[1])["items"]
        assert [item["due"] for item in items] == ["2021-03-19"]

    def test_what_is_gone_can_still_be_looked_up_and_taken_back(self, giaoban: Run) -> None:
        giaoban("correct", "thang3#3.4", "--not-a-task")
        assert json.loads(giaoban("log", "thang3#3.4", "--json")[1])["items"][0]["number"] == 1
        assert giaoban("undo", "thang3#3.4")[0] == 0
        assert giaoban("show", "thang3#3.4")[0] == 0

    def test_a_done_and_an_open_task_cannot_be_one(self, giaoban: Run) -> None:
        giaoban("done", "thang3#1.2")
        code, _, err = giaoban("correct", "thang3#1.2", "--merge", "1.3")
        assert code == 2
        assert "giaoban undo" in err

    @pytest.mark.parametrize(
        "words",
        [
            (), ("--lead", "--cooperate"), ("--due", "1/4", "--no-deadline"), ("--merge", "1.1"),
            ("--pair", "9.9"), ("--split", "không có trong bài"), ("--not-a-task", "--due", "1/4"),
            ("--due", "never"), ("--deadline", "1"), ("--export", "--due", "1/4"),
        ],
    )  # fmt: skip
    def test_what_makes_no_sense_is_refused(self, giaoban: Run, words: tuple[str, ...]) -> None:
        assert giaoban("correct", "thang3#1.1", *words)[0] == 2
        assert json.loads(giaoban("log", "--json")[1])["items"] == []

    def test_all_of_a_notice_is_a_test_case(self, giaoban: Run) -> None:
        giaoban("correct", "thang3#2.1", "--due", "22/3")
        case = json.loads(giaoban("correct", "thang3", "--export")[1])
        assert case["corrections"][0]["correction"]["due"] == "2021-03-22"
        assert case["expected"] != case["read"]
        assert "UBND TỈNH LAM LĨNH" in case["text"]
