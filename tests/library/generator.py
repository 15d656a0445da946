"""Notices like those of offices, made up: as many as are wanted, each with words of its own.

The n-th notice is the same for ever. Two hundred are those of one office in one year, spread over
its months; the next two hundred are another office's.
"""

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

A_YEAR = 200
"""Notices of one office in one year."""

FIRST_YEAR = 2021
OFFICES = {
    "SKHCN": (
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "Quản lý khoa học",
        "Quản lý công nghệ",
        "Sở hữu trí tuệ",
    ),
    "STC": ("SỞ TÀI CHÍNH", "Quản lý ngân sách", "Quản lý giá và công sản", "Đầu tư"),
    "SXD": ("SỞ XÂY DỰNG", "Quản lý xây dựng", "Quy hoạch - Kiến trúc", "Hạ tầng kỹ thuật"),
    "SYT": ("SỞ Y TẾ", "Nghiệp vụ Y", "Nghiệp vụ Dược", "Bảo trợ xã hội"),
    "STP": ("SỞ TƯ PHÁP", "Hành chính tư pháp", "Bổ trợ tư pháp", "Xây dựng văn bản"),
    "SNV": ("SỞ NỘI VỤ", "Cải cách hành chính", "Xây dựng chính quyền", "Lao động - Việc làm"),
    "SCT": ("SỞ CÔNG THƯƠNG", "Quản lý thương mại", "Quản lý năng lượng", "Quản lý công nghiệp"),
    "SGDĐT": ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Giáo dục trung học", "Giáo dục mầm non", "Khảo thí"),
    "SNNMT": ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Quản lý đất đai", "Trồng trọt", "Chăn nuôi"),
    "SVHTTDL": ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Quản lý văn hóa", "Thể thao", "Du lịch"),
}
"""Letters: name, and fields that each have their department."""

COMMON = (
    "Phòng Kế hoạch - Tài chính",
    "Phòng Tổ chức cán bộ",
    "Thanh tra Sở",
    "Văn phòng Sở",
)
"""Every office has these."""

EVERYONE, SELDOM = "Các phòng, đơn vị thuộc Sở", 5
"""In every fifth notice something is told to all."""

VERBS = (
    "Tham mưu trình UBND tỉnh phê duyệt",
    "Hoàn thiện hồ sơ đề nghị thẩm định",
    "Chủ trì rà soát, tổng hợp",
    "Lập dự toán, thuyết minh",
    "Xây dựng dự thảo",
    "Tổ chức nghiệm thu",
    "Kiểm tra, đôn đốc tiến độ",
    "Phối hợp với Văn phòng Sở chuẩn bị",
    "Khẩn trương trình Giám đốc Sở ban hành",
    "Báo cáo kết quả thực hiện",
    "Theo dõi, cập nhật",
    "Thẩm định",
)
THINGS = (
    "phương án phân bổ kinh phí",
    "kế hoạch công tác",
    "đề án chuyển đổi số",
    "quy chế chi tiêu nội bộ",
    "danh mục nhiệm vụ khoa học và công nghệ",
    "hồ sơ thanh tra, kiểm tra",
    "hội nghị gặp mặt doanh nghiệp",
    "đề tài trồng thử nghiệm cây dược liệu",
    "chương trình phát triển tài sản trí tuệ",
    "mô hình nuôi ong lấy mật",
    "hệ thống quản lý chất lượng",
    "quy trình giải quyết thủ tục hành chính",
    "phần mềm quản lý văn bản",
    "thiết bị phòng thí nghiệm",
    "cơ sở dữ liệu chuyên ngành",
    "kế hoạch phòng, chống thiên tai",
)
PLACES = (
    "trên địa bàn huyện Thung Mây",
    "trên địa bàn thành phố Lam Lĩnh",
    "tại các đơn vị trực thuộc",
    "tại huyện Khe Lài",
    "tại xã Nậm Chảy",
    "cho các doanh nghiệp trong khu công nghiệp",
    "theo đề nghị của Sở Kế hoạch và Đầu tư",
    "theo hướng dẫn của Bộ Khoa học và Công nghệ",
    "đối với các hợp tác xã chè",
    "của cơ quan",
)
TIMES = (
    " (Hoàn thành trước ngày {day:02}/{month:02}/{year})",
    " chậm nhất ngày {day:02}/{month:02}/{year}",
    " trước ngày {day:02}/{month:02}",
    " trong tháng {month}/{year}",
    ", hằng tháng báo cáo Giám đốc Sở",
    " sau khi có ý kiến của UBND tỉnh",
    "",
    "",
    "",
)


def notice(number: int, tasks: int = 6) -> str:
    """The n-th notice, counted from 1, with so many tasks; its word stands in the first."""
    chance = random.Random(number)  # noqa: S311 - made-up notices are no secret
    year, month = when(number)
    code = list(OFFICES)[(number - 1) // A_YEAR % len(OFFICES)]
    office, *fields = OFFICES[code]
    known = [*(f"Phòng {field}" for field in fields), *COMMON]
    count = max(1, min(len(known), tasks // 3))
    units = [known[i % len(known)] for i in range(number, number + count)]
    if number % SELDOM == 0:
        units[-1] = EVERYONE
    body = _body(chance, units, [word(number), *[""] * (tasks - 1)], (year, month))
    return f"""UBND TỈNH LAM LĨNH
{office}

Số: {serial(number)}/TB-{code}

Lam Lĩnh, ngày {chance.randint(1, 9):02} tháng {month:02} năm {year}

THÔNG BÁO
Kết luận của đồng chí Giám đốc Sở
tại cuộc họp giao ban công tác tháng {month:02} năm {year}

Dự họp có lãnh đạo các phòng chuyên môn. Đồng chí Giám đốc Sở kết luận như sau:

{body}
Trên đây là kết luận của đồng chí Giám đốc Sở./.

Nơi nhận:

- Lãnh đạo Sở;
- Lưu: VT.

TL. GIÁM ĐỐC
CHÁNH VĂN PHÒNG

Hà Thị Bích Loan
"""


def _body(chance: random.Random, units: list[str], words: list[str], when_: tuple[int, int]) -> str:
    paragraphs = []
    for i, unit in enumerate(units):
        paragraphs.append(f"{i + 1}. {unit}\n")
        of_unit = words[i :: len(units)]
        paragraphs += [f"- {_task(chance, one, *when_)}.\n" for one in of_unit]
    return "\n".join(paragraphs)


def _task(chance: random.Random, word_: str, year: int, month: int) -> str:
    time = chance.choice(TIMES).format(day=chance.randint(10, 28), month=month, year=year)
    own = f" mã số {word_}" if word_ else f" đợt {chance.randint(1, 99)}"
    words = (chance.choice(VERBS), chance.choice(THINGS) + own, chance.choice(PLACES))
    return " ".join(words) + time


def when(number: int) -> tuple[int, int]:
    """Its year and month."""
    year = FIRST_YEAR + (number - 1) // (A_YEAR * len(OFFICES))
    return year, 1 + (serial(number) - 1) * 12 // A_YEAR


def serial(number: int) -> int:
    return 1 + (number - 1) % A_YEAR


def word(number: int) -> str:
    """Stands in this notice, and in no other."""
    return f"DT{number:05}"


def name(number: int) -> str:
    return f"tb{number:05}.txt"


def write(folder: Path, numbers: Iterable[int], tasks: int = 6) -> list[Path]:
    """A file for each, in a folder that is made where it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    return list(_written(folder, numbers, tasks))


def _written(folder: Path, numbers: Iterable[int], tasks: int) -> Iterator[Path]:
    for number in numbers:
        path = folder / name(number)
        path.write_text(notice(number, tasks), encoding="utf-8")
        yield path
