"""Rows that go on in other rows, as one each: no row of a sheet can be as high as the longest
text."""

from collections import defaultdict, deque
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from giaoban.desk.importing.cells import BETWEEN, progress_of, text_of
from giaoban.readers.workbook import Row, Sheet, Value

_SIGN = "…"
"""At the end of a cell that goes on, and before what it goes on with."""

Cells = dict[int, Value]


def joined(sheet: Sheet, filled_in: Collection[int] = ()) -> Sheet:
    """What goes on has the same code, wherever it was sorted to; where there is none, it stands
    below. A row that belongs to no other stays as it is. What a person typed there, in the columns
    that are `filled_in`, is typed of the whole."""
    whole = {row.number: dict(row.cells) for row in sheet.rows}
    named = _named(sheet)
    above: Row | None = None
    for row in sheet.rows:
        if not _is_rest(row.cells):
            above = row
            continue
        typed = {place: row.cells[place] for place in filled_in if _is_typed(row.cells.get(place))}
        rest = Row(row.number, {at: one for at, one in row.cells.items() if at not in typed})
        found = next(_heads(rest, named, whole, above), None)
        if found is not None:
            _join(whole[found], rest.cells)
            _add(whole[found], typed)
            del whole[row.number]
    rows = (Row(row.number, whole[row.number]) for row in sheet.rows if row.number in whole)
    return replace(sheet, rows=tuple(rows))


def _is_rest(cells: Cells) -> bool:
    return any(map(_is_more, cells.values()))


def _is_more(value: Value) -> bool:
    return isinstance(value, str) and value.startswith(_SIGN) and value.strip("… .") != ""


def _is_typed(value: Value | None) -> bool:
    return value not in (None, _SIGN) and not (isinstance(value, str) and _is_more(value))


def _is_open(value: Value | None) -> bool:
    return isinstance(value, str) and value.endswith(_SIGN)


Named = Mapping[tuple[int, Value], deque[int]]


def _named(sheet: Sheet) -> Named:
    """The numbers of the rows that go on, by what stands in each cell."""
    found: defaultdict[tuple[int, Value], deque[int]] = defaultdict(deque)
    for row in sheet.rows:
        if not _is_rest(row.cells) and any(map(_is_open, row.cells.values())):
            for name in row.cells.items():
                found[name].append(row.number)
    return found


def _heads(row: Row, named: Named, whole: Mapping[int, Cells], above: Row | None) -> Iterator[int]:
    """The rows that go on with this one."""
    more = [place for place, value in row.cells.items() if _is_more(value)]
    names = {one for one in row.cells.items() if one[0] not in more and one[1] != _SIGN}
    queues = [named[name] for name in names if name in named]
    if not names and above:
        queues = [deque([above.number])]
    for queue in queues:
        while queue and not any(map(_is_open, whole[queue[0]].values())):
            queue.popleft()  # it is whole by now
        for number in queue:
            cells = whole[number]
            if names <= cells.items() and all(_is_open(cells.get(place)) for place in more):
                yield number


def _join(cells: Cells, rest: Cells) -> None:
    for place, value in rest.items():
        begun = cells.get(place)
        if isinstance(begun, str) and isinstance(value, str) and _is_more(value):
            cells[place] = begun.removesuffix(_SIGN) + value.removeprefix(_SIGN).removeprefix(" ")


def _add(cells: Cells, typed: Cells) -> None:
    """In the place of nothing, or of a status that says nothing; else beside what stands there:
    two statuses, or two days, are none."""
    for place, value in typed.items():
        stood = text_of(cells.get(place))
        if not stood or progress_of(stood) == "unrecorded":
            cells[place] = value
        elif stood != text_of(value):
            cells[place] = BETWEEN.join([stood, text_of(value)])
