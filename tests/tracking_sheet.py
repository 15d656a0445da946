"""A tracking sheet as `export` writes it, for tests: filled in, with what it said before."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from giaoban.desk.importing import imported
from giaoban.desk.importing.parts import Imported
from giaoban.desk.recording import Desk
from giaoban.library.shelf import Library
from giaoban.readers.workbook import Row, Sheet, Value
from office import NOW, notice, put

AS_OF = dt.date(2021, 3, 19)
TITLE = "BẢNG THEO DÕI"
UNSAID = "Chưa ghi nhận kết quả"
REPORT = "Báo cáo kết quả rà soát tài sản công trước ngày 12/3/2021."
PLAN = "Xây dựng kế hoạch kiểm tra."
HEADS = ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Văn bản giao", "Tình trạng"]
HEADS += ["Ngày hoàn thành", "Kết quả, văn bản minh chứng", "Ghi chú", "Mã nhiệm vụ"]
SOURCES = ["Mã nhiệm vụ", "Nguyên văn nhiệm vụ", "Thời hạn", "Tình trạng", "Ngày hoàn thành"]
SOURCES += ["Kết quả, văn bản minh chứng", "Ghi chú"]


def library(*tasks: str, **known: str) -> Library:
    """With 12/TB-SKHCN, of two tasks."""
    made = Library.in_memory()
    put(made, notice(*(tasks or (REPORT, PLAN)), **known))
    return made


def line(code: str = "1.1", **said: Any) -> dict[str, Any]:
    """A row, filled in."""
    return {
        "code": f"12/TB-SKHCN#{code}" if code and "#" not in code else code,
        "text": REPORT if code == "1.1" else PLAN,
        "status": UNSAID,
        **said,
    }


def sheet(lines: Iterable[dict[str, Any]], heads: list[str] = HEADS, title: str = TITLE) -> Sheet:
    keys = ["number", "text", "lead", "limit", "given", "status", "day", "result", "remark", "code"]
    table = [[title], heads, *([one.get(key) for key in keys] for one in lines)]
    return Sheet("Theo dõi", tuple(_rows(table)))


BESIDE = {"lead": "Đơn vị chủ trì", "written": "Bảng lập ngày", "last": "Số ghi nhận sau cùng"}
BESIDE |= {"key": "Mã riêng của thông báo"}
"""Columns of the sources that stand there where a row says something in them."""


def sources(lines: Iterable[dict[str, Any]]) -> Sheet:
    told = list(lines)
    more = [one for one in BESIDE if any(one in each for each in told)]
    keys = ["code", "text", "limit", "status", "day", "result", "remark", *more]
    heads = [*SOURCES, *(BESIDE[one] for one in more), "Quy tắc nhận dạng"]
    table = [heads, *([one.get(key) for key in keys] for one in told)]
    return Sheet("Nguồn", tuple(_rows(table)))


def _rows(table: list[list[Value | None]]) -> Iterator[Row]:
    for number, values in enumerate(table, 1):
        cells = {i: value for i, value in enumerate(values) if value is not None}
        if cells:
            yield Row(number, cells)


def desk(known: Library, as_of: dt.date = AS_OF) -> Desk:
    return Desk(known, None, as_of, NOW)


def took(
    known: Library,
    *lines: dict[str, Any],
    before: Iterable[dict[str, Any]] | None = None,
    as_of: dt.date = AS_OF,
    file: str = "theo-doi.xlsx",
    title: str = TITLE,
) -> Imported:
    """What a sheet with these rows did. `before`: what it said when it was written; as nobody had
    filled in anything, where it is not said; () where the sheet of sources is gone. `title`: what
    stands above its head."""
    was = [line(), line("1.2")] if before is None else before
    sheets = [sheet(lines, title=title), *([sources(was)] if was else [])]
    return imported(desk(known, as_of), sheets, file=file)


def events(made: Imported) -> list[tuple[Any, ...]]:
    """Kind, day, evidence, note of each that was recorded."""
    every = [one.recording.event for one in made.recorded]
    return [(one.kind, one.on.isoformat(), one.evidence, one.note) for one in every]


def why(made: Imported) -> list[str]:
    return [one.why for one in made.left_out]
