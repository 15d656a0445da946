"""The first part of a report: how many tasks there are of each outcome, unit by unit."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm

from giaoban.desk.report import OUTCOMES, Outcome, Report
from giaoban.desk.report.figures import Counts
from giaoban.out import report_words as say
from giaoban.out.manner import Words, mark
from giaoban.out.word import page, table

TITLE = mark("I. FIGURES")

_WIDTH = 160
"""Millimetres, of the table."""

_ROOM = {9: (34, 10), 11: (30, 9), len(OUTCOMES): (24, 8)}
"""Up to so many columns of outcomes: millimetres of the first column, points of the letters."""


def figures(document: Document, thing: Report, words: Words) -> None:
    page.prose(document, words.say(TITLE), bold=True)
    page.prose(document, say.whole(thing.figures, words))
    if not thing.is_recorded:
        page.prose(document, words.say(say.NOTHING))
    _table(document, thing, words)
    for note in say.notes(thing, words):
        page.write(document, f"- {note}", size=12, italic=True, before=3, align=ALIGN.JUSTIFY)
    page.write(document, "", size=6)


def _table(document: Document, thing: Report, words: Words) -> None:
    of = thing.figures
    known = say.outcomes(of)
    names, size = next(room for most, room in _ROOM.items() if len(known) <= most)
    columns = _columns(known, names, words)
    made = table.lined(document, columns, size=size)
    table.tight(made)

    def line(name: str, counts: Counts, *, bold: bool = False) -> None:
        told = [sum(counts.values()), *(counts[one] for one in known)]
        cells = [[name], *([words.number(n)] for n in told)]
        table.line(made, columns, cells, size=size, bold=bold)

    for one in of.lines:
        line(say.name(one, words), one.counts)
    if of.shared:
        label = words.say("Less what counts again (tasks of several units: {count})")
        twice = {one: -n for one, n in of.twice.items()}
        line(label.format(count=words.number(of.shared)), twice)
    line(words.say("Total"), of.total, bold=True)


def _columns(known: list[Outcome], names: int, words: Words) -> list[table.Column]:
    width = Mm((_WIDTH - names) / (len(known) + 1))
    heads = [words.say("Total"), *(words.say(say.OUTCOME[one]) for one in known)]
    return [
        table.Column(words.say("Unit"), Mm(names)),
        *(table.Column(head, width, ALIGN.CENTER) for head in heads),
    ]
