"""How far a task is by its sheet, and since when: the columns of the status and of the day."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from giaoban.desk.importing.cells import BETWEEN, day_of, progress_of, timely
from giaoban.desk.importing.filled_in import FilledIn, Unclear
from giaoban.desk.importing.parts import Step
from giaoban.desk.importing.standing import ENDED, KINDS, is_further
from giaoban.library.status import Progress
from giaoban.model.event import Kind, Recorded

_LONG_BEFORE = dt.timedelta(days=183)
"""So long before its notice no task is done: the year was mistyped."""

_ALIKE: tuple[Progress, ...] = ("started", "paused")
"""One may follow the other, and the other the one."""


def progressed(task: FilledIn) -> Step | Unclear | None:
    """None where nothing is told anew."""
    day = _day(task)
    if isinstance(day, Unclear):
        return day
    said = _progress(task)
    if isinstance(said, Unclear):
        return said
    return _told(task, said, day) if said or day else _emptied_day(task)


# -- the cells ------------------------------------------------------------------------------------


def _day(task: FilledIn) -> dt.date | Unclear | None:
    """The day of completion that is told anew."""
    days = {day_of(line.said.day, task.since) for line in task.lines if line.said.day is not None}
    if None in days:
        return Unclear("not-a-day", "done-on")
    if len(days) > 1:
        return Unclear("disagree", "done-on")
    day = next(iter(days), None)
    if day is None or day == day_of(task.before.day, task.since):
        return None
    if day > task.as_of:
        return Unclear("day-to-come", "done-on")
    if task.since and task.since - day > _LONG_BEFORE:
        return Unclear("long-before", "done-on")
    return day


def _emptied_day(task: FilledIn) -> Unclear | None:
    """Of a task that stays done."""
    is_empty = all(line.said.day is None for line in task.lines)
    return Unclear("emptied", "done-on") if task.before.day and is_empty else None


def _progress(task: FilledIn) -> Progress | Unclear | None:
    """The status that is told anew."""
    told = {progress_of(word) for word in task.statuses}
    before = progress_of(task.before.status) or "unrecorded"
    if not told:
        return None if before == "unrecorded" else Unclear("emptied", "status")
    if None in told:
        return Unclear("no-status", "status")
    is_half_said = not all(line.said.status.strip() for line in task.lines)
    if len(told) > 1 or (is_half_said and told != {before}):
        is_begun = "done" in told and told <= {"done", "open", "unrecorded", "partly", "started"}
        return Unclear("disagree", "status", "start" if is_begun else None)
    (said,) = told
    return None if said == before else said


# -- against what is known ------------------------------------------------------------------------


def _told(task: FilledIn, said: Progress | None, day: dt.date | None) -> Step | Unclear | None:
    """A status and a day of which at least one is new in the sheet."""
    progress = said or task.known.progress
    if progress == task.known.progress and day in (None, task.known.on):
        return _is_known(task, progress, day)
    kind = KINDS.get(progress)
    if day and kind not in ENDED:
        return Unclear("day-alone", "done-on")
    if kind and day and task.standing.earlier and task.was_told(kind, day):
        return None
    for doubt in _DOUBTS:
        why = doubt(_Told(task, progress, day))
        if why:
            return why
    return _step(task, kind, day) if kind else None


def _is_known(task: FilledIn, progress: Progress, day: dt.date | None) -> Unclear | None:
    """Nothing new; but a day stands beside no status that has one."""
    is_odd = day and KINDS.get(progress) not in ENDED
    return Unclear("day-alone", "done-on") if is_odd else None


@dataclass(frozen=True, slots=True)
class _Told:
    """What the sheet says anew, and the library does not know. `day` None: nobody named one."""

    task: FilledIn
    progress: Progress
    day: dt.date | None

    @property
    def kind(self) -> Kind | None:
        return KINDS.get(self.progress)

    @property
    def is_new(self) -> bool:
        return self.progress != self.task.known.progress

    @property
    def later(self) -> list[Recorded]:
        """Records of a later day, which would still say how far it is."""
        on = self.day or self.task.as_of
        return [one for one in self.task.telling if one.event.on > on]


def _not_told(one: _Told) -> Unclear | None:
    if not one.task.standing.is_told:
        return Unclear("not-told", "status", one.kind)
    return None


def _apart(one: _Told) -> Unclear | None:
    """What single units recorded is not wiped away."""
    if one.task.standing.apart and one.progress != "partly":
        return Unclear("apart", "status", one.kind)
    return None


def _without_its_time(one: _Told) -> Unclear | None:
    """Of work that returns, a sheet of an earlier time says nothing of this one."""
    is_unsaid = one.task.standing.earlier and one.day is None and one.kind in ENDED
    return Unclear("earlier-time", "status", one.kind) if is_unsaid else None


def _newer(one: _Told) -> Unclear | None:
    """What the library learned meanwhile stands; but for what the sheet itself told, and for a
    later day since when it is further."""
    task, further = one.task, is_further(one.progress, one.task.known.progress)
    if task.is_overtaken:
        return Unclear("newer", "status" if one.is_new else "done-on")
    if not task.has_moved or (one.day and further):
        return None
    if task.moved_by_itself:
        follows = further or {one.progress, task.known.progress} == {*_ALIKE}
        names_day = not one.is_new and bool(one.day) and _were_taken(task.telling[-1:])
        if names_day or (one.is_new and follows and not task.was_said(one.progress)):
            return None
    return Unclear("newer", "status" if one.is_new else "done-on")


def _no_event(one: _Told) -> Unclear | None:
    if one.progress == "unrecorded":
        return Unclear("taken-back", "status")
    return Unclear("partly", "status") if one.progress == "partly" else None


def _older(one: _Told) -> Unclear | None:
    """A day that a person names stands before one that we took; before no other, and of a part
    not before one of all."""
    task, later = one.task, one.later
    is_ours = task.moved_by_itself or not task.has_moved
    same_part = all(each.event.unit == task.standing.unit for each in later)
    stands = not later or (is_ours and same_part and _were_taken(later))
    return None if stands else Unclear("older-day", "done-on")


def _untimely(one: _Told) -> Unclear | None:
    """ "In time" or "late" must be true of the day, the last limit being what counts; where limits
    bind some units alone nobody knows whose is whose, and it is done, no more."""
    words = {timely(word) for word in one.task.statuses} - {None}
    told, status = one.task.told, one.task.told.status
    if any(each.applies_to for each in told.entry.task.deadlines):
        return None
    dues = [status.due(i, each.due) for i, each in enumerate(told.entry.task.deadlines)]
    last = max((day for day in dues if day), default=None)
    if not words or last is None:
        return None
    in_time = (one.day or one.task.as_of) <= last
    return Unclear("timeliness", "done-on", one.kind) if words != {in_time} else None


_DOUBTS: tuple[Callable[[_Told], Unclear | None], ...] = (
    _not_told,
    _apart,
    _without_its_time,
    _newer,
    _no_event,
    _older,
    _untimely,
)
"""In their order: the first that finds something is told."""


def _were_taken(some: Sequence[Recorded]) -> bool:
    """Did nobody name the days of these records?"""
    return all(one.event.taken for one in some)


def _step(task: FilledIn, kind: Kind, day: dt.date | None) -> Step:
    """In the place of what would still stand before it; their remarks are kept."""
    instead = tuple(one for one in task.telling if day and one.event.on > day)
    notes = BETWEEN.join(one.event.note for one in instead if one.event.note)
    unit = task.standing.unit
    return Step(task.told, task.rows, kind, day, unit, note=notes or None, instead=instead)
