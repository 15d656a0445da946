"""The cells of ruled tables, asked of `finder` in a process of its own."""

from collections.abc import Sequence
from contextlib import closing

from giaoban.errors import UnreadableError
from giaoban.model.box import Box
from giaoban.readers import limits

Grid = list[list[Box | None]]
"""Rows of cells; None where a cell is merged into its neighbour."""

_FINDER = "giaoban.readers.pdf.finder"


def find_cells(data: bytes, pages: Sequence[int]) -> dict[int, list[Grid]] | None:
    """The tables of the named pages; None if they cannot be had within `limits.TABLE_SECONDS`."""
    from giaoban.readers.apart import Apart  # noqa: PLC0415 - most files have no table

    finder = Apart(_FINDER, seconds=limits.TABLE_SECONDS, broken="broken-pdf")
    with closing(finder):
        try:
            found: dict[int, list[Grid]] | None = finder.ask((data, pages))
        except (UnreadableError, RuntimeError):
            return None
    return found
