"""The entries of a table's cell: "Sở Tài chính" and "Sở Y tế", a line or a paragraph each."""

from collections.abc import Iterable, Mapping, Sequence

from giaoban.lexicon import phrases
from giaoban.model.source import Cell, Passage
from giaoban.names.lists import NameReader
from giaoban.structure.label import Label
from giaoban.structure.passages import joined
from giaoban.text import words

_BLANK = 0.3  # of a line's height: the width of a blank
_LONGEST_NAME = 6  # lines of a narrow cell


def entries(lines: Sequence[Label], edge: float | None) -> tuple[Passage, ...]:
    """The words of a cell, parted where its writer broke the line, not where the cell was full.

    `edge`: how far right the lines of its column reach, in points; None where nothing wraps.
    """
    groups: list[list[Label]] = []
    for one in lines:
        if groups and _goes_on(groups[-1], one, edge):
            groups[-1].append(one)
        else:
            groups.append([one])
    return tuple(joined(one.words for one in group) for group in groups)


Edges = Mapping[tuple[int, int, int], float]
"""How far right the lines of a table's column reach: by table, column, and the columns that its
cells reach over."""


def right_edges(lines: Iterable[Label]) -> Edges:
    """How far right the lines of each column of each table reach."""
    found: dict[tuple[int, int, int], float] = {}
    for one in lines:
        if one.line.cell and one.line.box:
            place = _column(one.line.cell)
            found[place] = max(found.get(place, 0.0), one.line.box[2])
    return found


def right_edge(cell: Cell, edges: Edges) -> float | None:
    """How far right the lines of a cell may reach; None where nothing wraps."""
    return edges.get(_column(cell))


def _column(cell: Cell) -> tuple[int, int, int]:
    return cell.table, cell.column, cell.columns


def _goes_on(group: Sequence[Label], label: Label, edge: float | None) -> bool:
    """Is a line of a cell the rest of the one before it?"""
    if label.marker is not None:
        return False
    if group[-1].text.endswith(("-", ",")):
        return True
    short = _ends_short(group[-1], label, edge)
    if not label.text[:1].isupper():
        return not (short and _begins_name(group, label))
    return not (short or _begins_name(group, label))


def _ends_short(last: Label, label: Label, edge: float | None) -> bool:
    """Would the next line's first word have stood on the last one? Then it ended on purpose."""
    if edge is None or not last.line.box or not label.line.box:
        return True
    first = label.line.words[0] if label.line.words else None
    width = first.x1 - first.x0 if first else 0.0
    return edge - last.line.box[2] > width + _BLANK * (label.line.box[3] - label.line.box[1])


def _begins_name(group: Sequence[Label], label: Label) -> bool:
    """Does a new name begin: the lines above are whole names, and a head of names stands here?"""
    above = NameReader(joined(one.words for one in group[-_LONGEST_NAME:]).text)
    named, here = above.listed(0, called=True), NameReader(label.text)
    if not named or named[-1].after < len(above.words):
        return False
    head = phrases("heads").longest(words(f"{above.text} {here.text}"), named[-1].first)
    if head is not None and head[1] >= len(above.words):
        return False  # "Văn phòng | UBND tỉnh", "Bộ Chỉ huy | Quân sự tỉnh" are one
    return here.is_head(0) or here.at(0) is not None
