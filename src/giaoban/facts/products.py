"""Which work without a day has a product that could have one: "hoàn thiện hồ sơ".

In doubt it has none: a chief of office who is told too often stops reading.
"""

from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from giaoban.lexicon import Row, phrases
from giaoban.names.lists import NameReader
from giaoban.text import clauses

_LOOKED_AT = "makings.look"


class _Found(NamedTuple):
    """A phrase of the lexicon: its row, its first word and the word after it."""

    row: Row
    first: int
    after: int

    @property
    def part(self) -> str:
        """What it is for a product: of `products` the row says it, of other tables the table."""
        table = self.row.id.partition(".")[0]
        return {"makings": "making", "types": "product"}.get(table) or str(self.row["part"])


def product(text: str) -> str | None:
    """The first document that a task's words tell to make, with the verb, as written; None where
    there is none, or where its sentence leaves the time to a plan or a regulation."""
    found = _made(text)
    return text[found.making : found.end] if found else None


def document(text: str) -> str | None:
    """As above, the document alone: "Kế hoạch"."""
    found = document_at(text)
    return text[slice(*found)] if found else None


def document_at(text: str) -> tuple[int, int] | None:
    """Where it stands: from, to."""
    found = _made(text)
    return (found.start, found.end) if found else None


def is_written(text: str) -> bool:
    """Is a document to be written, not looked at, whatever its time is left to?"""
    parts = (text[start:end] for start, end in clauses(text))
    return any(_made_in(part, written=True) for part in parts)


class _Made(NamedTuple):
    """Where the verb begins, and the document that is made."""

    making: int
    start: int
    end: int


def _made(text: str) -> _Made | None:
    for start, end in clauses(text):
        found = _made_in(text[start:end])
        if found:
            return _Made(*(start + at for at in found))
    return None


def _made_in(clause: str, *, written: bool = False) -> _Made | None:
    reader = NameReader(clause)
    vocabulary = phrases("products", "makings", "types")
    found = [_Found(*one) for one in vocabulary.find(reader.words)]
    left = [one for one in found if one.part != "planned"]
    if len(left) < len(found) and not written:
        return None
    for making, thing in _neighbours(left, reader):
        if written and making.row.id == _LOOKED_AT:
            continue
        if making.part == "making" and thing.part == "product" and _is_thing(thing, reader):
            words = reader.words
            end = words[thing.after - 1].end
            return _Made(words[making.first].start, words[thing.first].start, end)
    return None


def _neighbours(found: list[_Found], reader: NameReader) -> Iterator[tuple[_Found, _Found]]:
    """Phrases with at most a number between them ("lập 02 báo cáo"), but for those after words
    that only tell of work ("việc xây dựng kế hoạch"), and up to those that urge others on."""
    told_of = {one.after for one in found if one.part == "told-of"}
    own = takewhile(lambda one: one.part != "urging", found)
    for one, other in pairwise(own):
        between = reader.words[one.after : other.first]
        near = not between or (len(between) == 1 and between[0].key.isdecimal())
        if near and one.first not in told_of:
            yield one, other


def _is_thing(thing: _Found, reader: NameReader) -> bool:
    """Not a verb that is spelled as a document is: "tham mưu báo cáo UBND tỉnh"."""
    return thing.after >= len(reader.words) or reader.at(thing.after) is None
