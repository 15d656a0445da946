"""The annex of tasks as a Word file, in the form of Nghị định 30/2020/NĐ-CP: a page that lies, one
table, the units under Roman numerals, the tasks numbered through."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm

from giaoban.desk.register import Register
from giaoban.out import annex_words as called
from giaoban.out import listed_tasks as listed
from giaoban.out import register_words as say
from giaoban.out.manner import Manner, Words
from giaoban.out.roman import roman
from giaoban.out.word import page, table


def annex(thing: Register, manner: Manner) -> bytes:
    words = manner.words
    document = page.begun(called.title(thing, words), thing.question.as_of)
    table.turn(document)
    page.write(document, words.say(called.ANNEX), bold=True)
    page.write(document, called.title(thing, words).upper(), bold=True)
    page.write(document, called.goes_with(thing, words), italic=True, after=8)
    _table(document, thing, words)
    return page.packed(document)


def _table(document: Document, thing: Register, words: Words) -> None:
    columns = _columns(words)
    made, blocks = table.lined(document, columns), listed.blocks(thing)
    printed = listed.numbers(blocks)
    for i, block in enumerate(blocks, 1):
        table.band(made, f"{roman(i)}. {say.group(block.group, words)}")
        for one in block.tasks:
            cells = (
                [words.number(one.number)],
                [listed.text(one)],
                [say.leads(one.rows[0], words)],
                [say.helps(one.rows[0], words)],
                listed.limits(one, words),
                [listed.product(one)],
                listed.remarks(one, thing, printed, words),
            )
            table.line(made, columns, cells)
    if not blocks:
        page.write(document, words.say(listed.NO_TASK), before=6, align=ALIGN.LEFT)


def _columns(words: Words) -> list[table.Column]:
    return [
        table.Column(words.say(say.NUMBER), Mm(12), ALIGN.CENTER),
        table.Column(words.say(say.TASK), Mm(85)),
        table.Column(words.say(say.LEADS), Mm(37)),
        table.Column(words.say(say.HELPS), Mm(35)),
        table.Column(words.say(say.LIMIT), Mm(33)),
        table.Column(words.say(say.PRODUCT), Mm(23)),
        table.Column(words.say(say.REMARK), Mm(32)),
    ]
