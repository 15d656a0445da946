"""What stands in the cells of a task's row on an Excel sheet, where a day is a day."""

import datetime as dt
from collections.abc import Iterator

from giaoban.desk.register import Row
from giaoban.library.items import Item
from giaoban.model.notice import Deadline
from giaoban.out import register_words as say
from giaoban.out.age import age
from giaoban.out.due import extended, progressed
from giaoban.out.excel.book import Value
from giaoban.out.labels import PROGRESS
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


def done_on(row: Row) -> dt.date | None:
    status = row.item.status
    return status.on if status.is_done else None


def result(row: Row) -> str:
    return on_one_line(row.item.status.evidence or "")


def recorded(row: Row, words: Words) -> tuple[Value, Value, Value, Value]:
    """What a person fills in: status, day of completion, result, remarks."""
    return say.progress(row, words), done_on(row), result(row), remarks(row)


def remarks(row: Row) -> str:
    """Those of people alone: what they add to them comes back."""
    return " · ".join(on_one_line(note) for note in row.item.status.notes)


TOLD = mark("By the notice and the library")
"""Head of the column that is ours."""


def told(row: Row, words: Words) -> str:
    """What the day alone does not tell of the time limit; what was recorded; how often it was told,
    where somebody asked."""
    some = [*beside_the_day(row, words), *_recorded(row.item, words), age(row.told.age, words)]
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
