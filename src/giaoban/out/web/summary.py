"""A summary as a web page: each unit's numbers with a bar, the last days, what matters most."""

from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.library.items import items_of
from giaoban.out.manner import Manner, Words
from giaoban.out.phrases import quoted
from giaoban.out.summary_table import Line, cells, headings, lines
from giaoban.out.summary_words import (
    ALL_WELL,
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
from giaoban.out.web import filters, labels
from giaoban.out.web.axis import WIDTH
from giaoban.out.web.load import LENGTH, Load, load
from giaoban.out.web.names import Names
from giaoban.out.web.page import page
from giaoban.out.web.timeline import SHAPES, Timeline, timeline
from giaoban.summary.summarized import Summary


@dataclass(frozen=True, slots=True)
class _Row:
    """`load`: None for sums."""

    name: str
    load: Load | None
    cells: tuple[str, ...]


def summary(thing: Summary, manner: Manner) -> str:
    words = manner.words
    line, rows = _timeline(thing, words), list(_rows(thing, words))
    loads = [row.load for row in rows if row.load]
    return page(
        "summary.html",
        words,
        styles=("parts.css",),
        labels=_labels(words),
        title=title(thing, words),
        head=list(head(thing, words)),
        tasks=len(thing.tasks),
        total=words.number(len(thing.tasks)),
        standings=filters.standings(thing.tasks, thing.question, words),
        headings=headings(thing, words),
        rows=rows,
        length=LENGTH,
        tones=labels.tones(loads, thing.question, words),
        counts=list(_counts(thing, words)),
        several=len(thing.notices.heads) > 1,
        line=line,
        shapes=SHAPES,
        states=labels.states(line, thing.question, words),
        width=WIDTH,
        no_leader=list(_no_leader(thing, words)),
        is_well=is_well(thing),
        matters=[sentence(one, words) for one in thing.lines],
    )


def _labels(words: Words) -> dict[str, str]:
    own = {
        "several": SEVERAL,
        "no_leader": WHAT["no_leader"],
        "matters": "What matters most",
        "all_well": ALL_WELL,
    }
    said = {name: words.say(label) for name, label in own.items()}
    return {**labels.labels(words), **said}


def _rows(thing: Summary, words: Words) -> Iterator[_Row]:
    """The groups, each with its bar; what they count twice; the total."""
    most = max((len(group.tasks) for group in thing.groups), default=0)
    told = lines(thing, words)
    for one, group in zip(told, thing.groups, strict=False):
        yield _Row(one.name, load(one.name, group.tasks, 0, most, words), _cells(one, words))
    for one in told[len(thing.groups) :]:
        yield _Row(one.name, None, _cells(one, words))


def _cells(line: Line, words: Words) -> tuple[str, ...]:
    return tuple(cells(line, words))


def _counts(thing: Summary, words: Words) -> Iterator[tuple[str, str]]:
    yield words.say("Time limits"), limits(thing.total, words)
    yield words.say("State"), standings(thing, words)
    told = often(thing, words)
    if told is not None:
        yield words.say(OFTEN_TOLD), told


def _timeline(thing: Summary, words: Words) -> Timeline | None:
    times = ((item, None) for task in thing.tasks for item in items_of(task.told, thing.question))
    return timeline(times, thing.question, Names.of(thing.notices.heads, words))


def _no_leader(thing: Summary, words: Words) -> Iterator[tuple[str, str]]:
    """The words of each piece of work, and what stands behind them."""
    for piece in thing.no_leader:
        first = piece.tasks[0]
        yield quoted(first.told.entry.task.text), piece_behind(piece, first)
