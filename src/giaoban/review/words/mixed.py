"""One thing spelled in two ways in one notice: tone marks, abbreviations."""

import re
from collections import Counter
from collections.abc import Iterator

from giaoban.model.source import Span
from giaoban.review.case import Case, Hit
from giaoban.review.words.passages import passages, running

_OLD = "òa ỏa õa óa ọa òe ỏe õe óe ọe ùy ủy ũy úy ụy"
_NEW = "oà oả oã oá oạ oè oẻ oẽ oé oẹ uỳ uỷ uỹ uý uỵ"
_RHYME = re.compile(rf"(?<![qQ])(?:({_OLD})|({_NEW}))(?!\w)".replace(" ", "|"), re.IGNORECASE)
_ABBREVIATION = re.compile(r"(?<![\w&./-])[A-ZĐ]{1,12}(?:[&-][A-ZĐ]{1,12}){0,4}(?![\w&/-])")
_SIGNS = str.maketrans("", "", "&-")
_SHOWN = 3
_LONGEST = 12


def tone_marks(case: Case) -> Iterator[Hit]:
    """ "hóa" and "hoá" side by side: both are good, not both at once (domain.md §6.2)."""
    found: dict[str, list[tuple[str, tuple[Span, ...]]]] = {"old": [], "new": []}
    for passage in running(case):
        text = passage.text
        for one in _RHYME.finditer(text):
            start = _start(text, one.start())
            if not _is_name(text, start, one.end()):
                spans = passage.origin(start, one.end())
                found["old" if one[1] else "new"].append((text[start : one.end()], spans))
    if found["old"] and found["new"]:
        fewer, more = sorted((found["new"], found["old"]), key=len)
        yield Hit(
            tuple(span for _, spans in fewer for span in spans),
            {"fewer": _some(fewer), "more": _some(more), "count": str(len(fewer))},
        )


def abbreviations(case: Case) -> Iterator[Hit]:
    """KH&CN and KHCN, LĐ-TB&XH and LĐTBXH for the same words."""
    forms: dict[str, dict[str, list[tuple[Span, ...]]]] = {}
    for passage in passages(case):
        for one in _ABBREVIATION.finditer(passage.text):
            form = forms.setdefault(one[0].translate(_SIGNS), {})
            form.setdefault(one[0], []).append(passage.origin(*one.span()))
    for some in forms.values():
        if len(some) > 1 and any("&" in form for form in some):
            most = max(some, key=lambda form: len(some[form]))
            others = [form for form in some if form != most]
            spans = tuple(span for form in others for places in some[form] for span in places)
            yield Hit(spans, {"found": ", ".join(others), "other": most})


def _start(text: str, at: int) -> int:
    """Where the syllable begins."""
    first = max(0, at - _LONGEST)
    while at > first and text[at - 1].isalpha():
        at -= 1
    return at


def _is_name(text: str, start: int, end: int) -> bool:
    """Is it of a name: "Khánh | Hòa"? A name is spelled as its bearer spells it."""
    if not text[start].isupper():
        return False
    before = text[max(0, start - _LONGEST) : start].split()
    goes_on = text[end : end + 2].strip().islower()
    return not goes_on or (bool(before) and before[-1][:1].isupper())


def _some(found: list[tuple[str, tuple[Span, ...]]]) -> str:
    counted = Counter(word.lower() for word, _ in found)
    return ", ".join(word for word, _ in counted.most_common(_SHOWN))
