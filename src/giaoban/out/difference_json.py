"""Two notices compared, for machines."""

from giaoban.compare import Change, Moment
from giaoban.desk.difference import Difference, Line
from giaoban.library.entry import Head
from giaoban.model.notice import Task
from giaoban.model.reading import SCHEMA
from giaoban.out.as_json import text
from giaoban.out.manner import Manner


def difference(thing: Difference, manner: Manner) -> str:
    made = {
        "schema": SCHEMA,
        "as_of": thing.as_of.isoformat(),
        "unit": thing.unit,
        "before": _notice(thing.before),
        "after": _notice(thing.after),
        "changes": [_change(line) for line in thing.lines],
        "counts": dict(thing.counts),
    }
    return text(made, indent=2)


def _notice(head: Head) -> dict[str, object]:
    return {
        "name": head.name,
        "number": head.number,
        "issued": head.issued.isoformat() if head.issued else None,
        "month": f"{head.month:%Y-%m}" if head.month else None,
        "file": head.file,
        "tasks": head.tasks,
    }


def _change(line: Line) -> dict[str, object]:
    change = line.change
    return {
        "kind": change.kind,
        "before": [task.id for task in change.before],
        "after": [task.id for task in change.after],
        "moved": change.moved,
        "units": {"from": _units(change.before), "to": _units(change.after)},
        "role": {"from": change.role[0], "to": change.role[1]} if change.role else None,
        "partners": _partners(change),
        "deadline": _slip(change),
        "matched_by": change.by,
        "score": None if change.score is None else round(change.score, 3),
        "in_doubt": change.in_doubt,
        "fallen": line.fallen,
        "reasons": list(line.reasons),
        "remark": line.remark.text if line.remark else None,
        "texts": {
            "before": [task.text for task in change.before],
            "after": [task.text for task in change.after],
        },
    }


def _units(tasks: tuple[Task, ...]) -> list[str]:
    names = (ref.unit or ref.text for task in tasks for ref in task.assignees)
    return list(dict.fromkeys(names))


def _partners(change: Change) -> dict[str, object] | None:
    if change.partners is None:
        return None
    old, new = ([ref.unit or ref.text for ref in side] for side in change.partners)
    return {"from": old, "to": new}


def _slip(change: Change) -> dict[str, object] | None:
    slip = change.deadline
    if slip is None:
        return None
    return {
        "change": slip.shift,
        "from": _day(slip.before),
        "to": _day(slip.after),
        "words": {"from": slip.before.text, "to": slip.after.text},
    }


def _day(moment: Moment) -> str | None:
    return moment.due.isoformat() if moment.due else None
