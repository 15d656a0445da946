"""What comes first on a page: late, then soon."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from giaoban.out.due import state
from giaoban.out.visible import on_one_line
from giaoban.out.web.names import Names
from giaoban.out.web.timeline import tone
from giaoban.out.web.units import Key
from giaoban.summary.counted import Counted, urgency

MOST = 6


@dataclass(frozen=True, slots=True)
class Urgent:
    """`target`: the number of the task on the page."""

    target: int
    name: str
    tone: str
    state: str
    text: str


def urgent(
    tasks: Iterable[Counted], numbers: Mapping[Key, int], names: Names
) -> tuple[list[Urgent], int]:
    """The most urgent, appointments that are over last; and how many there are in all."""
    some = (one for one in tasks if one.standing in ("overdue", "due_soon"))
    found = sorted(some, key=lambda one: (tone(one.item) == "over", urgency(one)))
    told = [
        Urgent(
            target=numbers[one.key],
            name=names.task(one.told),
            tone=tone(one.item) or "no_day",
            state=state(one.item, names.words),
            text=on_one_line(one.told.entry.task.text),
        )
        for one in found[:MOST]
    ]
    return told, len(found)
