"""A task's words cut into those of several tasks."""

from collections.abc import Sequence

from giaoban.model.notice import Citation, Deadline
from giaoban.text import fold

_BETWEEN = " ,;"

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""Behind the number of a task that was split: 1.2a, 1.2b."""


def part_ids(id_: str, count: int) -> list[str]:
    """The numbers of the parts of a task."""
    return [f"{id_}{letter}" for letter in _LETTERS[:count]]


def is_part_of(id_: str, whole: str) -> bool:
    """Is it the number of a part of this task, or of a part of one?"""
    rest = id_.removeprefix(whole)
    return rest not in ("", id_) and not rest.strip(_LETTERS)


def is_part(id_: str) -> bool:
    """Is it the number of a part of any task? All others end in a digit."""
    return id_[-1:] in _LETTERS


def cut(text: str, beginnings: Sequence[str]) -> tuple[str, ...] | None:
    """The parts of a text: its beginning, and one from each of `beginnings` on, as written.

    None where one of them does not stand in it, behind the one before; () where there is none.
    """
    if not beginnings:
        return ()
    folded, places = fold(text), [0]
    for beginning in beginnings:
        wanted = fold(" ".join(beginning.split()))
        place = folded.find(wanted, places[-1] + 1) if wanted else -1
        if place < 0:
            return None
        places.append(place)
    ends = [*places[1:], len(text)]
    parts = tuple(text[a:b].strip(_BETWEEN) for a, b in zip(places, ends, strict=True))
    return parts if all(parts) else None


def place_of(fact: str | Deadline | Citation, texts: Sequence[str]) -> int:
    """To which part a fact belongs: the one that holds its words, or most of them; none is lost."""
    words = fold(fact if isinstance(fact, str) else fact.text)
    for i, text in enumerate(texts):
        if words and words in fold(text):
            return i
    parts = words.split()
    shares = [sum(word in fold(text) for word in parts) for text in texts]
    return shares.index(max(shares))
