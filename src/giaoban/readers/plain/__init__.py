"""Plain text, with the little Markdown that people paste with it.

`Document.text` is the file's own text; blanks around lines stay in it, outside of all spans.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from giaoban.errors import UnreadableError
from giaoban.model.source import Cell, Document, Line, Run, Span, Style
from giaoban.readers import limits
from giaoban.readers.plain import columns, tables
from giaoban.readers.plain.decode import decode
from giaoban.readers.plain.emphasis import Emphasis, emphasis
from giaoban.readers.plain.notes import notes
from giaoban.readers.plain.slots import Marked, Row, Slot, rows

_STARTS_BLOCK = re.compile(r"[-+•–—]\s|\*\s|#{1,6}\s|\w{1,4}[.)]\s")


def read(data: bytes) -> Document:
    """One line for each physical line; for each cell or column where a line has several.

    Raises UnreadableError: `undecodable`, `unknown-format`, `too-large`, `too-long`,
    `no-text`.
    """
    if len(data) > limits.TEXT_BYTES:
        raise UnreadableError("too-large", limit=str(limits.TEXT_BYTES))
    text = decode(data)
    if len(text) > limits.CHARACTERS:
        raise UnreadableError("too-long", limit=str(limits.CHARACTERS))
    marked = _marked(text)
    if not marked.slots:
        raise UnreadableError("no-text")
    signs = emphasis(text, marked.slots)
    lines = tuple(_lines(text, marked, signs))
    return Document(text=text, lines=lines, format="txt", reader="plain")


def _marked(text: str) -> Marked:
    """The slots of a whole text, tables and columns in place."""
    result = Marked()
    found = rows(text)
    number = 0
    for is_table, group in groupby(found, key=lambda row: tables.is_row(text, row)):
        members = list(group)
        part = tables.table(text, members, number) if is_table else None
        if part is None:
            part = Marked(list(_slots(text, members, number)))
        result.slots.extend(part.slots)
        result.marks.extend(part.marks)
        number = max((slot.cell.table + 1 for slot in part.slots if slot.cell), default=number)
    return result


def _slots(text: str, members: list[Row], first_table: int) -> Iterator[Slot]:
    previous = -1
    for row, stretches in zip(members, columns.split(text, members), strict=True):
        starts = _STARTS_BLOCK.match(text, row.span.start, row.span.end) is not None
        joins = row.number - previous == 1 and not starts and len(stretches) == 1
        for span, cell in stretches:
            place = None if cell is None else Cell(cell.table + first_table, cell.row, cell.column)
            yield Slot(row.number, span, span, place, joins, row.literal)
        previous = row.number


def _lines(text: str, marked: Marked, signs: Emphasis) -> Iterator[Line]:
    aside = notes(text, marked.slots)
    kinds = (marked.marks + signs.marks, signs.bold, signs.italic)
    for slot, parts in zip(marked.slots, _swept(marked.slots, kinds), strict=True):
        yield Line(
            number=slot.number,
            span=slot.span,
            runs=tuple(_runs(text, parts)),
            zone="note" if slot.span in aside else "body",
            cell=slot.cell,
            marks=tuple(_touching_joined(span for span, style in parts if style is None)),
        )


_Part = tuple[Span, Style | None]
"""A stretch of one style; None where it is a mark."""


def _swept(slots: Iterable[Slot], kinds: Sequence[list[Span]]) -> Iterator[list[_Part]]:
    """The parts of each slot, in one pass over all ends of marks, bold and italic."""
    edges = sorted(_edges(kinds))
    depth = [0, 0, 0]
    next_edge = 0
    for slot in slots:
        parts: list[_Part] = []
        at = slot.span.start
        while next_edge < len(edges) and edges[next_edge][0] < slot.span.end:
            there, kind, step = edges[next_edge]
            if there > at:
                parts.append((Span(at, there), _style(depth)))
                at = there
            depth[kind] += step
            next_edge += 1
        parts.append((Span(at, slot.span.end), _style(depth)))
        yield parts


def _edges(kinds: Sequence[list[Span]]) -> Iterator[tuple[int, int, int]]:
    """(place, kind, +1 or -1)"""
    for kind, spans in enumerate(kinds):
        for span in spans:
            if len(span):
                yield (span.start, kind, 1)
                yield (span.end, kind, -1)


def _style(depth: list[int]) -> Style | None:
    marks, bold, italic = depth
    return None if marks else Style(bold=bold > 0, italic=italic > 0)


def _runs(text: str, parts: list[_Part]) -> Iterator[Run]:
    for span, style in parts:
        if style is not None and not span.of(text).isspace():
            yield Run(span, style)


def _touching_joined(spans: Iterable[Span]) -> Iterator[Span]:
    held: Span | None = None
    for span in spans:
        if held is not None and held.end == span.start:
            held = Span(held.start, span.end)
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held
