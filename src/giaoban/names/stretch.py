"""A stretch of running text, word by word: what stands at a word, as rules ask it."""

from bisect import bisect_right
from collections.abc import Iterator

from giaoban.lexicon import Row, phrases
from giaoban.text import fold, words

_LONGEST_BRACKET = 30  # words

SEPARATORS = {",", ";", "và", "cùng", "/"}
"""What stands between the names of a list."""

EACH = {"mỗi", "từng"}
"""A set after a list says who does what within it: "Sở A, Sở B, | mỗi đơn vị cử 01 người"."""

STOPS = {".", ",", ";", ":", "(", ")"}
"""Marks at which a clause ends."""


class Stretch:
    """`text`, the same `folded`, and its `words`; questions are asked by the index of a word."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        self.words = words(text)

    def key(self, i: int) -> str:
        """The folded word, "" past the end."""
        return self.words[i].key if i < len(self.words) else ""

    def capital(self, i: int) -> bool:
        """Does word `i` begin with a capital?"""
        return i < len(self.words) and self.text[self.words[i].start].isupper()

    def spelled(self, i: int, after: int) -> str:
        """The text of words `i` to `after` (exclusive)."""
        return self.text[self.words[i].start : self.words[after - 1].end]

    def word_at(self, offset: int) -> int:
        """The first word that ends after character `offset`."""
        return bisect_right(self.words, offset, key=lambda word: word.end)

    def past_bracket(self, i: int) -> int:
        """Past a remark in brackets that begins at word `i`: "(trừ xã Kim Thủy)"; else `i`."""
        if self.key(i) != "(":
            return i
        last = min(i + _LONGEST_BRACKET, len(self.words))
        return next((k + 1 for k in range(i, last) if self.key(k) == ")"), i)

    def cue(self, i: int) -> tuple[Row, int] | None:
        """The cue of assignment at word `i`, and the word after it.

        A false friend is written small ("giao ban"); with a capital inside, the cue stands before
        a name: "Giao | Ban Pháp chế".
        """
        found = phrases("cues").longest(self.words, i)
        if found is None or found[0]["means"] != "nothing" or self.text.isupper():
            return found
        capital = next((k for k in range(i + 1, found[1]) if self.capital(k)), None)
        return phrases("cues").longest(self.words[:capital], i) if capital else found

    def cues(self, start: int, after: int) -> Iterator[tuple[Row, int, int]]:
        """The cues between two words, none overlapping: (row, first word, word after)."""
        i = start
        while i < after:
            found = self.cue(i)
            if found:
                yield found[0], i, found[1]
            i = found[1] if found else i + 1

    def is_boundary(self, i: int) -> bool:
        """Nothing of a name can stand at word `i`: the end, punctuation, a verb, a link."""
        if i >= len(self.words) or not self.words[i].key[0].isalnum():
            return True
        if self.capital(i):
            return False
        cue = self.cue(i)
        if cue and cue[0]["compound"]:
            return False
        cued = cue is not None and cue[0]["means"] != "nothing"
        return self.key(i) in SEPARATORS | EACH or cued or self._begins(i, "verbs", "adverbs")

    def past(self, i: int) -> int:
        """The word after the noun at word `i`: "giao thông" is one, though "giao" is a verb."""
        cue = self.cue(i)
        return cue[1] if cue and cue[0]["compound"] else i + 1

    def is_predicate(self, i: int) -> bool:
        """Does a verb, or an adverb before one, begin at word `i` in small letters?"""
        if i >= len(self.words) or self.capital(i):
            return False
        verb = phrases("verbs").longest(self.words, i)
        if verb:
            return verb[0].id != "verbs.link"
        return self._begins(i, "adverbs", "cues")

    def is_adverb(self, i: int) -> bool:
        """Does an adverb that stands before verbs begin at word `i`?"""
        return self._begins(i, "adverbs")

    def is_verb(self, i: int) -> bool:
        """Does a verb begin at word `i`, small or at the head of a sentence?"""
        found = phrases("verbs").longest(self.words, i)
        acts = found is not None and found[0].id not in ("verbs.link", "verbs.aspect")
        return acts or self._begins(i, "adverbs") or self.cue(i) is not None

    def _begins(self, i: int, *vocabularies: str) -> bool:
        return any(phrases(name).longest(self.words, i) for name in vocabularies)
