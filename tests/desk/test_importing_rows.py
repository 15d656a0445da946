"""What people do to rows and columns: sorted without their codes, copied, merged, added."""

from dataclasses import replace
from typing import Any

import pytest

from giaoban.desk.importing import imported
from giaoban.desk.importing.parts import Imported
from giaoban.library.shelf import Library
from giaoban.readers.workbook import Merged, Row, Sheet
from office import notice, put
from tracking_sheet import (
    AS_OF,
    HEADS,
    PLAN,
    REPORT,
    SOURCES,
    desk,
    events,
    library,
    line,
    sheet,
    sources,
    took,
    why,
)

TODAY = AS_OF.isoformat()


def read(*sheets: Sheet, known: Library | None = None) -> Imported:
    return imported(desk(known or library()), sheets, file="theo-doi.xlsx")


def merged(made: Sheet, head: str, rows: range) -> Sheet:
    """These cells below a head are one."""
    return replace(made, merged=(Merged(HEADS.index(head), rows[0], rows[-1]),))


# -- words that are not those of the code ---------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        PLAN,
        "Việc giao thêm tại cuộc họp.",
        REPORT.replace("rà soát", "kiểm kê"),
        f"Không {REPORT}",
        REPORT.replace("12/3", "13/3"),
        None,
    ],
)
def test_a_row_with_other_words_than_its_code_says_nothing(text: str | None) -> None:
    made = took(library(), line(text=text, status="Hoàn thành"), line("1.2"))
    assert (events(made), why(made)) == ([], ["row-words"])
    assert made.left_out[0].sheet == "Hoàn thành"


BARE = "Bao cao ket qua ra soat tai san cong truoc ngay 12/3/2021."


@pytest.mark.parametrize(
    "text", [f"{REPORT} (gấp)", REPORT.replace("kết quả", "kêt quả"), BARE, REPORT]
)
def test_a_row_with_nearly_its_words_is_recorded(text: str) -> None:
    made = took(library(), line(text=text, status="Hoàn thành"), line("1.2"))
    assert events(made) == [("done", TODAY, None, None)]
    assert why(made) == ([] if text == REPORT else ["words-changed"])


def test_rows_whose_words_were_exchanged_are_both_told() -> None:
    one, other = line(text=PLAN, status="Hoàn thành"), line("1.2", text=REPORT)
    made = took(library(), one, other)
    assert (events(made), why(made)) == ([], ["row-words", "row-words"])
    assert made.absent == 0


# -- cells that were made one ---------------------------------------------------------------------


def test_what_stands_in_merged_cells_is_said_by_each_row() -> None:
    filled = sheet([line(status="Hoàn thành"), line("1.2", status=None)])
    made = read(merged(filled, "Tình trạng", range(3, 5)), sources([line(), line("1.2")]))
    assert [one.recording.event.task.id for one in made.recorded if one.recording.event.task] == [
        "1.1",
        "1.2",
    ]


def test_merged_cells_reach_no_further_than_they_do() -> None:
    filled = sheet([line(status="Hoàn thành"), line("1.2", status=None)])
    made = read(merged(filled, "Tình trạng", range(3, 4)), sources([line(), line("1.2")]))
    assert len(made.recorded) == 1


# -- columns and sheets that are not read ---------------------------------------------------------


def test_a_second_column_of_one_kind_is_told() -> None:
    one = sheet([line()], [*HEADS, "Tình trạng tuần 12"])
    cells = {**one.rows[-1].cells, len(HEADS): "Hoàn thành"}
    made = read(replace(one, rows=(*one.rows[:-1], Row(3, cells))), sources([line()]))
    assert [(left.why, left.rows, left.text, left.sheet) for left in made.left_out] == [
        ("unread-column", (3,), "Tình trạng tuần 12", "Hoàn thành")
    ]


def test_a_second_sheet_of_tasks_is_told() -> None:
    copy = replace(sheet([line(status="Hoàn thành")]), name="Theo dõi (2)")
    made = read(sheet([line()]), copy, sources([line()]))
    assert [(left.why, left.text) for left in made.left_out] == [("unread-sheet", "Theo dõi (2)")]
    assert made.others == ()


@pytest.mark.parametrize(
    ("head", "field", "said"),
    [
        ("Đơn vị chủ trì", "lead", {"lead": "Thanh tra Sở"}),
        ("Văn bản giao", None, {"given": "Công văn"}),
    ],
)
def test_what_is_not_recorded_is_told_where_it_was_changed(
    head: str, field: str | None, said: dict[str, Any]
) -> None:
    known = library()
    plain = sources([line()])
    heads = {**plain.rows[0].cells, len(SOURCES): head}
    row = {**plain.rows[1].cells, len(SOURCES): "Phòng Quản lý khoa học"}
    written = replace(plain, rows=(Row(1, {**heads, 20: "Quy tắc nhận dạng"}), Row(2, row)))
    same = read(sheet([line(lead="Phòng Quản lý khoa học")]), written, known=known)
    other = read(sheet([line(**{"lead": "Phòng Quản lý khoa học", **said})]), written, known=known)
    assert why(same) == []
    assert [left.field for left in other.left_out] == ([field] if field else [])


def test_a_result_that_is_a_broken_formula_is_told() -> None:
    made = took(library(), line(status="Hoàn thành", result="#REF!", remark="#N/A"), line("1.2"))
    assert (events(made), why(made)) == (
        [("done", TODAY, None, None)],
        ["error-value", "error-value"],
    )


@pytest.mark.parametrize(
    ("below", "expected", "doubts"),
    [
        ({"status": "Hoàn thành", "day": "11/3/2021"}, ("done", "2021-03-11", None, None), []),
        ({"remark": "bản giấy"}, ("done", TODAY, None, "bản giấy"), []),
        ({"status": "Đang thực hiện"}, None, ["no-status"]),
    ],
)
def test_what_is_typed_where_a_task_goes_on_is_typed_of_it(
    below: dict[str, Any], expected: tuple[Any, ...] | None, doubts: list[str]
) -> None:
    status = line()["status"] if below.get("status") == "Hoàn thành" else "Hoàn thành"
    words = REPORT.split(" ")
    begun, rest = f"{' '.join(words[:4])} …", f"… {' '.join(words[4:])}"
    lower = {"number": "…", "code": line()["code"], "text": rest, **below}
    made = took(library(), line(text=begun, status=status), lower)
    assert (events(made), why(made)) == ([expected] if expected else [], doubts)


# -- names of notices -----------------------------------------------------------------------------


def test_a_sheet_of_a_draft_is_one_of_what_was_signed() -> None:
    known = Library.in_memory()
    signed = notice(REPORT, PLAN)
    put(known, signed.replace("Số: 12/TB", "Số:    /TB"), "du-thao.txt")
    put(known, signed, "ban-ky.txt")
    code = "du-thao.txt#1.1"
    made = took(known, line(code, text=REPORT, status="Xong"), before=[line(code, text=REPORT)])
    assert [one.recording.head.name for one in made.recorded] == ["12/TB-SKHCN"]


def test_what_is_recorded_of_a_closed_notice_is_told() -> None:
    known = library()
    desk(known).close(known.heads()[0], on=None, note=None)
    (done,) = took(known, line(status="Xong"), line("1.2")).recorded
    assert done.closed
