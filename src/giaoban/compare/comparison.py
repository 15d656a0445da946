"""The changes between two notices: each task of both in exactly one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from giaoban.compare.changes import KINDS, Change, Kind, changed
from giaoban.compare.matches import Match
from giaoban.compare.nearness import Nearness
from giaoban.compare.pairing import matched
from giaoban.compare.short_forms import written_out
from giaoban.compare.subject import Subject, house_words, subjects, unit_names
from giaoban.model.notice import Notice, all_tasks
from giaoban.names.matching import unit_keys


@dataclass(frozen=True, slots=True)
class Comparison:
    """Changes in the order of the first notice's tasks, then what is new in that of the second."""

    before: Notice
    after: Notice
    changes: tuple[Change, ...]

    @property
    def counts(self) -> Mapping[Kind, int]:
        count = Counter(change.kind for change in self.changes)
        return {kind: count[kind] for kind in KINDS}

    def mirrored(self) -> "Comparison":
        changes = _in_order([change.mirrored() for change in self.changes], self.after, self.before)
        return Comparison(self.after, self.before, changes)


def compare(before: Notice, after: Notice) -> Comparison:
    """What became of each task. The same answer every time; where the two change places, the same
    answer mirrored: it is found in one direction, whichever is asked for."""
    if _rank(before) > _rank(after):
        return compare(after, before).mirrored()
    keys = unit_keys([*unit_names(before), *unit_names(after)])
    old, new = written_out(subjects(before, keys), subjects(after, keys))
    matches = matched(Nearness(old, new, house_words(before) | house_words(after)))
    return Comparison(before, after, _in_order(_changes(old, new, matches), before, after))


def _rank(notice: Notice) -> tuple[str, ...]:
    """Notices with the same rank say the same."""
    tasks = (part for task in all_tasks(notice.sections) for part in (task.id, task.text))
    return (str(notice.issued), notice.number or "", *tasks)


def _changes(
    before: Sequence[Subject], after: Sequence[Subject], matches: Sequence[Match]
) -> Iterator[Change]:
    """One for each match, and for each task that is in none."""
    old, new = set(range(len(before))), set(range(len(after)))
    for match in matches:
        old.difference_update(match.before)
        new.difference_update(match.after)
        together = [before[i] for i in match.before], [after[j] for j in match.after]
        yield changed(*together, match.by, match.score)
    yield from (Change("dropped", before=(before[i].task,)) for i in sorted(old))
    yield from (Change("new", after=(after[j].task,)) for j in sorted(new))


def _in_order(changes: Iterable[Change], *sides: Notice) -> tuple[Change, ...]:
    place = [{id(task): i for i, task in enumerate(all_tasks(notice.sections))} for notice in sides]
    end = len(place[0])

    def at(change: Change) -> tuple[int, int]:
        first = place[0][id(change.before[0])] if change.before else end
        return first, place[1][id(change.after[0])] if change.after else 0

    return tuple(sorted(changes, key=at))
