"""The register as a web page: the notices with every fact marked, beside them their tasks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from giaoban.desk.register import Register
from giaoban.library.entry import Head
from giaoban.model.reading import Reading
from giaoban.out import asked
from giaoban.out import register_words as say
from giaoban.out.manner import Manner, Words
from giaoban.out.phrases import file
from giaoban.out.proof import Proofs
from giaoban.out.rows import Row
from giaoban.out.visible import on_one_line
from giaoban.out.web import cards, filters, labels, text, units, urgent
from giaoban.out.web.axis import WIDTH
from giaoban.out.web.load import LENGTH, of_units
from giaoban.out.web.page import page
from giaoban.out.web.timeline import SHAPES, Timeline, timeline

NOTICES, TASKS = 12, 1500
"""At most, on a page that holds their texts; one of more has the tasks alone, and says so."""

_Whys = Mapping[int, tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class _Source:
    """A notice's text. `head`: what proves its header."""

    name: str
    title: str
    file: str
    lines: tuple[text.Line, ...]
    head: tuple[Row, ...]


def register(thing: Register, manner: Manner) -> str:
    words = manner.words
    known = units.parts(thing)
    tasks = known.tasks.values()
    parts = cards.parts(thing, known, words)
    sources, whys = _sources(thing, parts, words)
    numbers = cards.numbers_of(parts)
    line, loads = _timeline(thing, numbers, words), of_units(known, words)
    first, pressing = urgent.urgent(tasks, numbers, words)
    return page(
        "register.html",
        words,
        styles=("parts.css", "register.css"),
        script="register.js",
        labels=labels.labels(words),
        title=say.of_what(thing, words),
        head=list(_head(thing, words)),
        total=words.number(thing.tasks),
        first=first,
        of_urgent=_of_all(len(first), pressing, words),
        line=line,
        shapes=SHAPES,
        states=labels.states(line, thing.question, words),
        width=WIDTH,
        loads=loads,
        tones=labels.tones(loads, thing.question, words),
        length=LENGTH,
        units=filters.units(known, words),
        buckets=filters.buckets(tasks, words),
        standings=filters.standings(tasks, thing.question, words),
        parts=parts,
        sources=sources,
        marks=labels.marks(words),
        whys=whys,
        placed=_placed(sources),
        ids={card.number: card.id for part in parts for card in part.cards},
    )


def _head(thing: Register, words: Words) -> Iterator[tuple[str, str]]:
    if len(thing.heads) == 1 and thing.heads[0].title:
        yield words.say("Title"), on_one_line(thing.heads[0].title)
    yield words.say("As of"), words.day(thing.question.as_of)
    if thing.unit:
        yield words.say("Unit"), on_one_line(thing.unit)
    yield from asked.of_register(thing, words)
    issuers = dict.fromkeys(on_one_line(head.issuer) for head in thing.heads if head.issuer)
    if issuers:
        yield words.say("Office"), "; ".join(issuers)


def _of_all(shown: int, every: int, words: Words) -> str:
    """ "6 trong 21"; "" where all are shown."""
    if shown == every:
        return ""
    told = words.say("{shown} of {total}")
    return told.format(shown=words.number(shown), total=words.number(every))


def _timeline(thing: Register, numbers: Mapping[units.Key, int], words: Words) -> Timeline | None:
    times = ((row.item, numbers[units.key_of(row.told)]) for row in thing.rows)
    return timeline(times, thing.question, words)


def _sources(thing: Register, parts: list[cards.Part], words: Words) -> tuple[list[_Source], _Whys]:
    """The notices' texts, and what each task rests on; nothing where it would be too much."""
    if len(thing.heads) > NOTICES or thing.tasks > TASKS:
        return [], {}
    sources: list[_Source] = []
    whys: dict[int, tuple[Row, ...]] = {}
    for head in thing.heads:
        own = [card for part in parts for card in part.cards if card.at[0] == head.id]
        reading = thing.reading(head)
        proofs = Proofs.of(reading, words)
        sources.append(_source(head, reading, proofs, {card.at[1]: card.number for card in own}))
        joints = _joints(reading)
        whys |= {card.number: _why(proofs, joints, card) for card in own}
    return sources, whys


def _source(head: Head, reading: Reading, proofs: Proofs, numbers: Mapping[str, int]) -> _Source:
    words = proofs.words
    return _Source(
        name=say.kind_and_number(head, words),
        title=on_one_line(head.title or ""),
        file=file(head.file, words),
        lines=tuple(text.lines(reading, numbers, words)),
        head=tuple(row for row in proofs.header() if row.label),
    )


def _joints(reading: Reading) -> dict[str, list[int]]:
    """Of tasks the numbers of the joint tasks that they are part of."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for i, joint in enumerate(reading.notice.joint_tasks):
        for id_ in joint.tasks:
            found[id_].append(i)
    return found


def _why(proofs: Proofs, joints: Mapping[str, list[int]], card: cards.Card) -> tuple[Row, ...]:
    rows = proofs.task(card.task, card.at[1], joints.get(card.task.id, []), 0)
    return tuple(row for row in rows if row.label)


def _placed(sources: list[_Source]) -> set[int]:
    """The tasks whose words stand in one of the texts."""
    pieces = (piece for one in sources for line in one.lines for piece in line.pieces)
    return {piece.begins for piece in pieces if piece.begins}
