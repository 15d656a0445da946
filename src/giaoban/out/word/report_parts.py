"""The parts of a report that name tasks: done, under way, late, not recorded; then what the office
proposes, which only a person knows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Length, Mm

from giaoban.desk.draft.parts import blank
from giaoban.desk.report import Report, Reported
from giaoban.out import listed_tasks as listed
from giaoban.out import register_words as row
from giaoban.out import report_words as say
from giaoban.out.due import status
from giaoban.out.manner import Words, mark
from giaoban.out.word import page, table
from giaoban.out.word.standing import standing

DONE = mark("II. TASKS THAT ARE DONE")
UNDER_WAY = mark("III. TASKS SUBMITTED OR UNDER WAY")
LATE = mark("IV. TASKS THAT ARE OVERDUE")
UNRECORDED = mark("V. TASKS WHOSE DAY IS OVER, WITHOUT A RECORDED RESULT")
PROPOSALS = mark("VI. PROPOSALS")
PROPOSED = mark("what the office proposes")

_DAY = mark("Day of completion")
_EVIDENCE = mark("Proof of completion")
_REASON = mark("Reason")
_STATE = mark("State")

Cell = Callable[[Reported, Words], Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Column:
    head: str
    width: Length
    cell: Cell


def _limit(one: Reported, words: Words) -> list[str]:
    return [listed.limit(one.task.item, words)]


def _late(one: Reported, words: Words) -> list[str]:
    return [listed.limit(one.task.item, words), standing(one.task.item, words)]


def _recorded(one: Reported, words: Words) -> list[str]:
    """How far it is; what was noted beside it."""
    return [standing(one.task.item, words), status(one.told.status, words)]


def _under_way(one: Reported, words: Words) -> list[str]:
    return [status(one.told.status, words)]


_COLUMNS = {
    DONE: (_Column(_DAY, Mm(29), say.done), _Column(_EVIDENCE, Mm(33), say.evidence)),
    UNDER_WAY: (_Column(row.LIMIT, Mm(30), _limit), _Column(_STATE, Mm(34), _under_way)),
    LATE: (_Column(row.LIMIT, Mm(32), _late), _Column(_REASON, Mm(34), say.reasons)),
    UNRECORDED: (_Column(row.LIMIT, Mm(30), _limit), _Column(_STATE, Mm(34), _recorded)),
}
"""Behind the task and who leads it."""


def parts(document: Document, thing: Report, words: Words) -> None:
    known = {one.key: one for block in listed.blocks(thing.register) for one in block.tasks}
    for title, tasks in (
        (DONE, thing.done),
        (UNDER_WAY, thing.under_way),
        (LATE, thing.late),
        (UNRECORDED, thing.unrecorded),
    ):
        told = f"{words.say(title)} ({words.number(len(tasks))})"
        page.prose(document, told, bold=True)
        _tasks(document, title, [(known[one.task.key], one) for one in tasks], words)
    if others := say.others(thing, words):
        page.prose(document, others)
    page.prose(document, words.say(PROPOSALS), bold=True)
    last = page.prose(document, f"{blank(words.say(PROPOSED))}./.")
    last.paragraph_format.keep_with_next = True


def _tasks(
    document: Document,
    title: str,
    tasks: Iterable[tuple[listed.Listed, Reported]],
    words: Words,
) -> None:
    told = list(tasks)
    if not told:
        page.prose(document, words.say(listed.NO_TASK))
        return
    columns = _columns(title, words)
    made = table.lined(document, columns)
    for i, (where, one) in enumerate(told, 1):
        behind = [column.cell(one, words) for column in _COLUMNS[title]]
        leads = row.leads(where.rows[0], words)
        cells = [[words.number(i)], [listed.text(where)], [leads], *behind]
        table.line(made, columns, cells)
    page.write(document, "", size=8)


def _columns(title: str, words: Words) -> list[table.Column]:
    behind = [table.Column(words.say(one.head), one.width) for one in _COLUMNS[title]]
    room = Mm(160 - 12 - 32 - round(sum(one.width for one in behind) / Mm(1)))
    return [
        table.Column(words.say(row.NUMBER), Mm(12), ALIGN.CENTER),
        table.Column(words.say(row.TASK), room),
        table.Column(words.say(row.LEADS), Mm(32)),
        *behind,
    ]
