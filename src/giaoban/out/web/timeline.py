"""A drawing of last days: an axis, a mark for each, the day on which they are judged."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from giaoban.library.items import Item, State
from giaoban.library.question import Question
from giaoban.out.due import state
from giaoban.out.labels import STATE_COUNTS
from giaoban.out.manner import Words, mark
from giaoban.out.visible import on_one_line
from giaoban.out.web.axis import WIDTH, Axis, Label, beside, number, ticks
from giaoban.out.web.names import Names

HIGH = 14
"""Signs above one another, about; where more would be, a sign stands for several days."""

ROW = 15
"""Between two of them."""

TITLE = 160
"""Letters of a task that a sign names; the whole stands in the list."""

Tone = State | Literal["over"]
"""`over`: an appointment whose day has passed; it is not late."""

SHAPES: Mapping[Tone, str] = {
    "overdue": "M0-6 6.5 5.5H-6.5Z",
    "today": "M0-7.5 2-2.4 7.3-2.3 3.1 1 4.5 6.2 0 3.2-4.5 6.2-3.1 1-7.3-2.3-2-2.4Z",
    "soon": "M0-7 7 0 0 7-7 0Z",
    "later": "M-5.5 0A5.5 5.5 0 1 0 5.5 0 5.5 5.5 0 1 0-5.5 0Z",
    "past": "M-5-5H5V5H-5Z",
    "over": "M-5-5 5 5M-5 5 5-5",
    "paused": "M-5-5H-1V5H-5ZM1-5H5V5H1Z",
    "submitted": "M-6 0-2 4.5 6-4.5",
    "done": "M-6 0-2 4.5 6-4.5",
}
"""Triangle late, star today, diamond soon, disc later, square past, cross over, bars paused, tick
done."""


NAMES: Mapping[str, str] = {
    **{str(one): label for one, label in STATE_COUNTS.items()},
    "later": mark("In more than {days} days"),
    "over": mark("Appointment, over"),
}
"""What the signs mean."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign; `target`: the number of its task on this page, where it stands for one."""

    x: str
    y: str
    tone: Tone
    title: str
    target: int | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """`column`: what one is; `each`: last days that a sign stands for, at most; `base`: where the
    axis lies, from `left` to `right`; `beside`: what lies far from it; `today`: where the day
    asked about."""

    column: str
    each: int
    height: int
    base: int
    left: str
    right: str
    marks: tuple[Mark, ...]
    ticks: tuple[Label, ...]
    beside: tuple[Label, ...]
    today: Label
    today_at_end: bool


Dated = tuple[Item, int | None]
"""A time, and the number of its task on the page."""


def tone(item: Item) -> Tone | None:
    """How it is shown where it stands; None without a day."""
    appointment = item.deadline is not None and item.deadline.relation == "on"
    return "over" if appointment and item.state == "overdue" else item.state


def timeline(times: Iterable[Dated], question: Question, names: Names) -> Timeline | None:
    """None where nothing has a day."""
    as_of, words = question.as_of, names.words
    dated = [(item, target) for item, target in times if item.due and item.state]
    if not dated:
        return None
    days = [item.due for item, _ in dated if item.due]
    axis = Axis.of(days, as_of)
    columns = _columns(dated, axis)
    each = math.ceil(max(map(len, columns.values())) / HIGH)
    stacks = {column: list(_stack(some, each)) for column, some in columns.items()}
    base = 26 + ROW * max(map(len, stacks.values()))
    today = axis.x(as_of)
    return Timeline(
        column=axis.each(words),
        each=each,
        height=base + 24,
        base=base,
        left=number(axis.left),
        right=number(axis.right),
        marks=tuple(_marks(stacks, axis, base, question, names)),
        ticks=tuple(ticks(axis, base, words)),
        beside=tuple(beside(axis, base, words)),
        today=Label(
            number(today), number(base), words.say("As of {day}").format(day=words.day(as_of))
        ),
        today_at_end=today > WIDTH / 2,
    )


def _columns(dated: list[Dated], axis: Axis) -> dict[int, list[Dated]]:
    """What stands in each, the earliest first."""
    columns = defaultdict[int, list[Dated]](list)
    for item, target in sorted(dated, key=lambda one: one[0].due or axis.first):
        columns[axis.column(item.due or axis.first)].append((item, target))
    return columns


def _stack(some: list[Dated], each: int) -> Iterator[list[Dated]]:
    """The signs of a column: what each stands for is shown alike."""
    for one in dict.fromkeys(tone(item) for item, _ in some):
        alike = [dated for dated in some if tone(dated[0]) == one]
        yield from (alike[i : i + each] for i in range(0, len(alike), each))


def _marks(
    stacks: dict[int, list[list[Dated]]], axis: Axis, base: int, question: Question, names: Names
) -> Iterator[Mark]:
    for column, stack in stacks.items():
        for i, some in enumerate(stack):
            item, target = some[0]
            x, y = number(axis.middle(column)), number(base - ROW * (i + 0.6))
            shown = tone(item)
            if shown and len(some) == 1:
                yield Mark(x, y, shown, _title(item, names), target)
            elif shown:
                yield Mark(x, y, shown, _titles(shown, some, question, names.words), None)


def _titles(shown: Tone, some: list[Dated], question: Question, words: Words) -> str:
    days = [words.day(item.due) for item, _ in some if item.due]
    told = words.say(NAMES[shown]).format(days=f"{question.soon_days:02}")
    return f"{told}: {words.number(len(some))} ({days[0]} – {days[-1]})"


def _title(item: Item, names: Names) -> str:
    day = names.words.day(item.due) if item.due else ""
    text = on_one_line(item.told.entry.task.text)
    text = f"{text[:TITLE]}…" if len(text) > TITLE else text
    return f"{day} · {state(item, names.words)} · {names.task(item.told)}: {text}"
