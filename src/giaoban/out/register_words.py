"""A row of the register in words: the same in Excel, Word, a calendar, a list and a message."""

from collections.abc import Mapping, Sequence

from giaoban.desk.register import Group, Register, Row
from giaoban.library.entry import Head
from giaoban.model.notice import UnitRef
from giaoban.out.due import extended
from giaoban.out.labels import BUCKETS, PROGRESS
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import file, printed, unit_of, units, when
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
    return unit_of(thing.unit, thing.office) if thing.unit else words.say(_GROUPS[thing.whose])


def tasks(thing: Group) -> int:
    """How many a group has; fewer than rows where some have several time limits."""
    return len({(row.told.head.id, row.told.entry.task.id) for row in thing.rows})


def leads(row: Row, words: Words) -> str:
    """Who leads; who is told, where no part is said. One that only helps does not stand here: who
    leads it then is known from the joint work it belongs to, or not at all."""
    role = row.told.entry.task.role
    unsaid = LEADER_UNKNOWN if role == "cooperate" else _GROUPS["unnamed"]
    return units(leading(row)) or words.say(unsaid)


def leading(row: Row) -> Sequence[UnitRef]:
    """Those who stand there; none where that is not known."""
    task, joint = row.told.entry.task, row.told.entry.joint
    if task.role != "cooperate":
        return task.assignees
    return joint.leaders if joint else ()


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


def limit_now(row: Row, words: Words) -> str:
    """The time in words, and each extension of this limit."""
    return " · ".join([limit(row, words), *extended(row.item.extensions, words)])


def progress(row: Row, words: Words) -> str:
    """How far it is, as far as it was recorded of this time."""
    return words.say(PROGRESS[row.item.status.progress])


def given_by(head: Head, words: Words) -> str:
    """ "97/TB-SKHCN ngày 02/3/2021"; the file's name where it has no number, or nothing else tells
    it from other drafts. Where others have its name also by what a reader tells them apart."""
    return _told_apart(_number_and_day(head, words), head)


def kind_and_given_by(head: Head, words: Words) -> str:
    """As above, with the type of document before it."""
    return _told_apart(kind_and_number(head, words), head)


def kind_and_number(head: Head, words: Words) -> str:
    """ "Thông báo số 97/TB-SKHCN ngày 02/3/2021", as it stands on a paper."""
    named = on_one_line(head.type or "").capitalize()
    if not (named and head.number):
        return _number_and_day(head, words)
    told = words.say("{type} no. {number}")
    return told.format(type=named, number=_number_and_day(head, words))


def _number_and_day(head: Head, words: Words) -> str:
    if not head.number:
        return file(head.file, words)
    number = printed(head.number, head.serial, words)
    if not head.issued:
        by_number = head.serial or _is_known_by_id(head)
        return number if by_number else f"{number} ({file(head.file, words)})"
    told = words.say("{number} of {day}")
    return told.format(number=number, day=words.day(head.issued))


def _told_apart(named: str, head: Head) -> str:
    """With its office, its file and the name that means it alone, where others have its number and
    its year, or its file's name."""
    if not _is_known_by_id(head):
        return named
    apart = (head.issuer, head.file if head.file != named else None, head.called)
    return f"{named} ({', '.join(on_one_line(one) for one in apart if one)})"


def _is_known_by_id(head: Head) -> bool:
    return (head.called or "").startswith("id:")


def of_what(thing: Register, words: Words) -> str:
    """The notices whose tasks these are, by name where they are few."""
    if len(thing.heads) > NAMED:
        return words.say("{count} notices").format(count=words.number(len(thing.heads)))
    return "; ".join(kind_and_given_by(head, words) for head in thing.heads)


NAMED = 3
"""Notices that are named one by one."""
