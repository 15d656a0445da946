"""A row of the register in words: the same in Excel, Word, a calendar, a list and a message."""

from collections.abc import Mapping

from giaoban.desk.register import Group, Register, Row
from giaoban.library.entry import Head
from giaoban.model.notice import UnitRef
from giaoban.out.labels import BUCKETS, PROGRESS
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import file, printed, units, when
from giaoban.out.visible import on_one_line
from giaoban.summary.groups import Whose

NUMBER = mark("No.")
TASK = mark("Task")
LEADS = mark("Leading unit")
HELPS = mark("Co-operating units")
LIMIT = mark("Time limit")
PRODUCT = mark("Product required")
GIVEN_BY = mark("Given by")
STATE = mark("State by its day")
STATUS = mark("Status")
DONE_ON = mark("Day of completion")
RESULT = mark("Result, proof of completion")
REMARK = mark("Remarks")
CODE = mark("Task code")
"""Heads of columns."""

LEADER_UNKNOWN = mark("It is not clear who leads")

_GROUPS: Mapping[Whose | None, str] = {
    "cooperates": mark("Co-operates"),
    "common": mark("Told to all"),
    "unnamed": mark("Nobody is named"),
    None: mark("In due order"),
}


def group(thing: Group, words: Words) -> str:
    """The name of a group: a unit's, or what its tasks have in common."""
    return on_one_line(thing.unit) if thing.unit else words.say(_GROUPS[thing.whose])


def leads(row: Row, words: Words) -> str:
    """Who leads; who is told, where no part is said. One that only helps does not stand here: who
    leads it then is known from the joint work it belongs to, or not at all."""
    task, joint = row.told.entry.task, row.told.entry.joint
    if task.role == "lead":
        return units(task.assignees)
    if task.role == "cooperate":
        led = units(joint.leaders) if joint else ""
        return led or words.say(LEADER_UNKNOWN)
    told = units(task.assignees)
    return told or words.say(_GROUPS["unnamed"])


def helps(row: Row, words: Words) -> str:
    """Who co-operates: those who are told to, and those with whom."""
    return units(helping(row))


def helping(row: Row) -> list[UnitRef]:
    """Each once; nobody who leads."""
    task, joint = row.told.entry.task, row.told.entry.joint
    told = task.assignees if task.role == "cooperate" else ()
    leaders = joint.leaders if joint and task.role == "cooperate" else ()
    leading = {_name(ref) for ref in leaders}
    found: dict[str, UnitRef] = {}
    for ref in (*told, *task.partners):
        if _name(ref) not in leading:
            found.setdefault(_name(ref), ref)
    return list(found.values())


def _name(ref: UnitRef) -> str:
    return ref.unit or ref.text


def limit(row: Row, words: Words) -> str:
    """The time in words; of what has none, that it has none."""
    deadline = row.item.deadline
    if deadline is None:
        return words.say(BUCKETS[row.told.entry.task.timing])
    return when(deadline, words)


def progress(row: Row, words: Words) -> str:
    """How far it is, as far as it was recorded."""
    return words.say(PROGRESS[row.told.status.progress])


def given_by(head: Head, words: Words) -> str:
    """ "Thông báo số 97/TB-SKHCN ngày 02/3/2021"; the file's name where it has no number."""
    if not head.number:
        return file(head.name, words)
    number = printed(head.number, head.serial, words)
    if not head.issued:
        return number
    told = words.say("{number} of {day}")
    return told.format(number=number, day=words.day(head.issued))


def kind_and_number(head: Head, words: Words) -> str:
    """As above, with the type of document before it."""
    named = on_one_line(head.type or "").capitalize()
    if not (named and head.number):
        return given_by(head, words)
    told = words.say("{type} no. {number}")
    return told.format(type=named, number=given_by(head, words))


def of_what(thing: Register, words: Words) -> str:
    """The notices whose tasks these are, by name where they are few."""
    if len(thing.heads) > NAMED:
        return words.say("{count} notices").format(count=words.number(len(thing.heads)))
    return "; ".join(kind_and_number(head, words) for head in thing.heads)


NAMED = 3
"""Notices that are named one by one."""
