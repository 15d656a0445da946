"""Two notices compared, as an Excel file: a row a change, to be filtered and sorted; the sums on a
sheet of their own."""

from collections.abc import Sequence
from itertools import count

from xlsxwriter.format import Format

from giaoban.desk.difference import Difference, Group, Line
from giaoban.library.items import Told
from giaoban.out import difference_sides as beside
from giaoban.out import difference_words as say
from giaoban.out.excel.book import AMBER, DAY, INK, RED, Book, Value
from giaoban.out.excel.table import Cell, Column, Table, Wording
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.phrases import when
from giaoban.out.visible import on_one_line

CHANGES, SUMS = mark("Changes"), mark("Sums")
LIMIT_BEFORE, LIMIT_NOW = mark("Time limit before"), mark("Time limit now")

_COLUMNS = (
    Column(mark("No."), 5.5),
    Column(mark("Unit"), 18),
    Column(mark("Change"), 22),
    Column(mark("Task number"), 12),
    Column(mark("Before"), 44),
    Column(mark("Now"), 44),
    Column(LIMIT_BEFORE, 16),
    Column(LIMIT_NOW, 16),
    Column(mark("How sure (0 to 1)"), 9),
    Column(mark("What else is known"), 22),
)
_SUMS = (Column(mark("Change"), 50), Column(mark("Before"), 14), Column(mark("Now"), 14))


def difference(thing: Difference, manner: Manner) -> bytes:
    words = manner.words
    book = Book(say.title(thing, words), thing.as_of)
    _changes(book, thing, words)
    _sums(book, thing, words)
    return book.packed()


# -- the changes ----------------------------------------------------------------------------------


def _changes(book: Book, thing: Difference, words: Words) -> None:
    table = Table(book, book.sheet(words.say(CHANGES)), words, _COLUMNS)
    _head(table, thing)
    table.heads()
    numbers = count(1)
    for group in thing.groups:
        for line in group.lines:
            _change(table, line, group, next(numbers))
    table.finish(beside=2)


def _head(table: Table, thing: Difference) -> None:
    words = table.words
    table.line(words.say(beside.NAME).upper(), size=14, bold=True)
    table.line(say.title(thing, words), bold=True)
    if thing.unit:
        table.line(f"{words.say('Unit')}: {on_one_line(thing.unit)}", bold=True)
    as_of = words.say("As of {day}").format(day=words.day(thing.as_of))
    told = words.say(mark("crossed out: only before; bold: only now"))
    table.line(f"({as_of} · {told})", italic=True)


def _change(table: Table, line: Line, group: Group, number: int) -> None:
    words = table.words
    known = " · ".join(f"{label}: {text}" for label, text in say.beside(line, words))
    old, new = beside.sides(line)
    values: tuple[Cell, ...] = (
        number,
        say.unit(group, words),
        say.heading(line, words),
        say.ids(line),
        Wording(tuple(old), "gone") if old else "–",
        Wording(tuple(new), "come") if new else "–",
        _limit(line.before, words),
        _limit(line.after, words),
        round(line.change.score or 0, 2) if line.change.in_doubt else None,
        known,
    )
    table.add(values, _forms(table, line))


def _limit(told: Sequence[Told], words: Words) -> Value:
    """A day, where there is one alone; else each in words."""
    found = [one for task in told for one in task.entry.task.deadlines]
    if len(found) == 1 and found[0].due and found[0].relation != "every":
        return found[0].due
    return "; ".join(when(one, words) for one in found)


def _forms(table: Table, line: Line) -> list[Format]:
    """What fell out without a word is loud, what is in doubt wants a look."""
    book = table.book
    text, centred = book.cell(), book.cell(align="center")
    colour = RED if line.fallen == "silent" else AMBER if line.change.in_doubt else None
    told = book.cell(bold=True, bg_color=colour, font_color=INK[colour]) if colour else text
    day = book.cell(align="center", num_format=DAY)
    return [centred, text, told, centred, text, text, day, day, centred, text]


# -- the sums -------------------------------------------------------------------------------------


def _sums(book: Book, thing: Difference, words: Words) -> None:
    """Every column adds up."""
    table = Table(book, book.sheet(words.say(SUMS)), words, _SUMS)
    table.line(words.say("How many tasks, by what became of them"), bold=True)
    table.heads()
    found = say.sums(thing, words)
    for row in found:
        bold = row is found[-1]
        name, number = book.cell(bold=bold), book.cell(bold=bold, align="center")
        table.add(row, (name, number, number))
    told = say.among_them(thing, words)
    if told:
        table.line(f"{words.say('Among them')}: {told}", align="left")
    if not thing.differs:
        table.line(words.say(say.NOTHING), align="left")
    table.finish(beside=0, filtered=False)
