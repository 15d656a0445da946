"""What is due, for machines: the keys of `docs/json.md` in their order."""

from typing import Any

from giaoban.library.age import Age
from giaoban.library.answer import Answer
from giaoban.library.entry import Head
from giaoban.library.items import Item
from giaoban.library.status import Status
from giaoban.out.as_json import envelope, lines
from giaoban.out.manner import Manner


def answer(thing: Answer, manner: Manner) -> str:
    """The envelope: items, and beside them the counts without which a list would mislead."""
    question = thing.question
    return envelope(
        _items(thing),
        as_of=question.as_of,
        after=question.after,
        before=question.before,
        unit=thing.unit,
        bucket=question.bucket,
        ours=question.ours,
        since=question.since,
        notices=thing.notices.count,
        tasks=thing.tasks,
        buckets=dict(thing.buckets),
        buckets_of_unit=dict(thing.of_unit) if thing.of_unit is not None else None,
        left_out=dict(thing.left_out),
        unclear=thing.unclear,
    )


def answer_lines(thing: Answer, manner: Manner) -> str:
    """An item a line."""
    return lines(_items(thing))


def _items(thing: Answer) -> list[dict[str, Any]]:
    return [item_json(item, block.part) for block in thing.blocks for item in block.items]


def item_json(item: Item, part: str | None) -> dict[str, Any]:
    head, entry = item.told.head, item.told.entry
    return {
        "due": item.due,
        "state": item.state,
        "days": item.days,
        "next": item.next.day if item.next else None,
        "whole_period": item.next.whole_period if item.next else None,
        "part": part,
        "status": recorded(item.told.status),
        "age": age(item.told.age),
        "notice": named(head),
        "section": {"id": entry.section.id, "heading": entry.section.heading},
        "task": entry.task.model_dump(mode="json"),
        "joint": {"tasks": entry.joint.tasks, "lead": entry.joint.lead} if entry.joint else None,
        "deadline": item.deadline.model_dump(mode="json") if item.deadline else None,
        "corrected": entry.corrected,
        "at": entry.at,
        "spans": [place.model_dump(mode="json") for place in item.places],
    }


def named(head: Head) -> dict[str, Any]:
    """A notice, beside what is of it."""
    return {
        "number": head.number,
        "issuer": head.issuer,
        "issued": head.issued,
        "file": head.file,
    }


def age(known: Age | None) -> dict[str, Any] | None:
    """How often a task was told, where that was asked for."""
    if known is None:
        return None
    return {
        "times": known.times,
        "since": {"name": known.since.name, "issued": known.since.issued},
        "slips": slips(known),
        "in_doubt": known.in_doubt,
        "came_back": known.came_back,
    }


def slips(known: Age) -> list[dict[str, Any]]:
    """Only days that were put back."""
    return [
        {"notice": one.head.name, "from": one.before, "to": one.after} for one in known.setbacks
    ]


def recorded(status: Status) -> dict[str, Any]:
    """What became of a task, as far as it was recorded."""
    return {
        "progress": status.progress,
        "on": status.on,
        "evidence": status.evidence,
        "units": [
            {"unit": one.unit, "progress": one.progress, "on": one.on, "evidence": one.evidence}
            for one in status.shares
        ],
        "extensions": [
            {"until": one.until, "by": one.by, "was": one.was, "limit": one.limit}
            for one in status.extensions
        ],
        "assigned_to": status.assigned_to,
        "notes": status.notes,
    }
