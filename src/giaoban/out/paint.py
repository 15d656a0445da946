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

NARROWEST = 20
"""Below this a terminal wraps by itself, and what we write stays whole."""

SHORTEST = 20
"""Columns that text has beside its label; where there are fewer, it stands below it."""

STEP = 2
"""Columns by which text that stands below its label is set in."""


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
    """Wrapped under its own beginning; the names of a group in one column."""
    page = _page(width, colour)
    columns = _columns(rows, width)
    for row in rows:
        column = columns[row.group] if row.is_named else len(row.label + row.join)
        for line in _lines(page, row, column if row.label else 0):
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


def _columns(rows: Sequence[Row], width: int) -> dict[str, int]:
    """The width of the names of each group; a third of the page at most."""
    found: dict[str, int] = defaultdict(int)
    for row in rows:
        if row.is_named:
            found[row.group] = max(found[row.group], len(row.label) + 2)
    return {group: min(columns, width // 3) for group, columns in found.items()}


def _lines(page: Console, row: Row, column: int) -> list[Text]:
    """The row's lines: text beside its label, or below it where there is no room."""
    indent = min(row.indent, max(page.width - SHORTEST, 0))
    if row.label and page.width - indent - column < SHORTEST:
        label = _wrapped(page, row.label, row.tone_of_label, indent)
        lines = [*label, *_wrapped(page, row.text, row.tone, indent + STEP)]
    else:
        lines = _beside(page, row, indent, column)
    for line in lines:
        line.rstrip()
    return lines


def _beside(page: Console, row: Row, indent: int, column: int) -> list[Text]:
    text = _wrapped(page, row.text, row.tone, indent + column)
    if not row.label:
        return text
    label = _wrapped(page, row.label, row.tone_of_label, indent)
    if len(row.label) >= column:  # too long for its column: the text begins below it
        return [*label, *text]
    label[0].pad_right(column - len(row.label))
    return [label[0].append_text(text[0][indent + column :]), *text[1:]]


def _wrapped(page: Console, text: str, tone: Tone, indent: int) -> list[Text]:
    from rich.text import Text  # noqa: PLC0415 - only a terminal pays for rich

    lines = Text(text, STYLES[tone]).wrap(page, page.width - indent) or [Text()]
    return [Text(" " * indent).append_text(line) for line in lines]
