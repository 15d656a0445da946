"""Two notices compared, in Markdown; what a document says is never markup."""

from collections.abc import Iterator

from giaoban.desk.difference import Difference, Group, Line
from giaoban.out import difference_words as say
from giaoban.out.manner import Manner, Words
from giaoban.out.marked import Run
from giaoban.out.summary_md import escaped, in_a_cell
from giaoban.out.visible import on_one_line


def difference(thing: Difference, manner: Manner) -> str:
    return "\n".join(_lines(thing, manner.words)) + "\n"


def _lines(thing: Difference, words: Words) -> Iterator[str]:
    yield f"# {escaped(say.title(thing, words))}"
    yield ""
    yield _item(words.say("As of"), words.day(thing.as_of))
    if thing.unit:
        yield _item(words.say("Unit"), on_one_line(thing.unit))
    told = say.among_them(thing, words)
    if told:
        yield _item(words.say("Among them"), told)
    yield ""
    yield from _sums(thing, words)
    if not thing.differs:
        yield from ("", escaped(words.say(say.NOTHING)))
    yield from _loud(thing, words)
    for group in thing.groups:
        yield from _group(group, words)


def _item(label: str, text: str) -> str:
    return f"- **{escaped(label)}:** {escaped(text)}"


def _sums(thing: Difference, words: Words) -> Iterator[str]:
    yield f"| | {words.say('Before')} | {words.say('Now')} |"
    yield "| --- | ---: | ---: |"
    for label, old, new in say.sums(thing, words):
        yield f"| {escaped(label)} | {words.number(old)} | {words.number(new)} |"


def _loud(thing: Difference, words: Words) -> Iterator[str]:
    """What fell out without a word, and should not have."""
    if thing.silent:
        told = words.say("Not given again, and no result recorded")
        yield from ("", f"## {escaped(told)} ({words.number(len(thing.silent))})", "")
    for line in thing.silent:
        told_ = line.before[0]
        yield _item(on_one_line(told_.reference), on_one_line(told_.entry.task.text))


def _group(group: Group, words: Words) -> Iterator[str]:
    count = words.number(len(group.lines))
    yield from ("", f"## {escaped(say.unit(group, words))} ({count})", "")
    yield f"| {words.say('Change')} | {words.say('Before')} | {words.say('Now')} |"
    yield "| --- | --- | --- |"
    for line in group.lines:
        yield f"| {' | '.join(_cells(line, words))} |"


def _cells(line: Line, words: Words) -> Iterator[str]:
    beside = (f"{label}: {text}" for label, text in say.beside(line, words))
    yield in_a_cell(" · ".join([f"{say.ids(line)}: {say.heading(line, words)}", *beside]))
    for side in say.wordings(line):
        yield "".join(_run(run) for run in side)


def _run(run: Run) -> str:
    return f"**{in_a_cell(run.text)}**" if run.differs else in_a_cell(run.text)
