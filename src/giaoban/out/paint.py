"""The two ways to paint rows: a line each, for files and pipes; in columns, for a terminal.

What stands in a row is never markup: rich gets `Text` objects only.
"""

from __future__ import annotations

from collections import defaultdict
from io import StringIO
from typing import TYPE_CHECKING

from giaoban.out.rows import Row, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from rich.text import Text

    from giaoban.out.manner import Manner

STYLES: dict[Tone, str] = {
    "plain": "",
    "title": "bold",
    "heading": "bold cyan",
    "strong": "bold",
    "quiet": "dim",
    "warning": "yellow",
    "late": "bold red",
}
"""Each tone also has words or a place of its own: nothing is said by colour alone."""

WIDEST = 104
"""Columns; longer lines are hard to follow."""

NARROWEST = 40
"""Below this a terminal wraps by itself, and what we write stays whole."""

SHORTEST = 20
"""Columns that text has beside its label, however deep it stands."""


def paint(rows: Sequence[Row], manner: Manner) -> str:
    if manner.width is None:
        return plain(rows)
    return in_columns(rows, max(NARROWEST, min(manner.width, WIDEST)), manner.colour)


def plain(rows: Sequence[Row]) -> str:
    """A row a line, however long; no trailing blanks."""
    lines = (
        " " * row.indent + (row.label + row.join if row.label else "") + row.text for row in rows
    )
    return "".join(line.rstrip() + "\n" for line in lines)


def in_columns(rows: Sequence[Row], width: int, colour: bool) -> str:
    """Wrapped under its own beginning, the labels of one kind in one column."""
    page = _page(width, colour)
    columns = _columns(rows, width)
    for row in rows:
        for line in _lines(page, row, columns[row.indent, row.join] if row.label else 0):
            page.print(line, no_wrap=True, overflow="ignore", crop=False)
    file = page.file
    assert isinstance(file, StringIO)  # noqa: S101 - made so in _page
    return file.getvalue()


def _page(width: int, colour: bool) -> Console:
    from rich.console import Console  # noqa: PLC0415 - only a terminal pays for rich

    return Console(
        file=StringIO(),
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
    )


def _columns(rows: Sequence[Row], width: int) -> dict[tuple[int, str], int]:
    """The width of labels of one indent and one kind; a third of the page at most."""
    found: dict[tuple[int, str], int] = defaultdict(int)
    for row in rows:
        key = row.indent, row.join
        found[key] = max(found[key], len(row.label) + (1 if row.join == " " else 2))
    return {key: min(columns, width // 3) for key, columns in found.items()}


def _lines(page: Console, row: Row, column: int) -> list[Text]:
    from rich.text import Text  # noqa: PLC0415

    left = " " * (row.indent + column)
    label = " " * row.indent + (row.label + " " if row.label else "").ljust(column)
    room = max(page.width - len(left), SHORTEST)
    text = Text(row.text, STYLES[row.tone]).wrap(page, room) or [Text()]
    above = len(label) > len(left)  # too long for its column: the text begins below it
    starts = [left if above else label, *[left] * (len(text) - 1)]
    lines = [Text(start).append_text(line) for start, line in zip(starts, text, strict=True)]
    lines = [Text(label), *lines] if above else lines
    for line in lines:
        line.rstrip()
    return lines
