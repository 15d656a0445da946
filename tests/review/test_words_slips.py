"""Slips: each row of the table finds its examples, and leaves good words alone."""

import pytest

from giaoban.lexicon import Row, table
from giaoban.pipeline import examine
from giaoban.review import review
from giaoban.review.words.slips import slips
from office import notice

ROWS = table("slips")
WRONG = [row for row in ROWS if not row["sound"]]


@pytest.mark.parametrize("row", WRONG, ids=lambda row: row.id)
def test_a_slip_is_found_and_put_right(row: Row) -> None:
    for example in row.examples:
        (found,) = slips(example)
        assert found.right != found.found
        assert slips_of(example.replace(found.found, found.right)) == []


@pytest.mark.parametrize("row", WRONG, ids=lambda row: row.id)
def test_good_words_that_look_alike_are_none(row: Row) -> None:
    for example in row.counter_examples:
        assert slips_of(example) == []


@pytest.mark.parametrize("row", [row for row in ROWS if row["sound"]], ids=lambda row: row.id)
def test_good_words_are_found_before_the_slip_in_them(row: Row) -> None:
    for example in row.examples:
        assert slips_of(example) == []
    for example in row.counter_examples:
        assert slips_of(example)


def slips_of(text: str) -> list[tuple[str, str]]:
    return [(one.found, one.right) for one in slips(text)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Đơn đốc các đơn vị", "Đôn đốc"),
        ("ĐƠN ĐỐC CÁC ĐƠN VỊ", "ĐÔN ĐỐC"),
        ("Sở Khoa hoc và Công nghệ", "Khoa học"),
        ("Chỉ đạo thực hiện tổ chế độ hội họp", "thực hiện tốt chế độ"),
    ],
)
def test_the_right_words_have_the_capitals_of_the_wrong(text: str, right: str) -> None:
    assert [one.right for one in slips(text)] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch “Chuyên tiếp nhiệm vụ”",
        'Đề án "đơn đốc thu hồi"',
        "đồng chí Lễ Lối",
        "anh Đơn Đốc",
    ],
)
def test_titles_in_quotation_marks_and_names_are_left_alone(text: str) -> None:
    assert slips_of(text) == []


def test_a_slip_is_found_over_the_end_of_a_line() -> None:
    task = (
        "Tiếp tục phối hợp chặt chẽ với các đơn vị liên quan trong tỉnh và đơn\nđốc việc bàn giao."
    )
    found = review(examine(notice(task).encode()), codes=["slip"]).findings
    assert [one.parameters["right"] for one in found] == ["đôn đốc"]
    assert len(found[0].spans) == 2
