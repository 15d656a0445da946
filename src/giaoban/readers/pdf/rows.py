"""Words → visual rows → pieces: what stands on one line and belongs together.

A row is cut where a gap is wider than one and a half letters' height: gaps in justified lines stay
below 0.6 of it, gaps between columns begin at four.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from giaoban.model.source import Align, Cell, Zone
from giaoban.readers.pdf.values import Word

_COLUMN_GAP = 1.5
_WORD_GAP = 0.6
_MARKER_GAP = 6.0
_BLANK_GAP = 5.0
_MOST_STAMPS = 100
_MARKER = re.compile(r"[-–—+•*▪➢✓·o]|\(?\w{1,4}(?:\.\w{1,3}){0,3}[.)]")
_BEFORE_BLANK = {"số:", "số", "ngày", "tháng", "năm"}
_AFTER_BLANK = re.compile(r"/|(?:tháng|năm)$")
_SERIAL = re.compile(r"\d{1,6}")


@dataclass(slots=True)
class Piece:
    """Words on one line that belong together; later stages say its zone, cell and alignment."""

    page: int
    words: list[Word]
    zone: Zone = "body"
    cell: Cell | None = None
    align: Align | None = None

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def size(self) -> float:
        """The size of the tallest word."""
        return max(word.size for word in self.words)

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


Row = list[Piece]


@dataclass(slots=True)
class _Strip:
    """Words that pdfium holds for one line, with the place of the tallest among them."""

    words: list[Word]
    x0: float
    x1: float
    centre: float
    height: float


def rows(
    page: int, words: Sequence[Word], stamps: Sequence[Word] = ()
) -> tuple[list[Row], list[Word]]:
    """The rows of a page from top to bottom, pieces from left to right, and the stamps left over.

    A stamp that is a bare number and stands in a blank of a row ("Số: __/UBND", "ngày __ tháng")
    is part of that row: offices print the number so.
    """
    lines = [sorted(line, key=lambda word: word.x0) for line in _lines(words)]
    left = list(stamps)
    if len(left) <= _MOST_STAMPS:
        left = [stamp for stamp in left if not (_is_serial(stamp, stamps) and _fill(stamp, lines))]
    return [[Piece(page, part) for part in cut(line)] for line in lines], left


def _strips(words: Iterable[Word]) -> Iterator[_Strip]:
    line: list[Word] = []
    for word in words:
        if line and (word.starts or word.x0 < line[-1].x0):
            yield _strip(line)
            line = []
        line.append(word)
    if line:
        yield _strip(line)


def _strip(line: list[Word]) -> _Strip:
    tallest = max(line, key=lambda word: word.bottom - word.top)
    x1 = max(word.x1 for word in line)
    centre, height = (tallest.top + tallest.bottom) / 2, tallest.bottom - tallest.top
    return _Strip(line, min(word.x0 for word in line), x1, centre, height)


def _lines(words: Iterable[Word]) -> list[list[Word]]:
    """Strips at one height and side by side make one row, whatever their order in the file."""
    together: list[list[_Strip]] = []
    for strip in sorted(_strips(words), key=lambda strip: (strip.centre, strip.x0)):
        if together and _joins(strip, together[-1]):
            together[-1].append(strip)
        else:
            together.append([strip])
    return [[word for strip in row for word in strip.words] for row in together]


def _joins(strip: _Strip, row: list[_Strip]) -> bool:
    anchor = row[0]
    if strip.centre - anchor.centre > 0.45 * min(strip.height, anchor.height):
        return False
    slack = 0.3 * strip.height
    return all(strip.x0 > other.x1 - slack or strip.x1 < other.x0 + slack for other in row)


def _is_serial(stamp: Word, stamps: Sequence[Word]) -> bool:
    """A number by itself, not a word of a longer stamp."""
    if not _SERIAL.fullmatch(stamp.text):
        return False
    room = 2 * (stamp.bottom - stamp.top)
    return not any(
        other is not stamp
        and abs(other.top - stamp.top) < room
        and other.x0 - room < stamp.x1
        and stamp.x0 < other.x1 + room
        for other in stamps
    )


def _fill(number: Word, lines: list[list[Word]]) -> bool:
    """Puts the number into the blank where it stands, if it stands in one."""
    centre = (number.top + number.bottom) / 2
    for line in lines:
        for at, (before, after) in enumerate(pairwise(line), start=1):
            if (
                before.top <= centre <= before.bottom
                and before.x1 - 2 <= number.x0
                and number.x1 <= after.x0 + 2
            ):
                line.insert(at, number._replace(starts=False))
                return True
    return False


def cut(line: list[Word]) -> Iterator[list[Word]]:
    """The pieces of a row, cut at the gaps between columns."""
    part: list[Word] = []
    stretched = _is_stretched(line)
    for word in line:
        if part and not stretched and _is_column_gap(part, word):
            yield part
            part = []
        part.append(word)
    if part:
        yield part


def _is_column_gap(part: list[Word], word: Word) -> bool:
    before = part[-1]
    gap = (word.x0 - before.x1) / max(before.size, word.size, 1.0)
    if gap <= (_WORD_GAP if word.starts else _COLUMN_GAP):
        return False
    if len(part) == 1 and gap <= _MARKER_GAP and _MARKER.fullmatch(before.text):
        return False
    blank = before.text.casefold() in _BEFORE_BLANK and _AFTER_BLANK.match(word.text.casefold())
    return not (blank and gap <= _BLANK_GAP)


def _is_stretched(line: list[Word]) -> bool:
    """A justified line broken by hand: every gap is wide, and all are alike."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(line)]
    return len(gaps) >= 3 and min(gaps) > 0 and max(gaps) <= 1.3 * min(gaps)
