"""Paragraphs: which lines are one, told by markers, margins, punctuation and, last, by case."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from giaoban.model.box import Box
from giaoban.model.source import Line, Passage, Span
from giaoban.structure.label import Label, Marker
from giaoban.structure.passages import joined
from giaoban.structure.tables import TaskTable, table_of
from giaoban.text import fold

_NO_TABLES: Mapping[int, TaskTable] = MappingProxyType({})
_SENTENCE_END = (".", ";", ":", "!", "?", "…", "./.")
_SHORTEST_BROKEN = 40  # characters: a shorter paragraph of Word is a line of its own
_INDENT = 7.0  # points: less is noise, a first line is set in by 28 or 36
_FAR_RIGHT = 0.95  # of the lines end no farther right than the margin: a few stick out
_BLANK = 0.3  # of a line's height: the width of a blank
_FULL = 0.8  # of the wrap width: a line that a next word may not have fitted
_BRIMFUL = 0.9
_LONGEST_WRAP = 140  # characters: nobody wraps later
_NEVER_LAST = {
    "với", "và", "của", "các", "những", "cho", "do", "tại", "về", "là", "hoặc", "từ", "bởi", "để",
    "theo", "trong", "trên", "bằng", "thuộc",
}  # fmt: skip
"""Words that no paragraph ends in: what they join or govern must follow."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Joined lines. `words` are without the marker, `spans` are the whole lines; `bold` where all
    of it is so. `table`: the task table that stands in place of words; then `spans` are its own."""

    words: Passage
    spans: tuple[Span, ...]
    marker: Marker | None
    bold: bool
    table: TaskTable | None = None

    @property
    def text(self) -> str:
        return self.words.text


@dataclass(frozen=True, slots=True)
class Margins:
    """Where the running text begins and ends: points of a page, or the wrap width in characters."""

    left: float | None = None
    right: float | None = None
    wrap: int | None = None


def margins(labels: Iterable[Label]) -> Margins:
    """The margins that most lines of the running text keep."""
    lines = [label.line for label in labels if label.line.cell is None]
    boxes = [line.box for line in lines if line.box]
    if boxes:
        lefts = Counter(round(box[0]) for box in boxes)
        rights = sorted(box[2] for box in boxes)
        return Margins(
            left=lefts.most_common(1)[0][0],
            right=rights[int(_FAR_RIGHT * (len(rights) - 1))],
        )
    lengths = [len(line.span) for line in lines if not line.whole]
    longest = max(lengths, default=0)
    return Margins(wrap=longest if longest <= _LONGEST_WRAP else None)


def paragraphs(
    labels: Sequence[Label], edges: Margins, tables: Mapping[int, TaskTable] = _NO_TABLES
) -> list[Paragraph]:
    """The labels as paragraphs, in order; each label is in exactly one, a task table is one."""
    groups: list[list[Label]] = []
    for label in labels:
        table = table_of(label, tables)
        same = bool(groups) and table is table_of(groups[-1][-1], tables)
        if same and (table or _goes_on(groups[-1], label, edges)):
            groups[-1].append(label)
        else:
            groups.append([label])
    return [paragraph(group, table_of(group[0], tables)) for group in groups]


def paragraph(group: Sequence[Label], table: TaskTable | None = None) -> Paragraph:
    """One paragraph of these lines; the first tells its kind and marker."""
    first = group[0]
    if table:
        return Paragraph(Passage("", ()), table.spans, None, False, table)
    return Paragraph(
        words=joined(label.words for label in group),
        spans=tuple(label.line.span for label in group),
        marker=first.marker,
        bold=all(is_bold(label) for label in group),
    )


def is_bold(label: Label) -> bool:
    """Are the words bold throughout (an automatic number before them need not be)?"""
    start = label.words.pieces[0][1] if label.words.pieces else label.line.span.start
    runs = [run for run in label.line.runs if run.span.end > start]
    return bool(runs) and all(run.style.bold for run in runs)


def _goes_on(group: list[Label], label: Label, edges: Margins) -> bool:
    """Does `label` continue the paragraph that `group` began?"""
    last = group[-1]
    if label.marker is not None or not last.text or not label.text:
        return False
    unfinished = _begins_small(label.text) and not _ended(last.text)
    if last.line.cell or label.line.cell:
        return last.line.cell == label.line.cell and not _ended(last.text)
    if last.line.whole:
        return unfinished and len(last.text) > _SHORTEST_BROKEN
    if is_bold(last) != is_bold(label) and not _begins_small(label.text):
        return False
    if last.line.box and label.line.box:
        return _goes_on_page(group, label, edges)
    return _goes_on_text(last, label, edges)


def _ended(text: str) -> bool:
    return text.rstrip('"”’)').endswith(_SENTENCE_END)


def _hangs(last: Label, label: Label) -> bool:
    """Does the line end in a comma or a word that no paragraph ends in, and words follow?"""
    word = last.text.rsplit(maxsplit=1)[-1:]
    return label.kind == "text" and (
        last.text.endswith(",") or any(fold(one) in _NEVER_LAST for one in word)
    )


def _begins_small(text: str) -> bool:
    """With a small letter, a figure or a closing bracket: no paragraph begins so unmarked."""
    return text.removeprefix("(")[:1].islower() or text[:1].isdigit() or text[:1] in ")]”"


def _goes_on_page(group: list[Label], label: Label, edges: Margins) -> bool:
    """By the margins of the page: a paragraph ends short of the right one, or its lines below the
    first keep one left edge, or white stands between."""
    last = group[-1]
    unfinished = _begins_small(label.text) and not _ended(last.text)
    unfinished = unfinished or (_hangs(last, label) and not _far_below(last.line, label.line))
    if _ends_short(last.line, label.line, edges) or not _keeps_left(group, label, edges):
        return unfinished
    return unfinished or not _far_below(last.line, label.line)


def _ends_short(last: Line, line: Line, edges: Margins) -> bool:
    """Would the next line's first word have stood on the last one? Then it ended on purpose."""
    room = (edges.right or 0.0) - _box(last)[2]
    first = line.words[0] if line.words else None
    width = first.x1 - first.x0 if first else 0.0
    return room > width + _BLANK * (_box(line)[3] - _box(line)[1])


def _keeps_left(group: list[Label], label: Label, edges: Margins) -> bool:
    """Does the line begin where a further line of this paragraph would?"""
    here, first = _box(label.line)[0], _box(group[0].line)[0]
    if len(group) > 1:
        return abs(here - _box(group[-1].line)[0]) < _INDENT
    if group[0].marker is not None and abs(here - _text_left(group[0])) < _INDENT:
        return True  # hanging below the words of the first line
    if abs(here - first) < _INDENT:
        return not _ended(group[0].text) or abs(first - (edges.left or 0.0)) < _INDENT
    return here < first


def _box(line: Line) -> Box:
    return line.box or (0.0, 0.0, 0.0, 0.0)


def _text_left(label: Label) -> float:
    """Where the words begin after the marker."""
    start = label.words.pieces[0][1] if label.words.pieces else label.line.span.start
    return next(
        (word.x0 for word in label.line.words if word.span.end > start), _box(label.line)[0]
    )


def _far_below(last: Line, line: Line) -> bool:
    """More than a line's height of white between two lines of one page?"""
    if last.page != line.page:
        return False
    height = _box(line)[3] - _box(line)[1]
    return _box(line)[1] - _box(last)[3] > 1.2 * height


def _goes_on_text(last: Label, label: Label, edges: Margins) -> bool:
    """In a text file: no empty line between, and the line before is full or plainly unfinished.

    A page's end may stand in a sentence, with empty lines around its number.
    """
    unfinished = _begins_small(label.text) and not last.text.endswith((".", ":", ";"))
    if label.line.number > last.line.number + 1:
        return unfinished and edges.wrap is not None
    unfinished = unfinished or _hangs(last, label)
    if edges.wrap is None:
        long = len(last.text) > _LONGEST_WRAP // 2
        return unfinished or (long and not _ended(last.text))
    full = len(last.line.span) > _FULL * edges.wrap
    ended = _ended(last.text) and len(last.line.span) < _BRIMFUL * edges.wrap
    return unfinished or (full and not ended)
