"""A slip (phiếu giao việc) for a unit as a Word file: its own tasks, those in which it helps or
that several are told, those for all; of several units a slip after another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm

from giaoban.desk.letterhead import letterhead
from giaoban.desk.register import Register, each_unit
from giaoban.out import listed_tasks as listed
from giaoban.out import register_words as say
from giaoban.out.annex_words import notices
from giaoban.out.listed_tasks import Listed
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.roman import roman
from giaoban.out.visible import on_one_line
from giaoban.out.word import page, table
from giaoban.out.word.letterhead import heading

SLIP = mark("SLIP OF TASKS")
FOR_UNIT = mark("Unit: {unit}")
CARRIES_OUT = mark("To carry out {notice}")
OWN = mark("Tasks that the unit leads or carries out")
JOINT = mark("Joint work, and tasks in which it co-operates")
ALL = mark("Tasks that are told to all")
SUM = mark("Tasks of this slip: {count}")
NO_UNIT = mark("No unit is told anything by name.")
GIVES, TAKES = mark("FOR THE OFFICE"), mark("FOR THE UNIT")
SIGNS = mark("(signature, full name)")


@dataclass(frozen=True, slots=True)
class _Part:
    """`who`: the heading of the column that names other units, None where there is none."""

    label: str
    who: str | None
    tasks: tuple[Listed, ...]


def slips(thing: Register, manner: Manner) -> bytes:
    words = manner.words
    document = page.begun(words.say(SLIP).capitalize())
    each = [thing] if thing.unit is not None else list(each_unit(thing))
    for i, one in enumerate(each):
        if i:
            table.next_part(document)
        _slip(document, one, words)
    if not each:
        page.write(document, words.say(NO_UNIT))
    return page.packed(document)


def _slip(document: Document, thing: Register, words: Words) -> None:
    if thing.heads:
        of = letterhead(thing.reading(thing.heads[-1]), "", thing.question.as_of)
        heading(document, of, numbered=False)
    told = words.say(CARRIES_OUT).format(notice=notices(thing, words))
    page.title(document, words.say(SLIP), [told])
    unit = words.say(FOR_UNIT).format(unit=on_one_line(thing.unit or ""))
    page.write(document, unit, bold=True, align=ALIGN.LEFT, after=4)
    parts = _parts(thing)
    count = sum(len(part.tasks) for part in parts)
    told = words.say(SUM).format(count=words.number(count))
    page.write(document, told, align=ALIGN.LEFT)
    for number, part in enumerate(parts, 1):
        title = f"{roman(number)}. {words.say(part.label)} ({words.number(len(part.tasks))})"
        written = page.write(document, title, bold=True, before=8, after=4, align=ALIGN.LEFT)
        written.paragraph_format.keep_with_next = True
        _table(document, part, thing, words)
    _signed(document, words)


def _parts(thing: Register) -> list[_Part]:
    """Its three parts, numbered through."""
    own: list[Listed] = []
    joint: list[Listed] = []
    all_: list[Listed] = []
    for block in listed.blocks(thing):
        for one in block.tasks:
            if block.group.whose == "common":
                all_.append(one)
            else:
                (own if block.group.whose == "unit" and _leads(one) else joint).append(one)
    numbered = listed.numbered_anew([own, joint, all_])
    labels = ((OWN, say.HELPS), (JOINT, say.LEADS), (ALL, None))
    return [_Part(*label, tasks) for label, tasks in zip(labels, numbered, strict=True)]


def _leads(one: Listed) -> bool:
    """Is it the unit's own: alone, or as the leader of joint work?"""
    task, joint = one.told.entry.task, one.told.entry.joint
    return task.role == "lead" or joint is None or joint.lead == task.id


def _table(document: Document, part: _Part, thing: Register, words: Words) -> None:
    if not part.tasks:
        page.write(document, words.say(listed.NO_TASK), size=13, align=ALIGN.LEFT)
        return
    columns = _columns(part, words)
    made = table.lined(document, columns)
    for one in part.tasks:
        cells = [
            [words.number(one.number)],
            [listed.text(one), *_remarks(one, thing, words)],
            *_who(part, one, words),
            listed.limits(one, words),
            [listed.product(one)],
        ]
        table.line(made, columns, cells)


def _remarks(one: Listed, thing: Register, words: Words) -> list[str]:
    told = "; ".join(listed.remarks(one, thing, {}, words))
    return [f"({told})"] if told else []


def _who(part: _Part, one: Listed, words: Words) -> Iterator[Sequence[str]]:
    if part.who == say.HELPS:
        yield [say.helps(one.rows[0], words)]
    elif part.who == say.LEADS:
        yield [say.leads(one.rows[0], words)]


def _columns(part: _Part, words: Words) -> list[table.Column]:
    others = [table.Column(words.say(part.who), Mm(33))] if part.who else []
    return [
        table.Column(words.say(say.NUMBER), Mm(12), ALIGN.CENTER),
        table.Column(words.say(say.TASK), Mm(57 if others else 90)),
        *others,
        table.Column(words.say(say.LIMIT), Mm(35)),
        table.Column(words.say(say.PRODUCT), Mm(23)),
    ]


def _signed(document: Document, words: Words) -> None:
    """Room for those who hand it over and take it."""
    page.write(document, "", size=6)
    row = page.columns(document, 1, Mm(80), Mm(80)).rows[0]
    for cell, label in zip(row.cells, (TAKES, GIVES), strict=True):
        page.write(cell, words.say(label), size=13, bold=True, before=6)
        page.write(cell, words.say(SIGNS), size=12, italic=True, after=48)
