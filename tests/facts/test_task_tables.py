"""Tasks told by the rows of a table."""

from collections.abc import Sequence

import pytest

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


@pytest.mark.parametrize("head", ["Đơn vị thực hiện", "Thẩm quyền", "Ghi chú", "Kinh phí"])
def test_no_cell_is_lost_without_a_word(head: str) -> None:
    """Its words are some fact's, or they are listed as what nothing accounts for."""
    reading = table(["STT", "Nhiệm vụ", head], ["1", "Rà soát hồ sơ", "Văn phòng Sở"])
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
