"""What a page shows beside text: ruled lines, coloured ground, pictures."""

import ctypes
from collections.abc import Iterator

from pypdfium2 import raw

from giaoban.model.box import Box
from giaoban.readers.pdf.frame import Frame, Handle
from giaoban.readers.pdf.values import MOST_EDGES, Shapes

MOST_OBJECTS = 20_000

_MOST_GROUNDS = 200
_SHORTEST_RULE = 8.0
_DEEPEST_FORM = 3
_WHITE = 250


def shapes(page: Handle, frame: Frame) -> Shapes:
    found: tuple[list[Handle], ...] = ([], [], [], [])
    across, upright, grounds, pictures = found
    count = min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS)
    for index in range(count):
        thing = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            continue
        if kind == raw.FPDF_PAGEOBJ_PATH:
            if len(across) + len(upright) <= MOST_EDGES:
                for edge in _edges(thing, frame):
                    _sort_in(edge, across, upright)
            if len(grounds) < _MOST_GROUNDS and _is_coloured(thing):
                grounds.append(_bounds(thing, frame))
        elif len(pictures) < _MOST_GROUNDS and _is_picture(thing, kind, 0):
            pictures.append(_bounds(thing, frame))
    return Shapes(tuple(across), tuple(upright), tuple(grounds), tuple(pictures))


def _sort_in(
    edge: Box, across: list[tuple[float, float, float]], upright: list[tuple[float, float, float]]
) -> None:
    x0, top, x1, bottom = edge
    if x1 - x0 >= _SHORTEST_RULE and bottom - top < 0.5:
        across.append((top, x0, x1))
    elif bottom - top >= _SHORTEST_RULE and x1 - x0 < 0.5:
        upright.append((x0, top, bottom))


def _edges(path: Handle, frame: Frame) -> Iterator[Box]:
    """The straight strokes of a path, as boxes on the page."""
    matrix, x, y = raw.FS_MATRIX(1, 0, 0, 1, 0, 0), ctypes.c_float(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    before: tuple[float, float] | None = None
    begun: tuple[float, float] | None = None
    for index in range(min(raw.FPDFPath_CountSegments(path), MOST_EDGES)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begun = point
        elif kind == raw.FPDF_SEGMENT_LINETO and before:
            yield _between(before, point, frame)
        if raw.FPDFPathSegment_GetClose(segment) and begun:
            yield _between(point, begun, frame)
        before = point


def _between(one: tuple[float, float], other: tuple[float, float], frame: Frame) -> Box:
    (ax, ay), (bx, by) = one, other
    return frame.box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def _bounds(thing: Handle, frame: Frame) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return frame.box(left.value, bottom.value, right.value, top.value)


def _is_coloured(path: Handle) -> bool:
    """The path paints a ground on which white letters can be read."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    raw.FPDFPath_GetDrawMode(path, mode, stroke)
    if not mode.value or not raw.FPDFPageObj_GetFillColor(path, red, green, blue, alpha):
        return False
    return alpha.value > 0 and min(red.value, green.value, blue.value) < _WHITE


def _is_picture(thing: Handle, kind: int, depth: int) -> bool:
    """An image, or a form that holds one: that is how OCR programs wrap a scan."""
    if kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING):
        return True
    if kind != raw.FPDF_PAGEOBJ_FORM or depth >= _DEEPEST_FORM:
        return False
    inner = min(raw.FPDFFormObj_CountObjects(thing), 50)
    parts = (raw.FPDFFormObj_GetObject(thing, index) for index in range(inner))
    return any(_is_picture(part, raw.FPDFPageObj_GetType(part), depth + 1) for part in parts)
