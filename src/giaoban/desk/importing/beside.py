"""What stands beside the columns that are recorded, and was changed there: it is told, with what
would record it."""

import datetime as dt
from collections.abc import Iterator, Sequence

from giaoban.desk.importing.cells import day_of, same, text_of
from giaoban.desk.importing.parts import Exported, Field, LeftOut, Line, Why
from giaoban.library.items import Told


def left_out(
    told: Told,
    lines: Sequence[Line],
    why: Why,
    field: Field,
    *,
    sheet: str,
    until: dt.date | None = None,
) -> LeftOut:
    """Of a task that the library knows."""
    rows = tuple(line.number for line in lines)
    text = told.entry.task.text
    return LeftOut(why, rows, told.reference, text, field, sheet, told, until)


def changed_beside(
    told: Told, lines: Sequence[Line], exported: Exported | None
) -> Iterator[LeftOut]:
    """The task's words, and its time limits."""
    if exported:
        changed = [line for line in lines if line.text and not same(line.text, exported.text)]
        for line in changed:
            yield left_out(told, [line], "words-changed", "task", sheet=line.text)
    for line in lines:
        until = day_of(line.limit) if line.limit is not None else None
        if _is_new(told, line, exported, until):
            typed = text_of(line.limit)
            yield left_out(told, [line], "limit-changed", "limit", sheet=typed, until=until)


def _is_new(told: Told, line: Line, exported: Exported | None, until: dt.date | None) -> bool:
    """Is the time limit another than was written, and than the task has, or had? Where nobody knows
    what was written, only a day can tell."""
    if line.limit is None:
        return False
    if exported and text_of(line.limit) in {text_of(value) for value in exported.limits}:
        return False
    return until not in _limits(told) if until else exported is not None


def _limits(told: Told) -> set[dt.date | None]:
    """All days by which it was, or is, to be done."""
    task, status = told.entry.task, told.status
    own = {one.due for one in task.deadlines} | {one.end for one in task.deadlines}
    return own | {*status.days, *(one.until for one in status.extensions)}
