"""Words that are no syllables of Vietnamese, outside of names and quotations."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from giaoban.lexicon import phrases
from giaoban.model.source import Passage, Span
from giaoban.review.case import Case
from giaoban.review.words.letters import is_lookalike
from giaoban.review.words.passages import is_within, passages, quotations
from giaoban.review.words.slips import slips
from giaoban.review.words.syllables import Kind, kind
from giaoban.text import words

_WORD = re.compile(r"(?<![\w@./\\'’-])[^\W\d_]{2,30}(?![\w@/\\'’-]|\.\w)")
_ABROAD = frozenset("àâçéèêëîïôùûü")
"""Letters that French has too: a word with no others may be French."""


_VOWELS = frozenset("aăâeêioôơuưyàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ")


class Odd(NamedTuple):
    """A word in small letters that is no syllable, or has its tone over the wrong letter."""

    word: str
    kind: Kind
    spans: tuple[Span, ...]


def odd_words(case: Case) -> list[Odd]:
    """In order; loanwords, quotations, names and slips that are told as such are none."""
    return [one for passage in passages(case) for one in _odd_in(passage)]


def parted(word: str) -> str | None:
    """The two syllables of which a word has grown together, the second with a consonant before its
    vowel; None where there are no such two."""
    for at in range(2, len(word) - 1):
        one, other = word[:at], word[at:]
        if other[0] not in _VOWELS and kind(one) == kind(other) == "sound":
            return f"{one} {other}"
    return None


def _odd_in(passage: Passage) -> Iterator[Odd]:
    text = passage.text
    candidates = [one for one in _WORD.finditer(text) if _is_odd(one[0])]
    if not candidates:
        return
    known = [(one.start, one.end) for one in slips(text)]
    quoted = quotations(text)
    loans = list(_loans(text))
    for one in candidates:
        if not any(is_within(*one.span(), some) for some in (known, quoted, loans)):
            yield Odd(one[0], kind(one[0]), passage.origin(*one.span()))


def _is_odd(word: str) -> bool:
    if word.isascii() or not word.islower() or kind(word) == "sound" or is_lookalike(word):
        return False
    if all(letter.isascii() or letter in _ABROAD for letter in word):
        return False
    return any(kind(letter) == "sound" for letter in word)  # "qđ", "hđnd" have no vowel


def _loans(text: str) -> Iterator[tuple[int, int]]:
    sequence = words(text)
    for _, first, after in phrases("loanwords").find(sequence):
        yield sequence[first].start, sequence[after - 1].end
