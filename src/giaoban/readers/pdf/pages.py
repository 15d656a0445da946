"""Everything that is asked of pdfium: a file's pages as plain values.

pdfium is not safe in threads, and ends the process when memory runs out: who reads files of
strangers reads them in a child process.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from pypdfium2 import PdfDocument, PdfiumError, raw

from giaoban.errors import UnreadableError
from giaoban.readers.limits import CHARACTERS
from giaoban.readers.pdf.annotations import flatten, has_text_laid_over, texts_after
from giaoban.readers.pdf.fallback import with_lent_letters
from giaoban.readers.pdf.frame import Handle, frame_of
from giaoban.readers.pdf.glyphs import words
from giaoban.readers.pdf.shapes import shapes
from giaoban.readers.pdf.values import MOST_PAGES, Page, Shapes, Word

_TINY = 2.2
"""Points of height below which nobody reads: a size of 2 with its room above and below."""


@contextmanager
def opened(data: bytes) -> Iterator[Handle]:
    """The document in pdfium's hands, with a password for its owner only or none."""
    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        raise UnreadableError(_reason(error)) from error
    with closing(document):
        yield document


def _reason(error: Exception) -> str:
    locked = {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
    return "encrypted" if getattr(error, "err_code", None) in locked else "broken-pdf"


def pages(document: Handle) -> Iterator[Page]:
    """The first pages, one at a time. Raises `UnreadableError`: `too-long`."""
    characters = 0
    for index in range(min(len(document), MOST_PAGES)):
        try:
            page = _page(document, index)
        except PdfiumError:
            page = Page(index + 1, 0.0, 0.0, unread=True)
        characters += sum(len(word.text) + 1 for word in page.words + page.stamps)
        if characters > CHARACTERS:
            raise UnreadableError("too-long", limit=str(CHARACTERS))
        yield page


def _page(document: Handle, index: int) -> Page:
    handle, laid_over = _loaded(document, index)
    with closing(handle), closing(handle.get_textpage()) as text:
        frame = frame_of(handle)
        there = shapes(handle, frame)
        found = list(words(text.raw, frame, laid_over))
    seen = [word for word in found if _is_seen(word, frame.width, frame.height, there)]
    own = [word for word in seen if not word.over]
    stamps = [word for word in seen if word.over]
    if len(stamps) > len(own) and not laid_over:
        own, stamps = seen, []  # a page written sideways has no stamps
    return Page(
        index + 1,
        frame.width,
        frame.height,
        tuple(with_lent_letters(own)),
        tuple(stamps),
        there,
        hidden=len(found) - len(seen),
        recognised=any(word.ink == "invisible" for word in own),
    )


def _loaded(document: Handle, index: int) -> tuple[Handle, frozenset[int]]:
    """The page with what is laid over it drawn in, and the addresses of those texts."""
    page = document[index]
    if not has_text_laid_over(page):
        return page, frozenset()
    if not document.formenv:
        # Form fields without a drawing of their own get one; pages must be loaded after this.
        page.close()
        document.init_forms()
        page = document[index]
    before = flatten(page)
    page.close()
    page = document[index]
    return page, texts_after(page, before)


def _is_seen(word: Word, width: float, height: float, there: Shapes) -> bool:
    """On the page, large enough, painted in a colour; or unpainted over a scan of itself."""
    if word.x1 <= 0 or word.x0 >= width or word.bottom <= 0 or word.top >= height:
        return False
    if word.bottom - word.top < _TINY and word.x1 - word.x0 < _TINY * len(word.text):
        return False
    if word.ink == "seen":
        return True
    grounds = there.pictures if word.ink == "invisible" else there.grounds + there.pictures
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in grounds)
