"""Names for comparison, accents kept: spellings of one unit have one key."""

from giaoban.lexicon import phrases
from giaoban.text import words

Key = tuple[str, ...]

_DROPPED = {"và", "&", "-", ",", "/", ".", "(", ")"}


def key(name: str) -> Key:
    """Folded words, abbreviations written out, "và" and marks dropped."""
    found: list[str] = []
    sequence = words(name)
    i = 0
    while i < len(sequence):
        short = phrases("abbreviations").longest(sequence, i)
        found += short[0]["full"].split() if short else [sequence[i].key]
        i = short[1] if short else i + 1
    return tuple(word for word in found if word not in _DROPPED)
