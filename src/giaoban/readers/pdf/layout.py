"""Pages → pieces in reading order, with their zones and cells."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from giaoban.readers.pdf.alignment import assign_alignment
from giaoban.readers.pdf.cells import Grid
from giaoban.readers.pdf.columns import in_reading_order
from giaoban.readers.pdf.furniture import assign_zones
from giaoban.readers.pdf.rows import Piece, Row, rows
from giaoban.readers.pdf.table import Table
from giaoban.readers.pdf.tables import taken_apart
from giaoban.readers.pdf.values import Page, Word


@dataclass(slots=True)
class _Sheet:
    rows: list[Row]
    stamps: list[Word]
    tables: list[Table]

    def body_tops(self) -> list[float]:
        return [row[0].top for row in self.rows if row[0].zone == "body"]


def layout(pages: Sequence[Page], grids: Mapping[int, Sequence[Grid]]) -> list[Piece]:
    """A page's lines, then what is laid over it; a table that goes on stands where it begins."""
    sheets = [_sheet(page, grids.get(page.number, ())) for page in pages]
    assign_zones(pages, [sheet.rows for sheet in sheets])
    _join_tables(sheets)
    ordered: list[Piece] = []
    table = 0
    for page, sheet in zip(pages, sheets, strict=True):
        pieces, table = _ordered(sheet, table)
        ordered += pieces + _laid_over(page.number, sheet.stamps)
    assign_alignment(ordered, pages)
    return ordered


def _sheet(page: Page, grids: Sequence[Grid]) -> _Sheet:
    tables, words = taken_apart(page.number, page.words, grids)
    found, stamps = rows(page.number, words, page.stamps)
    return _Sheet(found, stamps, sorted(tables, key=lambda table: table.box[1]))


def _join_tables(sheets: Iterable[_Sheet]) -> None:
    """A table that ends a page and one of the same columns that begins the next are one."""
    running: Table | None = None
    for sheet in sheets:
        if not sheet.tables:
            running = None
            continue
        tops = sheet.body_tops()
        first, last = sheet.tables[0], sheet.tables[-1]
        goes_on = all(top >= first.box[1] for top in tops)
        ends_page = all(top < last.box[3] for top in tops)
        if running and goes_on and running.take_on(first):
            del sheet.tables[0]
            last = sheet.tables[-1] if sheet.tables else running
        running = last if ends_page else None


def _ordered(sheet: _Sheet, table: int) -> tuple[list[Piece], int]:
    """Rows and tables from top to bottom; only rows of the body make columns."""
    ordered: list[Piece] = []
    body: list[Row] = []

    def settle() -> None:
        nonlocal table
        pieces, table = in_reading_order(body, table)
        ordered.extend(pieces)
        body.clear()

    items: list[tuple[float, int, Row | Table]] = [
        (row[0].top, at, row) for at, row in enumerate(sheet.rows)
    ]
    items += [(found.box[1], -1 - at, found) for at, found in enumerate(sheet.tables)]
    for _, _, item in sorted(items, key=lambda item: item[:2]):
        if isinstance(item, Table):
            settle()
            ordered.extend(item.pieces(table))
            table += 1
        elif item[0].zone == "body":
            body.append(item)
        else:
            settle()
            ordered.extend(item)
    settle()
    return ordered, table


def _laid_over(page: int, stamps: Sequence[Word]) -> list[Piece]:
    found, _ = rows(page, stamps)
    pieces = [piece for row in found for piece in row]
    for piece in pieces:
        piece.zone = "stamp"
    return pieces
