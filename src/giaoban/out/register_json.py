"""The register of tasks, for machines: an item a row, as in the answer of `deadlines`."""

from typing import Any

from giaoban.desk.register import Group, Register, Row
from giaoban.out.as_json import envelope, lines
from giaoban.out.deadlines_json import item_json, named
from giaoban.out.manner import Manner


def register(thing: Register, manner: Manner) -> str:
    """The envelope: items, and what they are of."""
    return envelope(
        _items(thing),
        as_of=thing.question.as_of,
        unit=thing.unit,
        notices=[named(head) for head in thing.heads],
        tasks=thing.tasks,
        unclear=thing.unclear,
    )


def register_lines(thing: Register, manner: Manner) -> str:
    """An item a line."""
    return lines(_items(thing))


def _items(thing: Register) -> list[dict[str, Any]]:
    return [_item(row, group) for group in thing.groups for row in group.rows]


def _item(row: Row, group: Group) -> dict[str, Any]:
    return {
        "row": row.number,
        "whose": group.whose,
        "unit": group.unit,
        "office": group.office,
        "product": row.product,
        **item_json(row.item, None),
    }
