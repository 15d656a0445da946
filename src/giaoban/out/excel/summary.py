"""A summary as an Excel file: the table of numbers that add up and what matters most; the tasks
that were counted on a sheet of their own."""

from collections.abc import Iterator

from giaoban.out import register_words as say
from giaoban.out import summary_words as summed
from giaoban.out.due import state
from giaoban.out.excel.book import DAY, Book, Value
from giaoban.out.excel.table import Column, Table
from giaoban.out.labels import BUCKETS, PROGRESS
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.phrases import quoted
from giaoban.out.summary_table import COLUMNS, lines
from giaoban.out.work import assigned
from giaoban.summary.counted import Counted
from giaoban.summary.summarized import Summary

NUMBERS, TASKS = mark("Summary"), mark("Tasks")

_UNIT = Column(mark("Unit"), 40)
_NUMBER = 9.5
_TASKS = (
    Column(say.CODE, 18, names=True),
    Column(say.TASK, 56),
    Column(mark("Who"), 22),
    Column(mark("Last day"), 14),
    Column(say.STATE, 22),
    Column(say.STATUS, 18),
    Column(mark("Time limits"), 20),
)


def summary(thing: Summary, manner: Manner) -> bytes:
    words = manner.words
    book = Book(summed.title(thing, words), thing.question.as_of)
    _numbers(book, thing, words)
    _tasks(book, thing, words)
    return book.packed()


# -- the numbers ----------------------------------------------------------------------------------


def _numbers(book: Book, thing: Summary, words: Words) -> None:
    heads = (Column(head, _NUMBER) for head in COLUMNS.values())
    table = Table(book, book.sheet(words.say(NUMBERS)), words, (_UNIT, *heads))
    table.line(summed.title(thing, words).upper(), size=14, bold=True)
    for label, text in summed.head(thing, words):
        table.line(f"{label}: {text}", align="left")
    table.heads(days=words.number(thing.question.soon_days))
    _rows(table, thing)
    for told in _below(thing, words):
        table.line(told, align="left")
    for title, listed in _lists(thing, words):
        table.line(title, align="left", bold=True)
        for told in listed:
            table.line(told, align="left")
    table.finish(beside=1, filtered=False)


def _rows(table: Table, thing: Summary) -> None:
    """Each number of the last row is the sum of those above it."""
    found = lines(thing, table.words)
    for line in found:
        bold = line is found[-1]
        name, number = table.book.cell(bold=bold), table.book.cell(bold=bold, align="center")
        numbers = [line.tally[facet] for facet in COLUMNS]
        table.add((line.name, *numbers), (name, *(number for _ in numbers)))


def _below(thing: Summary, words: Words) -> Iterator[str]:
    if not thing.tasks:
        yield words.say(summed.NOTHING)
        return
    yield f"{words.say('Time limits')}: {summed.limits(thing.total, words)}"
    yield f"{words.say('State')}: {summed.standings(thing, words)}"
    told = summed.often(thing, words)
    if told is not None:
        yield f"{words.say(summed.OFTEN_TOLD)}: {told}"
    if len(thing.notices.heads) > 1:
        yield words.say(summed.SEVERAL)


def _lists(thing: Summary, words: Words) -> Iterator[tuple[str, list[str]]]:
    """Title and lines: what nobody leads, what matters most."""
    if thing.no_leader:
        pieces = [(piece, piece.tasks[0]) for piece in thing.no_leader]
        yield (
            words.say(summed.WHAT["no_leader"]),
            [
                f"- {quoted(first.told.entry.task.text)} ({summed.piece_behind(piece, first)})"
                for piece, first in pieces
            ],
        )
    if thing.tasks:
        well = [words.say(summed.ALL_WELL)] if summed.is_well(thing) else []
        told = [f"{i}. {summed.sentence(line, words)}" for i, line in enumerate(thing.lines, 1)]
        yield words.say("What matters most"), [*well, *told]


# -- the tasks ------------------------------------------------------------------------------------


def _tasks(book: Book, thing: Summary, words: Words) -> None:
    """Each once, as they were counted."""
    table = Table(book, book.sheet(words.say(TASKS)), words, _TASKS)
    table.line(summed.title(thing, words), bold=True)
    table.heads()
    text, centred = book.cell(), book.cell(align="center", num_format=DAY)
    for task in thing.tasks:
        table.add(_values(task, words), (text, text, text, centred, text, text, text))
    table.finish(beside=1)


def _values(task: Counted, words: Words) -> tuple[Value, ...]:
    entry, item = task.told.entry, task.item
    return (
        task.reference,
        entry.task.text,
        assigned(entry.task, words) or words.say(summed.WHAT["unnamed"]),
        item.due,
        state(item, words),
        words.say(PROGRESS[item.status.progress]),
        words.say(BUCKETS[entry.task.timing]),
    )
