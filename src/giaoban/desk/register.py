"""The register of an office's tasks (sổ theo dõi nhiệm vụ): every task of some notices once, under
the unit that is told, with each of its time limits and what became of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from giaoban.desk.sources import Sources
from giaoban.facts.products import document
from giaoban.library.answer import Answer
from giaoban.library.entry import Head
from giaoban.library.items import Item, Told, items_of
from giaoban.library.looking import Looking
from giaoban.library.question import Question
from giaoban.model.notice import Period
from giaoban.model.reading import Reading
from giaoban.summary import summarize
from giaoban.summary.groups import Group as Summed
from giaoban.summary.groups import Whose
from giaoban.summary.summarized import Summary


@dataclass(frozen=True, slots=True)
class Row:
    """A task and one of its time limits; a task without any has one row, too. `number`: from 1,
    through all groups (STT). `product`: the document that the task tells to make."""

    number: int
    item: Item
    product: str | None

    @property
    def told(self) -> Told:
        return self.item.told

    @property
    def place(self) -> int:
        """Which of its task's limits, from 0: of two in the same words each has its own."""
        limits = self.told.entry.task.deadlines
        return next((i for i, one in enumerate(limits) if one is self.item.deadline), 0)

    @property
    def key(self) -> tuple[int, str, int]:
        """No other row of its library has it."""
        return self.told.head.id, self.told.entry.task.id, self.place


@dataclass(frozen=True, slots=True)
class Group:
    """`unit`: its name; None of tasks that are told to all, in which the unit that was asked for
    only helps, or that are told to nobody. `whose` None: in due order, whoever is told. `office`:
    whose unit it is, where several offices have one of that name."""

    whose: Whose | None
    unit: str | None
    rows: tuple[Row, ...]
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """`unit`: its whole name, where one was asked for. `library`: for what stands behind a row; it
    has to be open. `answer`: the list that it was made from; None where it holds all."""

    sources: Sources
    question: Question
    heads: tuple[Head, ...]
    unit: str | None
    groups: tuple[Group, ...]
    answer: Answer | None = None

    @property
    def library(self) -> Looking:
        return self.sources.library

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def tasks(self) -> int:
        """How many there are; fewer than rows where some have several time limits."""
        return len({(row.told.head.id, row.told.entry.task.id) for row in self.rows})

    @property
    def unclear(self) -> int:
        """Passages that are in no task, though they may give work."""
        return self.answer.unclear if self.answer else sum(head.unclear for head in self.heads)

    def reading(self, head: Head) -> Reading:
        return self.sources.reading(head)

    def key(self, head: Head) -> str:
        """What a notice is known by outside, in whichever library it is."""
        return self.library.key(head.id)

    def changes(self, head: Head) -> int:
        """How often anything of a notice was changed; it never falls."""
        return self.library.changes(head.id)

    def closed(self) -> frozenset[int]:
        """The notices that were followed no longer on its day."""
        return frozenset(self.library.database.closed(self.question.as_of.isoformat()))


def register(
    library: Looking,
    question: Question,
    named: Sequence[Head] | None = None,
    period: Period | None = None,
) -> Register:
    """Of these notices, else of all that are followed; of the question the day, the unit, the
    profile and `since` count. A task that several units are told stands with the first of them.

    UsageError where the unit is unknown, or could be several.
    """
    return of_summary(library, summarize(library, question, named, period))


def of_summary(library: Looking, counted: Summary) -> Register:
    """Of the tasks that were counted, in its groups; of a unit none that is told to a set which
    cannot hold it."""
    kept = ((one, _of_unit(tasks, one, counted.unit)) for one, tasks in _each_once(counted.groups))
    groups = tuple(_numbered(kept, counted.question))
    heads = counted.notices.heads
    return Register(Sources(library), counted.question, heads, counted.unit, groups)


def _each_once(groups: Iterable[Summed]) -> Iterator[tuple[Summed, list[Told]]]:
    """What each group has that none before it has."""
    known: set[tuple[int, str]] = set()
    for group in groups:
        own = [task for task in group.tasks if task.key not in known]
        known |= {task.key for task in own}
        yield group, [task.told for task in own]


def _of_unit(tasks: list[Told], group: Summed, unit: str | None) -> list[Told]:
    if unit is None or group.whose != "common":
        return tasks
    return [told for told in tasks if told.entry.tells_all_with(unit)]


def _numbered(groups: Iterable[tuple[Summed, list[Told]]], question: Question) -> Iterator[Group]:
    number = 1
    for group, tasks in groups:
        items = [item for told in tasks for item in items_of(told, question)]
        if items:
            yield Group(group.whose, group.unit, _rows(items, number), group.office)
        number += len(items)


def _rows(items: Iterable[Item], first: int = 1) -> tuple[Row, ...]:
    return tuple(
        Row(number, item, _product(item.told.entry.task.text))
        for number, item in enumerate(items, first)
    )


@lru_cache(maxsize=64)
def _product(text: str) -> str | None:
    """A task with many limits is looked at once."""
    made = document(text)
    return made and made[:1].upper() + made[1:]


def with_what_is_done(thing: Register) -> Register:
    """Of a list of what is due also what it leaves out within its days, for it is done, and what
    has no day; of a register that holds all, that register."""
    if thing.answer is None:
        return thing
    question = replace(thing.answer.question, everything=True)
    whole = of_answer(thing.library, thing.library.answer(question))
    listed = {row.key: row for row in thing.rows}
    groups = (
        replace(group, rows=tuple(listed.get(row.key, row) for row in group.rows))
        for group in whole.groups
    )
    return replace(whole, groups=tuple(groups))


def of_answer(library: Looking, answer: Answer) -> Register:
    """What is due, as it is listed: in due order, in one group, of one unit in one for each part
    that it has."""
    groups: list[Group] = []
    for block in answer.blocks:
        first = 1 + sum(len(group.rows) for group in groups)
        whose: Whose | None = block.part and _WHOSE[block.part]
        unit = answer.unit if block.part == "does" else None
        groups += [Group(whose, unit, _rows(block.items, first))] if block.items else []
    ids = {item.told.head.id for item in answer.items}
    heads = tuple(head for head in library.heads() if head.id in ids)
    sources = Sources(library)
    return Register(sources, answer.question, heads, answer.unit, tuple(groups), answer)


_WHOSE: dict[str, Whose] = {"does": "unit", "cooperates": "cooperates", "everyone": "common"}
