"""How high a row must be for the text that is wrapped in it: programs fit the rows that somebody
types in, not all those that they open."""

from collections.abc import Iterable

from giaoban.out.excel.book import SIZE

MOST = 409.0
"""Points; Excel shows no row that is higher."""

_LINE = 1.32
"""Points of a line of text, by the size of its type."""

_LETTERS = 1.12
"""Letters of Times New Roman for each character that a column is wide."""


def height(cells: Iterable[tuple[str, float]], *, size: float = SIZE) -> float:
    """Points, of a row with these texts in columns of these widths."""
    most = max((lines(text, width * SIZE / size) for text, width in cells), default=1)
    return min(MOST, most * size * _LINE + 2)


def lines(text: str, width: float) -> int:
    """How many lines it takes, wrapped between words, a longer word across lines."""
    room = width * _LETTERS
    if len(text) <= room:
        return 1
    count, used = 1, 0.0
    for word in text.split(" "):
        taken = len(word) + (1 if used else 0)
        if used and used + taken > room:
            count, used, taken = count + 1, 0.0, len(word)
        used += taken
        if used > room:
            more = int(used // room)
            count, used = count + more, used - more * room
    return count
