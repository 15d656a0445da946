"""Points in a new order, each with what stands below it, and their numbers without gaps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from giaoban.desk.draft.parts import KINDS, Point

_NUMBER = re.compile(r"\(?(?P<number>\d{1,3}(?:\.\d{1,3})*)(?P<tail>\W{0,3})")
_LETTER = re.compile(r"\(?(?P<number>[a-zđ])(?P<tail>\W{1,3})")
_ALPHABET = "abcdđeghiklmnopqrstuvxy"


@dataclass(frozen=True, slots=True)
class Line:
    """A task or remark of the notice: its marker there, "" for none; what is told again of it, None
    where nothing is."""

    marker: str
    point: Point | None = None


@dataclass(slots=True)
class _Node:
    line: Line
    below: list["_Node"] = field(default_factory=list)

    def points(self) -> Iterator[Point]:
        if self.line.point:
            yield self.line.point
        for one in self.below:
            yield from one.points()


def numbered(lines: Sequence[Line], *, led: bool, reordered: bool) -> tuple[Point, ...]:
    """The points with their markers: late ones first, where they may be `reordered`, but never away
    from the one that they stand below; numbers run on from the first marker of their list.
    `led`: the number of the section is that of the first line, which has none of its own."""
    if not led or not any(one.marker for one in lines):
        return tuple(_told(_trees(lines), "", reordered))
    first = _Node(lines[0], _trees(lines[1:]))
    points = list(_told([first], "", reordered))
    return (*(replace(one, marker="") for one in points[:1]), *points[1:])


def _told(nodes: list[_Node], above: str, reordered: bool) -> Iterator[Point]:
    """`above`: the new number that theirs begin with, "" for none."""
    markers = [one.line.marker for one in nodes if one.line.marker]
    rest = list(_present(nodes))
    if reordered:
        rest.sort(key=lambda one: min(map(_place, one.points())))
    for marker, node in zip(_running(markers, len(rest), above), rest, strict=True):
        if node.line.point:
            yield replace(node.line.point, marker=marker)
        number = _NUMBER.fullmatch(marker)
        yield from _told(node.below, number["number"] if number else "", reordered)


def _present(nodes: list[_Node]) -> Iterator[_Node]:
    """Those that are told again; in place of one that is not, what stands below it."""
    for node in nodes:
        if node.line.point:
            yield node
        else:
            yield from _present(node.below)


def _place(point: Point) -> tuple[int, int]:
    """By kind, then by the day that is next; what was only carried on as it stood."""
    days = point.due if point.kind != "carried" else ()
    return KINDS.index(point.kind), days[0].toordinal() if days else 0


# -- what stands below what -----------------------------------------------------------------------


def _trees(lines: Sequence[Line]) -> list[_Node]:
    """By the kinds of their markers: a kind that is new stands below the one before. A line without
    a marker stands beside the one before."""
    roots: list[_Node] = []
    open_: list[tuple[str, _Node]] = []
    for line in lines:
        node, kind = _Node(line), kind_of(line.marker) or (open_[-1][0] if open_ else "")
        while any(known in (kind, "") for known, _ in open_) and open_.pop()[0] not in (kind, ""):
            pass
        (open_[-1][1].below if open_ else roots).append(node)
        open_.append((kind, node))
    return roots


def kind_of(marker: str) -> str:
    """Equal for the markers of one list; "" for none."""
    number = _NUMBER.fullmatch(marker)
    if number:
        return f"{number['number'].count('.')}{number['tail'].strip()}"
    return f"a{marker[1:]}" if _LETTER.fullmatch(marker) else marker


# -- numbers --------------------------------------------------------------------------------------


def _running(markers: Sequence[str], count: int, above: str) -> list[str]:
    """So many, as the first of the markers begins: a dash for each, numbers one after another;
    where a number is known that they stand below, it is theirs too."""
    first = markers[0] if markers else ""
    number = _NUMBER.fullmatch(first)
    if number:
        head, _, last = number["number"].rpartition(".")
        head, start = (above, 1) if above and head else (head, int(last))
        return [_numeral(first, number, head, start + i) for i in range(count)]
    if _LETTER.fullmatch(first):
        return _lettered(markers, count)
    if len(first) == 1:
        return [first] * count
    return [*markers[:count], *[""] * (count - len(markers))]


def _numeral(first: str, number: re.Match[str], head: str, count: int) -> str:
    last = number["number"].rpartition(".")[2]
    width = len(last) if last.startswith("0") else 0
    open_ = first[: number.start("number")]
    return f"{open_}{f'{head}.' if head else ''}{count:0{width}}{number['tail']}"


def _lettered(markers: Sequence[str], count: int) -> list[str]:
    """The letters of the notice, then those of the alphabet that come after."""
    made = list(dict.fromkeys(markers))[:count]
    found = _LETTER.fullmatch(made[-1])
    after = _ALPHABET.find(found["number"]) + 1 if found else len(_ALPHABET)
    tail = found["tail"] if found else ""
    more = [f"{letter}{tail}" for letter in _ALPHABET[after:]]
    return [*made, *more[: count - len(made)], *[""] * (count - len(made) - len(more))]
