"""How far that is of which a sheet tells: a task, or the part of one unit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from giaoban.desk.importing.returning import this_time
from giaoban.desk.recording import Desk
from giaoban.errors import UsageError
from giaoban.library.items import Told
from giaoban.library.status import Progress, Share
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
    `apart`: units were recorded apart, and the sheet tells of all. `earlier`: it tells of an
    earlier time of work that returns."""

    unit: str | None
    share: Share
    apart: bool
    is_told: bool = True
    earlier: bool = False


def standing(
    told: Told, of_unit: str, desk: Desk, *, is_coded: bool, earlier: bool = False
) -> Standing:
    """Above an office's own sheet may stand the office itself."""
    status = told.status

    def now(share: Share) -> Share:
        return share if earlier else this_time(share, told, desk.as_of)

    shares = [now(share) for share in status.shares]
    apart = any(share.progress != "unrecorded" for share in shares)
    whole = now(Share("", status.progress, status.on, status.evidence))
    if shares != list(status.shares):
        whole = Share("", "partly" if apart else "unrecorded")
    try:
        unit = _unit(told, of_unit, desk)
    except UsageError:
        return Standing(None, whole, apart, is_told=not is_coded, earlier=earlier)
    if unit is None:
        return Standing(None, whole, apart, earlier=earlier)
    nothing = Share(unit, "unrecorded") if status.shares else whole
    share = next((one for one in shares if one.unit == unit), nothing)
    return Standing(unit, share, apart=False, earlier=earlier)


def _unit(told: Told, of_unit: str, desk: Desk) -> str | None:
    """None where the work is the unit's alone, and nobody told of a part of it. UsageError where
    it has no part in it."""
    if not of_unit:
        return None
    task = told.entry.task
    doing = [ref.unit or ref.text for ref in task.assignees if not ref.group]
    alone = len(doing) == 1 and not told.entry.for_everyone
    if alone and match(of_unit, [*doing, *filter(None, [told.status.assigned_to])]).names:
        helping = [ref.unit or ref.text for ref in task.partners if not ref.group]
        is_its = bool(match(of_unit, doing).names) and bool(told.status.shares)
        if not is_its and not match(of_unit, helping).names:
            return None
    return desk.share(told, of_unit)


# -- by which records -----------------------------------------------------------------------------

Events = Callable[[Told], Sequence[Recorded]]


def telling(events: Sequence[Recorded], unit: str | None) -> list[Recorded]:
    """Those that count and say how far it is, the last of them last."""
    undone = {one.event.undoes for one in events}
    own = [one for one in every_telling(events, unit) if one.number not in undone]
    return sorted(own, key=lambda one: (one.event.on, one.number))


def every_telling(events: Sequence[Recorded], unit: str | None) -> list[Recorded]:
    """Also those that count no more."""
    return [one for one in events if one.event.kind in PROGRESS and one.event.unit in (None, unit)]
