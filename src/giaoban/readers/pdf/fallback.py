"""Letters that a second font lends: drawn after their line, put back into its words.

Where a font lacks "ế", LibreOffice draws "K t lu n" with gaps, then "ế" and "ậ" into them.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, starmap

from giaoban.readers.pdf.values import DESCENT, TOUCHING, Word
from giaoban.text import clean

_LEVEL = 0.05
"""Share of the size by which the base of letters of one line may differ."""
_OVERHANG = 0.25
"""Share of a lent letter's width that may lie on the next: it is wider than its gap."""
_BLANK = 0.6
_MOST_WORDS = 500
"""Words of a line that lends gaps: in longer ones nothing is looked for."""


def with_lent_letters(words: Sequence[Word]) -> Iterable[Word]:
    """The same words, those of a line from left to right where letters were put into it."""
    return _mended(words) if any(starmap(_goes_back, pairwise(words))) else words


def _goes_back(before: Word, after: Word) -> bool:
    return after.x0 < before.x0 and after.top < before.bottom and before.top < after.bottom


def _mended(words: Iterable[Word]) -> Iterator[Word]:
    line = _Line()
    for word in words:
        if not line.takes(word):
            yield from line.words()
            line = _Line()
            line.takes(word)
    yield from line.words()


class _Line:
    """Words of one base line from left to right; `_lent` says which came after the first gap."""

    def __init__(self) -> None:
        self._words: list[Word] = []
        self._lent: list[bool] = []
        self._is_torn = False

    def takes(self, word: Word) -> bool:
        if not self._words or (not word.starts and word.x0 >= self._words[-1].x0):
            self._put(len(self._words), word)
            return True
        at = self._gap(word)
        if at is None:
            return False
        self._is_torn = True
        head = self._words[0]
        self._words[0] = head._replace(starts=head.starts and at > 0)
        self._put(at, word._replace(starts=head.starts and at == 0))
        return True

    def _put(self, at: int, word: Word) -> None:
        self._words.insert(at, word)
        self._lent.insert(at, self._is_torn)

    def _gap(self, word: Word) -> int | None:
        """Where in the line the word stands, if it is on the same level and there is room."""
        at = bisect_left(self._words, word.x0, key=lambda other: other.x0)
        if at == len(self._words) or len(self._words) > _MOST_WORDS:
            return None
        slack = TOUCHING * word.size
        around = self._words[max(at - 1, 0) : at + 1]
        if at == 0 and around[0].x0 - word.x1 > _BLANK * word.size:
            return None
        over = max(slack, min(_OVERHANG * (word.x1 - word.x0), 2 * slack))
        fits = word.x1 <= around[-1].x0 + over and (at == 0 or around[0].x1 - slack <= word.x0)
        return at if fits and all(_alike(word, other) for other in around) else None

    def words(self) -> Iterator[Word]:
        """A lent letter and what it touches are one word."""
        if not self._is_torn:
            yield from self._words
            return
        part: list[Word] = []
        lent_before = False
        for word, lent in zip(self._words, self._lent, strict=True):
            if part and not ((lent or lent_before) and _touch(part[-1], word)):
                yield _one(part)
                part = []
            part.append(word)
            lent_before = lent
        yield _one(part)


def _alike(word: Word, other: Word) -> bool:
    if (word.ink, word.over) != (other.ink, False):
        return False
    return abs(_base(word) - _base(other)) <= _LEVEL * min(word.size, other.size)


def _base(word: Word) -> float:
    """The height of the line that the letters stand on."""
    return word.bottom - DESCENT * word.size


def _touch(before: Word, after: Word) -> bool:
    return after.x0 - before.x1 < TOUCHING * max(before.size, after.size)


def _one(part: Sequence[Word]) -> Word:
    first = part[0]
    if len(part) == 1:
        return first
    parts = [part for word in part for part in word.parts]
    merged = parts[:1]
    for written, style in parts[1:]:
        if style == merged[-1][1]:
            merged[-1] = (clean(merged[-1][0] + written), style)
        else:
            merged.append((written, style))
    return first._replace(
        text="".join(written for written, _ in merged),
        top=min(word.top for word in part),
        x1=max(word.x1 for word in part),
        bottom=max(word.bottom for word in part),
        parts=tuple(merged),
    )
