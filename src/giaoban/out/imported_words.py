"""Why something of a sheet is not recorded, and what to type to record it."""

from collections.abc import Sequence

from giaoban.desk.importing.parts import Field, LeftOut, Why
from giaoban.out.labels import FACTS
from giaoban.out.manner import Words, mark
from giaoban.out.register_words import DONE_ON, LIMIT, REMARK, RESULT, STATUS

WHY: dict[Why, str] = {
    "no-code": mark("This row has no task code: a task that no notice gives is not followed here"),
    "no-notice": mark("The library has no such notice"),
    "no-task": mark("The notice has no such task any more"),
    "other-words": mark("The task of this number has other words now"),
    "words-changed": mark("The words of the task were changed in the sheet"),
    "limit-changed": mark("The time limit was changed in the sheet"),
    "disagree": mark("The rows of one task say different things"),
    "no-status": mark("This is no status"),
    "partly": mark("It is not said which unit is done"),
    "taken-back": mark("To take back what was recorded, undo it"),
    "emptied": mark("The cell was emptied; what was recorded stays"),
    "not-a-day": mark("This names no day (dd/mm/yyyy)"),
    "day-to-come": mark("This day is still to come"),
    "day-alone": mark("A day of completion, and a status that says otherwise"),
    "older-day": mark("Something of a later day is recorded already"),
    "newer": mark("The library knows something else since the sheet was written"),
    "to-choose": mark("This row may be one of several tasks, or none"),
    "no-source": mark("No task of these notices has such words"),
}

FIELDS: dict[Field, str] = {
    "task": FACTS["text"],
    "limit": LIMIT,
    "status": STATUS,
    "done-on": DONE_ON,
    "result": RESULT,
    "remark": REMARK,
}
"""Columns, by their heads."""


def rows_of(rows: Sequence[int], words: Words) -> str:
    """ "dòng 12, 13"."""
    return words.say("row {rows}").format(rows=", ".join(map(str, rows)))


def call(one: LeftOut) -> str | None:
    """What records it, where a person decides to; None where nothing does."""
    name = f'"{one.reference}"' if " " in one.reference else one.reference
    if one.until and one.told:
        dated = any(deadline.due for deadline in one.told.entry.task.deadlines)
        return _of_a_limit(one, name) if dated else f"giaoban correct {name} --due {one.until}"
    if one.why == "partly":
        return f"giaoban done {name} --unit …"
    if one.why in ("taken-back", "older-day", "newer"):
        return f"giaoban log {name}; giaoban undo …"
    return None


def _of_a_limit(one: LeftOut, name: str) -> str:
    """A later day is an extension, an earlier one was read wrongly."""
    if one.told is None or one.until is None:
        return ""
    task, status = one.told.entry.task, one.told.status
    dues = [day for i, each in enumerate(task.deadlines) if (day := status.due(i, each.due))]
    which = " --deadline …" if len(dues) > 1 else ""
    if one.until > max(dues):
        return f"giaoban extend {name} --to {one.until}{which}"
    return f"giaoban correct {name} --due {one.until}{which}"
