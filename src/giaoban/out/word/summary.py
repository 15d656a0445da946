"""A summary as a Word page: the numbers of each unit, and the lines that matter most."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm

from giaoban.out import summary_words as say
from giaoban.out.manner import Manner, Words
from giaoban.out.phrases import quoted
from giaoban.out.summary_table import cells, headings, lines
from giaoban.out.word import page, table
from giaoban.summary.summarized import Summary

_SIZE = 11
"""Points: there are many columns."""


def summary(thing: Summary, manner: Manner) -> bytes:
    words = manner.words
    document = page.begun(say.title(thing, words), thing.question.as_of)
    table.turn(document)
    page.write(document, say.title(thing, words), bold=True, after=6)
    for label, text in say.head(thing, words):
        _labelled(document, label, text)
    if thing.tasks:
        _numbers(document, thing, words)
        _below(document, thing, words)
        _without_leader(document, thing, words)
        _what_matters(document, thing, words)
    else:
        _told(document, words.say(say.NOTHING))
    return page.packed(document)


def _numbers(document: Document, thing: Summary, words: Words) -> None:
    page.write(document, "", size=6)
    heads = headings(thing, words)
    columns = [
        table.Column(words.say("Unit"), Mm(65)),
        *(table.Column(head, Mm(16), ALIGN.CENTER) for head in heads),
    ]
    made = table.lined(document, columns, size=_SIZE)
    table.tight(made)
    told = lines(thing, words)
    for i, line in enumerate(told, 1):
        numbers = ([number] for number in cells(line, words))
        table.line(made, columns, [[line.name], *numbers], size=_SIZE, bold=i == len(told))


def _below(document: Document, thing: Summary, words: Words) -> None:
    page.write(document, "", size=6)
    _labelled(document, words.say("Time limits"), say.limits(thing.total, words))
    _labelled(document, words.say("State"), say.standings(thing, words))
    often = say.often(thing, words)
    if often is not None:
        _labelled(document, words.say(say.OFTEN_TOLD), often)
    if len(thing.notices.heads) > 1:
        _told(document, words.say(say.SEVERAL))


def _without_leader(document: Document, thing: Summary, words: Words) -> None:
    if not thing.no_leader:
        return
    count = words.number(len(thing.no_leader))
    _heading(document, f"{words.say(say.WHAT['no_leader'])} ({count})")
    for piece in thing.no_leader:
        first = piece.tasks[0]
        told = quoted(first.told.entry.task.text)
        _told(document, f"- {told} ({say.piece_behind(piece, first)})")


def _what_matters(document: Document, thing: Summary, words: Words) -> None:
    _heading(document, words.say("What matters most"))
    if say.is_well(thing):
        _told(document, words.say(say.ALL_WELL))
    for i, line in enumerate(thing.lines, 1):
        _told(document, f"{i}. {say.sentence(line, words)}")


def _heading(document: Document, text: str) -> None:
    written = page.write(document, text, size=13, bold=True, before=8, after=2, align=ALIGN.LEFT)
    written.paragraph_format.keep_with_next = True


def _labelled(document: Document, label: str, text: str) -> None:
    _told(document, f"{label}: {text}")


def _told(document: Document, text: str) -> None:
    page.write(document, text, size=13, after=2, align=ALIGN.JUSTIFY)
