"""Who acts, by the cells of a table's row: their columns, labels and brackets say in which part."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from giaoban.facts import assignment
from giaoban.facts.tasks.context import Context, reference
from giaoban.lexicon import Row, phrases
from giaoban.model.notice import UnitRef
from giaoban.model.proof import Proven
from giaoban.model.source import Passage
from giaoban.names.lists import Mention, NameReader
from giaoban.text import words

_LABEL = re.compile(r"(?:^|(?<=[;.,]\s)|(?<=\s))((?:\w+\s){0,3}\w+)\s*:(?=\s|\w)")
_AROUND = " ;,-"
_PARTS = {"lead", "assignee", "partner", "receiver"}
_BY_LABEL = {"other", "unknown"}
"""Columns that say who acts only where a label in them does: "PH: Ban CHQS"."""

_SEPARATORS = {",", ";", "/", "+", "."}
_BRACKETS = {"lead": "lead", "cooperate": "partner", "partner": "partner"}

Names = tuple[Proven[UnitRef], ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """Who leads, who acts, who helps, and who gets the product."""

    leads: Names = ()
    doers: Names = ()
    partners: Names = ()
    receivers: Names = ()


def parts(cells: Mapping[str, Sequence[Passage]], context: Context) -> Parts:
    """Those whom a row's cells name. Beside one who leads, the others who act help."""
    found: dict[str, list[Proven[UnitRef]]] = {kind: [] for kind in _PARTS}
    for column, entries in cells.items():
        for holds, stretch in _labelled(entries, column):
            for part, name in _named(stretch, holds, context):
                found[part].append(name)
    if found["lead"]:
        found["partner"] = found["assignee"] + found["partner"]
        found["assignee"] = []
    order = (tuple(found[kind]) for kind in ("lead", "assignee", "partner", "receiver"))
    return Parts(*order)


# -- labels -------------------------------------------------------------------------------------


def _labelled(entries: Sequence[Passage], column: str) -> Iterator[tuple[str, Passage]]:
    """What the stretches of a cell hold: "Chủ trì: Sở A; PH: Sở B", an entry without a label what
    the one before it does; without any, what the column does."""
    if column not in _PARTS | _BY_LABEL:
        return
    holds = column
    for entry in entries:
        start = 0
        for found in _LABEL.finditer(entry.text):
            named = _label(found[1])
            if named is None:
                continue
            yield from _stretch(entry, start, found.start(), holds)
            holds, start = named[0]["holds"], found.end()
        yield from _stretch(entry, start, len(entry.text), holds)


def _label(text: str) -> tuple[Row, int] | None:
    """The column whose head the words before a colon could be, all of them, if it names doers."""
    sequence = words(text)
    found = phrases("columns").longest(sequence, 0)
    return found if found and found[1] == len(sequence) and found[0]["holds"] in _PARTS else None


def _stretch(cell: Passage, start: int, end: int, holds: str) -> Iterator[tuple[str, Passage]]:
    low = end - len(cell.text[start:end].lstrip(_AROUND))
    high = low + len(cell.text[low:end].rstrip(_AROUND))
    if low < high and holds in _PARTS:
        yield holds, cell.part(low, high)


# -- names --------------------------------------------------------------------------------------


def _named(cell: Passage, holds: str, context: Context) -> Iterator[tuple[str, Proven[UnitRef]]]:
    """The names of a stretch, each with the part it plays: by a bracket or verb after it, "Sở A
    (chủ trì), Sở B", "Sở A chủ trì, phối hợp với Sở B"; else by the column."""
    reader = context.reader(cell.text)
    found = list(_mentions(reader))
    said = assignment.part(reader, found[0].after, len(reader.words)) if found else None
    verb = said is not None and said.first == found[-1].after
    for one in found:
        part = _BRACKETS.get(_bracket(reader, one.after) or "", holds)
        if verb and said and part == "assignee":
            part = "lead" if said.role == "lead" else "partner"
        yield part, reference(cell, one)
    if found and found[-1].after < len(reader.words):
        for one in assignment.partners(reader, found[-1].after, len(reader.words)):
            yield "partner", reference(cell, one)


def _bracket(reader: NameReader, i: int) -> str | None:
    """What a bracket at word `i` says of the name before it: "(chủ trì)"."""
    cue = reader.cue(i + 1) if reader.key(i) == "(" else None
    return str(cue[0]["means"]) if cue and reader.key(cue[1]) == ")" else None


def _mentions(reader: NameReader) -> Iterator[Mention]:
    """The names of a list; words that no rule knows as a name stand as written, up to a comma."""
    i = 0
    while i < len(reader.words):
        named = reader.listed(i, called=True)
        last = named[-1] if named else None
        after = reader.past_bracket(last.after) if last else i
        end = _end(reader, after)
        if last and end == after:
            yield from named
        elif last and reader.cue(after):
            yield from named
            return
        else:
            yield from named[:-1]
            yield reader.mention(last.first if last else i, max(end, i + 1), rule="tables.cell")
        i = max(end, i + 1)
        while i < len(reader.words) and not reader.key(i)[0].isalnum():
            i += 1


def _end(reader: NameReader, i: int) -> int:
    """The end of what stands as written at word `i`: at a comma or bracket."""
    stops = (k for k in range(i, len(reader.words)) if reader.key(k) in _SEPARATORS | {"("})
    return next(stops, len(reader.words))
