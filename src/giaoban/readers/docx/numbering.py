"""Automatic numbers and bullets: what Word writes before a paragraph and never stores as text."""

import re
from dataclasses import dataclass
from functools import cache

from giaoban.readers.docx.markup import Element, W, child, flag, number, value
from giaoban.readers.docx.styles import NumberingOf

_PLACE = re.compile(r"%([1-9])")
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)
_LARGEST_ROMAN = 3999
_LARGEST_LETTER = 780
"""Thirty letters in a row, where Word stops too."""
_PICTURE_FONTS = ("symbol", "wingdings", "webdings", "marlett")
_KEPT_BULLETS = frozenset("+-*•–—")


@dataclass(frozen=True, slots=True)
class Level:
    start: int
    format: str
    text: str
    gap: str
    restart: int
    """Shallower levels below this number start the level anew; 0: none does."""
    legal: bool
    """All its numbers are shown as decimals."""
    style: str | None
    """The paragraph style that stands on this level."""


@dataclass(frozen=True, slots=True)
class NumberedList:
    """`starts`: levels that this list begins anew, though it shares `counter` with others."""

    counter: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before the words; `gap` is " ", or "" where the list wants none."""

    text: str = ""
    gap: str = ""


NO_LABEL = Label()


class Numbering:
    """Counts paragraphs in the order in which `label` is asked."""

    def __init__(self, root: Element | None) -> None:
        abstract = [] if root is None else root.findall(W + "abstractNum")
        self._abstract = {one.get(W + "abstractNumId", ""): one for one in abstract}
        self._by_style = {
            link: one.get(W + "abstractNumId", "")
            for one in abstract
            if (link := value(one, "styleLink")) is not None
        }
        lists = [] if root is None else root.findall(W + "num")
        self._elements = {one.get(W + "numId", ""): one for one in lists}
        self._list = cache(self._read_list)
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, direct: NumberingOf | None, styled: NumberingOf | None) -> Label:
        """The label of the next paragraph, which says `direct` itself and `styled` by its style."""
        list_id = direct.list_id if direct and direct.list_id else None
        list_id = list_id or (styled.list_id if styled else None)
        found = self._list(list_id) if list_id else None
        if list_id is None or found is None:
            return NO_LABEL
        depth = _depth(found, direct, styled)
        if depth not in found.levels:
            return NO_LABEL
        self._count(list_id, found, depth)
        return self._shown(found, depth)

    def _count(self, list_id: str, found: NumberedList, depth: int) -> None:
        counts = self._counts.setdefault(found.counter, {})
        anew = depth in found.starts and (list_id, depth) not in self._begun
        self._begun.add((list_id, depth))
        if anew or depth not in counts:
            counts[depth] = found.starts.get(depth, found.levels[depth].start)
        else:
            counts[depth] += 1
        for deeper in [one for one in counts if one > depth]:
            level = found.levels.get(deeper)
            if depth < (deeper if level is None else level.restart):
                del counts[deeper]

    def _shown(self, found: NumberedList, depth: int) -> Label:
        level = found.levels[depth]
        if level.format == "bullet":
            return Label(level.text, level.gap if level.text else "")
        counts = self._counts[found.counter]

        def numeral_at(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            other = found.levels.get(at)
            if other is None:
                return ""
            return numeral(counts.get(at, other.start), "decimal" if level.legal else other.format)

        text = _PLACE.sub(numeral_at, level.text)
        gap = " " if text != text.rstrip() else level.gap
        return Label(text.strip(), gap) if text.strip() else NO_LABEL

    def _read_list(self, list_id: str) -> NumberedList | None:
        element = self._elements.get(list_id)
        counter = self._followed(value(element, "abstractNumId") or "")
        if element is None or counter not in self._abstract:
            return None
        levels = _levels(self._abstract[counter])
        starts: dict[int, int] = {}
        for override in element.findall(W + "lvlOverride"):
            depth = number(override.get(W + "ilvl"))
            levels.update(_levels(override))
            start = value(override, "startOverride")
            if start is not None:
                starts[depth] = number(start)
        return NumberedList(counter, levels, starts)

    def _followed(self, abstract: str) -> str:
        """A list style's users refer to the list that defines it."""
        link = value(self._abstract.get(abstract), "numStyleLink")
        return abstract if link is None else self._by_style.get(link, abstract)


def _depth(found: NumberedList, direct: NumberingOf | None, styled: NumberingOf | None) -> int:
    if direct is not None and direct.level is not None:
        return direct.level
    if styled is not None:
        tied = [at for at, level in found.levels.items() if level.style == styled.style]
        if tied:
            return tied[0]
        if direct is None and styled.level is not None:
            return styled.level
    return 0


def _levels(parent: Element) -> dict[int, Level]:
    return {
        depth: _level(one, depth)
        for one in parent.findall(W + "lvl")
        if 0 <= (depth := number(one.get(W + "ilvl"))) <= 8
    }


def _level(element: Element, depth: int) -> Level:
    # A custom format stands in a choice before its fallback, which we can show.
    formats = [one.get(W + "val", "decimal") for one in element.iter(W + "numFmt")]
    shape = formats[-1] if formats else "decimal"
    text = value(element, "lvlText") or ""
    return Level(
        start=number(value(element, "start")),
        format=shape,
        text=_bullet(text, element) if shape == "bullet" else text,
        gap="" if value(element, "suff") == "nothing" else " ",
        restart=number(value(element, "lvlRestart"), depth),
        legal=bool(flag(element, "isLgl")),
        style=value(element, "pStyle"),
    )


def _bullet(text: str, level: Element) -> str:
    """Pictures, and letters that only a picture font shows as pictures, become "-"."""
    if not text.strip():
        return "-" if child(level, "lvlPicBulletId") is not None else ""
    text = text.strip()
    sign = chr(ord(text) - 0xF000) if len(text) == 1 and 0xF020 <= ord(text) <= 0xF0FF else text
    if sign in _KEPT_BULLETS and (sign == text or sign in "+-"):
        return sign
    fonts = child(child(level, "rPr"), "rFonts")
    font = "" if fonts is None else (fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or "")
    private = any("\ue000" <= character <= "\uf8ff" for character in text)
    picture = font.lower().startswith(_PICTURE_FONTS)
    return "-" if private or picture or text in ("o", "§") else text


def numeral(count: int, form: str) -> str:
    """`count` in a form of Word's; in decimals where the form is unknown or has no such number."""
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{count:02}"
    if form in ("upperRoman", "lowerRoman") and 0 < count <= _LARGEST_ROMAN:
        roman = _roman(count)
        return roman if form == "upperRoman" else roman.lower()
    if form in ("upperLetter", "lowerLetter") and 0 < count <= _LARGEST_LETTER:
        turn, place = divmod(count - 1, 26)
        return chr(ord("A" if form == "upperLetter" else "a") + place) * (turn + 1)
    return str(count)


def _roman(count: int) -> str:
    result = ""
    for worth, sign in _ROMAN:
        times, count = divmod(count, worth)
        result += sign * times
    return result
