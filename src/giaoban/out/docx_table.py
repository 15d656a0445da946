"""Tables with lines in Word files: on pages that lie, with heads that stand again on each of them,
rows of one cell across, and marked words."""

from collections.abc import Iterable, Sequence
from typing import Literal

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from giaoban.out.docx_page import Place, harmless, write
from giaoban.out.marked import Run

SIZE = 12
"""Points, of all that stands in a table."""

Mark = Literal["gone", "come"]

_COLOURS: dict[Mark, RGBColor] = {
    "gone": RGBColor(0x9C, 0x00, 0x06),
    "come": RGBColor(0x00, 0x61, 0x00),
}
_GREY = "E7E6E6"


def turn(document: Document) -> None:
    """The page lies the long way; its margins turn with it, the widest, where it is bound, to the
    top."""
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.top_margin, page.left_margin = page.left_margin, page.top_margin
    page.header_distance = Mm(15)


def ruled(document: Document, heads: Sequence[str], widths: Sequence[Length]) -> Table:
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
        write(cell, text, size=SIZE, bold=True, before=3, after=3)
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
