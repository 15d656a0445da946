"""Is a draft read as what was put into it?"""

from collections import Counter
from collections.abc import Iterable, Iterator

from giaoban.desk.draft.parts import Draft, Part, every
from giaoban.model.notice import Notice, Section


def misread(made: Draft, again: Notice) -> tuple[Part, ...]:
    """The sections that have another number of tasks in `again`, the reading of the draft."""
    put: Counter[str] = Counter()
    for one in every(made.parts):
        put[one.id] += len(one.points)
    read: Counter[str] = Counter()
    for section in _flat(again.sections):
        read[section.id] += len(section.tasks)
    return tuple(one for one in every(made.parts) if put[one.id] != read[one.id])


def _flat(sections: Iterable[Section]) -> Iterator[Section]:
    for one in sections:
        yield one
        yield from _flat(one.sections)
