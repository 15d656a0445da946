"""Pieces → the document's text and lines, where every offset is counted once."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from giaoban.model.source import Line, Run, Span, Style, WordBox
from giaoban.readers.pdf.rows import Piece
from giaoban.readers.pdf.values import TOUCHING

_RAISED = 0.75
_NOTE_NUMBER = re.compile(r"\d{1,3}")


def assemble(pieces: Sequence[Piece]) -> tuple[str, tuple[Line, ...]]:
    """The texts of the pieces, a line each, and the lines that point into it."""
    texts: list[str] = []
    lines: list[Line] = []
    notes = _notes(pieces)
    counted: Counter[int] = Counter()
    at = 0
    for piece in pieces:
        counted[piece.page] += 1
        text, line = _line(piece, counted[piece.page], at, notes.get(piece.page, frozenset()))
        texts.append(text)
        lines.append(line)
        at += len(text) + 1
    return "\n".join(texts), tuple(lines)


def _notes(pieces: Iterable[Piece]) -> dict[int, frozenset[str]]:
    """The numbers of the footnotes of each page."""
    numbers: dict[int, frozenset[str]] = {}
    for piece in pieces:
        number = _NOTE_NUMBER.match(piece.words[0].text) if piece.zone == "note" else None
        if number:
            numbers[piece.page] = numbers.get(piece.page, frozenset()) | {number[0]}
    return numbers


def _line(piece: Piece, number: int, start: int, notes: frozenset[str]) -> tuple[str, Line]:
    text, boxes, styles = "", [], _Styles(notes if piece.zone == "body" else frozenset())
    before: float | None = None
    for word in piece.words:
        joins = word.starts and before is not None
        if before is not None and not (joins and word.x0 - before < TOUCHING * piece.size):
            text += " "
        at = start + len(text)
        span = Span(at, at + len(word.text))
        boxes.append(WordBox(span, round(word.x0, 2), round(word.x1, 2)))
        styles.take(word.parts, at)
        text += word.text
        before = word.x1
    x0, top, x1, bottom = piece.x0, piece.top, piece.x1, piece.bottom
    line = Line(
        number,
        Span(start, start + len(text)),
        page=piece.page,
        box=(round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2)),
        runs=styles.runs(),
        align=piece.align,
        cell=piece.cell,
        zone=piece.zone,
        marks=tuple(styles.marks),
        words=tuple(boxes),
    )
    return text, line


class _Styles:
    """Runs under way: words of one style in a row are one run, with the blanks between them.

    A raised number that is a footnote's on the same page is a mark, and in no run.
    """

    def __init__(self, notes: frozenset[str]) -> None:
        self._runs: list[tuple[int, int, Style]] = []
        self._notes = notes
        self.marks: list[Span] = []

    def take(self, parts: Iterable[tuple[str, Style]], at: int) -> None:
        for written, style in parts:
            end = at + len(written)
            if written in self._notes and self._is_small(style):
                self.marks.append(Span(at, end))
            elif self._goes_on(style):
                self._runs[-1] = (self._runs[-1][0], end, style)
            elif written:
                self._runs.append((at, end, style))
            at = end

    def _goes_on(self, style: Style) -> bool:
        if not self._runs or self._runs[-1][2] != style:
            return False
        return not self.marks or self.marks[-1].start < self._runs[-1][0]

    def _is_small(self, style: Style) -> bool:
        before = self._runs[-1][2].size if self._runs else None
        return (style.size or 0.0) <= _RAISED * (before or 0.0)

    def runs(self) -> tuple[Run, ...]:
        return tuple(Run(Span(start, end), style) for start, end, style in self._runs)
