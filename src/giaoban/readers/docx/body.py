"""The outside of paragraphs: their order, their tables, boxes and notes."""

from dataclasses import dataclass, replace

from giaoban.errors import UnreadableError
from giaoban.model.source import Align, Cell, Zone
from giaoban.readers import limits
from giaoban.readers.docx.inline import (
    Fields,
    Gathered,
    NoteReference,
    Piece,
    gather,
)
from giaoban.readers.docx.markup import (
    ALT_CHUNK,
    DELETED,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    SECTION,
    TABLE,
    Element,
    child,
    content,
    value,
)
from giaoban.readers.docx.numbering import NO_LABEL, Label, Numbering
from giaoban.readers.docx.styles import Styles, align, look, numbering_of
from giaoban.readers.docx.tables import rows


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand; `depth` counts the tables and boxes around them."""

    zone: Zone
    cell: Cell | None = None
    depth: int = 0

    def deeper(self) -> "Place":
        if self.depth >= limits.NESTING:
            raise UnreadableError("too-large", reason="nesting", limit=str(limits.NESTING))
        return replace(self, depth=self.depth + 1)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`deleted`, `hidden`: passages left out of it."""

    pieces: tuple[Piece, ...]
    label: Label
    align: Align
    cell: Cell | None
    zone: Zone
    deleted: int
    hidden: int


class Walk:
    """Reads stories one after another: numbers and tables are counted through all of them.

    After a story: `sections` and `notes` hold what it referred to, `chunks` the number of foreign
    documents it wanted in its middle, which nobody opens.
    """

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._fields = Fields()
        self._tables = 0
        self._cells = 0
        self._carried: Gathered | None = None
        self._paragraphs: list[Paragraph] = []
        self.sections: list[Element] = []
        self.notes: list[NoteReference] = []
        self.chunks = 0

    def story(self, root: Element, zone: Zone) -> list[Paragraph]:
        """The paragraphs of a part's text, empty ones too."""
        self._fields = Fields()
        self._paragraphs = []
        self._blocks(root, Place(zone))
        return self._paragraphs

    def _blocks(self, node: Element, place: Place) -> None:
        for element in content(node):
            if element.tag == PARAGRAPH:
                self._paragraph(element, place)
            elif element.tag == TABLE:
                self._finish_carried(place)
                self._table(element, place.deeper())
            elif element.tag == SECTION:
                self.sections.append(element)
            elif element.tag == ALT_CHUNK:
                self.chunks += 1
        self._finish_carried(place)

    def _table(self, table: Element, place: Place) -> None:
        number = self._tables if place.cell is None else place.cell.table
        self._tables += place.cell is None
        row = 0
        for cells in rows(table):
            if cells is None:
                self._paragraphs.append(_dropped_row())
                continue
            for one in cells:
                self._count_cell()
                own = Cell(number, row, one.column, one.rows, one.columns)
                self._blocks(one.element, replace(place, cell=place.cell or own))
            row += 1

    def _count_cell(self) -> None:
        self._cells += 1
        if self._cells > limits.TABLE_CELLS:
            raise UnreadableError("too-large", reason="table", limit=str(limits.TABLE_CELLS))

    def _paragraph(self, paragraph: Element, place: Place) -> None:
        properties = paragraph.find(PARAGRAPH_PROPERTIES)
        style = value(properties, "pStyle")
        gathered, self._carried = self._carried or Gathered(), None
        gather(paragraph, style, self._styles, self._fields, gathered)
        joined = self._ends_unseen(properties, style)
        if gathered.label is NO_LABEL and (gathered.has_words or not joined):
            styled = self._styles.paragraph(style).numbering
            gathered.label = self._numbering.label(numbering_of(properties), styled)
        section = child(properties, "sectPr")
        if section is not None:
            self.sections.append(section)
        if joined:
            self._carried = gathered
        else:
            own = align(properties) or self._styles.paragraph(style).align
            self._emit(gathered, own or "left", place)

    def _ends_unseen(self, properties: Element | None, style: str | None) -> bool:
        """A paragraph whose mark is deleted or hidden runs on into the next one."""
        mark = child(properties, "rPr")
        if mark is None:
            return False
        return (
            _is_deleted(mark) or self._styles.seen(style, value(mark, "rStyle"), look(mark)).hidden
        )

    def _finish_carried(self, place: Place) -> None:
        if self._carried is not None:
            gathered, self._carried = self._carried, None
            self._emit(gathered, "left", place)

    def _emit(self, gathered: Gathered, own: Align, place: Place) -> None:
        """The paragraph, then the boxes that are anchored in it."""
        self._paragraphs.append(
            Paragraph(
                tuple(gathered.pieces),
                gathered.label,
                own,
                place.cell,
                place.zone,
                gathered.deleted,
                gathered.hidden,
            )
        )
        self.notes.extend(gathered.notes)
        for box in gathered.boxes:
            # A box in a running head belongs to the head; its place on the page is its own.
            zone: Zone = "frame" if place.zone == "body" else place.zone
            self._blocks(box, replace(place.deeper(), zone=zone, cell=None))


def _is_deleted(properties: Element | None) -> bool:
    return properties is not None and any(one.tag in DELETED for one in properties)


def _dropped_row() -> Paragraph:
    return Paragraph((), NO_LABEL, "left", None, "body", deleted=1, hidden=0)
