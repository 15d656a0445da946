"""The line of a task, for a person: when it began, notice by notice, where it stands now."""

from collections.abc import Iterator
from itertools import groupby

from giaoban.desk.history import End, History, Station
from giaoban.library.question import Question
from giaoban.out import history_words as say
from giaoban.out.manner import Manner, Words
from giaoban.out.marked import marked
from giaoban.out.paint import paint
from giaoban.out.phrases import quoted
from giaoban.out.recorded import named
from giaoban.out.rows import BLANK, Row, Tone
from giaoban.out.visible import on_one_line


def history(thing: History, manner: Manner) -> str:
    return paint(list(rows(thing, manner.words)), manner)


def rows(thing: History, words: Words) -> Iterator[Row]:
    """The whole view."""
    yield Row(say.title(thing, words), "", 0, "title")
    yield from (Row(text, label) for label, text in say.head(thing, words))
    yield from (Row(told, "", 0, "warning") for told in say.cautions(thing, words))
    for head, stations in groupby(thing.stations, lambda one: one.head):
        yield BLANK
        yield Row(named(head, words), "", 0, "heading")
        for station in stations:
            yield from _station(station, words)
    yield BLANK
    yield Row(words.say(say.NOW), "", 0, "heading")
    for end in thing.ends:
        yield from _end(end, thing.question, words)


def _station(station: Station, words: Words) -> Iterator[Row]:
    yield Row(say.what(station, words), say.numbers(station), 2, _tone(station), "  ")
    for told in station.tasks:
        task = told.entry.task
        label = on_one_line(task.id) if len(station.tasks) > 1 else ""
        text = marked(say.wording(station, task))
        yield Row(text, label, 4, "plain", "  ", label_tone="strong")
        yield from (Row(known, name, 6, group="facts") for name, known in say.facts(told, words))


def _tone(station: Station) -> Tone:
    change = station.change
    if change is None:
        return "strong"
    put_back = change.deadline is not None and change.deadline.shift == "later"
    if station.came_back or change.in_doubt or put_back:
        return "warning"
    return "quiet" if change.kind == "same" else "strong"


def _end(end: End, question: Question, words: Words) -> Iterator[Row]:
    tone: Tone = "warning" if end.now == "dropped" else "plain"
    reference = on_one_line(end.told.reference)
    yield Row(say.stands(end, question, words), reference, 2, tone, "  ", label_tone="strong")
    if end.remark:
        yield Row(quoted(end.remark.text), words.say("The later notice says"), 4, group="facts")
