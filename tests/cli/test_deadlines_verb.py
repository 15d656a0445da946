"""`giaoban deadlines`: what is due, for people, programs and sheets."""

import csv
import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest
from program import Answers, Run

from factories import deadline, evidence, issue, joint, notice, place, reading, section, task, unit
from giaoban.errors import UnreadableError
from giaoban.model.reading import Reading, Source

SCIENCE, OFFICE = unit("Phòng Quản lý khoa học"), unit("Văn phòng Sở")


def due(day: str, relation: str = "by") -> Any:
    date = dt.date.fromisoformat(day)
    return deadline(relation, start=date, end=date, due=date, text=f"chậm nhất {day}")


def march(**known: Any) -> Reading:
    """Four dated tasks, one recurring, one without a day."""
    every = deadline("every", text="trước ngày 25 hằng tháng", rrule="FREQ=MONTHLY;BYMONTHDAY=25")
    tasks = (
        task("1.1", deadlines=(due("2021-03-11"),)),
        task("1.2", deadlines=(due("2021-03-19"),), assignees=(OFFICE,), partners=(SCIENCE,)),
        task("1.3", deadlines=(due("2021-03-22"),), text="=HYPERLINK(1)"),
        task("1.4", deadlines=(due("2021-04-30"),)),
        task("1.5", deadlines=(every,), timing="recurring"),
        task("1.6"),
    )
    proofs = (evidence("/sections/0/tasks/0/deadlines/0", place(0, 5, page=2, line=7)),)
    return reading(notice(section(*tasks)), evidence=proofs, **known)


@pytest.fixture(autouse=True)
def _that_friday(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GIAOBAN_TODAY", "2021-03-19")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def one(files: Answers) -> str:
    files["thang3.docx"] = march()
    return "thang3.docx"


def ids(out: str) -> list[str]:
    return [item["task"]["id"] for item in json.loads(out)["items"]]


class TestThePage:
    def test_says_day_state_task_and_place(self, giaoban: Run, one: str) -> None:
        code, out, err = giaoban("deadlines", one)
        assert (code, err) == (0, "")
        first = out.split("\n\n")[1]
        assert first.startswith("11/03/2021  Quá hạn 08 ngày · Chưa ghi nhận kết quả\n")
        assert "257/TB-SKHCN#1.1" in first
        assert "«chậm nhất 2021-03-11»" in first
        assert "thang3.txt, trang 2, dòng 7" in first

    def test_says_what_is_due_today_and_soon(self, giaoban: Run, one: str) -> None:
        out = giaoban("deadlines", one)[1]
        assert "19/03/2021  Đến hạn hôm nay\n" in out
        assert "22/03/2021  Sắp đến hạn (còn 03 ngày)\n" in out

    def test_says_the_next_time_of_recurring_work_in_its_place(
        self, giaoban: Run, one: str
    ) -> None:
        out = giaoban("deadlines", one)[1]
        assert "Định kỳ: trước ngày 25 hằng tháng; kỳ tới 25/3/2021 (hạn cuối 24/3/2021)" in out
        assert out.index("22/03/2021  ") < out.index("24/03/2021  ") < out.index("30/04/2021  ")

    def test_ends_with_counts_the_day_and_the_rule(self, giaoban: Run, one: str) -> None:
        out = giaoban("deadlines", one, "--before", "31/3")[1]
        assert "Tính đến ngày 19/3/2021" in out
        assert "Nhiệm vụ: 6\n" in out
        assert (
            "Có thời hạn cụ thể: 4 · Theo sự kiện: 0 · Thường xuyên, định kỳ: 1 · "
            "Không nêu thời hạn: 1\n" in out
        )
        assert "có hạn ngoài khoảng đã hỏi: 1 · không có ngày hạn: 1 (thêm --all để xem)" in out
        assert "--before NGÀY và --after NGÀY đều kể cả ngày đã nêu." in out

    def test_an_appointment_is_over_not_late(self, giaoban: Run, files: Answers) -> None:
        meeting = task(deadlines=(due("2021-03-11", "on"),))
        files["a.docx"] = reading(notice(section(meeting)))
        out = giaoban("deadlines", "a.docx")[1]
        assert "Đã qua 08 ngày · Chưa ghi nhận kết quả" in out

    def test_tells_what_is_to_be_checked_about_a_day(self, giaoban: Run, files: Answers) -> None:
        sunday = issue(
            "weekend-due", parameters={"date": "2021-03-14"}, at="/sections/0/tasks/0/deadlines/0"
        )
        made = notice(section(task(deadlines=(due("2021-03-14"),))))
        files["a.docx"] = reading(made, issues=(sunday,))
        out = giaoban("deadlines", "a.docx")[1]
        assert "    Cảnh báo: Hạn cuối 14/3/2021" in out

    def test_tells_of_what_may_be_work_in_no_task(self, giaoban: Run, files: Answers) -> None:
        files["a.docx"] = march(issues=(issue("remark-may-be-task"),))
        _, out, _ = giaoban("deadlines", "a.docx", "--as-of", "2021-03-19")
        assert "Ngoài nhiệm vụ: 1 nội dung có thể là giao việc" in out

    def test_says_who_leads_joint_work(self, giaoban: Run, files: Answers) -> None:
        given = (
            task("1.1", deadlines=(due("2021-03-22"),)),
            task("1.2", assignees=(OFFICE,), role="lead"),
        )
        both = joint("1.1", "1.2", lead="1.2")
        files["led.docx"] = reading(notice(section(*given), joint_tasks=(both,)))
        unled = joint("1.1", "1.2")
        files["unled.docx"] = reading(notice(section(*given), joint_tasks=(unled,)))
        told = "Việc giao nhiều đơn vị: cùng 1.2 · "
        assert f"{told}Chủ trì: Văn phòng Sở\n" in giaoban("deadlines", "led.docx")[1]
        assert f"{told}Chưa rõ đơn vị chủ trì\n" in giaoban("deadlines", "unled.docx")[1]

    def test_names_standard_input_in_the_users_language(
        self, giaoban: Run, files: Answers, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        files["-"] = march(source=Source(**{**dict(march().source), "name": "-"}))
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"THONG BAO")))
        assert "Trích dẫn nguồn: đầu vào chuẩn, trang 2, dòng 7" in giaoban("deadlines", "-")[1]

    def test_lists_tasks_without_a_day_with_all(self, giaoban: Run, one: str) -> None:
        out = giaoban("deadlines", one, "--all")[1]
        assert "Không nêu thời hạn (1)\n\n  257/TB-SKHCN#1.6" in out

    def test_says_so_where_nothing_is_due(self, giaoban: Run, one: str) -> None:
        code, out, _ = giaoban("deadlines", one, "--before", "2020-01-01")
        assert code == 0
        assert "Không có nhiệm vụ nào có ngày hạn như đã hỏi." in out

    def test_text_cannot_steer_the_terminal(self, giaoban: Run, files: Answers) -> None:
        files["a.docx"] = reading(
            notice(section(task(text="a\x1b[31mb", deadlines=(due("2021-03-20"),))))
        )
        assert "\x1b" not in giaoban("deadlines", "a.docx")[1]


class TestFilters:
    def test_before_and_after(self, giaoban: Run, one: str) -> None:
        words = ("--json", "--after", "hôm nay", "--before", "cuối tháng này")
        assert ids(giaoban("deadlines", one, *words)[1]) == ["1.2", "1.3", "1.5"]

    def test_a_month_is_its_last_day_for_before_and_its_first_for_after(
        self, giaoban: Run, one: str
    ) -> None:
        words = ("--json", "--after", "tháng 4", "--before", "tháng 4")
        assert ids(giaoban("deadlines", one, *words)[1]) == ["1.4"]

    def test_as_of_is_the_day_that_all_is_judged_on(self, giaoban: Run, one: str) -> None:
        out = giaoban("deadlines", one, "--json", "--as-of", "01/5/2021")[1]
        assert [item["state"] for item in json.loads(out)["items"]] == ["overdue"] * 4 + ["later"]

    @pytest.mark.parametrize("word", ["undated", "không nêu thời hạn", "khong han"])
    def test_a_bucket_by_its_key_or_its_name(self, giaoban: Run, one: str, word: str) -> None:
        assert ids(giaoban("deadlines", one, "--json", "--bucket", word)[1]) == ["1.6"]

    def test_a_unit_has_three_blocks(self, giaoban: Run, one: str) -> None:
        out = giaoban("deadlines", one, "--unit", "vp")[1]
        heads = ["Chủ trì, thực hiện (1)", "Phối hợp (0)", "Nhiệm vụ chung (0)"]
        assert [head for head in heads if f"\n{head}\n" in out] == heads
        assert "Đơn vị: Văn phòng Sở" in out

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (("--before", "xyz"), "--before: xyz không phải là ngày"),
            (("--as-of", "31/02/2021"), "--as-of: 31/02/2021 không phải là ngày"),
            (("--after", "1/4", "--before", "1/3"), "không có ngày nào"),
            (("--bucket", "abc"), "không có nhóm abc"),
            (("--unit", "Phòng Quản lý khoe học"), "không có đơn vị Phòng Quản lý khoe học"),
            (("--json", "--csv"), "--json và --csv không đi cùng nhau"),
            (("-o", "a.pdf"), "a.pdf"),
        ],
    )
    def test_what_is_not_understood_is_a_usage_error(
        self, giaoban: Run, one: str, words: tuple[str, ...], told: str
    ) -> None:
        code, out, err = giaoban("deadlines", one, *words)
        assert (code, out) == (2, "")
        assert told in err.splitlines()[0]
        assert err.splitlines()[1].startswith("Gợi ý: ")

    def test_a_unit_that_was_meant_is_suggested(self, giaoban: Run, one: str) -> None:
        err = giaoban("deadlines", one, "--unit", "Phòng Quản lý khoe học")[2]
        assert "Phòng Quản lý khoa học" in err.splitlines()[1]

    def test_a_wrong_day_in_the_environment_is_told(
        self, giaoban: Run, one: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("GIAOBAN_TODAY", "sometime")
        code, _, err = giaoban("deadlines", one)
        assert code == 2
        assert "GIAOBAN_TODAY: sometime" in err


class TestFormats:
    def test_json_is_an_envelope_with_all_counts(self, giaoban: Run, one: str) -> None:
        _, out, err = giaoban("deadlines", one, "--json")
        made = json.loads(out)
        assert err == ""
        assert next(iter(made)) == "schema"
        assert made["as_of"] == "2021-03-19"
        assert sum(made["buckets"].values()) == made["tasks"] == 6
        listed = {item["task"]["id"] for item in made["items"]}
        assert len(listed) + sum(made["left_out"].values()) == 6

    def test_every_item_has_every_key(self, giaoban: Run, one: str) -> None:
        items = json.loads(giaoban("deadlines", one, "--json", "--all")[1])["items"]
        assert {tuple(item) for item in items} == {
            ("due", "state", "days", "next", "whole_period", "part", "status", "age", "notice",
             "section", "task", "joint", "deadline", "corrected", "at", "spans")
        }  # fmt: skip

    def test_jsonl_is_an_item_a_line(self, giaoban: Run, one: str) -> None:
        _, out, err = giaoban("deadlines", one, "--jsonl")
        assert next(json.loads(line)["due"] for line in out.splitlines()) == "2021-03-11"
        assert "Nhiệm vụ: 6" in err

    def test_csv_opens_in_excel_and_computes_nothing(self, giaoban: Run, one: str) -> None:
        _, out, err = giaoban("deadlines", one, "--csv")
        assert out.startswith("\ufeffHạn cuối;Tình trạng;")
        table = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff")), delimiter=";"))
        assert [row["Hạn cuối"] for row in table][:2] == ["2021-03-11", "2021-03-19"]
        assert table[2]["Nhiệm vụ"] == "'=HYPERLINK(1)"
        assert "Nhiệm vụ: 6" in err

    def test_csv_in_english_has_commas(self, giaoban: Run, one: str) -> None:
        assert giaoban("deadlines", one, "--csv", "--lang", "en")[1].startswith("\ufeffLast day,")

    @pytest.mark.parametrize("suffix", [".csv", ".json", ".jsonl", ".txt"])
    def test_the_suffix_says_the_format(
        self, giaoban: Run, one: str, tmp_path: Path, suffix: str
    ) -> None:
        target = tmp_path / f"out{suffix}"
        code, out, _ = giaoban("deadlines", one, "-o", str(target))
        assert (code, out) == (0, "")
        assert "2021" in target.read_text(encoding="utf-8")


class TestExitCodes:
    def test_something_overdue_is_1_where_it_is_asked_for(self, giaoban: Run, one: str) -> None:
        assert giaoban("deadlines", one, "--fail-overdue")[0] == 1
        assert giaoban("deadlines", one, "--fail-overdue", "--after", "hôm nay")[0] == 0
        assert giaoban("deadlines", one)[0] == 0

    def test_a_bad_file_is_3_and_the_others_are_done(
        self, giaoban: Run, one: str, files: Answers
    ) -> None:
        files["scan.pdf"] = UnreadableError("scan")
        code, out, err = giaoban("deadlines", "scan.pdf", one, "--fail-overdue")
        assert code == 3
        assert "257/TB-SKHCN#1.1" in out
        assert "scan.pdf" in err

    def test_only_bad_files_give_nothing(self, giaoban: Run, files: Answers) -> None:
        code, out, _ = giaoban("deadlines", "no.docx", "--json")
        assert (code, out) == (3, "")


class TestTheFolder:
    def test_is_read_where_no_file_is_named(
        self, giaoban: Run, files: Answers, tmp_path: Path
    ) -> None:
        for name in (
            "thang3.docx",
            "thang3.pdf",
            "README.md",
            "~$thang3.docx",
            "notes.txt",
            "a.xlsx",
        ):
            (tmp_path / name).touch()
        for name, kind in (("thang3.docx", "docx"), ("thang3.pdf", "pdf")):
            files[name] = march(
                source=Source(name=name, format=kind, sha256="", pages=None, reader=kind)
            )
        files["notes.txt"] = reading(issues=(issue("not-a-notice"),))
        code, out, err = giaoban("deadlines", "--json")
        assert (code, json.loads(out)["tasks"]) == (0, 6)
        assert err.splitlines() == [
            "Đọc các thông báo trong thư mục này: thang3.docx",
            "Cùng một thông báo, chỉ tính một lần: thang3.docx (= thang3.pdf)",
        ]

    def test_without_notices_says_what_to_do(self, giaoban: Run, files: Answers) -> None:
        code, out, err = giaoban("deadlines")
        assert (code, out) == (2, "")
        assert err.splitlines()[0] == "Lỗi: thư mục này không có thông báo nào"
        assert err.splitlines()[1].startswith("Gợi ý: ")

    def test_files_that_cannot_be_read_are_told(
        self, giaoban: Run, files: Answers, tmp_path: Path
    ) -> None:
        (tmp_path / "scan.pdf").touch()
        files["scan.pdf"] = UnreadableError("scan")
        assert giaoban("deadlines")[0] == 3
