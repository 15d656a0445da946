"""Word files in the form of Nghị định 30/2020/NĐ-CP: page, type, header and end, prose, blanks.

A document begun here has A4 pages and Times New Roman; the pieces below are put in one after
another. Whatever a text holds, it is text: what XML forbids is left out.
"""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable, Sequence

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from giaoban.text import BLANK

FONT = "Times New Roman"
FIRST_LINE = Mm(12.7)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"[\t\n\r\x85\u2028\u2029]+")
_NUMBERED = '<w:fldSimple {} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
_RULE = '<w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/>'

Place = Document | _Cell


def begun(title: str, as_of: dt.date) -> Document:
    """An empty document: A4, the decree's margins and type, pages numbered at the top from the
    second on. `as_of`: when it was made, as its properties say."""
    document = docx.Document()
    _set_page(document)
    _set_type(document)
    known = document.core_properties
    known.title, known.language = harmless(title)[:250], "vi-VN"
    known.author = known.comments = ""
    known.created = known.modified = dt.datetime.combine(as_of, dt.time())
    return document


def packed(document: Document) -> bytes:
    """The file; its parts dated 1980, so that it depends on what was written alone."""
    saved, fixed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


def harmless(text: str) -> str:
    """On one line, without the characters that XML forbids."""
    return _FORBIDDEN.sub("", _BREAKS.sub(" ", text))


# -- the document's own settings ------------------------------------------------------------------


def _set_page(document: Document) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin = Mm(20), Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(20)
    page.header_distance = Mm(10)
    page.different_first_page_header_footer = True
    number = page.header.paragraphs[0]
    number.alignment = ALIGN.CENTER
    number._p.append(parse_xml(_NUMBERED.format(nsdecls("w"))))


def _set_type(document: Document) -> None:
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(14)
    for script in ("w:eastAsia", "w:cs"):
        style.element.rPr.rFonts.set(qn(script), FONT)
    style.element.rPr.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="vi-VN"/>'))
    layout = style.paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing = 1.05
    layout.widow_control = True


# -- paragraphs -----------------------------------------------------------------------------------


def write(
    place: Place,
    text: str,
    *,
    size: float = 14,
    bold: bool = False,
    italic: bool = False,
    align: ALIGN = ALIGN.CENTER,
    before: float = 0,
    after: float = 0,
    blanks: bool = False,
) -> Paragraph:
    """A new paragraph; sizes and distances in points. `blanks`: those that it has are ours, and
    highlighted; what a document itself says is not."""
    paragraph = _fresh(place)
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = Pt(before)
    paragraph.paragraph_format.space_after = Pt(after)
    for piece, is_blank in _pieces(harmless(text), blanks=blanks):
        run = paragraph.add_run(piece)
        run.font.size, run.bold, run.italic = Pt(size), bold or None, italic or None
        if is_blank:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    return paragraph


def prose(
    place: Place, text: str, *, bold: bool = False, italic: bool = False, blanks: bool = False
) -> Paragraph:
    """A paragraph of the running text: justified, its first line set in. A bold one is a heading,
    which is not parted from what follows."""
    look = {"bold": bold, "italic": italic, "blanks": blanks}
    paragraph = write(place, text, after=6, align=ALIGN.JUSTIFY, **look)
    paragraph.paragraph_format.first_line_indent = FIRST_LINE
    paragraph.paragraph_format.keep_with_next = bold or None
    return paragraph


def rule(place: Place, inset: Length, after: float = 0) -> None:
    """A line across the place, so much shorter on both sides."""
    paragraph = write(place, "", after=after)
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = inset
    layout.line_spacing = Pt(3)
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{_RULE}</w:pBdr>")
    paragraph._p.get_or_add_pPr().insert_element_before(border, "w:spacing", "w:ind", "w:jc")


def _pieces(text: str, *, blanks: bool) -> list[tuple[str, bool]]:
    """The text in pieces, and whether each is one of our blanks."""
    found, start = [], 0
    for one in BLANK.finditer(text) if blanks else ():
        found += [(text[start : one.start()], False), (one[0], True)]
        start = one.end()
    return [(piece, known) for piece, known in (*found, (text[start:], False)) if piece]


def _fresh(place: Place) -> Paragraph:
    """A cell is born with an empty paragraph, which is used first."""
    unused = isinstance(place, _Cell) and len(place.paragraphs) == 1 and not place.text
    paragraph: Paragraph = place.paragraphs[0] if unused else place.add_paragraph()
    return paragraph


# -- side by side ---------------------------------------------------------------------------------


def columns(document: Document, rows: int, *widths: Length) -> Table:
    """A table without lines, each row whole on its page."""
    table: Table = document.add_table(rows, len(widths))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    return table


def header(
    document: Document,
    *,
    over: Sequence[str],
    agency: Sequence[str],
    motto: Sequence[str],
    below: Callable[[_Cell, _Cell], None],
) -> None:
    """Who issues it, and who is above, beside the name of the state or the Party; `below` writes
    the second row: the number, place and date."""
    table = columns(document, 2, Mm(70), Mm(94))
    left, right = table.rows[0].cells
    for line in over:
        write(left, line, size=12, blanks=True)
    for line in agency:
        write(left, line, size=12, bold=True, blanks=True)
    rule(left, Mm(23))
    for i, line in enumerate(motto):
        write(right, line, size=13 if i else 12, bold=True)
    rule(right, Mm(17) if len(motto) > 1 else Mm(25))
    below(*table.rows[1].cells)


def title(document: Document, kind: str, lines: Sequence[str], *, blanks: bool = False) -> None:
    """The type of document, and what it is about."""
    write(document, kind, bold=True, before=14)
    for line in lines:
        write(document, line, bold=True, blanks=blanks)
    rule(document, Mm(60), after=10)
