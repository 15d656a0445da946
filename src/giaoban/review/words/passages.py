"""The words of a notice, wrapped lines joined: what the checks of words look through."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from giaoban.model.source import Document, Line, Passage, Span
from giaoban.review.case import Case
from giaoban.structure.label import Label
from giaoban.structure.paragraphs import Paragraph
from giaoban.structure.passages import joined, of_line
from giaoban.structure.tree import Node, nodes

_QUOTED = re.compile(r"“[^“”]{0,400}”|\"[^\"]{0,400}\"|«[^«»]{0,400}»")


_WITH_WORDS = {"note", "frame"}
"""Zones beside the running text in which people write: footnotes and text boxes."""


def passages(case: Case) -> Iterator[Passage]:
    """All words but those of page heads and feet, part by part."""
    parts = case.outline
    yield from _of_labels(parts.header)
    if parts.type_line:
        yield parts.type_line.words
    if parts.title:
        yield parts.title
    yield from _of_labels(parts.addressees)
    yield from running(case)
    yield from _of_labels(parts.tail)
    yield from _of_labels([one for one in parts.aside if one.line.zone in _WITH_WORDS])


def running(case: Case) -> Iterator[Passage]:
    """The sentences of a notice and of its annexes: no header, no recipients, no signature."""
    parts = case.outline
    yield from _of_paragraphs(case, parts.preamble)
    yield from _of_nodes(case, parts.body)
    yield from _of_paragraphs(case, parts.closing)
    for annex in parts.annexes:
        if annex.title:
            yield annex.title
        yield from _of_paragraphs(case, annex.opening)
        yield from _of_nodes(case, annex.body)


def quotations(text: str) -> list[tuple[int, int]]:
    """What stands between quotation marks: titles, words of others."""
    return [found.span() for found in _QUOTED.finditer(text)]


def is_within(start: int, end: int, stretches: Sequence[tuple[int, int]]) -> bool:
    """Does one of the stretches, which stand in order, hold these characters?"""
    i = bisect_right(stretches, start, key=lambda stretch: stretch[0]) - 1
    return i >= 0 and end <= stretches[i][1]


def _of_labels(labels: Sequence[Label]) -> Iterator[Passage]:
    """Line by line; those of one cell as one."""
    for cell, group in groupby(labels, lambda label: label.line.cell):
        if cell is None:
            yield from (label.words for label in group)
        else:
            yield joined(label.words for label in group)


def _of_nodes(case: Case, roots: Sequence[Node]) -> Iterator[Passage]:
    yield from _of_paragraphs(case, (node.paragraph for node in nodes(roots)))


def _of_paragraphs(case: Case, some: Iterable[Paragraph]) -> Iterator[Passage]:
    for paragraph in some:
        if paragraph.table is None:
            yield paragraph.words
        else:
            yield from _cells(case, paragraph.spans)


def _cells(case: Case, spans: Sequence[Span]) -> Iterator[Passage]:
    """The words of the table in which these stand, a cell each."""
    inside = next((line for span in spans if (line := case.document.line_at(span.start))), None)
    if inside is None or inside.cell is None:
        return
    for _, group in groupby(_lines(case.document, inside.cell.table), _place):
        yield joined(of_line(case.document, line) for line in group)


def _lines(document: Document, table: int) -> Iterator[Line]:
    """The lines of a table, which stand together."""
    return (line for line in document.lines if line.cell and line.cell.table == table)


def _place(line: Line) -> tuple[int, int]:
    return (line.cell.row, line.cell.column) if line.cell else (-1, -1)
