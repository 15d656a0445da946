"""The annex of tasks as an Excel sheet: a row a task, the units under Roman numerals, the tasks
numbered through."""

from giaoban.desk.register import Register
from giaoban.out import annex_words as annexed
from giaoban.out import listed_tasks as listed
from giaoban.out import register_words as say
from giaoban.out.excel import cells
from giaoban.out.excel.book import DAY, Book, Value
from giaoban.out.excel.table import Column, Table
from giaoban.out.listed_tasks import Listed
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.roman import roman

NAME = mark("Annex")

_COLUMNS = (
    Column(say.NUMBER, 5.5),
    Column(say.TASK, 52),
    Column(say.LEADS, 20),
    Column(say.HELPS, 20),
    Column(say.LIMIT, 18),
    Column(say.PRODUCT, 16),
    Column(say.REMARK, 24),
)


def annex(thing: Register, manner: Manner) -> bytes:
    words = manner.words
    book = Book(annexed.title(thing, words), thing.question.as_of)
    table = Table(book, book.sheet(words.say(NAME)), words, _COLUMNS)
    table.line(words.say(annexed.ANNEX), size=14, bold=True)
    table.line(annexed.title(thing, words).upper(), size=14, bold=True)
    table.line(annexed.goes_with(thing, words), italic=True)
    table.heads()
    _rows(table, thing)
    table.finish(beside=0)
    return book.packed()


def _rows(table: Table, thing: Register) -> None:
    words, blocks = table.words, listed.blocks(thing)
    printed = listed.numbers(blocks)
    centred = table.book.cell(align="center", num_format=DAY)
    number, text = table.book.cell(align="center"), table.book.cell()
    forms = number, text, text, text, centred, text, text
    for i, block in enumerate(blocks, 1):
        table.band(roman(i), say.group(block.group, words))
        for one in block.tasks:
            remarks = "; ".join(listed.remarks(one, thing, printed, words))
            table.add((*_known(one, words), remarks), forms)
    if not blocks:
        table.line(words.say(listed.NO_TASK))


def _known(one: Listed, words: Words) -> tuple[Value, ...]:
    first = one.rows[0]
    return (
        one.number,
        listed.text(one),
        say.leads(first, words),
        say.helps(first, words),
        _limit(one, words),
        listed.product(one),
    )


def _limit(one: Listed, words: Words) -> Value:
    """A day where it says all that there is to say."""
    only = one.rows[0] if len(one.rows) == 1 else None
    if only and not cells.more_than_a_day(only.item.deadline):
        return cells.limit(only, words)
    return "; ".join(listed.limits(one, words))
