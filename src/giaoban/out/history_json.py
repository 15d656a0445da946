"""The line of a task, for machines: the keys of `docs/json.md` in their order."""

from typing import Any

from giaoban.desk.history import End, History, Station
from giaoban.library.entry import Head
from giaoban.library.items import Told
from giaoban.model.reading import SCHEMA
from giaoban.out.as_json import text
from giaoban.out.deadlines_json import recorded, slips
from giaoban.out.manner import Manner


def history(thing: History, manner: Manner) -> str:
    made = {
        "schema": SCHEMA,
        "as_of": thing.as_of,
        "task": thing.task.reference,
        "first": _notice(thing.first),
        "age": thing.months,
        "times": thing.age.times,
        "slips": slips(thing.age),
        "now": thing.now,
        "branches": thing.branches,
        "in_doubt": thing.age.in_doubt,
        "stations": [_station(one) for one in thing.stations],
        "ends": [_end(one) for one in thing.ends],
    }
    return text(made, indent=2)


def _notice(head: Head) -> dict[str, Any]:
    return {
        "name": head.name,
        "number": head.number,
        "issued": head.issued,
        "month": f"{head.month:%Y-%m}" if head.month else None,
        "file": head.file,
    }


def _station(station: Station) -> dict[str, Any]:
    """`change` as in `diff`, but for what both sides say."""
    return {
        "notice": _notice(station.head),
        "came_back": station.came_back,
        "change": _change(station),
        "tasks": [_task(one) for one in station.tasks],
    }


def _change(station: Station) -> dict[str, Any] | None:
    change, before = station.change, station.before
    if change is None or before is None:
        return None
    slip = change.deadline
    return {
        "since": before.name,
        "kind": change.kind,
        "before": [task.id for task in change.before],
        "after": [task.id for task in change.after],
        "moved": change.moved,
        "role": {"from": change.role[0], "to": change.role[1]} if change.role else None,
        "deadline": slip
        and {
            "change": slip.shift,
            "from": slip.before.due,
            "to": slip.after.due,
            "words": {"from": slip.before.text, "to": slip.after.text},
        },
        "matched_by": change.by,
        "score": None if change.score is None else round(change.score, 3),
        "in_doubt": change.in_doubt,
    }


def _task(told: Told) -> dict[str, Any]:
    return {
        "reference": told.reference,
        "task": told.entry.task.model_dump(mode="json"),
        "status": recorded(told.status),
        "corrected": told.entry.corrected,
    }


def _end(end: End) -> dict[str, Any]:
    return {
        "reference": end.told.reference,
        "now": end.now,
        "missing": _notice(end.missing) if end.missing else None,
        "remark": end.remark.text if end.remark else None,
    }
