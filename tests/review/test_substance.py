"""What is told to do: what one replacement in a right notice cannot show."""

import pytest
from right import HERE, STATE

from giaoban.lexicon import Row, table
from giaoban.model.reading import Issue
from giaoban.pipeline import examine
from giaoban.review import CODES, review
from giaoban.review.reviewed import CHECKS
from giaoban.review.substance.limits import vague

HEAD = """UBND TỈNH LAM LĨNH
SỞ KHOA HỌC VÀ CÔNG NGHỆ

Số: 12/TB-SKHCN

Lam Lĩnh, ngày 05 tháng 3 năm 2021

THÔNG BÁO
Kết luận của Giám đốc Sở tại cuộc họp giao ban tháng 3 năm 2021
"""
TAIL = "\nNơi nhận:\n- {recipients};\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLương Thế Khải\n"


def notice(*sections: tuple[str, ...], recipients: str = "Các phòng, đơn vị thuộc Sở") -> str:
    """Sections: a heading and its tasks."""
    told = [
        f"\n{i}. {heading}\n\n" + "\n\n".join(f"- {task}" for task in tasks) + "\n"
        for i, (heading, *tasks) in enumerate(sections, 1)
    ]
    return HEAD + "".join(told) + TAIL.format(recipients=recipients)


def one_task(task: str) -> str:
    return notice(("Phòng Quản lý khoa học", task))


def found(text: str, *codes: str) -> list[Issue]:
    return list(review(examine(text.encode()), codes=codes).findings)


def words(text: str, issue: Issue) -> list[str]:
    return [text[place.start : place.end] for place in issue.spans]


# -- joint work ---------------------------------------------------------------------------------

WORK = "tổ chức Hội nghị tổng kết {} dự án xây dựng thương hiệu cho sản phẩm {}của tỉnh{}"


def pair(one: tuple[str, str, str], other: tuple[str, str, str]) -> str:
    """The same work of two units: how many projects, which products, by when."""
    return notice(
        ("Phòng Quản lý khoa học", f"Chủ trì, phối hợp với Văn phòng Sở {WORK.format(*one)}."),
        ("Văn phòng Sở", f"Phối hợp với Phòng Quản lý khoa học {WORK.format(*other)}."),
    )


JOINT = ("joint-dates-differ", "joint-numbers-differ", "joint-words-differ")


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        (("04", "", ""), ("05", "", ""), "joint-numbers-differ"),
        (("04", "", ""), ("04", "chủ lực ", ""), "joint-words-differ"),
        (
            ("04", "", " trước ngày 12/3/2021"),
            ("04", "", " chậm nhất ngày 20/3/2021"),
            "joint-dates-differ",
        ),
    ],
)
def test_joint_tasks_that_disagree_are_told(
    one: tuple[str, str, str], other: tuple[str, str, str], code: str
) -> None:
    assert [issue.code for issue in found(pair(one, other), *JOINT)] == [code]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("04", "", ""), ("04", "", " trước ngày 12/3/2021")),
        (("04", "", " trước ngày 12/3/2021"), ("04", "", " chậm nhất ngày 12/3/2021")),
        (("04", "", " trước ngày 20/3/2021"), ("04", "", " trước ngày 12/3/2021")),
        (("04", "chủ lực ", ""), ("04", "chủ lưc ", "")),
        (("04", "", ""), ("04", "", ", báo cáo Giám đốc Sở")),
    ],
)
def test_what_one_says_more_misspells_or_gives_early_is_no_disagreement(
    one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    assert found(pair(one, other), *JOINT) == []


def test_the_words_that_differ_are_shown_with_those_around_them() -> None:
    text = pair(("04", "", ""), ("04", "chủ lực ", ""))
    (issue,) = found(text, *JOINT)
    assert words(text, issue) == ["sản phẩm của tỉnh", "sản phẩm chủ lực của tỉnh"]


@pytest.mark.parametrize(
    ("task", "is_told"),
    [
        ("Phối hợp khảo sát Khu nghiên cứu để trình cấp có thẩm quyền.", True),
        ("Phối hợp với Văn phòng Sở khảo sát Khu nghiên cứu.", True),
        ("Phối hợp với Thanh tra tỉnh thanh tra tại Sở.", False),
        ("Phối hợp chặt chẽ với các đơn vị liên quan rà soát mốc giới.", False),
        ("Chủ động phối hợp với Văn phòng Sở khảo sát Khu nghiên cứu.", False),
        ("Phòng Tài chính phối hợp với Văn phòng Sở khảo sát Khu nghiên cứu.", False),
        ("Phòng Tài chính, Thanh tra Sở khảo sát Khu nghiên cứu.", False),
        ("Chủ trì, phối hợp với Văn phòng Sở khảo sát Khu nghiên cứu.", False),
        ("Khảo sát Khu nghiên cứu.", False),
    ],
)
def test_who_is_to_co_operate_with_nobody_who_leads_is_told(task: str, *, is_told: bool) -> None:
    text = notice(("Phòng Quản lý khoa học", task), ("Văn phòng Sở", "Kiểm kê tài sản công."))
    assert bool(found(text, "lead-unsaid")) == is_told


# -- time ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("row", table("vague"), ids=lambda row: row.id)
def test_a_row_of_vague_words_is_told_as_its_part_says(row: Row) -> None:
    is_vague = row["part"] in ("vague", "prompt")
    assert all(bool(vague(text)) == is_vague for text in row.examples)
    assert all(bool(vague(text)) != is_vague for text in row.counter_examples)


@pytest.mark.parametrize(
    "task",
    [
        "Khẩn trương hoàn thiện hồ sơ trước ngày 12/3/2021.",
        "Kịp thời báo cáo Giám đốc Sở khi có vướng mắc phát sinh.",
        "Hằng tháng, báo cáo kịp thời kết quả giải ngân.",
        "Xử lý đơn thư theo quy định.",
    ],
)
def test_a_time_that_is_named_or_cannot_be_is_not_vague(task: str) -> None:
    assert found(one_task(task), "time-vague") == []


def test_documents_without_a_day_are_told_once() -> None:
    text = notice(
        ("Văn phòng Sở", "Báo cáo viên tham dự.", "Xây dựng Kế hoạch kiểm tra.", "Lập dự toán."),
        ("Thanh tra Sở", "Lập hồ sơ theo kế hoạch.", "Lập báo cáo trước ngày 20/3/2021."),
    )
    (issue,) = found(text, "product-undated")
    assert issue.parameters == {"tasks": "1.2, 1.3"}
    assert words(text, issue) == ["Kế hoạch", "dự toán"]


# -- citations ----------------------------------------------------------------------------------

CITED = [code for code in CODES if code.startswith("citation-")]


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        ("công văn số 17/LHH-VP của Liên hiệp các Hội", ["citation-short", "citation-undated"]),
        ("Quyết định số 15/QĐ-UBND của UBND tỉnh ngày 03/3/2021 về vốn đầu tư", []),
        ("Quyết định số 15/QĐ-UBND năm 2020 của UBND tỉnh về vốn đầu tư", []),
        ("các Quyết định số 12/QĐ-UBND và số 13/QĐ-UBND ngày 03/3/2021 của UBND tỉnh về vốn", []),
        ("Quyết định số 16/QĐ-UBND (ngày 03/3/2021)", ["citation-short"]),
        ("Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư", ["citation-short"]),
        ("Nghị quyết số 57-NQ/TW của Bộ Chính trị về đột phá", ["citation-short"]),
        ("Luật số 77/2015/QH13", []),
        ("Kết luận của UBKT Tỉnh ủy", ["citation-without-number"]),
        ("Kế hoạch của UBND tỉnh về đào tạo nghề", []),
        ("kế hoạch của UBND tỉnh", []),
        ("Quy chế làm việc của Chính phủ", []),
        ("Kết luận của Giám đốc Sở", []),
        ("Kế hoạch số 9/QĐ-UBND ngày 03/3/2021 của UBND tỉnh về vốn", ["citation-other-type"]),
        ("Kết luận số 467/TB-VPCP ngày 03/3/2021 của Văn phòng Chính phủ về nhà ở", []),
        ("Quy định số 399-QĐ/TW ngày 09/01/2021 của Ban Bí thư về thể thức", []),
        ("Công văn số 123/CT-TTHT ngày 03/3/2021 của Cục Thuế tỉnh về quyết toán", []),
    ],
)
def test_a_document_is_cited_in_full_or_it_is_told_what_lacks(
    cited: str, expected: list[str]
) -> None:
    text = one_task(f"Triển khai thực hiện {cited}.")
    assert sorted(one.code for one in found(text, *CITED)) == expected


@pytest.mark.parametrize(
    "cited",
    [
        "Kế hoạch số 212/KH-UBND ngày 14/9/2020 của UBND tỉnh về thực hiện Chỉ thị số 20/CT-TTg",
        "Nghị định số 9/2020/NĐ-CP ngày 05/01/2020 của Chính phủ về sửa đổi, bổ sung một số điều "
        "của Nghị định số 7/2018/NĐ-CP",
        "đề nghị của Giám đốc Công an tỉnh tại Tờ trình số 15/TTr-CAT ngày 03/3/2021 về kinh phí",
        "Kế hoạch của Sở",
        "Kế hoạch số 1/KH-UBND ngày 05/01/2021 của UBND tỉnh về nhà ở; tổng kết Kế hoạch số "
        "1/KH-UBND ngày 03/01/2020 của UBND tỉnh về nhà ở",
        "Quyết định số 1/QĐ-UBND ngày 05/01/2021 của UBND tỉnh về nhà ở; Quyết định số 1/QĐ-UBND "
        "ngày 06/01/2021 của UBND huyện về đất ở",
    ],
)
def test_titles_issuers_ahead_and_other_years_are_not_told(cited: str) -> None:
    assert found(one_task(f"Triển khai thực hiện {cited}."), *CITED) == []


def test_two_days_of_one_year_are_told() -> None:
    first = "Kế hoạch số 1/KH-UBND ngày 05/01/2021 của UBND tỉnh về nhà ở"
    text = notice(("Văn phòng Sở", f"Thực hiện {first}.", f"Tổng kết {first.replace('05', '06')}."))
    assert [one.code for one in found(text, *CITED)] == ["citation-two-dates"]


def test_many_that_lack_the_same_are_told_together() -> None:
    cited = "; ".join(f"Công văn số {i}/STC-NS ngày 03/3/2021 của Sở Tài chính" for i in (1, 2, 3))
    (one,) = found(one_task(f"Trả lời {cited}."), *CITED)
    assert len(one.spans) == 3


def test_a_document_that_was_named_in_full_is_named_by_its_number() -> None:
    full = "Quyết định số 15/QĐ-UBND ngày 03/3/2021 của UBND tỉnh về vốn đầu tư"
    text = notice(
        ("Văn phòng Sở", f"Thực hiện {full}.", "Báo cáo việc thực hiện Quyết định số 15/QĐ-UBND.")
    )
    assert found(text, *CITED) == []


def test_the_title_of_a_letter_names_a_document_first() -> None:
    text = (
        "UBND TỈNH LAM LĨNH\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n\nSố: 112/SKHCN-VP\n"
        "V/v thực hiện Quyết định số 15/QĐ-UBND ngày 03/3/2021 của UBND tỉnh về vốn\n\n"
        "Lam Lĩnh, ngày 09 tháng 3 năm 2021\n\nKính gửi: Các phòng, đơn vị thuộc Sở\n\n"
        "1. Văn phòng Sở rà soát việc thực hiện Quyết định số 15/QĐ-UBND.\n\n"
        "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLương Thế Khải\n"
    )
    assert found(text, *CITED) == []


# -- units --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("recipients", "is_told"),
    [
        ("Các Bộ: TC, TNMT", True),
        ("Bộ Tài chính", True),
        ("Các Bộ: TC, TP", False),
        ("Bộ Tư pháp", False),
        ("Các Bộ, cơ quan ngang Bộ", False),
        ("Bộ trưởng các Bộ", False),
        ("Các Phó Thủ tướng Chính phủ", True),
        ("Các cơ quan liên quan", False),
    ],
)
def test_a_partner_that_receives_nothing_is_told(recipients: str, *, is_told: bool) -> None:
    task = "Bộ Tài chính chủ trì, phối hợp với Bộ Tư pháp rà soát dự thảo Quyết định."
    text = notice(("Về dự thảo Quyết định", task), recipients=recipients)
    assert bool(found(text, "unit-not-addressed")) == is_told


@pytest.mark.parametrize(
    ("unit", "is_told"),
    [
        ("UBND tỉnh", True),
        ("Bộ Khoa học và Công nghệ", True),
        ("Bộ Chỉ huy Quân sự tỉnh", False),
        ("Sở Tài chính", False),
        ("Văn phòng Sở", False),
    ],
)
def test_work_for_a_superior_is_told(unit: str, *, is_told: bool) -> None:
    text = one_task(f"Đề nghị {unit} bố trí kinh phí thực hiện.")
    assert bool(found(text, "told-to-superior")) == is_told


# -- what comes with the reading ----------------------------------------------------------------


@pytest.mark.parametrize("code", [code for code in CODES if code not in CHECKS])
def test_what_comes_with_the_reading_is_left_out_where_it_is_not_asked_for(code: str) -> None:
    others = [one for one in CODES if one != code]
    assert code not in {one.code for one in found(STATE, *others)}


@pytest.mark.parametrize(
    ("task", "code"),
    [
        ("Hoàn thành trước ngày 26/12/2021.", "weekend-due"),
        ("Hoàn thành trước ngày 03/9/2021.", "holiday-due"),
    ],
)
def test_a_last_day_off_is_a_note(task: str, code: str) -> None:
    (issue,) = found(one_task(f"Rà soát hồ sơ. {task}"), "weekend-due", "holiday-due")
    assert (issue.code, issue.severity) == (code, CODES[code].severity)


def test_a_text_without_work_is_told() -> None:
    text = notice(("Về tình hình chung", "Tình hình ổn định."))
    assert [one.code for one in found(text, "no-tasks")] == ["no-tasks"]


@pytest.mark.parametrize(
    ("printed", "blank"),
    [
        ("Số: 97/TB-SKHCN", "Số:     /TB-SKHCN"),
        ("ngày 02 tháng 3 năm 2021", "ngày      tháng 3 năm 2021"),
    ],
)
def test_a_draft_need_not_have_its_number_and_day(printed: str, blank: str) -> None:
    assert found(STATE.replace(printed, blank, 1), "header-missing") == []


@pytest.mark.parametrize("month", ["thang1", "thang2", "thang3"])
def test_what_comes_with_the_reading_is_as_grave_as_its_row_says(month: str) -> None:
    issues = examine(HERE.parents[1] / "samples" / f"{month}.docx").reading.issues
    assert {one.code: one.severity for one in issues} == {
        one.code: CODES[one.code].severity for one in issues
    }
