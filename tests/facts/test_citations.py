"""Documents that a text cites: by number, or by kind and issuer."""

import datetime as dt

import pytest

from giaoban.facts.citations import find
from giaoban.model.notice import Citation


def cited(text: str) -> list[Citation]:
    found = find(text)
    assert all(text[one.start : one.end] == one.value.text for one in found)
    return [one.value for one in found]


@pytest.mark.parametrize(
    ("text", "mention", "number", "date", "kind"),
    [
        (
            "theo Quyết định số 2569/QĐ-UBND ngày 25/11/2020 của UBND tỉnh",
            "Quyết định số 2569/QĐ-UBND ngày 25/11/2020",
            "2569/QĐ-UBND",
            dt.date(2020, 11, 25),
            "Quyết định",
        ),
        (
            "theo công văn số 17/LHH-VP của Liên hiệp các Hội",
            "công văn số 17/LHH-VP",
            "17/LHH-VP",
            None,
            "Công văn",
        ),
        (
            "thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024",
            "Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024",
            "57-NQ/TW",
            dt.date(2024, 12, 22),
            "Nghị quyết",
        ),
        (
            "Nghị định số 30/2020/NĐ-CP quy định về công tác văn thư",
            "Nghị định số 30/2020/NĐ-CP",
            "30/2020/NĐ-CP",
            None,
            "Nghị định",
        ),
        (
            "Quyết định số 16/QĐ – UBND, ngày 01/3/2021",
            "Quyết định số 16/QĐ – UBND, ngày 01/3/2021",
            "16/QĐ-UBND",
            dt.date(2021, 3, 1),
            "Quyết định",
        ),
        ("tại 328/TB-VPCP", "328/TB-VPCP", "328/TB-VPCP", None, "Thông báo"),
        (
            "Luật số 77/2015/QH13 về tổ chức",
            "Luật số 77/2015/QH13",
            "77/2015/QH13",
            None,
            "Luật",
        ),
    ],
)
def test_a_mention_by_number_ends_with_its_date(
    text: str, mention: str, number: str, date: dt.date | None, kind: str
) -> None:
    (found,) = cited(text)
    assert (found.text, found.number) == (mention, number)
    assert (found.date, found.type) == (date, kind)


def test_the_issuer_and_the_subject_are_told_where_they_follow() -> None:
    (found,) = cited(
        "theo Quyết định số 274/QĐ-UBND ngày 18/02/2021 của UBND tỉnh về việc phê duyệt danh mục."
    )
    assert (found.issuer, found.subject) == ("UBND tỉnh", "phê duyệt danh mục")


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("theo Kết luận của UBKT Tỉnh ủy", "Kết luận của UBKT Tỉnh ủy"),
        ("theo Quy chế làm việc của Chính phủ", "Quy chế làm việc của Chính phủ"),
        ("thực hiện Chỉ thị của Thủ tướng Chính phủ", "Chỉ thị của Thủ tướng Chính phủ"),
    ],
)
def test_a_mention_by_kind_ends_with_its_issuer(text: str, mention: str) -> None:
    (found,) = cited(text)
    assert (found.text, found.number, found.date) == (mention, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Sửa đổi Quy chế làm việc của Sở",
        "Xây dựng Kế hoạch của Sở",
        "hoàn thiện dự thảo Quyết định của UBND tỉnh",
        "các Nghị quyết của Quốc hội",
        "kết luận của cuộc họp",
        "đến 15/3/2021 và 20/4",
        "tỷ lệ 13/14 sở",
        "theo quy định của pháp luật",
        "Luật Bảo vệ môi trường",
    ],
)
def test_other_words_cite_nothing(text: str) -> None:
    assert cited(text) == []


def test_each_of_several_is_cited() -> None:
    found = cited("Kế hoạch số 96/KH-SKHCN ngày 28/12/2020; các Thông báo số 12/TB-A, 13/TB-B.")
    assert [one.number for one in found] == ["96/KH-SKHCN", "12/TB-A", "13/TB-B"]
