"""What pdfium said about a file, as plain values: nothing here knows pdfium."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from giaoban.model.box import Box
from giaoban.model.source import Style

MOST_PAGES = 500
MOST_EDGES = 5000
"""Edges of a page that are looked at; a finder of tables is slow beyond (pdfplumber #779)."""

ASCENT, DESCENT = 0.9, 0.2
"""Of a letter's size, how far a word's box reaches above and below the line it stands on."""

TOUCHING = 0.12
"""Share of a letter's height below which a gap between two stretches is no blank."""

_TOUCH = 3.0

Ink = Literal["seen", "invisible", "white"]


class Word(NamedTuple):
    """Characters between blanks; `parts` are its stretches of one style.

    `starts`: pdfium began a new line here. `over`: an annotation or a slanted stamp, laid over the
    page. `ink` is "invisible" where the file says not to paint it.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    parts: tuple[tuple[str, Style], ...]
    starts: bool
    over: bool
    ink: Ink

    @property
    def size(self) -> float:
        """The letters' size in points."""
        return (self.bottom - self.top) / (ASCENT + DESCENT)


class Shapes(NamedTuple):
    """`across`: (y, x0, x1) of horizontal edges; `upright`: (x, top, bottom) of vertical ones."""

    across: tuple[tuple[float, float, float], ...]
    upright: tuple[tuple[float, float, float], ...]
    grounds: tuple[Box, ...]
    pictures: tuple[Box, ...]

    def has_grid(self) -> bool:
        """Three upright rules or more, each meeting two rules across: no underline, no mere box."""
        if not 3 <= len(self.across) + len(self.upright) <= MOST_EDGES:
            return False
        across, upright = _merged(self.across), _merged(self.upright)
        return sum(_crossed(rule, across) >= 2 for rule in upright) >= 3


def _crossed(rule: tuple[float, float, float], others: list[tuple[float, float, float]]) -> int:
    at, low, high = rule
    return sum(
        low - _TOUCH <= there <= high + _TOUCH and start - _TOUCH <= at <= end + _TOUCH
        for there, start, end in others
    )


def _merged(
    edges: tuple[tuple[float, float, float], ...],
) -> list[tuple[float, float, float]]:
    """Edges at one place made one rule; at most 200, so that comparing all pairs stays cheap."""
    rules: list[tuple[float, float, float]] = []
    for at, low, high in sorted(edges):
        if rules and at - rules[-1][0] <= _TOUCH:
            rules[-1] = (rules[-1][0], min(rules[-1][1], low), max(rules[-1][2], high))
        else:
            rules.append((at, low, high))
    return rules[:200]


@dataclass(frozen=True, slots=True)
class Page:
    """`words` are the page's own, `stamps` are laid over it; `hidden` words were left out.

    `unread`: the page could not be opened. `pictured`: it shows an image. `recognised`: its
    words are unpainted and lie over a picture, as OCR programs write them.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    stamps: tuple[Word, ...] = ()
    shapes: Shapes = Shapes((), (), (), ())  # noqa: RUF009 - a named tuple cannot change
    hidden: int = 0
    recognised: bool = False
    unread: bool = False

    @property
    def pictured(self) -> bool:
        return bool(self.shapes.pictures)
