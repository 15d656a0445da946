"""The header of a document that an office writes about one of its notices."""

from docx.document import Document
from docx.table import _Cell

from giaoban.desk.letterhead import Letterhead
from giaoban.out.visible import on_one_line, visible
from giaoban.out.word import page


def heading(document: Document, of: Letterhead, *, numbered: bool) -> None:
    """`numbered`: it has a number, which is blank."""

    def below(left: _Cell, right: _Cell) -> None:
        if numbered:
            page.write(left, visible(of.symbol), size=13, before=6, blanks=True)
        page.write(right, visible(of.place), size=13, italic=True, before=6, blanks=True)

    over, agency = ([on_one_line(one) for one in lines] for lines in (of.superior, of.issuer))
    page.header(document, over=over, agency=agency, motto=of.motto, below=below)
