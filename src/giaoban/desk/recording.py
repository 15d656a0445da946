"""What becomes of a task, told by people, as events that make sense: each looked at against what is
known of the task before it is recorded."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from giaoban.errors import UsageError
from giaoban.library.cutting import is_part_of
from giaoban.library.entry import Head
from giaoban.library.items import Told
from giaoban.library.shelf import Library
from giaoban.model.event import Anchor, Correction, Event, Kind, Recorded
from giaoban.model.notice import Deadline
from giaoban.model.profile import Profile
from giaoban.names.matching import match


@dataclass(frozen=True, slots=True)
class Recording:
    """An event that was recorded: its number and its notice; the task as it stands now: several
    where it was split, none where the event is about the notice, or took the task away; other tasks
    of the same work that are open; records that have lost their task by it. `early`: the day is
    before the notice's own."""

    number: int
    event: Event
    head: Head
    tasks: tuple[Told, ...] = ()
    still_open: tuple[Told, ...] = ()
    orphans: tuple[Recorded, ...] = ()

    @property
    def early(self) -> bool:
        return bool(self.head.issued and self.event.on < self.head.issued)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where things are recorded: the library, the office, the day on which all is judged, and the
    hour at which it is typed in (UTC)."""

    library: Library
    profile: Profile | None
    as_of: dt.date
    now: dt.datetime

    def day(self, on: dt.date | None) -> dt.date:
        """The day that is meant; UsageError for one still to come."""
        if on is not None and on > self.as_of:
            raise UsageError("day-to-come", value=on.isoformat(), today=self.as_of.isoformat())
        return on or self.as_of

    # -- events of a task -------------------------------------------------------------------------

    def progress(
        self,
        told: Told,
        kind: Kind,
        *,
        on: dt.date | None = None,
        unit: str | None = None,
        evidence: str | None = None,
        note: str | None = None,
        sheet: str | None = None,
        taken: bool = False,
    ) -> Recording:
        """Work began, rests, is submitted, done, or not done after all; of one unit, or of all."""
        share = self.share(told, unit) if unit is not None else None
        said = {"evidence": evidence, "note": note, "sheet": sheet, "taken": taken}
        return self._record(told, kind, on, unit=share, **said)

    def extend(
        self,
        told: Told,
        until: dt.date,
        *,
        by: str | None,
        deadline: int | None,
        on: dt.date | None,
        note: str | None,
    ) -> Recording:
        """A later last day. UsageError where the task has none, has several and nobody said which,
        or the day is not later."""
        place = _deadline(told, deadline)
        due = told.status.due(place, told.entry.task.deadlines[place].due)
        if due and until <= due:
            raise UsageError("not-later", value=until.isoformat(), due=due.isoformat())
        own = told.entry.task.deadlines[place]
        return self._record(
            told, "extend", on, until=until, by=by, was=own.due, limit=own.text or None, note=note
        )

    def assign(self, told: Told, to: str, *, on: dt.date | None, note: str | None) -> Recording:
        """The work is given on to a unit or a person."""
        return self._record(told, "assign", on, to=self.spelled(to), note=note)

    def note(
        self, told: Told, text: str, *, on: dt.date | None, sheet: str | None = None
    ) -> Recording:
        return self._record(told, "note", on, note=text, sheet=sheet)

    def correct(self, told: Told, correction: Correction, *, note: str | None) -> Recording:
        """What was read wrongly. UsageError where records of the task do not allow it, or a day
        would stand for several."""
        self._refuse_half_done(told, correction)
        several = len(told.entry.task.deadlines) > 1
        if correction.deadline is not None or (correction.due is not None and several):
            _numbered(told, correction.deadline)
        return self._record(told, "correct", None, correction=correction, note=note)

    # -- events of a notice, and of events ---------------------------------------------------------

    def close(self, head: Head, *, on: dt.date | None, note: str | None) -> Recording:
        """Its tasks are followed no longer. UsageError where nobody follows them already."""
        if head.id in self.library.database.closed():
            raise UsageError("closed-already", name=head.name)
        event = Event(kind="close", on=self.day(on), recorded=self.now, note=note)
        number, _ = self.library.record(head.id, event)
        return Recording(number, event, head)

    def undo(self, recorded: Recorded) -> Recording:
        """That event counts no longer."""
        anchor = recorded.event.task
        event = Event(
            kind="undo", on=self.as_of, recorded=self.now, task=anchor, undoes=recorded.number
        )
        number, orphans = self.library.record(recorded.notice, event)
        head = self.library.head(recorded.notice)
        tasks = self._again(recorded.notice, anchor) if anchor else ()
        return Recording(number, event, head, tasks, orphans=orphans)

    # -- checks ------------------------------------------------------------------------------------

    def _record(
        self,
        told: Told,
        kind: Kind,
        on: dt.date | None,
        **said: Any,  # noqa: ANN401 - fields of `Event`
    ) -> Recording:
        anchor = told.entry.anchor
        event = Event(kind=kind, on=self.day(on), recorded=self.now, task=anchor, **said)
        number, orphans = self.library.record(told.head.id, event)
        now = self._again(told.head.id, anchor)
        still_open = self._joint_open(told) if event.kind == "done" else ()
        return Recording(number, event, told.head, now, still_open, orphans)

    def _again(self, notice: int, anchor: Anchor) -> tuple[Told, ...]:
        """The task as it is now; its parts, where it was split."""
        tasks = self.library.tasks(notice, self.as_of)
        same = [one for one in tasks if one.entry.anchor == anchor]
        same = same or [one for one in tasks if one.entry.task.id == anchor.id]
        return tuple(same or [one for one in tasks if is_part_of(one.entry.task.id, anchor.id)])

    def _joint_open(self, told: Told) -> tuple[Told, ...]:
        joint = told.entry.joint
        if joint is None:
            return ()
        others = set(joint.tasks) - {told.entry.task.id}
        tasks = self.library.tasks(told.head.id, self.as_of)
        return tuple(one for one in tasks if one.entry.task.id in others and not one.status.is_done)

    def share(self, told: Told, unit: str) -> str:
        """Which of the units that the task is told to, or that help, is meant; of a set of units
        any of the office's own. UsageError where none is."""
        task = told.entry.task
        named = [ref.unit or ref.text for ref in (*task.assignees, *task.partners) if not ref.group]
        ours = self._our_units() if told.entry.for_everyone else {}
        found = match(unit, [*named, *ours])
        if found.names:
            return found.names[0]
        if told.entry.for_everyone and not ours:
            return self.spelled(unit)
        known = "; ".join([*named, *ours])
        raise UsageError("not-told", name=unit, task=told.reference, known=known)

    def units(self) -> list[str]:
        """Those of the office, and those that tasks name."""
        named = [unit[1] for unit in self.library.database.units() if unit[2]]
        return [*self._our_units(), *named]

    def _our_units(self) -> dict[str, None]:
        return dict.fromkeys(unit.name for unit in self.profile.units) if self.profile else {}

    def spelled(self, name: str) -> str:
        """A unit of the office, or one that tasks name, by its whole name; any other as typed."""
        known = [unit.name for unit in self.profile.units] if self.profile else []
        for unit in self.profile.units if self.profile else ():
            if match(name, unit.short).names:
                return unit.name
        named = [unit[1] for unit in self.library.database.units() if unit[2]]
        for names in (known, named):
            found = match(name, names)
            if found.names:
                return max(found.names, key=len)
        return name.strip()

    def _refuse_half_done(self, told: Told, correction: Correction) -> None:
        """Two tasks of which one is done cannot be made one."""
        ids = {anchor.id for anchor in correction.merge}
        tasks = self.library.tasks(told.head.id, self.as_of) if ids else []
        merged = [one for one in tasks if one.entry.task.id in ids]
        if any(one.status.is_done != told.status.is_done for one in merged):
            raise UsageError("half-done", task=told.reference)


def _numbered(told: Told, number: int | None) -> None:
    """UsageError where a task has several times, and nobody said which is meant."""
    deadlines = told.entry.task.deadlines
    if number is None or number > len(deadlines):
        known = "; ".join(f"{i} = {_described(one)}" for i, one in enumerate(deadlines, 1))
        raise UsageError("which-deadline", task=told.reference, known=known)


def _deadline(told: Told, number: int | None) -> int:
    """The place of the deadline that is put off."""
    deadlines = told.entry.task.deadlines
    dated = [i for i, one in enumerate(deadlines) if one.due]
    if not dated:
        raise UsageError("no-due", task=told.reference)
    if number is None and len(dated) == 1:
        return dated[0]
    if number is None or number - 1 not in dated:
        known = "; ".join(f"{i + 1} = {_described(deadlines[i])}" for i in dated)
        raise UsageError("which-deadline", task=told.reference, known=known)
    return number - 1


def _described(deadline: Deadline) -> str:
    """Its day and its words, as the person who is to choose sees it."""
    day = f"{deadline.due:%d/%m/%Y}" if deadline.due else ""
    return f"{day} «{deadline.text}»" if deadline.text else day
