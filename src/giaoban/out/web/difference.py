"""Two notices compared, as a web page: what fell out first, the two months side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from giaoban.desk.difference import Difference, Group, Line
from giaoban.out import difference_sides as beside
from giaoban.out import difference_words as say
from giaoban.out.manner import Manner, Words
from giaoban.out.marked import Run
from giaoban.out.visible import on_one_line
from giaoban.out.web.page import page


@dataclass(frozen=True, slots=True)
class _Row:
    """`anchor`: our own, by which the list at the top leads here; `tone`: how loudly it is said."""

    anchor: str
    line: Line
    tone: str
    heading: str
    sides: tuple[tuple[str, str, list[Run]], ...]
    known: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A unit; `quiet`: its rows that are folded away."""

    anchor: str
    name: str
    count: str
    rows: tuple[_Row, ...]
    quiet: tuple[_Row, ...]
    folded: str


def difference(thing: Difference, manner: Manner) -> str:
    words = manner.words
    parts = list(_parts(thing, words))
    return page(
        "difference.html",
        words,
        labels=_labels(words),
        title=say.title(thing, words),
        notices=list(beside.notices(thing, words)),
        head=list(_head(thing, words)),
        sums=[_sum(row, words) for row in say.sums(thing, words)],
        among=say.among_them(thing, words),
        loud=list(_loud(thing, parts, words)),
        parts=parts,
        differs=thing.differs,
    )


def _labels(words: Words) -> dict[str, str]:
    return {
        "name": words.say(beside.NAME),
        "sums": words.say("How many tasks, by what became of them"),
        "before": words.say("Before"),
        "now": words.say("Now"),
        "among": words.say("Among them"),
        "loud": words.say(beside.LOUD),
        "nothing": words.say(say.NOTHING),
        "units": words.say("Units"),
        "absent": words.say(beside.ABSENT),
        "legend": words.say(beside.LEGEND),
        "only_before": words.say(beside.ONLY_BEFORE),
        "only_now": words.say(beside.ONLY_NOW),
        "doubt": words.say(say.IN_DOUBT),
        "in_doubt": words.say(beside.IN_DOUBT),
    }


def _head(thing: Difference, words: Words) -> Iterator[tuple[str, str]]:
    yield words.say("As of"), words.day(thing.as_of)
    if thing.unit:
        yield words.say("Unit"), on_one_line(thing.unit)


def _sum(row: tuple[str, int, int], words: Words) -> tuple[str, str, str]:
    label, old, new = row
    return label, words.number(old), words.number(new)


def _loud(
    thing: Difference, parts: list[_Part], words: Words
) -> Iterator[tuple[str, str, str, str, str]]:
    """Anchor, name, unit, why, and text."""
    anchors = {id(row.line): row.anchor for part in parts for row in part.rows}
    for line, unit in beside.loud(thing, words):
        (told,) = line.before
        name, text = on_one_line(told.reference), on_one_line(told.entry.task.text)
        yield anchors[id(line)], name, unit, beside.reasons(line, words), text


def _parts(thing: Difference, words: Words) -> Iterator[_Part]:
    numbers = count(1)
    for i, group in enumerate(thing.groups, 1):
        rows = [_row(line, f"t{next(numbers)}", words) for line in group.lines]
        yield _part(group, f"u{i}", rows, words)


def _part(group: Group, anchor: str, rows: list[_Row], words: Words) -> _Part:
    quiet = tuple(row for row in rows if beside.is_quiet(row.line))
    folded = words.say("Carried on as it was: {count}").format(count=words.number(len(quiet)))
    told = tuple(row for row in rows if not beside.is_quiet(row.line))
    return _Part(anchor, say.unit(group, words), beside.count(group, words), told, quiet, folded)


def _row(line: Line, anchor: str, words: Words) -> _Row:
    labels = words.say("Before"), words.say("Now")
    return _Row(
        anchor=anchor,
        line=line,
        tone=_tone(line),
        heading=say.heading(line, words),
        sides=tuple(zip(labels, beside.ids(line), beside.sides(line), strict=True)),
        known=tuple(say.beside(line, words)),
    )


def _tone(line: Line) -> str:
    if line.fallen:
        return "silent" if line.fallen == "silent" else "fallen"
    if line.change.in_doubt:
        return "doubt"
    return "new" if line.change.kind == "new" else "changed" if line.differs else "same"
