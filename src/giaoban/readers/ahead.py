"""Reading that begins before its outcome is asked for, PDFs in a process of their own.

For whoever reads files of strangers, one after another: `ahead.begin(data)` as early as can be,
then `giaoban.parse(data, read=ahead.read)`.
"""

from typing import TYPE_CHECKING

from giaoban import readers
from giaoban.model.source import Document
from giaoban.readers import limits, sniff

if TYPE_CHECKING:
    from giaoban.readers.apart import Apart, Errand

_DOOR = "giaoban.readers"


class Ahead:
    """One process for all PDFs, until `close`; one that breaks or hangs it leaves the others
    alone. Files of other kinds are read in this process, when they are asked for."""

    def __init__(self) -> None:
        self._apart: Apart | None = None
        self._begun: dict[bytes, Errand] = {}

    def begin(self, data: bytes) -> None:
        """A PDF is under way when this returns, or waits for those before it."""
        if sniff.kind(data) == "pdf" and data not in self._begun:
            self._begun[data] = self._errand(data)

    def read(self, data: bytes) -> Document:
        """What `readers.read` gives, and what it raises; of PDFs also `UnreadableError`:
        `too-slow`, `too-hungry`, `no-process`."""
        if sniff.kind(data) != "pdf":
            return readers.read(data)
        self.begin(data)
        document: Document = self._begun.pop(data).result()
        return document

    def close(self) -> None:
        """Ends the process, whatever it is doing."""
        if self._apart:
            self._apart.close()

    def _errand(self, data: bytes) -> "Errand":
        if not self._apart:
            from giaoban.readers.apart import Apart  # noqa: PLC0415 - Word files need none

            self._apart = Apart(_DOOR, seconds=limits.PDF_SECONDS, broken="broken-pdf")
        return self._apart.begin(data)
