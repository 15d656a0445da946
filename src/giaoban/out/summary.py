"""A summary for a person: a row a unit, what has no leader, the lines that matter most."""

from collections.abc import Iterator

from giaoban.out.manner import Manner, Words
from giaoban.out.paint import NARROWEST, WIDEST, paint
from giaoban.out.phrases import quoted
from giaoban.out.rows import BLANK, Row, Tone
from giaoban.out.summary_table import table
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
from giaoban.summary.lines import Kind
from giaoban.summary.summarized import Summary

TONES: dict[Kind, Tone] = {"overdue": "late", "due_soon": "warning"}


def summary(thing: Summary, manner: Manner) -> str:
    width = None if manner.width is None else max(NARROWEST, min(manner.width, WIDEST))
    return paint(list(_rows(thing, manner.words, width)), manner)


def _rows(thing: Summary, words: Words, width: int | None) -> Iterator[Row]:
    yield Row(title(thing, words), "", 0, "title")
    for label, text in head(thing, words):
        yield Row(text, label)
    yield BLANK
    if not thing.tasks:
        yield Row(words.say(NOTHING))
        return
    yield from table(thing, words, width)
    yield BLANK
    yield Row(limits(thing.total, words), words.say("Time limits"))
    yield Row(standings(thing, words), words.say("State"))
    told = often(thing, words)
    if told is not None:
        yield Row(told, words.say(OFTEN_TOLD))
    if len(thing.notices.heads) > 1:
        yield Row(words.say(SEVERAL), "", 0, "quiet")
    yield from _no_leader(thing, words)
    yield from _lines(thing, words)


def _no_leader(thing: Summary, words: Words) -> Iterator[Row]:
    if thing.no_leader:
        yield BLANK
        count = words.number(len(thing.no_leader))
        yield Row(f"{words.say(WHAT['no_leader'])} ({count})", "", 0, "heading")
    for piece in thing.no_leader:
        first = piece.tasks[0]
        told = quoted(first.told.entry.task.text)
        yield Row(f"{told} ({piece_behind(piece, first)})", "-", 0, join=" ")


def _lines(thing: Summary, words: Words) -> Iterator[Row]:
    yield BLANK
    yield Row(words.say("What matters most"), "", 0, "heading")
    if is_well(thing):
        yield Row(words.say(ALL_WELL))
    for i, line in enumerate(thing.lines, 1):
        tone = TONES.get(line.kind, "plain")
        yield Row(sentence(line, words), f"{i}.", 0, join=" ", tone=tone)
