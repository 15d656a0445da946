"""`giaoban import`: the sheet that `export` wrote comes back, filled in."""

import datetime as dt
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from program import Run, SamplesOn

from giaoban.cli import messages
from giaoban.desk.recording import Desk
from giaoban.errors import LibraryError
from giaoban.out import register_words as say
from giaoban.readers import workbook

SAMPLES = Path(__file__).parents[2] / "samples"
SHEET = "theo-doi.xlsx"
TODAY = "2021-03-19"


@pytest.fixture(autouse=True)
def place(samples_on: SamplesOn, giaoban: Run) -> Path:
    """A library with three months, and the sheet of the third beside it."""
    names = ("thang1.docx", "thang2.docx", "thang3.docx")
    here = samples_on(TODAY, *names, language="vi")
    giaoban("add", *names)
    assert giaoban("export", "thang3", "-o", SHEET)[0] == 0
    return here


class Filling:
    """The sheet, open in Excel."""

    def __init__(self, file: str = SHEET) -> None:
        self.book = load_workbook(file)
        self.sheet = self.book.worksheets[0]
        self.heads = self._heads()

    def _heads(self) -> dict[str, int]:
        code = messages._(say.CODE)
        for row in self.sheet.iter_rows(max_row=20):
            found = {cell.value: cell.column for cell in row if cell.value}
            if code in found:
                self.head = row[0].row
                return found
        raise AssertionError("no head")

    def rows(self) -> dict[str, list[int]]:
        """By code."""
        found: dict[str, list[int]] = {}
        for number in range(self.head + 1, self.sheet.max_row + 1):
            code = self.cell(number, say.CODE).value
            if code:
                found.setdefault(code, []).append(number)
        return found

    def cell(self, row: int, head: str) -> Any:
        return self.sheet.cell(row, self.heads[messages._(head)])

    def put(self, code: str, head: str, value: object) -> None:
        for row in self.rows()[code]:
            self.cell(row, head).value = value

    def save(self, file: str = SHEET) -> None:
        self.book.save(file)


def filled(change: Callable[[Filling], None]) -> None:
    messages.speak("vi")
    filling = Filling()
    change(filling)
    filling.save()


def answer(giaoban: Run, *words: str) -> tuple[int, Any]:
    code, out, _ = giaoban("import", *words, "--json")
    return code, json.loads(out)


def events(told: Any) -> list[tuple[Any, ...]]:
    """What was recorded, by task."""
    return sorted(
        (one["task"]["id"], one["kind"], one["on"], one["evidence"], one["note"])
        for one in told["items"]
    )


def logged(giaoban: Run) -> list[tuple[Any, ...]]:
    return events(json.loads(giaoban("log", "--json")[1]))


# -- there and back -------------------------------------------------------------------------------


@pytest.mark.parametrize("names", [("thang3",), ("thang1", "thang2", "thang3"), ()])
def test_a_sheet_that_nobody_touched_changes_nothing(giaoban: Run, names: tuple[str, ...]) -> None:
    giaoban("done", "thang3#1.4", "--on", "12/3", "--evidence", "15/BC", "--note", "gửi rồi")
    giaoban("extend", "thang3#1.1", "--to", "31/3", "--by", "120/UBND")
    giaoban("submitted", "thang3#8.1", "--unit", "QLKH")
    before = logged(giaoban)
    giaoban("export", *names, "-o", SHEET, "--force")
    code, told = answer(giaoban, SHEET)
    assert (code, told["items"], told["left_out"]) == (0, [], [])
    assert told["unchanged"] == told["tasks"] > 0
    assert logged(giaoban) == before


def test_an_english_sheet_comes_back_to_a_vietnamese_call(giaoban: Run) -> None:
    giaoban("--lang", "en", "export", "thang3", "-o", SHEET, "--force")
    code, told = answer(giaoban, SHEET)
    assert (code, told["items"], told["left_out"]) == (0, [], [])


KINDS = {
    "Hoàn thành": "done",
    "đã trình": "submit",
    "Đang triển khai": "start",
    "Tạm dừng": "pause",
    "Chưa thực hiện": "reopen",
}


def fill_at_random(filling: Filling, chance: random.Random) -> list[tuple[Any, ...]]:
    """Some tasks, and the events that this is."""
    expected = []
    for code in chance.sample(sorted(filling.rows()), 8):
        word = chance.choice([*KINDS, None])
        ended = word in ("Hoàn thành", "đã trình")
        day = dt.date(2021, 3, chance.randint(3, 19)) if ended and chance.random() < 0.7 else None
        result = chance.choice([None, "15/TTr-SKHCN", "=1+1", "@x"]) if ended else None
        remark = chance.choice([None, "đã gọi nhắc", "<b>gấp</b> [red]{x} %s"])
        for head, value in ((say.STATUS, word), (say.DONE_ON, day), (say.REMARK, remark)):
            if value is not None:
                filling.put(code, head, value)
        if result:
            filling.put(code, say.RESULT, result)
            for row in filling.rows()[code]:
                filling.cell(row, say.RESULT).data_type = "s"
        kind = KINDS[word] if word else "note" if remark else None
        if kind:
            on = (day or dt.date.fromisoformat(TODAY)).isoformat()
            expected.append((code.partition("#")[2], kind, on, result, remark))
    return sorted(expected)


@pytest.mark.parametrize("seed", range(6))
def test_what_was_filled_in_is_what_is_recorded(giaoban: Run, seed: int) -> None:
    expected: list[tuple[Any, ...]] = []
    filled(lambda filling: expected.extend(fill_at_random(filling, random.Random(seed))))  # noqa: S311
    code, told = answer(giaoban, SHEET, "--dry-run")
    assert (code, events(told), told["left_out"]) == (0, expected, [])
    assert logged(giaoban) == []
    assert events(answer(giaoban, SHEET)[1]) == expected
    assert logged(giaoban) == expected
    code, told = answer(giaoban, SHEET)
    assert (code, told["items"], told["left_out"]) == (0, [], [])


def test_what_came_in_stands_in_the_next_sheet(giaoban: Run) -> None:
    def change(filling: Filling) -> None:
        filling.put("97/TB-SKHCN#1.4", say.STATUS, "Hoàn thành")
        filling.put("97/TB-SKHCN#1.4", say.DONE_ON, "12/03/2021")
        filling.put("97/TB-SKHCN#1.4", say.REMARK, "gửi rồi")

    filled(change)
    giaoban("import", SHEET)
    giaoban("export", "thang3", "-o", SHEET, "--force")
    messages.speak("vi")
    again = Filling()
    (row,) = again.rows()["97/TB-SKHCN#1.4"]
    assert again.cell(row, say.DONE_ON).value.date() == dt.date(2021, 3, 12)
    assert "gửi rồi" in again.cell(row, say.REMARK).value
    assert answer(giaoban, SHEET)[1]["items"] == []


# -- what people do to sheets ---------------------------------------------------------------------


def test_rows_that_were_sorted_deleted_added_and_hidden(giaoban: Run) -> None:
    def change(filling: Filling) -> None:
        sheet, rows = filling.sheet, filling.rows()
        sheet.move_range(f"A{rows['97/TB-SKHCN#1.3'][0]}:M{rows['97/TB-SKHCN#1.3'][0]}", rows=40)
        sheet.row_dimensions[rows["97/TB-SKHCN#2.1"][0]].hidden = True
        filling.put("97/TB-SKHCN#2.1", say.STATUS, "Xong")
        sheet.delete_rows(rows["97/TB-SKHCN#2.2"][0])
        filling.book.create_sheet("Ghi chép")["A1"] = "gọi điện"
        sheet.append([99, "Việc tự thêm", "Văn phòng Sở"])

    filled(change)
    code, told = answer(giaoban, SHEET)
    assert code == 1
    assert events(told) == [("2.1", "done", TODAY, None, None)]
    assert [(one["why"], one["text"]) for one in told["left_out"]] == [("no-code", "Việc tự thêm")]
    assert (told["not_in_sheet"], told["sheets_not_read"]) == (1, ["Ghi chép"])


def test_the_sheet_of_sources_may_be_gone(giaoban: Run) -> None:
    def change(filling: Filling) -> None:
        for sheet in filling.book.worksheets[1:]:
            filling.book.remove(sheet)
        filling.put("97/TB-SKHCN#2.1", say.STATUS, "Xong")

    giaoban("extend", "thang3#1.1", "--to", "31/3", "--by", "120/UBND")
    giaoban("export", "thang3", "-o", SHEET, "--force")
    filled(change)
    code, told = answer(giaoban, SHEET)
    assert (code, events(told)) == (0, [("2.1", "done", TODAY, None, None)])


def test_a_time_limit_that_was_changed_comes_with_what_to_type(giaoban: Run) -> None:
    day = dt.date(2021, 4, 15)
    filled(lambda filling: filling.put("97/TB-SKHCN#1.1", say.LIMIT, day))
    code, out, _ = giaoban("import", SHEET)
    assert code == 1
    assert "giaoban extend 97/TB-SKHCN#1.1 --to 2021-04-15" in out
    assert logged(giaoban) == []


def test_a_text_is_shown_and_obeyed_by_nobody(giaoban: Run) -> None:
    said = "\u202e[red]{x} %s </script>"
    filled(lambda filling: filling.put("97/TB-SKHCN#1.1", say.STATUS, said))
    code, out, _ = giaoban("import", SHEET)
    assert code == 1
    assert "[red]{x} %s </script>" in out
    assert "\u202e" not in out


def test_a_long_remark_comes_in_whole(giaoban: Run) -> None:
    long = "gấp " * 7_500
    filled(lambda filling: filling.put("97/TB-SKHCN#1.1", say.REMARK, long))
    assert [one[4] for one in events(answer(giaoban, SHEET)[1])] == [long.strip()]


def test_the_sheet_of_a_unit_closes_its_part_alone(giaoban: Run) -> None:
    def change(filling: Filling) -> None:
        filling.put("97/TB-SKHCN#8.3", say.STATUS, "Hoàn thành")
        filling.put("97/TB-SKHCN#4.1", say.STATUS, "Hoàn thành")

    giaoban("export", "thang3", "--unit", "Thanh tra", "-o", SHEET, "--force")
    filled(change)
    code, told = answer(giaoban, SHEET)
    assert (code, told["unit"]) == (0, "Thanh tra Sở")
    assert sorted((one["task"]["id"], one["unit"]) for one in told["items"]) == [
        ("4.1", None),
        ("8.3", "Thanh tra Sở"),
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_we_write_ourselves_is_no_remark(giaoban: Run, language: str) -> None:
    def change(filling: Filling) -> None:
        filling.put("97/TB-SKHCN#1.1", say.REMARK, "mới; gấp")
        for rows in filling.rows().values():
            for row in rows:
                filling.cell(row, say.CODE).value = None
        filling.cell(filling.head, say.CODE).value = "Cột phụ"

    giaoban("extend", "thang3#1.1", "--to", "31/3", "--by", "120/UBND", "--note", "gấp")
    giaoban("export", "thang3", "-o", SHEET, "--force")
    filled(change)
    giaoban("extend", "thang3#1.1", "--to", "30/4", "--by", "150/UBND")
    _, out, _ = giaoban("--lang", language, "import", SHEET, "--match", "--json")
    assert [one[4] for one in events(json.loads(out))] == ["mới; gấp"]


def test_an_error_on_the_way_leaves_nothing_behind(
    giaoban: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*given: object, **said: object) -> None:
        raise LibraryError("library-full", file="library.db")

    def change(filling: Filling) -> None:
        filling.put("97/TB-SKHCN#1.1", say.STATUS, "Xong")
        filling.put("97/TB-SKHCN#2.1", say.REMARK, "gấp")

    filled(change)
    with monkeypatch.context() as disk:
        disk.setattr(Desk, "note", full)
        assert giaoban("import", SHEET)[0] == 5
    assert logged(giaoban) == []


# -- a sheet of the office's own ------------------------------------------------------------------


def own_sheet(file: str) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["SỔ THEO DÕI NHIỆM VỤ"])
    sheet.append(["TT", "Nội dung nhiệm vụ", "Chủ trì", "Văn bản giao", "Trạng thái"])
    for task, status in ((3, "Xong"), (4, "Chưa thực hiện")):
        text = TASKS[task]
        sheet.append([task, text, None, "97/TB-SKHCN", status])
    sheet.append([9, "Cấp giấy phép xây dựng nhà ở riêng lẻ", "Sở Xây dựng", None, "Xong"])
    book.save(file)


TASKS = {
    3: "Lập dự toán kinh phí mua sắm thiết bị phòng thí nghiệm",
    4: "Phối hợp với Văn phòng làm việc với Đoàn kiểm tra của Sở Tài chính",
}


def test_a_sheet_without_codes_needs_match(giaoban: Run) -> None:
    own_sheet("so-cu.xlsx")
    code, _, err = giaoban("import", "so-cu.xlsx")
    assert code == 3
    assert "--match" in err


def test_rows_without_codes_are_matched(giaoban: Run) -> None:
    own_sheet("so-cu.xlsx")
    code, told = answer(giaoban, "so-cu.xlsx", "thang3", "--match", "--dry-run")
    assert code == 1
    assert [one[:2] for one in events(told)] == [("1.3", "done")]
    assert [one["why"] for one in told["left_out"]] == ["to-choose", "no-source"]
    found = [one["reference"] for one in told["left_out"][0]["candidates"]]
    assert found[:2] == ["97/TB-SKHCN#1.4", "97/TB-SKHCN#5.5"]


# -- calls that cannot be done --------------------------------------------------------------------


def test_notices_without_match_are_refused(giaoban: Run) -> None:
    code, _, err = giaoban("import", SHEET, "thang3")
    assert code == 2
    assert "--match" in err


def test_a_file_that_is_no_sheet_is_told(giaoban: Run) -> None:
    code, out, err = giaoban("import", "thang3.docx")
    assert (code, out) == (3, "")
    assert "thang3.docx" in err


def test_a_folder_is_told_and_how_to_call(giaoban: Run, place: Path) -> None:
    code, _, err = giaoban("import", str(place))
    assert code == 3
    assert "giaoban import theo-doi.xlsx" in err


def test_what_only_tells_of_tasks_is_no_register(giaoban: Run) -> None:
    giaoban("summarize", "thang3", "-o", "tong-hop.xlsx")
    code, _, err = giaoban("import", "tong-hop.xlsx")
    assert code == 3
    assert "summarize" in err


def test_a_part_that_is_missing_is_told(giaoban: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "find_spec", lambda name: None)
    code, _, err = giaoban("import", SHEET)
    assert code == 4
    assert "giaoban[import]" in err


def test_without_a_library_nothing_can_be_taken_in(giaoban: Run, place: Path) -> None:
    (place.parent / "library.db").unlink()
    assert giaoban("import", SHEET)[0] == 2
    assert not (place.parent / "library.db").exists()
