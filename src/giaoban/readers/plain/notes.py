"""Footnotes in a text: lines from "[1] …" on, where a sentence above refers to that number."""

import re
from collections.abc import Sequence

from giaoban.model.source import Span
from giaoban.readers.plain.slots import Slot

_NUMBER = re.compile(r"\[\d{1,3}\]")


def notes(text: str, slots: Sequence[Slot]) -> frozenset[Span]:
    """The spans of the slots that are footnotes: to the next empty line or page number."""
    referred: set[str] = set()
    found: set[Span] = set()
    last: Slot | None = None
    for slot in slots:
        words = text[slot.span.start : slot.span.end]
        number = _NUMBER.match(words)
        begins = number is not None and number[0] in referred
        goes_on = last is not None and slot.number == last.number + 1 and not words.isdigit()
        if begins or goes_on:
            found.add(slot.span)
            last = slot
        else:
            last = None
            referred.update(one[0] for one in _NUMBER.finditer(words, 1))
    return frozenset(found)
