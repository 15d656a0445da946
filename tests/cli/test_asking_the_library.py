"""`deadlines` asked of a library: since when it is kept, what is told to us, by anybody."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from program import Run

from giaoban.library.shelf import Library
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


FINANCE = """SỞ TÀI CHÍNH

Số: 51/TB-STC

Lam Lĩnh, ngày 04 tháng 3 năm 2021

THÔNG BÁO
Kết luận của Giám đốc Sở tại cuộc họp giao ban tháng 3 năm 2021

1. Phòng Quản lý khoa học

- Rà soát hồ sơ của đơn vị trước ngày 26/3/2021.

2. Các phòng, đơn vị

- Nộp báo cáo quý trước ngày 26/3/2021.

3. Phòng Quản lý khoa học Sở Khoa học và Công nghệ

- Gửi danh mục đề tài trước ngày 26/3/2021.

Nơi nhận:
- Lưu: VT.
"""
"""Of an office like ours, which has a unit of the same name."""


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


def told(made: dict[str, Any], number: str) -> list[str]:
    """The tasks of this notice that are listed."""
    return [item["task"]["id"] for item in made["items"] if item["notice"]["number"] == number]


def listed(made: dict[str, Any]) -> int:
    return len({(item["notice"]["number"], item["task"]["id"]) for item in made["items"]})


def with_finance(folder: Path) -> int:
    """Puts a peer's notice beside ours; how many tasks there are then."""
    library = Library.to_write(folder / "library.db")
    put(library, FINANCE, "stc.txt", received=dt.date(2021, 3, 18))
    tasks = sum(head.tasks for head in library.heads())
    library.close()
    return tasks


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

    def test_the_sum_judges_as_the_list_does(self, giaoban: Run) -> None:
        def summed(*words: str) -> tuple[int, int]:
            made = json.loads(giaoban("summarize", "--json", *words)[1])
            states = made["total"]["states"]
            return states["overdue"], states["past"]

        def counted(*words: str) -> tuple[int, int]:
            items = asked(giaoban, *words)["items"]
            late, past = (
                {
                    (item["notice"]["number"], item["task"]["id"])
                    for item in items
                    if item["state"] == state
                }
                for state in ("overdue", "past")
            )
            return len(late), len(past - late)

        assert summed() == counted() == (2, 4)
        assert summed("--since", "2021-03-01") == counted("--since", "2021-03-01") == (6, 0)

    def test_a_file_of_the_library_is_judged_as_its_notice_is(
        self, giaoban: Run, tmp_path: Path
    ) -> None:
        (tmp_path / "thang3.docx").write_bytes(sample("thang3.docx"))
        (tmp_path / "khac.txt").write_text(FINANCE, encoding="utf-8")
        of_the_file = asked(giaoban, "thang3.docx")
        assert (of_the_file["since"], states(of_the_file)["2021-03-11"]) == ("2021-03-18", "past")
        assert asked(giaoban, "thang3.docx", "khac.txt")["since"] is None

    def test_another_day_can_be_said(self, giaoban: Run) -> None:
        assert states(asked(giaoban, "--since", "2021-03-01"))["2021-03-11"] == "overdue"

    def test_on_a_day_before_the_library_was_kept_nothing_is_quiet(self, giaoban: Run) -> None:
        made = asked(giaoban, "--as-of", "2021-03-17")
        assert (made["since"], states(made)["2021-03-11"]) == (None, "overdue")


def test_a_day_that_is_judged_is_past_where_no_year_is_named(giaoban: Run) -> None:
    assert asked(giaoban, "--as-of", "12/3")["as_of"] == "2021-03-12"
    assert asked(giaoban, "--as-of", "25/12")["as_of"] == "2020-12-25"


class TestOurs:
    def test_is_what_anybody_tells_our_office(self, giaoban: Run) -> None:
        day = ("--after", "24/3", "--before", "24/3", "--bucket", "dated")
        made = asked(giaoban, "--ours", *day)
        assert told(made, "44/TB-UBND") == ["1.1"]
        assert made["left_out"]["office"] == 1
        assert listed(made) + sum(made["left_out"].values()) == made["tasks"] == 32

    def test_of_a_peer_is_only_what_names_our_office(self, giaoban: Run, tmp_path: Path) -> None:
        tasks = with_finance(tmp_path)
        made = asked(giaoban, "--ours", "--all")
        assert told(made, "51/TB-STC") == ["3.1"]
        assert listed(made) + sum(made["left_out"].values()) == made["tasks"] == tasks

    def test_needs_a_profile(self, giaoban: Run, tmp_path: Path) -> None:
        (tmp_path / "giaoban.toml").unlink()
        code, _, err = giaoban("deadlines", "--ours")
        assert code == 2
        assert "giaoban.toml" in err


class TestUnits:
    def test_of_ours_are_not_those_of_the_same_name_elsewhere(
        self, giaoban: Run, tmp_path: Path
    ) -> None:
        tasks = with_finance(tmp_path)
        for more in ((), ("--ours",)):
            made = asked(giaoban, "--unit", "P1", "--all", *more)
            assert told(made, "51/TB-STC") == ["3.1"]
            assert told(made, "44/TB-UBND") == []
            assert listed(made) + sum(made["left_out"].values()) == made["tasks"] == tasks
            assert sum(made["buckets_of_unit"].values()) == tasks - made["left_out"]["unit"]

    def test_without_a_profile_are_whose_name_it_is(self, giaoban: Run, tmp_path: Path) -> None:
        with_finance(tmp_path)
        (tmp_path / "giaoban.toml").unlink()
        made = asked(giaoban, "--unit", "Phòng Quản lý khoa học", "--all")
        assert "1.1" in told(made, "51/TB-STC")

    def test_of_ours_that_are_not_there_any_more_are_not_offered(
        self, giaoban: Run, tmp_path: Path
    ) -> None:
        gone = PROFILE + "until = 2020-12-31\n"
        (tmp_path / "giaoban.toml").write_text(gone, encoding="utf-8")
        code, _, err = giaoban("deadlines", "--unit", "chuyen doi so")
        assert code == 2
        assert "chuyen doi so" in err
        assert asked(giaoban, "--unit", "chuyen doi so", "--as-of", "2020-12-31")["unit"]

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
