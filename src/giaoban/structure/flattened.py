"""Flattened cells: a header's two columns, the list of recipients or the signature in one line.

"SỞ Y TẾ | CỘNG HÒA XÃ HỘI …" · "Nơi nhận: - Như trên; - Lưu: VT." · "KT. CHỦ TỊCH PHÓ CHỦ TỊCH
Phan Trung Bá"
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from giaoban.lexicon import expression, table
from giaoban.structure.label import Label, label_words
from giaoban.text import fold

_ENTRY = re.compile(r"(?:(?<=[;:.])|(?<=[;:.]\*))\s+(?=[-–+]\s)")
_AUTHORITY = r"(?:tm|kt|tl|tuq|q)\.|t/m|k/t|t/l|t/uq"
_ODD_AUTHORITY = (
    r"(?<!\w)(?:tm|kt|tl|tuq|q|t\.m|k\.t|t\.l|t\.u\.?q"
    r"|thừa lệnh|ký thay|thay mặt|thừa ủy(?: quyền)?)"
)
_ALREADY_OPEN = re.compile(rf"(?:{_AUTHORITY}|{_ODD_AUTHORITY}|phó|kiêm|,)$")
_LONGEST_OPENING = 16
_CELL = re.compile(r"[^|\s][^|]*(?<!\s)")
_HEADER_KINDS = {"motto", "number", "date"}
_NAME = re.compile(r"\s+(?=(?:[^\W\d_]+\s+){1,4}[^\W\d_]+$)")


def side_by_side(labels: Iterable[Label]) -> Iterator[Label]:
    """The labels, a header's lines that hold two cells cut into one for each: at a bar, and after
    the star that stands below the Party's agency."""
    for one in labels:
        cells = [one.words.part(*found.span()) for found in _CELL.finditer(one.text)]
        if one.marker is not None and one.marker.kind == "bullet":
            cells = [one.words]
        parted = [label_words(one.line, words) for words in cells]
        if any(cell.kind in _HEADER_KINDS for cell in parted):
            yield from parted
        else:
            yield one


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
def _offices() -> re.Pattern[str]:
    """A capacity or a position, as `lexicon/lines.toml` knows them."""
    office = "|".join(
        expression(say, {})
        for row in table("lines")
        if row["kind"] == "position"
        for say in row.say
    )
    return re.compile(rf"(?<!\S)(?:(?:{_AUTHORITY})(?=\s)|(?:{office})(?!\w))")


def _office_cuts(text: str) -> Iterator[int]:
    """Before a further capacity or position: not after its authority, not after a comma."""
    folded = fold(text)
    for found in _offices().finditer(folded):
        before = folded[max(0, found.start() - _LONGEST_OPENING) : found.start()].rstrip()
        begins = before[-1:].isalpha() and not _ALREADY_OPEN.search(before)
        if begins and text[found.start()].isupper():
            yield found.start()


def _name_cut(text: str) -> Iterator[int]:
    """Before the signer's name: capitals first, then words that only begin with one."""
    for found in _NAME.finditer(text):
        name = text[found.end() :].split()
        if all(_is_given(word) for word in name) and text[: found.start()].isupper():
            yield found.end()
            return


def _is_given(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower()
