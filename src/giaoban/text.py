"""Unicode: NFC at the door, folding of case and tone marks, words; offsets are never lost."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, Generic, NamedTuple, TypeVar

LONGEST_MARK_RUN = 30
"""Combining marks in a row that are kept (UAX #15, stream-safe text): normalising is quadratic."""

BLANK = re.compile(r"\[Điền: [^\[\]]*\]", re.IGNORECASE)
"""What a draft leaves to be filled in, by a person; what stands in it says nothing yet."""

_MARK_RUN = re.compile(f"([\u0300-\u036f]{{{LONGEST_MARK_RUN}}})[\u0300-\u036f]+")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_NEW_PLACE = [
    "oà",
    "oả",
    "oã",
    "oá",
    "oạ",
    "oè",
    "oẻ",
    "oẽ",
    "oé",
    "oẹ",
    "uỳ",
    "uỷ",
    "uỹ",
    "uý",
    "uỵ",
]
_OLD_PLACE = [
    "òa",
    "ỏa",
    "õa",
    "óa",
    "ọa",
    "òe",
    "ỏe",
    "õe",
    "óe",
    "ọe",
    "ùy",
    "ủy",
    "ũy",
    "úy",
    "ụy",
]
_TONE_PLACE = dict(zip(_NEW_PLACE, _OLD_PLACE, strict=True))
_WITH_I = {
    "kì": "kỳ", "kí": "ký", "kĩ": "kỹ", "kỉ": "kỷ", "kị": "kỵ", "lí": "lý", "mĩ": "mỹ",
    "quí": "quý", "qúi": "quý", "qúy": "quý", "sĩ": "sỹ", "tỉ": "tỷ",
}  # fmt: skip
"""Syllables that stand in either spelling: "kì họp", "kỳ họp"."""

_OTHERWISE = {**_TONE_PLACE, **_WITH_I}


def _endings(spellings: Iterable[str], never: str) -> Iterator[str]:
    """Patterns of these spellings without their first letters, which stand before, and which no
    `never` stands before: a pattern that begins with a set of letters is found quickly."""
    for first, alike in groupby(sorted(spellings), lambda spelling: spelling[0]):
        ends = "|".join(spelling[1:] for spelling in alike)
        yield f"(?<={first})(?<!{never}{first})(?:{ends})"


_FIRST_LETTERS = "".join(sorted({spelling[0] for spelling in _OTHERWISE}))
_ENDINGS = "|".join([*_endings(_TONE_PLACE, "q"), *_endings(_WITH_I, r"\w")])
_SPELLED_OTHERWISE = re.compile(rf"[{_FIRST_LETTERS}](?:{_ENDINGS})(?!\w)")
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—−\u00ad", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f\t\n\r\x0b\x0c", " "),
        **dict.fromkeys("ÐƉ", "Đ"),
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


def uniform(text: str) -> str:
    """One kind of dash, quote, blank and đ; case and all else stay. As long as `text`."""
    return text.translate(_ALIKE)


def fold(text: str) -> str:
    """The same words for matching: case, place of the tone mark, y or i where a syllable has
    either ("kì", "kỳ"), dashes, quotes, blanks made one.

    As long as `text`, character by character, so that offsets count in both. Accents stay:
    "đôn đốc" and "đơn đốc" are different words.
    """
    return _kept_fold(text) if len(text) <= _SHORT else _fold(text)


def _fold(text: str) -> str:
    even = uniform(text)
    lower = even.lower()
    if len(lower) != len(text):  # a few letters of other scripts have a longer small form
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in even)
    return _SPELLED_OTHERWISE.sub(lambda found: _OTHERWISE[found[0]], lower)


_SHORT = 4000
"""Characters up to which what was made of a text is kept for the next question about it."""

_kept_fold = lru_cache(maxsize=256)(_fold)


class Word(NamedTuple):
    """A word or a mark of punctuation; `key` is folded."""

    start: int
    end: int
    key: str


_WORD = re.compile(r"\w+(?:[&.-]\w+)*|[^\w\s]")


def words(text: str) -> Sequence[Word]:
    """Syllables, codes such as KH&CN or 257/TB-SKHCN in parts, and single marks of punctuation."""
    return _kept_words(text) if len(text) <= _SHORT else _words(text)


def _words(text: str) -> tuple[Word, ...]:
    return tuple(Word(*found.span(), found[0]) for found in _WORD.finditer(fold(text)))


_kept_words = lru_cache(maxsize=256)(_words)


T = TypeVar("T")


class Phrases(Generic[T]):
    """A vocabulary of phrases, found word by word, the longest first.

    Built from (spelling, meaning) pairs; a spelling is ordinary text, compared folded. Where two
    rows spell one phrase, the first stands.
    """

    __slots__ = ("_root",)
    _MEANING = ""  # no word has this key

    def __init__(self, pairs: Iterable[tuple[str, T]] = ()) -> None:
        self._root: dict[str, Any] = {}
        for spelling, meaning in pairs:
            node = self._root
            for word in _WORD.findall(fold(spelling)):
                node = node.setdefault(word, {})
            node.setdefault(self._MEANING, meaning)

    def longest(self, sequence: Sequence[Word], at: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase that begins at word `at`, and the word after it."""
        node: dict[str, Any] | None = self._root
        found: tuple[T, int] | None = None
        for i in range(at, len(sequence)):
            node = node.get(sequence[i].key) if node else None
            if node is None:
                break
            if self._MEANING in node:
                found = (node[self._MEANING], i + 1)
        return found

    def find(self, sequence: Sequence[Word]) -> Iterator[tuple[T, int, int]]:
        """Every phrase from left to right, none overlapping: (meaning, first word, word after)."""
        i = 0
        while i < len(sequence):
            found = self.longest(sequence, i)
            if found is None:
                i += 1
                continue
            yield found[0], i, found[1]
            i = found[1]


_STOP = re.compile(r"[.!?…]+[\"”’)\]]*|;")
_ABBREVIATED = re.compile(
    r"(?:\b(?:tp|ts|tskh|ths|pgs|gs|bs|bsck[i1]{1,2}|ck[i1]{1,2}|ds|ks|ls|tx|đ/c|tl|kt|tm|st|v\.v)|\b[^\W\d_])$",
    re.IGNORECASE,
)


_BRACKETED = re.compile(r"\([^()]{0,400}\)")


class _Stretches:
    """Matches in order, asked in order whether one holds an offset."""

    def __init__(self, matches: Iterator[re.Match[str]]) -> None:
        self._matches = matches
        self._end = self._start = -1

    def hold(self, offset: int) -> bool:
        while self._end <= offset and (found := next(self._matches, None)):
            self._start, self._end = found.span()
        return self._start <= offset < self._end


def clauses(text: str) -> list[tuple[int, int]]:
    """Sentences, and the parts of one between semicolons: stretches that cover `text`, in order."""
    found: list[tuple[int, int]] = []
    start = 0
    bracketed = _Stretches(_BRACKETED.finditer(text))
    for stop in _STOP.finditer(text):
        if bracketed.hold(stop.start()) or (stop[0] != ";" and not _ends_sentence(text, stop)):
            continue
        found.append((start, stop.end()))
        start = stop.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if start < len(text):
        found.append((start, len(text)))
    return found


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    """Does a new sentence begin after the stop? Not after an abbreviation, not within a number."""
    after = text[stop.end() : stop.end() + 20].lstrip()[:1]
    if stop.end() < len(text) and not text[stop.end()].isspace():
        return after.isupper() and text[stop.start() - 1 : stop.start()].islower()
    if stop[0] == "." and _ABBREVIATED.search(text, max(0, stop.start() - 8), stop.start()):
        return False
    return not after.islower()
