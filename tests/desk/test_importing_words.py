"""The words of a tracking sheet: heads of columns, statuses, days."""

import datetime as dt

import pytest

from giaoban.cli import messages
from giaoban.desk.importing.cells import day_of, progress_of, text_of
from giaoban.desk.importing.parts import Said
from giaoban.desk.importing.tracking import filled
from giaoban.errors import UnreadableError
from giaoban.lexicon import Row as Rule
from giaoban.lexicon import phrases, table
from giaoban.out import register_words as say
from giaoban.out.labels import PROGRESS
from giaoban.readers.workbook import Row, Sheet
from giaoban.text import words

HEADS = {
    say.NUMBER: "number",
    say.TASK: "task",
    say.LEADS: "lead",
    say.HELPS: "helps",
    say.LIMIT: "limit",
    say.PRODUCT: "product",
    say.GIVEN_BY: "given-by",
    say.STATUS: "status",
    say.DONE_ON: "done-on",
    say.RESULT: "result",
    say.REMARK: "remark",
    say.CODE: "code",
}
LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


def said(text: str, language: str) -> str:
    messages.speak(language)
    try:
        return messages._(text)
    finally:
        messages.speak("en")


def whole(name: str, text: str) -> str | None:
    """The row of this table that the text says from its beginning to its end."""
    sequence = words(text)
    found = phrases(name).longest(sequence, 0)
    return found[0].id if found and found[1] == len(sequence) else None


@LANGUAGES
@pytest.mark.parametrize("head", HEADS)
def test_the_heads_that_we_write_are_understood(head: str, language: str) -> None:
    assert whole("sheetheads", said(head, language)) == f"sheetheads.{HEADS[head]}"


@LANGUAGES
@pytest.mark.parametrize("progress", PROGRESS)
def test_the_statuses_that_we_write_are_understood(progress: str, language: str) -> None:
    assert progress_of(said(PROGRESS[progress], language)) == progress  # type: ignore[index]


@pytest.mark.parametrize("row", [*table("progress"), *table("sheetheads")], ids=lambda row: row.id)
def test_a_counter_example_says_something_else(row: Rule) -> None:
    for example in row.counter_examples:
        assert whole(row.id.partition(".")[0], example) != row.id, example


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("đã hoàn thành", "done"),
        ("Xong.", "done"),
        ("HOAN THANH DUNG HAN", "done"),
        ("Đang triển khai", "started"),
        ("chưa thực hiện", "open"),
        ("Đã trình", "submitted"),
        ("Đã trình, chờ phê duyệt", "submitted"),
        ("tạm dừng", "paused"),
        ("Hoàn thành 80%", None),
        ("Hoàn thành?", None),
        ("Hoàn thành/", None),
        ("Hoàn thành (?)", None),
        ("Đã trình (chờ duyệt)", "submitted"),
        ("#N/A", None),
        ("", None),
    ],
)
def test_a_status_is_the_whole_cell(typed: str, expected: str | None) -> None:
    assert progress_of(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (dt.date(2021, 3, 5), dt.date(2021, 3, 5)),
        ("05/03/2021", dt.date(2021, 3, 5)),
        ("5.3.2021", dt.date(2021, 3, 5)),
        ("ngày 05/3/2021", dt.date(2021, 3, 5)),
        ("2021-03-05", dt.date(2021, 3, 5)),
        (44260.0, dt.date(2021, 3, 5)),
        ("31/02/2021", None),
        ("5/3", None),
        ("tuần sau", None),
        (5.5, None),
    ],
)
def test_a_day_is_a_date_or_names_day_month_and_year(
    typed: str | float | dt.date, expected: dt.date | None
) -> None:
    assert day_of(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("15/3", "2021-03-15"),
        ("15/03/21", "2021-03-15"),
        ("ngày 15 tháng 3 năm 2021", "2021-03-15"),
        ("15 tháng 3", "2021-03-15"),
        ("10/1", "2022-01-10"),
        ("30/12", "2021-12-30"),
        ("31/2", None),
        ("3/2021", None),
    ],
)
def test_a_day_without_a_year_is_of_the_time_of_its_notice(
    typed: str, expected: str | None
) -> None:
    found = day_of(typed, dt.date(2021, 8, 2))
    assert (found and found.isoformat()) == expected


def test_a_cell_is_read_on_one_line_without_what_nobody_sees() -> None:
    assert text_of("a\u202eb\x1b\n c") == "ab c"
    assert text_of(5.0) == "5"
    assert text_of(dt.date(2021, 3, 5)) == "05/03/2021"


# -- the head of an office's own sheet ------------------------------------------------------------


def own(*rows: list[str | float | dt.date | None]) -> list[Sheet]:
    cells = [
        Row(i, {j: value for j, value in enumerate(row) if value is not None})
        for i, row in enumerate(rows, 1)
    ]
    return [Sheet("Sổ", tuple(row for row in cells if row.cells))]


def test_columns_are_found_by_their_heads_in_any_order() -> None:
    sheets = own(
        ["BẢNG THEO DÕI"],
        ["Ghi chú", "Trạng thái", "Cơ quan, đơn vị chủ trì", "TT", "Nội dung nhiệm vụ", "Cột lạ"],
        ["gấp", "Xong", "Văn phòng", 1.0, "Báo cáo", "x"],
    )
    (line,) = filled(sheets, coded=False).lines
    assert (line.number, line.text, line.lead) == (3, "Báo cáo", "Văn phòng")
    assert (line.said.status, line.said.remark) == ("Xong", "gấp")


def test_a_head_may_have_two_rows() -> None:
    sheets = own(
        ["STT", "Nội dung nhiệm vụ", "Đơn vị", None, "Tình trạng"],
        [None, None, "Chủ trì", "Phối hợp", None],
        [1.0, "Báo cáo", "Văn phòng", "Thanh tra", "Xong"],
    )
    (line,) = filled(sheets, coded=False).lines
    assert (line.number, line.lead, line.said.status) == (3, "Văn phòng", "Xong")


def test_rows_that_name_a_group_are_no_tasks() -> None:
    sheets = own(
        ["STT", "Nội dung nhiệm vụ", "Chủ trì", "Tình trạng"],
        [1.0, 2.0, 3.0, 4.0],
        ["I", "PHÒNG TỔ CHỨC"],
        [1.0, "Báo cáo", "Văn phòng", None],
    )
    assert [line.text for line in filled(sheets, coded=False).lines] == ["Báo cáo"]


@pytest.mark.parametrize(
    ("rows", "coded", "expected"),
    [
        ([["a", "b"]], False, "no-register"),
        ([["Nhiệm vụ"], ["Báo cáo"]], False, "no-register"),
        ([["Nhiệm vụ", "Tình trạng"], ["Báo cáo", "Xong"]], True, "no-codes"),
    ],
)
def test_a_sheet_without_tasks_or_codes_is_told(
    rows: list[list[str | float | dt.date | None]], coded: bool, expected: str
) -> None:
    with pytest.raises(UnreadableError, match=expected):
        filled(own(*rows), coded=coded)


# -- heads that mean one thing or another ---------------------------------------------------------


def said_in(*rows: list[str | float | dt.date | None]) -> Said:
    """The first row below the head."""
    return filled(own(*rows), coded=False).lines[0].said


def test_a_result_stands_beside_a_product() -> None:
    heads = ["TT", "Nhiệm vụ", "Sản phẩm", "Tình trạng", "Kết quả"]
    assert said_in(heads, [1.0, "Báo cáo", "Dự toán", "Xong", "15/TTr"]).result == "15/TTr"
    heads = ["TT", "Nhiệm vụ", "Kết quả", "Tình trạng"]
    assert said_in(heads, [1.0, "Báo cáo", "Dự toán", "Xong"]).result == ""


def test_a_status_stands_beside_a_time_limit() -> None:
    heads = ["TT", "Nhiệm vụ", "Thời hạn", "Tiến độ thực hiện"]
    assert said_in(heads, [1.0, "Báo cáo", "26/3/2021", "Xong"]).status == "Xong"


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (["x", None, None], "Đã hoàn thành"),
        ([None, "X", None], "Đang thực hiện"),
        (["x", "x", None], "Đã hoàn thành | Đang thực hiện"),
        ([None, None, "tuần sau"], "Chưa thực hiện: tuần sau"),
        ([None, None, None], ""),
    ],
)
def test_a_mark_stands_in_the_column_of_its_status(marks: list[str | None], expected: str) -> None:
    made = said_in(
        ["TT", "Nhiệm vụ", "Chủ trì", "Tình trạng thực hiện", None, None],
        [None, None, None, "Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện"],
        [1.0, "Báo cáo", "Văn phòng", *marks],
        [2.0, "Rà soát", "Văn phòng", "x"],
    )
    assert made.status == expected


def test_a_group_below_the_head_takes_no_column() -> None:
    (line,) = filled(
        own(
            ["TT", "Nhiệm vụ", "Tình trạng", "Kết quả, văn bản minh chứng"],
            ["Kết quả thực hiện Thông báo số 97/TB-SKHCN"],
            [7.0, "Báo cáo", "Xong", "15/TTr"],
        ),
        coded=False,
    ).lines[-1:]
    assert line.said.result == "15/TTr"
