"""The one place where a page without text goes."""

from giaoban.readers.pdf.values import Page


def recognised(page: Page) -> Page | None:
    """The page with words read from its picture; None where there is nobody to read it.

    OCR belongs here: it gets a page with `pictured` and no `words`, and gives the same page with
    the words it sees.
    """
    return None
