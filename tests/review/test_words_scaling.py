"""What is looked for in the words takes time in proportion to the length of the text."""

import pytest

from scaling import CHARACTERS, grows_evenly, shapes_of

PROGRAM = """
import sys, time
from giaoban.pipeline import examine
from giaoban.review.case import Case
from giaoban.review.words import CHECKS
from office import notice

shape, count = sys.argv[1], int(sys.argv[2])
shapes = {
    "one word": lambda n: "ớ" * n,
    "odd words": lambda n: "nộg " * (n // 4),
    "slips": lambda n: "đơn đốc " * (n // 8),
    "quotations": lambda n: "“a đơn đốc” " * (n // 12),
    "half quotations": lambda n: "“" * n,
    "units": lambda n: "với phòng quản lý khoa học, " * (n // 28),
    "districts": lambda n: "huyện A A A A " * (n // 14),
    "abbreviations": lambda n: "A&" * (n // 2),
    "numbers": lambda n: "12/QĐUBND " * (n // 10),
    "signs": lambda n: "a?" * (n // 2),
    "tone marks": lambda n: "hòa hoà " * (n // 8),
    "other letters": lambda n: "ð" * n,
}
for size in (count, 2 * count):
    case = Case(examine(notice(shapes[shape](size), day="05/3/2026").encode()), None)
    began = time.process_time()
    for check in CHECKS.values():
        list(check(case))
    print(time.process_time() - began)
"""


@pytest.mark.parametrize("shape", shapes_of(PROGRAM))
def test_twice_the_words_take_about_twice_the_time(shape: str) -> None:
    assert grows_evenly(PROGRAM, shape, str(CHARACTERS))
