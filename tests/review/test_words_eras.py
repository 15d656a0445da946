"""Names of another time than the notice's."""

import pytest

from giaoban.lexicon import Row, table
from giaoban.pipeline import examine
from giaoban.review import review
from office import notice


def found(code: str, task: str, day: str) -> list[str]:
    text = notice(task, day=day, month=day.split("/")[1])
    return [
        one.parameters["found"] for one in review(examine(text.encode()), codes=[code]).findings
    ]


@pytest.mark.parametrize("row", table("eras"), ids=lambda row: row.id)
def test_a_name_has_a_first_or_a_last_day(row: Row) -> None:
    assert (row["since"] is None) != (row["until"] is None)
    assert (row["until"] is None) == (row["now"] is None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Phối hợp với Sở Kế hoạch và Đầu tư rà soát.", ["Sở Kế hoạch và Đầu tư"]),
        (
            "Phối hợp với Sở TN&MT, Sở Tài nguyên và Môi trường.",
            ["Sở TN&MT, Sở Tài nguyên và Môi trường"],
        ),
        ("Khảo sát tại huyện Mộc Châu.", ["huyện Mộc Châu"]),
        ("Gửi UBND các huyện, thị xã.", ["UBND các huyện"]),
        ("Làm việc với UBND tỉnh Yên Bái.", ["tỉnh Yên Bái"]),
        ("Báo cáo Ban cán sự đảng UBND tỉnh.", ["Ban cán sự đảng"]),
    ],
)
def test_a_name_that_had_ended_is_told(text: str, names: list[str]) -> None:
    assert found("name-expired", text, "05/3/2026") == names
    assert found("name-expired", text, "05/3/2021") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bàn giao hồ sơ của Sở Kế hoạch và Đầu tư trước đây.",
        "Khảo sát tại huyện Mộc Châu (cũ).",
        "Thực hiện Quyết định số 12/QĐ-UBND ngày 01/3/2024 của UBND huyện Mộc Châu.",
        "Quyết toán các dự án của huyện Mộc Châu giai đoạn 2021-2025.",
        "Rà soát “Quy hoạch huyện Mộc Châu”.",
        "Sắp xếp cán bộ sau khi sáp nhập tỉnh Yên Bái.",
        "Gửi UBND các xã, phường, đặc khu.",
        "Phối hợp với Thanh tra tỉnh, Sở Nông nghiệp và Môi trường.",
        "Chăm sóc sức khỏe quân và dân.",
        "Họp tại trụ sở đường Bà Huyện Thanh Quan.",
    ],
)
def test_names_of_then_and_of_now_are_not(text: str) -> None:
    assert found("name-expired", text, "05/3/2026") == []


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("05/3/2021", ["Sở Nông nghiệp và Môi trường"]),
        ("05/01/2025", []),
        ("05/3/2026", []),
    ],
)
def test_a_name_that_was_not_yet_is_told(day: str, names: list[str]) -> None:
    assert found("name-not-yet", "Phối hợp với Sở Nông nghiệp và Môi trường.", day) == names


def test_a_draft_is_looked_at_by_the_day_of_its_meeting() -> None:
    text = notice("Phối hợp với Sở Nội vụ, Sở Thông tin và Truyền thông rà soát.")
    text = text.replace("ngày 05 tháng 3 năm 2021", "ngày     tháng 3 năm 2026")
    text = text.replace(
        "1. Phòng",
        "Ngày 02/3/2026, đồng chí Giám đốc Sở chủ trì cuộc họp giao ban, kết luận như sau:\n\n"
        "1. Phòng",
    )
    (one,) = review(examine(text.encode()), codes=["name-expired"]).findings
    assert one.parameters["found"] == "Sở Thông tin và Truyền thông"
