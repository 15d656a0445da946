"""How the points are numbered: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from giaoban.model.source import Span
from giaoban.review.case import Case, Check, Hit
from giaoban.structure.paragraphs import Paragraph
from giaoban.structure.tree import Node

ALPHABET = "abcdđeghiklmnopqrstuvxy"
"""Without accents and f, j, w, z: the letters of points (Phụ lục I, mục II.6.đ)."""

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LETTERED = ("letter", "bracket")


def order(case: Case) -> Iterator[Hit]:
    """A number that does not follow that before it: left out, or there twice."""
    for points in _siblings(case.outline.body):
        for before, after in pairwise(points):
            first, second = _value(before), _value(after)
            if _lacks_d(before, after):
                continue
            if first is not None and second is not None and second not in (first + 1, 1):
                told = {"before": _printed(before), "after": _printed(after)}
                yield Hit(_begin(after), told)


def alphabet(case: Case) -> Iterator[Hit]:
    """f) j) w) z) are no letters of Vietnamese."""
    for points in _siblings(case.outline.body):
        for one in points:
            if _is_lettered(one) and _letter(one) not in ALPHABET:
                yield Hit(_begin(one), {"printed": _printed(one)})


def letter_missing(case: Case) -> Iterator[Hit]:
    """Between d) and e) stands đ)."""
    for points in _siblings(case.outline.body):
        for before, after in pairwise(points):
            if _lacks_d(before, after):
                yield Hit(_begin(after), {"before": _printed(before), "after": _printed(after)})


def _lacks_d(before: Paragraph, after: Paragraph) -> bool:
    return (
        _is_lettered(before)
        and _is_lettered(after)
        and (_letter(before), _letter(after)) == ("d", "e")
    )


def begins(case: Case) -> Iterator[Hit]:
    """The first list begins at 1, where no point stands above it."""
    above = any(one.marker and one.marker.numbered for one in case.outline.preamble)
    first = next(_siblings(case.outline.body), None)
    is_outer = bool(first) and any(first and first[0] is one.paragraph for one in case.outline.body)
    if first and is_outer and not above and _value(first[0]) in (2, 3):
        yield Hit(_begin(first[0]), {"after": _printed(first[0])})


def _siblings(nodes: Sequence[Node]) -> Iterator[list[Paragraph]]:
    """Points of one level, each kind of number apart."""
    run: list[Paragraph] = []
    for node in nodes:
        marker = node.paragraph.marker
        if marker is None or not marker.numbered:
            continue
        if run and run[-1].marker and run[-1].marker.kind != marker.kind:
            yield run
            run = []
        run.append(node.paragraph)
    if run:
        yield run
    for node in nodes:
        yield from _siblings(node.children)


def _value(point: Paragraph | None) -> int | None:
    """Its place among its like, from 1."""
    if point is None or point.marker is None:
        return None
    value = point.marker.value.casefold()
    match point.marker.kind:
        case "arabic" | "closed":
            return int(value) if value.isdecimal() else None
        case "nested":
            last = value.rstrip(".").rpartition(".")[2]
            return int(last) if last.isdecimal() else None
        case "roman":
            return _of_roman(value)
        case "letter" | "bracket":
            return ALPHABET.index(value) + 1 if len(value) == 1 and value in ALPHABET else None
    return None


def _of_roman(value: str) -> int | None:
    if not value or set(value) - set(_ROMAN):
        return None
    digits = [_ROMAN[one] for one in value]
    return sum(
        -one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True)
    )


def _is_lettered(point: Paragraph | None) -> bool:
    return bool(point and point.marker and point.marker.kind in _LETTERED and _letter(point))


def _letter(point: Paragraph | None) -> str:
    """The one letter of its number; "" where it has more, or none."""
    value = point.marker.value.casefold() if point and point.marker else ""
    return value if len(value) == 1 and value.isalpha() else ""


def _printed(point: Paragraph | None) -> str:
    return point.marker.value if point and point.marker else ""


def _begin(point: Paragraph | None) -> tuple[Span, ...]:
    """The line that it begins with."""
    return point.spans[:1] if point else ()


CHECKS: Mapping[str, Check] = {
    "numbering-order": order,
    "numbering-begin": begins,
    "numbering-alphabet": alphabet,
    "numbering-letter-missing": letter_missing,
}
