"""What a reader gives: the text of a document, made once, and where each stretch of it stands.

Every offset in giaoban counts characters of `Document.text`. Spans are half-open, pages and line
numbers start at 1, boxes are in points (1/72 inch) from the top left corner of the page.
All values here are frozen and picklable, so that a reader can run in another process.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

from giaoban.model.box import Box

Align = Literal["left", "center", "right", "justify"]

Zone = Literal["body", "head", "foot", "note", "frame", "stamp"]
"""Where a line stands: the running text · a running head or foot (page numbers) · a footnote or
endnote · a text box · an annotation laid over the page (an incoming number, a signature box)."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of the document's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def within(self, other: "Span") -> bool:
        return other.start <= self.start and self.end <= other.end


@dataclass(frozen=True, slots=True)
class Style:
    """How characters look; `size` in points, None where the file does not say."""

    bold: bool = False
    italic: bool = False
    size: float | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one style."""

    span: Span
    style: Style


@dataclass(frozen=True, slots=True)
class WordBox:
    """Where a word stands across the page: its span and its left and right edges in points."""

    span: Span
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of a line in a table; `table` counts through the document, all from 0.

    `row` and `column` are those of the grid, so that cells below each other have one column; a
    merged cell stands where it begins, and no line stands in what it reaches over. `rows`,
    `columns`: how many it reaches over. `rows` is None where the file does not tell: in text, in
    columns without rules, at the foot of a page.
    A cell of a nested table carries the place of the outermost cell.
    """

    table: int
    row: int
    column: int
    rows: int | None = None
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document, in reading order.

    `number` counts from 1, as a person would to find it: visual lines on each page of a PDF;
    else lines of `Document.text`.
    `page` need not rise: a table that goes on over pages stands where it begins.
    `cell`: the place in a table, or in columns that stand side by side without one.
    `whole`: the line is known to be a paragraph of its own (Word); else the paragraph may go on
    in the next line.
    `marker`: the number or bullet that the program wrote automatically; it is part of the text
    (followed by one blank, unless the list wants none), since people cite it. Typed numbers are
    left to `structure`.
    `marks`: characters of the text that are no words: Markdown's asterisks, table bars.
    `runs` cover the words of the line in order and share nothing with `marks`; `words` are given
    by readers that know places.
    """

    number: int
    span: Span
    page: int | None = None
    box: Box | None = None
    runs: tuple[Run, ...] = ()
    align: Align | None = None
    marker: Span | None = None
    cell: Cell | None = None
    zone: Zone = "body"
    whole: bool = False
    marks: tuple[Span, ...] = ()
    words: tuple[WordBox, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with content: a value with a place, never an exception.

    `parameters` fill the sentence that is made for the user at the way out.
    `at`: JSON Pointer into the notice, where one fact is concerned.
    """

    code: str
    severity: Literal["error", "warning", "info"] = "warning"
    parameters: dict[str, str] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """How pages are set up: millimetres, size and margins."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float


@dataclass(frozen=True, slots=True)
class Layout:
    """`pages`: of each section; `fonts`: names, and how many letters are set in each, the most
    first."""

    pages: tuple[Page, ...]
    fonts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file's words: `text` in NFC, `lines` in reading order, each a stretch of `text`.

    The lines do not overlap, stand in order of their spans, and together hold every character of
    `text` that is not white space.
    """

    text: str
    lines: tuple[Line, ...]
    format: str
    reader: str
    pages: int | None = None
    findings: tuple[Finding, ...] = ()
    layout: Layout | None = None
    """None where the file does not tell."""

    def line_at(self, offset: int) -> Line | None:
        """The line that holds the character at `offset`, None between lines."""
        i = bisect_right(self.lines, offset, key=lambda line: line.span.start) - 1
        if i < 0 or offset >= self.lines[i].span.end:
            return None
        return self.lines[i]


@dataclass(frozen=True, slots=True)
class Passage:
    """Wrapped lines joined into one text, marks dropped; each character leads back to its place.

    `pieces` are (start in `text`, start in the document, length), in order of both. Blanks that
    join two pieces belong to no piece.
    """

    text: str
    pieces: tuple[tuple[int, int, int], ...]

    def origin(self, start: int, end: int) -> tuple[Span, ...]:
        """The document's spans that hold `text[start:end]`, one per unbroken piece."""
        spans: list[Span] = []
        first = max(bisect_right(self.pieces, start, key=lambda piece: piece[0]) - 1, 0)
        for i in range(first, len(self.pieces)):
            at, there, length = self.pieces[i]
            if at >= end:
                break
            low, high = max(start, at), min(end, at + length)
            if low < high:
                spans.append(Span(there + low - at, there + high - at))
        return tuple(spans)

    def part(self, start: int, end: int) -> "Passage":
        """The passage of `text[start:end]`."""
        first = max(bisect_right(self.pieces, start, key=lambda piece: piece[0]) - 1, 0)
        pieces = []
        for i in range(first, len(self.pieces)):
            at, there, length = self.pieces[i]
            if at >= end:
                break
            low, high = max(start, at), min(end, at + length)
            if low < high:
                pieces.append((low - start, there + low - at, high - low))
        return Passage(self.text[start:end], tuple(pieces))
