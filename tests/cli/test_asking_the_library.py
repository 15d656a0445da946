"""`deadlines` asked of a library: since when it is kept, what is told to us, by anybody."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from program import Run

from giaoban.library import Library
from office import notice, put, sample

PROFILE = """
[office]
name = "Sở Khoa học và Công nghệ"
code = "SKHCN"
[[unit]]
name = "Phòng Quản lý khoa học"
short = ["P1"]
[[unit]]
name = "Phòng Chuyển đổi số"
"""

COMMITTEE = """UỶ BAN NHÂN DÂN
TỈNH LAM LĨNH

Số: 44/TB-UBND

Lam Lĩnh, ngày 03 tháng 3 năm 2021

THÔNG BÁO
Kết luận của Chủ tịch UBND tỉnh tại phiên họp thường kỳ tháng 02 năm 2021

1. Sở Khoa học và Công nghệ

- Trình Kế hoạch ứng dụng công nghệ cao trước ngày 25/3/2021.

2. Sở Tài chính

- Bố trí kinh phí sự nghiệp trước ngày 25/3/2021.

Nơi nhận:
- Lưu: VT.
"""


@pytest.fixture(autouse=True)
def _office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Our notice of March and the committee's, received on 18 March; it is the 20th."""
    monkeypatch.setenv("GIAOBAN_TODAY", "2021-03-20")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "giaoban.toml").write_text(PROFILE, encoding="utf-8")
    library = Library.to_write(tmp_path / "library.db")
    put(library, sample("thang3.docx"), "thang3.docx", received=dt.date(2021, 3, 18))
    put(library, COMMITTEE, "ubnd.txt", received=dt.date(2021, 3, 18))
    library.close()


def asked(giaoban: Run, *words: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(giaoban("deadlines", "--json", *words)[1])
    return made


def states(made: dict[str, Any]) -> dict[str, str]:
    return {item["due"]: item["state"] for item in made["items"]}


class TestSince:
    def test_what_was_over_before_the_first_day_is_not_late(self, giaoban: Run) -> None:
        made = asked(giaoban)
        assert made["since"] == "2021-03-18"
        assert (states(made)["2021-03-11"], states(made)["2021-03-19"]) == ("past", "overdue")
        assert giaoban("deadlines", "--before", "2021-03-15", "--fail-overdue")[0] == 0
        assert giaoban("deadlines", "--fail-overdue")[0] == 1

    def test_it_is_told_quietly_behind_the_rest(self, giaoban: Run) -> None:
        out = giaoban("deadlines")[1]
        heading = "Hạn đã qua trước ngày mở sổ (5; "
        assert out.index("30/03/2021  ") < out.index(heading) < out.index("11/03/2021  ")
        assert "Quá hạn: 2 · " in out

    def test_another_day_can_be_said(self, giaoban: Run) -> None:
        assert states(asked(giaoban, "--since", "2021-03-01"))["2021-03-11"] == "overdue"

    def test_on_a_day_before_the_library_was_kept_nothing_is_quiet(self, giaoban: Run) -> None:
        made = asked(giaoban, "--as-of", "2021-03-17")
        assert (made["since"], states(made)["2021-03-11"]) == (None, "overdue")


class TestOurs:
    def test_is_what_anybody_tells_our_office(self, giaoban: Run) -> None:
        day = ("--after", "24/3", "--before", "24/3", "--bucket", "dated")
        made = asked(giaoban, "--ours", *day)
        told = [(item["notice"]["number"], item["task"]["id"]) for item in made["items"]]
        assert told == [("44/TB-UBND", "1.1")]
        assert made["left_out"]["office"] == 1
        assert len(told) + sum(made["left_out"].values()) == made["tasks"] == 32

    def test_needs_a_profile(self, giaoban: Run, tmp_path: Path) -> None:
        (tmp_path / "giaoban.toml").unlink()
        code, _, err = giaoban("deadlines", "--ours")
        assert code == 2
        assert "giaoban.toml" in err


class TestUnits:
    def test_are_known_by_the_short_forms_of_the_profile(self, giaoban: Run) -> None:
        assert asked(giaoban, "--unit", "P1")["unit"] == "Phòng Quản lý khoa học"

    def test_one_of_ours_may_have_no_task(self, giaoban: Run) -> None:
        made = asked(giaoban, "--unit", "chuyen doi so", "--all")
        assert made["unit"] == "Phòng Chuyển đổi số"
        assert {item["part"] for item in made["items"]} == {"everyone"}


def test_a_month_is_our_own_briefing(giaoban: Run) -> None:
    assert "Thông báo 97/TB-SKHCN" in giaoban("show", "thang3")[1]


def test_keys_of_the_profile_that_mean_nothing_are_told(giaoban: Run, tmp_path: Path) -> None:
    (tmp_path / "giaoban.toml").write_text(PROFILE + "shrt = 1\n", encoding="utf-8")
    assert "shrt (→ short?)" in giaoban("list")[2]


def test_a_draft_is_named_by_its_file(giaoban: Run, tmp_path: Path) -> None:
    library = Library.to_write(tmp_path / "library.db")
    put(library, notice("Rà soát hồ sơ.", number="   "), "du-thao.txt")
    library.close()
    assert "du-thao.txt#1.1" in giaoban("show", "du-thao.txt#1.1")[1]
    assert giaoban("show", "du-thao")[0] == 0
