"""Passages that hold the words which were searched for."""

from collections.abc import Iterator
from typing import Any

from giaoban.library.search import Hit, Hits
from giaoban.out.as_json import envelope, lines
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.paint import paint
from giaoban.out.recorded import named
from giaoban.out.rows import BLANK, Row
from giaoban.out.visible import on_one_line

KINDS = {
    "notice": mark("Number"),
    "title": mark("Title"),
    "meeting": mark("Meeting"),
    "signature": mark("Signed by"),
    "recipients": mark("Recipients"),
    "grounds": mark("Grounds"),
    "heading": mark("Heading"),
    "lead-in": mark("Lead-in"),
    "task": mark("Task"),
    "remark": mark("Not a task"),
}
"""By `Hit.kind`."""

OPEN, CLOSE = "[", "]"
"""Around the words that were found: seen in every terminal and file, in colour or not."""


def hits(thing: Hits, manner: Manner) -> str:
    return paint(list(_rows(thing, manner.words)), manner)


def _rows(thing: Hits, words: Words) -> Iterator[Row]:
    for hit in thing.items:
        marked = on_one_line(_marked(hit))
        reference = on_one_line(hit.reference)
        yield Row(
            f"{words.say(KINDS[hit.kind])} · {named(hit.head, words)}", reference, 0, "strong", "  "
        )
        yield Row(marked, "", 2)
        yield BLANK
    told = words.say("{shown} of {total}") if len(thing.items) < thing.total else "{total}"
    count = told.format(shown=words.number(len(thing.items)), total=words.number(thing.total))
    yield Row(count, words.say("Passages found"), 0, "strong")
    if not thing.total:
        yield Row(words.say("Try fewer words, or type them without accents."))
    elif not thing.accents and not thing.query.isascii():
        yield Row(words.say("With these accents nothing was found; accents were left aside."))


def _marked(hit: Hit) -> str:
    pieces, end = [], 0
    for start, after in hit.marks:
        pieces += [hit.text[end:start], OPEN, hit.text[start:after], CLOSE]
        end = after
    return "".join([*pieces, hit.text[end:]])


def as_json(thing: Hits, manner: Manner) -> str:
    items = [_item(hit) for hit in thing.items]
    return envelope(items, query=thing.query, accents=thing.accents, total=thing.total)


def as_lines(thing: Hits, manner: Manner) -> str:
    return lines(_item(hit) for hit in thing.items)


def _item(hit: Hit) -> dict[str, Any]:
    return {
        "notice": hit.head.model_dump(mode="json"),
        "kind": hit.kind,
        "ref": hit.ref or None,
        "reference": hit.reference,
        "text": hit.text,
        "marks": hit.marks,
    }
