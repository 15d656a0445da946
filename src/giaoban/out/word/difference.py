"""Two notices compared, as a Word file: one table, unit by unit, the two months side by side."""

from collections.abc import Iterator
from itertools import count

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm, Pt
from docx.table import Table, _Cell

from giaoban.desk.difference import Difference, Group, Line
from giaoban.out import difference_sides as beside
from giaoban.out import difference_words as say
from giaoban.out.manner import Manner, Words
from giaoban.out.marked import Run, plain
from giaoban.out.visible import on_one_line
from giaoban.out.word import page, table

_WIDTHS = Mm(13), Mm(62), Mm(91), Mm(91)
_SUMS = Mm(80), Mm(42), Mm(42)
_LONG = 900
"""Letters in a cell from which a row may go on over the page."""

_LOUD = "FFC7CE"


def difference(thing: Difference, manner: Manner) -> bytes:
    words = manner.words
    document = page.begun(say.title(thing, words), thing.as_of)
    table.turn(document)
    _head(document, thing, words)
    _sums(document, thing, words)
    _loud(document, thing, words)
    _changes(document, thing, words)
    _legend(document, words)
    return page.packed(document)


def _head(document: Document, thing: Difference, words: Words) -> None:
    page.write(document, words.say(beside.NAME).upper(), bold=True)
    page.write(document, say.title(thing, words), bold=True)
    for label, name, about in beside.notices(thing, words):
        if about:
            page.write(document, f"{label}: {name} – {on_one_line(about)}", size=13)
    as_of = f"{words.say('As of')}: {words.day(thing.as_of)}"
    page.write(document, f"({as_of})", size=13, italic=True)
    if thing.unit:
        page.write(document, f"{words.say('Unit')}: {on_one_line(thing.unit)}", bold=True)


def _sums(document: Document, thing: Difference, words: Words) -> None:
    page.write(document, words.say("How many tasks, by what became of them"), before=10, after=4)
    heads = words.say("Change"), words.say("Before"), words.say("Now")
    made, rows = table.ruled(document, heads, _SUMS), say.sums(thing, words)
    for i, (label, *numbers) in enumerate(rows, 1):
        name, *cells = table.added(made)
        bold = i == len(rows)
        page.write(name, label, size=table.SIZE, bold=bold, align=ALIGN.LEFT)
        for cell, number in zip(cells, numbers, strict=True):
            page.write(cell, words.number(number), size=table.SIZE, bold=bold)
    told = say.among_them(thing, words)
    if told:
        _labelled(document, words.say("Among them"), told)
    if not thing.differs:
        page.write(document, words.say(say.NOTHING), before=6, align=ALIGN.LEFT)


def _labelled(document: Document, label: str, text: str) -> None:
    page.write(document, f"{label}: {text}", size=13, before=6, align=ALIGN.LEFT)


def _loud(document: Document, thing: Difference, words: Words) -> None:
    found = list(beside.loud(thing, words))
    if not found:
        return
    title = f"{words.say(beside.LOUD)}: {words.number(len(found))}"
    page.write(document, title, bold=True, before=10, after=2, align=ALIGN.LEFT)
    for line, unit in found:
        (told,) = line.before
        name, why = on_one_line(told.reference), beside.reasons(line, words)
        text = f"- {name} · {unit} · {why}: {on_one_line(told.entry.task.text)}"
        page.write(document, text, size=13, after=2, align=ALIGN.LEFT)


# -- the table ------------------------------------------------------------------------------------


def _changes(document: Document, thing: Difference, words: Words) -> None:
    """Numbered from the first to the last row."""
    # Without a paragraph between them Word makes one table of two.
    page.write(document, "", size=6).paragraph_format.line_spacing = Pt(6)
    months = (f"{label}: {name}" for label, name, _ in beside.notices(thing, words))
    made = table.ruled(document, (words.say("No."), words.say("Change"), *months), _WIDTHS)
    numbers = count(1)
    for group in thing.groups:
        _group(made, group, numbers, words)


def _group(made: Table, group: Group, numbers: Iterator[int], words: Words) -> None:
    table.band(made, f"{say.unit(group, words)} ({beside.count(group, words)})")
    for line in group.lines:
        sides = beside.sides(line)
        number, change, old, new = table.added(made, whole=_is_short(sides))
        page.write(number, words.number(next(numbers)), size=table.SIZE)
        _change(change, line, words)
        table.wording(old, sides[0] or plain("–"), "gone")
        table.wording(new, sides[1] or plain("–"), "come")


def _is_short(sides: tuple[list[Run], list[Run]]) -> bool:
    return all(sum(len(run.text) for run in side) < _LONG for side in sides)


def _change(cell: _Cell, line: Line, words: Words) -> None:
    """What happened, loudly where it fell out without a word; the ids; what else is known."""
    loud = line.fallen == "silent"
    if loud:
        table.fill(cell, _LOUD)
    heading = say.heading(line, words)
    bold = loud or not (line.fallen or beside.is_quiet(line))
    page.write(cell, heading, size=table.SIZE, bold=bold, align=ALIGN.LEFT)
    page.write(cell, say.ids(line), size=table.SIZE, align=ALIGN.LEFT)
    for label, text in say.beside(line, words):
        told = f"{label}: {text}"
        page.write(cell, told, size=table.SIZE, italic=True, before=3, align=ALIGN.LEFT)


def _legend(document: Document, words: Words) -> None:
    page.write(document, words.say(beside.LEGEND), size=13, bold=True, before=10, align=ALIGN.LEFT)
    before, now = Run(words.say("Before"), True), Run(words.say("Now"), True)
    told = Run(f": {words.say(beside.ONLY_BEFORE)}", False)
    table.wording(document, [before, told], "gone", size=13)
    told = Run(f": {words.say(beside.ONLY_NOW)}", False)
    table.wording(document, [now, told], "come", size=13)
    doubt = f"{words.say(say.IN_DOUBT)}: {words.say(beside.IN_DOUBT)}"
    page.write(document, doubt, size=13, align=ALIGN.LEFT)
