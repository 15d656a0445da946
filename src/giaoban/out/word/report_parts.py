"""The parts of a report that name tasks: done, under way, late, not recorded; then what the office
proposes, which only a person knows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Length, Mm

from giaoban.desk.draft.parts import blank
from giaoban.desk.report import Report, Reported
from giaoban.out import listed_tasks as listed
from giaoban.out import register_words as row
from giaoban.out import report_words as say
from giaoban.out.manner import Words, mark
from giaoban.out.word import page, table

DONE = mark("II. TASKS THAT ARE DONE")
UNDER_WAY = mark("III. TASKS SUBMITTED, UNDER WAY OR PAUSED")
LATE = mark("IV. TASKS THAT ARE OVERDUE")
UNRECORDED = mark("V. TASKS WHOSE DAY IS OVER, WITHOUT A RECORDED RESULT")
PROPOSALS = mark("VI. PROPOSALS")
PROPOSED = mark("what the office proposes")

_DAY = mark("Day of completion")
_EVIDENCE = mark("Proof of completion")
_REASON = mark("Reason")
_STATE = mark("State")
_TOLD = mark("Unit told")

Cell = Callable[[Reported, Words], Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Column:
    head: str
    width: Length
    cell: Cell


def _limits(one: Reported, words: Words) -> list[str]:
    return [listed.limit_by_now(item, words) for item in one.items]


def _late(one: Reported, words: Words) -> list[str]:
    return [*_limits(one, words), *say.standings(one.items, words)]


def _recorded(one: Reported, words: Words) -> list[str]:
    """How far it is; what was noted beside it."""
    return [*say.standings(one.items, words), *say.recorded(one.told.status, words)]


_COLUMNS = {
    DONE: (_Column(_DAY, Mm(29), say.done), _Column(_EVIDENCE, Mm(33), say.evidence)),
    UNDER_WAY: (_Column(row.LIMIT, Mm(30), _limits), _Column(_STATE, Mm(34), say.waits)),
    LATE: (_Column(row.LIMIT, Mm(32), _late), _Column(_REASON, Mm(34), say.reasons)),
    UNRECORDED: (_Column(row.LIMIT, Mm(30), _limits), _Column(_STATE, Mm(34), _recorded)),
}
"""Behind the task and who is told."""


def parts(document: Document, thing: Report, words: Words) -> None:
    for title, tasks in (
        (DONE, thing.done),
        (UNDER_WAY, thing.under_way),
        (LATE, thing.late),
        (UNRECORDED, thing.unrecorded),
    ):
        told = f"{words.say(title)} ({words.number(len(tasks))})"
        page.prose(document, told, bold=True)
        _tasks(document, title, tasks, words)
    if others := say.others(thing, words):
        page.prose(document, others)
    page.prose(document, words.say(PROPOSALS), bold=True)
    last = page.prose(document, f"{blank(words.say(PROPOSED))}./.", blanks=True)
    last.paragraph_format.keep_with_next = True


def _tasks(
    document: Document,
    title: str,
    tasks: Sequence[Reported],
    words: Words,
) -> None:
    if not tasks:
        page.prose(document, words.say(listed.NO_TASK))
        return
    columns = _columns(title, words)
    made = table.lined(document, columns)
    for i, one in enumerate(tasks, 1):
        behind = [column.cell(one, words) for column in _COLUMNS[title]]
        cells = [[words.number(i)], say.task(one, words), say.told(one, words), *behind]
        table.line(made, columns, cells)
    page.write(document, "", size=8)


def _columns(title: str, words: Words) -> list[table.Column]:
    behind = [table.Column(words.say(one.head), one.width) for one in _COLUMNS[title]]
    room = Mm(160 - 12 - 32 - round(sum(one.width for one in behind) / Mm(1)))
    return [
        table.Column(words.say(row.NUMBER), Mm(12), ALIGN.CENTER),
        table.Column(words.say(row.TASK), room),
        table.Column(words.say(_TOLD), Mm(32)),
        *behind,
    ]
