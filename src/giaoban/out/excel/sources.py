"""The second sheet: in which words, on which page and by which rule a notice says what stands on
the first, and what was recorded when the sheet was written."""

import re
from collections.abc import Iterator, Mapping

from giaoban.desk.register import Register, Row
from giaoban.model.reading import Reading
from giaoban.out import register_words as say
from giaoban.out.excel import cells
from giaoban.out.excel.book import DAY, Book, Value
from giaoban.out.excel.table import Column, Table
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import place
from giaoban.out.proof import said
from giaoban.out.rule import told
from giaoban.out.visible import on_one_line

NAME = mark("Sources")
_WRITTEN = mark("Sheet written on")

_COLUMNS = (
    Column(say.CODE, 18, names=True),
    Column(mark("Notice"), 20),
    Column(mark("Page, line"), 14),
    Column(mark("Words of the task"), 46),
    Column(mark("In the notice's words"), 20),
    Column(mark("Rule"), 46),
    Column(say.LIMIT, 16),
    Column(say.STATUS, 15),
    Column(say.DONE_ON, 12.5),
    Column(say.RESULT, 17),
    Column(say.REMARK, 17),
    Column(say.LEADS, 17),
    Column(say.HELPS, 16),
    Column(say.PRODUCT, 16),
    Column(mark("Sheet of the unit"), 17),
    Column(_WRITTEN, 12.5),
    Column(mark("Last record"), 10),
    Column(mark("Key of the notice"), 36),
)
_DAYS = (say.LIMIT, say.DONE_ON, _WRITTEN)


def sources(book: Book, thing: Register, words: Words) -> None:
    """A row for each of the first sheet, in the same order."""
    table = Table(book, book.sheet(words.say(NAME)), words, _COLUMNS)
    table.heads()
    plain, day = book.cell(), book.cell(num_format=DAY, align="center")
    forms = [day if column.head in _DAYS else plain for column in _COLUMNS]
    rules = {head.id: _rules(thing.reading(head), words) for head in thing.heads}
    keys = {head.id: thing.key(head) for head in thing.heads}
    written = on_one_line(thing.unit or ""), thing.question.as_of, thing.library.last_record()
    for row in thing.rows:
        notice = row.told.head.id
        values = _values(row, rules[notice], words, thing.unit)
        table.add((*values, *written, keys[notice]), forms)
    table.finish(beside=1)


def _values(
    row: Row, rules: Mapping[str, str], words: Words, unit: str | None
) -> tuple[Value, ...]:
    task, deadline = row.told.entry.task, row.item.deadline
    return (
        row.told.reference,
        say.given_by(row.told.head, words),
        place(row.told.entry.places, words),
        task.text,
        deadline.text if deadline else "",
        " · ".join(_behind(row, rules)),
        cells.limit(row, words),
        *cells.recorded(row, words, unit),
        say.leads(row, words),
        say.helps(row, words),
        row.product or "",
    )


# -- rules ----------------------------------------------------------------------------------------

_OF_TASKS = re.compile(r"/tasks/\d+/(?:text|deadlines(?:/\d+)?)$")


def _rules(reading: Reading, words: Words) -> dict[str, str]:
    """By pointer what the rule means by which a task, or a time limit, was read."""
    return {
        proof.at: told(proof.rule, said(reading, proof), words)
        for proof in reading.evidence
        if _OF_TASKS.search(proof.at)
    }


def _behind(row: Row, rules: Mapping[str, str]) -> Iterator[str]:
    """Of the task, and of this time limit; of all limits at once, where the office set them."""
    task, at = row.told.entry.task, row.told.entry.at
    pointers = [f"{at}/text"]
    if row.item.deadline:
        one = f"{at}/deadlines/{task.deadlines.index(row.item.deadline)}"
        pointers.append(one if one in rules else f"{at}/deadlines")
    yield from (rules[pointer] for pointer in pointers if pointer in rules)
