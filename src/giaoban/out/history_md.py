"""The line of a task in Markdown; what a document says is never markup."""

from collections.abc import Iterator
from itertools import groupby

from giaoban.desk.history import End, History, Station
from giaoban.library.question import Question
from giaoban.out import history_words as say
from giaoban.out.manner import Manner, Words
from giaoban.out.marked import Run
from giaoban.out.phrases import quoted
from giaoban.out.recorded import named
from giaoban.out.summary_md import escaped
from giaoban.out.visible import on_one_line


def history(thing: History, manner: Manner) -> str:
    return "\n".join(_lines(thing, manner.words)) + "\n"


def _lines(thing: History, words: Words) -> Iterator[str]:
    yield from (f"# {escaped(say.title(thing, words))}", "")
    for label, text in say.head(thing, words):
        yield f"- **{escaped(label)}:** {escaped(text)}"
    yield from (f"- {escaped(told)}" for told in say.cautions(thing, words))
    for head, stations in groupby(thing.stations, lambda one: one.head):
        yield from ("", f"## {escaped(named(head, words))}", "")
        for station in stations:
            yield from _station(station, words)
    yield from ("", f"## {escaped(words.say(say.NOW))}", "")
    for end in thing.ends:
        yield from _end(end, thing.question, words)


def _station(station: Station, words: Words) -> Iterator[str]:
    heading = f"{say.numbers(station)} · {say.what(station, words)}"
    yield f"- **{escaped(heading)}**"
    for told in station.tasks:
        text = "".join(_run(run) for run in say.wording(station, told.entry.task))
        yield f"  - {escaped(on_one_line(told.entry.task.id))} · {text}"
        for label, known in say.facts(told, words):
            yield f"    - {escaped(label)}: {escaped(known)}"


def _run(run: Run) -> str:
    return f"**{escaped(run.text)}**" if run.differs else escaped(run.text)


def _end(end: End, question: Question, words: Words) -> Iterator[str]:
    reference = escaped(on_one_line(end.told.reference))
    yield f"- **{reference}:** {escaped(say.stands(end, question, words))}"
    if end.remark:
        label, text = words.say("The later notice says"), quoted(end.remark.text)
        yield f"  - {escaped(label)}: {escaped(text)}"
