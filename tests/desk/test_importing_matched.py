"""A sheet of an office's own comes in: rows without codes are paired with tasks by their words."""

from typing import Any

import pytest

from giaoban.desk.importing import imported
from giaoban.library.shelf import Library
from office import notice, put
from tracking_sheet import AS_OF, PLAN, REPORT, desk, events, library, line, sheet, why

TODAY = AS_OF.isoformat()


def matched(known: Library, *lines: dict[str, Any]) -> Any:
    plain = [{**one, "code": None} for one in lines]
    heads = ["TT", "Nội dung công việc", "Đơn vị thực hiện", "Hạn xử lý", "Số, ký hiệu"]
    heads += ["Trạng thái", "Ngày hoàn thành", "Kết quả thực hiện", "Ghi chú"]
    made = sheet(plain, heads)
    return imported(desk(known), [made], file="x", named=())


def two_months() -> Library:
    known = library(REPORT, PLAN)
    put(known, notice(PLAN, "Rà soát quy chế.", number="20", day="05/4/2021", month="4"), "t4.txt")
    return known


def test_a_row_is_found_by_its_words() -> None:
    made = matched(two_months(), line(status="Xong", given=None))
    assert [one.recording.head.name for one in made.recorded] == ["12/TB-SKHCN"]


def test_a_row_is_found_by_words_that_are_alike() -> None:
    text = "Báo cáo kết quả rà soát tài sản công của Sở"
    made = matched(two_months(), line(text=text, status="Xong", given="12/TB-SKHCN"))
    assert events(made) == [("done", TODAY, None, None)]
    assert made.recorded[0].text == text


def test_a_row_that_may_be_of_two_notices_is_to_be_chosen() -> None:
    made = matched(two_months(), line("1.2", status="Xong"))
    assert (events(made), why(made)) == ([], ["to-choose"])
    found = [one.reference for one in made.left_out[0].candidates]
    assert found == ["12/TB-SKHCN#1.2", "20/TB-SKHCN#1.1"]


@pytest.mark.parametrize(
    "given", ["20/TB-SKHCN", "Thông báo số 20", "Số 20/TB-SKHCN ngày 5/4/2021"]
)
def test_the_number_of_the_notice_chooses(given: str) -> None:
    known = two_months()
    made = matched(known, line("1.2", status="Xong", given=given))
    assert [one.recording.head.name for one in made.recorded] == ["20/TB-SKHCN"]


def test_a_row_of_no_task_has_no_source() -> None:
    other = line(text="Mua sắm trang thiết bị phòng họp.", status="Xong")
    elsewhere = line(status="Xong", given="99/TB-UBND")
    earlier = line(status="Xong", given="12/TB-SKHCN ngày 05/3/2020")
    made = matched(two_months(), other, elsewhere, earlier)
    assert (events(made), why(made)) == ([], ["no-source", "no-number", "no-number"])


def test_words_that_are_alike_and_another_unit_are_to_be_chosen() -> None:
    said = {"text": f"Tiếp tục {REPORT[:40]}", "status": "Xong"}
    assert events(matched(two_months(), line(**said, lead="P. QLKH")))
    made = matched(two_months(), line(**said, lead="Thanh tra Sở"))
    assert (events(made), why(made)) == ([], ["to-choose"])


def test_two_rows_are_not_one_task_unless_they_say_the_same() -> None:
    one, other = line(text=REPORT[:45], status="Xong"), line(text=REPORT[:35], status="Tạm dừng")
    made = matched(two_months(), one, other)
    assert (events(made), why(made)) == ([("done", TODAY, None, None)], ["to-choose"])


PLANT = "Tổ chức nghiệm thu cấp tỉnh 04 nhiệm vụ khoa học kết thúc năm 2020."
MEND = "Sửa đổi Quy chế chi tiêu nội bộ, lấy ý kiến rộng rãi công chức."
GIVE = "Bàn giao mô hình trồng nấm hương cho UBND xã Bản Lài, huyện Khe Lài."
LAB = "Lập dự toán kinh phí mua sắm thiết bị phòng thí nghiệm, trình Sở Tài chính xem xét."


@pytest.mark.parametrize(
    ("task", "row"),
    [
        (PLANT, PLANT.replace("04", "05")),
        (PLANT, PLANT.replace("2020", "2019")),
        (MEND, f"Không {MEND.lower()}"),
        (GIVE, GIVE.replace("nấm hương", "nấm linh chi")),
        (GIVE, GIVE.replace("Bản Lài", "Mường Lát")),
        (LAB, LAB.replace("phòng thí nghiệm", "văn phòng")),
        (LAB, "Lập dự toán kinh phí"),
        (PLANT.replace("năm 2020", "quý II"), PLANT.replace("năm 2020", "quý III")),
    ],
)
def test_words_that_tell_of_something_else_are_to_be_chosen(task: str, row: str) -> None:
    made = matched(library(task), line(text=row, status="Xong"))
    assert (events(made), why(made)) == ([], ["to-choose"])


@pytest.mark.parametrize(
    ("task", "row"),
    [
        (PLANT, PLANT.replace("04", "4")),
        (GIVE, GIVE.replace("trồng", "trông")),
        (LAB, LAB.partition(",")[0]),
    ],
)
def test_words_that_were_typed_again_are_found(task: str, row: str) -> None:
    made = matched(library(task), line(text=row, status="Xong"))
    assert (events(made), why(made)) == ([("done", TODAY, None, None)], [])


@pytest.mark.parametrize(("limit", "found"), [("11/3/2021", 1), ("12/3/2021", 1), ("12/4/2021", 0)])
def test_a_row_with_another_time_limit_is_to_be_chosen(limit: str, found: int) -> None:
    made = matched(two_months(), line(status="Xong", limit=limit))
    assert (len(made.recorded), why(made)) == (found, [] if found else ["to-choose"])


@pytest.mark.parametrize(
    "given",
    ["TB 12", "TB12/SKHCN", "12/TB- SKHCN", "12/TB–SKHCN", "12", "Số 12/TB-SKHCN - ngày 05/3/2021"],
)
def test_a_number_may_be_typed_otherwise(given: str) -> None:
    made = matched(two_months(), line("1.2", status="Xong", given=given))
    assert [one.recording.head.name for one in made.recorded] == ["12/TB-SKHCN"]
