"""A draft as a Word file, in the form of the decree, for an office to go on with."""

from collections.abc import Iterable

from docx.document import Document
from docx.table import _Cell

from giaoban.desk.draft import Draft, Group, Part
from giaoban.out.manner import Manner
from giaoban.out.word import page
from giaoban.out.word.tail import ending
from giaoban.structure.wording import opening


def draft(thing: Draft, manner: Manner) -> bytes:
    """What a document says is Vietnamese, in whatever language the program speaks."""
    document = page.begun(" ".join(thing.head.title), thing.as_of)
    _head(document, thing)
    for text in thing.preamble:
        page.prose(document, text, italic=_is_ground(text), blanks=True)
    _parts(document, thing.parts)
    for text in thing.tail.closing:
        page.prose(document, text, blanks=True)
    ending(document, thing.tail)
    return page.packed(document)


def _head(document: Document, thing: Draft) -> None:
    head = thing.head
    subject = () if head.type else head.title

    def below(left: _Cell, right: _Cell) -> None:
        page.write(left, head.symbol, size=13, before=6, blanks=True)
        for line in subject:
            page.write(left, line, size=12, before=6, blanks=True)
        page.write(right, head.place, size=13, italic=True, before=6, blanks=True)

    page.header(document, over=head.superior, agency=head.issuer, motto=head.motto, below=below)
    if head.type:
        page.title(document, head.type, head.title, blanks=True)
    for line in head.addressees:
        page.write(document, line, before=12, after=12, blanks=True)


def _is_ground(text: str) -> bool:
    """Grounds are printed in italics."""
    row = opening(text)
    return row is not None and bool(row["ground"]) and text.endswith((";", "."))


def _parts(document: Document, parts: Iterable[Part]) -> None:
    for part in parts:
        number = part.marker
        if part.heading is not None:
            page.prose(document, _marked(number, part.heading), bold=True, blanks=True)
            number = ""
        for one in part.body:
            if isinstance(one, Group):
                number = _group(document, one, number)
                continue
            if number:
                page.prose(document, number, bold=True, blanks=True)
                number = ""
            _parts(document, (one,))
        if part.empty:
            page.prose(document, _marked(number, part.empty), blanks=True)


def _group(document: Document, group: Group, number: str) -> str:
    """Lead-ins and points; the number of a section without a heading stands before the first."""
    lines = [*group.lead_in, *(_marked(point.marker, point.text) for point in group.points)]
    for line in lines:
        page.prose(document, _marked(number, line), blanks=True)
        number = ""
    return number


def _marked(marker: str, text: str) -> str:
    return f"{marker} {text}" if marker else text
