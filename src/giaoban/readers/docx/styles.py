"""How characters and paragraphs look: what the file says, through the chains of its styles.

Formats of table styles are not followed: notices format their headers directly.
"""

from dataclasses import dataclass
from functools import cache

from giaoban.model.source import Align, Style
from giaoban.readers.docx.markup import Element, W, child, flag, number, value

_ALIGN: dict[str, Align] = {
    **dict.fromkeys(("left", "start"), "left"),
    **dict.fromkeys(("right", "end"), "right"),
    "center": "center",
    **dict.fromkeys(("both", "distribute", "thaiDistribute"), "justify"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """Character properties as one level says them, None where it is silent."""

    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    size: float | None = None

    def over(self, base: "Look") -> "Look":
        return Look(
            base.bold if self.bold is None else self.bold,
            base.italic if self.italic is None else self.italic,
            base.capitals if self.capitals is None else self.capitals,
            base.hidden if self.hidden is None else self.hidden,
            base.size if self.size is None else self.size,
        )


SILENT = Look()


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader of the page sees."""

    style: Style
    capitals: bool
    hidden: bool


@dataclass(frozen=True, slots=True)
class NumberingOf:
    """A reference to a list; `style` is the style that brought it, None where it is direct."""

    list_id: str | None
    level: int | None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    look: Look = SILENT
    align: Align | None = None
    numbering: NumberingOf | None = None


class Styles:
    """Styles are read when a paragraph asks for them: files carry hundreds and use five."""

    def __init__(self, root: Element | None) -> None:
        styles = [] if root is None else root.findall(W + "style")
        self._elements = {style.get(W + "styleId", ""): style for style in styles}
        self._usual = next((one for one in styles if _is_usual_paragraph(one)), None)
        defaults = child(root, "docDefaults")
        self._default_properties = child(child(defaults, "rPrDefault"), "rPr")
        self._default = look(self._default_properties)
        self._align = align(child(child(defaults, "pPrDefault"), "pPr")) or "left"
        self.paragraph = cache(self._paragraph)
        self.seen = cache(self._seen)
        self._character = cache(self._look_of)
        self._styled_font = cache(self._font_of)

    def _paragraph(self, name: str | None) -> ParagraphStyle:
        """The style of a paragraph that names `name`, or none."""
        chain = self._chain(name if name in self._elements else _id(self._usual))
        found_align, numbering = None, None
        for style in chain:
            properties = child(style, "pPr")
            found_align = found_align or align(properties)
            numbering = _completed(numbering, numbering_of(properties, _id(style)))
        return ParagraphStyle(_combined(chain), found_align or self._align, numbering)

    def _seen(self, paragraph: str | None, character: str | None, direct: Look) -> Seen:
        """Bold and its like are toggles: two styles that both say bold undo each other."""
        first, second = self.paragraph(paragraph).look, self._character(character)
        default = self._default

        def toggle(name: str) -> bool:
            own: bool | None = getattr(direct, name)
            if own is not None:
                return own
            return bool(getattr(default, name)) or (
                bool(getattr(first, name)) != bool(getattr(second, name))
            )

        size = direct.over(second).over(first).over(default).size
        style = Style(toggle("bold"), toggle("italic"), size)
        return Seen(style, toggle("capitals"), toggle("hidden"))

    def font(self, paragraph: str | None, character: str | None, run: Element | None) -> str | None:
        """The name of the font of a run; None where it is one of the theme, or nobody says."""
        fonts = child(run, "rFonts")
        return self._styled_font(paragraph, character) if fonts is None else _font(fonts)

    def _font_of(self, paragraph: str | None, character: str | None) -> str | None:
        named = paragraph if paragraph in self._elements else _id(self._usual)
        chain = [*self._chain(character), *self._chain(named)]
        for level in (*(child(style, "rPr") for style in chain), self._default_properties):
            fonts = child(level, "rFonts")
            if fonts is not None:
                return _font(fonts)
        return None

    def _look_of(self, name: str | None) -> Look:
        return _combined(self._chain(name))

    def _chain(self, name: str | None) -> list[Element]:
        """The style and those it is based on, nearest first; a loop ends the chain."""
        chain: list[Element] = []
        met: set[str] = set()
        while name is not None and name in self._elements and name not in met:
            met.add(name)
            chain.append(self._elements[name])
            name = value(chain[-1], "basedOn")
        return chain


def look(properties: Element | None) -> Look:
    if properties is None:
        return SILENT
    size = value(properties, "sz")
    return Look(
        flag(properties, "b"),
        flag(properties, "i"),
        flag(properties, "caps"),
        flag(properties, "vanish"),
        _points(size) if size else None,
    )


def _font(fonts: Element) -> str | None:
    return fonts.get(W + "ascii") or fonts.get(W + "hAnsi")


def align(properties: Element | None) -> Align | None:
    return _ALIGN.get(value(properties, "jc") or "")


def numbering_of(properties: Element | None, style: str | None = None) -> NumberingOf | None:
    numbering = child(properties, "numPr")
    if numbering is None:
        return None
    level = value(numbering, "ilvl")
    return NumberingOf(value(numbering, "numId"), None if level is None else number(level), style)


def _completed(near: NumberingOf | None, far: NumberingOf | None) -> NumberingOf | None:
    """A style may say which level it stands on and leave the list to the one it is based on."""
    if near is None or far is None or near.list_id is not None:
        return near or far
    return NumberingOf(far.list_id, far.level if near.level is None else near.level, near.style)


def _combined(chain: list[Element]) -> Look:
    result = SILENT
    for style in chain:
        result = result.over(look(child(style, "rPr")))
    return result


def _points(half_points: str) -> float | None:
    """Some programs write "28.0"; none writes a size that needs ten digits."""
    try:
        size = float(half_points[:10]) / 2
    except ValueError:
        return None
    return size if 0 < size < 1639 else None


def _is_usual_paragraph(style: Element) -> bool:
    return style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on")


def _id(style: Element | None) -> str | None:
    return None if style is None else style.get(W + "styleId")
