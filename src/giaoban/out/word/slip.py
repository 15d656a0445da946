"""A slip (phiếu giao việc) for a unit as a Word file: its own tasks, those in which it helps or
that several are told, those for all; of several units a slip after another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm

from giaoban.desk.by_unit import called, each_unit
from giaoban.desk.register import Register
from giaoban.model.notice import UnitRef
from giaoban.names.matching import Key, unit_key
from giaoban.names.persons import is_person
from giaoban.out import listed_tasks as listed
from giaoban.out import register_words as say
from giaoban.out.annex_words import notices
from giaoban.out.due import state
from giaoban.out.listed_tasks import Listed
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.phrases import units
from giaoban.out.roman import roman
from giaoban.out.visible import on_one_line
from giaoban.out.word import page, table
from giaoban.out.word.letterhead import heading

SLIP = mark("SLIP OF TASKS")
FOR_UNIT, FOR_PERSON = mark("Unit: {unit}"), mark("For: {person}")
CARRIES_OUT = mark("To carry out {notice}")
OWN = mark("Tasks to lead or to carry out")
JOINT = mark("Joint work, and tasks to co-operate in")
ALL = mark("Tasks that are told to all")
TOLD_TO = mark("Told to: {units}")
SUM = mark("Tasks of this slip: {count}")
NO_UNIT = mark("No unit is told anything by name.")
FOR_ALL = mark("The tasks ({count}) are told to all, or to nobody by name.")
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
    document = page.begun(words.say(SLIP).capitalize(), thing.question.as_of)
    each = list(each_unit(thing))
    for i, one in enumerate(each):
        if i:
            table.next_part(document)
        _slip(document, one, words)
    if not each:
        page.write(document, words.say(NO_UNIT))
    if not each and thing.tasks:
        page.write(document, words.say(FOR_ALL).format(count=words.number(thing.tasks)))
    return page.packed(document)


def _slip(document: Document, thing: Register, words: Words) -> None:
    _head(document, thing, words)
    parts = _parts(thing)
    printed = {one.key: one.number for part in parts for one in part.tasks}
    told = words.say(SUM).format(count=words.number(len(printed)))
    page.write(document, told, align=ALIGN.LEFT)
    for number, part in enumerate(parts, 1):
        title = f"{roman(number)}. {words.say(part.label)} ({words.number(len(part.tasks))})"
        written = page.write(document, title, bold=True, before=8, after=4, align=ALIGN.LEFT)
        written.paragraph_format.keep_with_next = True
        _table(document, part, _Slip(thing, printed, called(thing)), words)
    _signed(document, words, takes=not is_person(thing.unit or ""))


def _head(document: Document, thing: Register, words: Words) -> None:
    """Of the office that issued the notices."""
    if thing.heads:
        of = thing.sources.letterhead(thing.heads[-1], thing.question.as_of)
        heading(document, of, numbered=False)
    told = words.say(CARRIES_OUT).format(notice=notices(thing, words))
    page.title(document, words.say(SLIP), [told])
    unit = on_one_line(thing.unit or "")
    named = words.say(FOR_UNIT).format(unit=unit)
    if is_person(unit):
        named = words.say(FOR_PERSON).format(person=unit)
    page.write(document, named, bold=True, align=ALIGN.LEFT, after=4)


def _parts(thing: Register) -> list[_Part]:
    """Its three parts, numbered through; a person has none in what all units are told."""
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
    labels = [(OWN, say.HELPS), (JOINT, say.LEADS), (ALL, None)]
    made = [_Part(*label, tasks) for label, tasks in zip(labels, numbered, strict=True)]
    return made[:-1] if is_person(thing.unit or "") else made


def _leads(one: Listed) -> bool:
    """Is it the unit's own: alone, or as the leader of joint work?"""
    task, joint = one.told.entry.task, one.told.entry.joint
    if task.role == "lead" or (joint and joint.lead == task.id):
        return True
    return joint is None and len({_key(ref) for ref in task.assignees}) < _SEVERAL


_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class _Slip:
    """What cells are made of. `printed`: the number of each task; `called`: the unit's names."""

    thing: Register
    printed: Mapping[listed.Key, int]
    called: set[Key]


def _table(document: Document, part: _Part, slip: _Slip, words: Words) -> None:
    if not part.tasks:
        page.write(document, words.say(listed.NO_TASK), size=13, align=ALIGN.LEFT)
        return
    columns = _columns(part, words)
    made = table.lined(document, columns)
    for one in part.tasks:
        cells = [
            [words.number(one.number)],
            [listed.text(one), *_remarks(part, one, slip, words)],
            *_who(part, one, slip, words),
            listed.limits(one, words),
            [listed.product(one)],
        ]
        table.line(made, columns, cells)


def _remarks(part: _Part, one: Listed, slip: _Slip, words: Words) -> list[str]:
    others, leader = units(_others(part, one, slip)), part.who != say.LEADS
    found = listed.remarks(one, slip.thing, slip.printed, words, others=others, leader=leader)
    if part.label == ALL and one.told.entry.task.assignees:
        to = words.say(TOLD_TO).format(units=units(one.told.entry.task.assignees))
        found.insert(0, to)
    found += dict.fromkeys(state(row.item, words) for row in one.rows if row.item.state in _ENDED)
    return [f"({'; '.join(found)})"] if found else []


_ENDED = ("done", "submitted", "paused")
"""States in which a unit need do nothing for now."""


def _others(part: _Part, one: Listed, slip: _Slip) -> list[UnitRef]:
    """Who else is told the task, or another part of the joint work that it is one of: none that
    stand in a column of their own."""
    entry = one.told.entry
    told = slip.thing.sources.told(one.told.head) if entry.joint else {}
    ids = entry.joint.tasks if entry.joint else ()
    known = {*slip.called, *(_key(ref) for ref in _shown(part, one, slip))}
    found: dict[Key, UnitRef] = {}
    for ref in (*entry.task.assignees, *(ref for id_ in ids for ref in told.get(id_, ()))):
        if not ref.group and _key(ref) not in known:
            found.setdefault(_key(ref), ref)
    return list(found.values())


def _shown(part: _Part, one: Listed, slip: _Slip) -> Iterable[UnitRef]:
    """In the column of the other units."""
    if part.who == say.HELPS:
        return say.helping(one.rows[0])
    return _leading(one, slip)


def _leading(one: Listed, slip: _Slip) -> Iterable[UnitRef]:
    """Who leads what the unit is told with others; nobody, where that is not said."""
    task, joint = one.told.entry.task, one.told.entry.joint
    if task.role == "cooperate" or not any(_key(ref) in slip.called for ref in task.assignees):
        return say.leading(one.rows[0])
    return joint.leaders if joint else ()


def _key(ref: UnitRef) -> Key:
    return unit_key(ref.unit or ref.text)


def _who(part: _Part, one: Listed, slip: _Slip, words: Words) -> Iterator[Sequence[str]]:
    if part.who == say.HELPS:
        yield [say.helps(one.rows[0], words)]
    elif part.who == say.LEADS:
        yield [units(_leading(one, slip)) or words.say(say.LEADER_UNKNOWN)]


def _columns(part: _Part, words: Words) -> list[table.Column]:
    others = [table.Column(words.say(part.who), Mm(33))] if part.who else []
    return [
        table.Column(words.say(say.NUMBER), Mm(12), ALIGN.CENTER),
        table.Column(words.say(say.TASK), Mm(57 if others else 90)),
        *others,
        table.Column(words.say(say.LIMIT), Mm(35)),
        table.Column(words.say(say.PRODUCT), Mm(23)),
    ]


def _signed(document: Document, words: Words, *, takes: bool) -> None:
    """Room for those who hand it over, and take it for a unit."""
    page.write(document, "", size=6)
    row = page.columns(document, 1, Mm(80), Mm(80)).rows[0]
    labels = (TAKES, GIVES) if takes else (None, GIVES)
    for cell, label in zip(row.cells, labels, strict=True):
        if label is None:
            continue
        page.write(cell, words.say(label), size=13, bold=True, before=6)
        page.write(cell, words.say(SIGNS), size=12, italic=True, after=48)
