"""Finds the cells of ruled tables with pdfplumber; run as a module, in a process of its own.

pdfplumber stands on pdfminer, which can loop for ever or eat all memory on a file made for that
(357 bytes are enough); only ending the process helps.
"""

from collections.abc import Sequence
from io import BytesIO

import pdfplumber

from giaoban.readers import limits
from giaoban.readers.apart.serve import serve
from giaoban.readers.pdf.cells import Grid
from giaoban.readers.pdf.values import MOST_EDGES


def grids(question: tuple[bytes, Sequence[int]]) -> dict[int, list[Grid]] | None:
    """The tables of the named pages of a PDF, in points from the top left corner of the visible
    page; None where pdfminer fails."""
    data, pages = question
    try:
        with pdfplumber.open(BytesIO(data), pages=list(pages)) as document:
            return {page.page_number: _grids(page) for page in document.pages}
    except Exception:  # fourteen kinds, RecursionError among them
        return None


def _grids(page: pdfplumber.page.Page) -> list[Grid]:
    if len(page.edges) > MOST_EDGES:
        return []
    left = max(page.mediabox[0], page.cropbox[0])
    top = max(page.mediabox[1], page.cropbox[1])
    return [
        [[_moved(cell, left, top) if cell else None for cell in row.cells] for row in table.rows]
        for table in page.find_tables()
    ]


def _moved(
    cell: tuple[float, float, float, float], left: float, top: float
) -> tuple[float, float, float, float]:
    x0, upper, x1, lower = cell
    return x0 - left, upper - top, x1 - left, lower - top


if __name__ == "__main__":
    serve(grids, seconds=limits.TABLE_SECONDS)
