"""What is a unit's name: where it ends, whether it is a set, what a shared head completes."""

from typing import Any

import pytest

from giaoban.names import numbers
from giaoban.names.headings import named_by
from giaoban.names.lists import NameReader
from giaoban.text import Phrases, fold


def not_yet(*values: str, why: str) -> Any:
    return pytest.param(*values, marks=pytest.mark.xfail(reason=why))


LOWER_TAIL = "a name's words in small letters are known only where a table lists them"

UNITS = [
    ("Phòng Quản lý khoa học", "tham mưu"),
    ("phòng Quản lý Khoa học", "tham mưu trình UBND tỉnh"),
    ("Phòng Quản lý công nghệ và Chuyên ngành", "trình Sở Tài chính"),
    ("Phòng Kế hoạch - Tài chính", "theo dõi"),
    ("Phòng Kinh tế, Hạ tầng và Đô thị", "cấp phép"),
    ("Phòng Văn hóa - Xã hội", "tuyên truyền"),
    ("Sở Khoa học và Công nghệ", "chủ trương"),
    ("Phòng Kế hoạch tổng hợp", "chủ trì"),
    ("Ban Quản lý các khu công nghiệp tỉnh", "đôn đốc"),
    ("Ban Quản lý dự án 8", "kiên quyết"),
    ("Ban Chỉ đạo Phòng thủ dân sự quốc gia", "trước ngày 20/9"),
    ("Trung tâm Thông tin - Thư viện", "xây dựng"),
    ("Bộ môn Điện tử Viễn thông", "rà soát"),
    ("UBND phường Chiềng Khoa", "xét tái định cư"),
    ("UBND xã Tân Hội", "rà soát"),
    ("Viễn thông Hòa Linh", "di dời"),
    ("Kiểm soát viên", "trước ngày 20/9"),
    ("Thứ trưởng", "các khó khăn phát sinh"),
    ("Sở KH&CN", "rà soát"),
    ("Sở Tài chính", "và UBND tỉnh"),
    ("Sở Văn hóa, Thể thao và Du lịch", "chủ trì"),
    ("Sở Nông nghiệp và Môi trường", "khẩn trương"),
    ("Sở Lao động - Thương binh và Xã hội", "phối hợp"),
    ("Sở Công Thương", "theo dõi"),
    ("Sở Xây dựng", "làm đầu mối"),
    ("Sở Xây dựng tỉnh Lam Lĩnh", "báo cáo"),
    ("Bộ Giáo dục và Đào tạo", "ban hành"),
    ("Vụ Tổ chức cán bộ", "rà soát"),
    ("Văn phòng", "chuẩn bị"),
    ("Văn phòng Sở", "rà soát kinh phí"),
    ("Văn phòng UBND tỉnh", "để tổng hợp"),
    ("Văn phòng Chính phủ", "thông báo"),
    ("Văn phòng HĐND và UBND xã Khe Lài", "niêm yết"),
    ("Thanh tra", "tiếp tục"),
    ("Thanh tra Sở", "kiểm tra"),
    ("Thanh tra tỉnh", "thanh tra tại Sở"),
    ("Chi cục Tiêu chuẩn Đo lường Chất lượng", "tổng kết"),
    ("Chi cục Trồng trọt và Bảo vệ thực vật", "hướng dẫn"),
    ("Chi cục Chăn nuôi và Thú y", "kiểm tra"),
    ("Trung tâm Thông tin và Ứng dụng KHCN", "cập nhật"),
    ("Trung tâm Ứng dụng tiến bộ KH&CN", "xây dựng"),
    ("Trung tâm Phục vụ hành chính công", "tiếp nhận"),
    ("Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch", "tham mưu"),
    ("UBND tỉnh", "phê duyệt"),
    ("Ủy ban nhân dân tỉnh", "xem xét"),
    ("Uỷ ban nhân dân tỉnh Lam Lĩnh", "phê duyệt"),
    ("UBND huyện Thung Mây", "bàn giao"),
    ("UBND xã Bản Lài", "tiếp nhận"),
    ("Trạm Y tế xã Bản Lài", "tiêm"),
    ("HĐND tỉnh", "ban hành"),
    ("Ban cán sự Đảng UBND tỉnh", "xem xét"),
    ("UBKT Tỉnh ủy", "kiểm tra"),
    ("Thường trực Tỉnh ủy", "cho ý kiến"),
    ("Bộ Chính trị", "ban hành"),
    ("Thủ tướng Chính phủ", "xem xét, quyết định"),
    ("Tòa án nhân dân tối cao", "hướng dẫn"),
    ("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "mời"),
    ("Công an tỉnh", "kiểm tra"),
    ("Đài Phát thanh và Truyền hình tỉnh", "thông tin"),
    ("Trường Đại học Tây Bắc", "về nội dung khảo sát"),
    ("Bệnh viện đa khoa tỉnh", "bố trí"),
    ("Công ty Cổ phần Môi trường Lam Lĩnh", "thu"),
    ("Kho bạc Nhà nước tỉnh", "thanh toán"),
    ("Ban QLDA số 1", "đẩy nhanh"),
    ("Ban Quản lý dự án đầu tư xây dựng tỉnh", "đẩy nhanh"),
    ("Ban Chỉ đạo chuyển đổi số tỉnh", "họp"),
    not_yet("Tổ công tác kiểm tra đột xuất", "báo cáo", why=LOWER_TAIL),
    ("Mặt trận Tổ quốc Việt Nam tỉnh", "giám sát"),
    ("Hợp tác xã Chè Khe Lài", "đổi mới công nghệ"),
    ("Ban Giám hiệu", "chỉ đạo"),
    ("Công đoàn Trường", "vận động"),
    ("Chủ tịch UBND tỉnh", "quyết định"),
    ("Giám đốc Sở", "xem xét"),
    ("Giám đốc Sở Xây dựng", "báo cáo"),
    ("Chánh Văn phòng Sở", "tổng hợp"),
    ("Bộ trưởng Bộ Tài chính", "quyết định"),
    ("đồng chí Lê Văn An", "chỉ đạo"),
    ("đồng chí Phó Giám đốc Sở", "chỉ đạo"),
]

SETS = [
    ("các đơn vị liên quan", "rà soát"),
    ("các đơn vị chủ trì thực hiện nhiệm vụ KH&CN", "rà soát kinh phí"),
    ("các phòng chuyên môn, đơn vị trực thuộc", "báo cáo"),
    ("các phòng chuyên môn", ", các đơn vị trực thuộc"),
    ("các sở, ban, ngành", ", UBND các xã, phường"),
    ("các Bộ, cơ quan liên quan", "báo cáo"),
    ("các cơ quan, đơn vị, địa phương có liên quan", "triển khai"),
    ("UBND các huyện, thị xã, thành phố", "chỉ đạo"),
    ("Chủ tịch UBND các xã", "chịu trách nhiệm"),
    ("Trưởng các phòng chuyên môn", "kiểm tra"),
    ("Thủ trưởng các đơn vị trực thuộc", "kiểm tra"),
    ("toàn thể cán bộ, công chức, viên chức, người lao động", "thực hiện"),
    ("tất cả các phòng, đơn vị", "thực hiện"),
    ("từng đơn vị", "rà soát"),
]

NO_UNITS = """
    phòng, chống dịch bệnh | Phòng, chống tham nhũng | tổ chức thực hiện | Tổ chức Hội nghị
    ban hành kế hoạch | Ban hành Quy chế | bảo vệ thực vật | công tác tổ chức | trung tâm của tỉnh
    hội nghị tổng kết | Hội nghị tổng kết | viện dẫn quy định | Viện trợ nước ngoài
    đội ngũ cán bộ | Đội ngũ giảng viên | khoa học và công nghệ | Khoa học và công nghệ
    báo cáo kết quả | Báo cáo kết quả | bộ tài liệu | Bộ thủ tục hành chính | vụ việc tồn đọng
    sở hữu trí tuệ | Sở hữu trí tuệ | cục bộ | Cục diện | trạm biến áp | quỹ đất
    trường hợp vượt thẩm quyền | Trường hợp phát sinh | cấp có thẩm quyền | Văn phòng phẩm
    các nhiệm vụ trọng tâm | các dự án | Vụ mùa năm 2021
"""

LISTS = [
    (
        "các Sở: Công Thương, Tài chính, Xây dựng rà soát",
        [
            ("Công Thương", "Sở Công Thương"),
            ("Tài chính", "Sở Tài chính"),
            ("Xây dựng", "Sở Xây dựng"),
        ],
    ),
    (
        "các Sở Công Thương, Tài chính và Xây dựng rà soát",
        [
            ("Công Thương", "Sở Công Thương"),
            ("Tài chính", "Sở Tài chính"),
            ("Xây dựng", "Sở Xây dựng"),
        ],
    ),
    (
        "các Bộ Tài nguyên và Môi trường, Nông nghiệp và Phát triển nông thôn, Tư pháp rà soát",
        [
            ("Tài nguyên và Môi trường", "Bộ Tài nguyên và Môi trường"),
            ("Nông nghiệp và Phát triển nông thôn", "Bộ Nông nghiệp và Phát triển nông thôn"),
            ("Tư pháp", "Bộ Tư pháp"),
        ],
    ),
    (
        "Sở Tài chính, Sở Xây dựng và UBND tỉnh phê duyệt",
        [("Sở Tài chính", None), ("Sở Xây dựng", None), ("UBND tỉnh", None)],
    ),
    (
        "Sở Tài chính và các đơn vị liên quan tổ chức",
        [("Sở Tài chính", None), ("các đơn vị liên quan", None)],
    ),
    (
        "các sở, ban, ngành, UBND các xã, phường, đặc khu rà soát",
        [("các sở, ban, ngành", None), ("UBND các xã, phường, đặc khu", None)],
    ),
    (
        "các phòng chuyên môn, các đơn vị trực thuộc:",
        [("các phòng chuyên môn", None), ("các đơn vị trực thuộc", None)],
    ),
    (
        "Sở Xây dựng cùng với UBND các huyện kiểm tra",
        [("Sở Xây dựng", None), ("UBND các huyện", None)],
    ),
    (
        "UBND tỉnh và Ban cán sự Đảng UBND tỉnh xem xét",
        [("UBND tỉnh", None), ("Ban cán sự Đảng UBND tỉnh", None)],
    ),
]


def joined(name: str, rest: str) -> str:
    return name + rest if rest.startswith(",") else f"{name} {rest}"


@pytest.mark.parametrize(("name", "rest"), UNITS)
def test_a_name_ends_where_the_unit_s_name_ends(name: str, rest: str) -> None:
    mention = NameReader(joined(name, rest)).at(0)
    assert mention is not None
    assert (mention.text, mention.group) == (name, False)


@pytest.mark.parametrize(("name", "rest"), SETS)
def test_a_set_ends_where_its_last_kind_is_narrowed(name: str, rest: str) -> None:
    mention = NameReader(joined(name, rest)).at(0)
    assert mention is not None
    assert (mention.text, mention.group, mention.unit) == (name, True, None)


@pytest.mark.parametrize("text", [text.strip() for text in NO_UNITS.replace("\n", "|").split("|")])
def test_other_words_are_no_name(text: str) -> None:
    assert NameReader(text).at(0) is None


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[text for text, _ in LISTS])
def test_a_list_names_each_unit(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(one.text, one.unit) for one in NameReader(text).listed(0)] == expected


def test_a_name_that_the_notice_knows_ends_where_it_ends() -> None:
    text = "Trung tâm Giống cây rau quả cung cấp giống"
    own = "Trung tâm Giống cây rau quả"
    mention = NameReader(text, Phrases([(own, fold(own))])).at(0)
    assert mention is not None
    assert mention.text == own


def test_a_mention_says_where_it_stands() -> None:
    text = "giao  Sở  Tài chính rà soát"
    mention = NameReader(text).at(1)
    assert mention is not None
    assert text[mention.start : mention.end] == mention.text == "Sở  Tài chính"


# -- headings -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Phòng Quản lý khoa học", ["Phòng Quản lý khoa học"]),
        ("Giao Ban Pháp chế", ["Ban Pháp chế"]),
        ("Đối với Sở Tài chính", ["Sở Tài chính"]),
        ("Văn phòng, Thanh tra Sở", ["Văn phòng", "Thanh tra Sở"]),
        (
            "Ủy ban nhân dân các xã, phường có cụm công nghiệp",
            ["Ủy ban nhân dân các xã, phường có cụm công nghiệp"],
        ),
        ("Các phòng chuyên môn, đơn vị trực thuộc", ["Các phòng chuyên môn, đơn vị trực thuộc"]),
        ("Đánh giá chung", []),
        ("Đối với xây dựng hệ thống phần mềm chuyên ngành", []),
        ("Công tác tổ chức cán bộ", []),
        ("Một số nhiệm vụ khác", []),
        ("Sở Tài chính rà soát dự toán", []),
    ],
)
def test_a_heading_names_units_or_a_subject(heading: str, expected: list[str]) -> None:
    assert [one.text for one in named_by(NameReader(heading))] == expected


# -- numbers of documents -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("printed", "canonical", "serial", "type_code", "issuer_code"),
    [
        ("257/TB-SKHCN", "257/TB-SKHCN", 257, "TB", "SKHCN"),
        ("257 /TB – SKHCN", "257/TB-SKHCN", 257, "TB", "SKHCN"),
        ("7432 /UBND-XD", "7432/UBND-XD", 7432, None, "UBND"),
        ("16/2020/QĐ-UBND", "16/2020/QĐ-UBND", 16, "QĐ", "UBND"),
        ("57-NQ/TW", "57-NQ/TW", 57, "NQ", "TW"),
        ("05-NQ/ĐU", "05-NQ/ĐU", 5, "NQ", "ĐU"),
        ("15/TTr-SKHCN", "15/TTr-SKHCN", 15, "TTr", "SKHCN"),
        ("17/LHH-VP", "17/LHH-VP", 17, None, "LHH"),
        ("30c/NQ-CP", "30c/NQ-CP", 30, "NQ", "CP"),
        ("      /TB-UBND", "/TB-UBND", None, "TB", "UBND"),
        ("… /TB-UBND", "/TB-UBND", None, "TB", "UBND"),
    ],
)
def test_a_number_has_one_canonical_form(
    printed: str, canonical: str, serial: int | None, type_code: str | None, issuer_code: str
) -> None:
    number = numbers.parse(printed)
    assert number is not None
    assert (str(number), number.value) == (canonical, serial)
    assert (number.type_code, number.issuer_code) == (type_code, issuer_code)


@pytest.mark.parametrize("text", ["", "Số lượng", "04 dự án", "03/3/2021", "15/3", "quý I/2021"])
def test_other_words_are_no_number(text: str) -> None:
    assert numbers.parse(text) is None
