"""How far a task is by its sheet, and since when: the columns of the status and of the day."""

import datetime as dt
from collections.abc import Iterator

from giaoban.desk.importing.cells import day_of, progress_of
from giaoban.desk.importing.filled_in import KINDS, FilledIn, Unclear
from giaoban.desk.importing.parts import Step
from giaoban.library.status import Progress
from giaoban.model.event import Kind

ENDED: tuple[Kind, ...] = ("done", "submit")
"""What has a day of completion."""

_RANKS: dict[Progress, int] = {"partly": 1, "started": 1, "paused": 1, "submitted": 2, "done": 3}


def progressed(task: FilledIn) -> Step | Unclear | None:
    """None where nothing is told anew."""
    day = _day(task)
    if isinstance(day, Unclear):
        return day
    kind = _kind(task, day)
    return _step(task, kind, day) if isinstance(kind, str) else kind


def _kind(task: FilledIn, day: dt.date | None) -> Kind | Unclear | None:
    progress = _progress(task, day)
    if isinstance(progress, Unclear):
        return progress
    return KINDS[progress] if progress else _kind_of_a_day(task, day)


def _day(task: FilledIn) -> dt.date | Unclear | None:
    """The day of completion that is told anew."""
    days = {day_of(line.said.day) for line in task.lines if line.said.day is not None}
    if None in days:
        return Unclear("not-a-day", "done-on")
    if len(days) > 1:
        return Unclear("disagree", "done-on")
    before, day = task.before.day, next(iter(days), None)
    if day is None or (before is not None and day == day_of(before)):
        return None
    if day > task.as_of:
        return Unclear("day-to-come", "done-on")
    return day


def _progress(task: FilledIn, day: dt.date | None) -> Progress | Unclear | None:
    """The status that is told anew."""
    before, known = progress_of(task.before.status) or "unrecorded", task.told.status.progress
    told = list({progress_of(word) for word in task.statuses})
    if not told:
        return None if before == "unrecorded" else Unclear("emptied", "status")
    said = told[0]
    if said is None or None in told:
        return Unclear("no-status", "status")
    if len(told) > 1:
        return Unclear("disagree", "status")
    if said in (before, known):
        return None
    return _refused(said, before, known, day) or said


def _refused(
    said: Progress, before: Progress, known: Progress, day: dt.date | None
) -> Unclear | None:
    """What the library learned meanwhile stands, unless the sheet names a day since when it is
    further."""
    further = _RANKS.get(said, 0) > _RANKS.get(known, 0)
    if known != before and not (day and further):
        return Unclear("newer", "status")
    if said == "unrecorded":
        return Unclear("taken-back", "status")
    return Unclear("partly", "status") if said == "partly" else None


def _kind_of_a_day(task: FilledIn, day: dt.date | None) -> Kind | Unclear | None:
    """A day alone, beside a status that stays as it is."""
    status = task.told.status
    kind = KINDS.get(status.progress)
    if day is None or (day == status.on and kind in ENDED):
        return None
    return kind if kind in ENDED else Unclear("day-alone", "done-on")


def _step(task: FilledIn, kind: Kind, day: dt.date | None) -> Step | Unclear:
    if day and kind not in ENDED:
        return Unclear("day-alone", "done-on")
    last = max(_known_days(task), default=None)
    if last and (day or task.as_of) < last:
        return Unclear("older-day", "done-on")
    return Step(task.told, task.rows, kind, day)


def _known_days(task: FilledIn) -> Iterator[dt.date]:
    status = task.told.status
    if status.on:
        yield status.on
    yield from (share.on for share in status.shares if share.on)
