"""Two columns set with blanks or tabs, as pdftotext writes the head and the foot of a notice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from giaoban.model.source import Cell, Span
from giaoban.readers.plain.slots import Row

_GAP = re.compile(r"[^\S\n]+")
_LEAST_GAP = 4
_SURE_GAP = 8
"""Between two lines that have gaps too, a gap of four is one; alone it must be wider."""
_WIDEST = 140
"""Longer lines are paragraphs: a gap in one is a slip of the typist."""
_MOST_GAPS = 6
"""More are a spaced-out word or a drawing."""
_FAR = 2
"""Lines with gaps that are no further apart are one block."""
_TOP, _BOTTOM = 30, 40
"""A head's and a foot's share of the lines."""
_FILL_IN = re.compile(r"(?:\b(?:số|ngày|tháng|năm|lúc|giờ)\s*:?|\.\.\.|[…_])$", re.IGNORECASE)
_FILLED = re.compile(r"/|(?:tháng|năm|giờ)\b", re.IGNORECASE)
_MARKER = re.compile(r"[-+*•–]|(?:\w{1,4}[.)])+|\d{1,3}")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between gaps; `left` and `right` are columns of the page."""

    span: Span
    left: int
    right: int


def split(text: str, rows: list[Row]) -> list[list[tuple[Span, Cell | None]]]:
    """For each row its stretches; those of a head or foot in two columns have their place.

    Tables are counted from 0. Lines of a block that have no gap go to the column they fit in.
    """
    stretches = [_stretches(text, row) for row in rows]
    result: list[list[tuple[Span, Cell | None]]] = [[(row.span, None)] for row in rows]
    table = 0
    for block in _blocks(rows, stretches):
        split_here = len(block) > 1 or _is_sure(stretches[block[0]])
        if not split_here:
            continue
        for at in block:
            result[at] = [(one.span, None) for one in stretches[at]]
        if len(block) > 1 and (block[0] < _TOP or block[-1] >= len(rows) - _BOTTOM):
            _place(result, rows, stretches, block, table)
            table += 1
    return result


def _stretches(text: str, row: Row) -> list[Stretch]:
    raw = row.span.of(text)
    gaps = [gap for gap in _GAP.finditer(raw) if _is_wide(gap)] if _may_part(raw, row) else []
    if len(gaps) > _MOST_GAPS:
        gaps = []
    edges = [edge for gap in gaps if _parts(raw, gap) for edge in gap.span()]
    cuts = [0, *edges, len(raw)]
    return [
        _stretch(raw, row, start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True)
    ]


def _stretch(raw: str, row: Row, start: int, end: int) -> Stretch:
    """Tabs stop at every eighth column of the page."""
    lead = " " * row.indent
    left = len((lead + raw[:start]).expandtabs(8))
    right = len((lead + raw[:end]).expandtabs(8))
    return Stretch(Span(row.span.start + start, row.span.start + end), left, right)


def _may_part(raw: str, row: Row) -> bool:
    return len(raw) <= _WIDEST and not row.literal


def _is_wide(gap: re.Match[str]) -> bool:
    return "\t" in gap[0] or gap.end() - gap.start() >= _LEAST_GAP


def _parts(raw: str, gap: re.Match[str]) -> bool:
    """Whether a gap parts two columns: no blank to be filled in by hand, no room after a bullet."""
    before, after = raw[: gap.start()], raw[gap.end() :]
    fill_in = _FILL_IN.search(before[-12:]) or _FILLED.match(after)
    return fill_in is None and _MARKER.fullmatch(before) is None


def _is_sure(stretches: list[Stretch]) -> bool:
    pairs = pairwise(stretches)
    return all(second.left - first.right >= _SURE_GAP for first, second in pairs)


def _blocks(rows: list[Row], stretches: list[list[Stretch]]) -> Iterator[list[int]]:
    """Indices of rows with gaps, those that are close together in one list."""
    block: list[int] = []
    for at in (at for at, found in enumerate(stretches) if len(found) > 1):
        if block and rows[at].number - rows[block[-1]].number > _FAR:
            yield block
            block = []
        block.append(at)
    if block:
        yield block


def _place(
    result: list[list[tuple[Span, Cell | None]]],
    rows: list[Row],
    stretches: list[list[Stretch]],
    block: list[int],
    table: int,
) -> None:
    edge = min(stretches[at][1].left for at in block)
    first = rows[block[0]].number
    is_foot = block[0] >= len(rows) / 2
    previous = rows[block[0]].number
    for at in range(block[0], len(rows)):
        if at > block[-1] and not is_foot and rows[at].number - previous > 1:
            return
        columns = _columns(stretches[at], edge)
        if columns is None and at > block[-1]:
            return
        row = rows[at].number - first
        previous = rows[at].number
        if columns is not None:
            places = [Cell(table, row, column) for column in columns]
            spans = [one.span for one in stretches[at]]
            result[at] = list(zip(spans, places, strict=True))


def _columns(stretches: list[Stretch], edge: int) -> list[int] | None:
    """A column for each stretch; None where the only one crosses the edge between columns."""
    if len(stretches) > 1:
        return list(range(len(stretches)))
    one = stretches[0]
    if one.left >= edge - _LEAST_GAP:
        return [1]
    return [0] if one.right < edge else None
