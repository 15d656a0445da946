"""`add`, `list`, `show`, `search`, `remove`, `close`: an office's notices, kept and asked."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from program import Run

from giaoban.library.shelf import Library
from office import MARCH, SAMPLES, notice, put, sample

Write = Callable[[str, str], Path]


pytestmark = pytest.mark.usefixtures("in_a_folder")


@pytest.fixture
def write() -> Write:
    """Puts a text file into this folder."""

    def written(name: str, text: str) -> Path:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A library with the three samples."""
    path = tmp_path / "library.db"
    library = Library.to_write(path)
    for name in ("thang1.docx", "thang2.docx", "thang3.docx", "thang3.pdf"):
        put(library, sample(name), name)
    library.close()
    return path


def numbers(out: str) -> list[str]:
    return [item["number"] for item in json.loads(out)["items"]]


class TestAdd:
    def test_says_what_became_of_each_file_and_sums_up(self, giaoban: Run) -> None:
        code, out, err = giaoban("add", str(SAMPLES))
        assert (code, err) == (0, "")
        assert out.startswith("thang1.docx → 18/TB-SKHCN (07/01/2021): mới vào sổ, 29 nhiệm vụ\n")
        assert "Tệp (7): thông báo mới: 3 · tệp khác của thông báo đã có: 4\n" in out
        assert giaoban("add", str(SAMPLES))[1].startswith("Tệp (7): đã có: 7\n")
        assert numbers(giaoban("list", "--json")[1]) == [
            "18/TB-SKHCN",
            "52/TB-SKHCN",
            "97/TB-SKHCN",
        ]

    def test_lists_bad_files_at_the_end_and_does_the_others(
        self, giaoban: Run, write: Write
    ) -> None:
        write("a.docx", "PK\x03\x04 no zip at all")
        write("b.txt", MARCH)
        write("c.pdf", "%PDF-1.7 nothing")
        code, out, err = giaoban("add", ".", "--failures", "loi.jsonl")
        assert code == 3
        assert "b.txt → 97/TB-SKHCN" in out
        assert "thông báo mới: 1 · không đọc được: 2" in out
        assert err.count("Lỗi: ") == 2
        failed = [json.loads(line) for line in Path("loi.jsonl").read_text("utf-8").splitlines()]
        assert [(Path(one["file"]).name, one["code"]) for one in failed] == [
            ("a.docx", "broken-docx"),
            ("c.pdf", "broken-pdf"),
        ]
        assert all(one["message"] and one["hint"] for one in failed)

    def test_keeps_a_secret_out_before_anything_of_it_is_stored(
        self, giaoban: Run, write: Write, office: Path
    ) -> None:
        secret = notice("Triển khai phương án Sao Khuê 7.").replace(
            "THÔNG BÁO", "TỐI MẬT\n\nTHÔNG BÁO"
        )
        write("mat.txt", secret)
        code, _, err = giaoban("add", "mat.txt")
        assert code == 3
        assert "MẬT" in err
        assert "Sao Khuê" not in err
        kept = b"".join(path.read_bytes() for path in office.parent.glob("library.db*"))
        assert "Khuê".encode() not in kept
        assert b"mat.txt" not in kept

    def test_passes_over_what_is_no_notice_and_says_so(self, giaoban: Run, write: Write) -> None:
        write("tho.txt", "Trăm năm trong cõi người ta, chữ tài chữ mệnh khéo là ghét nhau.")
        write("ghi-chu.py", "pass")
        write("con/thang3.txt", MARCH)
        code, out, _ = giaoban("add", ".")
        assert code == 0
        assert "không phải thông báo: 1" in out
        assert "Không giống thông báo giao việc, không đưa vào sổ: tho.txt" in out
        assert "bỏ qua: .py (1)" in out
        assert numbers(giaoban("list", "--json")[1]) == ["97/TB-SKHCN"]

    def test_tries_out_and_writes_nothing(self, giaoban: Run, write: Write, tmp_path: Path) -> None:
        write("b.txt", MARCH)
        out = giaoban("add", "b.txt", "--dry-run")[1]
        assert "thông báo mới: 1" in out
        assert "Chỉ chạy thử" in out
        assert not (tmp_path / "library.db").exists()
        giaoban("add", "b.txt")
        before = numbers(giaoban("list", "--json")[1])
        write("c.txt", notice("Rà soát hồ sơ."))
        assert "thông báo mới: 1" in giaoban("add", "c.txt", "-n")[1]
        assert numbers(giaoban("list", "--json")[1]) == before

    def test_says_in_json_what_it_says_in_words(self, giaoban: Run, write: Write) -> None:
        write("b.txt", MARCH)
        code, out, err = giaoban("add", "b.txt", "missing.txt", "--json")
        made = json.loads(out)
        assert code == 3
        assert "missing.txt" in err
        assert made["counts"]["new"] == made["counts"]["failed"] == 1
        assert [item["outcome"] for item in made["items"]] == ["new", "failed"]
        assert made["items"][1]["error"]["code"] == "missing"

    def test_tells_what_another_text_says_otherwise(
        self, giaoban: Run, write: Write, office: Path
    ) -> None:
        write("b.txt", MARCH.replace("trước ngày 12/3/2021", "trước ngày 20/3/2021"))
        out = giaoban("add", "b.txt")[1]
        assert "b.txt → 97/TB-SKHCN (02/3/2021): bản khác của thông báo đã có; từ nay dùng" in out
        assert (
            "  1.1  Thời hạn: Trước ngày 12/3/2021 (hạn cuối 11/3/2021) → Trước ngày 20/3/2021"
            in out
        )

    def test_tells_what_another_text_says_of_the_notice_itself(
        self, giaoban: Run, write: Write
    ) -> None:
        write("a.txt", MARCH)
        giaoban("add", "a.txt")
        other = MARCH.replace("Hà Thị Bích Loan", "Trần Văn Bình")
        write("b.txt", other.replace("ngày 02 tháng 3 năm 2021", "ngày 03 tháng 3 năm 2021"))
        out = giaoban("add", "b.txt", "--dry-run")[1]
        assert "Ngày ban hành: 02/3/2021 → 03/3/2021" in out
        assert "CHÁNH VĂN PHÒNG, Hà Thị Bích Loan → TL. GIÁM ĐỐC, CHÁNH" in out
        (item,) = json.loads(giaoban("add", "b.txt", "--json")[1])["items"]
        issued, signature = item["changes"]
        assert issued == {
            "kind": "notice",
            "field": "issued",
            "before": "2021-03-02",
            "after": "2021-03-03",
        }
        assert signature["after"]["name"] == "Trần Văn Bình"

    @pytest.mark.parametrize("jobs", ["0", "-1", "many", "1000"])
    def test_takes_only_a_number_of_processes(self, giaoban: Run, jobs: str) -> None:
        code, _, err = giaoban("add", ".", "--jobs", jobs)
        assert code == 2
        assert "--jobs" in err


class TestList:
    def test_is_a_line_a_notice_in_a_pipe(self, giaoban: Run, office: Path) -> None:
        lines = giaoban("list")[1].splitlines()
        assert len(lines) == 4
        assert lines[3].split("\t")[:4] == ["02/03/2021", "97/TB-SKHCN", "30", "2"]

    def test_of_a_folder_is_what_lies_there(self, giaoban: Run, write: Write) -> None:
        write("b.txt", MARCH)
        code, out, err = giaoban("list", "--json")
        assert (code, numbers(out)) == (0, ["97/TB-SKHCN"])
        assert json.loads(out)["library"] is None
        assert "Đã đọc" in err or "b.txt" in err

    def test_of_nothing_says_what_to_do(self, giaoban: Run) -> None:
        code, _, err = giaoban("list")
        assert code == 2
        assert "không có thông báo" in err


class TestSearch:
    def test_finds_words_typed_without_accents_and_marks_them(
        self, giaoban: Run, office: Path
    ) -> None:
        code, out, _ = giaoban("search", "kinh", "phi", "--limit", "2")
        assert code == 0
        assert out.count("[kinh phí]") >= 2
        assert "2 trong 8" in out

    def test_takes_accents_seriously_where_they_are_typed(self, giaoban: Run, office: Path) -> None:
        made = json.loads(giaoban("search", "kinh phí", "--json")[1])
        assert (made["accents"], made["total"]) == (True, 8)
        assert made["items"][0]["text"][slice(*made["items"][0]["marks"][0])] == "kinh phí"
        out = giaoban("search", "kính phì")[1]
        assert "đã tìm không xét dấu" in out

    def test_finds_a_crossed_d_by_a_plain_one(self, giaoban: Run, office: Path) -> None:
        assert json.loads(giaoban("search", "doan", "kiem", "tra", "--json")[1])["total"] > 0

    def test_words_in_quotation_marks_follow_each_other(self, giaoban: Run, office: Path) -> None:
        together = json.loads(giaoban("search", '"phân bổ kinh phí"', "--json")[1])["total"]
        apart = json.loads(giaoban("search", '"kinh phí phân bổ"', "--json")[1])["total"]
        assert (together, apart) == (3, 0)

    @pytest.mark.parametrize(
        ("query", "kind", "text"),
        [
            ("97/TB-SKHCN", "notice", "Thông báo 97/TB-SKHCN, ngày 02/3/2021, SỞ KHOA HỌC"),
            ("02/3/2021", "notice", "Thông báo 97/TB-SKHCN, ngày 02/3/2021, SỞ KHOA HỌC"),
            ("Hà Thị Bích Loan", "signature", "TL. GIÁM ĐỐC, CHÁNH VĂN PHÒNG, Hà Thị Bích Loan"),
            ("Lương Thế Khải", "meeting", "Lương Thế Khải, Giám đốc Sở"),
            ("Lãnh đạo Sở để b/c", "recipients", "Lãnh đạo Sở (để b/c); Các phòng chuyên môn"),
            ("52/TB-SKHCN", "grounds", "Thông báo số 52/TB-SKHCN ngày 02/02/2021"),
            ("96/KH-SKHCN", "grounds", "Kế hoạch số 96/KH-SKHCN ngày 28/12/2020"),
        ],
    )
    def test_finds_what_a_notice_tells_of_itself(
        self, giaoban: Run, office: Path, query: str, kind: str, text: str
    ) -> None:
        items = json.loads(giaoban("search", query, "--json")[1])["items"]
        told = [(one["kind"], one["ref"]) for one in items if one["text"].startswith(text)]
        assert told
        assert set(told) == {(kind, None)}
        assert giaoban("search", query)[0] == 0

    def test_tasks_come_first_where_they_hold_the_words_as_well(
        self, giaoban: Run, tmp_path: Path
    ) -> None:
        library = Library.to_write(tmp_path / "library.db")
        for number in range(20, 40):
            task = "Báo cáo đồng chí Giám đốc tình hình của Sở Khoa học và Công nghệ quý I."
            put(library, notice(task if number == 30 else "Rà soát.", number=f"{number}"))
        library.close()
        items = json.loads(giaoban("search", "Sở Khoa học và Công nghệ", "--json")[1])["items"]
        assert [one["kind"] for one in items[:2]] == ["task", "notice"]

    def test_where_nothing_is_found_says_what_to_try(self, giaoban: Run, office: Path) -> None:
        code, out, _ = giaoban("search", "kinh phí sao Hỏa")
        assert code == 0
        assert "Hãy thử ít từ hơn, hoặc gõ không dấu." in out

    @pytest.mark.parametrize(
        "query", ['"', "12/5/2025", "it's", '"x', "a AND", "NEAR(", "*", "a:b", "raw : x", "^kinh"]
    )
    def test_signs_of_the_engine_mean_nothing(self, giaoban: Run, office: Path, query: str) -> None:
        code, _, err = giaoban("search", query)
        assert code in (0, 2)
        assert "Traceback" not in err


class TestShow:
    def test_a_notice_with_what_became_of_its_tasks(self, giaoban: Run, office: Path) -> None:
        giaoban("done", "thang3#1.4", "--evidence", "15/TTr-SKHCN", "--on", "12/3")
        code, out, _ = giaoban("show", "thang3")
        assert code == 0
        assert "Đã ghi nhận: Hoàn thành ngày 12/3/2021 (15/TTr-SKHCN)" in out
        assert "Bản 1: thang3.docx, thang3.pdf" in out
        made = json.loads(giaoban("show", "97", "--json")[1])
        assert made["schema"] == "giaoban/1"
        assert made["library"]["tasks"][3]["status"]["progress"] == "done"

    def test_a_task_with_its_log(self, giaoban: Run, office: Path) -> None:
        giaoban("note", "thang3#1.4", "đã nhắc")
        out = giaoban("show", "97/TB-SKHCN#1.4")[1]
        assert "Những gì đã ghi nhận" in out
        assert "«đã nhắc»" in out

    def test_what_is_not_there(self, giaoban: Run, office: Path) -> None:
        code, _, err = giaoban("show", "thang9")
        assert code == 2
        assert "thang9" in err


class TestRemoveAndClose:
    def test_a_notice_goes_with_all_its_words(self, giaoban: Run, office: Path) -> None:
        code, out, _ = giaoban("remove", "thang3")
        assert code == 0
        assert "97/TB-SKHCN" in out
        assert numbers(giaoban("list", "--json")[1]) == ["18/TB-SKHCN", "52/TB-SKHCN"]
        assert json.loads(giaoban("search", "Khẩn trương", "--json")[1])["total"] == 0

    def test_what_was_recorded_is_not_thrown_away_unasked(self, giaoban: Run, office: Path) -> None:
        giaoban("done", "thang3#1.4")
        code, _, err = giaoban("remove", "thang3")
        assert code == 2
        assert "--force" in err
        assert giaoban("remove", "thang3", "--force")[0] == 0

    def test_a_closed_notice_is_followed_no_longer(self, giaoban: Run, office: Path) -> None:
        giaoban("close", "thang1")
        made = json.loads(giaoban("deadlines", "--json")[1])
        assert {item["notice"]["number"] for item in made["items"]} == {
            "52/TB-SKHCN",
            "97/TB-SKHCN",
        }
        assert made["left_out"]["closed"] == 29
        giaoban("undo")
        assert json.loads(giaoban("deadlines", "--json")[1])["left_out"]["closed"] == 0


def test_the_folder_is_read_where_no_library_is(giaoban: Run, write: Write) -> None:
    write("b.txt", MARCH)
    code, out, err = giaoban("show", "b")
    assert code == 0
    assert "Thông báo 97/TB-SKHCN" in out
    assert "b.txt" in err


def test_the_library_lies_in_a_folder_above(
    giaoban: Run, write: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("GIAOBAN_LIBRARY")
    (tmp_path / ".giaoban").mkdir()
    write("b.txt", MARCH)
    giaoban("add", "b.txt")
    assert (tmp_path / ".giaoban" / "library.db").exists()
    assert numbers(giaoban("list", "--json")[1]) == ["97/TB-SKHCN"]
