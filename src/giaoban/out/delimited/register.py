"""The register as a sheet of text: each row beside what it stands under, to be sorted."""

from giaoban.desk.register import Group, Register, Row
from giaoban.out import register_words as say
from giaoban.out.delimited.sheet import Cell, sheet
from giaoban.out.due import recorded, set_right, state
from giaoban.out.manner import Manner, Words, mark

HEADS = (
    say.NUMBER,
    mark("Unit"),
    say.TASK,
    say.LEADS,
    say.HELPS,
    mark("Last day"),
    say.LIMIT,
    mark("In the notice's words"),
    say.PRODUCT,
    say.GIVEN_BY,
    say.STATE,
    say.STATUS,
    say.DONE_ON,
    say.RESULT,
    mark("Recorded"),
    mark("Set right by the office"),
    say.CODE,
)


def register(thing: Register, manner: Manner) -> str:
    """A line a row, a heading above."""
    rows = (_cells(row, group, manner.words) for group in thing.groups for row in group.rows)
    return sheet(map(manner.words.say, HEADS), rows, manner)


def _cells(row: Row, group: Group, words: Words) -> tuple[Cell, ...]:
    """In the order of `HEADS`."""
    item, told = row.item, row.item.status
    return (
        row.number,
        say.group(group, words),
        row.told.entry.task.text,
        say.leads(row, words),
        say.helps(row, words),
        item.due,
        say.limit_now(row, words),
        item.deadline.text if item.deadline else None,
        row.product,
        say.given_by(row.told.head, words),
        state(item, words),
        say.progress(row, words),
        told.on if told.is_done else None,
        told.evidence,
        recorded(item, words),
        ", ".join(set_right(row.told.entry, words)),
        row.told.reference,
    )
