"""The sheet that an office keeps track of its tasks with: a row for each time limit, under the unit
that is told, to be filled in and printed. A second sheet says whence it all is."""

from xlsxwriter.format import Format

from giaoban.desk.register import Register, Row
from giaoban.out import asked
from giaoban.out import register_words as say
from giaoban.out.due import state
from giaoban.out.excel import ageing, cells
from giaoban.out.excel.book import DAY, INK, Book, Value, put
from giaoban.out.excel.sources import sources
from giaoban.out.excel.table import Column, Table
from giaoban.out.labels import PROGRESS
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.roman import roman
from giaoban.out.visible import on_one_line

NAME, TITLE = mark("Follow-up"), mark("Tasks to keep track of")
AS_OF, FROZEN = mark("As of {day}"), mark("Figures as of {day}, frozen")
ON_THAT_DAY = mark("On that day")

_BEFORE = (
    Column(say.NUMBER, 5.5),
    Column(say.TASK, 46),
    Column(say.LEADS, 17),
    Column(say.HELPS, 16),
    Column(say.LIMIT, 23),
)
_STATE = Column(ON_THAT_DAY, 19)
_BEHIND = (
    Column(say.PRODUCT, 16),
    Column(say.GIVEN_BY, 15),
    Column(say.STATUS, 15),
    Column(say.DONE_ON, 12.5),
    Column(say.RESULT, 17),
    Column(say.REMARK, 17),
    Column(cells.TOLD, 17),
    Column(say.CODE, 18, hidden=True, names=True),
    Column(ageing.KIND, 18, hidden=True),
)
_COLOURED = {say.LIMIT, say.STATUS, ON_THAT_DAY}
_CENTRED = {say.NUMBER, say.DONE_ON, *_COLOURED}


def register(thing: Register, manner: Manner) -> bytes:
    words = manner.words
    book = Book(f"{words.say(TITLE)} – {say.of_what(thing, words)}", thing.question.as_of)
    columns = (*_BEFORE, *([_STATE] if manner.frozen else []), *_BEHIND)
    table = Table(book, book.sheet(words.say(NAME)), words, columns)
    _head(table, thing, frozen=manner.frozen)
    _groups(table, thing, frozen=manner.frozen)
    if not manner.frozen:
        ageing.age(table, thing.question.soon_days)
    table.finish(beside=2)
    sources(book, thing, words)
    _to_fill_in(table)
    return book.packed()


def _head(table: Table, thing: Register, *, frozen: bool) -> None:
    """Which tasks these are, and of when."""
    words, number = table.words, table.words.number
    table.line(words.say(TITLE).upper(), size=14, bold=True)
    table.line(say.of_what(thing, words), bold=True)
    if thing.unit:
        table.line(f"{words.say('Unit')}: {on_one_line(thing.unit)}", bold=True)
    as_of = words.say(FROZEN if frozen else AS_OF).format(day=words.day(thing.question.as_of))
    counts = words.say("tasks: {count} · rows: {rows}, one for each time limit")
    told = counts.format(count=number(thing.tasks), rows=number(len(thing.rows)))
    table.line(f"({as_of} · {told})", italic=True)
    for label, text in asked.of_register(thing, words):
        table.line(f"{label}: {text}", italic=True)
    soon = number(thing.question.soon_days)
    table.line(words.say(ageing.LEGEND).format(days=soon), italic=True)
    table.heads()


def _groups(table: Table, thing: Register, *, frozen: bool) -> None:
    words, heads = table.words, [column.head for column in table.columns]
    looks = {colour: _looks(table.book, heads, colour) for colour in (None, *INK)}
    for number, group in enumerate(thing.groups, 1):
        count = words.number(say.tasks(group))
        table.band(roman(number), f"{say.group(group, words)} ({count})")
        for row in group.rows:
            values = _values(row, words, thing.unit)
            colour = ageing.frozen_colour(row.item) if frozen else None
            table.add([values[head] for head in heads], looks[colour])


def _looks(book: Book, heads: list[str], colour: str | None) -> list[Format]:
    """Of the cells of a row; how late it is, is told in the colour of some."""
    made = []
    for head in heads:
        look = {"align": "center"} if head in _CENTRED else {}
        if head in (say.LIMIT, say.DONE_ON):
            look["num_format"] = DAY
        if colour and head in _COLOURED:
            look |= {"bg_color": colour, "font_color": INK[colour]}
        made.append(book.cell(**look))
    return made


def _values(row: Row, words: Words, unit: str | None) -> dict[str, Value]:
    """By head."""
    status, done_on, result, remarks = cells.recorded(row, words, unit)
    return {
        say.NUMBER: row.number,
        say.TASK: row.told.entry.task.text,
        say.LEADS: say.leads(row, words),
        say.HELPS: say.helps(row, words),
        say.LIMIT: cells.limit(row, words),
        ON_THAT_DAY: state(row.item, words),
        say.PRODUCT: row.product or "",
        say.GIVEN_BY: say.given_by(row.told.head, words),
        say.STATUS: status,
        say.DONE_ON: done_on,
        say.RESULT: result,
        say.REMARK: remarks,
        cells.TOLD: cells.told(row, words),
        say.CODE: row.told.reference,
        ageing.KIND: ageing.kind(row.item, words),
    }


# -- what a person may fill in --------------------------------------------------------------------


def _to_fill_in(table: Table) -> None:
    """The words of the status can be chosen from a list."""
    words = [table.words.say(one) for one in PROGRESS.values()]
    name = table.words.say(mark("Lists"))
    sheet = table.book.sheet(name)
    for i, word in enumerate(words):
        put(sheet, i, 0, word, table.book.form())
    sheet.hide()
    told = {
        "validate": "list",
        "source": f"='{name}'!$A$1:$A${len(words)}",
        "error_title": table.words.say(mark("Not in the list")),
        "error_message": table.words.say(mark("Choose one of the words of the list.")),
    }
    table.sheet.data_validation(table.cells(say.STATUS), told)
