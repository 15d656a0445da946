"""A notice's text for a page: cut where facts begin and end, each piece with what it tells."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from giaoban.model.reading import Evidence, Reading
from giaoban.out.labels import FACTS
from giaoban.out.manner import Words, mark
from giaoban.out.proof import fact_at, said
from giaoban.out.rule import told
from giaoban.out.web.doubts import Doubt
from giaoban.structure.label import is_page_number

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
"""How a fact is marked, by its name; others as `_FACT`."""

_FACT, _LEFT, _DOUBT, _OTHER = "fact", "left", "doubt", "other"
_LEFT_OVER = mark("left over")

OTHER = mark("A task that this page does not list")


@dataclass(frozen=True, slots=True)
class Piece:
    """`kinds`: of its marks, "" for none; `of`: the numbers of the tasks that it tells something
    about; `task`: that whose words it is; `begins`: the same, where they begin here; `doubt`,
    `opens`: the same of a passage that may give work."""

    text: str
    kinds: str
    of: str
    task: int | None
    begins: int | None
    doubt: int | None
    opens: int | None
    why: str


@dataclass(frozen=True, slots=True)
class Line:
    """`number`: by which a person finds it, on its page where there are pages; `turns`: with it
    its page begins; `aside`: it is but the number of its page."""

    number: int
    page: int | None
    turns: bool
    aside: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """A fact that a piece of text tells. `number`: of the task it belongs to, on this page;
    `doubt`: of the passage that may give work; `first`: this is the first of its pieces."""

    kind: str
    number: int | None
    why: str
    first: bool = True
    doubt: int | None = None

    @property
    def task(self) -> int | None:
        return self.number if self.kind == "task" else None


def lines(
    reading: Reading, numbers: Mapping[str, int], words: Words, doubts: Sequence[Doubt] = ()
) -> list[Line]:
    """Every line but blank ones, whole; `numbers`: of the tasks on this page, by pointer."""
    starts, ends = _borders(chain(_marks(reading, numbers, words, doubts), _doubtful(doubts)))
    begins = _pages(reading)
    found: list[Line] = []
    page, above = 0, 0
    for number, pieces in _cut(reading.text, starts, ends):
        new = begins.get(number)
        page, above = (new, number - 1) if new else (page, above)
        if any(piece.text.strip() for piece in pieces):
            told = page if page and (not found or found[-1].page != page) else None
            aside = _is_aside(pieces)
            found.append(Line(number - above, page or None, bool(told), aside, tuple(pieces)))
    return found


def _is_aside(pieces: Sequence[Piece]) -> bool:
    told = any(piece.kinds for piece in pieces)
    return not told and is_page_number("".join(piece.text for piece in pieces))


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
    marks: Iterable[tuple[int, int, _Mark]],
) -> tuple[dict[int, list[_Mark]], dict[int, list[_Mark]]]:
    """The marks that begin, and that end, at each place."""
    starts, ends = defaultdict[int, list[_Mark]](list), defaultdict[int, list[_Mark]](list)
    for start, end, one in marks:
        if start < end:
            starts[start].append(one)
            ends[end].append(one)
    return starts, ends


def _marks(
    reading: Reading, numbers: Mapping[str, int], words: Words, doubts: Iterable[Doubt]
) -> Iterator[tuple[int, int, _Mark]]:
    doubtful = {one.at for one in doubts}
    for proof in reading.evidence:
        if not (proof.at.startswith("/joint_tasks/") or _holder(proof) in doubtful):
            one = _mark(reading, proof, numbers, words)
            for i, span in enumerate(proof.spans):
                yield span.start, span.end, replace(one, first=i == 0)
    left = _Mark(_LEFT, None, words.say(_LEFT_OVER))
    yield from ((one.start, one.end, left) for one in reading.coverage.unassigned)


def _holder(proof: Evidence) -> str:
    return proof.at.rpartition("/")[0]


def _doubtful(doubts: Iterable[Doubt]) -> Iterator[tuple[int, int, _Mark]]:
    for doubt in doubts:
        one = _Mark(_DOUBT, None, doubt.why, doubt=doubt.number)
        for i, span in enumerate(doubt.spans):
            yield span.start, span.end, replace(one, first=i == 0)


def _mark(reading: Reading, proof: Evidence, numbers: Mapping[str, int], words: Words) -> _Mark:
    name = fact_at(proof.at)
    of_task = _TASK.match(proof.at)
    number = numbers.get(of_task["task"]) if of_task else None
    if of_task and number is None:
        return _Mark(_OTHER, None, words.say(OTHER))
    label = words.say(FACTS.get(name, name))
    why = f"{label}: {told(proof.rule, said(reading, proof), words)}"
    return _Mark(_KINDS.get(name, _FACT), number, why)


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


def _piece(text: str, every: Sequence[_Mark], begun: Iterable[_Mark]) -> Piece:
    listed = any(one.number for one in every)
    marks = [one for one in every if not (listed and one.kind == _OTHER)]
    opened = [one for one in begun if one.first]
    return Piece(
        text=text,
        kinds=" ".join(dict.fromkeys(one.kind for one in marks)),
        of=" ".join(dict.fromkeys(str(one.number) for one in marks if one.number)),
        task=next((one.task for one in reversed(marks) if one.task), None),
        begins=next((one.task for one in opened if one.task), None),
        doubt=next((one.doubt for one in marks if one.doubt), None),
        opens=next((one.doubt for one in opened if one.doubt), None),
        why="\n".join(dict.fromkeys(one.why for one in marks)),
    )
