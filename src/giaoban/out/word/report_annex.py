"""The annex of a report: all tasks of the notice, and where each stands."""

from docx.document import Document

from giaoban.desk.report import Report
from giaoban.out.annex_words import ANNEX, GOES_WITH
from giaoban.out.manner import Words, mark
from giaoban.out.register_words import kind_and_number
from giaoban.out.word import page, table
from giaoban.out.word.standing import as_of, standings

TITLE = mark("Where the tasks of {notice} stand")
THE_REPORT = mark("the report of the same number and day")


def annex(document: Document, thing: Report, words: Words) -> None:
    """On pages of its own, which lie, and are counted anew."""
    table.next_part(document)
    table.turn(document)
    page.write(document, words.say(ANNEX), bold=True)
    named = words.say(TITLE).format(notice=kind_and_number(thing.head, words))
    page.write(document, named.upper(), bold=True)
    with_it = words.say(GOES_WITH).format(notice=words.say(THE_REPORT))
    page.write(document, with_it, italic=True)
    page.write(document, as_of(thing.register, words), italic=True, after=8)
    standings(document, thing.register, words)
