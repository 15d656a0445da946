"""How far a task is by its sheet, and since when: the columns of the status and of the day."""

import datetime as dt
from collections.abc import Iterator

from giaoban.desk.importing.cells import day_of, progress_of
from giaoban.desk.importing.filled_in import KINDS, FilledIn, UnclearError
from giaoban.desk.importing.parts import Step
from giaoban.library.status import Progress
from giaoban.model.event import Kind

ENDED: tuple[Kind, ...] = ("done", "submit")
"""What has a day of completion."""

_RANKS: dict[Progress, int] = {"partly": 1, "started": 1, "paused": 1, "submitted": 2, "done": 3}


def progressed(task: FilledIn) -> Step | None:
    """None where nothing is told anew. UnclearError where it cannot be recorded."""
    day = _day(task)
    progress = _progress(task, day)
    kind = KINDS[progress] if progress else _kind_of_a_day(task, day)
    return _step(task, kind, day) if kind else None


def _day(task: FilledIn) -> dt.date | None:
    """The day of completion that is told anew."""
    days = {day_of(line.said.day) for line in task.lines if line.said.day is not None}
    if None in days:
        raise UnclearError("not-a-day", "done-on")
    if len(days) > 1:
        raise UnclearError("disagree", "done-on")
    before, day = task.before.day, next(iter(days), None)
    if day is None or (before is not None and day == day_of(before)):
        return None
    if day > task.as_of:
        raise UnclearError("day-to-come", "done-on")
    return day


def _progress(task: FilledIn, day: dt.date | None) -> Progress | None:
    """The status that is told anew."""
    before = progress_of(task.before.status)
    if not task.statuses:
        if before not in (None, "unrecorded"):
            raise UnclearError("emptied", "status")
        return None
    told = {progress_of(word) for word in task.statuses}
    if None in told:
        raise UnclearError("no-status", "status")
    if len(told) > 1:
        raise UnclearError("disagree", "status")
    said = told.pop()
    if said in (before or "unrecorded", task.told.status.progress):
        return None
    _refuse(said, before or "unrecorded", task.told.status.progress, day)
    return said


def _refuse(said: Progress | None, before: Progress, known: Progress, day: dt.date | None) -> None:
    """What the library learned meanwhile stands, unless the sheet names a day since when it is
    further. UnclearError."""
    further = _RANKS.get(said or "open", 0) > _RANKS.get(known, 0)
    if known != before and not (day and further):
        raise UnclearError("newer", "status")
    if said == "unrecorded":
        raise UnclearError("taken-back", "status")
    if said == "partly":
        raise UnclearError("partly", "status")


def _kind_of_a_day(task: FilledIn, day: dt.date | None) -> Kind | None:
    """A day alone, beside a status that stays as it is."""
    status = task.told.status
    kind = KINDS.get(status.progress)
    if day is None or (day == status.on and kind in ENDED):
        return None
    if kind not in ENDED:
        raise UnclearError("day-alone", "done-on")
    return kind


def _step(task: FilledIn, kind: Kind, day: dt.date | None) -> Step:
    if day and kind not in ENDED:
        raise UnclearError("day-alone", "done-on")
    last = max(_known_days(task), default=None)
    if last and (day or task.as_of) < last:
        raise UnclearError("older-day", "done-on")
    return Step(task.told, task.rows, kind, day)


def _known_days(task: FilledIn) -> Iterator[dt.date]:
    status = task.told.status
    if status.on:
        yield status.on
    yield from (share.on for share in status.shares if share.on)
