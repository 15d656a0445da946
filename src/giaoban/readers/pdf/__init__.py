"""PDF files with a text layer.

pdfium gives characters with their places and looks (`pages`, `glyphs`); the rest is geometry on
plain values: words → rows (`rows`), ruled tables (`tables`), page furniture (`furniture`), columns
(`columns`), lines of the document (`assemble`).
"""

from collections.abc import Iterator, Sequence

from giaoban.errors import UnreadableError
from giaoban.model.source import Document, Finding
from giaoban.readers.pdf.assemble import assemble
from giaoban.readers.pdf.cells import Grid, find_cells
from giaoban.readers.pdf.layout import layout
from giaoban.readers.pdf.recognition import recognised
from giaoban.readers.pdf.values import MOST_PAGES, Page


def read(data: bytes) -> Document:
    """The text of a PDF with the place and look of every line.

    Raises `UnreadableError`: `encrypted`, `broken-pdf`, `scan`, `no-text`, `too-long`.
    Not safe in threads, as pdfium is not.
    """
    from giaoban.readers.pdf.pages import (  # noqa: PLC0415 - PDFium is slow to load
        opened,
        pages,
    )

    with opened(data) as document:
        count = len(document)
        found = [recognised(page) or page for page in pages(document)]
    _refuse_textless(found, count)
    grids, tables_missing = _grids(data, found)
    text, lines = assemble(layout(found, grids))
    findings = (*_findings(found, count), *tables_missing)
    return Document(text, lines, "pdf", "pdf", pages=count, findings=findings)


def _refuse_textless(found: Sequence[Page], count: int) -> None:
    if any(page.words for page in found):
        return
    if all(page.unread for page in found):
        raise UnreadableError("broken-pdf")
    if any(page.pictured for page in found):
        raise UnreadableError("scan", pages=str(count))
    raise UnreadableError("no-text")


def _grids(data: bytes, found: Sequence[Page]) -> tuple[dict[int, list[Grid]], tuple[Finding, ...]]:
    ruled = [page.number for page in found if page.words and page.shapes.has_grid()]
    if not ruled:
        return {}, ()
    grids = find_cells(data, ruled)
    if grids is None:
        return {}, tuple(_finding("table-not-read", page=page) for page in ruled)
    return grids, ()


def _findings(found: Sequence[Page], count: int) -> Iterator[Finding]:
    for page in found:
        if page.unread:
            yield _finding("page-not-read", page=page.number)
        elif page.pictured and not page.words:
            yield _finding("page-without-text", page=page.number)
    if count > MOST_PAGES:
        yield _finding("pages-cut", pages=count, read=MOST_PAGES)
    recognised_pages = sum(page.recognised for page in found)
    if recognised_pages:
        yield Finding("ocr-layer", "info", {"pages": str(recognised_pages)})
    hidden = sum(page.hidden for page in found)
    if hidden:
        yield Finding("hidden-text-dropped", "info", {"count": str(hidden)})


def _finding(code: str, **parameters: int) -> Finding:
    return Finding(code, "warning", {name: str(value) for name, value in parameters.items()})
