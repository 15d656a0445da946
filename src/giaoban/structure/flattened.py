"""Flattened cells: the list of recipients or the signature, printed as one line by web pages.

"Nơi nhận: - Như trên; - Lưu: VT." · "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Phan Trung Bá"
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from giaoban.lexicon import expression, table
from giaoban.structure.label import Label, label_words
from giaoban.text import fold

_ENTRY = re.compile(r"(?:(?<=[;:.])|(?<=[;:.]\*))\s+(?=[-–+]\s)")
_AUTHORITY = r"(?:tm|kt|tl|tuq|q)\.|t/m|k/t|t/l|t/uq"
_ALREADY_OPEN = re.compile(rf"(?:{_AUTHORITY}|phó|,)$")
_LONGEST_OPENING = 8
_NAME = re.compile(r"\s+(?=(?:[^\W\d_]+\s+){1,4}[^\W\d_]+$)")


def unfolded(labels: Iterable[Label]) -> Iterator[Label]:
    """The labels, those of flattened cells cut into one for each line that was."""
    for one in labels:
        cuts = _cuts(one)
        starts, ends = [0, *cuts], [*cuts, len(one.text)]
        if not cuts:
            yield one
            continue
        for start, end in zip(starts, ends, strict=True):
            text = one.text[start:end]
            low = start + len(text) - len(text.lstrip())
            yield label_words(one.line, one.words.part(low, start + len(text.rstrip())))


def _cuts(one: Label) -> list[int]:
    if one.kind == "recipients":
        return [found.end() for found in _ENTRY.finditer(one.text)]
    if one.kind in ("capacity", "position"):
        return sorted({*_office_cuts(one.text), *_name_cut(one.text)})
    return []


@cache
def _office_break() -> re.Pattern[str]:
    """The blank before a capacity or a position, as `lexicon/lines.toml` knows them."""
    office = "|".join(
        expression(say, {})
        for row in table("lines")
        if row["kind"] == "position"
        for say in row.say
    )
    return re.compile(rf"(?<=[^\W\d_.])\s+(?=(?:{_AUTHORITY})\s|(?:{office})(?!\w))")


def _office_cuts(text: str) -> Iterator[int]:
    """Before a further capacity or position: not after its authority, not after a comma."""
    folded = fold(text)
    for found in _office_break().finditer(folded):
        before = folded[max(0, found.start() - _LONGEST_OPENING) : found.start()]
        if not _ALREADY_OPEN.search(before) and text[found.end()].isupper():
            yield found.end()


def _name_cut(text: str) -> Iterator[int]:
    """Before the signer's name: capitals first, then words that only begin with one."""
    for found in _NAME.finditer(text):
        name = text[found.end() :].split()
        if all(_is_given(word) for word in name) and text[: found.start()].isupper():
            yield found.end()
            return


def _is_given(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower()
