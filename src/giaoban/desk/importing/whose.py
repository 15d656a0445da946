"""Whose part a row of an office's own sheet tells of: a unit that the row names, or that the sheet
is of, tells of its own part alone, and of no other unit's task."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from giaoban.desk.importing.pairing import Paired
from giaoban.desk.importing.parts import Filled, LeftOut, Line, Why
from giaoban.desk.recording import Desk
from giaoban.errors import UsageError
from giaoban.library.items import Told
from giaoban.names.matching import match

Parts = Mapping[tuple[str, str], Sequence[Line]]
"""The rows of a task that tell of one unit's part, by reference and unit; "" for the sheet's."""

_PARTED = re.compile(r"[;,\n]|\(.*?\)")
"""Between units in a cell; and what is said of them."""


def units_of(cell: str) -> list[str]:
    """Those that a cell names."""
    return [name for one in _PARTED.split(cell) if (name := one.strip())]


def parts(paired: Paired, sheet: Filled, desk: Desk) -> tuple[Parts, Sequence[LeftOut]]:
    """And the rows of which it is not sure."""
    if sheet.coded:
        return {(name, sheet.unit): lines for name, lines in paired.lines.items()}, ()
    found: defaultdict[tuple[str, str], list[Line]] = defaultdict(list)
    lost: list[LeftOut] = []
    for name, lines in paired.lines.items():
        told = paired.tasks[name]
        for line in lines:
            unit, why = _part(told, line, sheet.unit, desk)
            if why:
                lost.append(_left(told, line, why))
            else:
                found[name, unit].append(line)
    return found, lost


def _left(told: Told, line: Line, why: Why) -> LeftOut:
    text, cells = told.entry.task.text, line.said.cells
    if why == "to-choose":
        return LeftOut(why, (line.number,), "", line.text, cells=cells, candidates=(told,))
    return LeftOut(why, (line.number,), told.reference, text, "status", cells, told)


def _part(told: Told, line: Line, of_sheet: str, desk: Desk) -> tuple[str, Why | None]:
    refs = told.entry.task.assignees
    doing = [ref.unit or ref.text for ref in refs]
    several = len(doing) != 1 or told.entry.for_everyone or any(ref.group for ref in refs)
    names = units_of(line.lead)
    if _are_all(names, doing):
        return "" if several else doing[0], None
    one = names[0] if len(names) == 1 else of_sheet if not names else ""
    share = _share(told, one, desk) if one else None
    if share:
        return share, None
    if several and (not names or told.entry.for_everyone or len(names) > 1):
        return "", "partly"
    return "", "to-choose" if names else None


def _are_all(names: Sequence[str], doing: Sequence[str]) -> bool:
    """Does the row name everybody who is told, whoever helps?"""
    meant = set(_meant(names, doing))
    return bool(names) and bool(doing) and meant == set(doing)


def _meant(names: Sequence[str], known: Sequence[str]) -> Iterator[str]:
    pieces = {piece: name for name in known for piece in units_of(name)}
    for one in names:
        yield from (pieces.get(name, name) for name in match(one, [*known, *pieces]).names)


def _share(told: Told, unit: str, desk: Desk) -> str | None:
    """Of a set of units whoever is known as one may be of it."""
    try:
        share = desk.share(told, unit)
    except UsageError:
        return None
    is_known = not told.entry.for_everyone or bool(match(share, desk.units()).names)
    return share if is_known else None
