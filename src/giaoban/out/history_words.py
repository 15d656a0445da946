"""What the line of a task says, in words: the same in every format."""

from collections.abc import Iterator

from giaoban.desk.history import End, History, Station
from giaoban.library.items import Told, items_of
from giaoban.library.question import Question
from giaoban.model.notice import Task
from giaoban.out import difference_words as say
from giaoban.out.age import FIRST_TIME, put_back
from giaoban.out.due import day_of, set_right, state, status
from giaoban.out.labels import PROGRESS, ROLES
from giaoban.out.manner import Words, mark
from giaoban.out.marked import Run, plain, runs
from giaoban.out.phrases import when
from giaoban.out.recorded import named
from giaoban.out.visible import on_one_line
from giaoban.out.work import assigned

NOW = mark("Where it stands now")


def title(thing: History, words: Words) -> str:
    as_of = words.say("As of {day}").format(day=words.day(thing.as_of))
    return f"{words.say('History')} · {on_one_line(thing.task.reference)} · {as_of}"


def head(thing: History, words: Words) -> Iterator[tuple[str, str]]:
    """A name and what it is: when it began, how old it is, how often it was told and put back."""
    yield words.say("First given in"), named(thing.first, words)
    if thing.months is not None:
        yield words.say("Age in months"), words.number(thing.months)
    yield words.say("Times told"), words.number(thing.age.times)
    if thing.age.setbacks:
        yield words.say("Time limit"), put_back(thing.age, words)


def cautions(thing: History, words: Words) -> Iterator[str]:
    """What to be wary of."""
    if thing.branches:
        yield words.say("It was split or merged on the way; its branches stand in order.")
    if thing.age.in_doubt:
        told = words.say("Some of these may be another task; look where it says so.")
        yield f"{words.say(say.IN_DOUBT)}: {told}"


def numbers(station: Station) -> str:
    """2.4 → 2.5; of the first notice that of its task alone."""
    if station.change:
        return say.numbers(station.change)
    return ", ".join(on_one_line(told.entry.task.id) for told in station.tasks)


def what(station: Station, words: Words) -> str:
    """What changed, in a few words."""
    change = station.change
    if change is None:
        return words.say(FIRST_TIME)
    told = [words.say(say.KINDS[change.kind]), *say.happened(change, words)]
    if station.came_back and station.before:
        away = words.say("came back; last given in {notice}")
        told.insert(0, away.format(notice=named(station.before, words)))
    return " · ".join(told)


def wording(station: Station, task: Task) -> list[Run]:
    """What the notice before had not, marked."""
    if station.change is None:
        return plain(task.text)
    before = " ".join(one.text for one in station.change.before)
    return runs(before, task.text)[1]


def facts(told: Told, words: Words) -> Iterator[tuple[str, str]]:
    """Label and text of who is told, when, and what was recorded, as far as any is known."""
    for name, text in _known(told, words):
        if text:
            yield words.say(name), text


def _known(told: Told, words: Words) -> Iterator[tuple[str, str]]:
    task = told.entry.task
    yield ROLES[task.role], assigned(task, words)
    for deadline in task.deadlines:
        yield mark("When"), when(deadline, words)
    yield mark("Recorded"), status(told.status, words)
    yield mark("Set right by the office"), ", ".join(set_right(told.entry, words))


def stands(end: End, question: Question, words: Words) -> str:
    """Where a branch ends: what is due, what was recorded, which notice does not give it again."""
    return " · ".join(_stands(end, question, words))


def _stands(end: End, question: Question, words: Words) -> Iterator[str]:
    known = status(end.told.status, words)
    if end.missing:
        told = words.say("not given again in {notice}")
        yield told.format(notice=named(end.missing, words))
    if end.now == "open":
        days = [item for item in items_of(end.told, question) if item.due and item.state]
        yield from (f"{day_of(item, words)}: {state(item, words)}" for item in days)
        if days and not known:
            return
    yield known or words.say(PROGRESS["unrecorded"])
