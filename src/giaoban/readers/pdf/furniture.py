"""Lines that are no running text: page numbers, running heads and feet, footnotes.

A page number is a lone number within 20 mm of the upper or lower edge, where the decree on form
(Nghị định 30/2020) puts it. A running head or foot is a first or last row that three pages or more
repeat at the same height, digits aside. A footnote stands in smaller letters under a short rule at
the foot of a page and begins with a number.
"""

import re
from collections import Counter
from collections.abc import Sequence

from giaoban.model.source import Zone
from giaoban.readers.pdf.rows import Row
from giaoban.readers.pdf.values import Page

_MARGIN = 57.0
_EDGE_SHARE = 0.12
_EDGE_ROWS = 2
_REPEATED_ON = 3
_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?[-–—\s]*", re.IGNORECASE)
_NOTE_NUMBER = re.compile(r"\d{1,3}(?![\d./)])")
_DIGITS = re.compile(r"\d+")
_LONGEST_NOTE_RULE = 0.45
_RULES_TRIED = 3


def assign_zones(pages: Sequence[Page], rows: Sequence[list[Row]]) -> None:
    """Sets the zone of pieces that are page furniture or notes; all others stay "body"."""
    repeated = _repeated(pages, rows)
    for page, of_page in zip(pages, rows, strict=True):
        for zone, row in _edges(page, of_page):
            if _is_page_number(page, row) or _place(zone, row) in repeated:
                _put(row, zone)
        _assign_notes(page, [row for row in of_page if row[0].zone == "body"])


def _put(row: Row, zone: Zone) -> None:
    for piece in row:
        piece.zone = zone


def _edges(page: Page, rows: list[Row]) -> list[tuple[Zone, Row]]:
    share = _EDGE_SHARE * page.height
    heads: list[tuple[Zone, Row]] = [
        ("head", row) for row in rows[:_EDGE_ROWS] if _middle(row) < share
    ]
    return heads + [
        ("foot", row) for row in rows[-_EDGE_ROWS:] if _middle(row) > page.height - share
    ]


def _middle(row: Row) -> float:
    return (row[0].top + row[0].bottom) / 2


def _is_page_number(page: Page, row: Row) -> bool:
    middle = _middle(row)
    in_margin = middle < _MARGIN or middle > page.height - _MARGIN
    return in_margin and len(row) == 1 and _PAGE_NUMBER.fullmatch(row[0].text) is not None


def _place(zone: Zone, row: Row) -> tuple[Zone, int, str]:
    text = _DIGITS.sub("0", " ".join(piece.text for piece in row))
    return zone, round(_middle(row) / 4), text


def _repeated(pages: Sequence[Page], rows: Sequence[list[Row]]) -> set[tuple[Zone, int, str]]:
    places = Counter(
        _place(zone, row)
        for page, of_page in zip(pages, rows, strict=True)
        for zone, row in _edges(page, of_page)
    )
    return {place for place, count in places.items() if count >= _REPEATED_ON}


def _assign_notes(page: Page, rows: list[Row]) -> None:
    for rule in sorted(_note_rules(page), reverse=True)[:_RULES_TRIED]:
        below = [row for row in rows if row[0].top >= rule - 2]
        above = [row for row in rows if row[0].top < rule - 2]
        if below and above and _are_notes(below, above):
            for row in below:
                _put(row, "note")
            return


def _note_rules(page: Page) -> set[float]:
    return {
        y
        for y, x0, x1 in page.shapes.across
        if y > page.height / 2 and x1 - x0 < _LONGEST_NOTE_RULE * page.width and x0 < page.width / 3
    }


def _are_notes(below: list[Row], above: list[Row]) -> bool:
    usual = Counter(round(row[0].size) for row in above).most_common(1)[0][0]
    if max(row[0].size for row in below) > 0.92 * usual:
        return False
    first = below[0][0].words[0].text
    return all(len(row) == 1 for row in below) and _NOTE_NUMBER.match(first) is not None
