"""What stands around the tasks: issuer, place and date, title, meeting, signature."""

import datetime as dt

import pytest

from giaoban import parse
from giaoban.model.notice import Meeting, Notice

BODY = "\n\n1. Văn phòng Sở\n\n- Rà soát hồ sơ.\n\nNơi nhận:\n- Lưu: VT.\n\n"


def frame(head: str, opening: str = "", signed: str = "GIÁM ĐỐC\n\nLê Văn Hà\n") -> Notice:
    return parse(f"{head}\n\n{opening}{BODY}{signed}".encode()).notice


def meeting(opening: str) -> Meeting | None:
    head = "SỞ A\nSố: 12/TB-SA\nLam Lĩnh, ngày 10 tháng 3 năm 2026\n\nTHÔNG BÁO\nKết luận giao ban"
    return frame(head, opening).meeting


@pytest.mark.parametrize(
    "line",
    [
        "*      Lam Lĩnh, ngày 15 tháng 9 năm 2025",
        "Lam Lĩnh, ngày 15/9/2025",
        "Số: 12/TB-SA | Lam Lĩnh, ngày 15 tháng 9 năm 2025",
    ],
)
def test_place_and_date_are_read(line: str) -> None:
    found = frame(f"SỞ A\n{line}\n\nTHÔNG BÁO\nKết luận giao ban")
    assert (found.place, found.issued) == ("Lam Lĩnh", dt.date(2025, 9, 15))


def test_the_prime_minister_issues() -> None:
    head = "THỦ TƯỚNG CHÍNH PHỦ\nSố: 12/CT-TTg\n\nCHỈ THỊ\nVề an toàn giao thông"
    assert frame(head).issuer == "THỦ TƯỚNG CHÍNH PHỦ"


def test_a_title_stands_without_v_v() -> None:
    head = "SỞ A\nSố: 12/TB-SA\n\nTHÔNG BÁO\nV/v kết luận giao ban tháng 10/2025"
    reading = parse(f"{head}{BODY}".encode())
    assert reading.notice.title == "kết luận giao ban tháng 10/2025"
    assert reading.coverage.unassigned == ()


@pytest.mark.parametrize(
    ("opening", "chair", "position"),
    [
        (
            "Thời gian: 14h00, thứ Hai, ngày 09/3/2026.\nĐịa điểm: Hội trường.\n"
            "Chủ trì: PGS.TS. Phạm Anh Tuấn - Trưởng khoa.",
            "Phạm Anh Tuấn", "Trưởng khoa",
        ),
        (
            "Ngày 09/3/2026, xã họp giao ban dưới sự chủ trì của đồng chí Lò Văn Thịnh - "
            "Phó Bí thư Đảng ủy, Chủ tịch UBND xã, các phòng báo cáo.",
            "Lò Văn Thịnh", "Phó Bí thư Đảng ủy, Chủ tịch UBND xã",
        ),
        (
            "Ngày 09/3/2026, xã họp dưới sự chủ trì của đồng chí Lê Hà, Tỉnh ủy viên, "
            "Bí thư Đảng ủy xã.",
            "Lê Hà", "Tỉnh ủy viên, Bí thư Đảng ủy xã",
        ),
        (
            "Ngày 09/3/2026, Phó Thủ tướng Trần Hồng Hà đã chủ trì cuộc họp.",
            "Trần Hồng Hà", "Phó Thủ tướng",
        ),
        (
            "Ngày 09/3/2026 Chủ tịch kiêm Giám đốc Công ty Cao Văn Quý chủ trì họp.",
            "Cao Văn Quý", "Chủ tịch kiêm Giám đốc Công ty",
        ),
        (
            "Tại cuộc họp giao ban tuần ngày 09/3/2026 do Giám đốc Công ty Hà Quang Trực chủ trì.",
            "Hà Quang Trực", "Giám đốc Công ty",
        ),
        (
            "Ngày 09/3/2026, Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trần Văn Sơn chủ trì họp.",
            "Trần Văn Sơn", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
        ),
    ],
)  # fmt: skip
def test_the_meeting_has_its_day_and_chair(opening: str, chair: str, position: str) -> None:
    assert meeting(opening) == Meeting(
        date=dt.date(2026, 3, 9), chair=chair, chair_position=position
    )


@pytest.mark.parametrize(
    "line", ["BS.CKII. Lê Văn Hà", "BSCKI Lê Văn Hà", "PGS.TS. Lê Văn Hà", "Đại tá Lê Văn Hà"]
)
def test_a_signer_is_named_without_degrees_and_ranks(line: str) -> None:
    found = frame("SỞ A\nSố: 12/TB-SA\n\nTHÔNG BÁO\nGiao ban", signed=f"GIÁM ĐỐC\n\n{line}\n")
    assert found.signature is not None
    assert found.signature.name == "Lê Văn Hà"


@pytest.mark.parametrize(
    ("signed", "position"),
    [
        ("BÍ THƯ\nKIÊM CHỦ TỊCH HĐND", "BÍ THƯ KIÊM CHỦ TỊCH HĐND"),
        ("QUẢN ĐỐC", "QUẢN ĐỐC"),
        ("THỦ TRƯỞNG ĐƠN VỊ", "THỦ TRƯỞNG ĐƠN VỊ"),
        ("TM. BAN BIÊN TẬP\nPHÓ TRƯỞNG TIỂU BAN", "PHÓ TRƯỞNG TIỂU BAN"),
    ],
)
def test_a_signer_holds_an_office(signed: str, position: str) -> None:
    head = "SỞ A\nSố: 12/TB-SA\n\nTHÔNG BÁO\nGiao ban"
    found = frame(head, signed=f"{signed}\n\nLê Văn Hà\n").signature
    assert found is not None
    assert (found.position, found.name) == (position, "Lê Văn Hà")
