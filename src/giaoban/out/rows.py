"""A view as rows, before anybody knows how wide the screen is."""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["plain", "title", "heading", "strong", "quiet", "warning", "late"]


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph; `label` stands before it: a name (": "), or a marker under which it hangs.

    Text of a document has gone through `visible.on_one_line`. `join`: what parts the two where
    rows are not set in columns. Names of one `group` share a column, a marker has its own.
    `label_tone`: another tone than the row's.
    """

    text: str
    label: str = ""
    indent: int = 0
    tone: Tone = "plain"
    join: str = ": "
    group: str = ""
    label_tone: Tone | None = None

    @property
    def is_named(self) -> bool:
        """Whether the label is a name, not a marker."""
        return bool(self.label) and self.join == ": "

    @property
    def tone_of_label(self) -> Tone:
        """Names step back behind what they name."""
        own: Tone = "quiet" if self.is_named and self.tone == "plain" else self.tone
        return self.label_tone or own


BLANK = Row("")
