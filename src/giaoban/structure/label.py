"""What kind of line is this, and which rule said so: each line alone, before any order is known."""

import re
from dataclasses import dataclass
from functools import cache

from giaoban.lexicon import Patterns, Row, patterns
from giaoban.model.source import Document, Line, Passage
from giaoban.names import numbers
from giaoban.structure.passages import of_line
from giaoban.text import BLANK, fold

_SLOTS = {
    "number": numbers.FOLDED,
    "blank": r"[\s.…_]*[/-]\s?[^\W\d_]\w*",
    "unstroked": r"\d{1,6}\s{1,3}[^\W\d_]{2,5}-[^\W\d_]{2,}",
    "place": r"(?:tp\.\s*)?[^\W\d_][^,:;.]{1,40}",
    "day": r"(?:\d{1,2}|[\s.…_]*)",
    "month": r"(?:\d{1,2}|[\s.…_]*)",
    "year": r"(?:\d{4}|20[\s.…_]*|[\s.…_]*)",
    "date": r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}",
    "rule": r"[-_*=.~—\s]*[-_*=~—][-_*=.~—\s]*",
    "sender": (
        r"(?:chủ tịch|(?:phó )?thủ tướng|bộ trưởng|giám đốc|trưởng ban|ủy ban|ubnd|ban|bộ|sở|cục)"
        r"\s[^.:;,]{0,100}"
    ),
    "office": r"[^\W\d_]{2,}",
    "sep": r"(?:\.\s*|\s+)",
    "end": r"\s*$",
    "roman": r"x{0,3}(?:ix|iv|v?i{1,3}|v|x)",
    "small": r"\d{1,2}",
    "nested": r"\d{1,2}(?:\.\d{1,2}){1,3}",
    "letter": r"[a-zđ]",
    "ordinal": r"(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|một)",
    "open": r"\(",
    "close": r"\)",
    "after": r"(?=\s)",
    "gap": r"(?=\s|[^\W\d_]|[\"(])",
    "to_fill_in": fold(BLANK.pattern) + r"[\s.;]*",
    "point": r"(?:[-+•*]|\(?\w{1,4}(?:\.\d{1,2})*[-–.)/:]{1,2})",
}
_ORDINALS = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4,
    "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_LONGEST_HEAD = 200
"""Characters at the beginning of a line that rules look at."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A point's number or bullet: `kind` of `lexicon/markers.toml`, `value` bare ("II", "a")."""

    kind: str
    value: str

    @property
    def numbered(self) -> bool:
        """Can people cite the point by it?"""
        return self.kind not in {"dash", "plus", "bullet"}


@dataclass(frozen=True, slots=True)
class Label:
    """A line with its kind, the rule behind it, its marker, and its words without the marker."""

    line: Line
    kind: str
    rule: str
    words: Passage
    marker: Marker | None = None

    @property
    def text(self) -> str:
        return self.words.text

    @property
    def capitals(self) -> bool:
        """Printed in capitals throughout?"""
        return self.text.isupper()


def label(document: Document) -> tuple[Label, ...]:
    """A label for each line, in order."""
    return tuple(label_words(line, of_line(document, line)) for line in document.lines)


def label_words(line: Line, words: Passage) -> Label:
    """The label of these words of a line."""
    row = _line_kind(words.text)
    if row:
        return Label(line, row["kind"], row.id, words)
    found = _marker(words.text)
    if found:
        marker, rule, end = found
        return Label(line, "item", rule, words.part(end, len(words.text)), marker)
    if numbers.type_named(words.text) and words.text.isupper():
        return Label(line, "type", "frame.type", words)
    return Label(line, "text", "label.text", words)


def is_page_number(text: str) -> bool:
    """Does a line say nothing else?"""
    row = _line_kind(text)
    return row is not None and row["kind"] == "page"


@cache
def _patterns(name: str) -> Patterns:
    return patterns(name, _SLOTS)


def _line_kind(text: str) -> Row | None:
    head = fold(text[:_LONGEST_HEAD])
    for pattern in _patterns("lines"):
        row, found = pattern.row, pattern.match(head)
        if found and _printed_as(row, text) and not (row["whole"] and _goes_on(head, found)):
            return row
    return None


def _goes_on(head: str, found: re.Match[str]) -> bool:
    """Do words follow what was found?"""
    return any(c.isalnum() for c in head[found.end() :])


def _printed_as(row: Row, text: str) -> bool:
    if row["capital"]:
        return text[:1].isupper()
    return not row["upper"] or _starts_upper(text)


def _starts_upper(text: str) -> bool:
    """Are the first words capitals, as in "TL. GIÁM ĐỐC"? The name may follow on the line."""
    return " ".join(text.partition("(")[0].split()[:2]).isupper()


def _marker(text: str) -> tuple[Marker, str, int] | None:
    """The marker at the beginning of a line, its rule, and where the words begin."""
    head = fold(text[:_LONGEST_HEAD])
    for pattern in _patterns("markers"):
        row, found = pattern.row, pattern.match(head)
        if found and _cased(row, text, found):
            end = found.end()
            while end < len(text) and text[end].isspace():
                end += 1
            return Marker(row["kind"], _value(row, text[: found.end()])), row.id, end
    return None


def _cased(row: Row, text: str, found: re.Match[str]) -> bool:
    letter = next((c for c in text[: found.end()] if c.isalpha()), "")
    if row["next"] and not text[found.end() :].lstrip()[:1].isupper():
        return False
    return {"yes": letter.isupper(), "no": letter.islower()}.get(row["capital"], True)


def _value(row: Row, printed: str) -> str:
    """The number alone: "1" of "1." and of "Thứ nhất,", "II" of "Phần II."."""
    words = printed.strip(" .)(:,-/\t").split() or [""]
    if row["kind"] == "ordinal":
        return next((str(_ORDINALS[word]) for word in map(fold, words) if word in _ORDINALS), "")
    return words[-1].rstrip(",:.") if row["kind"] == "roman" else " ".join(words)
