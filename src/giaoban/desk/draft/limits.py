"""The time limits of a task that is told again: over, put off, or as they were."""

import datetime as dt
import re
from dataclasses import dataclass, replace
from itertools import takewhile

from giaoban.desk.draft import saying
from giaoban.desk.draft.parts import blank
from giaoban.desk.draft.past import is_appointment
from giaoban.desk.draft.saying import NEW_LIMIT
from giaoban.desk.draft.writing import Change, changed
from giaoban.facts import dates, deadlines
from giaoban.library.items import Told
from giaoban.model.notice import Deadline, Period
from giaoban.model.policy import Policy
from giaoban.text import fold

NO_LIMIT = "đã bỏ thời hạn"
_SET = "deadlines"
"""Of a task the field that the office set itself."""

_ENDS = frozenset(".;:,/")
_OPENS = re.compile(r"\s*,\s*")


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one task on a day; `days`: the last day of each deadline, put off as far as it was.
    `month`: that of the draft, by which it will be read."""

    told: Told
    as_of: dt.date
    month: Period

    @property
    def days(self) -> tuple[dt.date | None, ...]:
        status = self.told.status
        return tuple(status.due(i, one.due) for i, one in enumerate(self._deadlines))

    @property
    def late(self) -> tuple[dt.date, ...]:
        return tuple(sorted(day for day in self.days if day and day < self.as_of))

    @property
    def to_come(self) -> tuple[dt.date, ...]:
        return tuple(sorted(day for day in self.days if day and day >= self.as_of))

    @property
    def is_past_appointment(self) -> bool:
        """Was it a meeting on a day that is over, with nothing else to be done?"""
        return bool(self.late) and not self.to_come and is_appointment(self.told.entry.task)

    @property
    def _deadlines(self) -> tuple[Deadline, ...]:
        return self.told.entry.task.deadlines

    def written(self, text: str) -> str:
        """The task's text with its limits as they bind now: those that are over left blank."""
        changes: list[Change] = []
        apart: list[str] = []
        for deadline, day in zip(self._deadlines, self.days, strict=True):
            if day is None:
                apart += _unsaid(deadline, text)
                continue
            at = self._place(text, deadline, changes[-1].end if changes else 0)
            if at is None:
                apart.append(saying.over(day) if day < self.as_of else saying.at_latest(day))
                continue
            said = self._said(deadline, day, (text[: at[0]], text[at[1] :]))
            changes.append(Change(*at, _as_capital(said, text[at[0]])))
        if not self._deadlines and _SET in self.told.entry.corrected:
            changes = [Change(*at, blank(NO_LIMIT)) for at in self._days_in(text)]
        if changes and changes[0].start == 0:
            text, changes, opening = self._opening_moved(text, changes)
            apart = [*opening, *apart]
        return added(changed(text, changes), "; ".join(apart))

    def _place(self, text: str, deadline: Deadline, reached: int) -> tuple[int, int] | None:
        """Where the text says a limit; where the office set its day, the day that it stands for.
        None where it does not say it: it is a table's cell, or new."""
        if not deadline.text:
            return next((at for at in self._days_in(text) if at[0] >= reached), None)
        at = text.find(deadline.text, reached)
        return (at, at + len(deadline.text)) if at >= 0 else None

    def _days_in(self, text: str) -> list[tuple[int, int]]:
        """The stretches that set a last day, as the old notice is read."""
        found, _ = deadlines.find(text, dates.Anchors(self.told.head.issued), Policy())
        return [(one.start, one.end) for one in found if one.value.due]

    def _said(self, deadline: Deadline, day: dt.date, around: saying.Around) -> str:
        if day < self.as_of:
            return saying.headed(deadline, saying.over(day))
        return saying.again(deadline, day, self.month, around)

    def _opening_moved(
        self, text: str, changes: list[Change]
    ) -> tuple[str, list[Change], list[str]]:
        """ "Trước ngày 20/4, | Sở A báo cáo": a limit that is over no longer opens the sentence."""
        first, rest = changes[0], changes[1:]
        comma = _OPENS.match(text, first.end)
        if NEW_LIMIT not in first.to or comma is None:
            return text, changes, []
        cut = comma.end()
        moved = [replace(one, start=one.start - cut, end=one.end - cut) for one in rest]
        return text[cut].upper() + text[cut + 1 :], moved, [first.to]


def added(text: str, words_: str) -> str:
    """A remark in brackets before the end mark of a text; nothing where there are no words."""
    return _before_its_end(text, f"({words_})") if words_ else text


def marked(text: str, what: str) -> str:
    """A blank before the end mark of a text, unless it is there."""
    return text if is_marked(text, what) else _before_its_end(text, blank(what))


def _before_its_end(text: str, words_: str) -> str:
    """Before the marks that end a text, or a full stop where it has none."""
    end = list(takewhile(lambda sign: sign in _ENDS or sign.isspace(), reversed(text)))
    at = len(text) - len(end)
    return f"{text[:at]} {words_}{text[at:].strip() or '.'}"


def is_marked(text: str, what: str) -> bool:
    """Has the text this blank, whatever more is said in it?"""
    return blank(what).rstrip("]") in text


def closed(text: str) -> str:
    """As a sentence that ends, also where it was a cell, or one of a list."""
    kept = text.rstrip().rstrip(",;").rstrip()
    return kept if not kept or kept[-1] in ".:!?…" else f"{kept}."


def _unsaid(deadline: Deadline, text: str) -> list[str]:
    """A time without a day that stood beside the words: "Thường xuyên", "Sau khi có …"."""
    said = deadline.text.rstrip(" .;,")
    known = not said or fold(said) in fold(text)
    return [] if known else [said[0].lower() + said[1:]]


def _as_capital(said: str, old: str) -> str:
    """Begins as the old words did."""
    return said[0].upper() + said[1:] if old.isupper() else said
