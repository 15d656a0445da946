"""A report on a notice, for machines: each task with what came of it, and the figures."""

from typing import Any

from giaoban.desk.report import Line, Report, Reported
from giaoban.out.as_json import envelope
from giaoban.out.deadlines_json import item_json, named
from giaoban.out.manner import Manner


def report(thing: Report, manner: Manner) -> str:
    """The units' counts together, less `counted_again`, are `total`."""
    figures = thing.figures
    return envelope(
        [_item(one) for one in thing.tasks],
        as_of=thing.register.question.as_of,
        notice=named(thing.head),
        total=figures.total,
        units=[_line(line) for line in figures.lines],
        counted_again=figures.twice,
        unclear=thing.head.unclear,
    )


def _item(one: Reported) -> dict[str, Any]:
    return {"outcome": one.outcome, **item_json(one.task.item, None)}


def _line(line: Line) -> dict[str, Any]:
    return {"whose": line.whose, "unit": line.unit, "tasks": line.all, "outcomes": line.counts}
