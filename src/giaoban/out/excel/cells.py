"""What stands in the cells of a task's row on an Excel sheet, where a day is a day."""

import datetime as dt
from collections.abc import Iterator

from giaoban.desk.register import Row
from giaoban.library.items import Item
from giaoban.library.status import Share, Status
from giaoban.model.notice import Deadline
from giaoban.names.matching import match
from giaoban.out import register_words as say
from giaoban.out.age import age
from giaoban.out.due import extended, progressed
from giaoban.out.excel.book import Value
from giaoban.out.labels import PROGRESS
from giaoban.out.listed_tasks import doubts
from giaoban.out.manner import Words, mark
from giaoban.out.visible import on_one_line

_NO_PLAIN_LIMIT = ("on", "between")
"""Relations that a last day alone does not tell."""

_EARLIER = mark("for an earlier time: {what}")
"""Of recurring work."""


def limit(row: Row, words: Words) -> Value:
    """The last day, put off as far as it was; words where there is none, or tomorrow another."""
    item = row.item
    return item.due if item.due and not item.next else say.limit(row, words)


def recorded(row: Row, words: Words, unit: str | None) -> tuple[Value, Value, Value, Value]:
    """What a person fills in: status, day of completion, result, remarks; on the sheet of one
    `unit` of its own part, where units were recorded apart."""
    share = _share(row.item.status, unit)
    done_on = share.on if share.progress == "done" else None
    result = on_one_line(share.evidence or "")
    return words.say(PROGRESS[share.progress]), done_on, result, remarks(row)


def _share(status: Status, unit: str | None) -> Share:
    whole = Share("", status.progress, status.on, status.evidence)
    if not unit or not status.shares:
        return whole
    named = match(unit, [share.unit for share in status.shares]).names
    own = next((share for share in status.shares if share.unit in named), None)
    return own or Share(unit, "unrecorded")


def remarks(row: Row) -> str:
    """Those of people alone: what they add to them comes back."""
    return " · ".join(on_one_line(note) for note in row.item.status.notes)


TOLD = mark("By the notice and the library")
"""Head of the column that is ours."""


def told(row: Row, words: Words) -> str:
    """What the day alone does not tell of the time limit; what is to be checked; what was recorded;
    how often it was told, where somebody asked."""
    of_words = (*beside_the_day(row, words), *doubts(row.told, words))
    some = [*of_words, *_recorded(row.item, words), age(row.told.age, words)]
    return " · ".join(filter(None, some))


def beside_the_day(row: Row, words: Words) -> Iterator[str]:
    deadline = row.item.deadline
    if not deadline or not isinstance(limit(row, words), dt.date):
        return
    if more_than_a_day(deadline) or deadline.inferred or deadline.approximate:
        yield say.limit(row, words)


def more_than_a_day(deadline: Deadline | None) -> bool:
    """Does the last day alone leave out whom it binds, at what time, or that it is no limit?"""
    if deadline is None:
        return False
    return bool(deadline.applies_to or deadline.time) or deadline.relation in _NO_PLAIN_LIMIT


def _recorded(item: Item, words: Words) -> Iterator[str]:
    status = item.status
    if item.done_before:
        yield words.say(_EARLIER).format(what=progressed(item.told.status, words))
    for share in status.shares:
        yield f"{on_one_line(share.unit)}: {words.say(PROGRESS[share.progress])}"
    yield from extended(item.extensions, words)
    if status.assigned_to:
        yield words.say("given to {name}").format(name=on_one_line(status.assigned_to))
