"""Names that a notice writes whole: above its points, before "chủ trì", where it is sent."""

import pytest

from giaoban import parse
from typed import notice, read, sections, task, tasks


@pytest.mark.parametrize(
    "name",
    [
        "Ban Quản lý bảo trì công trình đường bộ",
        "Các chi nhánh cấp nước",
        "Các đảng ủy xã, phường",
        "Phòng Người có công",
        'Phòng "Một cửa"',
        "Tổ 4.0 & AI",
        "Bộ phận CNTT/Chuyển đổi số",
        "P. Hành chính",
        "P.Hành chính",
        "TT. Tin học - Ngoại ngữ",
        "Đội 3/2",
        "Ban Quản lý dự án số 1/2",
    ],
)
def test_a_line_above_points_that_begin_with_a_verb_is_a_name(name: str) -> None:
    reading = read(f"8. {name}", "- Hoàn thành sửa chữa mặt đường.", "- Rà soát biển báo.")
    assert [(one.heading, one.scope) for one in sections(reading)] == [(name, "unit")]
    assert [[who.text for who in one.assignees] for one in tasks(reading)] == [[name], [name]]


@pytest.mark.parametrize(
    "line",
    [
        "Sở Tài chính rà soát kinh phí.",
        "Các đơn vị khẩn trương thực hiện các nhiệm vụ",
        "Sở Tài chính chủ trì thực hiện các nội dung",
    ],
)
def test_a_sentence_above_points_is_no_name(line: str) -> None:
    first, *_ = tasks(read(f"8. {line}", "- Hoàn thành báo cáo."))
    assert first.assignees[0].text in ("Sở Tài chính", "Các đơn vị")


@pytest.mark.parametrize(
    "line",
    [
        "Phòng, chống dịch bệnh",
        'Phòng cháy "4 tại chỗ"',
        "PHÒNG, CHỐNG DỊCH 2026",
        "Tổ chức hội nghị 2026",
        "Ban hành văn bản 2026",
        "Đội ngũ cán bộ 2026",
        "Bộ chỉ số PCI 2026",
        'Phòng "Một cửa" rà soát 05 thủ tục',
    ],
)
def test_a_subject_above_points_is_no_name(line: str) -> None:
    assert [one.scope for one in sections(read(f"8. {line}", "- Rà soát."))] != ["unit"]


def test_what_stands_before_the_leading_is_a_name() -> None:
    reading = read(
        "1. Vật liệu: Giao Cục Quản lý xây dựng công trình chủ trì, phối hợp với Sở Xây dựng.",
        "2. Tiến độ: Các sở gửi báo cáo về Cục Quản lý xây dựng công trình trước ngày 15/4/2021.",
    )
    first, second = tasks(reading)
    assert [one.text for one in first.assignees] == ["Cục Quản lý xây dựng công trình"]
    assert [one.text for one in second.submit_to] == ["Cục Quản lý xây dựng công trình"]


def test_adverbs_before_the_leading_are_no_name() -> None:
    found = task("1. Sở Tài chính khẩn trương chủ trì, phối hợp với Sở Xây dựng rà soát kinh phí.")
    assert [one.text for one in found.assignees] == ["Sở Tài chính"]


def test_where_it_is_sent_a_name_stands_whole() -> None:
    text = notice("1. Văn phòng Sở", "- Viện Nghiên cứu Kinh tế vùng hoàn thiện kế hoạch.")
    sent = text.replace("- Lãnh đạo Sở;", "- Lãnh đạo Sở;\n- Viện Nghiên cứu Kinh tế vùng;")
    (found,) = tasks(parse(sent.encode()))
    assert [one.text for one in found.assignees] == ["Viện Nghiên cứu Kinh tế vùng"]
