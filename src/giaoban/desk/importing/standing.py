"""How far that is of which a sheet tells: a task, or the part of one unit."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from giaoban.desk.importing.parts import Filled
from giaoban.desk.recording import Desk
from giaoban.errors import UsageError
from giaoban.library.items import Told, items_of
from giaoban.library.question import Question
from giaoban.library.status import Progress, Share, Status
from giaoban.model.event import Kind, Recorded
from giaoban.names.matching import match

PROGRESS: dict[Kind, Progress] = {
    "start": "started",
    "submit": "submitted",
    "pause": "paused",
    "done": "done",
    "reopen": "open",
}
KINDS: dict[Progress, Kind] = {progress: kind for kind, progress in PROGRESS.items()}
"""What says that a task is so far."""

ENDED: tuple[Kind, ...] = ("done", "submit")
"""What has a day of completion."""

_RANKS: dict[Progress, int] = {"partly": 1, "started": 1, "paused": 1, "submitted": 2, "done": 3}


def is_further(one: Progress, than: Progress) -> bool:
    return _RANKS.get(one, 0) > _RANKS.get(than, 0)


@dataclass(frozen=True, slots=True)
class Standing:
    """`unit`: whose part it is, None for all; `is_told` False: the unit of the sheet has none.
    `apart`: units were recorded apart, and the sheet tells of all."""

    unit: str | None
    share: Share
    apart: bool
    is_told: bool = True


def standing(told: Told, sheet: Filled, desk: Desk) -> Standing:
    """Above an office's own sheet may stand the office itself."""
    status = this_time(told, desk.as_of)
    whole = Share("", status.progress, status.on, status.evidence)
    try:
        unit = _unit(told, sheet.unit, desk)
    except UsageError:
        return Standing(None, whole, apart=bool(status.shares), is_told=not sheet.coded)
    if unit is None:
        return Standing(None, whole, apart=bool(status.shares))
    nothing = Share(unit, "unrecorded") if status.shares else whole
    share = next((one for one in status.shares if one.unit == unit), nothing)
    return Standing(unit, share, apart=False)


def this_time(told: Told, as_of: dt.date) -> Status:
    """What was recorded: of work that returns, of the time that comes now."""
    items = items_of(told, Question(as_of))
    return items[0].status if all(item.done_before for item in items) else told.status


def _unit(told: Told, sheet_unit: str, desk: Desk) -> str | None:
    """None where the work is the unit's alone. UsageError where it has no part in it."""
    if not sheet_unit:
        return None
    task = told.entry.task
    doing = [ref.unit or ref.text for ref in task.assignees if not ref.group]
    alone = len(doing) == 1 and not told.entry.for_everyone
    if alone and match(sheet_unit, [*doing, *filter(None, [told.status.assigned_to])]).names:
        helping = [ref.unit or ref.text for ref in task.partners if not ref.group]
        if not match(sheet_unit, helping).names:
            return None
    return desk.share(told, sheet_unit)


# -- by which records -----------------------------------------------------------------------------

Events = Callable[[Told], Sequence[Recorded]]


def telling(events: Sequence[Recorded], unit: str | None) -> list[Recorded]:
    """Those that say how far it is, the last of them last."""
    own = [one for one in events if one.event.kind in PROGRESS and one.event.unit in (None, unit)]
    return sorted(own, key=lambda one: (one.event.on, one.number))
