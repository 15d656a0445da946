"""Finds the cells of ruled tables with pdfplumber; run as a module, in a process of its own.

PDF bytes on standard input, page numbers as arguments, JSON on standard output:
`{"3": [[[[x0, top, x1, bottom], null, …], …row], …table]}`, in points from the top left corner of
the visible page. pdfplumber stands on pdfminer, which can loop for ever or eat all memory on a
file made for that (357 bytes are enough); only ending the process helps.
"""

import json
import sys
from collections.abc import Sequence
from io import BytesIO

import pdfplumber

from giaoban.readers.pdf.cells import Grid
from giaoban.readers.pdf.values import MOST_EDGES

_MOST_MEMORY = 1 << 30


def found(data: bytes, pages: Sequence[int]) -> dict[str, list[Grid]]:
    with pdfplumber.open(BytesIO(data), pages=list(pages)) as document:
        return {str(page.page_number): _grids(page) for page in document.pages}


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


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def main() -> int:
    _limit_memory()
    try:
        answer = found(sys.stdin.buffer.read(), [int(page) for page in sys.argv[1:]])
    except BaseException:  # pdfminer raises fourteen kinds, RecursionError among them
        return 1
    sys.stdout.write(json.dumps(answer))
    return 0


if __name__ == "__main__":
    sys.exit(main())
