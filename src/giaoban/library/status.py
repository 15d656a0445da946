"""Where a task stands on a day, as far as somebody recorded it: computed, never stored."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from giaoban.library.anchors import words_of
from giaoban.library.cutting import is_part
from giaoban.model.event import Event, Kind
from giaoban.model.notice import Deadline, Task, UnitRef

Progress = Literal["unrecorded", "open", "partly", "started", "submitted", "paused", "done"]
"""Nobody recorded anything · somebody said that it is not done · of several units some are further
than others · work began · its result waits for approval · it rests · it is done."""

_PROGRESS: Mapping[Kind, Progress] = {
    "start": "started",
    "submit": "submitted",
    "pause": "paused",
    "done": "done",
    "reopen": "open",
}


@dataclass(frozen=True, slots=True)
class Share:
    """How far one of several units is. `on`: the day that this is known of."""

    unit: str
    progress: Progress
    on: dt.date | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Extension:
    """A later last day, in the place of `was`, which the words `limit` named."""

    until: dt.date
    by: str | None
    was: dt.date | None
    limit: str | None

    def is_of(self, deadline: Deadline) -> bool:
        same_words = bool(self.limit) and words_of(self.limit or "") == words_of(deadline.text)
        return same_words or self.was == deadline.due


def puts_off(one: Extension, deadline: Deadline, task: Task) -> bool:
    """It was given for this time of the task; or for the only one, whose words are others now."""
    if one.is_of(deadline):
        return True
    dated = [each for each in task.deadlines if each.due]
    return dated == [deadline] and not is_part(task.id)


@dataclass(frozen=True, slots=True)
class Status:
    """`on`, `evidence`: of the event that says how far it is. `shares`: of each unit, where several
    are told and they differ; `of_a_set`: there may be others of whom nobody knows. `extensions`,
    `notes`: in the order in which they were recorded; `days`: the last day of each deadline that
    was put off."""

    progress: Progress = "unrecorded"
    on: dt.date | None = None
    evidence: str | None = None
    shares: tuple[Share, ...] = ()
    extensions: tuple[Extension, ...] = ()
    assigned_to: str | None = None
    notes: tuple[str, ...] = ()
    days: tuple[dt.date | None, ...] = ()
    of_a_set: bool = False

    @property
    def says_something(self) -> bool:
        """Did anybody record anything of it?"""
        told = (self.shares, self.extensions, self.assigned_to, self.notes)
        return self.progress != "unrecorded" or any(told)

    @property
    def is_done(self) -> bool:
        return self.progress == "done"

    def due(self, place: int, due: dt.date | None) -> dt.date | None:
        """The last day of the deadline at this place (from 0), put off as far as it was."""
        later = self.days[place] if place < len(self.days) else None
        return max(due, later) if due and later else due

    def said_open_after(self, day: dt.date) -> bool:
        """Did somebody say, after this day, that it was not done yet?"""
        said = self.progress not in ("unrecorded", "partly", "done")
        return said and bool(self.on and self.on > day)


UNRECORDED = Status()


def status(task: Task, events: Iterable[Event], as_of: dt.date) -> Status:
    """From the events that count and are about the task: what happened last says how far it is,
    whenever it was typed in. What happens after `as_of` is not known yet.

    `events` in the order of their recording, which decides between those of one day.
    """
    every = [event for event in events if event.on <= as_of]
    known = _Known(
        units=_names(task.assignees),
        helping=_names(task.partners),
        open_ended=not task.assignees or any(ref.group for ref in task.assignees),
    )
    for event in sorted(every, key=lambda one: one.on):
        known.hear(event)
    for event in every:
        known.note(event)
    return known.status(task)


def _names(refs: Iterable[UnitRef]) -> tuple[str, ...]:
    return tuple(ref.unit or ref.text for ref in refs if not ref.group)


@dataclass(slots=True)
class _Known:
    """What the events heard so far say. `units`: those that are told; `helping`: those who
    co-operate; `open_ended`: a set of units is told, so nobody knows when all of them are done;
    `whole`: of all; `shares`: of single units since then."""

    units: tuple[str, ...]
    helping: tuple[str, ...]
    open_ended: bool
    whole: Share = field(default_factory=lambda: Share("", "unrecorded"))
    shares: dict[str, Share] = field(default_factory=dict)
    extensions: list[Extension] = field(default_factory=list)
    assigned_to: str | None = None
    notes: list[str] = field(default_factory=list)

    def hear(self, event: Event) -> None:
        progress = _PROGRESS.get(event.kind)
        if progress and self._concerns(event.unit):
            share = Share(event.unit or "", progress, event.on, event.evidence)
            if event.unit:
                self.shares[event.unit] = share
            else:
                self.whole = share
                self.shares.clear()

    def note(self, event: Event) -> None:
        """What was said last counts, whatever day it was about."""
        if event.kind == "extend" and event.until:
            self.extensions.append(Extension(event.until, event.by, event.was, event.limit))
        set_right = event.correction
        if set_right and set_right.deadline is None and (set_right.due or set_right.no_deadline):
            self.extensions.clear()  # the office's own day is the newer word
        if event.kind == "assign":
            self.assigned_to = event.to
        if event.note:
            self.notes.append(event.note)

    def _concerns(self, unit: str | None) -> bool:
        """Is it about all, or about a unit that has a part in the task, as it stands now?"""
        return unit is None or self.open_ended or unit in (*self.units, *self.helping)

    def status(self, task: Task) -> Status:
        shares = self._all_shares()
        overall = self._overall(shares) if self.shares else self.whole
        return Status(
            progress=overall.progress,
            on=overall.on,
            evidence=overall.evidence,
            shares=shares if self.shares else (),
            extensions=tuple(self._of(task)),
            assigned_to=self.assigned_to,
            notes=tuple(self.notes),
            days=tuple(self._later(one, task) for one in task.deadlines),
            of_a_set=self.open_ended,
        )

    def _of(self, task: Task) -> Iterator[Extension]:
        """Those of this task: of one that was split, each part has those of its own times."""
        for one in self.extensions:
            if any(puts_off(one, deadline, task) for deadline in task.deadlines):
                yield one

    def _later(self, deadline: Deadline, task: Task) -> dt.date | None:
        """Until when a deadline was put off last."""
        of_it = [one.until for one in self.extensions if puts_off(one, deadline, task)]
        return of_it[-1] if of_it and deadline.due else None

    def _overall(self, shares: Sequence[Share]) -> Share:
        """Done when all who are told are, whoever helps them; begun as soon as somebody is further
        than the others."""
        told = [share for share in shares if share.unit in self.units]
        kinds = {share.progress for share in told}
        if self.open_ended or kinds == {"unrecorded"} or len(kinds) > 1:
            return Share("", "partly")
        return _together(told)

    def _all_shares(self) -> tuple[Share, ...]:
        """Of all units that are told, and of others of whom something was recorded."""
        names = dict.fromkeys((*self.units, *self.shares))
        whole = self.whole
        return tuple(
            self.shares.get(name) or Share(name, whole.progress, whole.on, whole.evidence)
            for name in names
        )


def _together(shares: Sequence[Share]) -> Share:
    """Of units that are equally far."""
    last = max((share.on for share in shares if share.on), default=None)
    proofs = "; ".join(dict.fromkeys(share.evidence for share in shares if share.evidence))
    return Share("", shares[0].progress, last, proofs or None)
