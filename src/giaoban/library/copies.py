"""Files that are one notice, told apart before they are put on a shelf in memory."""

from collections.abc import Iterable
from dataclasses import dataclass

from giaoban.library.identity import Identity, identity, preference
from giaoban.library.rows import content
from giaoban.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Copies:
    """Files of one notice: the one that counts, the others, and those of them that differ."""

    kept: str
    others: tuple[str, ...]
    different: tuple[str, ...]


def grouped(readings: Iterable[Reading]) -> tuple[list[Reading], list[Copies]]:
    """The files of each notice together, text before PDF before Word, so that the best of them comes
    last and counts on a shelf; and the notices that came in several files."""
    held: dict[Identity, list[Reading]] = {}
    for reading in readings:
        held.setdefault(identity(reading), []).append(reading)
    every, copies = list[Reading](), []
    for files in held.values():
        best, *others = sorted(files, key=lambda one: preference(one.source.format))
        every += [*reversed(others), best]
        if others:
            differing = (one for one in others if content(one) != content(best))
            copies.append(Copies(best.source.name, _names(others), _names(differing)))
    return every, copies


def _names(readings: Iterable[Reading]) -> tuple[str, ...]:
    return tuple(reading.source.name for reading in readings)
