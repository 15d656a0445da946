"""Tables with lines in Word files: on pages that lie, with heads that stand again on each of them,
rows of one cell across, and marked words."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from giaoban.out.marked import Run
from giaoban.out.word.page import Place, harmless, write

SIZE = 12
"""Points, of all that stands in a table."""

LONG = 900
"""Letters in a cell from which a row may go on over the page."""

Mark = Literal["gone", "come"]

_COLOURS: dict[Mark, RGBColor] = {
    "gone": RGBColor(0x9C, 0x00, 0x06),
    "come": RGBColor(0x00, 0x61, 0x00),
}
_GREY = "E7E6E6"


def turn(document: Document) -> None:
    """The page lies the long way; its margins turn with it, the widest, where it is bound, to the
    top."""
    page = document.sections[-1]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.top_margin, page.left_margin = page.left_margin, page.top_margin
    page.header_distance = Mm(15)


def next_part(document: Document) -> None:
    """A new page, from which pages are counted anew: of an annex, of another paper."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    for old in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(old)
    counted = parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>')
    section._sectPr.insert_element_before(counted, "w:cols", "w:titlePg", "w:docGrid")


class Column(NamedTuple):
    """Of a table of texts: its head, and how wide it is."""

    head: str
    width: Length
    align: ALIGN = ALIGN.LEFT


def lined(document: Document, columns: Sequence[Column], *, size: float = SIZE) -> Table:
    """A table with these columns, and no row yet."""
    heads, widths = [one.head for one in columns], [one.width for one in columns]
    return ruled(document, heads, widths, size=size)


def line(
    table: Table,
    columns: Sequence[Column],
    cells: Sequence[Sequence[str]],
    *,
    size: float = SIZE,
    bold: bool = False,
) -> None:
    """A row: of each cell its paragraphs. One with very long texts may be parted by the end of a
    page."""
    whole = all(sum(map(len, texts)) < LONG for texts in cells)
    for cell, column, texts in zip(added(table, whole=whole), columns, cells, strict=True):
        for text in texts:
            write(cell, text, size=size, bold=bold, align=column.align)


def tight(table: Table) -> None:
    """Its cells have hardly any room beside their texts, for many narrow columns."""
    sides = "".join(f'<w:{side} w:w="40" w:type="dxa"/>' for side in ("left", "right"))
    margins = parse_xml(f"<w:tblCellMar {nsdecls('w')}>{sides}</w:tblCellMar>")
    table._tblPr.insert_element_before(margins, "w:tblLook")


def ruled(
    document: Document, heads: Sequence[str], widths: Sequence[Length], *, size: float = SIZE
) -> Table:
    """A table with this head, and no row yet."""
    table: Table = document.add_table(1, len(widths), style="Table Grid")
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    head = table.rows[0]
    _keep_whole(head)
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, text, width in zip(head.cells, heads, widths, strict=True):
        cell.width = width
        write(cell, text, size=size, bold=True, before=3, after=3)
    return table


def added(table: Table, *, whole: bool = True) -> Sequence[_Cell]:
    """The cells of a new row; `whole`: it is not parted by the end of a page."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call] # python-docx left it bare
    if whole:
        _keep_whole(row)
    return row.cells


def band(table: Table, text: str) -> None:
    """A row of one cell, which stays with the row that follows."""
    first, *_, last = added(table)
    cell = first.merge(last)
    fill(cell, _GREY)
    paragraph = write(cell, text, size=SIZE, bold=True, before=3, after=3, align=ALIGN.LEFT)
    paragraph.paragraph_format.keep_with_next = True


def fill(cell: _Cell, colour: str) -> None:
    """With a colour of six hexadecimal digits."""
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>'
    cell._tc.get_or_add_tcPr().append(parse_xml(shade))


def wording(place: Place, runs: Iterable[Run], mark: Mark, *, size: float = SIZE) -> Paragraph:
    """What differs struck out where it is gone, underlined where it has come: colour says it, too,
    but not alone."""
    paragraph = write(place, "", size=size, align=ALIGN.LEFT)
    for one in runs:
        run = paragraph.add_run(harmless(one.text))
        run.font.size = Pt(size)
        if one.differs:
            run.font.strike, run.font.underline = mark == "gone" or None, mark == "come" or None
            run.font.color.rgb = _COLOURS[mark]
    return paragraph


def _keep_whole(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
