"""Numbering and capitals, right and wrong."""

import pytest

from giaoban.pipeline import examine
from giaoban.review import review
from office import notice


def found(text: str, code: str) -> list[str]:
    findings = review(examine(text.encode()), "nd30", codes=[code]).findings
    return [one.parameters.get("printed") or one.parameters["after"] for one in findings]


def points(*markers: str) -> str:
    """A notice of one unit with points numbered so."""
    text = notice("Rà soát hồ sơ.")
    listed = "\n\n".join(f"{one} Rà soát hồ sơ, báo cáo Giám đốc Sở." for one in markers)
    return text.replace("- Rà soát hồ sơ.", listed)


@pytest.mark.parametrize(
    ("markers", "wrong"),
    [
        (["a)", "b)", "c)", "d)", "đ)", "e)", "g)"], []),
        (["a)", "b)", "c)", "d)", "e)"], []),
        (["a)", "b)", "c)", "d)", "đ)", "e)", "f)"], ["f"]),
        (["1.1.", "1.2.", "1.3."], []),
    ],
)
def test_points_follow_the_vietnamese_alphabet(markers: list[str], wrong: list[str]) -> None:
    assert found(points(*markers), "numbering-alphabet") == wrong


@pytest.mark.parametrize(
    ("markers", "wrong"),
    [
        (["a)", "b)", "c)"], []),
        (["a)", "c)"], ["c"]),
        (["a)", "b)", "c)", "d)", "e)"], []),
        (["1.1.", "1.2.", "1.4."], ["1.4"]),
        (["1.1.", "1.2.", "1.2."], ["1.2"]),
        (["-", "-", "-"], []),
    ],
)
def test_points_are_numbered_through(markers: list[str], wrong: list[str]) -> None:
    assert found(points(*markers), "numbering-order") == wrong


@pytest.mark.parametrize(
    ("markers", "wrong"),
    [
        (["a)", "b)", "c)", "d)", "e)"], ["e"]),
        (["a)", "b)", "c)", "d)", "đ)", "e)"], []),
        (["a)", "b)", "c)", "e)"], []),
    ],
)
def test_between_d_and_e_stands_another_letter(markers: list[str], wrong: list[str]) -> None:
    assert found(points(*markers), "numbering-letter-missing") == wrong


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Thực hiện công văn số 17/LHH-VP của Liên hiệp hội.", ["công văn"]),
        ("Thực hiện Công văn số 17/LHH-VP của Liên hiệp hội.", []),
        ("Thực hiện Thông báo kết luận số 09/TB-VPCP.", []),
        ("Thực hiện kế hoạch số hóa 12/15 hồ sơ.", []),
        ("Ban hành quyết định số lượng biên chế.", []),
    ],
)
def test_a_numbered_document_has_a_capital(words: str, wrong: list[str]) -> None:
    assert found(notice(words), "capital-document") == wrong


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Thực hiện quy định tại khoản 2 Điều 5 Luật Đầu tư công.", []),
        ("Thực hiện quy định tại Khoản 2 Điều 5 Luật Đầu tư công.", ["Khoản"]),
        ("Thực hiện quy định tại khoản 2 điều 5 Luật Đầu tư công.", ["điều"]),
        ("Khoản 2 Điều 5 được sửa đổi.", []),
        ("Rà soát điều kiện dự thầu.", []),
        ("Sửa đổi theo khoản 2 điều 5, báo cáo Sở.", ["điều"]),
        ("Kiểm tra tại Điểm du lịch cộng đồng bản Áng.", []),
        ("Kiểm tra tại Điểm c khoản 3 Điều 7.", ["Điểm"]),
        ("Huy động 12 xe, điều 05 xe cứu nạn; điều 2 tổ công tác xuống xã.", []),
        ("Kiểm tra các Khoản 4A, 5B rừng phòng hộ.", []),
    ],
)
def test_articles_are_cited_as_the_decree_has_it(words: str, wrong: list[str]) -> None:
    assert found(notice(words), "capital-article") == wrong


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Rà soát hồ sơ; Nêu cao tinh thần trách nhiệm.", ["Nêu"]),
        ("Rà soát hồ sơ; nêu cao tinh thần trách nhiệm.", []),
        ("Phối hợp với Sở Tài chính; Nội vụ; Thanh tra tỉnh; Công an tỉnh rà soát hồ sơ.", []),
        ("Thực hiện Kế hoạch số 45/KH-UBND; Quyết định số 16/QĐ-UBND.", []),
        ("Đôn đốc thực hiện; Báo cáo kết quả.", ["Báo"]),
        ("Trình Tờ trình về giá đất; Báo cáo thẩm định giá đất.", []),
        ("Các trung tâm: Kiểm định chất lượng xây dựng; Đào tạo nghề báo cáo biên chế.", []),
        ("Sử dụng phần mềm: Quản lý văn bản; Theo dõi nhiệm vụ; Báo cáo thống kê.", []),
    ],
)
def test_an_order_behind_a_semicolon_begins_small(words: str, wrong: list[str]) -> None:
    assert found(notice(words), "capital-after-semicolon") == wrong


def test_recipients_are_no_orders() -> None:
    below = "- Như trên; Theo dõi nhiệm vụ;\n- Lưu: VT."
    text = notice("Rà soát hồ sơ.").replace("- Lưu: VT.", below)
    assert found(text, "capital-after-semicolon") == []
