"""When two files are one notice."""

import hashlib

from giaoban.model.notice import Notice
from giaoban.model.reading import Reading
from giaoban.text import BLANK, fold

Identity = tuple[str, ...]

_BEST_FIRST = ("docx", "pdf")
"""Of several files of one notice the one that keeps most of it; all others come after."""


BETWEEN = "\x1f"


def identity(reading: Reading) -> Identity:
    """Number and year, issuer and its place: offices count from 1 each year, and share short names.
    "" where a file does not tell issuer or place.

    Without a serial number, the words of the text.
    """
    notice = reading.notice
    if notice.serial is None or notice.number is None:
        return ("text", hashlib.sha256(_same(reading.text).encode()).hexdigest())
    office = (_same(notice.issuer or ""), _same(notice.place or ""))
    return ("number", notice.number, str(_year(notice)), *office)


def is_draft(reading: Reading) -> bool:
    """Is it still to be filled in: without a number, with blanks that a draft leaves?"""
    return reading.notice.serial is None and BLANK.search(reading.text) is not None


def written(one: Identity) -> str:
    """As it is stored; `parsed` gives it back."""
    return BETWEEN.join(one)


def key_of(stored: str) -> str:
    """What a notice is known by outside, where its identity at its first coming was this; no words
    of it. It is never made in another way: calendars hold it."""
    return hashlib.sha256(stored.encode("utf-8", "backslashreplace")).hexdigest()[:32]


def parsed(stored: str) -> Identity:
    return tuple(stored.split(BETWEEN))


def beginning_of(one: Identity) -> str | None:
    """How everything begins in storage that may be the same notice; None where nothing else may."""
    return written((*one[:3], "")) if one[0] == "number" else None


def may_be_one(one: Identity, other: Identity) -> bool:
    """Number and year are equal, and issuer and place wherever both files tell them."""
    if one[0] != "number":
        return one == other
    office = zip(one[3:], other[3:], strict=False)
    return one[:3] == other[:3] and all(not a or not b or a == b for a, b in office)


def united(one: Identity, other: Identity) -> Identity:
    """Of two that are one notice, what either file tells."""
    return tuple(a or b for a, b in zip(one, other, strict=True))


def _same(text: str) -> str:
    return " ".join(fold(text).split())


def _year(notice: Notice) -> int | None:
    known = (notice.issued, notice.meeting and notice.meeting.date)
    return next((day.year for day in known if day), None)


def preference(format_: str) -> int:
    """Lower is better."""
    return _BEST_FIRST.index(format_) if format_ in _BEST_FIRST else len(_BEST_FIRST)
