"""A summary for machines: the keys of `docs/json.md` in their order."""

from typing import Any

from giaoban.library.entry import Head
from giaoban.model.reading import SCHEMA
from giaoban.out.as_json import text
from giaoban.out.deadlines_json import age, named
from giaoban.out.manner import Manner, Words
from giaoban.out.summary_words import OFTEN, sentence
from giaoban.summary.counted import STANDINGS
from giaoban.summary.groups import Group, Tally
from giaoban.summary.lines import Line, Piece
from giaoban.summary.summarized import Summary


def summary(thing: Summary, manner: Manner) -> str:
    question, period = thing.question, thing.period
    made = {
        "schema": SCHEMA,
        "as_of": question.as_of,
        "soon_days": question.soon_days,
        "since": question.since,
        "unit": thing.unit,
        "period": {"start": period.start, "end": period.end} if period else None,
        "notices": [_notice(head) for head in thing.notices.heads],
        "left_out": {
            "closed_notices": thing.notices.closed,
            "other_notices": thing.notices.other,
            "other_units": thing.other_units,
        },
        "total": _tally(thing.total),
        "units": [_group(group) for group in thing.groups],
        "counted_again": {"shared": len(thing.shared), **_tally(thing.twice)},
        "told_often": _often(thing),
        "no_leader": [_piece(piece) for piece in thing.no_leader],
        "lines": [_line(line, manner.words) for line in thing.lines],
    }
    return text(made, indent=2)


def _group(group: Group) -> dict[str, Any]:
    known = {"kind": group.whose, "unit": group.unit, "office": group.office}
    return {**known, **_tally(group.tally)}


def _notice(head: Head) -> dict[str, Any]:
    return {**named(head), "month": head.month, "tasks": head.tasks}


def _tally(counts: Tally) -> dict[str, Any]:
    """Each of `buckets` (the parts of `undated` for it) and of `states` adds up to `tasks`."""
    undated = {"routine": counts["routine"], "product": counts["product"]}
    return {
        "tasks": counts["tasks"],
        "leads": counts["leads"],
        "cooperates": counts["cooperates"],
        "joint": counts["joint"],
        "buckets": {
            "dated": counts["dated"],
            "event": counts["event"],
            "recurring": counts["recurring"],
            "undated": sum(undated.values()),
        },
        "undated": undated,
        "states": {standing: counts[standing] for standing in STANDINGS},
        "overdue_said_open": counts["overdue_said_open"],
    }


def _often(thing: Summary) -> list[str] | None:
    """References of what was told for the third time or more; None where nobody asked."""
    ages = [(task.reference, task.told.age) for task in thing.tasks if task.told.age]
    return [reference for reference, known in ages if known.times >= OFTEN] if ages else None


def _piece(piece: Piece) -> dict[str, Any]:
    first = piece.tasks[0].told.entry.task
    return {
        "notice": named(piece.head),
        "tasks": piece.ids,
        "units": piece.units,
        "text": first.text,
    }


def _line(line: Line, words: Words) -> dict[str, Any]:
    told, item = line.task.told, line.task.item
    return {
        "kind": line.kind,
        "message": sentence(line, words),
        "notice": named(told.head),
        "task": told.entry.task.id,
        "reference": told.reference,
        "text": told.entry.task.text,
        "units": line.task.doers,
        "due": item.due,
        "days": item.days,
        "said_open": item.said_open,
        "product": line.task.product,
        "joint": line.piece.ids if line.piece else None,
        "unit": line.unit,
        "office": line.office,
        "count": line.count,
        "age": age(told.age),
    }
