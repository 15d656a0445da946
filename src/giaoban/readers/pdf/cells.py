"""The cells of ruled tables, asked of `finder` in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Sequence

from giaoban.model.source import Box

Grid = list[list[Box | None]]
"""Rows of cells; None where a cell is merged into its neighbour."""

_FINDER = "giaoban.readers.pdf.finder"
_PATIENCE = 20


def find_cells(data: bytes, pages: Sequence[int]) -> dict[int, list[Grid]] | None:
    """The tables of the named pages; None if they cannot be had within twenty seconds."""
    # -P: a file named pdfplumber.py beside the documents is not ours to run.
    command = [sys.executable, "-P", "-m", _FINDER, *map(str, pages)]
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command, input=data, capture_output=True, timeout=_PATIENCE, check=True
        )
        found = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return {int(page): tables for page, tables in found.items()}
