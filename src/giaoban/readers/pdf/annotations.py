"""What is laid over a page: incoming numbers, signature boxes, form fields.

pdfium does not count their text among the page's characters until they are flattened into it.
"""

import ctypes
from collections.abc import Iterator
from itertools import islice

from pypdfium2 import raw

from giaoban.readers.pdf.frame import Handle

_DEEPEST_FORM = 8
_MOST_TEXTS = 100_000
"""Forms that hold forms twice over grow without end."""


def has_text_laid_over(page: Handle) -> bool:
    """Links and their like have no text, and flattening takes milliseconds."""
    mute = {raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP, raw.FPDF_ANNOT_HIGHLIGHT}
    mute |= {raw.FPDF_ANNOT_UNDERLINE, raw.FPDF_ANNOT_SQUIGGLY, raw.FPDF_ANNOT_STRIKEOUT}
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), 1000)):
        annotation = raw.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        kind = raw.FPDFAnnot_GetSubtype(annotation)
        raw.FPDFPage_CloseAnnot(annotation)
        if kind not in mute:
            return True
    return False


def flatten(page: Handle) -> int:
    """Draws annotations into the page; how many objects it had. It must be loaded again."""
    before = int(raw.FPDFPage_CountObjects(page))
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    return before


def texts_after(page: Handle, before: int) -> frozenset[int]:
    """Addresses of the text objects that came after the page's first `before` objects."""
    count = raw.FPDFPage_CountObjects(page)
    added = (raw.FPDFPage_GetObject(page, index) for index in range(before, count))
    texts = (address for thing in added for address in _texts(thing, 0))
    return frozenset(islice(texts, _MOST_TEXTS))


def _texts(thing: Handle, depth: int) -> Iterator[int]:
    kind = raw.FPDFPageObj_GetType(thing)
    if kind == raw.FPDF_PAGEOBJ_TEXT:
        yield ctypes.cast(thing, ctypes.c_void_p).value or 0
    elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
        for index in range(max(raw.FPDFFormObj_CountObjects(thing), 0)):
            yield from _texts(raw.FPDFFormObj_GetObject(thing, index), depth + 1)
