"""Who must do what: doers, their part, partners, receivers; and the words that only look so."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from giaoban.model.notice import Task, UnitRef
from typed import read, sections, task, tasks

OFFICE = "1. Văn phòng Sở"
SUBJECT = "1. Đối với xây dựng phần mềm chuyên ngành"


def told(point: str) -> Task:
    """The task of a point under the heading of a unit."""
    return task(OFFICE, f"- {point}")


def texts(refs: tuple[UnitRef, ...]) -> list[str]:
    return [ref.text for ref in refs]


def said(*paragraphs: str) -> list[tuple[str, list[str]]]:
    """Under the heading of a subject: each task's words and its doers."""
    return [(one.text, texts(one.assignees)) for one in tasks(read(SUBJECT, *paragraphs))]


# -- role, partners, receivers ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("point", "role", "partners"),
    [
        ("Chủ trì, phối hợp với Sở Tài chính rà soát dự toán.", "lead", ["Sở Tài chính"]),
        ("Làm đầu mối tổng hợp, báo cáo UBND tỉnh.", "lead", []),
        ("Chịu trách nhiệm chính trong việc theo dõi tiến độ.", "lead", []),
        ("Phối hợp với Sở Tài chính rà soát dự toán.", "cooperate", ["Sở Tài chính"]),
        ("Tiếp tục phối hợp với Sở Tài chính rà soát.", "cooperate", ["Sở Tài chính"]),
        ("Khẩn trương, chủ động phối hợp chặt chẽ với Sở Y tế.", "cooperate", ["Sở Y tế"]),
        ("Rà soát dự toán; phối hợp với Sở Tài chính thẩm định.", None, ["Sở Tài chính"]),
        ("Rà soát dự toán với sự tham gia của Sở Tài chính.", None, ["Sở Tài chính"]),
        (
            "Phối hợp với Sở Tài chính, Sở Nội vụ và các đơn vị liên quan rà soát.",
            "cooperate",
            ["Sở Tài chính", "Sở Nội vụ", "các đơn vị liên quan"],
        ),
        (
            "Phối hợp với các đơn vị chủ trì thực hiện nhiệm vụ KH&CN rà soát kinh phí.",
            "cooperate",
            ["các đơn vị chủ trì thực hiện nhiệm vụ KH&CN"],
        ),
        (
            "Phối hợp với Thanh tra tỉnh thanh tra tại Sở Khoa học và Công nghệ.",
            "cooperate",
            ["Thanh tra tỉnh"],
        ),
        ("Rà soát hồ sơ.", None, []),
    ],
)
def test_the_first_sentence_says_the_part(point: str, role: Any, partners: list[str]) -> None:
    found = told(point)
    assert (found.role, texts(found.partners)) == (role, partners)


@pytest.mark.parametrize(
    "point",
    [
        "Nâng cao công tác phối hợp giữa các phòng.",
        "Xây dựng Quy chế phối hợp với Công an tỉnh.",
        "Chuẩn bị nội dung để đồng chí Giám đốc Sở chủ trì cuộc họp.",
        "Thông tin rõ cơ quan chủ trì Sở Tài chính trên hệ thống.",
        "Theo dõi kết quả của đơn vị chủ trì.",
        "Thống nhất với Sở Nội vụ về vị trí việc làm.",
        "Lấy ý kiến Sở Tài chính về dự thảo.",
    ],
)
def test_nouns_and_consultation_give_no_part(point: str) -> None:
    found = told(point)
    assert (found.role, found.partners) == (None, ())


@pytest.mark.parametrize(
    ("point", "receivers"),
    [
        ("Trình UBND tỉnh phê duyệt kế hoạch.", ["UBND tỉnh"]),
        ("Tham mưu UBND tỉnh ban hành kế hoạch.", ["UBND tỉnh"]),
        ("Tham mưu cho UBND tỉnh ban hành kế hoạch.", ["UBND tỉnh"]),
        (
            "Tham mưu trình UBND tỉnh và Ban cán sự Đảng UBND tỉnh xem xét.",
            ["UBND tỉnh", "Ban cán sự Đảng UBND tỉnh"],
        ),
        ("Báo cáo Giám đốc Sở kết quả rà soát.", ["Giám đốc Sở"]),
        ("Gửi báo cáo kết quả về Phòng Kế hoạch - Tài chính.", ["Phòng Kế hoạch - Tài chính"]),
        ("Rà soát, báo cáo cấp có thẩm quyền.", []),
        ("Hoàn thiện hồ sơ trước khi trình Thủ tướng Chính phủ.", []),
        ("Trong quá trình thực hiện UBND tỉnh giao, rà soát hồ sơ.", []),
        ("Nâng cao trình độ cán bộ.", []),
        ("Hoàn thiện báo cáo tổng kết Sở Tài chính.", []),
        ("Thực hiện chế độ báo cáo UBND tỉnh.", []),
        ("Giới thiệu công tác tham mưu của các phòng.", []),
    ],
)
def test_those_to_whom_the_product_goes_receive(point: str, receivers: list[str]) -> None:
    assert texts(told(point).submit_to) == receivers


@pytest.mark.parametrize(
    "point",
    [
        "Thực hiện nhiệm vụ được giao.",
        "Bàn giao mặt bằng Sở Xây dựng.",
        "Rà soát giao thông, giao đất Sở Xây dựng.",
        "Chuẩn bị họp giao ban Sở.",
        "Triển khai theo yêu cầu của UBND tỉnh.",
        "Hoàn thiện hồ sơ theo đề nghị của Sở Tài chính.",
    ],
)
def test_a_word_with_giao_or_yeu_cau_in_it_tells_nobody(point: str) -> None:
    found = told(point)
    assert (found.text, texts(found.assignees)) == (point, ["Văn phòng Sở"])


def test_a_point_with_its_own_subject_has_that_doer() -> None:
    found = told("Trưởng các phòng chuyên môn kiểm tra giờ làm việc.")
    assert texts(found.assignees) == ["Trưởng các phòng chuyên môn"]
    assert found.assignees[0].group


def test_two_subjects_are_two_tasks() -> None:
    point = "- Ban QLDA số 1 đẩy nhanh tiến độ; Ban QLDA số 2 đẩy nhanh giải ngân."
    found = [(one.text, texts(one.assignees)) for one in tasks(read(OFFICE, point))]
    assert found == [
        ("Ban QLDA số 1 đẩy nhanh tiến độ;", ["Ban QLDA số 1"]),
        ("Ban QLDA số 2 đẩy nhanh giải ngân.", ["Ban QLDA số 2"]),
    ]


def test_a_unit_is_not_taken_for_another_with_the_same_head() -> None:
    point = "- Ban QLDA số 1 đẩy nhanh tiến độ; Ban QLDA giao thông đẩy nhanh giải ngân."
    units = [ref.unit for one in tasks(read(OFFICE, point)) for ref in one.assignees]
    assert units == ["Ban QLDA số 1", "Ban QLDA giao thông"]


def test_a_task_that_goes_on_says_so() -> None:
    assert told("Tiếp tục tham mưu phương án.").continuing
    assert not told("Tham mưu phương án tiếp tục sử dụng trụ sở.").continuing


@pytest.mark.parametrize(
    ("point", "conditions"),
    [
        ("Giải quyết khiếu nại, tố cáo (nếu có).", ["nếu có"]),
        ("Trường hợp vượt thẩm quyền thì báo cáo Giám đốc Sở.", ["Trường hợp vượt thẩm quyền"]),
        ("Nếu phát sinh vướng mắc, kịp thời báo cáo.", ["Nếu phát sinh vướng mắc"]),
        ("Xử lý các trường hợp vi phạm.", []),
    ],
)
def test_a_condition_is_a_stretch_of_the_task(point: str, conditions: list[str]) -> None:
    assert list(told(point).conditions) == conditions


# -- under a subject ----------------------------------------------------------------------------


def test_a_sentence_that_names_who_must_act_starts_a_task() -> None:
    assert said(
        "Ghi nhận kết quả đạt được. Giao Sở Tài chính rà soát kinh phí. Trường hợp vướng mắc thì "
        "báo cáo. Đề nghị Văn phòng theo dõi; Sở Nội vụ rà soát vị trí việc làm."
    ) == [
        (
            "Giao Sở Tài chính rà soát kinh phí. Trường hợp vướng mắc thì báo cáo.",
            ["Sở Tài chính"],
        ),
        ("Đề nghị Văn phòng theo dõi;", ["Văn phòng"]),
        ("Sở Nội vụ rà soát vị trí việc làm.", ["Sở Nội vụ"]),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ghi nhận, đánh giá cao sự cố gắng của Sở Tài chính.",
        "Sở Tài chính đã thẩm định dự toán.",
        "Đến nay, 13/14 sở đã đề xuất, tiến độ còn chậm.",
        "Thống nhất chủ trương theo đề xuất của Sở Xây dựng.",
        "Việc đầu tư phải bảo đảm tiết kiệm, hiệu quả.",
    ],
)
def test_what_tells_nobody_to_act_is_a_remark(paragraph: str) -> None:
    (section,) = sections(read(SUBJECT, paragraph))
    assert section.tasks == ()
    assert [one.text for one in section.remarks] == [paragraph]


def test_a_decision_that_gives_work_is_a_task_from_the_giving_on() -> None:
    reading = read(SUBJECT, "Thống nhất chủ trương đầu tư, giao Sở Xây dựng thẩm định hồ sơ.")
    (section,) = sections(reading)
    assert [one.text for one in section.remarks] == ["Thống nhất chủ trương đầu tư,"]
    assert [one.text for one in section.tasks] == ["giao Sở Xây dựng thẩm định hồ sơ."]


def test_a_head_for_many_gives_each_its_whole_name() -> None:
    found = task(SUBJECT, "Giao các Sở: Công Thương, Tài chính, Xây dựng rà soát dự án.")
    assert [(ref.text, ref.unit) for ref in found.assignees] == [
        ("Công Thương", "Sở Công Thương"),
        ("Tài chính", "Sở Tài chính"),
        ("Xây dựng", "Sở Xây dựng"),
    ]


def test_a_line_that_tells_who_gives_its_doers_to_the_points_below() -> None:
    points = ["- Gửi báo cáo về Văn phòng Sở.", "- Thanh tra Sở tổng hợp kết quả."]
    assert said("Đề nghị các phòng, đơn vị:", *points) == [
        ("Gửi báo cáo về Văn phòng Sở.", ["các phòng, đơn vị"]),
        ("Thanh tra Sở tổng hợp kết quả.", ["Thanh tra Sở"]),
    ]


def test_a_line_that_tells_a_part_gives_it_to_the_points_below() -> None:
    lead_in = "Giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ thực hiện các nhiệm vụ sau:"
    found = tasks(read(SUBJECT, lead_in, "- Rà soát hồ sơ.", "- Tổng hợp kết quả."))
    assert [(one.role, texts(one.assignees), texts(one.partners)) for one in found] == [
        ("lead", ["Sở Y tế"], ["Sở Nội vụ"])
    ] * 2


@pytest.mark.parametrize("colon", [":", " :"])
def test_a_run_in_heading_ends_before_its_colon(colon: str) -> None:
    (section,) = sections(read(f"1. Về dự toán{colon} Sở Tài chính rà soát hồ sơ."))
    assert section.heading == "Về dự toán"
    assert [one.text for one in section.tasks] == ["Sở Tài chính rà soát hồ sơ."]


def test_the_closing_sentence_gives_no_task() -> None:
    closing = (
        "Yêu cầu các phòng, đơn vị nghiêm túc triển khai thực hiện các nội dung tại Thông báo này"
    )
    assert [one.text for one in tasks(read(OFFICE, "- Rà soát hồ sơ.", closing))] == [
        "Rà soát hồ sơ."
    ]


def test_who_gives_the_work_is_not_who_does_it() -> None:
    assert said("UBND tỉnh yêu cầu Sở Tài chính rà soát dự toán.") == [
        ("UBND tỉnh yêu cầu Sở Tài chính rà soát dự toán.", ["Sở Tài chính"])
    ]


def test_a_name_before_a_colon_is_told_what_follows() -> None:
    paragraph = "Sở Tài chính: rà soát dự toán. Sở Xây dựng: thẩm định hồ sơ."
    assert [doers for _, doers in said(paragraph)] == [["Sở Tài chính"], ["Sở Xây dựng"]]


def test_a_colon_after_the_word_of_giving_does_not_hide_the_doer() -> None:
    paragraph = "Yêu cầu: Sở Tài chính rà soát dự toán; Sở Y tế báo cáo."
    assert [doers for _, doers in said(paragraph)] == [["Sở Tài chính"], ["Sở Y tế"]]


def test_a_heading_that_names_its_doer_in_brackets_is_a_heading() -> None:
    reading = read("1. Về kinh phí (giao Sở Tài chính chủ trì)", "- Rà soát dự toán.")
    assert [one.text for one in tasks(reading)] == ["Rà soát dự toán."]


@pytest.mark.parametrize("mark", ["{}:", "* {}:", "{}"])
def test_a_unit_s_name_above_points_tells_them_who(mark: str) -> None:
    names = [mark.format(name) for name in ("VĂN PHÒNG SỞ", "THANH TRA SỞ")]
    found = tasks(read(names[0], "- Rà soát hồ sơ.", names[1], "- Kiểm tra hồ sơ."))
    assert [(one.text, texts(one.assignees)) for one in found] == [
        ("Rà soát hồ sơ.", ["VĂN PHÒNG SỞ"]),
        ("Kiểm tra hồ sơ.", ["THANH TRA SỞ"]),
    ]


def test_a_heading_that_says_each_unit_s_part_gives_it() -> None:
    found = task("1. Sở Tài chính (chủ trì), Sở Xây dựng (phối hợp)", "- Rà soát hồ sơ.")
    assert (found.role, texts(found.assignees)) == ("lead", ["Sở Tài chính"])
    assert texts(found.partners) == ["Sở Xây dựng"]


def test_a_heading_that_says_another_part_is_no_list_of_parts() -> None:
    heading = "1. Sở Tài chính (chủ trì), Sở Y tế (báo cáo), Sở Nội vụ (phối hợp)"
    (section,) = sections(read(heading, "- Rà soát hồ sơ."))
    assert section.heading is not None
    assert "Sở Y tế" in section.heading


def test_directing_is_the_work_of_those_above() -> None:
    assert texts(told("Chỉ đạo các phòng rà soát hồ sơ.").assignees) == ["Văn phòng Sở"]
    assert said("Chỉ đạo các phòng rà soát hồ sơ.")[0][1] == ["các phòng"]


@pytest.mark.parametrize(
    ("head", "doer"),
    [
        ("Thầy Lê Văn Quảng, cô Trịnh Thu Hà", ["Thầy Lê Văn Quảng", "cô Trịnh Thu Hà"]),
        ("Cô Mai - nhân viên thư viện", ["Cô Mai - nhân viên thư viện"]),
        ("GVCN các lớp", ["GVCN các lớp"]),
        ("Viện Nghiên cứu phát triển và các khoa", ["Viện Nghiên cứu phát triển", "các khoa"]),
        ("Các cơ quan thông tấn, báo chí", ["Các cơ quan thông tấn, báo chí"]),
        ("Các đồng chí trưởng khoa, trưởng phòng", ["Các đồng chí trưởng khoa, trưởng phòng"]),
    ],
)
def test_doers_of_every_kind_of_office(head: str, doer: list[str]) -> None:
    assert said(f"{head} rà soát hồ sơ trước ngày 10/3.")[0][1] == doer


@pytest.mark.parametrize(
    "heading", ["1. Đối tượng: Người dân trên địa bàn tỉnh.", "1. Tổ chức khám: Khám lưu động."]
)
def test_a_short_subject_before_a_colon_is_a_heading(heading: str) -> None:
    (section,) = sections(read(heading))
    assert section.heading == heading[3:].partition(":")[0]


def test_a_line_that_lists_contents_is_one_task_with_them() -> None:
    (only,) = tasks(read(OFFICE, "a) Rà soát hồ sơ, làm rõ các nội dung sau:", "- Nguyên nhân;"))
    assert only.text == "Rà soát hồ sơ, làm rõ các nội dung sau: Nguyên nhân;"


def test_what_was_done_is_a_remark_after_a_task() -> None:
    paragraph = "Giao Văn phòng Sở theo dõi. Tỉnh đã thành lập 04 đoàn công tác."
    reading = read(SUBJECT, paragraph)
    assert [one.text for one in tasks(reading)] == ["Giao Văn phòng Sở theo dõi."]


def test_the_words_of_leading_are_shown_whole() -> None:
    reading = read(OFFICE, "- Chịu trách nhiệm chính trong việc theo dõi tiến độ.")
    (role,) = [one for one in reading.evidence if one.at.endswith("/role")]
    shown = "".join(reading.text[span.start : span.end] for span in role.spans)
    assert shown == "Chịu trách nhiệm chính"


def test_a_number_printed_twice_gives_ids_of_one_stem() -> None:
    body = ["1. Văn phòng Sở", "1.1. Về hồ sơ", "- Rà soát."]
    assert [one.id for one in tasks(read(*body, *body))] == ["1.1.1", "1(2).1.1"]


# -- the corpus of doers ------------------------------------------------------------------------

DOERS = tomllib.loads((Path(__file__).parent / "corpus" / "doers.toml").read_text("utf-8"))["case"]


def as_a_case(one: Task) -> dict[str, Any]:
    """A task in the keys of the corpus, those that say nothing left out."""
    doers, units = texts(one.assignees), [ref.unit or "" for ref in one.assignees]
    case = {
        "doers": doers,
        "units": units if units != doers and any(units) else [],
        "role": one.role,
        "partners": texts(one.partners),
        "receivers": texts(one.submit_to),
    }
    return {key: value for key, value in case.items() if value}


@pytest.mark.parametrize("case", DOERS, ids=lambda case: case["say"])
def test_a_sentence_of_the_corpus_tells_those_it_names(case: dict[str, Any]) -> None:
    found = tasks(read("1. Về một số việc", case["say"]))
    assert [as_a_case(one) for one in found] == case["tasks"]
