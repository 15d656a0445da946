"""How high a row must be for the text that is wrapped in it: programs fit the rows that somebody
types in, not all those that they open."""

from collections.abc import Iterable, Iterator

from giaoban.out.excel.book import SIZE

_MOST = 409.0
"""Points; Excel shows no row that is higher."""

_LINE = 1.32
"""Points of a line of text, by the size of its type."""

_LETTERS = 1.12
"""Letters of Times New Roman for each character that a column is wide."""

_CAPITAL = 0.3
"""How much wider a capital is than a letter."""


def height(cells: Iterable[tuple[str, float]], *, size: float = SIZE) -> float:
    """Points, of a row with these texts in columns of these widths."""
    most = max((lines(text, width * SIZE / size) for text, width in cells), default=1)
    return min(_MOST, most * size * _LINE + 2)


def lines(text: str, width: float) -> int:
    """How many lines it takes, wrapped between words, a longer word across lines."""
    return 1 + sum(1 for _ in _breaks(text, width))


def cuts(text: str, width: float, *, size: float = SIZE, most: int | None = None) -> list[int]:
    """Where a text must go on in another row: each has `most` lines, else as many as can be seen,
    but for one that is left for what is not foreseen."""
    most, room = most or int((_MOST - 2) / (size * _LINE)) - 1, width * SIZE / size
    if 2 * (1 + _CAPITAL) * len(text) < (most - 1) * room:  # two lines hold more than one is wide
        return []
    return list(_breaks(text, room))[most - 1 :: most]


def _breaks(text: str, width: float) -> Iterator[int]:
    """Where each line but the first begins."""
    room = width * _LETTERS
    if len(text) * (1 + _CAPITAL) <= room:
        return
    at, used = 0, 0.0
    for word in text.split(" "):
        wide = _wide(word, room)
        if used and used + 1 + wide > room:
            yield at
            used = 0.0
        used += wide + (1 if used else 0)
        at += len(word) + 1
        while used > room:
            used -= room
            yield at - 1 - int(used)


def _wide(word: str, room: float) -> float:
    """In letters; of a word that goes on in other lines, as many as it has."""
    wide = len(word) + _CAPITAL * sum(map(str.isupper, word))
    return wide if wide <= room else len(word)
