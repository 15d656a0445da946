"""A table of tasks and where each stands, in Word files: of a report, and of what is due."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm

from giaoban.desk.register import Register, Row
from giaoban.library.items import Item
from giaoban.out import asked
from giaoban.out import listed_tasks as listed
from giaoban.out import register_words as say
from giaoban.out.age import age
from giaoban.out.annex_words import notices
from giaoban.out.due import state, status
from giaoban.out.labels import PROGRESS
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.roman import roman
from giaoban.out.visible import on_one_line
from giaoban.out.word import page, table

DUE = mark("Tasks by their last day")
AS_OF = mark("(Figures as of {day})")


def due(thing: Register, manner: Manner) -> bytes:
    """What is due, in due order; of one unit by its part."""
    words = manner.words
    document = page.begun(words.say(DUE))
    table.turn(document)
    page.write(document, words.say(DUE).upper(), bold=True)
    if thing.unit:
        page.write(document, on_one_line(thing.unit), bold=True)
    page.write(document, notices(thing, words), size=13)
    page.write(document, as_of(thing, words), italic=True, after=8)
    for label, text in asked.of_register(thing, words):
        page.write(document, f"{label}: {text}", size=13, align=ALIGN.LEFT, after=4)
    standings(document, thing, words)
    return page.packed(document)


def as_of(thing: Register, words: Words) -> str:
    return words.say(AS_OF).format(day=words.day(thing.question.as_of))


def standings(document: Document, thing: Register, words: Words) -> None:
    """The table, on a page that lies; groups under Roman numerals, unless all is in due order."""
    columns, blocks = _columns(words), listed.blocks(thing)
    made = table.lined(document, columns)
    for i, block in enumerate(blocks, 1):
        if block.group.whose:
            table.band(made, f"{roman(i)}. {say.group(block.group, words)}")
        for one in block.tasks:
            cells = (
                [words.number(one.number)],
                [listed.text(one)],
                [say.leads(one.rows[0], words)],
                [say.helps(one.rows[0], words)],
                listed.limits(one, words),
                [*(_standing(row, one, words) for row in one.rows), *_age(one, words)],
                [status(one.told.status, words)],
            )
            table.line(made, columns, cells)
    if not blocks:
        page.write(document, words.say(listed.NO_TASK), before=6, align=ALIGN.LEFT)


def standing(item: Item, words: Words) -> str:
    """Late, due, done; without a day how far it is, as far as it was recorded."""
    return state(item, words) or words.say(PROGRESS[item.told.status.progress])


def _age(one: listed.Listed, words: Words) -> list[str]:
    """How often it was told, where somebody asked."""
    return list(filter(None, [age(one.told.age, words)]))


def _standing(row: Row, one: listed.Listed, words: Words) -> str:
    """Of several limits each with its day."""
    told = standing(row.item, words)
    if len(one.rows) == 1 or row.item.due is None:
        return told
    return f"{words.day(row.item.due)}: {told}"


def _columns(words: Words) -> list[table.Column]:
    return [
        table.Column(words.say(say.NUMBER), Mm(12), ALIGN.CENTER),
        table.Column(words.say(say.TASK), Mm(75), ALIGN.JUSTIFY),
        table.Column(words.say(say.LEADS), Mm(35)),
        table.Column(words.say(say.HELPS), Mm(32)),
        table.Column(words.say(say.LIMIT), Mm(33)),
        table.Column(words.say("State"), Mm(34)),
        table.Column(words.say(say.RESULT), Mm(36)),
    ]
