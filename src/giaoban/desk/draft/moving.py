"""Tasks that the office gave to a unit which has a section of its own."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from giaoban.library.items import Told
from giaoban.model.notice import Section, UnitRef
from giaoban.names.headings import named_by
from giaoban.names.lists import NameReader
from giaoban.text import fold

_ALSO = {"partners", "role"}
"""Where the office set these too, only a sentence can say so."""


class Moved(NamedTuple):
    """A task's id and its pointer."""

    id: str
    at: str


def moved(sections: Sequence[Section], open_: Sequence[Told]) -> dict[str, list[Moved]]:
    """By the pointer of the section to which they go now."""
    found: dict[str, list[Moved]] = {}
    for told in open_:
        entry = told.entry
        if "assignees" not in entry.corrected or not _ALSO.isdisjoint(entry.corrected):
            continue
        homes = [at for at, one in _all(sections, "") if _is_home(one, entry.task.assignees)]
        if len(homes) == 1 and not entry.at.startswith(f"{homes[0]}/tasks/"):
            found.setdefault(homes[0], []).append(Moved(entry.task.id, entry.at))
    return found


def _all(sections: Sequence[Section], at: str) -> Iterator[tuple[str, Section]]:
    for i, section in enumerate(sections):
        here = f"{at}/sections/{i}"
        yield here, section
        yield from _all(section.sections, here)


def _is_home(section: Section, doers: Sequence[UnitRef]) -> bool:
    """Does its heading name the only doer, and nobody else?"""
    if section.heading is None or section.scope != "unit" or len(doers) != 1:
        return False
    known = {fold(name) for name in (doers[0].text, doers[0].unit) if name}
    named = [fold(one.text) for one in named_by(NameReader(section.heading))]
    return len(named) == 1 and named[0] in known
