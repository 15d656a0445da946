"""Where the facts of a notice stand in its text, and what is printed around them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from giaoban.model.reading import Place, Reading

_MARKER = re.compile(
    r"(?:[-+•*·▪●○◦■□➢✓–—\uF0B7\uF0A7]|\(?[\dIVX]{1,6}(?:\.\d{1,2})*[.)/:]{0,2}-?|\(?[A-Za-zĐđ][.)/]-?"
    r"|\(?[ivx]{1,5}\)|(?:Phần|Mục|Điều|Bài|Thứ)\s\S{1,5}|\S{1,4} là[,:]?)"
)
_ABOVE = re.compile(r"/(?:heading|lead_in/\d+)$")
_BODY = re.compile(r"/sections/.*/(?:heading|lead_in/\d+|text)$")
_MARKDOWN = "*_ \t"


@dataclass(frozen=True, slots=True)
class Places:
    """Of one reading: `spans` by the pointers into its notice; `above`: of the headings and
    lead-ins; `first`: where the sections begin."""

    text: str
    spans: Mapping[str, tuple[Place, ...]]
    above: tuple[Place, ...]
    first: int

    @classmethod
    def of(cls, reading: Reading) -> "Places":
        spans: dict[str, tuple[Place, ...]] = {}
        for proof in reading.evidence:
            if proof.spans:
                spans.setdefault(proof.at, proof.spans)
        above = (one for at, some in spans.items() if _ABOVE.search(at) for one in some)
        starts = (some[0].start for at, some in spans.items() if _BODY.match(at))
        return cls(reading.text, spans, tuple(above), min(starts, default=0))

    def start(self, at: str) -> int | None:
        """The first character of a fact; None where nobody says where it stands."""
        return self.spans[at][0].start if at in self.spans else None

    def lines(self, at: str) -> tuple[str, ...]:
        """The words of a fact as they are printed, line by line."""
        return tuple(self.text[one.start : one.end] for one in self.spans.get(at, ()))

    def marker(self, at: str) -> str:
        """The number or dash on the line before a fact; "" where it begins otherwise."""
        start = self.start(at)
        if start is None:
            return ""
        line = self.text[self.text.rfind("\n", 0, start) + 1 : start]
        before = line.strip(_MARKDOWN) or line.strip()
        return before if _MARKER.fullmatch(before) else ""
