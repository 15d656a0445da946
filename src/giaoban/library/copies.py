"""Files that are one notice, told apart before they are put on a shelf in memory."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from giaoban.library.identity import Identity, identity, may_be_one, preference
from giaoban.library.rows import content
from giaoban.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Copies:
    """Files of one notice: the one that counts, the others, and those of them that differ."""

    kept: str
    others: tuple[str, ...]
    different: tuple[str, ...]


def grouped(readings: Iterable[Reading]) -> tuple[list[Reading], list[Copies]]:
    """The files of each notice together, text before PDF before Word, so that the best comes last
    and counts on a shelf; and the notices that came in several files."""
    every, copies = list[Reading](), []
    for files in _of_one_notice(readings):
        best, *others = sorted(files, key=lambda one: preference(one.source.format))
        every += [*reversed(others), best]
        if others:
            differing = (one for one in others if content(one) != content(best))
            copies.append(Copies(best.source.name, _names(others), _names(differing)))
    return every, copies


def _of_one_notice(readings: Iterable[Reading]) -> Iterable[list[Reading]]:
    """A file that does not tell its office goes to the only notice that it may be; such files come
    last, so that a shelf finds the same."""
    known: defaultdict[Identity, list[Reading]] = defaultdict(list)
    for reading in readings:
        known[identity(reading)].append(reading)
    files: defaultdict[Identity, list[Reading]] = defaultdict(list)
    numbered: defaultdict[Identity, list[Identity]] = defaultdict(list)
    for one in sorted(known, key=lambda one: one.count("")):
        fitting = [other for other in numbered[one[:3]] if may_be_one(one, other)]
        if len(fitting) != 1:
            numbered[one[:3]].append(one)
        files[fitting[0] if len(fitting) == 1 else one] += known[one]
    return files.values()


def _names(readings: Iterable[Reading]) -> tuple[str, ...]:
    return tuple(reading.source.name for reading in readings)
