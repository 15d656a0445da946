"""From a file to a reading: the only module that knows all stages, in order."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from giaoban import checks, readers
from giaoban.errors import GiaobanError, UnreadableError
from giaoban.facts.gather import gather
from giaoban.model.box import Box
from giaoban.model.notice import Notice
from giaoban.model.policy import Policy
from giaoban.model.proof import Proof, settle
from giaoban.model.reading import Coverage, Evidence, Issue, Place, Reading, Source, Unassigned
from giaoban.model.source import Document, Finding, Line, Span
from giaoban.names.aliases import aliases
from giaoban.names.lists import written_names
from giaoban.resolve import Said, resolve
from giaoban.structure.outline import Outline, outline
from giaoban.structure.tree import Node, nodes


@dataclass(frozen=True, slots=True)
class Examined:
    """A notice with all that it was read from: lines and their looks, parts, and the reading."""

    document: Document
    outline: Outline
    reading: Reading


def parse(
    source: str | os.PathLike[str] | bytes,
    *,
    name: str | None = None,
    policy: Policy | None = None,
    read: readers.Read = readers.read,
) -> Reading:
    """Read one notice: a path, or the bytes of a file (`name` is then shown as its name).
    `read` makes the bytes a document: in this process, unless told otherwise.

    Any text gives a reading; what is not understood is listed in `coverage` and `issues`.
    Raises `UnreadableError` where a file gives no text at all.
    """
    return examine(source, name=name, policy=policy, read=read).reading


def examine(
    source: str | os.PathLike[str] | bytes,
    *,
    name: str | None = None,
    policy: Policy | None = None,
    read: readers.Read = readers.read,
) -> Examined:
    """As `parse`, with what the reading came from."""
    data = source if isinstance(source, bytes) else readers.load(source)
    shown = name or ("-" if isinstance(source, bytes) else Path(source).name)
    document = _read(read, data, shown)
    parts = outline(document)
    draft, found = gather(parts, policy or Policy())
    draft, unclear = resolve(draft, _said(parts))
    bare, proofs = settle(draft)
    frame = bare.pop("frame")
    findings = [*document.findings, *found, *unclear, *checks.findings(parts, draft)]
    assigned = [
        *_frame_spans(parts),
        *_marker_spans(parts),
        *(span for proof in proofs for span in proof.spans),
    ]
    coverage = cover(document, assigned)
    if coverage.unassigned:
        findings.append(_unassigned(coverage))
    reading = Reading(
        schema="giaoban/1",
        source=Source(
            name=shown,
            format=document.format,
            sha256=hashlib.sha256(data).hexdigest(),
            pages=document.pages,
            reader=document.reader,
        ),
        text=document.text,
        notice=Notice.model_validate({**frame, **bare}),
        evidence=tuple(_evidence(document, proof) for proof in proofs),
        issues=tuple(issue(document, finding) for finding in findings),
        coverage=coverage,
    )
    return Examined(document, parts, reading)


def parse_many(
    sources: Iterable[str | os.PathLike[str]], *, policy: Policy | None = None
) -> Iterator[Reading | GiaobanError]:
    """A reading for each path, in order; a file that cannot be read gives its error instead."""
    for source in sources:
        try:
            yield parse(source, policy=policy)
        except GiaobanError as error:
            yield error


def _read(read: readers.Read, data: bytes, name: str) -> Document:
    """The door knows bytes only; people want to know which file it was."""
    try:
        return read(data)
    except UnreadableError as error:
        raise UnreadableError(error.code, **{"name": name, **error.parameters}) from error


def _said(parts: Outline) -> Said:
    """The names that the words around the points say."""
    around = [one.text for one in (*parts.preamble, *parts.closing)]
    title = [parts.title.text] if parts.title else []
    return Said(
        declared=[pair for text in around for pair in aliases(text)],
        written=[name for text in (*title, *around) for name in written_names(text)],
    )


def _frame_spans(parts: Outline) -> Iterator[Span]:
    """The lines that are accounted for by the part that they stand in."""
    for label in (*parts.header, *parts.addressees, *parts.tail, *parts.aside):
        yield label.line.span
    if parts.type_line:
        yield parts.type_line.line.span
    opened = (paragraph for annex in parts.annexes for paragraph in annex.opening)
    for paragraph in (*parts.preamble, *parts.closing, *opened):
        yield from paragraph.spans
    for node in _all_nodes(parts):
        if node.paragraph.table:
            yield from node.paragraph.spans
    for annex in parts.annexes:
        if not annex.holds_tasks:
            yield from (span for node in nodes(annex.body) for span in node.paragraph.spans)


def _all_nodes(parts: Outline) -> Iterator[Node]:
    yield from nodes(parts.body)
    for annex in parts.annexes:
        yield from nodes(annex.body)


def _marker_spans(parts: Outline) -> Iterator[Span]:
    """The numbers and bullets before the words of each point."""
    for node in _all_nodes(parts):
        paragraph = node.paragraph
        if paragraph.words.pieces:
            yield Span(paragraph.spans[0].start, paragraph.words.pieces[0][1])


def cover(document: Document, assigned: Iterable[Span]) -> Coverage:
    """Characters other than white space: all, assigned, and what nothing accounts for.

    A stretch without letters or digits (an end mark, Markdown's asterisks) belongs to the words
    beside it.
    """
    text = document.text
    left = [
        span
        for span in _left(document, sorted(assigned))
        if any(c.isalnum() for c in span.of(text))
    ]
    return Coverage(
        characters=_dark(text),
        assigned=_dark(text) - sum(_dark(span.of(text)) for span in left),
        unassigned=tuple(
            Unassigned(start=span.start, end=span.end, text=span.of(text)) for span in left
        ),
    )


def _left(document: Document, assigned: list[Span]) -> Iterator[Span]:
    """What of each line no span holds, without blanks at its ends."""
    i = 0
    reached = 0
    for line in document.lines:
        at = max(line.span.start, min(reached, line.span.end))
        while i < len(assigned) and assigned[i].start < line.span.end:
            if assigned[i].start > at:
                yield from _trimmed(document.text, at, assigned[i].start)
            reached = max(reached, assigned[i].end)
            at = max(at, min(reached, line.span.end))
            i += 1
        if at < line.span.end:
            yield from _trimmed(document.text, at, line.span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start < end:
        yield Span(start, end)


def _dark(text: str) -> int:
    """Characters other than white space."""
    return len("".join(text.split()))


def _unassigned(coverage: Coverage) -> Finding:
    spans = tuple(Span(one.start, one.end) for one in coverage.unassigned)
    return Finding(
        "unassigned-text", "warning", {"count": str(coverage.characters - coverage.assigned)}, spans
    )


def _evidence(document: Document, proof: Proof) -> Evidence:
    return Evidence(
        at=proof.at.removeprefix("/frame"),
        rule=proof.rule,
        spans=_places(document, proof.spans),
    )


def issue(document: Document, finding: Finding) -> Issue:
    """A finding with the places of its words."""
    return Issue(
        code=finding.code,
        severity=finding.severity,
        parameters=finding.parameters,
        at=finding.at,
        spans=_places(document, finding.spans),
    )


def _places(document: Document, spans: Iterable[Span]) -> tuple[Place, ...]:
    """One place per line that each span covers."""
    return tuple(place for span in spans for place in _places_of(document, span))


def _places_of(document: Document, span: Span) -> Iterator[Place]:
    start = span.start
    while start < span.end:
        line = document.line_at(start)
        if line is None:
            start += 1
            continue
        end = min(span.end, line.span.end)
        yield Place(
            start=start, end=end, page=line.page, line=line.number, bbox=_box(line, start, end)
        )
        start = end


def _box(line: Line, start: int, end: int) -> Box | None:
    """The box of a line's words between two offsets; of the line where words have none."""
    if line.box is None:
        return None
    inside = [word for word in line.words if word.span.start < end and start < word.span.end]
    if not inside:
        return line.box
    return (
        min(word.x0 for word in inside),
        line.box[1],
        max(word.x1 for word in inside),
        line.box[3],
    )
