"""What an office does with its notices takes time in proportion to how much there is.

As in `test_scaling`: each piece of work is done twice, the second time with twice as much.
"""

import pytest

from scaling import grows_evenly

PROGRAM = """
import sys, time
from types import SimpleNamespace

import factories as make
import tracking_sheet as sheets
from giaoban.compare.nearness import Nearness
from giaoban.compare.pairing import matched
from giaoban.compare.subject import subjects
from giaoban.desk.draft.days import Days
from giaoban.desk.draft.limits import added, marked
from giaoban.desk.importing.matching import by_words
from giaoban.desk.importing.pairing import Known, by_code
from giaoban.desk.importing.merging import spread
from giaoban.desk.importing.parts import Exported, Line, Said
from giaoban.desk.importing.tracking import filled
from giaoban.library.shelf import Library
from giaoban.readers.workbook import Merged, Row


def row(number, code="", given="", text=None):
    return Line(number, code, text or f"Việc {number}", "", given, None, Said(), {})


def alike(n):
    of = subjects(make.notice(make.section(*(make.task(f"1.{i}") for i in range(n)))))
    nearness = Nearness(of, of, frozenset())
    return lambda: matched(nearness)


def stops(n, put):
    text = "a" + "." * n + "b"
    return lambda: put(text, "x")


def spans(n):
    text = "từ ngày 01/3/2021 " * n
    return lambda: list(Days(None, None, None).changes(text))


def written(n):
    made = [sheets.sheet([]), sheets.sources([sheets.line()] * n)]
    return lambda: filled(made, coded=True)


def taken(n, **said):
    lines = [sheets.line(**{name: f"{i} x" for name in said}) for i in range(n)]
    known = sheets.library()
    return lambda: sheets.took(known, *lines, before=lines)


def codes(n):
    tasks = [make.task(f"1.{i}", text=f"Việc {i}") for i in range(n)]
    library = Library.in_memory([make.reading(make.notice(make.section(*tasks)))])
    name = library.heads()[0].name
    lines = [row(i, f"{name}#1.{i}") for i in range(n)]
    return lambda: by_code(lines, {}, Known(library, sheets.AS_OF))


def retyped(n):
    tasks = [make.task(f"1.{i}", text=f"Việc {i} của đơn vị") for i in range(n)]
    library = Library.in_memory([make.reading(make.notice(make.section(*tasks)))])
    name = library.heads()[0].name
    lines = [row(i, f"{name}#1.{i}", text=f"Việc {i} cua don vi x") for i in range(n)]
    texts = [f"Việc {i} của đơn vị" for i in range(n)]
    before = {one.code: Exported(texts[i], (), (), {}) for i, one in enumerate(lines)}
    return lambda: by_code(lines, before, Known(library, sheets.AS_OF))


def merged(n):
    rows = [Row(i, {0: "x"}) for i in range(n)]
    ranges = [Merged(1, 0, n)] * n + [Merged(0, i, i + 1) for i in range(n)]
    return lambda: spread(rows, ranges)


def numbers(n):
    (one,) = Library.in_memory([make.reading(make.notice())]).heads()
    heads = [one.model_copy(update={"id": i, "serial": i, "number": f"{i}/TB"}) for i in range(n)]
    library = SimpleNamespace(heads=lambda: heads, tasks=lambda id, as_of: [])
    lines = [row(i, given=f"{i}/TB") for i in range(n)]
    return lambda: by_words(lines, Known(library, sheets.AS_OF))


works = {
    "equal tasks": (2_000, alike),
    "stops before a mark": (10_000, lambda n: stops(n, marked)),
    "stops before a remark": (10_000, lambda n: stops(n, added)),
    "spans": (1_000, spans),
    "rows of one code": (15_000, written),
    "time limits of one code": (1_000, lambda n: taken(n, limit=True)),
    "remarks of one code": (2_000, lambda n: taken(n, remark=True)),
    "codes of one notice": (1_000, codes),
    "rows that were typed again": (1_000, retyped),
    "cells that are one": (20_000, merged),
    "numbers of notices": (1_000, numbers),
}
count, prepared = works[sys.argv[1]]
for size in (count, 2 * count):
    work = prepared(size)
    began = time.process_time()
    work()
    print(time.process_time() - began)
"""
WORKS = [line.split('"')[1] for line in PROGRAM.splitlines() if line.startswith('    "')]


@pytest.mark.parametrize("work", WORKS)
def test_twice_as_much_takes_about_twice_the_time(work: str) -> None:
    assert grows_evenly(PROGRAM, work)
