"""Stretches of a text that will be lines, and the marks found in them so far."""

import re
from dataclasses import dataclass, field

from giaoban.model.source import Cell, Span

_ROW = re.compile(r"[^\n]+")
_LITERAL = ("[table] ", "[HF] ")
"""Prefixes that converters put before lines; they are no Markdown."""


@dataclass(frozen=True, slots=True)
class Row:
    """A physical line with words or marks; blanks at both ends left out."""

    number: int
    span: Span
    indent: int
    """Blanks before it, counted in columns."""
    literal: bool
    """Asterisks and gaps in it mean nothing."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A line to be. `words` is where emphasis may stand; `span` holds table bars too.

    `joins`: emphasis that is open at the end of the slot before may go on here.
    """

    number: int
    span: Span
    words: Span
    cell: Cell | None = None
    joins: bool = False
    literal: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """Slots in order, and the characters in them that are no words."""

    slots: list[Slot] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)


def rows(text: str) -> list[Row]:
    found = []
    number, counted = 1, 0
    for match in _ROW.finditer(text):
        number += text.count("\n", counted, match.start())
        counted = match.start()
        raw = match[0]
        words = raw.strip()
        if words:
            lead = len(raw) - len(raw.lstrip())
            start = match.start() + lead
            indent = len(raw[:lead].expandtabs(8))
            span = Span(start, start + len(words))
            found.append(Row(number, span, indent, words.startswith(_LITERAL)))
    return found
