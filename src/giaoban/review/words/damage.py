"""Damage of the text layer: letters that a conversion changed or lost (domain.md §6.4, §6.8)."""

import re
from collections.abc import Iterator, Sequence

from giaoban.lexicon import phrases
from giaoban.model.source import Span
from giaoban.review.case import Case, Hit
from giaoban.review.words.listing import listed
from giaoban.review.words.odd import Odd, odd_words
from giaoban.review.words.passages import passages
from giaoban.review.words.syllables import kind
from giaoban.text import words

_READ_AS_VNI = ("ồoà", "ốoá", "ịò", "ĩó", "ơô")
"""What good Unicode became, and what it was."""

_SMALL = "a-zàảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
_SMALL_MARKED = _SMALL.removeprefix("a-z")
_MARKED = _SMALL_MARKED.upper()
_SIGNS: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile("\ufffd"), 1),
    (re.compile(rf"(?<=[{_SMALL}])\?(?=[{_SMALL}])"), 3),
    (re.compile("á»|áº|Æ°|Ä‘|Ã[\u00a0-\u00bf]"), 3),
    (re.compile(f"(?<=[{_SMALL}])[äåæëïñöøûüÿßþÞÜÖÄÅÆ¸µ·]"), 5),
    (re.compile(rf"(?<=[A-ZĐ])[{_SMALL_MARKED}][A-ZĐ]?[{_MARKED}][A-ZĐ{_MARKED}]*(?!\w)"), 1),
)
"""What a damaged text has, and in how many words it must: lost letters · bytes read as other
letters · letters of no Vietnamese word · small letters within capitals: "XàHỘI", not "CưÊbur"."""

_LONGEST = 16
"""Characters of a word before and after a sign that are shown."""

_FEWEST_ODD = 10
_MOST_ODD = 0.03
"""Of all words: more than this is no typing any more."""

_FEWEST_CONVERTED = 2


def damaged(case: Case) -> Iterator[Hit]:
    """Told once, with the words that show it."""
    found = list(_evidence(case, odd_words(case)))
    if found:
        said = listed(word for word, _ in found)
        spans = tuple(span for _, places in found for span in places)
        yield Hit(spans, {"words": said, "count": str(len(found))})


def is_damaged(case: Case, odd: Sequence[Odd]) -> bool:
    """Is it the text as a whole, so that its odd words are not told one by one?"""
    return next(_evidence(case, odd), None) is not None


def restored(word: str) -> str | None:
    """The syllable that was read as VNI: "không" of "khơng"; None for another word."""
    for became, was in ((pair[0], pair[1:]) for pair in _READ_AS_VNI):
        changed = word.replace(became, was)
        if changed != word and kind(changed) == "sound":
            return changed
    return None


def _evidence(case: Case, odd: Sequence[Odd]) -> Iterator[tuple[str, tuple[Span, ...]]]:
    none = [one for one in odd if one.kind == "none"]
    converted = [one for one in none if restored(one.word)]
    framed = list(_framed(case))
    if len({one.word for one in converted}) + len({word for word, _ in framed}) >= (
        _FEWEST_CONVERTED
    ):
        yield from ((one.word, one.spans) for one in converted)
        yield from framed
    elif len(none) >= _FEWEST_ODD and len(none) > _MOST_ODD * len(case.document.text.split()):
        yield from ((one.word, one.spans) for one in none)
    yield from _signs(case.document.text)


def _framed(case: Case) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Good syllables that are none of the word they stand in: "hồn thành", "kiểm sốt"."""
    for passage in passages(case):
        sequence = words(passage.text)
        for row, first, after in phrases("damaged").find(sequence):
            if row["sound"]:
                continue
            start, end = sequence[first].start, sequence[after - 1].end
            yield passage.text[start:end], passage.origin(start, end)


def _signs(text: str) -> Iterator[tuple[str, tuple[Span, ...]]]:
    for pattern, least in _SIGNS:
        found = [_around(text, *one.span()) for one in pattern.finditer(text)]
        words_ = [span for span in found if not _is_address(span.of(text))]
        if len({span.of(text) for span in words_}) >= least:
            yield from ((span.of(text), (span,)) for span in words_)


def _around(text: str, start: int, end: int) -> Span:
    """The word, or so much of it as is worth showing."""
    first, last = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    while start > first and not text[start - 1].isspace():
        start -= 1
    while end < last and not text[end].isspace():
        end += 1
    return Span(start, end)


def _is_address(word: str) -> bool:
    """A web address may have any sign."""
    return any(sign in word for sign in ("/", "=", "@", "www."))
