"""What the columns of a sheet hold, found by the words at their head."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from giaoban.desk.importing.cells import progress_of
from giaoban.lexicon import phrases
from giaoban.readers.workbook import Row, Sheet
from giaoban.text import words

_HEAD_WITHIN = 100
"""Rows in which the head stands."""

_LONGEST = 80
"""Characters; what is longer is no head of a column."""


@dataclass(frozen=True, slots=True)
class Head:
    """`columns`: what a column holds, as `lexicon/sheetheads.toml` names it → its place. `spare`:
    further columns with one of these meanings, by place, and the words at their head. `ticks`: the
    status that a mark in this column means. `above`, `below`: the rows before and behind."""

    columns: Mapping[str, int]
    spare: Mapping[int, tuple[str, str]]
    ticks: Mapping[int, str]
    above: Sequence[Row]
    below: Sequence[Row]


@dataclass(slots=True)
class _Found:
    """In one row."""

    columns: dict[str, int] = field(default_factory=dict)
    spare: dict[int, tuple[str, str]] = field(default_factory=dict)
    ticks: dict[int, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.columns) + len(self.ticks)


def head(sheet: Sheet) -> Head | None:
    """None without a column of tasks, or of codes, and one beside it. A head may have two rows."""
    rows = sheet.rows
    found = [_found(row) for row in rows[:_HEAD_WITHIN]]
    at = max(range(len(found)), key=lambda i: (len(found[i].columns), -i), default=0)
    if not found or len(found[at]) < 2 or not {"task", "code"} & found[at].columns.keys():
        return None
    best, end = found[at], at + 1
    half = _found(rows[end]) if end < len(rows) else _Found()
    if len(half) > 1 and best.columns.get("task") not in rows[end].cells:
        best, end = _joined(best, half), end + 1
    return Head(best.columns, best.spare, best.ticks, rows[:at], rows[end:])


def _joined(upper: _Found, lower: _Found) -> _Found:
    """What the upper row says stands, but where the lower one parts it."""
    ticks = {**upper.ticks, **lower.ticks}
    columns = {**lower.columns, **upper.columns}
    parted = {holds: place for holds, place in columns.items() if place not in ticks}
    spare = {
        place: told
        for place, told in {**upper.spare, **lower.spare}.items()
        if place not in ticks and place not in parted.values()
    }
    return _Found(parted, spare, ticks)


@dataclass(frozen=True, slots=True)
class _Column:
    """`more`: how much its head says beside."""

    holds: str
    other: str | None
    more: int
    place: int
    text: str


def _found(row: Row) -> _Found:
    """Of several columns with one meaning that whose head says least beside it."""
    made = _Found()
    columns = list(_columns(row))
    sure = Counter(one.holds for one in columns if one.other is None)
    for one in sorted(columns, key=lambda one: (one.more, one.place)):
        holds = one.other if one.other and sure[one.holds] else one.holds
        if holds == "other":
            continue
        if made.columns.setdefault(holds, one.place) != one.place:
            made.spare[one.place] = holds, one.text
    made.ticks = _ticks(row)
    return made


def _ticks(row: Row) -> dict[int, str]:
    """Columns for one status each: there are several."""
    texts = ((place, value) for place, value in row.cells.items() if isinstance(value, str))
    found = {place: text for place, text in texts if progress_of(text)}
    return found if len({progress_of(text) for text in found.values()}) > 1 else {}


def _columns(row: Row) -> Iterator[_Column]:
    for place, value in row.cells.items():
        if isinstance(value, str) and len(value) <= _LONGEST:
            yield from _holds(value, place)


def _holds(text: str, place: int) -> Iterable[_Column]:
    """What a head begins with says it; else the first of its words that do."""
    known, sequence = phrases("sheetheads"), words(text)
    first = known.longest(sequence, 0)
    if first:
        rule, after = first
        return [_Column(rule["holds"], rule["else"], len(sequence) - after, place, text)]
    within = next(iter(known.find(sequence)), None)
    return [_Column(within[0]["holds"], None, len(sequence), place, text)] if within else []
