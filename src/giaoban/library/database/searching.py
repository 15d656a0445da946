"""Words found in all notices."""

from collections.abc import Sequence
from dataclasses import dataclass

from giaoban.library.database.connected import Connected

_NEARER = 2.0
"""How much more the words with their accents weigh than those without."""


_OF_ITSELF = "'notice', 'meeting', 'signature', 'recipients', 'grounds'"
_LESS = 0.75
"""What a notice tells of itself is short and stands in every notice: tasks come before it where
they hold the words as well."""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that holds the words; `ref`: the task's or the section's id."""

    passage: int
    notice: int
    kind: str
    ref: str
    text: str


class Searching(Connected):
    """Full-text search."""

    def found(self, query: str, column: str, limit: int | None) -> tuple[list[Found], int]:
        """The best passages for a query made by `expression`, and how many there are."""
        match = f"{column} : ({query})"
        total = self._value("SELECT count(*) FROM words WHERE words MATCH ?", (match,))
        rows = self._all(
            "SELECT passage.id, notice, kind, ref, text FROM"
            " (SELECT passage.id AS found, bm25(words, ?, 1.0)"
            f"  * CASE WHEN kind IN ({_OF_ITSELF}) THEN {_LESS} ELSE 1 END AS place"
            "  FROM words JOIN passage ON passage.id = words.rowid WHERE words MATCH ?"
            "  ORDER BY place, found LIMIT ?) AS best"
            " JOIN passage ON passage.id = best.found ORDER BY place, passage.id",
            (_NEARER, match, -1 if limit is None else limit),
        )
        return [Found(*row) for row in rows], total


def expression(phrases: Sequence[Sequence[str]]) -> str:
    """All of the phrases, in any order; better where they follow each other. Their words become
    strings of FTS5, whose own signs mean nothing in them."""
    each = " AND ".join(_phrase(words) for words in phrases)
    if len(phrases) < 2:
        return each
    together = _phrase([word for words in phrases for word in words])
    return f"{together} OR ({each})"


def _phrase(words: Sequence[str]) -> str:
    return '"' + " ".join(words) + '"'
