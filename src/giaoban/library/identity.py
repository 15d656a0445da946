"""When two files are one notice."""

import hashlib

from giaoban.model.notice import Notice
from giaoban.model.reading import Reading
from giaoban.text import fold

Identity = tuple[str, ...]

_BEST_FIRST = ("docx", "pdf")
"""Of several files of one notice the one that keeps most of it; all others come after."""


def identity(reading: Reading) -> Identity:
    """Issuer and its place, number, year: offices count from 1 each year, and share short names.

    Without a serial number, the words of the text.
    """
    notice = reading.notice
    if notice.serial is None or notice.number is None:
        return ("text", hashlib.sha256(_same(reading.text).encode()).hexdigest())
    office = notice.issuer or notice.issuer_code or ""
    return ("number", _same(office), _same(notice.place or ""), notice.number, str(_year(notice)))


def _same(text: str) -> str:
    return " ".join(fold(text).split())


def _year(notice: Notice) -> int | None:
    known = (notice.issued, notice.meeting and notice.meeting.date)
    return next((day.year for day in known if day), None)


def preference(format_: str) -> int:
    """Lower is better."""
    return _BEST_FIRST.index(format_) if format_ in _BEST_FIRST else len(_BEST_FIRST)
