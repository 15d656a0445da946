"""What a person filled in, in the rows of one task, beside what stood there and what is known."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from giaoban.desk.importing.cells import BETWEEN, day_of, progress_of
from giaoban.desk.importing.parts import Exported, Field, Line, Said, Why
from giaoban.desk.importing.standing import (
    PROGRESS,
    Events,
    Standing,
    every_telling,
    telling,
)
from giaoban.library.anchors import words_of
from giaoban.library.items import Told
from giaoban.library.status import Progress, Share
from giaoban.model.event import Kind, Recorded


@dataclass(frozen=True, slots=True)
class Unclear:
    """Why what the cells of one matter say cannot be recorded; `kind`: what would be."""

    why: Why
    field: Field
    kind: Kind | None = None


@dataclass(frozen=True)
class FilledIn:
    """`exported` None: nobody knows what stood there before. `file`: that of the sheet, by whose
    name its earlier records are known."""

    told: Told
    lines: Sequence[Line]
    exported: Exported | None
    as_of: dt.date
    file: str
    standing: Standing
    events: Events

    @property
    def rows(self) -> tuple[int, ...]:
        return tuple(line.number for line in self.lines)

    @property
    def known(self) -> Share:
        """How far it is, as far as the library knows."""
        return self.standing.share

    @property
    def since(self) -> dt.date | None:
        """The day of the notice."""
        return self.told.head.issued

    @cached_property
    def telling(self) -> list[Recorded]:
        """The records of how far it is, the last of them last."""
        return telling(self.events(self.told), self.standing.unit)

    # -- before ------------------------------------------------------------------------------------

    @property
    def before(self) -> Said:
        """What stood in the columns that are the same in each of the task's rows."""
        return self.exported.said[0] if self.exported and self.exported.said else Said()

    @property
    def progress_before(self) -> Progress:
        """That of a task of which only parts are done says nothing of a part."""
        said = progress_of(self.before.status) or "unrecorded"
        return "unrecorded" if said == "partly" and self.standing.unit else said

    @property
    def has_moved(self) -> bool:
        """Did the library learn something since the sheet was written?"""
        day, known = day_of(self.before.day, self.since), self.known
        other_day = day is not None and known.on != day
        other_proof = words_of(known.evidence or "") != words_of(self.before.result)
        return known.progress != self.progress_before or other_day or other_proof

    @property
    def moved_by_itself(self) -> bool:
        """All that it learned is what this sheet told, when it came in before."""
        own = [one.number for one in self._own]
        return bool(own) and len(own) == sum(one.number >= min(own) for one in self.telling)

    @property
    def is_overtaken(self) -> bool:
        """Did somebody else say how far it is, or undo it, since this sheet told it, and was the
        sheet not written anew since then?"""
        events, unit = self.events(self.told), self.standing.unit
        every = every_telling(events, unit)
        told = {one.number for one in every}
        own = [one.number for one in every if one.event.sheet == self.file]
        undone = [one.number for one in events if one.event.undoes in told]
        written = self.exported.last if self.exported else None
        since = max([*own, written or 0])
        others = [one for one in told.difference(own) if one > since]
        return bool(own) and bool(others or any(one > since for one in undone))

    def was_told(self, kind: Kind, day: dt.date) -> bool:
        """Is this recorded already, of that day and with what is told as its proof?"""
        proofs = {
            words_of(one.event.evidence or "")
            for one in self.telling
            if one.event.kind == kind and one.event.on == day
        }
        return bool(proofs) and {words_of(one) for one in self.results} <= proofs

    def was_said(self, progress: Progress) -> bool:
        """Did this sheet say so before, and something else since then?"""
        return progress in [PROGRESS[one.event.kind] for one in self._own[:-1]]

    @property
    def _own(self) -> list[Recorded]:
        """What this sheet told before, as it came in."""
        own = [one for one in self.telling if one.event.sheet == self.file]
        return sorted(own, key=lambda one: one.number)

    # -- now ---------------------------------------------------------------------------------------

    @property
    def statuses(self) -> list[str]:
        return distinct(line.said.status for line in self.lines)

    @property
    def results(self) -> list[str]:
        return distinct(line.said.result for line in self.lines)

    @property
    def remarks(self) -> list[str]:
        return distinct(line.said.remark for line in self.lines)

    @property
    def remarks_before(self) -> list[str]:
        """What stood in the sheet; else what would be written there now."""
        if self.exported:
            return distinct(said.remark for said in self.exported.said)
        return distinct([BETWEEN.join(self.told.status.notes)])


def distinct(texts: Iterable[str]) -> list[str]:
    """Those with something in them, each once."""
    return list({" ".join(text.split()): None for text in texts if text.strip()})
