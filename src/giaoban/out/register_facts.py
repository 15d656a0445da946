"""Facts of a row with their labels, for writers that have no columns."""

from giaoban.desk.register import Row
from giaoban.out import register_words as say
from giaoban.out.labels import ROLES
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import units
from giaoban.out.visible import on_one_line

LIMIT, APPOINTMENT, AGAIN = mark("Limit"), mark("Appointment"), mark("Regular")
"""What a day is."""


def leading(row: Row, words: Words) -> tuple[str, str]:
    """The part of those who do the work, and who they are; of a unit that helps, who leads."""
    role = row.told.entry.task.role
    return words.say(ROLES["lead" if role == "cooperate" else role]), say.leads(row, words)


def told(row: Row, words: Words) -> str:
    """Whom the limit binds, else whom the task tells, whatever their part; else what is said in
    their place."""
    of_limit = row.item.deadline.applies_to if row.item.deadline else None
    named = on_one_line(of_limit) if of_limit else units(row.told.entry.task.assignees)
    return named or say.leads(row, words)
