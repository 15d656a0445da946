"""Words that point to another place of the notice, which stands elsewhere once points move."""

import re

from giaoban.lexicon import phrases
from giaoban.text import clauses, fold, words

REFERENCE = "xem lại dẫn chiếu"
_PLACE = r"(?:điểm|khoản|mục|tiểu mục|phần)"
_LABEL = r"(?:[a-zđ]|\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|này)(?![\w/]|\.\d)"
_POINTS = re.compile(
    r"(?:(?<!\w)(?:tại|theo|ở|nêu|trong|thuộc|của|các|những|và)\s+|[,(]\s*)"
    rf"{_PLACE}\s+{_LABEL}"
    rf"(?:\s*(?:,|và|đến)\s*(?:{_PLACE}\s+)?{_LABEL}|\s+{_PLACE}\s+{_LABEL})*"
)
_ABOVE = re.compile(
    r"(?<!\w)(?:nội dung|nhiệm vụ|vấn đề|công việc|việc)\s+"
    r"(?:này(?!\w)|(?:đã\s+)?(?:nêu|nói)\s+(?:trên|ở trên)(?!\w)|trên(?=\s*[.,;)]))"
)
_OF = {"của", "tại", "trong"}
_PARTS = {"điều", "phụ"}
"""Of a law, of an annex: these are not the notice's own."""


def points_elsewhere(text: str) -> bool:
    """ "nêu tại điểm b", "nội dung này" in the first sentence; not "khoản 2 Điều 5", nor a part of
    another document."""
    folded = fold(text)
    if any(not _is_cited(folded[one.end() :]) for one in _POINTS.finditer(folded)):
        return True
    first = clauses(text)[:1]
    return any(_ABOVE.search(folded, start, end) for start, end in first)


def _is_cited(after: str) -> bool:
    """Does a document come next, other than "Thông báo này"?"""
    sequence = words(after[:80])
    i = 1 if sequence and sequence[0].key in _OF else 0
    if i < len(sequence) and sequence[i].key in _PARTS:
        return True
    found = phrases("types").longest(sequence, i)
    own = found is not None and found[1] < len(sequence) and sequence[found[1]].key == "này"
    return found is not None and not own
