"""The register of an office's tasks (sổ theo dõi nhiệm vụ): every task of some notices once, under
the unit that is told, with each of its time limits and what became of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from giaoban.facts.products import document
from giaoban.library.answer import Answer
from giaoban.library.entry import Head
from giaoban.library.items import Item, Told, items_of
from giaoban.library.looking import Looking
from giaoban.library.question import Question
from giaoban.model.notice import Period
from giaoban.model.reading import Reading
from giaoban.names.matching import unit_key
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


@dataclass(frozen=True, slots=True)
class Group:
    """`unit`: its name; None of tasks that are told to all, in which the unit that was asked for
    only helps, or that are told to nobody. `whose` None: in due order, whoever is told."""

    whose: Whose | None
    unit: str | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """`unit`: its whole name, where one was asked for. `library`: for what stands behind a row; it
    has to be open. `answer`: the list that it was made from; None where it holds all."""

    library: Looking
    question: Question
    heads: tuple[Head, ...]
    unit: str | None
    groups: tuple[Group, ...]
    answer: Answer | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def tasks(self) -> int:
        """How many there are; fewer than rows where some have several time limits."""
        return len({(row.told.head.id, row.told.entry.task.id) for row in self.rows})

    def reading(self, head: Head) -> Reading:
        return self.library.reading(head.id)

    def identity(self, head: Head) -> str:
        """What tells a notice from all others, as it is stored."""
        return self.library.identity(head.id)

    def records(self, head: Head) -> int:
        """How often anything was recorded of a notice; it never falls."""
        return self.library.count_events(head.id)

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
    """Of the tasks that were counted, in its groups."""
    groups = tuple(_numbered(_each_once(counted.groups), counted.question))
    return Register(library, counted.question, counted.notices.heads, counted.unit, groups)


def _each_once(groups: Iterable[Summed]) -> Iterator[tuple[Summed, list[Told]]]:
    """What each group has that none before it has."""
    known: set[tuple[int, str]] = set()
    for group in groups:
        own = [task for task in group.tasks if task.key not in known]
        known |= {task.key for task in own}
        yield group, [task.told for task in own]


def _numbered(groups: Iterable[tuple[Summed, list[Told]]], question: Question) -> Iterator[Group]:
    number = 1
    for group, tasks in groups:
        items = [item for told in tasks for item in items_of(told, question)]
        if items:
            yield Group(group.whose, group.unit, _rows(items, number))
        number += len(items)


def _rows(items: Iterable[Item], first: int = 1) -> tuple[Row, ...]:
    return tuple(Row(number, item, _product(item.told)) for number, item in enumerate(items, first))


def _product(told: Told) -> str | None:
    made = document(told.entry.task.text)
    return made and made[:1].upper() + made[1:]


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
    return Register(library, answer.question, heads, answer.unit, tuple(groups), answer)


_WHOSE: dict[str, Whose] = {"does": "unit", "cooperates": "cooperates", "everyone": "common"}


def each_unit(whole: Register) -> Iterator[Register]:
    """For each unit that is told anything there, all in which it has a part: its own, in which it
    helps, what all are told. Of those that only help, the units of the office's profile."""
    named = list(whole.heads)
    for unit in _units(whole):
        question = replace(whole.question, unit=unit)
        yield register(whole.library, question, named)


def _units(whole: Register) -> list[str]:
    """By name: those of the groups, then those that only help and are the office's own."""
    names = {unit_key(group.unit): group.unit for group in whole.groups if group.unit}
    for key, name in _helping(whole):
        names.setdefault(key, name)
    return list(names.values())


def _helping(whole: Register) -> Iterator[tuple[tuple[str, ...], str]]:
    profile = whole.question.profile
    units = profile.on(whole.question.as_of).units if profile else ()
    ours = {unit_key(unit.name): unit.name for unit in units}
    for row in whole.rows:
        for ref in row.told.entry.task.partners:
            key = unit_key(ref.unit or ref.text)
            if key in ours:
                yield key, ours[key]
