"""The words of a task, sorted by what they tell about which piece of work it is."""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from giaoban.compare.subject import Subject
from giaoban.lexicon import phrases, table
from giaoban.text import Word, fold

Row = tuple[str, str]
"""Two words in a row."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_COMMON = ("commonplaces", "verbs", "types", "products", "things", "adverbs", "cues")
"""Tables of what work of any kind is told with."""

_TELLING = frozenset({"verbs.do", "cues.false-friend"})
"""Rows of them that also hold what is done in some field alone ("tuyển dụng", "dịch vụ")."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`contents`: all but small words, and who gets the result. `objects`: those that may say which
    piece of work it is. `large`: written so within a sentence. `rows`: two words in a row, of which
    one at least is an object and none names the house."""

    all: frozenset[str]
    contents: frozenset[str]
    objects: frozenset[str]
    large: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]
    rows: frozenset[Row]

    @classmethod
    def of(cls, subject: Subject, house: Set[str] = frozenset()) -> "Vocabulary":
        """`house`: words of the names of the office and its units."""
        telling = _objects(subject)
        rows = set(pairwise(piece.key for piece in subject.pieces if not piece.aside))
        return cls(
            all=frozenset(subject.core),
            contents=_contents(subject),
            objects=telling,
            large=frozenset(piece.key for piece in subject.pieces if piece.large),
            names=subject.names,
            years=frozenset(key for key in subject.core if _YEAR.fullmatch(key)),
            rows=frozenset(row for row in rows if set(row) & telling and not set(row) & house),
        )

    def own(self, other: "Vocabulary") -> Set[str]:
        """Objects, and what is written large, that the other does not name."""
        unnamed = (self.objects | self.large) - other.all
        return unnamed | (self.large - other.objects - other.large)

    def other_names(self, other: "Vocabulary") -> float:
        """0 where one of them has all names of the other, towards 1 where each has many of its own;
        another year counts as another name."""
        other_years = bool(self.years and other.years) and not self.years & other.years
        least = min(len(self.names - other.all), len(other.names - self.all)) + other_years
        return least / (least + 1)


def _contents(subject: Subject) -> frozenset[str]:
    return frozenset(one.key for one in subject.pieces if not one.aside) - _small_words()


def _objects(subject: Subject) -> frozenset[str]:
    """Names, but no numbers, and nothing that work of any kind is told with."""
    pieces = subject.pieces
    sequence = [Word(0, 0, piece.key) for piece in pieces]
    found = phrases(*_COMMON).find(sequence)
    common = {
        place
        for row, first, after in found
        if row.id not in _TELLING
        for place in range(first, after)
    }
    telling = {piece.key for i, piece in enumerate(pieces) if not piece.aside and i not in common}
    numbers = {key for key in telling if key.isdecimal()}
    return frozenset(telling - numbers - _small_words()) | subject.names


@cache
def _small_words() -> frozenset[str]:
    return frozenset(fold(say) for row in table("smallwords") for say in row.say)
