"""What is due, as a sheet."""

from giaoban.library.age import Age
from giaoban.library.answer import Answer
from giaoban.library.items import Item
from giaoban.out.age import days_put_back
from giaoban.out.delimited.sheet import Cell, sheet
from giaoban.out.due import bucket_of, recorded, set_right, state, time, whence, who
from giaoban.out.labels import BUCKETS
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.phrases import units
from giaoban.out.recorded import named
from giaoban.out.register_words import CODE

HEADS = (
    mark("Last day"),
    mark("State"),
    mark("Task"),
    mark("Who"),
    mark("Part"),
    mark("Co-operates with"),
    mark("Submits to"),
    mark("When"),
    mark("In the notice's words"),
    mark("Group"),
    mark("Condition"),
    mark("Number"),
    mark("Issued"),
    CODE,
    mark("Source"),
    mark("Recorded"),
    mark("Set right by the office"),
    mark("Office"),
    mark("Times told"),
    mark("Told since"),
    mark("Put back"),
)


def answer(thing: Answer, manner: Manner) -> str:
    """A line an item, a heading above."""
    words = manner.words
    return sheet(map(words.say, HEADS), (_cells(item, words) for item in thing.items), manner)


def _cells(item: Item, words: Words) -> tuple[Cell, ...]:
    """In the order of `HEADS`. The code is whole: a spreadsheet would make a day of 1.10."""
    task, head = item.told.entry.task, item.told.head
    part, assignees = who(item, words)
    return (
        item.due,
        state(item, words),
        task.text,
        assignees,
        words.say(part),
        units(task.partners),
        units(task.submit_to),
        time(item, words),
        item.deadline.text if item.deadline else None,
        words.say(BUCKETS[bucket_of(item) if not item.due else task.timing]),
        "; ".join(task.conditions),
        head.number,
        head.issued,
        item.told.reference,
        whence(item, words),
        recorded(item, words),
        ", ".join(set_right(item.told.entry, words)),
        head.issuer or head.issuer_code,
        *_age(item.told.age, words),
    )


def _age(known: Age | None, words: Words) -> tuple[str, str, str]:
    """Blank where nobody asked."""
    if known is None:
        return "", "", ""
    return str(known.times), named(known.since, words), days_put_back(known, words)
