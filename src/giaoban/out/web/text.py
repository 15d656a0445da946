"""A notice's text for a page: cut where facts begin and end, each piece with what it tells."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from giaoban.model.reading import Evidence, Reading
from giaoban.out.labels import FACTS
from giaoban.out.manner import Words, mark
from giaoban.out.proof import fact_at, said
from giaoban.out.rule import told

_TASK = re.compile(r"(?P<task>(?:/sections/\d+)+/tasks/\d+)/(?P<fact>\w+)")
_KINDS = {
    "deadlines": "time",
    "assignees": "unit",
    "partners": "unit",
    "submit_to": "unit",
    "citations": "cite",
    "remarks": "remark",
    "text": "task",
    "heading": "title",
    "lead_in": "title",
}
"""How a fact is marked, by its name; others as `_OTHER`."""

_OTHER, _LEFT = "fact", "left"
_LEFT_OVER = mark("left over")


@dataclass(frozen=True, slots=True)
class Piece:
    """`kinds`: of its marks, "" for none; `of`: the numbers of the tasks that it tells something
    about; `task`: that whose words it is; `begins`: the same, where they begin here."""

    text: str
    kinds: str
    of: str
    task: int | None
    begins: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Line:
    """`number`: by which a person finds it, on its page where there are pages; `turns`: with it
    its page begins."""

    number: int
    page: int | None
    turns: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A fact that a piece of text tells. `number`: of the task it belongs to, on this page;
    `first`: this is the first of its pieces."""

    kind: str
    number: int | None
    why: str
    first: bool = True

    @property
    def task(self) -> int | None:
        return self.number if self.kind == "task" else None


def lines(reading: Reading, numbers: Mapping[str, int], words: Words) -> list[Line]:
    """Every line but blank ones, whole; `numbers`: of the tasks on this page, by pointer."""
    starts, ends = _borders(reading, numbers, words)
    begins = _pages(reading)
    found: list[Line] = []
    page, above = 0, 0
    for number, pieces in _cut(reading.text, starts, ends):
        new = begins.get(number)
        page, above = (new, number - 1) if new else (page, above)
        if any(piece.text.strip() for piece in pieces):
            told = page if page and (not found or found[-1].page != page) else None
            found.append(Line(number - above, page or None, bool(told), tuple(pieces)))
    return found


def _pages(reading: Reading) -> dict[int, int]:
    """The lines of the text, from 1, with which pages begin; none where no fact tells a page. On
    each page lines are counted anew, so that any of them tells where it begins."""
    feeds = [i for i, character in enumerate(reading.text) if character == "\n"]
    spans = (span for proof in reading.evidence for span in proof.spans)
    begins: dict[int, int] = {}
    for span in spans:
        if span.page and span.line:
            first = bisect_left(feeds, span.start) + 2 - span.line
            begins[span.page] = min(first, begins.get(span.page, first))
    return {line: page for page, line in begins.items()}


def _borders(
    reading: Reading, numbers: Mapping[str, int], words: Words
) -> tuple[dict[int, list[_Mark]], dict[int, list[_Mark]]]:
    """The marks that begin, and that end, at each place."""
    starts, ends = defaultdict[int, list[_Mark]](list), defaultdict[int, list[_Mark]](list)
    for start, end, one in _marks(reading, numbers, words):
        if start < end:
            starts[start].append(one)
            ends[end].append(one)
    return starts, ends


def _marks(
    reading: Reading, numbers: Mapping[str, int], words: Words
) -> Iterator[tuple[int, int, _Mark]]:
    for proof in reading.evidence:
        if not proof.at.startswith("/joint_tasks/"):
            one = _mark(reading, proof, numbers, words)
            for i, span in enumerate(proof.spans):
                yield span.start, span.end, replace(one, first=i == 0)
    left = _Mark(_LEFT, None, words.say(_LEFT_OVER))
    yield from ((one.start, one.end, left) for one in reading.coverage.unassigned)


def _mark(reading: Reading, proof: Evidence, numbers: Mapping[str, int], words: Words) -> _Mark:
    name = fact_at(proof.at)
    of_task = _TASK.match(proof.at)
    label = words.say(FACTS.get(name, name))
    why = f"{label}: {told(proof.rule, said(reading, proof), words)}"
    return _Mark(_KINDS.get(name, _OTHER), of_task and numbers.get(of_task["task"]), why)


def _cut(
    text: str, starts: Mapping[int, list[_Mark]], ends: Mapping[int, list[_Mark]]
) -> Iterator[tuple[int, list[Piece]]]:
    """The number of each line, from 1, and its pieces."""
    feeds = [i for i, character in enumerate(text) if character == "\n"]
    borders = sorted({0, len(text), *feeds, *(i + 1 for i in feeds), *starts, *ends})
    active: dict[int, _Mark] = {}
    number, pieces = 1, list[Piece]()
    for start, end in pairwise(borders):
        for one in ends.get(start, ()):
            active.pop(id(one), None)
        begun = starts.get(start, ())
        active.update((id(one), one) for one in begun)
        if text[start] == "\n":
            yield number, pieces
            number, pieces = number + 1, []
        else:
            pieces.append(_piece(text[start:end], list(active.values()), begun))
    yield number, pieces


def _piece(text: str, marks: Sequence[_Mark], begun: Iterable[_Mark]) -> Piece:
    return Piece(
        text=text,
        kinds=" ".join(dict.fromkeys(one.kind for one in marks)),
        of=" ".join(dict.fromkeys(str(one.number) for one in marks if one.number)),
        task=next((one.task for one in reversed(marks) if one.task), None),
        begins=next((one.task for one in begun if one.task and one.first), None),
        why="\n".join(dict.fromkeys(one.why for one in marks)),
    )
