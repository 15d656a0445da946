"""Markdown's tables: each cell a line with its place, the bars and rules marks.

A mark needs a line to stand in. Bars belong to the cell before them, the first bar of a row to its
first cell with words; a row without words (the rule under a head) to the cell before or after it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from giaoban.model.source import Cell, Span
from giaoban.readers.plain.slots import Marked, Row, Slot

_BAR_OR_ESCAPE = re.compile(r"\\.|\|")
_BREAK = re.compile(r"<br\s?/?>", re.IGNORECASE)
_RULE = re.compile(r"(?<![^\s|:])(?:[-–—]{3,}|_{3,}|={3,}|\*{5,})(?![^\s|:])")
_HEAD_RULE = re.compile(r"\s*:?-{2,}:?\s*")


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of a cell; `end` is behind the bar or break that follows them."""

    column: int
    words: Span
    end: int
    rules: tuple[Span, ...]


def is_row(text: str, row: Row) -> bool:
    raw = row.span.of(text)
    return len(raw) > 2 and raw.startswith("|") and raw.endswith("|") and not raw.endswith("\\|")


def table(text: str, rows: list[Row], number: int) -> Marked | None:
    """The cells of a table's rows; None where no row has words."""
    result = Marked()
    waiting: list[Span] = []
    at = 0
    for row in rows:
        parts = list(_parts(text, row.span))
        if parts:
            fresh = _slots(text, row, parts, Cell(number, at, 0))
            result.slots.extend(_led(fresh, waiting, result))
            result.marks.extend(_around(fresh))
            result.marks.extend(rule for part in parts for rule in part.rules)
            waiting = []
            at += 1
        elif result.slots:
            last = result.slots[-1]
            result.marks.append(Span(last.span.end, row.span.end))
            result.slots[-1] = replace(last, span=Span(last.span.start, row.span.end))
        else:
            waiting.append(row.span)
    return result if result.slots else None


def _led(fresh: list[Slot], waiting: list[Span], result: Marked) -> list[Slot]:
    """The first slot takes the wordless rows that stand before it."""
    if not waiting:
        return fresh
    first = fresh[0]
    result.marks.append(Span(waiting[0].start, first.span.start))
    return [replace(first, span=Span(waiting[0].start, first.span.end)), *fresh[1:]]


def _parts(text: str, row: Span) -> Iterator[_Part]:
    for column, cell in enumerate(_cells(text, row)):
        if _HEAD_RULE.fullmatch(text, cell.start, cell.end):
            continue
        ends = [(one.start(), one.end()) for one in _BREAK.finditer(text, cell.start, cell.end)]
        start = cell.start
        for words_end, end in [*ends, (cell.end, cell.end + 1)]:
            words = _stripped(text, Span(start, words_end))
            rules = tuple(Span(*one.span()) for one in _RULE.finditer(text, words.start, words.end))
            if len(words) > sum(len(rule) for rule in rules):
                yield _Part(column, words, end, rules)
            start = end


def _cells(text: str, row: Span) -> Iterator[Span]:
    bars = [
        found.start()
        for found in _BAR_OR_ESCAPE.finditer(text, row.start, row.end)
        if found[0] == "|"
    ]
    for left, right in pairwise(bars):
        yield Span(left + 1, right)


def _slots(text: str, row: Row, parts: list[_Part], place: Cell) -> list[Slot]:
    """Parts tile their row: what follows one up to its bar is its, the rest is the next one's."""
    result = []
    start = row.span.start
    for part in parts:
        end = row.span.end if part is parts[-1] else part.end
        slot = _stripped(text, Span(start, end))
        result.append(Slot(row.number, slot, part.words, replace(place, column=part.column)))
        start = end
    return result


def _around(slots: Iterable[Slot]) -> Iterator[Span]:
    for slot in slots:
        yield Span(slot.span.start, slot.words.start)
        yield Span(slot.words.end, slot.span.end)


def _stripped(text: str, span: Span) -> Span:
    raw = span.of(text)
    start = span.start + len(raw) - len(raw.lstrip())
    return Span(start, max(start, span.start + len(raw.rstrip())))
