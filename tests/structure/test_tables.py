"""Tables of Word and of pages: merged cells, several lines in a cell."""

import io
from dataclasses import replace

import docx
import pytest

from giaoban import parse
from giaoban.model.box import Box
from giaoban.model.notice import Task
from giaoban.model.source import Cell, Line, Passage, Span, WordBox
from giaoban.structure.cells import entries, right_edge, right_edges
from giaoban.structure.label import Label
from typed import tasks

HEAD = ["STT", "Nội dung", "Đơn vị thực hiện", "", "Thời hạn"]
HALVES = ["", "", "Chủ trì", "Phối hợp", ""]


def word_table(*rows: list[str]) -> list[Task]:
    """The tasks of a Word table under a head whose third cell spans two columns."""
    document = docx.Document()
    table = document.add_table(rows=len(rows) + 2, cols=5)
    for i, row in enumerate([HEAD, HALVES, *rows]):
        for column, text in enumerate(row):
            table.cell(i, column).text = text
    table.cell(0, 2).merge(table.cell(0, 3))
    for column in (0, 1, 4):
        table.cell(0, column).merge(table.cell(1, column))
    buffer = io.BytesIO()
    document.save(buffer)
    return tasks(parse(buffer.getvalue()))


def test_a_wide_cell_of_the_head_moves_none_of_the_columns_beside_it() -> None:
    (only,) = word_table(["1", "Rà soát hồ sơ", "Văn phòng Sở", "Sở Y tế", "15/4/2021"])
    assert [ref.text for ref in only.assignees] == ["Văn phòng Sở"]
    assert [ref.text for ref in only.partners] == ["Sở Y tế"]
    assert [str(one.due) for one in only.deadlines] == ["2021-04-15"]


def test_each_paragraph_of_a_cell_is_a_name() -> None:
    (only,) = word_table(["1", "Rà soát hồ sơ", "Văn phòng Sở\nThanh tra", "", "15/4/2021"])
    assert [ref.text for ref in only.assignees] == ["Văn phòng Sở", "Thanh tra"]


def line(text: str, right: float) -> Label:
    """A line of a cell on a page, its words ten points a letter, as far right as said."""
    left = right - 10.0 * len(text)
    box: Box = (left, 0.0, right, 12.0)
    first = text.split(maxsplit=1)[0]
    word = WordBox(Span(0, len(first)), left, left + 10.0 * len(first))
    span = Span(0, len(text))
    placed = Line(number=1, span=span, page=1, cell=Cell(0, 1, 2), box=box, words=(word,))
    return Label(placed, "text", "label.text", Passage(text, ((0, 0, len(text)),)))


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([("Văn phòng Sở", 120), ("Thanh tra", 90)], ["Văn phòng Sở", "Thanh tra"]),
        ([("Văn phòng", 195), ("UBND tỉnh", 90)], ["Văn phòng UBND tỉnh"]),
        ([("Bộ Chỉ huy", 195), ("Quân sự tỉnh", 90)], ["Bộ Chỉ huy Quân sự tỉnh"]),
        ([("Phòng Quản lý", 195), ("Công nghệ", 90)], ["Phòng Quản lý Công nghệ"]),
        ([("Công an tỉnh", 195), ("Sở Y tế", 70)], ["Công an tỉnh", "Sở Y tế"]),
        ([("Các sở,", 195), ("ngành", 50)], ["Các sở, ngành"]),
    ],
)
def test_a_cell_is_parted_where_its_writer_broke_the_line(
    lines: list[tuple[str, float]], expected: list[str]
) -> None:
    found = entries([line(*one) for one in lines], edge=200.0)
    assert [one.text for one in found] == expected


def test_a_wide_cell_says_nothing_of_how_far_the_lines_of_a_narrow_one_reach() -> None:
    narrow = line("Văn phòng", 200)
    cell = Cell(0, 0, 2, columns=2)
    wide = replace(narrow, line=replace(line("Thực hiện", 300).line, cell=cell))
    edges = right_edges([narrow, wide])
    assert (right_edge(Cell(0, 1, 2), edges), right_edge(cell, edges)) == (200.0, 300.0)
