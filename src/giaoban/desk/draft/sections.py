"""The sections of a draft: the old ones in their order, under each what is still to be done."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from giaoban.desk.draft.growing import Growing, headed
from giaoban.desk.draft.months import Turn
from giaoban.desk.draft.moving import Moved
from giaoban.desk.draft.numbering import Line, kind_of
from giaoban.desk.draft.parts import Group, Part, blank
from giaoban.desk.draft.places import Places
from giaoban.desk.draft.points import Points
from giaoban.desk.draft.wording import as_opening
from giaoban.model.notice import Section

NEW_WORK, NEW_WORDS = "nhiệm vụ mới", "nội dung"
_LOOSE = "0"
"""Of what stood under no number."""


_ORDER = ("lead_in", "tasks", "remarks", "sections")
"""Where nobody knows where anything stands."""


class _Fact(NamedTuple):
    """What stands in a section: where it begins in the text, what it is (by `_ORDER`), which of
    them, its pointers (that of its words last)."""

    start: int
    kind: int
    i: int
    at: str
    words: str

    @property
    def name(self) -> str:
        return _ORDER[self.kind]


@dataclass(frozen=True, slots=True)
class Sections:
    """`kept`: the ids of those whose points stay in the order of the notice. `moved`: tasks that
    the office gave to the unit of another section, by that section's pointer."""

    points: Points
    turn: Turn
    places: Places
    kept: frozenset[str] = frozenset()
    moved: Mapping[str, Sequence[Moved]] = field(default_factory=dict)

    def parts(self, sections: Sequence[Section], at: str = "") -> tuple[Part, ...]:
        """`at`: the pointer to what holds them."""
        return tuple(
            self._part(section, f"{at}/sections/{i}") for i, section in enumerate(sections)
        )

    def _part(self, section: Section, at: str) -> Part:
        facts = sorted(self._facts(section, at))
        body = tuple(self._body(section, at, facts))
        heading, scope = section.heading, section.scope
        if heading is None and (above := headed(body)):
            (heading, body), scope = above, "unit"
        return Part(
            id=section.id,
            marker=self._number(section, at, facts),
            heading=heading and as_opening(self.turn.turned(heading)),
            scope=scope,
            body=body,
            empty="" if body else blank(NEW_WORDS if scope == "topic" else NEW_WORK),
        )

    def _number(self, section: Section, at: str, facts: Sequence[_Fact]) -> str:
        """As printed; by its id where the place is not known, none where it has none."""
        if section.id.startswith(_LOOSE):
            return ""
        above = f"{at}/heading" if section.heading is not None else facts[0].words if facts else ""
        printed = self.places.marker(above)
        return printed if any(c.isalnum() for c in printed) else _typed(section.id)

    # -- what stands in it ------------------------------------------------------------------------

    def _facts(self, section: Section, at: str) -> Iterator[_Fact]:
        counts = (section.lead_in, section.tasks, section.remarks)
        for kind, some in enumerate(counts):
            for i in range(len(some)):
                here = f"{at}/{_ORDER[kind]}/{i}"
                words = here if _ORDER[kind] == "lead_in" else f"{here}/text"
                yield _Fact(self.places.start(words) or 0, kind, i, here, words)
        for i, inner in enumerate(section.sections):
            here = f"{at}/sections/{i}"
            yield _Fact(self._start(inner, here), _ORDER.index("sections"), i, here, here)

    def _start(self, section: Section, at: str) -> int:
        """0 where nobody says where it stands."""
        if section.heading is not None:
            return self.places.start(f"{at}/heading") or 0
        return min((one.start for one in self._facts(section, at)), default=0)

    def _body(self, section: Section, at: str, facts: Sequence[_Fact]) -> Iterator[Group | Part]:
        """The tasks below the lines that say who is told, the parts between them."""
        numbered = section.heading is None and not section.id.startswith(_LOOSE)
        group = Growing(led=numbered)
        for place, fact in enumerate(facts):
            if fact.name == "sections":
                if group.lead_in and not group.lines:
                    yield Group(tuple(group.lead_in), ())
                yield from self._grown(group, section)
                group = Growing()
                yield self._part(section.sections[fact.i], fact.at)
                continue
            marker = "" if numbered and not place else self.places.marker(fact.words)
            if group.lines and (fact.name == "lead_in" or _is_beside(marker, group)):
                yield from self._grown(group, section)
                group = Growing()
            self._add(group, section, fact, marker)
        group.lines += [Line("", self.points.of(*one)) for one in self.moved.get(at, ())]
        yield from self._grown(group, section)

    def _grown(self, group: Growing, section: Section) -> Iterator[Group]:
        if group.has_points:
            yield group.grown(reordered=section.id not in self.kept)

    def _add(self, group: Growing, section: Section, fact: _Fact, marker: str) -> None:
        if fact.name == "lead_in":
            group.above = kind_of(marker)
            text = as_opening(self.turn.turned(section.lead_in[fact.i]))
            group.lead_in.append(f"{marker} {text}".strip())
        elif fact.name == "tasks":
            id_ = section.tasks[fact.i].id
            is_moved = id_ in self.points.moved
            group.lines.append(Line(marker, None if is_moved else self.points.of(id_, fact.at)))
        else:
            group.lines.append(Line(marker))


def _is_beside(marker: str, group: Growing) -> bool:
    """Does it stand beside the line that leads the group, not below: "c) Giao Sở A: - …; | d)"?"""
    return bool(group.above) and kind_of(marker) == group.above


def _typed(id_: str) -> str:
    """ "2." of "II.2", "a)" of "2.a"."""
    last = id_.partition("(")[0].rpartition(".")[2]
    return f"{last})" if last.isalpha() and last.islower() else f"{last}."
