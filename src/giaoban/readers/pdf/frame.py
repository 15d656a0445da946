"""Where a page's points lie for somebody who looks at it."""

from typing import Any, NamedTuple, TypeAlias

from pypdfium2 import raw

from giaoban.model.box import Box

Handle: TypeAlias = Any
"""Something of pdfium's, which ships no types."""


class Frame(NamedTuple):
    """The visible part of a page in the file's own coordinates, and its quarter turns clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The same box in points from the top left corner of the page as it is shown."""
        if self.turns == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        if self.turns == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.turns == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        return self.top - top, self.right - right, self.top - bottom, self.right - left

    def upright(self, a: float, b: float) -> bool:
        """Text whose writing direction is (a, b) in the file runs from left to right as shown."""
        along, across = ((a, b), (-b, a), (-a, -b), (b, -a))[self.turns]
        return along > 0 and abs(across) < 0.2 * along


def frame_of(page: Handle) -> Frame:
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, box)
    turns = max(raw.FPDFPage_GetRotation(page), 0) % 4
    return Frame(box.left, box.bottom, box.right, box.top, turns)
