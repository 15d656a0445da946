"""A summary in Markdown; what a document says is never markup."""

import re
from collections.abc import Iterator

from giaoban.out.manner import Manner, Words
from giaoban.out.phrases import quoted
from giaoban.out.summary_table import BAR, Line, bar, cells, headings, lines
from giaoban.out.summary_words import (
    ALL_WELL,
    NOTHING,
    OFTEN_TOLD,
    SEVERAL,
    WHAT,
    head,
    is_well,
    limits,
    often,
    piece_behind,
    sentence,
    standings,
    title,
)
from giaoban.summary.summarized import Summary

_ANYWHERE = r"[\\`*_\[\]<>|~&$@]|(?<=:)//|(?<=www)\."
_IN_A_CELL = re.compile(_ANYWHERE)
"""Signs that make markup anywhere, and links without brackets."""

_MARKUP = re.compile(rf"{_ANYWHERE}|^[#+=-]|^\d+(?=[.)])")
"""The same, and what makes a block at the head of a line."""


def summary(thing: Summary, manner: Manner) -> str:
    return "\n".join(_lines(thing, manner.words)) + "\n"


def escaped(text: str) -> str:
    """One line of text that every reader of Markdown shows as it is."""
    return _MARKUP.sub(lambda found: _harmless(found[0]), text)


def in_a_cell(text: str) -> str:
    """The same in a table, where no block begins."""
    return _IN_A_CELL.sub(lambda found: _harmless(found[0]), text)


def _harmless(sign: str) -> str:
    return f"{sign}\\" if sign.isdecimal() else "".join(f"\\{one}" for one in sign)


def _lines(thing: Summary, words: Words) -> Iterator[str]:
    yield f"# {escaped(title(thing, words))}"
    yield ""
    for label, text in head(thing, words):
        yield _item(label, text)
    yield ""
    if not thing.tasks:
        yield escaped(words.say(NOTHING))
        return
    yield from _table(thing, words)
    yield ""
    yield _item(words.say("Time limits"), limits(thing.total, words))
    yield _item(words.say("State"), standings(thing, words))
    told = often(thing, words)
    if told is not None:
        yield _item(words.say(OFTEN_TOLD), told)
    if len(thing.notices.heads) > 1:
        yield f"- {escaped(words.say(SEVERAL))}"
    yield from _no_leader(thing, words)
    yield from _what_matters(thing, words)


def _item(label: str, text: str) -> str:
    return f"- **{escaped(label)}:** {escaped(text)}"


def _table(thing: Summary, words: Words) -> Iterator[str]:
    heads = [words.say("Unit"), "", *headings(thing, words)]
    yield _row(heads)
    yield _row(["---", "---", *(["---:"] * (len(heads) - 2))])
    for line in lines(thing, words):
        yield _row(_cells(line, words))


def _cells(line: Line, words: Words) -> list[str]:
    return [escaped(line.name), bar(line.load, BAR), *cells(line, words)]


def _row(texts: list[str]) -> str:
    return f"| {' | '.join(texts)} |"


def _no_leader(thing: Summary, words: Words) -> Iterator[str]:
    if not thing.no_leader:
        return
    yield from ("", f"## {escaped(words.say(WHAT['no_leader']))}", "")
    for piece in thing.no_leader:
        first = piece.tasks[0]
        told = quoted(first.told.entry.task.text)
        yield f"- {escaped(f'{told} ({piece_behind(piece, first)})')}"


def _what_matters(thing: Summary, words: Words) -> Iterator[str]:
    yield from ("", f"## {escaped(words.say('What matters most'))}", "")
    if is_well(thing):
        yield escaped(words.say(ALL_WELL))
    if is_well(thing) and thing.lines:
        yield ""
    for i, line in enumerate(thing.lines, 1):
        yield f"{i}. {escaped(sentence(line, words))}"
