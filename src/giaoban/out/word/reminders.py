"""What a person may send to units that have late tasks, as a Word file: a page for each. Nothing is
sent from here, and each page says so."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm

from giaoban.desk.draft.parts import blank
from giaoban.desk.report import Reminder, Reminders
from giaoban.out import listed_tasks as listed
from giaoban.out import register_words as row
from giaoban.out import report_words as say
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.visible import on_one_line
from giaoban.out.word import page, table

NOT_SENT = mark("(A text to look through, to change, and to send by a person; it was not sent)")
ABOUT = mark("REMINDER OF THE TASKS GIVEN BY {notice}")
BEHIND = mark(
    "As of {day}, the day of {count} tasks that {notice} gives to {unit} is over, and they are not "
    "done, or no result is recorded:"
)
ASKED = mark(
    "{unit} is asked to complete these tasks without delay, and to report the results before "
    "{when}. Of what is done already, please tell the number and day of the document that proves "
    "it; of what is not, the reason and the day by which it will be."
)
SENDER = mark("who sends it")
DAY = mark("by which day")


def reminders(thing: Reminders, manner: Manner) -> bytes:
    words = manner.words
    document = page.begun(_about(thing, words), thing.as_of)
    for i, one in enumerate(thing.each):
        if i:
            table.next_part(document)
        _reminder(document, one, thing, words)
    return page.packed(document)


def _about(thing: Reminders, words: Words) -> str:
    notice = row.kind_and_number(thing.head, words)
    return words.say(ABOUT).format(notice=notice)


def _reminder(document: Document, one: Reminder, thing: Reminders, words: Words) -> None:
    unit, notice = on_one_line(one.unit), row.kind_and_number(thing.head, words)
    page.write(document, words.say(NOT_SENT), size=12, italic=True, after=8)
    page.write(document, _about(thing, words), bold=True, after=8)
    page.write(document, words.say(say.TO).format(whom=unit), after=8)
    day, count = words.day(thing.as_of), words.number(len(one.tasks))
    told = words.say(BEHIND).format(day=day, count=count, notice=notice, unit=unit)
    page.prose(document, told)
    _table(document, one, words)
    when = blank(words.say(DAY))
    page.prose(document, words.say(ASKED).format(unit=unit, when=when), blanks=True)
    page.write(document, blank(words.say(SENDER)), before=6, align=ALIGN.RIGHT, blanks=True)


def _table(document: Document, one: Reminder, words: Words) -> None:
    columns = (
        table.Column(words.say(row.NUMBER), Mm(12), ALIGN.CENTER),
        table.Column(words.say(row.TASK), Mm(78)),
        table.Column(words.say(row.LIMIT), Mm(34)),
        table.Column(words.say("State"), Mm(36)),
    )
    made = table.lined(document, columns)
    for i, late in enumerate(one.tasks, 1):
        cells = (
            [words.number(i)],
            say.task(late, words),
            [listed.limit_by_now(item, words) for item in late.items],
            say.standings(late.items, words),
        )
        table.line(made, columns, cells)
    page.write(document, "", size=8)
