"""What stands beside the columns that are recorded, and was changed there: it is told, with what
would record it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import get_args

from giaoban.desk.importing.cells import day_of, same, text_of
from giaoban.desk.importing.parts import Beside, Exported, Field, LeftOut, Line, Why
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
    cells = ((field, sheet),)
    return LeftOut(why, rows, told.reference, text, field, cells, told, until)


def changed_beside(
    told: Told, lines: Sequence[Line], exported: Exported | None
) -> Iterator[LeftOut]:
    """The task's words, its time limits, and what a sheet says of it that is not followed."""
    if exported:
        changed = [line for line in lines if line.text and not same(line.text, exported.text)]
        for line in changed:
            yield left_out(told, [line], "words-changed", "task", sheet=line.text)
        yield from _others(told, lines, exported)
    yield from _new_limits(told, lines, exported)


def _others(told: Told, lines: Sequence[Line], exported: Exported) -> Iterator[LeftOut]:
    """Units and products that are others than were written."""
    for field in get_args(Beside):
        written = exported.beside.get(field)
        for line in lines:
            typed = line.beside.get(field)
            if written is not None and typed is not None and not same(typed, written):
                yield left_out(told, [line], "not-followed", field, sheet=typed)


def _new_limits(told: Told, lines: Sequence[Line], exported: Exported | None) -> Iterator[LeftOut]:
    """Time limits other than were written, and than the task has, or had. Where nobody knows what
    was written, only a day can tell."""
    written = {text_of(value) for value in exported.limits} if exported else frozenset()
    known = limits(told)
    for line in lines:
        if line.limit is None:
            continue
        typed, until = text_of(line.limit), day_of(line.limit, told.head.issued)
        is_other = until not in known if until else exported is not None
        if typed not in written and is_other:
            yield left_out(told, [line], "limit-changed", "limit", sheet=typed, until=until)


def limits(told: Told) -> set[dt.date | None]:
    """All days by which it was, or is, to be done."""
    task, status = told.entry.task, told.status
    own = {one.due for one in task.deadlines} | {one.end for one in task.deadlines}
    return own | {*status.days, *(one.until for one in status.extensions)}
