"""Which unit is meant, and which tasks are one piece of work."""

import pytest

from giaoban.model.notice import JointTask
from giaoban.model.reading import Reading
from giaoban.names.keys import key
from typed import codes, read, tasks


def units(reading: Reading) -> list[list[str | None]]:
    """Of each task the units of its partners and receivers."""
    return [[ref.unit for ref in (*task.partners, *task.submit_to)] for task in tasks(reading)]


def joint(reading: Reading) -> list[JointTask]:
    return list(reading.notice.joint_tasks)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
        ("UBND tỉnh", "Ủy ban nhân dân tỉnh"),
        ("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh"),
        ("phòng Quản lý Khoa học", "Phòng Quản lý khoa học"),
        ("Phòng Kế hoạch – Tài chính", "Phòng Kế hoạch và Tài chính"),
        ("Sở NN&PTNT", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Ban QLDA số 1", "Ban Quản lý dự án số 1"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Thanh tra", "Thanh tra tỉnh"), ("Sở Y tế", "Sở Tư pháp")]
)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_a_short_name_means_the_unit_of_the_heading() -> None:
    reading = read("1. Văn phòng Sở", "- Rà soát.", "2. Thanh tra", "- Phối hợp với Văn phòng.")
    assert units(reading) == [[], ["Văn phòng Sở"]]


def test_another_spelling_means_the_unit_of_the_heading() -> None:
    reading = read(
        "1. Phòng Quản lý khoa học",
        "- Rà soát.",
        "2. Văn phòng",
        "- Phối hợp với phòng Quản lý Khoa học.",
    )
    assert units(reading) == [[], ["Phòng Quản lý khoa học"]]


def test_an_outside_unit_with_the_same_head_is_another() -> None:
    reading = read("1. Thanh tra", "- Rà soát.", "2. Văn phòng", "- Phối hợp với Thanh tra tỉnh.")
    assert units(reading) == [[], ["Thanh tra tỉnh"]]


def test_a_short_name_that_could_mean_two_stays_short() -> None:
    reading = read(
        "1. Trung tâm Thông tin",
        "- Rà soát.",
        "2. Trung tâm Khuyến nông",
        "- Báo cáo.",
        "3. Văn phòng",
        "- Phối hợp với Trung tâm.",
    )
    assert units(reading)[-1] == ["Trung tâm"]


def test_a_set_has_no_one_name() -> None:
    reading = read("1. Văn phòng", "- Phối hợp với các đơn vị liên quan.")
    assert units(reading) == [[None]]


PLAN = "xây dựng thuyết minh đề tài trồng thử nghiệm cây dược liệu dưới tán rừng"


def test_the_same_work_told_to_two_units_is_joint() -> None:
    reading = read(
        "1. Phòng Quản lý khoa học",
        f"- Chủ trì, phối hợp với Trung tâm Thông tin {PLAN}.",
        "2. Trung tâm Thông tin",
        f"- Phối hợp với Phòng Quản lý khoa học {PLAN}.",
    )
    assert joint(reading) == [JointTask(tasks=("1.1", "2.1"), lead="1.1")]
    assert "joint-without-lead" not in codes(reading)


def test_a_joint_task_that_nobody_leads_is_an_issue() -> None:
    reading = read(
        "1. Phòng Quản lý khoa học",
        f"- Phối hợp với Trung tâm Thông tin {PLAN}.",
        "2. Trung tâm Thông tin",
        f"- Phối hợp với Phòng Quản lý khoa học {PLAN}.",
    )
    assert joint(reading) == [JointTask(tasks=("1.1", "2.1"), lead=None)]
    assert "joint-without-lead" in codes(reading)


def test_who_has_the_work_as_its_own_leads_those_told_to_co_operate_with_it() -> None:
    reading = read(
        "1. Phòng Quản lý khoa học",
        f"- {PLAN[:1].upper()}{PLAN[1:]}.",
        "2. Trung tâm Thông tin",
        f"- Phối hợp với Phòng Quản lý khoa học {PLAN}.",
    )
    assert joint(reading) == [JointTask(tasks=("1.1", "2.1"), lead="1.1")]
    assert "joint-without-lead" not in codes(reading)


def test_who_works_with_others_in_its_own_work_is_not_said_to_lead() -> None:
    reading = read(
        "1. Phòng Quản lý khoa học",
        f"- Đôn đốc thu hồi. Phối hợp với các đơn vị {PLAN}.",
        "2. Trung tâm Thông tin",
        f"- Phối hợp với Phòng Quản lý khoa học {PLAN}.",
    )
    assert joint(reading) == [JointTask(tasks=("1.1", "2.1"), lead=None)]


def test_a_joint_task_that_both_lead_is_an_issue() -> None:
    reading = read(
        "1. Phòng Quản lý khoa học",
        f"- Chủ trì, phối hợp với Trung tâm Thông tin {PLAN}.",
        "2. Trung tâm Thông tin",
        f"- Chủ trì, phối hợp với Phòng Quản lý khoa học {PLAN}.",
    )
    assert joint(reading) == [JointTask(tasks=("1.1", "2.1"), lead=None)]
    assert "joint-two-leads" in codes(reading)


@pytest.mark.parametrize(
    "second",
    [
        "Phối hợp với Phòng Quản lý khoa học kiểm tra an toàn bức xạ tại các cơ sở y tế.",
        "Hoàn thiện hồ sơ năm 2021.",
    ],
)
def test_different_work_is_not_joint(second: str) -> None:
    reading = read(
        "1. Phòng Quản lý khoa học",
        f"- Chủ trì, phối hợp với Trung tâm Thông tin {PLAN}.",
        "2. Trung tâm Thông tin",
        f"- {second}",
    )
    assert joint(reading) == []


def test_the_same_words_of_units_that_do_not_name_each_other_are_not_joint() -> None:
    reading = read("1. Phòng Quản lý khoa học", f"- {PLAN}.", "2. Thanh tra Sở", f"- {PLAN}.")
    assert joint(reading) == []


def test_a_task_of_another_unit_does_not_rename_the_heading_s() -> None:
    reading = read("1. Văn phòng", "- Thanh tra tỉnh chủ trì kiểm tra.", "- Rà soát hồ sơ.")
    assert [ref.unit for ref in tasks(reading)[1].assignees] == ["Văn phòng"]


def test_two_tasks_that_name_each_other_need_fewer_words_in_common() -> None:
    reading = read(
        "1. Văn phòng Sở",
        "- Chủ trì, phối hợp với Thanh tra Sở tham mưu ban hành Quy chế chi tiêu nội bộ năm 2021.",
        "2. Thanh tra Sở",
        "- Phối hợp với Văn phòng Sở rà soát định mức, sửa Quy chế chi tiêu nội bộ năm 2021.",
    )
    assert joint(reading) == [JointTask(tasks=("1.1", "2.1"), lead="1.1")]
