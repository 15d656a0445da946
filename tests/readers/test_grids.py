"""The grid of a table: where each cell begins and how far it reaches, in Word and on pages."""

import io
import itertools
from collections.abc import Callable
from typing import NamedTuple

import docx
import pytest
from docx.oxml import parse_xml
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_bytes import pdf, rule, text

from giaoban.model.source import Cell, Document
from giaoban.readers import pdf as pdf_reader
from giaoban.readers import read
from giaoban.readers.grid import seen_columns

Check = Callable[[Document], None]


class Drawn(NamedTuple):
    """A cell: where it begins, how far it reaches, its words."""

    row: int
    column: int
    rows: int
    columns: int
    words: str


@st.composite
def grids(draw: st.DrawFn) -> list[Drawn]:
    """Cells that fill a grid, merged at will; some are blank."""
    height, width = draw(st.integers(1, 5)), draw(st.integers(2, 4))
    free = set(itertools.product(range(height), range(width)))
    cells: list[Drawn] = []
    while free:
        row, column = min(free)
        columns = draw(st.integers(1, _run(free, row, column)))
        rows, most = 1, draw(st.integers(1, height))
        while rows < most and _run(free, row + rows, column) >= columns:
            rows += 1
        taken = itertools.product(range(row, row + rows), range(column, column + columns))
        free -= set(taken)
        words = "" if cells and draw(st.integers(0, 3)) == 0 else f"w{len(cells)}"
        cells.append(Drawn(row, column, rows, columns, words))
    return cells


def _run(free: set[tuple[int, int]], row: int, column: int) -> int:
    """Free places beside each other from one on."""
    return next(i for i in itertools.count() if (row, column + i) not in free)


def size(cells: list[Drawn]) -> tuple[int, int]:
    return max(c.row + c.rows for c in cells), max(c.column + c.columns for c in cells)


def word(cells: list[Drawn]) -> Document:
    document = docx.Document()
    rows, columns = size(cells)
    table = document.add_table(rows, columns)
    for one in cells:
        last = table.cell(one.row + one.rows - 1, one.column + one.columns - 1)
        table.cell(one.row, one.column).merge(last).text = one.words
    document.add_paragraph("below")
    return read(saved(document))


def saved(document: object) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def ruled(cells: list[Drawn], top: int = 800) -> str:
    """The drawing of a table's rules and words."""
    drawn = ""
    for row, column, rows, columns, words in cells:
        x0, y0 = 60 + 110 * column, top - 30 * row
        x1, y1 = x0 + 110 * columns, y0 - 30 * rows
        drawn += rule(x0, y0, x1, y0) + rule(x0, y1, x1, y1)
        drawn += rule(x0, y0, x0, y1) + rule(x1, y0, x1, y1)
        drawn += text(x0 + 8, y0 - 20, words, 12) if words else ""
    return drawn


def page(*tables: list[Drawn]) -> Document:
    """A table on each page."""
    return pdf_reader.read(pdf(*map(ruled, tables)))


def found(document: Document) -> list[Drawn]:
    return [
        Drawn(c.row, c.column, c.rows or 0, c.columns, line.span.of(document.text))
        for line in document.lines
        if (c := line.cell)
    ]


@given(grids())
def test_a_word_table_has_the_cells_that_people_see(cells: list[Drawn]) -> None:
    document = word(cells)
    assert found(document) == [one for one in cells if one.words]
    assert document.text.split() == [*(one.words for one in cells if one.words), "below"]


@settings(max_examples=15)
@given(grids())
def test_a_ruled_table_has_the_cells_that_people_see(cells: list[Drawn]) -> None:
    """Rows and columns where no cell begins cannot be seen on a page."""
    tops = sorted({one.row for one in cells})
    lefts = sorted({one.column for one in cells})
    expected = [
        Drawn(
            tops.index(one.row),
            lefts.index(one.column),
            sum(one.row <= top < one.row + one.rows for top in tops),
            sum(one.column <= left < one.column + one.columns for left in lefts),
            one.words,
        )
        for one in cells
        if one.words
    ]
    document = page(cells)
    assert sorted(document.text.split()) == sorted(one.words for one in expected)
    if len(lefts) > 1:
        assert found(document) == expected


def test_in_text_nobody_knows_how_far_a_cell_reaches() -> None:
    document = read(b"| STT | N\xe1\xbb\x99i dung |\n| --- | --- |\n| 1 | |\n")
    assert [line.cell for line in document.lines] == [Cell(0, 0, 0), Cell(0, 0, 1), Cell(0, 1, 0)]


# -- Word ---------------------------------------------------------------------------------------

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def raw(*rows: str, widths: tuple[int, ...] = ()) -> list[Drawn]:
    """The cells of a table told in XML; `widths` of its columns in points."""
    grid = "".join(f'<w:gridCol w:w="{20 * width}"/>' for width in widths)
    inside = f"<w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}"
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:tbl {W}>{inside}</w:tbl>"))
    return found(read(saved(document)))


def tr(*cells: str, before: int = 0) -> str:
    properties = f'<w:trPr><w:gridBefore w:val="{before}"/></w:trPr>' if before else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def tc(words: str, span: int = 1, merge: str = "") -> str:
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    properties = f'<w:tcPr><w:gridSpan w:val="{span}"/>{merged}</w:tcPr>'
    return f"<w:tc>{properties}<w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"


def test_a_row_may_begin_farther_right() -> None:
    rows = raw(tr(tc("a"), tc("b"), tc("c")), tr(tc("d"), before=2))
    assert rows[-1] == Drawn(1, 2, 1, 1, "d")


def test_columns_that_nobody_sees_are_none() -> None:
    """The edge between the two cells of the lower row was drawn four points too far left."""
    rows = raw(tr(tc("a", 2), tc("b")), tr(tc("c"), tc("d", 2)), widths=(96, 4, 100))
    assert rows == [
        Drawn(0, 0, 1, 1, "a"),
        Drawn(0, 1, 1, 1, "b"),
        Drawn(1, 0, 1, 1, "c"),
        Drawn(1, 1, 1, 1, "d"),
    ]


def test_words_in_the_lower_part_of_a_merged_cell_are_not_lost() -> None:
    rows = raw(
        tr(tc("a", merge="restart"), tc("b")),
        tr(tc("again", merge="continue"), tc("c")),
        tr(tc("d"), tc("e")),
    )
    assert [one.words for one in rows] == ["a", "b", "again", "c", "d", "e"]
    assert (rows[0].rows, rows[2].rows) == (2, 1)


def test_a_merge_without_a_beginning_begins_where_it_stands() -> None:
    rows = raw(
        tr(tc("a"), tc("b")), tr(tc("c", merge="continue"), tc("d")), tr(tc("", merge="continue"))
    )
    assert rows[2] == Drawn(1, 0, 2, 1, "c")


def test_a_cell_is_merged_down_only_with_one_that_begins_below_it() -> None:
    rows = raw(tr(tc("a", merge="restart"), tc("b")), tr(tc("c", 2)), tr(tc("", merge="continue")))
    assert rows[0].rows == 1


def test_a_nested_table_has_the_place_and_the_reach_of_the_cell_around_it() -> None:
    document = docx.Document()
    table = document.add_table(2, 2)
    outer = table.cell(0, 0).merge(table.cell(1, 0))
    outer.add_table(1, 2).cell(0, 1).text = "inner"
    assert found(read(saved(document))) == [Drawn(0, 0, 2, 1, "inner")]


def test_a_table_without_widths_is_read() -> None:
    document = docx.Document()
    table = document.add_table(1, 2)
    table.columns[0].width = table.columns[1].width = Pt(0)
    table.cell(0, 1).text = "b"
    assert found(read(saved(document))) == [Drawn(0, 1, 1, 1, "b")]


@pytest.mark.parametrize(
    ("edges", "cells", "columns"),
    [
        ([0, 100, 200], [(0, 1), (1, 2)], [0, 1, 2]),
        ([0, 96, 100, 200], [(0, 1), (1, 3), (0, 2), (2, 3)], [0, 1, 1, 2]),
        ([0, 96, 100, 200], [(0, 1), (1, 2), (2, 3)], [0, 1, 2, 3]),
        ([0, 96, 104, 112, 200], [(0, 1), (1, 4), (0, 3), (3, 4)], [0, 1, 1, 2, 3]),
    ],
)
def test_edges_close_together_are_one_unless_a_cell_stands_between(
    edges: list[float], cells: list[tuple[int, int]], columns: list[int]
) -> None:
    assert seen_columns(edges, cells) == columns


# -- pages --------------------------------------------------------------------------------------

HEAD = [Drawn(0, 0, 1, 1, "No"), Drawn(0, 1, 1, 1, "Task"), Drawn(0, 2, 1, 1, "Who")]


def row(at: int, *words: str) -> list[Drawn]:
    return [Drawn(at, column, 1, 1, one) for column, one in enumerate(words)]


def test_a_merged_cell_goes_on_over_the_page() -> None:
    first = [*HEAD, *row(1, "1", "One"), Drawn(1, 2, 2, 1, "A"), *row(2, "2", "Two")]
    second = [*row(0, "3", "Three"), Drawn(0, 2, 2, 1, ""), *row(1, "4", "Four")]
    cells = {one.words: one for one in found(page(first, second))}
    assert (cells["A"], cells["Four"]) == (Drawn(1, 2, 4, 1, "A"), Drawn(4, 1, 1, 1, "Four"))


def test_a_blank_cell_below_the_foot_of_a_page_may_be_merged() -> None:
    document = page([*HEAD, *row(1, "1", "One", "A")], row(0, "2", "Two", ""))
    reach = {one.words: one.rows for one in found(document)}
    assert (reach["A"], reach["One"]) == (0, 1)


def test_a_row_under_a_merged_number_is_one_of_its_own() -> None:
    first = [
        *HEAD,
        Drawn(1, 0, 2, 1, "1"),
        *row(1, "", "One", "A")[1:],
        *row(2, "", "Two", "B")[1:],
    ]
    second = [Drawn(0, 0, 2, 1, ""), *row(0, "", "Three", "C")[1:], *row(1, "", "Four", "D")[1:]]
    cells = {one.words: one for one in found(page(first, second))}
    assert (cells["1"].rows, cells["Three"].row, cells["Four"].row) == (4, 3, 4)


def test_words_of_a_merged_cell_go_on_over_the_page() -> None:
    first = [*HEAD, Drawn(1, 0, 1, 1, "1"), Drawn(1, 1, 1, 1, "begins"), Drawn(1, 2, 1, 1, "A")]
    second = [Drawn(0, 0, 2, 1, ""), Drawn(0, 1, 2, 1, "goes on"), *row(0, "", "", "Bee")[2:]]
    second += row(1, "", "", "Sea")[2:]
    cells = {one.words: one for one in found(page(first, second))}
    assert (cells["begins"].rows, cells["goes on"].row, cells["Bee"].row) == (3, 1, 2)


def test_words_below_a_cell_that_ended_above_the_foot_are_a_row_of_their_own() -> None:
    """What a page breaks off filled the row down to its foot; the number is merged or missing."""
    first = ruled([*HEAD, *row(1, "1", "", "A")]) + text(178, 752, "One", 6)
    first += text(178, 742, "goes on", 6)
    document = pdf_reader.read(pdf(first, ruled(row(0, "", "Two", "B"))))
    rows = {one.words: one.row for one in found(document)}
    assert (rows["goes on"], rows["A"], rows["B"]) == (1, 1, 2)


def test_a_merged_cell_beside_a_row_that_the_page_breaks_loses_no_row() -> None:
    first = [*HEAD, Drawn(1, 2, 2, 1, "A"), *row(1, "1", "One"), *row(2, "2", "Two")]
    second = [Drawn(0, 2, 2, 1, ""), *row(0, "", "goes on"), *row(1, "3", "Three")]
    cells = {one.words: one for one in found(page(first, second))}
    assert (cells["goes on"].row, cells["Three"].row, cells["A"].rows) == (2, 3, 3)


def test_a_head_of_two_rows_may_be_repeated() -> None:
    head = [
        Drawn(0, 0, 2, 1, "No"),
        Drawn(0, 1, 1, 2, "Who"),
        Drawn(1, 1, 1, 1, "Lead"),
        Drawn(1, 2, 1, 1, "Help"),
    ]
    document = page([*head, *row(2, "1", "A", "B")], [*head, *row(2, "2", "C", "D")])
    rows = {one.words: one.row for one in found(document)}
    assert (rows["A"], rows["C"]) == (2, 3)
    assert [line.zone for line in document.lines].count("head") == 4


def test_a_page_of_wide_rows_goes_on_with_the_table() -> None:
    first = [*HEAD, *row(1, "1", "One", "A")]
    second = [Drawn(0, 0, 1, 1, "2"), Drawn(0, 1, 1, 2, "Two")]
    third = row(0, "3", "Three", "C")
    cells = {one.words: one for one in found(page(first, second, third))}
    assert (cells["Two"], cells["C"]) == (Drawn(2, 1, 1, 2, "Two"), Drawn(3, 2, 1, 1, "C"))


def test_a_table_may_begin_with_wide_rows() -> None:
    first = [Drawn(0, 0, 1, 1, "1"), Drawn(0, 1, 1, 2, "One")]
    document = page(first, row(0, "2", "Two", "B"), row(0, "3", "Three", "C"))
    cells = {one.words: one for one in found(document)}
    assert (cells["One"], cells["C"]) == (Drawn(0, 1, 1, 2, "One"), Drawn(2, 2, 1, 1, "C"))
