"""What is due, for machines: the keys of `docs/json.md` in their order."""

from typing import Any

from giaoban.library.answer import Answer
from giaoban.library.items import Item
from giaoban.model.reading import SCHEMA
from giaoban.out.as_json import text
from giaoban.out.manner import Manner


def answer(thing: Answer, manner: Manner) -> str:
    """The envelope: items, and beside them the counts without which a list would mislead."""
    question = thing.question
    made = {
        "schema": SCHEMA,
        "as_of": question.as_of,
        "after": question.after,
        "before": question.before,
        "unit": thing.unit,
        "bucket": question.bucket,
        "tasks": thing.tasks,
        "buckets": dict(thing.buckets),
        "buckets_of_unit": dict(thing.of_unit) if thing.of_unit is not None else None,
        "left_out": dict(thing.left_out),
        "unclear": thing.unclear,
        "items": _items(thing),
    }
    return text(made, indent=2)


def answer_lines(thing: Answer, manner: Manner) -> str:
    """An item a line."""
    return "".join(text(item, indent=None) for item in _items(thing))


def _items(thing: Answer) -> list[dict[str, Any]]:
    return [_item(item, block.part) for block in thing.blocks for item in block.items]


def _item(item: Item, part: str | None) -> dict[str, Any]:
    reading, section, task = item.entry.reading, item.entry.section, item.entry.task
    notice, joint = reading.notice, item.entry.joint
    return {
        "due": item.due,
        "state": item.state,
        "days": item.days,
        "next": item.next.day if item.next else None,
        "whole_period": item.next.whole_period if item.next else None,
        "part": part,
        "notice": {
            "number": notice.number,
            "issuer": notice.issuer,
            "issued": notice.issued,
            "file": reading.source.name,
        },
        "section": {"id": section.id, "heading": section.heading},
        "task": task.model_dump(mode="json"),
        "joint": joint.model_dump(mode="json") if joint else None,
        "deadline": item.deadline.model_dump(mode="json") if item.deadline else None,
        "at": item.entry.at,
        "spans": [place.model_dump(mode="json") for place in item.places],
    }
