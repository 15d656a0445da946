"""What a line above bullets asks for: the contents of one piece of work, or work of their own."""

import pytest

from typed import read, sections, tasks


@pytest.mark.parametrize("heading", ["1. Văn phòng Sở", "1. Về Kế hoạch năm 2022"])
def test_contents_that_end_in_full_stops_are_one_task(heading: str) -> None:
    asked = "Giao Văn phòng Sở xây dựng Kế hoạch, gồm các nội dung:"
    (only,) = tasks(read(heading, asked, "- Mục tiêu.", "- Nhiệm vụ trọng tâm.", "- Kinh phí."))
    assert only.text == f"{asked} Mục tiêu. Nhiệm vụ trọng tâm. Kinh phí."


def test_points_that_say_what_to_do_are_tasks() -> None:
    found = tasks(read("1. Về Kế hoạch", "Giao Văn phòng Sở:", "- Rà soát.", "- Tổng hợp."))
    assert [(one.text, one.assignees[0].text) for one in found] == [
        ("Rà soát.", "Văn phòng Sở"),
        ("Tổng hợp.", "Văn phòng Sở"),
    ]


def test_units_under_a_heading_of_results_are_told_nothing() -> None:
    reading = read(
        "1. Kết quả thực hiện nhiệm vụ tháng 2", "1.1. Văn phòng Sở", "- Ban hành 12 văn bản.",
        "2. Kết quả tháng 2 và nhiệm vụ tháng 3", "2.1. Văn phòng Sở", "- Rà soát.",
    )  # fmt: skip
    assert [one.text for one in tasks(reading)] == ["Rà soát."]
    assert len(sections(reading)) == 4
