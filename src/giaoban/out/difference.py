"""Two notices compared, for a person: sums that add up, then unit by unit, what fell out first."""

from collections.abc import Iterator

from giaoban.desk.difference import Difference, Group, Line
from giaoban.out import difference_words as say
from giaoban.out.manner import Manner, Words
from giaoban.out.marked import marked
from giaoban.out.paint import paint
from giaoban.out.rows import BLANK, Row, Tone
from giaoban.out.visible import on_one_line


def difference(thing: Difference, manner: Manner) -> str:
    return paint(list(rows(thing, manner.words)), manner)


def rows(thing: Difference, words: Words) -> Iterator[Row]:
    """The whole view."""
    yield from _head(thing, words)
    if not thing.differs:
        yield BLANK
        yield Row(words.say(say.NOTHING))
    for group in thing.groups:
        yield from _group(group, words)


def _head(thing: Difference, words: Words) -> Iterator[Row]:
    yield Row(say.title(thing, words), "", 0, "title")
    yield Row(words.day(thing.as_of), words.say("As of"))
    if thing.unit:
        yield Row(on_one_line(thing.unit), words.say("Unit"))
    yield BLANK
    yield from _sums(thing, words)
    told = say.among_them(thing, words)
    if told:
        yield Row(f"{words.say('Among them')}: {told}")
    if thing.silent:
        names = ", ".join(on_one_line(line.before[0].reference) for line in thing.silent)
        told = words.say("Not given again, and no result recorded")
        yield Row(f"{told}: {names}", "", 0, "late")


def _sums(thing: Difference, words: Words) -> Iterator[Row]:
    """Tasks of the earlier notice and of the later, in two columns."""
    found = say.sums(thing, words)
    heads = words.say("Before"), words.say("Now")
    name = max(len(row[0]) for row in found)
    widths = [max(len(head), 4) for head in heads]
    yield Row(f"{'':{name}}  {heads[0]:>{widths[0]}}  {heads[1]:>{widths[1]}}", "", 0, "quiet")
    for label, old, new in found:
        numbers = f"{old:>{widths[0]}}  {new:>{widths[1]}}"
        tone: Tone = "strong" if label == found[-1][0] else "plain"
        yield Row(f"{label:{name}}  {numbers}", "", 0, tone)


def _group(group: Group, words: Words) -> Iterator[Row]:
    yield BLANK
    count = words.number(len(group.lines))
    yield Row(f"{say.unit(group, words)} ({count})", "", 0, "heading")
    for line in group.lines:
        yield from _line(line, words)


def _line(line: Line, words: Words) -> Iterator[Row]:
    yield BLANK
    yield Row(say.heading(line, words), say.ids(line), 0, _tone(line), "  ")
    yield from _texts(line, words)
    for label, text in say.beside(line, words):
        yield Row(text, label, 4, group="facts")


def _tone(line: Line) -> Tone:
    if line.fallen:
        return "late" if line.fallen == "silent" else "quiet"
    if line.change.kind == "new" or line.change.in_doubt:
        return "warning"
    return "strong" if line.differs else "quiet"


def _texts(line: Line, words: Words) -> Iterator[Row]:
    """One text where the work is told in the same words; else both, what differs marked."""
    old, new = say.wordings(line)
    if line.change.kind in ("same", "new", "dropped"):
        tone: Tone = "quiet" if not line.differs or line.fallen == "routine" else "plain"
        yield Row(marked(new or old), "", 4, tone)
        return
    yield Row(marked(old), words.say("Before"), 4, group="texts")
    yield Row(marked(new), words.say("Now"), 4, group="texts")
