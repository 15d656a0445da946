"""Reading that begins while the verbs are still being imported.

What reads a PDF and what understands it take about as long to import; two processes do it at once.
"""

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from giaoban.errors import GiaobanError

if TYPE_CHECKING:
    from giaoban.readers.ahead import Ahead


class _Call:
    """What this call reads with: the one thing here that changes."""

    reader: "Ahead | None" = None


def begin_first(words: list[str]) -> None:
    """The first file that the words of a call name is under way when this returns, if it is a
    PDF."""
    for word in words[1:]:
        if os.path.isfile(word):  # noqa: PTH113 - Path has errors for names that are too long
            begin(word)
            return


def begin(name: str) -> None:
    """As above, of one file; what cannot be loaded is told by whoever reads it."""
    from giaoban import readers  # noqa: PLC0415 - help needs none

    with suppress(GiaobanError):
        reader().begin(readers.load(name))


def reader() -> "Ahead":
    """The same for all files of a call."""
    if _Call.reader is None:
        from giaoban.readers.ahead import Ahead  # noqa: PLC0415 - as above

        _Call.reader = Ahead()
    return _Call.reader


def end() -> None:
    """Leaves no process behind."""
    if _Call.reader:
        _Call.reader.close()
    _Call.reader = None
