"""Page and letters, where the file tells them: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I."""

from collections.abc import Iterator, Mapping

from giaoban.model.source import Page
from giaoban.review.case import Case, Check, Hit

_A4 = (210.0, 297.0)
_MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
"""Millimetres, from and to."""

_PARTY_MARGINS = {"top": (20, 20), "bottom": (20, 20), "left": (30, 30), "right": (15, 15)}
_NEAR = 1.0
"""Millimetres that nobody sees."""

_FONT = "times new roman"
_SIZES = (13.0, 14.0)
_FEW = 0.05
"""Of the letters: a table, a sign in another font."""


def size(case: Case) -> Iterator[Hit]:
    """A4; what lies on its side is a table."""
    for page in _pages(case):
        told = sorted((page.width, page.height))
        if any(abs(one - right) > _NEAR for one, right in zip(told, _A4, strict=True)):
            yield Hit((), {"printed": f"{page.width:g} × {page.height:g} mm"})
            return


def margins(case: Case) -> Iterator[Hit]:
    yield from _margins(case, _MARGINS)


def party_margins(case: Case) -> Iterator[Hit]:
    yield from _margins(case, _PARTY_MARGINS)


def _margins(case: Case, wanted: Mapping[str, tuple[int, int]]) -> Iterator[Hit]:
    """Of the first page that stands upright; each side that is out of bounds."""
    upright = next((page for page in _pages(case) if page.height > page.width), None)
    for side, (least, most) in wanted.items() if upright else ():
        printed: float = getattr(upright, side)
        if not least - _NEAR <= printed <= most + _NEAR:
            right = str(least) if least == most else f"{least}-{most}"
            yield Hit((), {"side": side, "printed": f"{printed:g}", "right": right})


def _pages(case: Case) -> tuple[Page, ...]:
    return case.document.layout.pages if case.document.layout else ()


def font(case: Case) -> Iterator[Hit]:
    """Times New Roman."""
    fonts = case.document.layout.fonts if case.document.layout else ()
    letters = sum(count for _, count in fonts)
    others = [(name, count) for name, count in fonts if name.casefold() != _FONT]
    if letters and sum(count for _, count in others) > letters * _FEW:
        yield Hit((), {"printed": ", ".join(name for name, _ in others)})


def letters(case: Case) -> Iterator[Hit]:
    """The text is set in 13 or 14 points."""
    sizes: dict[float, int] = {}
    for line in case.document.lines:
        if line.zone == "body" and line.cell is None:
            for run in line.runs:
                if run.style.size:
                    sizes[run.style.size] = sizes.get(run.style.size, 0) + len(run.span)
    wrong = {one: count for one, count in sizes.items() if not _SIZES[0] <= one <= _SIZES[1]}
    most = max(sizes, key=lambda one: sizes[one], default=None)
    if most in wrong and case.document.layout:
        yield Hit((), {"printed": f"{most:g}"})


CHECKS: Mapping[str, Check] = {
    "page-size": size,
    "page-margins": margins,
    "page-margins-party": party_margins,
    "font": font,
    "letter-size": letters,
}
