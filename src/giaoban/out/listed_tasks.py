"""The tasks of a register as printed tables have them: one row a task, with all its time limits,
numbered through; what is remarked beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count, groupby

from giaoban.desk.register import Group, Register, Row
from giaoban.library.items import Item, Told
from giaoban.model.notice import Deadline
from giaoban.out.due import coming, extended, set_right
from giaoban.out.labels import BUCKETS, INFERRED, SEVERITIES
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import quoted, units, when
from giaoban.out.register_words import LEADER_UNKNOWN, given_by
from giaoban.out.visible import on_one_line

Key = tuple[int, str]

NO_TASK = mark("There is no task.")

_TOGETHER = {
    (False, False): mark("Given to several"),
    (False, True): mark("Given to several: see no. {numbers}"),
    (True, False): mark("Given to several, also to: {units}"),
    (True, True): mark("Given to several, also to: {units}; see no. {numbers}"),
}
"""By whether others are named, and whether the number is that of another part of the work."""


@dataclass(frozen=True, slots=True)
class Listed:
    """`rows`: of its time limits, at least one."""

    number: int
    rows: tuple[Row, ...]

    @property
    def told(self) -> Told:
        return self.rows[0].told

    @property
    def key(self) -> Key:
        return key_of(self.told)


def key_of(told: Told) -> Key:
    return told.head.id, told.entry.task.id


@dataclass(frozen=True, slots=True)
class Block:
    """Of one group of the register."""

    group: Group
    tasks: tuple[Listed, ...]


def blocks(thing: Register) -> list[Block]:
    """Every task of the register once in each group that has it."""
    made: list[Block] = []
    number = 1
    for group in thing.groups:
        tasks = tuple(_tasks(group, number))
        number += len(tasks)
        made.append(Block(group, tasks))
    return made


def _tasks(group: Group, first: int) -> Iterator[Listed]:
    grouped = groupby(group.rows, lambda row: key_of(row.told))
    for number, (_, rows) in enumerate(grouped, first):
        yield Listed(number, tuple(rows))


def numbered_anew(parts: Iterable[Iterable[Listed]]) -> list[tuple[Listed, ...]]:
    """From 1, through all parts."""
    number = count(1)
    return [tuple(replace(one, number=next(number)) for one in part) for part in parts]


def numbers(made: list[Block]) -> Mapping[Key, int]:
    """By task the number under which it is printed first."""
    found: dict[Key, int] = {}
    for block in made:
        for one in block.tasks:
            found.setdefault(one.key, one.number)
    return found


# -- cells ----------------------------------------------------------------------------------------


def text(one: Listed) -> str:
    return on_one_line(one.told.entry.task.text)


def product(one: Listed) -> str:
    return on_one_line(one.rows[0].product or "")


def limits(one: Listed, words: Words) -> list[str]:
    """Each; what is to be known about it is a remark."""
    return [limit(row.item, words) for row in one.rows]


def limit(item: Item, words: Words) -> str:
    """As the notice names it, and the last day; until when it was put off."""
    deadline = item.deadline
    if deadline is None:
        return words.say(BUCKETS[item.told.entry.task.timing])
    meaning = when(_plain(deadline), words)
    if item.due is None or item.due == deadline.due or item.next:
        return meaning
    told = words.say("extended to {day}").format(day=words.day(item.due))
    return f"{meaning}; {told}"


def limit_by_now(item: Item, words: Words) -> str:
    """As above; of regular work with its next time, where the day that this counts from is told."""
    meaning = limit(item, words)
    return f"{meaning}; {coming(item.next, words)}" if item.next else meaning


def _plain(deadline: Deadline) -> Deadline:
    return deadline.model_copy(update={"inferred": (), "approximate": False})


def remarks(
    one: Listed,
    thing: Register,
    printed: Mapping[Key, int],
    words: Words,
    *,
    others: str = "",
    leader: bool = True,
) -> list[str]:
    """Condition, to whom it is submitted, joint work, how a limit is meant or was put off, what the
    office set right, what is to be checked; the notice, where there are several. `others`: who else
    is told, where no column says that; `leader`: no column says who leads."""
    told = one.told
    task, status = told.entry.task, told.status
    found = [f"{words.say('Condition')}: {on_one_line(text)}" for text in task.conditions]
    if task.submit_to:
        found.append(f"{words.say('Submits to')}: {units(task.submit_to)}")
    found += _joint(one, printed, others, words)
    if leader:
        found += _led(one, words)
    found += _meant(one, words)
    found += extended(status.extensions, words, named=len(task.deadlines) > 1)
    found += [*corrected(told, words), *doubts(told, words)]
    if len(thing.heads) > 1:
        found.append(given_by(told.head, words))
    return found


def corrected(told: Told, words: Words) -> list[str]:
    """What the office set right, where it did."""
    fields = ", ".join(set_right(told.entry, words))
    return [f"{words.say('Set right by the office')}: {fields}"] if fields else []


def doubts(told: Told, words: Words) -> Iterator[str]:
    """What is to be checked about its words: without it a task whose day no calendar has would look
    as if it had none."""
    for issue in told.entry.doubts:
        label = words.say(SEVERITIES[issue.severity])
        yield f"{label}: {on_one_line(words.tell(issue.code, issue.parameters))}"


def _joint(one: Listed, printed: Mapping[Key, int], others: str, words: Words) -> Iterator[str]:
    joint = one.told.entry.joint
    keys = [(one.told.head.id, id_) for id_ in (joint.tasks if joint else ())]
    numbers = [str(printed[key]) for key in keys if key in printed and key != one.key]
    if joint or others:
        sentence = _TOGETHER[bool(others), bool(numbers)]
        yield words.say(sentence).format(units=others, numbers=", ".join(numbers))


def _led(one: Listed, words: Words) -> Iterator[str]:
    """Who leads joint work, unless it stands in its own column: of one that co-operates."""
    joint = one.told.entry.joint
    if joint is None or one.told.entry.task.role == "cooperate":
        return
    led = units(joint.leaders)
    if not led:
        yield words.say(LEADER_UNKNOWN)
    elif joint.lead != one.told.entry.task.id:
        yield words.say("Led by {units}").format(units=led)


def _meant(one: Listed, words: Words) -> Iterator[str]:
    """What the notice leaves out, and the words that are not exact."""
    for row in one.rows:
        deadline = row.item.deadline
        if deadline and deadline.inferred:
            what = ", ".join(words.say(INFERRED.get(name, name)) for name in deadline.inferred)
            yield words.say("Inferred from the notice: {what}").format(what=what)
        if deadline and deadline.approximate:
            yield words.say("approximate: {text}").format(text=quoted(deadline.text))
