"""A task on a page: what, when and where it stands, who, and the words that say so."""

from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.desk.register import Group, Register, Row
from giaoban.library.entry import Entry
from giaoban.library.items import Item
from giaoban.model.notice import Task
from giaoban.out import register_words as say
from giaoban.out.age import age
from giaoban.out.due import bucket_of, set_right, state, status, time, whence, who
from giaoban.out.joint import with_others
from giaoban.out.labels import BUCKETS, ROLES, SEVERITIES
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import document, units
from giaoban.out.visible import on_one_line
from giaoban.out.web.names import Names
from giaoban.out.web.timeline import tone
from giaoban.out.web.units import Key, Parts, key_of

_SAID_ELSEWHERE = {"year-inferred"}
"""Issues that the line of the time itself tells."""


@dataclass(frozen=True, slots=True)
class Time:
    """`tone`: by which its sign and its colour are chosen."""

    tone: str
    state: str
    when: str


@dataclass(frozen=True, slots=True)
class Said:
    """What is told about a task. `named`: these are units, which a search finds."""

    label: str
    text: str
    named: bool


@dataclass(frozen=True, slots=True)
class Card:
    """`number`: from 1, through the page. `at`: its notice and its pointer. `of`: its notice's
    name, where there are several. `tone`: of where it stands. `units`, `bucket`, `standing`: what
    it is filtered by."""

    number: int
    at: tuple[int, str]
    task: Task
    id: str
    of: str
    text: str
    tone: str
    times: tuple[Time, ...]
    facts: tuple[Said, ...]
    units: str
    bucket: str
    standing: str


@dataclass(frozen=True, slots=True)
class Part:
    """Cards under one heading, and how many they are."""

    name: str
    count: str
    cards: tuple[Card, ...]


def parts(thing: Register, known: Parts, names: Names) -> list[Part]:
    """Each task once, where it is met first, with all its times."""
    rows: dict[Key, list[Row]] = {}
    for row in thing.rows:
        rows.setdefault(key_of(row.told), []).append(row)
    numbers = {key: i for i, key in enumerate(rows, 1)}
    several = len(thing.heads) > 1
    told = {
        key: _card(numbers[key], some, known, names, several=several) for key, some in rows.items()
    }
    some = ([told.pop(key) for key in _keys(group) if key in told] for group in thing.groups)
    return [
        Part(say.group(group, names.words), names.words.number(len(cards)), tuple(cards))
        for group, cards in zip(thing.groups, some, strict=True)
        if cards
    ]


def _keys(group: Group) -> Iterator[Key]:
    return iter(dict.fromkeys(key_of(row.told) for row in group.rows))


def _card(number: int, rows: list[Row], known: Parts, names: Names, *, several: bool) -> Card:
    told, words = rows[0].told, names.words
    key, entry = key_of(told), told.entry
    counted = known.tasks[key]
    return Card(
        number=number,
        at=(told.head.id, entry.at),
        task=entry.task,
        id=on_one_line(entry.task.id),
        of=names.notice(told.head) if several else "",
        text=on_one_line(entry.task.text),
        tone=tone(counted.item) or "no_day",
        times=tuple(_time(row.item, words) for row in rows),
        facts=tuple(_said(rows, words)),
        units=" ".join(known.of[key]),
        bucket=entry.task.timing,
        standing=counted.standing,
    )


def _time(item: Item, words: Words) -> Time:
    told = state(item, words)
    when = time(item, words) or words.say(BUCKETS[bucket_of(item)])
    return Time(tone(item) or "no_day", told, when)


def _said(rows: list[Row], words: Words) -> Iterator[Said]:
    for named, facts in ((True, _who(rows[0], words)), (False, _facts(rows, words))):
        yield from (Said(words.say(label), text, named) for label, text in facts if text)


def _who(row: Row, words: Words) -> Iterator[tuple[str, str]]:
    task = row.told.entry.task
    if task.role == "cooperate":
        yield ROLES["lead"], say.leads(row, words)
        yield ROLES["cooperate"], say.helps(row, words)
    else:
        yield who(row.item, words)
        yield mark("Co-operates with"), units(task.partners)
    yield mark("Submits to"), units(task.submit_to)


def _facts(rows: list[Row], words: Words) -> Iterator[tuple[str, str]]:
    row = rows[0]
    entry, task = row.told.entry, row.told.entry.task
    yield say.PRODUCT, on_one_line(row.product or "")
    yield mark("Condition"), "; ".join(on_one_line(one) for one in task.conditions)
    yield mark("Document cited"), "; ".join(document(one, words) for one in task.citations)
    yield mark("Given to several"), _joint(entry, words)
    yield mark("Age"), age(row.told.age, words)
    yield mark("Recorded"), status(row.told.status, words)
    yield mark("Set right by the office"), ", ".join(set_right(entry, words))
    yield from dict.fromkeys(issue for one in rows for issue in _issues(one.item, words))
    yield mark("Source"), "; ".join(dict.fromkeys(whence(one.item, words) for one in rows))


def _joint(entry: Entry, words: Words) -> str:
    if not entry.joint:
        return ""
    return with_others(entry.task.id, entry.joint.tasks, entry.joint.leaders, words)


def _issues(item: Item, words: Words) -> Iterator[tuple[str, str]]:
    for issue in item.issues:
        if issue.code not in _SAID_ELSEWHERE:
            yield SEVERITIES[issue.severity], words.tell(issue.code, issue.parameters)


def numbers_of(found: list[Part]) -> dict[Key, int]:
    """The number of each task."""
    cards = (card for part in found for card in part.cards)
    return {(card.at[0], card.task.id): card.number for card in cards}
