"""Slips that the words around them give away: "đơn đốc", "lễ lối" (domain.md §6.9)."""

from collections.abc import Iterator
from typing import NamedTuple

from giaoban.lexicon import Row, phrases
from giaoban.model.source import Passage, Span
from giaoban.review.case import Case, Hit
from giaoban.review.words.passages import is_within, passages, quotations
from giaoban.text import fold, words


class Slip(NamedTuple):
    """Characters `start` to `end` of a text, what stands there, and what should."""

    start: int
    end: int
    found: str
    right: str


def slip(case: Case) -> Iterator[Hit]:
    """Each slip, with the right words; nothing within quotation marks, nothing of a name."""
    for passage in passages(case):
        for one in slips(passage.text):
            yield Hit(_spans(passage, one), {"found": one.found, "right": one.right})


def slips(text: str) -> Iterator[Slip]:
    """The slips of a text, in order."""
    sequence = words(text)
    quoted = quotations(text)
    for row, first, after in phrases("slips").find(sequence):
        start, end = sequence[first].start, sequence[after - 1].end
        found = text[start:end]
        if row["sound"] or is_within(start, end, quoted) or _is_name(row, found):
            continue
        yield Slip(start, end, " ".join(found.split()), " ".join(_corrected(row, found).split()))


def _is_name(row: Row, found: str) -> bool:
    """Capitals inside tell a place or a person, but for the words in names of offices."""
    inner = [word[:1].isupper() for word in found.split()[1:]]
    return any(inner) and not found.isupper() and row["name"] is None


def _corrected(row: Row, found: str) -> str:
    """The words with what is wrong in them put right, in its capitals."""
    wrong = fold(row["wrong"]) if row["wrong"] else fold(found)
    at = fold(found).find(wrong)
    if at < 0:
        at, wrong = 0, fold(found)
    end = at + len(wrong)
    return found[:at] + _cased(found[at:end], row["right"]) + found[end:]


def _cased(found: str, right: str) -> str:
    if found.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if found[:1].isupper() else right


def _spans(passage: Passage, one: Slip) -> tuple[Span, ...]:
    return passage.origin(one.start, one.end)
