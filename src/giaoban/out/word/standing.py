"""A table of tasks and where each stands, in Word files: of a report, and of what is due."""

from collections.abc import Iterator

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm

from giaoban.desk.register import Register
from giaoban.out import asked
from giaoban.out import listed_tasks as listed
from giaoban.out import register_words as say
from giaoban.out import report_words as where
from giaoban.out.age import age
from giaoban.out.annex_words import notices
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.roman import roman
from giaoban.out.visible import on_one_line
from giaoban.out.word import page, table

DUE = mark("Tasks by their last day")
AS_OF = mark("(Figures as of {day})")


def due(thing: Register, manner: Manner) -> bytes:
    """What is due, in due order; of one unit by its part."""
    words = manner.words
    document = page.begun(words.say(DUE), thing.question.as_of)
    table.turn(document)
    page.write(document, words.say(DUE).upper(), bold=True)
    if thing.unit:
        page.write(document, on_one_line(thing.unit), bold=True)
    page.write(document, notices(thing, words), size=13)
    page.write(document, as_of(thing, words), italic=True, after=8)
    for label, text in asked.of_register(thing, words):
        page.write(document, f"{label}: {text}", size=13, align=ALIGN.LEFT, after=4)
    standings(document, thing, words, coded=True)
    return page.packed(document)


def as_of(thing: Register, words: Words) -> str:
    return words.say(AS_OF).format(day=words.day(thing.question.as_of))


def standings(document: Document, thing: Register, words: Words, *, coded: bool = False) -> None:
    """The table, on a page that lies; groups under Roman numerals, unless all is in due order.
    `coded`: each task with its code, and the notice where there are several."""
    columns, blocks = _columns(words), listed.blocks(thing)
    if not blocks:
        page.write(document, words.say(listed.NO_TASK), before=6, align=ALIGN.LEFT)
        return
    made = table.lined(document, columns)
    for i, block in enumerate(blocks, 1):
        if block.group.whose:
            table.band(made, f"{roman(i)}. {say.group(block.group, words)}")
        for one in block.tasks:
            cells = (
                [words.number(one.number)],
                [listed.text(one), *_whence(one, thing, words, coded=coded)],
                [say.leads(one.rows[0], words)],
                [say.helps(one.rows[0], words)],
                [listed.limit_by_now(row.item, words) for row in one.rows],
                [*where.standings([row.item for row in one.rows], words), *_age(one, words)],
                where.recorded(one.told.status, words),
            )
            table.line(made, columns, cells)


def _whence(one: listed.Listed, thing: Register, words: Words, *, coded: bool) -> Iterator[str]:
    """Its notice and code; what the office set right, and what is to be checked."""
    if coded and len(thing.heads) > 1:
        yield f"({say.given_by(one.told.head, words)})"
    if coded:
        yield f"({words.say(say.CODE)}: {on_one_line(one.told.reference)})"
    for told in (*listed.corrected(one.told, words), *listed.doubts(one.told, words)):
        yield f"({told})"


def _age(one: listed.Listed, words: Words) -> list[str]:
    """How often it was told, where somebody asked."""
    return list(filter(None, [age(one.told.age, words)]))


def _columns(words: Words) -> list[table.Column]:
    return [
        table.Column(words.say(say.NUMBER), Mm(12), ALIGN.CENTER),
        table.Column(words.say(say.TASK), Mm(75)),
        table.Column(words.say(say.LEADS), Mm(35)),
        table.Column(words.say(say.HELPS), Mm(32)),
        table.Column(words.say(say.LIMIT), Mm(33)),
        table.Column(words.say("State"), Mm(34)),
        table.Column(words.say(say.RESULT), Mm(36)),
    ]
