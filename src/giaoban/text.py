"""Unicode: NFC at the door, folding of case and tone marks, words; offsets are never lost."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST_MARK_RUN = 30
"""Combining marks in a row that are kept (UAX #15, stream-safe text): normalisation is quadratic in them."""

_MARK_RUN = re.compile("([\u0300-\u036f]{%d})[\u0300-\u036f]+" % LONGEST_MARK_RUN)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_NEW_PLACE = "oà oả oã oá oạ oè oẻ oẽ oé oẹ uỳ uỷ uỹ uý uỵ".split()
_OLD_PLACE = "òa ỏa õa óa ọa òe ỏe õe óe ọe ùy ủy ũy úy ụy".split()
_TONE_PLACE = dict(zip(_NEW_PLACE, _OLD_PLACE, strict=True))
_NEW_TONE = re.compile(r"(?<!q)(?:" + "|".join(_NEW_PLACE) + r")(?!\w)")
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—−\u00ad", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f\t\n\r\x0b\x0c", " "),
        **dict.fromkeys("ÐƉ", "đ"),
        **dict.fromkeys("ðɖ", "đ"),
        **dict.fromkeys("“”„", '"'),
        **dict.fromkeys("‘’", "'"),
    }
)


def clean(raw: str) -> str:
    """NFC, without control characters, lone surrogates and invisible direction marks.

    Done once, by readers, before any offset is counted. Line ends become "\\n".
    """
    raw = raw.replace("\r\n", "\n").replace("\r", "\n")
    raw = _INVISIBLE.sub("", _CONTROL.sub("", raw))
    return unicodedata.normalize("NFC", _MARK_RUN.sub(r"\1", raw))


def fold(text: str) -> str:
    """The same words for matching: case, place of the tone mark, dashes, quotes, blanks made one.

    As long as `text`, character by character, so that offsets count in both. Accents stay:
    "đôn đốc" and "đơn đốc" are different words.
    """
    lower = text.translate(_ALIKE).lower()
    if len(lower) != len(text):
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text.translate(_ALIKE))
    return _NEW_TONE.sub(lambda found: _TONE_PLACE[found[0]], lower)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark of punctuation; `key` is folded."""

    start: int
    end: int
    key: str


_WORD = re.compile(r"\w+(?:[&.-]\w+)*|[^\w\s]")


def words(text: str) -> list[Word]:
    """Syllables, codes such as KH&CN or 257/TB-SKHCN in parts, and single marks of punctuation."""
    folded = fold(text)
    return [Word(found.start(), found.end(), found[0]) for found in _WORD.finditer(folded)]


def unaccented(text: str) -> str:
    """Letters without tone, roof and bar, folded: for people who type "so tai chinh"."""
    bare = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in bare if not unicodedata.combining(c)).replace("đ", "d")
