"""The register as a web page: the notices with every fact marked, beside them their tasks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
from giaoban.out.web.doubts import Doubt, doubts
from giaoban.out.web.load import LENGTH, columns, of_units
from giaoban.out.web.names import Names
from giaoban.out.web.page import page
from giaoban.out.web.timeline import SHAPES, timeline

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
    doubts: Sequence[Doubt]
    head: tuple[Row, ...]


def register(thing: Register, manner: Manner) -> str:
    words, names = manner.words, Names.of(thing.heads, manner.words)
    known = units.parts(thing)
    tasks = known.tasks.values()
    parts = cards.parts(thing, known, names)
    sources, whys = _sources(thing, parts, names)
    numbers = cards.numbers_of(parts)
    first, pressing = urgent.urgent(tasks, numbers, names)
    return page(
        "register.html",
        words,
        styles=("parts.css", "register.css"),
        script="register.js",
        labels=labels.labels(words),
        title=_title(thing, names),
        head=list(_head(thing, sources, words)),
        total=words.number(thing.tasks),
        first=first,
        of_urgent=_of_all(len(first), pressing, words),
        units=filters.units(known, words),
        buckets=filters.buckets(tasks, words),
        standings=filters.standings(tasks, thing.question, words),
        parts=parts,
        sources=sources,
        doubtful=_doubtful(thing, sources, words),
        doubts=[doubt for one in sources for doubt in one.doubts],
        marks=labels.marks((line for one in sources for line in one.lines), words),
        whys=whys,
        placed=_placed(sources),
        ids={card.number: card.id for part in parts for card in part.cards},
        **_drawings(thing, known, numbers, names),
    )


def _drawings(
    thing: Register, known: units.Parts, numbers: Mapping[units.Key, int], names: Names
) -> dict[str, object]:
    """The last days, and how much each unit has to do."""
    words = names.words
    times = ((row.item, numbers[units.key_of(row.told)]) for row in thing.rows)
    line = timeline(times, thing.question, names)
    loads = of_units(known, thing.unit, words)
    return {
        "line": line,
        "shapes": SHAPES,
        "states": labels.states(line, thing.question, words),
        "width": WIDTH,
        "loads": columns(loads),
        "of_one": thing.unit is not None,
        "tones": labels.tones(loads, thing.question, words),
        "length": LENGTH,
    }


def _title(thing: Register, names: Names) -> str:
    if len(thing.heads) > say.NAMED:
        return say.of_what(thing, names.words)
    return "; ".join(names.long[head.id] for head in thing.heads)


def _head(thing: Register, sources: list[_Source], words: Words) -> Iterator[tuple[str, str]]:
    if len(thing.heads) == 1 and thing.heads[0].title:
        yield words.say("Title"), on_one_line(thing.heads[0].title)
    yield words.say("As of"), words.day(thing.question.as_of)
    if thing.unit:
        yield words.say("Unit"), on_one_line(thing.unit)
    shown = sum(doubt.may_be_work for one in sources for doubt in one.doubts)
    for label, told in asked.of_register(thing, words):
        if not (shown == thing.unclear and label == words.say(asked.IN_NO_TASK)):
            yield label, told
    issuers = dict.fromkeys(on_one_line(head.issuer) for head in thing.heads if head.issuer)
    if issuers:
        yield words.say("Office"), "; ".join(issuers)


def _doubtful(thing: Register, sources: list[_Source], words: Words) -> str:
    """How many passages are listed; without texts, how many may give work; "" for none."""
    count = sum(len(one.doubts) for one in sources) or thing.unclear
    return words.number(count) if count else ""


def _of_all(shown: int, every: int, words: Words) -> str:
    """ "6 trong 21"; "" where all are shown."""
    if shown == every:
        return ""
    told = words.say("{shown} of {total}")
    return told.format(shown=words.number(shown), total=words.number(every))


def _sources(thing: Register, parts: list[cards.Part], names: Names) -> tuple[list[_Source], _Whys]:
    """The notices' texts, and what each task rests on; nothing where it would be too much."""
    if len(thing.heads) > NOTICES or thing.tasks > TASKS:
        return [], {}
    sources: list[_Source] = []
    whys: dict[int, tuple[Row, ...]] = {}
    for head in thing.heads:
        own = [card for part in parts for card in part.cards if card.at[0] == head.id]
        proofs = Proofs.of(thing.reading(head), names.words)
        of = names.notice(head) if len(thing.heads) > 1 else ""
        before = sum(len(one.doubts) for one in sources)
        unclear = doubts(proofs.reading, of, before, names.words)
        numbers = {card.at[1]: card.number for card in own}
        sources.append(_source(head, names, proofs, unclear, numbers))
        joints = _joints(proofs.reading)
        whys |= {card.number: _why(proofs, joints, card) for card in own}
    return sources, whys


def _source(
    head: Head,
    names: Names,
    proofs: Proofs,
    unclear: Sequence[Doubt],
    numbers: Mapping[str, int],
) -> _Source:
    words = names.words
    return _Source(
        name=names.long[head.id],
        title=on_one_line(head.title or ""),
        file=file(head.file, words),
        lines=tuple(text.lines(proofs.reading, numbers, words, unclear)),
        doubts=unclear,
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
