"""Annexes: "PHỤ LỤC I", its title, and a body of its own."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from giaoban.model.source import Passage
from giaoban.names.headings import named_by
from giaoban.names.lists import NameReader
from giaoban.structure.label import Label
from giaoban.structure.paragraphs import Margins, Paragraph, is_bold, paragraph, paragraphs
from giaoban.structure.passages import joined
from giaoban.structure.tables import TaskTable, table_of
from giaoban.structure.tree import Node, nodes, tree
from giaoban.text import fold

_NUMBERED = re.compile(
    r"phụ lục(?:\s+(?:số\s+)?(?P<value>\d{1,2}|[ivx]+|[a-e])(?=\s*[:.(-]|\s*$|\s))?[\s:.-]*"
)
_ATTACHED = re.compile(r"\(?(?:kèm theo|ban hành kèm theo)")


@dataclass(frozen=True, slots=True)
class Annex:
    """ "PHỤ LỤC I": `value` its number ("" where it has none), `title` the words below it."""

    value: str
    title: Passage | None
    opening: tuple[Paragraph, ...]
    body: tuple[Node, ...]

    @property
    def holds_tasks(self) -> bool:
        """Does it give out tasks, in a table, under units, or point by point? Any other annex
        belongs to what it is annexed to."""
        return any(node.paragraph.table or _gives_work(node) for node in nodes(self.body))


def _gives_work(node: Node) -> bool:
    """Is it a paragraph that begins with a verb of giving and a name, or with a name and what it
    must do, or a unit above points that say so?"""
    reader = NameReader(node.paragraph.text)
    cue = reader.cue(0)
    if cue and cue[0]["means"] == "assign" and reader.listed(cue[1]):
        return True
    if node.paragraph.marker is None:
        return False
    if _tells(reader):
        return True
    return bool(node.children) and bool(named_by(reader, whole=True)) and _acts(node.children)


def _tells(reader: NameReader) -> bool:
    """Does a name stand first, and then what it must do: "Sở A rà soát", "Sở A: Rà soát"?"""
    named = reader.listed(0)
    if not named:
        return False
    after = named[-1].after
    if reader.key(after) == ":":
        return reader.is_verb(after + 1)
    return reader.is_predicate(after)


def _acts(points: Sequence[Node]) -> bool:
    """Does some point below begin with a verb?"""
    return any(NameReader(node.paragraph.text).is_verb(0) for node in points)


def annexes(
    labels: Sequence[Label], edges: Margins, tables: Mapping[int, TaskTable]
) -> tuple[Annex, ...]:
    """The annexes that follow the signature, each from its own "PHỤ LỤC" on."""
    return tuple(_annex(lines, edges, tables) for lines in _split(labels))


def _split(labels: Sequence[Label]) -> Iterator[Sequence[Label]]:
    """The lines of each annex, from one "PHỤ LỤC" to the next."""
    starts = [i for i, one in enumerate(labels) if one.kind == "annex"]
    for start, end in pairwise([*starts, len(labels)]):
        yield labels[start:end]


def _annex(lines: Sequence[Label], edges: Margins, tables: Mapping[int, TaskTable]) -> Annex:
    """Its number, its title (capitals or bold below it), and the rest as a body."""
    end = 1
    while end < len(lines) and _is_annex_title(lines[end], tables):
        end += 1
    named = _NUMBERED.match(fold(lines[0].text))
    value, beside = (named["value"] or "", named.end()) if named else ("", 0)
    title = [lines[0].words.part(beside, len(lines[0].text)), *_unattached(lines[1:end])]
    title = [words for words in title if words.text]
    opening = tuple(paragraph([one]) for one in lines[:end])
    body = tree(paragraphs(lines[end:], edges, tables))
    return Annex(value.upper(), joined(title) if title else None, opening, body)


def _unattached(lines: Sequence[Label]) -> Iterator[Passage]:
    """The lines of a title without the bracket "(Kèm theo …)", which may wrap."""
    bracketed = False
    for one in lines:
        bracketed = bracketed or bool(_ATTACHED.match(fold(one.text)))
        if not bracketed:
            yield one.words
        bracketed = bracketed and not one.text.rstrip().endswith(")")


def _is_annex_title(one: Label, tables: Mapping[int, TaskTable]) -> bool:
    if one.marker is not None or table_of(one, tables):
        return False
    return (
        one.capitals
        or is_bold(one)
        or one.line.align == "center"
        or bool(_ATTACHED.match(fold(one.text)))
    )
