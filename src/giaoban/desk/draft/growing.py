"""Points below the lines that say who is told, while they are put together."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from giaoban.desk.draft.numbering import Line, numbered
from giaoban.desk.draft.parts import Group, Part
from giaoban.desk.draft.wording import without_link
from giaoban.names.headings import named_by
from giaoban.names.lists import NameReader


@dataclass(slots=True)
class Growing:
    """A group while its points are still coming; `lines`: its tasks and remarks in their order.
    `led`: its first line bears the number of the section. `above`: the kind of the marker before
    its lead-in, "" for none."""

    led: bool = False
    above: str = ""
    lead_in: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def has_points(self) -> bool:
        return any(one.point for one in self.lines)

    def grown(self, *, reordered: bool) -> Group:
        """There are points."""
        first, *rest = numbered(self.lines, led=self.led, reordered=reordered)
        first = replace(first, text=without_link(first.text))
        return Group(tuple(self.lead_in), (first, *rest))


def headed(body: Sequence[Group | Part]) -> tuple[str, tuple[Group | Part, ...]] | None:
    """A line that says who is told, and that a number before it makes a heading: "1. Giao Trung tâm
    A:"; and what stands below it."""
    first = body[0] if body else None
    lines = first.lead_in if isinstance(first, Group) else ()
    heading = lines[0].rstrip(" :") if lines else ""
    if not isinstance(first, Group) or not heading or not named_by(NameReader(heading)):
        return None
    return heading, (replace(first, lead_in=first.lead_in[1:]), *body[1:])
