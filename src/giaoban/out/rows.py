"""A view as rows, before anybody knows how wide the screen is."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "title", "heading", "strong", "quiet", "warning", "late"]


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph; `label` stands before it, in a column of its own where there is a width.

    Text of a document has gone through `visible.on_one_line`. `join`: what parts the two where
    rows are not set in columns; labels of one indent with the same `join` share a column.
    """

    text: str
    label: str = ""
    indent: int = 0
    tone: Tone = "plain"
    join: str = ": "


BLANK = Row("")
