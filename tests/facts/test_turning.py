"""Lines that turn to somebody else: what was told before them ends there."""

import pytest

from giaoban.model.notice import Task
from typed import read, sections, task, tasks


def doers(found: Task) -> list[str]:
    return [one.text for one in found.assignees]


@pytest.mark.parametrize("line", ["Giao Ủy hội Sông Lam:", "Đối với Bệnh xá Quân dân y:"])
def test_points_below_an_unknown_one_are_not_the_last_one_s(line: str) -> None:
    first, second = tasks(
        read("Giao Văn phòng Sở:", "- Chuẩn bị hội nghị.", line, "- Thành lập 02 đội cấp cứu.")
    )
    assert (doers(first), doers(second)) == (["Văn phòng Sở"], [])


def test_a_subject_ends_what_a_unit_was_told() -> None:
    reading = read(
        "**Văn phòng Sở**", "- Mua sắm.", "**Về công tác an ninh**", "- Rà soát phương án."
    )
    assert [(doers(one), one.text) for one in tasks(reading)] == [(["Văn phòng Sở"], "Mua sắm.")]


def test_a_line_of_contents_turns_to_nobody() -> None:
    reading = read("Giao Văn phòng Sở:", "- Rà soát.", "Các nội dung sau:", "- Tổng hợp.")
    assert [doers(one) for one in tasks(reading)] == [["Văn phòng Sở"]] * 2


def test_so_does_who_only_helps_below_the_name_of_who_leads() -> None:
    found = task(
        "1. Sở Tài chính: chủ trì lập dự toán; Văn phòng Sở phối hợp; báo cáo trước ngày 15/3/2021."
    )
    assert [one.text for one in found.partners] == ["Văn phòng Sở"]
    assert [one.due and one.due.day for one in found.deadlines] == [14]


def test_a_post_of_two_names_is_no_heading_with_work_behind_it() -> None:
    found = task("1. Giao Văn phòng - Thống kê và Tư pháp - Hộ tịch tham mưu lịch tiếp công dân.")
    assert found.text.startswith("Giao Văn phòng - Thống kê")


def test_the_pioneers_and_the_youth_of_a_school_are_a_unit() -> None:
    found = task("1. Đoàn - Đội: tổ chức chào cờ sáng thứ Hai hằng tuần.")
    assert doers(found) == ["Đoàn - Đội"]


def test_who_only_helps_takes_no_time_limit_from_those_who_lead() -> None:
    found = task(
        "1. Sở Tài chính, Sở Nội vụ chủ trì xây dựng Quy chế; Văn phòng Sở phối hợp; hoàn thành"
        " trước ngày 15/3/2021, trình UBND tỉnh trước ngày 20/3/2021."
    )
    assert doers(found) == ["Sở Tài chính", "Sở Nội vụ"]
    assert [one.text for one in found.partners] == ["Văn phòng Sở"]
    assert [one.due and one.due.day for one in found.deadlines] == [14, 19]


def test_among_headings_that_name_units_an_unknown_one_is_a_unit() -> None:
    reading = read(
        "1. Văn phòng Sở", "- Chuẩn bị hội nghị.", "2. Thanh tra Sở", "- Rà soát hồ sơ.",
        "3. Xóm Trại Bãi Sậy", "- Chuẩn bị tài liệu.", "4. Công tác khác", "- Rà soát tài sản.",
    )  # fmt: skip
    assert [(one.heading, one.scope) for one in sections(reading)] == [
        ("Văn phòng Sở", "unit"),
        ("Thanh tra Sở", "unit"),
        ("Xóm Trại Bãi Sậy", "unit"),
        ("Công tác khác", "general"),
    ]


def test_alone_an_unknown_heading_is_a_subject() -> None:
    (section,) = sections(read("1. Xóm Trại Bãi Sậy", "- Chuẩn bị tài liệu."))
    assert section.scope == "topic"


@pytest.mark.parametrize(
    ("line", "heading", "text"),
    [
        ("3. Thanh tra Sở. Tiếp công dân.", "Thanh tra Sở", "Tiếp công dân."),
        ("3. Thanh tra Sở - Tiếp công dân.", "Thanh tra Sở", "Tiếp công dân."),
    ],
)
def test_a_name_and_a_stop_may_run_in(line: str, heading: str, text: str) -> None:
    reading = read(line)
    assert [one.heading for one in sections(reading)] == [heading]
    assert [(doers(one), one.text) for one in tasks(reading)] == [(["Thanh tra Sở"], text)]


@pytest.mark.parametrize(
    "name",
    [
        "Phòng Tổ chức - Hành chính",
        "Công chức Văn phòng - Thống kê",
        "Bộ phận Tiếp công dân - Tổng hợp",
    ],
)
def test_a_dash_within_a_name_does_not(name: str) -> None:
    (section,) = sections(read(f"3. {name}", "- Rà soát."))
    assert (section.heading, section.scope) == (name, "unit")
    assert [(doers(one), one.text) for one in section.tasks] == [([name], "Rà soát.")]


def test_officers_of_a_commune_share_their_first_word() -> None:
    (section,) = sections(
        read("1. Công chức Văn phòng - Thống kê, Tư pháp - Hộ tịch", "- Rà soát.")
    )
    assert [one.unit for one in section.tasks[0].assignees] == [
        "Công chức Văn phòng - Thống kê",
        "Công chức Tư pháp - Hộ tịch",
    ]


@pytest.mark.parametrize("line", ["1. Giao Sở Nội vụ chủ trì", "1. Sở Nội vụ chủ trì:"])
def test_those_who_lead_the_points_below_do_so_with_the_helpers_named_there(line: str) -> None:
    found = task(line, "1.1. Phối hợp với Sở Tư pháp rà soát hồ sơ.")
    assert (doers(found), found.role) == (["Sở Nội vụ"], "lead")
    assert [one.text for one in found.partners] == ["Sở Tư pháp"]


@pytest.mark.parametrize(
    "name", ['=Phòng "Lạ" {0} <b>', '"Phòng Kinh tế"', "?? Công an xã", "“Tổ công tác số 5”:"]
)
def test_stray_signs_around_a_heading_hide_no_unit(name: str) -> None:
    reading = read(
        "1. Văn phòng Sở", "- Rà soát.", "2. Thanh tra Sở", "- Rà soát.", f"3. {name}", "- Rà soát."
    )
    (asked,) = sections(reading)[2].tasks
    assert doers(asked) == [name.strip('=?" :“”')]


def test_a_time_within_a_condition_binds_nobody() -> None:
    found = task(
        "1. Ban Quản lý dự án số 2: Nếu đến hết tháng 6/2021 không đạt 55% khối lượng, "
        "Văn phòng Sở đề xuất chấm dứt hợp đồng."
    )
    assert (doers(found), found.deadlines, found.timing) == (["Văn phòng Sở"], (), "undated")
    assert found.conditions == ("Nếu đến hết tháng 6/2021 không đạt 55% khối lượng",)


def test_work_beside_others_is_the_unit_s_of_the_heading() -> None:
    found = task("1. Văn phòng Sở", "- Cùng Thanh tra Sở kiểm tra kỷ luật.")
    assert (doers(found), [one.text for one in found.partners]) == (
        ["Văn phòng Sở"],
        ["Thanh tra Sở"],
    )


def test_a_point_without_a_stop_is_a_task_whole() -> None:
    found = task(
        "1. Về kinh tế", "- Thanh tra Sở: Rà soát các hộ nợ thuế; lập danh sách gửi Văn phòng Sở"
    )
    assert (doers(found), [one.text for one in found.submit_to]) == (
        ["Thanh tra Sở"],
        ["Văn phòng Sở"],
    )


@pytest.mark.parametrize("state", ["Tỷ lệ giải ngân mới đạt 12%.", "Số hồ sơ trễ hạn còn nhiều."])
def test_how_things_stand_is_no_task_even_below_a_unit(state: str) -> None:
    found = tasks(read("1. Văn phòng Sở", f"- {state}", "- Tham mưu báo cáo."))
    assert [one.text for one in found] == ["Tham mưu báo cáo."]


def test_work_on_how_things_stand_is_a_task() -> None:
    text = "Hồ sơ còn thiếu, khẩn trương bổ sung."
    assert task("1. Văn phòng Sở", f"- {text}").text == text


@pytest.mark.parametrize("name", ["Ban Thi đua - Khen thưởng", "Phòng Hành chính - Tổ chức"])
def test_a_verb_behind_a_dash_within_a_name_is_the_name_s(name: str) -> None:
    (section,) = sections(read(f"3. {name}", "- Rà soát."))
    assert section.heading == name


@pytest.mark.parametrize("helps", ["phối hợp", "phôi hợp", "phối hợp:"])
def test_a_line_that_names_who_leads_and_who_helps_is_a_heading(helps: str) -> None:
    head = f"2. Giao Phòng Nội vụ chủ trì, Thanh tra Sở, Văn phòng Sở {helps}"
    (found,) = tasks(read(head, "- Rà soát hồ sơ."))
    assert found.text == "Rà soát hồ sơ."
    assert (doers(found), [one.text for one in found.partners]) == (
        ["Phòng Nội vụ"],
        ["Thanh tra Sở", "Văn phòng Sở"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Giao Phòng Nội vụ chủ trì, Thanh tra Sở phối hợp.",
        "Giao Phòng Nội vụ chủ trì, Thanh tra Sở phối hợp rà soát hồ sơ",
    ],
)
def test_a_line_that_ends_or_says_what_is_to_be_done_is_a_task(text: str) -> None:
    found = tasks(read(f"2. {text}", "3. Văn phòng Sở", "- Rà soát hồ sơ."))
    assert [one.text for one in found] == [text, "Rà soát hồ sơ."]
