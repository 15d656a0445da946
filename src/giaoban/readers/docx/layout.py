"""How the pages of a Word file are set up, and in which letters its text is set."""

from collections import Counter
from collections.abc import Iterator, Sequence

from giaoban.model.source import Layout, Page
from giaoban.readers.docx.markup import RUN, TEXT, Element, W, child, value
from giaoban.readers.docx.styles import Styles

_TWIP = 25.4 / 1440
"""Millimetres."""

_MOST = 100_000
"""Twips; no page is that wide."""


def layout(body: Element, sections: Sequence[Element], styles: Styles) -> Layout:
    pages = tuple(page for section in sections if (page := _page(section)))
    fonts: Counter[str] = Counter()
    for font, letters in _fonts(body, styles):
        fonts[font] += letters
    return Layout(pages, tuple(fonts.most_common()))


def _page(section: Element) -> Page | None:
    """None where the section does not say all of it. What is kept for the binding is margin."""
    size, margins = child(section, "pgSz"), child(section, "pgMar")
    told = [_mm(size, "w"), _mm(size, "h")]
    told += [_mm(margins, side) for side in ("top", "right", "bottom")]
    left, gutter = _mm(margins, "left"), _mm(margins, "gutter") or 0.0
    told.append(None if left is None else round(left + gutter, 1))
    known = [one for one in told if one is not None]
    return Page(*known) if len(known) == len(told) else None


def _mm(element: Element | None, name: str) -> float | None:
    raw = "" if element is None else element.get(W + name, "")
    if not raw.lstrip("-").isdecimal() or len(raw) > len(str(_MOST)):
        return None
    return round(int(raw) * _TWIP, 1)


def _fonts(body: Element, styles: Styles) -> Iterator[tuple[str, int]]:
    """Font and number of letters of each run whose font is told by a name."""
    for paragraph in body.iter(W + "p"):
        style = value(child(paragraph, "pPr"), "pStyle")
        for run in paragraph.iterchildren(RUN):
            letters = sum(len(one.text or "") for one in run.iterchildren(TEXT))
            properties = child(run, "rPr")
            font = letters and styles.font(style, value(properties, "rStyle"), properties)
            if font:
                yield font, letters
