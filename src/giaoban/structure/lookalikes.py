"""Lines that only look like points: a wrapped sentence whose next word is a number, "Điều | 5."."""

from collections.abc import Sequence
from itertools import pairwise

from giaoban.model.source import Document
from giaoban.structure.label import Label
from giaoban.structure.passages import of_line
from giaoban.text import fold

_AWAITING = {"ngày", "tháng", "điều", "khoản", "điểm"}
_COMPLETE = {"hằng", "hàng", "mỗi", "tài", "quan", "thời", "địa", "trọng", "đặc"}
"""Words with which these are a whole: "hằng ngày", "tài khoản", "trọng điểm"."""

_SHORTEST_WRAPPED = 30  # characters


def unpointed(labels: Sequence[Label], document: Document) -> list[Label]:
    """The labels; those of points that can be none are text, with all words of their lines."""
    found = list(labels[:1])
    for last, one in pairwise(labels):
        if one.marker is not None and one.marker.numbered and _awaits_number(last, one):
            found.append(Label(one.line, "text", "label.text", of_line(document, one.line)))
        else:
            found.append(one)
    return found


def _awaits_number(last: Label, one: Label) -> bool:
    """Does the line above break off before a number: "… theo Điều", "… trước ngày"?"""
    if last.line.whole or last.line.cell != one.line.cell or len(last.text) < _SHORTEST_WRAPPED:
        return False
    if last.line.page == one.line.page and one.line.number != last.line.number + 1:
        return False
    said = [fold(word) for word in last.text.split()[-2:]]
    return said[-1] in _AWAITING and said[0] not in _COMPLETE
