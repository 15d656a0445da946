"""Words that no Vietnamese text has: grown together, a letter or the place of the tone wrong."""

from collections.abc import Iterator

from giaoban.model.source import Span
from giaoban.review.case import Case, Hit
from giaoban.review.words.damage import is_damaged
from giaoban.review.words.listing import listed
from giaoban.review.words.odd import Odd, odd_words, parted
from giaoban.review.words.syllables import put_right


def glued(case: Case) -> Iterator[Hit]:
    """Two words without the blank between them: "cơsở"."""
    for word, spans in _told(case):
        right = parted(word)
        if right:
            yield Hit(spans, {"found": word, "right": right})


def odd(case: Case) -> Iterator[Hit]:
    """A letter is wrong or lost: "quôc"."""
    for word, spans in _told(case):
        if parted(word) is None:
            yield Hit(spans, {"found": word})


def misplaced(case: Case) -> Iterator[Hit]:
    """Tone marks over the wrong letter, told once: "hòan thành", "kết qủa" (domain.md §6.2)."""
    found = [one for one in odd_words(case) if one.kind == "misplaced"]
    if found:
        right = listed(put_right(one.word) for one in found)
        spans = tuple(span for one in found for span in one.spans)
        yield Hit(spans, {"right": right, "count": str(len(found))})


def _told(case: Case) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Each odd word once, with all its places; none where the whole text is damaged."""
    places: dict[str, list[Odd]] = {}
    found = odd_words(case)
    if is_damaged(case, found):
        return
    for one in found:
        if one.kind == "none":
            places.setdefault(one.word, []).append(one)
    for word, some in places.items():
        yield word, tuple(span for one in some for span in one.spans)
