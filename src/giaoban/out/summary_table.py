"""The rows of a summary as a table of numbers that add up, with a bar for each load.

No name is cut: on a terminal it is wrapped in its column, where that is too narrow it has a line of
its own above its numbers; a screen that is too narrow for columns gets a sentence a row.
"""

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from giaoban.out.manner import Words, mark
from giaoban.out.rows import Row
from giaoban.out.summary_words import name
from giaoban.summary.groups import Facet, Tally
from giaoban.summary.summarized import Summary

COLUMNS: Mapping[Facet, str] = {
    "tasks": mark("Tasks"),
    "leads": mark("Leads"),
    "joint": mark("Joint work"),
    "dated": mark("By a day"),
    "event": mark("On event"),
    "recurring": mark("Regular"),
    "routine": mark("As planned"),
    "product": mark("Wants a day"),
    "done": mark("Done"),
    "submitted": mark("Sent in"),
    "overdue": mark("Late"),
    "due_soon": mark("In {days} days"),
}
"""Short, for columns; broken at blanks."""

HEAD = 6
"""Columns that a heading takes before it is broken."""

BAR, SHORTEST_BAR, LONGEST_BAR = 12, 6, 24
"""Columns of a bar: beside a name; below it the least and the most."""

NAME = 20
"""Columns that a name needs beside its numbers."""

GAP = 1
INDENT = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table. `load`: its part of the highest number of tasks, as a bar shows it; None
    for sums. `tally` of what is to be taken off is below zero."""

    name: str
    tally: Tally
    load: float | None = None


def lines(thing: Summary, words: Words) -> list[Line]:
    """The groups, what they count twice, the total: each number is the sum of those above it."""
    most = max((len(group.tasks) for group in thing.groups), default=0) or 1
    found = [
        Line(name(group, words), group.tally, len(group.tasks) / most) for group in thing.groups
    ]
    if thing.shared:
        told = words.say("Less what counts again (tasks of several units: {count})")
        label = told.format(count=words.number(len(thing.shared)))
        found.append(Line(label, {facet: -n for facet, n in thing.twice.items()}))
    return [*found, Line(words.say("Total"), thing.total)]


def headings(thing: Summary, words: Words) -> list[str]:
    days = words.number(thing.question.soon_days)
    return [words.say(label).format(days=days) for label in COLUMNS.values()]


def cells(line: Line, words: Words) -> list[str]:
    return [words.number(line.tally[facet]) for facet in COLUMNS]


def bar(load: float | None, columns: int) -> str:
    """As long as the load is; what is there at all has a piece of it."""
    if load is None:
        return ""
    full = max(round(load * columns), int(load > 0))
    return "█" * full + "░" * (columns - full)


def table(thing: Summary, words: Words, width: int | None) -> list[Row]:
    """For this many columns of a terminal; None for a row a line, however long."""
    grid = _Grid.of(thing, words)
    longest = max(len(line.name) for line in grid.lines)
    if width is None:
        return list(grid.beside(longest))
    room = width - grid.width - BAR - GAP
    if room >= min(NAME, longest):
        return list(grid.beside(min(room, longest)))
    room = width - grid.width - INDENT
    if room >= SHORTEST_BAR:
        return list(grid.below(min(room, LONGEST_BAR)))
    return list(grid.as_sentences())


@dataclass(frozen=True, slots=True)
class _Grid:
    """`heads`: of each column the headings, a line each. `widths`: of each column."""

    lines: tuple[Line, ...]
    names: tuple[str, ...]
    heads: tuple[tuple[str, ...], ...]
    numbers: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]

    @classmethod
    def of(cls, thing: Summary, words: Words) -> "_Grid":
        found, names = lines(thing, words), headings(thing, words)
        heads = [textwrap.wrap(one, HEAD, break_long_words=False) for one in names]
        numbers = [cells(line, words) for line in found]
        columns = zip(heads, *([[n] for n in row] for row in numbers), strict=True)
        return cls(
            lines=tuple(found),
            names=tuple(names),
            heads=tuple(zip(*_even(heads), strict=True)),
            numbers=tuple(tuple(row) for row in numbers),
            widths=tuple(max(len(text) for cell in column for text in cell) for column in columns),
        )

    @property
    def width(self) -> int:
        return sum(self.widths) + GAP * len(self.widths)

    def _set(self, texts: tuple[str, ...]) -> str:
        """Each flush right in its column."""
        return "".join(
            f"{'':{GAP}}{text:>{width}}" for text, width in zip(texts, self.widths, strict=True)
        )

    def below(self, columns: int) -> Iterator[Row]:
        """Numbers below their names, behind a bar of so many columns."""
        for head in self.heads:
            yield Row(f"{'':{INDENT + columns}}{self._set(head)}", "", 0, "quiet")
        for line, numbers in zip(self.lines, self.numbers, strict=True):
            yield Row(line.name, "", 0, "strong")
            yield Row(f"{'':{INDENT}}{bar(line.load, columns):{columns}}{self._set(numbers)}")

    def beside(self, columns: int) -> Iterator[Row]:
        """Numbers behind their names, for which there are so many columns."""
        for head in self.heads:
            yield Row(f"{'':{columns + GAP + BAR}}{self._set(head)}", "", 0, "quiet")
        for line, numbers in zip(self.lines, self.numbers, strict=True):
            first, *rest = textwrap.wrap(line.name, columns) or [""]
            before = f"{first:{columns}}{'':{GAP}}{bar(line.load, BAR):{BAR}}"
            yield Row(before + self._set(numbers))
            yield from (Row(one, "", 0) for one in rest)

    def as_sentences(self) -> Iterator[Row]:
        for line, numbers in zip(self.lines, self.numbers, strict=True):
            yield Row(line.name, "", 0, "strong")
            told = (f"{head}: {n}" for head, n in zip(self.names, numbers, strict=True))
            yield Row(" · ".join(told), "", INDENT)


def _even(heads: list[list[str]]) -> list[list[str]]:
    """Headings of as many lines each, the last lines just above the numbers."""
    most = max(len(head) for head in heads)
    return [[""] * (most - len(head)) + head for head in heads]
