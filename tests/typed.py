"""Notices typed as plain text: a test writes the lines that it is about."""

from giaoban import parse
from giaoban.model.notice import Section, Task
from giaoban.model.reading import Reading

HEAD = """UBND TỈNH LAM LĨNH
SỞ KHOA HỌC VÀ CÔNG NGHỆ

Số: 97/TB-SKHCN

Lam Lĩnh, ngày 02 tháng 3 năm 2021

THÔNG BÁO
Kết luận của đồng chí Giám đốc Sở
tại cuộc họp giao ban công tác tháng 3 năm 2021
"""
OPENING = """Ngày 01/3/2021, đồng chí Lương Thế Khải - Giám đốc Sở Khoa học và Công nghệ chủ trì \
cuộc họp giao ban. Đồng chí Giám đốc Sở kết luận như sau:
"""
CLOSING = "Trên đây là kết luận của đồng chí Giám đốc Sở./.\n"
TAIL = """Nơi nhận:

- Lãnh đạo Sở;
- Lưu: VT.

TL. GIÁM ĐỐC
CHÁNH VĂN PHÒNG

Hà Thị Bích Loan
"""


def notice(*body: str) -> str:
    """A whole notice of a department, its body these paragraphs."""
    return "\n".join([HEAD, OPENING, *(f"{paragraph}\n" for paragraph in body), CLOSING, TAIL])


def read(*body: str) -> Reading:
    """The reading of a whole notice with this body."""
    return parse(notice(*body).encode())


def sections(reading: Reading) -> list[Section]:
    """Every section, parents before what they hold."""

    def walk(some: tuple[Section, ...]) -> list[Section]:
        return [found for one in some for found in (one, *walk(one.sections))]

    return walk(reading.notice.sections)


def tasks(reading: Reading) -> list[Task]:
    """Every task, in the order of the notice."""
    return [task for section in sections(reading) for task in section.tasks]


def task(*body: str) -> Task:
    """The only task of a notice with this body."""
    (only,) = tasks(read(*body))
    return only


def codes(reading: Reading) -> list[str]:
    return [issue.code for issue in reading.issues]
