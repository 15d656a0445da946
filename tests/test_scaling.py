"""A text of any shape takes time in proportion to its length.

Each shape is read twice in a process of its own, the second time twice as long. Of time only this
is asserted: that the process ends, and that twice the text does not take far more than twice the
time where it takes any to speak of.
"""

import subprocess
import sys
from typing import Any

import pytest

from giaoban import parse
from giaoban.resolve import joint
from scaling import CHARACTERS, FAR_MORE, SECONDS, grows_evenly, shapes_of

PROGRAM = """
import sys, time
from giaoban import parse

shape, count = sys.argv[1], int(sys.argv[2])
shapes = {
    "digits": lambda n: "1" * n,
    "slashes": lambda n: "/" * n,
    "dates": lambda n: "1/" * (n // 2),
    "brackets": lambda n: "(" * n,
    "blanks": lambda n: "a" + " " * n + "b",
    "marks": lambda n: "a" + "\\u0301" * n,
    "capitals": lambda n: "A" * n,
    "one word": lambda n: "a" * n,
    "months": lambda n: "tháng " * (n // 6),
    "before": lambda n: "trước " * (n // 6),
    "blank lines": lambda n: "a" + "\\n" * n + "b",
    "stops": lambda n: "a. " * (n // 3),
    "semicolons": lambda n: "a;" * (n // 2),
    "dashes": lambda n: "- a\\n" * (n // 4),
    "numbered": lambda n: "\\n".join(f"{i}. a" for i in range(n // 8)),
    "deeper": lambda n: "1. a\\na) b\\n- c\\n+ d\\n" * (n // 20),
    "giving": lambda n: "Giao Sở " * (n // 8),
    "given": lambda n: "Giao Sở Tài chính rà soát. " * (n // 27),
    "partners": lambda n: "phối hợp với Sở Tài chính, " * (n // 27),
    "officers": lambda n: "Giao " + "Chủ tịch " * (n // 9),
    "heads of heads": lambda n: "Giao " + "Lãnh đạo " * (n // 9),
    "sets of sets": lambda n: "Giao " + "các phòng " * (n // 10),
    "places of places": lambda n: "Giao UBND " + "tỉnh A " * (n // 7),
    "fields of fields": lambda n: "Giao Sở " + "Quản lý - " * (n // 10),
    "chairs": lambda n: "Họp dưới sự chủ trì của đồng chí x " * (n // 35),
    "same number": lambda n: "\\n" + "1. Sở A\\n" * (n // 8),
    "capacities": lambda n: "\\nNơi nhận:\\nKT. " + "GIÁM ĐỐC " * (n // 9),
    "sets": lambda n: "các phòng, " * (n // 11),
    "numbers": lambda n: "số 12/QĐ-UBND ngày 01/3/2021, " * (n // 30),
    "groups": lambda n: "12/" + "A-" * (n // 2),
    "deadlines": lambda n: "trước ngày 15/3/2021; " * (n // 22),
    "events": lambda n: "sau khi có ý kiến, " * (n // 19),
    "every": lambda n: "hằng tháng " * (n // 11),
    "words": lambda n: "rà soát hồ sơ của đơn vị " * (n // 25),
    "recipients": lambda n: "Nơi nhận:\\n" + "- A;\\n" * (n // 5),
    "header": lambda n: "SỞ A\\n" * (n // 5),
    "title": lambda n: "THÔNG BÁO\\n" + "Về việc a b c\\n" * (n // 14),
    "table": lambda n: "| a | b |\\n" * (n // 10),
    "stars": lambda n: "*" * n,
    "emphasis": lambda n: "*a* " * (n // 4),
    "colons": lambda n: "a: " * (n // 3),
    "weekdays": lambda n: "thứ Sáu tuần " * (n // 13),
    "terms": lambda n: "trong 05 ngày làm việc kể từ ngày ký, " * (n // 38),
    "decisions": lambda n: "Thống nhất, giao Sở A làm. " * (n // 27),
    "annexes": lambda n: "\\n\\nPHỤ LỤC I\\n\\n" * (n // 13),
    "columns": lambda n: "\\n\\n|" + " a |" * (n // 9) + "\\n|" + "---|" * (n // 9),
    "rows": lambda n: "\\n\\n| Việc | Đơn vị |\\n|---|---|\\n" + "| a | Sở A |\\n" * (n // 13),
}
parse("THÔNG BÁO".encode())
for size in (count, 2 * count):
    data = ("1. Văn phòng Sở\\n\\n- " + shapes[shape](size)).encode()
    began = time.process_time()
    parse(data)
    print(time.process_time() - began)
"""


@pytest.mark.parametrize("shape", shapes_of(PROGRAM))
def test_twice_the_text_takes_about_twice_the_time(shape: str) -> None:
    assert grows_evenly(PROGRAM, shape, str(CHARACTERS))


def test_a_line_of_many_words_is_read() -> None:
    program = "from giaoban import parse; parse(('rà soát hồ sơ ' * 50_000).encode())"
    subprocess.run([sys.executable, "-c", program], timeout=SECONDS, check=True)


def test_a_megabyte_of_digits_is_read() -> None:
    program = "from giaoban import parse; parse(b'1' * 1_000_000)"
    subprocess.run([sys.executable, "-c", program], timeout=SECONDS, check=True)


def test_twice_the_joint_work_takes_about_twice_the_comparing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alike = joint._alike
    compared = 0

    def counted(*values: Any) -> float:
        nonlocal compared
        compared += 1
        return alike(*values)

    monkeypatch.setattr(joint, "_alike", counted)
    counts = []
    for size in (100, 200):
        compared = 0
        parse(joint_work(size))
        counts.append(compared)
    assert counts[1] < FAR_MORE * counts[0]


def joint_work(size: int) -> bytes:
    """Two units that are told each other's work, this many tasks each."""
    work = "rà soát hồ sơ số {} của các đề tài trồng cây dược liệu dưới tán rừng"
    pairs = [("Văn phòng Sở", "Thanh tra Sở"), ("Thanh tra Sở", "Văn phòng Sở")]
    sections = [
        f"{number}. {unit}\n"
        + "\n".join(f"- Phối hợp với {other} {work.format(i)}." for i in range(size))
        for number, (unit, other) in enumerate(pairs, start=1)
    ]
    return "\n".join(["THÔNG BÁO", "Về công tác tháng 3", "", *sections]).encode()
