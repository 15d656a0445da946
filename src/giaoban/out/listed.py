"""What a library holds: a line a notice."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from giaoban.library.listing import Listed, Listing
from giaoban.out.as_json import envelope, lines
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.paint import paint
from giaoban.out.phrases import file
from giaoban.out.rows import BLANK, Row
from giaoban.out.visible import on_one_line

HEADS = (
    mark("Issued"),
    mark("Number"),
    mark("Tasks"),
    mark("Files"),
    mark("Office"),
    mark("Title"),
)


def listing(thing: Listing, manner: Manner) -> str:
    """On a terminal a block a notice; elsewhere a line a notice, its columns parted by tabs."""
    if manner.width is None:
        return "".join(_lines(thing, manner.words))
    return paint(list(_rows(thing, manner.words)), manner)


def _lines(thing: Listing, words: Words) -> Iterator[str]:
    yield "\t".join(words.say(head) for head in HEADS) + "\n"
    cell, line = cache(words.cell), cache(on_one_line)  # thousands of notices, a few offices
    for one in thing.items:
        head = one.head
        cells = (
            cell(head.issued) if head.issued else "",
            file(head.name, words),
            str(head.tasks),
            str(one.files),
            line(head.issuer or head.issuer_code or ""),
            line(head.title or ""),
        )
        yield "\t".join(cells) + "\n"


def _rows(thing: Listing, words: Words) -> Iterator[Row]:
    for one in thing.items:
        head = one.head
        day = words.cell(head.issued) if head.issued else words.say("no day")
        yield Row(file(head.name, words), day, 0, "strong", "  ")
        title = " · ".join(filter(None, [head.issuer or head.issuer_code, head.title]))
        if title:
            yield Row(on_one_line(title), "", 12)
        yield Row(_counts(one, words), "", 12, "quiet")
        yield BLANK
    counts = words.say("{notices} with {tasks} tasks").format(
        notices=words.number(len(thing.items)), tasks=words.number(thing.tasks)
    )
    yield Row(counts, words.say("Notices"), 0, "strong")
    if thing.library:
        yield Row(on_one_line(thing.library), words.say("Library"))


def _counts(one: Listed, words: Words) -> str:
    told = [words.say("tasks: {count}").format(count=words.number(one.head.tasks))]
    if one.files > 1:
        told.append(words.say("files: {count}").format(count=words.number(one.files)))
    if one.versions > 1:
        told.append(words.say("texts: {count}").format(count=words.number(one.versions)))
    if one.closed:
        told.append(words.say("closed"))
    return " · ".join(told)


def as_json(thing: Listing, manner: Manner) -> str:
    return envelope([_item(one) for one in thing.items], library=thing.library)


def as_lines(thing: Listing, manner: Manner) -> str:
    return lines(_item(one) for one in thing.items)


def _item(one: Listed) -> dict[str, Any]:
    return {
        **one.head.model_dump(mode="json"),
        "files": one.files,
        "versions": one.versions,
        "received": one.received if one.received.year > 1 else None,
        "closed": one.closed,
    }
