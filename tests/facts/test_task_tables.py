"""Tasks told by the rows of a table."""

import io
from collections.abc import Sequence

import docx
import pytest

from giaoban import parse
from giaoban.model.notice import Task
from giaoban.model.reading import Reading
from typed import read, tasks


def table(head: Sequence[str], *rows: Sequence[str]) -> Reading:
    """A notice whose only section is a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return read("1. Danh mục nhiệm vụ", "\n".join(f"| {' | '.join(cells)} |" for cells in lines))


def row(head: str, cell: str) -> Task:
    """The task of one row whose third column has this head."""
    cells = ["1", "Rà soát hồ sơ", cell, "15/4/2021"]
    (task,) = tasks(table(["STT", "Nhiệm vụ", head, "Thời hạn"], cells))
    return task


def test_each_row_is_a_task() -> None:
    reading = table(
        ["STT", "Nội dung nhiệm vụ", "Đơn vị thực hiện"],
        ["1", "Rà soát hồ sơ", "Văn phòng Sở"],
        ["2", "Tổng hợp kết quả", "Thanh tra Sở"],
    )
    assert [(one.text, [ref.text for ref in one.assignees]) for one in tasks(reading)] == [
        ("Rà soát hồ sơ", ["Văn phòng Sở"]),
        ("Tổng hợp kết quả", ["Thanh tra Sở"]),
    ]


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("Đơn vị chủ trì", "assignees"),
        ("Đơn vị thực hiện", "assignees"),
        ("Phân công thực hiện", "assignees"),
        ("Đơn vị", "assignees"),
        ("Đơn vị phối hợp", "partners"),
        ("Cấp trình", "submit_to"),
    ],
)
def test_a_column_s_head_says_who_is_in_it(head: str, field: str) -> None:
    assert [ref.text for ref in getattr(row(head, "Văn phòng Sở"), field)] == ["Văn phòng Sở"]


def test_who_leads_leads() -> None:
    assert row("Đơn vị chủ trì", "Văn phòng Sở").role == "lead"


def test_a_day_in_the_column_of_terms_is_a_deadline() -> None:
    (deadline,) = row("Đơn vị thực hiện", "Văn phòng Sở").deadlines
    assert (deadline.text, str(deadline.due)) == ("15/4/2021", "2021-04-15")


@pytest.mark.parametrize("term", [[], ["Thời hạn"]])
@pytest.mark.parametrize("head", ["Đơn vị thực hiện", "Thẩm quyền", "Ghi chú", "Kinh phí"])
def test_no_cell_is_lost_without_a_word(head: str, term: list[str]) -> None:
    """Its words are some fact's, or they are listed as what nothing accounts for."""
    days = ["15/4/2021" for _ in term]
    reading = table(["STT", "Nhiệm vụ", head, *term], ["1", "Rà soát hồ sơ", "Văn phòng Sở", *days])
    told = [reading.text[p.start : p.end] for one in reading.evidence for p in one.spans]
    told += [one.text for one in reading.coverage.unassigned]
    assert "Văn phòng Sở" in told


def test_a_title_between_rows_is_no_task() -> None:
    reading = table(
        ["TT", "Nội dung công việc", "Đơn vị chủ trì"],
        ["I", "Lĩnh vực ngân sách", ""],
        ["1", "Rà soát nguồn thu", "Văn phòng Sở"],
    )
    assert [one.text for one in tasks(reading)] == ["Rà soát nguồn thu"]


def test_a_title_that_names_a_unit_tells_the_rows_below_it() -> None:
    reading = table(
        ["TT", "Nội dung công việc", "Thời hạn"],
        ["I", "Sở Tài chính", ""],
        ["1", "Rà soát nguồn thu", "15/4/2021"],
    )
    (only,) = tasks(reading)
    assert [ref.text for ref in only.assignees] == ["Sở Tài chính"]


@pytest.mark.parametrize(
    "cell", ["Sở Tài chính (chủ trì); Sở Y tế", "Chủ trì: Sở Tài chính; phối hợp: Sở Y tế"]
)
def test_a_cell_says_who_leads(cell: str) -> None:
    found = row("Cơ quan thực hiện", cell)
    assert found.role == "lead"
    assert [ref.text for ref in found.assignees] == ["Sở Tài chính"]
    assert [ref.text for ref in found.partners] == ["Sở Y tế"]


def test_a_remark_may_name_who_helps() -> None:
    reading = table(
        ["TT", "Đơn vị", "Nhiệm vụ", "Ghi chú"], ["1", "Công an xã", "Tuần tra", "PH: Ban CHQS"]
    )
    (only,) = tasks(reading)
    assert [ref.text for ref in only.assignees] == ["Công an xã"]
    assert [ref.text for ref in only.partners] == ["Ban CHQS"]


WHOLE = ["STT", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"]


def doers(reading: Reading) -> list[list[str]]:
    return [[ref.text for ref in one.assignees] for one in tasks(reading)]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Sở Tài chính; Sở Y tế", ["Sở Tài chính", "Sở Y tế"]),
        ("Sở Tài chính<br>Sở Y tế<br>các xã", ["Sở Tài chính", "Sở Y tế", "các xã"]),
        ("Sở Kế hoạch<br>và Đầu tư", ["Sở Kế hoạch và Đầu tư"]),
        ("Nguyễn Văn An, Trần Thị Bình", ["Nguyễn Văn An", "Trần Thị Bình"]),
        ("Tổ xung kích 3; Đội Bảy", ["Tổ xung kích 3", "Đội Bảy"]),
        ("Các phòng, ban", ["Các phòng, ban"]),
    ],
)
def test_a_cell_may_name_several(cell: str, expected: list[str]) -> None:
    reading = table(WHOLE, ["1", "Rà soát hồ sơ", cell, "", "15/4/2021"])
    assert doers(reading) == [expected]
    assert reading.coverage.unassigned == ()


def test_doers_of_merged_cells_do_the_rows_below() -> None:
    reading = table(
        WHOLE,
        ["1", "Rà soát hồ sơ", "Văn phòng Sở", "Thanh tra Sở", "15/4/2021"],
        ["2", "Tổng hợp kết quả", "", "Sở Y tế", "20/4/2021"],
        ["3", "Giao Sở Tài chính cấp kinh phí", "", "", ""],
    )
    assert doers(reading) == [["Văn phòng Sở"], ["Văn phòng Sở"], ["Sở Tài chính"]]
    _, second, third = tasks(reading)
    assert (second.role, [ref.text for ref in second.partners]) == ("lead", ["Sở Y tế"])
    assert (third.role, third.deadlines) == (None, ())


def test_a_time_is_merged_with_its_doers() -> None:
    reading = table(
        WHOLE,
        ["1", "Rà soát hồ sơ", "Văn phòng Sở", "", "15/4/2021"],
        ["2", "Tổng hợp kết quả", "", "", ""],
    )
    assert [str(one.deadlines[0].due) for one in tasks(reading)] == ["2021-04-15"] * 2


def test_further_partners_may_have_rows_of_their_own() -> None:
    reading = table(
        WHOLE,
        ["1", "Rà soát hồ sơ", "Văn phòng Sở", "Sở Y tế", "15/4/2021"],
        ["", "", "", "Công an tỉnh", ""],
    )
    (only,) = tasks(reading)
    assert [ref.text for ref in only.partners] == ["Sở Y tế", "Công an tỉnh"]


def test_rows_that_number_the_columns_or_repeat_the_head_are_no_tasks() -> None:
    row_ = ["1", "Rà soát hồ sơ", "Văn phòng Sở", "", "15/4/2021"]
    reading = table(WHOLE, ["(1)", "(2)", "(3)", "(4)", "(5)"], row_, WHOLE)
    assert [one.text for one in tasks(reading)] == ["Rà soát hồ sơ"]
    assert reading.coverage.unassigned == ()


@pytest.mark.parametrize(
    "title", [["II. Sở Nội vụ", "", ""], ["2", "Sở Nội vụ", ""], ["", "Sở Nội vụ", ""]]
)
def test_a_unit_s_row_tells_the_rows_below_it_and_not_those_above(title: list[str]) -> None:
    reading = table(
        ["TT", "Nhiệm vụ", "Thời hạn"],
        ["I", "Sở Tài chính", ""],
        ["1", "Rà soát hồ sơ", "15/4/2021"],
        title,
        ["2", "Rà soát biên chế", "15/4/2021"],
    )
    assert doers(reading) == [["Sở Tài chính"], ["Sở Nội vụ"]]


def test_a_head_may_have_two_rows() -> None:
    reading = table(
        ["STT", "Nội dung", "Đơn vị thực hiện", "", "Thời hạn"],
        ["", "", "Chủ trì", "Phối hợp", ""],
        ["1", "Rà soát hồ sơ", "Văn phòng Sở", "Sở Y tế", "15/4/2021"],
    )
    (only,) = tasks(reading)
    assert (only.role, [ref.text for ref in only.partners]) == ("lead", ["Sở Y tế"])


# -- merged cells -------------------------------------------------------------------------------


def word(*rows: Sequence[str], merged: Sequence[tuple[int, int, int, int]] = ()) -> Reading:
    """A Word file that is a table; `merged`: first row and column, last row and column."""
    document = docx.Document()
    document.add_paragraph("1. Danh mục nhiệm vụ")
    laid = document.add_table(len(rows), len(rows[0]))
    for top, left, bottom, right in merged:
        laid.cell(top, left).merge(laid.cell(bottom, right))
    for i, cells in enumerate(rows):
        for column, text in enumerate(cells):
            if text:
                laid.cell(i, column).text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return parse(buffer.getvalue())


def told(reading: Reading) -> list[tuple[str, list[str], list[str], list[str]]]:
    """Each task with those who do it, those who help, and its times."""
    return [
        (
            one.text,
            [ref.text for ref in one.assignees],
            [ref.text for ref in one.partners],
            [deadline.text for deadline in one.deadlines],
        )
        for one in tasks(reading)
    ]


FIRST = ["1", "Rà soát hồ sơ", "Văn phòng Sở", "Sở Y tế", "15/4/2021"]
SECOND = ["2", "Tổng hợp kết quả", "", "", ""]


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (2, (["Văn phòng Sở"], [], [])),
        (3, ([], ["Sở Y tế"], [])),
        (4, ([], [], ["15/4/2021"])),
    ],
)
def test_a_merged_cell_is_each_row_s_that_it_reaches_over(
    column: int, expected: tuple[list[str], list[str], list[str]]
) -> None:
    third = ["3", "Báo cáo kết quả", "", "", ""]
    reading = word(WHOLE, FIRST, SECOND, third, merged=[(1, column, 2, column)])
    _, second, last = told(reading)
    assert second == ("Tổng hợp kết quả", *expected)
    assert last == ("Báo cáo kết quả", [], [], [])
    assert reading.coverage.unassigned == ()


def test_a_merged_leader_leads_each_row() -> None:
    reading = word(WHOLE, FIRST, SECOND, merged=[(1, 2, 2, 2)])
    assert [one.role for one in tasks(reading)] == ["lead", "lead"]


def test_merged_work_with_doers_and_times_of_its_own_is_a_task_for_each() -> None:
    further = ["", "", "Thanh tra Sở", "", "20/4/2021"]
    reading = word(WHOLE, FIRST, further, merged=[(1, 0, 2, 0), (1, 1, 2, 1)])
    assert told(reading) == [
        ("Rà soát hồ sơ", ["Văn phòng Sở"], ["Sở Y tế"], ["15/4/2021"]),
        ("Rà soát hồ sơ", ["Thanh tra Sở"], [], ["20/4/2021"]),
    ]
    assert reading.coverage.unassigned == ()


@pytest.mark.parametrize(
    ("further", "expected"),
    [
        (["", "", "Thanh tra Sở", "", ""], (["Văn phòng Sở", "Thanh tra Sở"], ["Sở Y tế"])),
        (["", "", "", "Sở Nội vụ", ""], (["Văn phòng Sở"], ["Sở Y tế", "Sở Nội vụ"])),
    ],
)
def test_merged_work_with_further_doers_is_one_task(
    further: list[str], expected: tuple[list[str], list[str]]
) -> None:
    reading = word(WHOLE, FIRST, further, merged=[(1, 0, 2, 0), (1, 1, 2, 1), (1, 4, 2, 4)])
    assert told(reading) == [("Rà soát hồ sơ", *expected, ["15/4/2021"])]


def test_a_merged_heading_beside_the_work_is_a_title() -> None:
    reading = word(
        ["STT", "Nội dung", "Nhiệm vụ cụ thể", "Thời hạn"],
        ["1", "Sở Tài chính", "Rà soát nguồn thu", "15/4/2021"],
        ["", "", "Tổng hợp kết quả", "20/4/2021"],
        ["2", "Thanh tra công vụ", "", "25/4/2021"],
        merged=[(1, 0, 2, 0), (1, 1, 2, 1)],
    )
    assert told(reading) == [
        ("Rà soát nguồn thu", ["Sở Tài chính"], [], ["15/4/2021"]),
        ("Tổng hợp kết quả", ["Sở Tài chính"], [], ["20/4/2021"]),
        ("Thanh tra công vụ", [], [], ["25/4/2021"]),
    ]
    assert reading.coverage.unassigned == ()


@pytest.mark.parametrize(
    ("words", "is_title"), [("Nhiệm vụ thường xuyên", True), ("Thực hiện nghiêm quy chế.", False)]
)
def test_words_that_leave_no_room_for_a_doer_are_a_title_unless_they_are_a_sentence(
    words: str, *, is_title: bool
) -> None:
    wide = ["1", words, "", "", ""]
    reading = word(WHOLE, wide, FIRST, merged=[(1, 1, 1, 4)])
    assert [one.text for one in tasks(reading)] == [*([] if is_title else [words]), "Rà soát hồ sơ"]
    assert reading.coverage.unassigned == ()


def test_a_wide_head_speaks_for_all_columns_below_it() -> None:
    head = ["STT", "Nội dung", "Đơn vị thực hiện", "", "Thời hạn"]
    both = ["1", "Rà soát hồ sơ", "Văn phòng Sở", "Thanh tra Sở", "15/4/2021"]
    reading = word(head, both, merged=[(0, 2, 0, 3)])
    assert told(reading) == [("Rà soát hồ sơ", ["Văn phòng Sở", "Thanh tra Sở"], [], ["15/4/2021"])]


def test_a_lower_row_of_the_head_may_hold_words_that_nobody_knows() -> None:
    reading = word(
        ["STT", "Nội dung", "Đơn vị thực hiện", "", "Thời hạn"],
        ["", "", "Chủ trì", "Cấp xã", ""],
        FIRST,
        merged=[(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 1, 4)],
    )
    assert told(reading) == [("Rà soát hồ sơ", ["Văn phòng Sở"], ["Sở Y tế"], ["15/4/2021"])]
    assert reading.coverage.unassigned == ()


@pytest.mark.parametrize("ditto", ["nt", "-nt-", "Như trên", '"'])
def test_a_cell_may_say_that_it_holds_what_is_above(ditto: str) -> None:
    reading = table(
        ["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
        ["1", "Rà soát hồ sơ", "Văn phòng Sở", "15/4/2021"],
        ["2", "Tổng hợp kết quả", ditto, "20/4/2021"],
    )
    assert [[one.text for one in each.assignees] for each in tasks(reading)] == [
        ["Văn phòng Sở"],
        ["Văn phòng Sở"],
    ]
