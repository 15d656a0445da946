"""Words found in the notices of a library, whether typed with their accents or without."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from giaoban.errors import UsageError
from giaoban.library.database import Database
from giaoban.library.database.searching import Found, expression
from giaoban.library.entry import Head
from giaoban.library.rows import searchable, unaccented

_QUOTED = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"[^\W_]+")

Phrases = list[list[str]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with the words: a task, a remark, a title … `ref`: the task's or the section's id;
    `marks`: where the words stand in `text`, half-open."""

    head: Head
    kind: str
    ref: str
    text: str
    marks: tuple[tuple[int, int], ...]

    @property
    def reference(self) -> str:
        return f"{self.head.name}#{self.ref}" if self.ref else self.head.name


@dataclass(frozen=True, slots=True)
class Hits:
    """The best of `total` passages. `accents`: whether they were looked at; they are not where none
    were typed, or nothing was found with them."""

    query: str
    total: int
    accents: bool
    items: tuple[Hit, ...]


def search(database: Database, query: str, limit: int | None) -> Hits:
    """Passages that hold all words of the query; words in quotation marks follow each other.

    UsageError where the query has no word.
    """
    accents = unaccented(query) != searchable(query).replace("y", "i")
    hits = _hits(database, query, limit, accents=accents)
    return hits if hits.total or not accents else _hits(database, query, limit, accents=False)


def _hits(database: Database, query: str, limit: int | None, *, accents: bool) -> Hits:
    folded = searchable if accents else unaccented
    phrases = list(_phrases(folded(query)))
    if not phrases:
        raise UsageError("no-words", query=query)
    column = "raw" if accents else "folded"
    found, total = database.found(expression(phrases), column, limit)
    heads = database.heads_of({one.notice for one in found})
    pattern = _pattern(phrases)
    items = tuple(_hit(one, heads, pattern, folded(one.text)) for one in found)
    return Hits(query, total, accents, items)


def _phrases(query: str) -> Iterator[list[str]]:
    for quoted, word in _QUOTED.findall(query):
        words = _WORD.findall(quoted or word)
        if words:
            yield words


def _hit(found: Found, heads: dict[int, Head], pattern: re.Pattern[str], folded: str) -> Hit:
    text = unicodedata.normalize("NFC", found.text)
    marks = _joined([match.span() for match in pattern.finditer(folded)], text)
    return Hit(heads[found.notice], found.kind, found.ref, text, tuple(marks))


def _joined(spans: Iterable[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Words that follow each other as one."""
    at: tuple[int, int] | None = None
    for start, end in spans:
        if at and not text[at[1] : start].strip():
            at = at[0], end
            continue
        if at:
            yield at
        at = start, end
    if at:
        yield at


def _pattern(phrases: Sequence[Sequence[str]]) -> re.Pattern[str]:
    """The words, those first that follow each other."""
    together = [word for words in phrases for word in words]
    each = [together, *phrases] if len(phrases) > 1 else phrases
    spelled = "|".join(r"[\W_]+".join(map(re.escape, words)) for words in each)
    return re.compile(rf"(?<![^\W_])(?:{spelled})(?![^\W_])")
