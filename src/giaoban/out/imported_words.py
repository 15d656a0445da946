"""Why something of a sheet is not recorded, and what to type to record it."""

import re
from collections.abc import Callable, Iterator, Sequence

from giaoban.desk.importing.parts import Field, LeftOut, Why
from giaoban.model.event import Kind
from giaoban.out.labels import FACTS
from giaoban.out.manner import Words, mark
from giaoban.out.register_words import (
    DONE_ON,
    HELPS,
    LEADS,
    LIMIT,
    PRODUCT,
    REMARK,
    RESULT,
    STATUS,
)

WHY: dict[Why, str] = {
    "no-code": mark("This row has no task code: a task that no notice gives is not followed here"),
    "no-notice": mark("The library has no such notice (--match finds tasks by their words)"),
    "no-task": mark("The notice has no such task any more"),
    "other-words": mark("The task of this number has other words now"),
    "row-words": mark("These are not the words of the task whose code this row has"),
    "words-changed": mark("The words of the task were changed in the sheet"),
    "limit-changed": mark("The time limit was changed in the sheet"),
    "not-followed": mark("This was changed in the sheet; it is not recorded from there"),
    "disagree": mark(
        "The rows of one task say different things; a task is recorded as one, whatever its limits"
    ),
    "no-status": mark("This is no status"),
    "partly": mark("It is not said which unit, or which part, is done"),
    "apart": mark("Single units were recorded; say of each how far it is, or type that all are"),
    "not-told": mark("The unit of this sheet has no part in the task, as the library knows it"),
    "taken-back": mark("To take back what was recorded, undo it"),
    "emptied": mark("The cell was emptied; what was recorded stays"),
    "not-a-day": mark("This names no day (dd/mm/yyyy)"),
    "day-to-come": mark("This day is still to come"),
    "long-before": mark("This day is long before the notice; look at the year"),
    "day-alone": mark("A day of completion, and a status that says otherwise"),
    "older-day": mark("Something of a later day is recorded already"),
    "earlier-time": mark(
        "This work returns, and the sheet is of an earlier time, or does not say of when it is; "
        "type the day of completion, or export it again"
    ),
    "timeliness": mark("In time, or late: the day of completion says otherwise, or is missing"),
    "result-alone": mark("A result, and no status: is it done?"),
    "error-value": mark("A formula that failed says nothing"),
    "newer": mark(
        "The library knows something else since the sheet was written; export it again after each "
        "import"
    ),
    "to-choose": mark("This row may be one of several tasks, or none"),
    "no-source": mark("No task of these notices has such words"),
    "no-number": mark("The library has no notice of this number, or not of this day"),
    "unread-column": mark("A second column of this kind is not read"),
    "unread-sheet": mark(
        "This sheet lists tasks, too, and was not read: take it in as a file of its own"
    ),
}

FIELDS: dict[Field, str] = {
    "task": FACTS["text"],
    "lead": LEADS,
    "helps": HELPS,
    "limit": LIMIT,
    "product": PRODUCT,
    "status": STATUS,
    "done-on": DONE_ON,
    "result": RESULT,
    "remark": REMARK,
}
"""Columns, by their heads."""


def rows_of(rows: Sequence[int], words: Words) -> str:
    """ "dòng 12, 13", "dòng 12–20"."""
    return words.say("row {rows}").format(rows=", ".join(_runs(rows)))


def _runs(rows: Sequence[int]) -> Iterator[str]:
    """Three and more that follow each other, by the first and the last."""
    first = last = None
    for row in (*sorted(set(rows)), None):
        if first is not None and row == (last or 0) + 1:
            last = row
            continue
        if first is not None and last is not None:
            span = range(first, last + 1)
            yield from [f"{first}–{last}"] if len(span) > 2 else map(str, span)
        first = last = row


# -- what to type ---------------------------------------------------------------------------------

_PLAIN = re.compile(r"\w[\w./#:-]*")
_ACTS = re.compile(r"""["“”„‟`$%!\\]""")
"""What some shell, Bash, PowerShell or cmd, obeys within quotes."""

VERBS: dict[Kind, str] = {
    "start": "start",
    "submit": "submitted",
    "pause": "pause",
    "done": "done",
    "reopen": "reopen",
}


def call(one: LeftOut) -> str | None:
    """What records it, where a person decides to; None where nothing does."""
    name = _named(one)
    if name is None:
        return None
    if one.until:
        return _of_a_limit(one, name)
    made = _CALLS.get(one.why)
    return made(one, name) if made else None


def _named(one: LeftOut) -> str | None:
    """The task as it can be typed in any shell; None where it cannot."""
    if one.told is None:
        return None
    task = one.told.entry.task.id
    for name in (one.reference, f"id:{one.told.head.id}#{task}"):
        if _PLAIN.fullmatch(name):
            return name
        if name.isprintable() and not name.startswith("-") and not _ACTS.search(name):
            return f'"{name}"'
    return None


def _of_a_limit(one: LeftOut, name: str) -> str | None:
    """A later day is an extension, an earlier one was read wrongly."""
    if one.told is None or one.until is None:
        return None
    task, status = one.told.entry.task, one.told.status
    dues = [day for i, each in enumerate(task.deadlines) if (day := status.due(i, each.due))]
    which = " --deadline …" if len(dues) > 1 else ""
    if dues and one.until > max(dues):
        return f"giaoban extend {name} --to {one.until}{which}"
    return f"giaoban correct {name} --due {one.until}{which}"


def _of_units(one: LeftOut, name: str) -> str:
    """Of one of several units; of one alone, that it has begun."""
    told = one.told.entry.task.assignees if one.told else ()
    several = len(told) > 1 or any(ref.group for ref in told) or not told
    return f"giaoban done {name} --unit …" if several else f"giaoban start {name} --note …"


def _of_rows(one: LeftOut, name: str) -> str:
    if one.field in ("result", "remark"):
        return f"giaoban note {name} …"
    return _telling(one, name, "--on …" if one.field == "done-on" else "--note …")


def _telling(one: LeftOut, name: str, *options: str) -> str:
    """How far it is; of a part alone, where the sheet is one unit's."""
    part = ["--unit …"] if one.unit and "--unit …" not in options else []
    verb = VERBS.get(one.kind or "done", "done")
    return " ".join(["giaoban", verb, name, *part, *options])


def _looking(one: LeftOut, name: str) -> str:
    return f"giaoban log {name}"


def _set_right(one: LeftOut, name: str) -> str | None:
    if one.field == "lead":
        return f"giaoban correct {name} --unit …"
    return f"giaoban correct {name} --partner …" if one.field == "helps" else None


_CALLS: dict[Why, Callable[[LeftOut, str], str | None]] = {
    "partly": _of_units,
    "disagree": _of_rows,
    "not-followed": _set_right,
    "apart": lambda one, name: _telling(one, name, "--unit …"),
    "not-told": _telling,
    "day-alone": lambda one, name: _telling(one, name, "--on …"),
    "earlier-time": lambda one, name: _telling(one, name, "--on …"),
    "timeliness": lambda one, name: _telling(one, name, "--on …"),
    "result-alone": lambda one, name: _telling(one, name, "--evidence …"),
    "taken-back": lambda one, name: f"giaoban undo {name}",
    "older-day": _looking,
    "newer": _looking,
}
