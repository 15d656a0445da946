"""Paragraphs become lines: one text in NFC, and spans that count in it."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from giaoban.errors import UnreadableError
from giaoban.model.source import Line, Run, Span, Style
from giaoban.readers import limits
from giaoban.readers.docx.body import Paragraph
from giaoban.readers.docx.inline import Piece
from giaoban.readers.docx.numbering import NO_LABEL, Label
from giaoban.text import clean


@dataclass(frozen=True, slots=True)
class Composed:
    """`deleted`, `hidden`: how many passages were left out, and the lines around them."""

    text: str
    lines: tuple[Line, ...]
    deleted: int
    deleted_at: tuple[Span, ...]
    hidden: int
    hidden_at: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """`text` is what `pieces` say; `label` stands at its start, if any."""

    text: str
    label: Label
    pieces: list[Piece]


def compose(paragraphs: Iterable[Paragraph]) -> Composed:
    """A manual line break ends a line; an empty paragraph leaves an empty line in the text."""
    rows: list[str] = []
    lines: list[Line] = []
    deleted, hidden = 0, 0
    deleted_at: list[Span] = []
    hidden_at: list[Span] = []
    offset = 0
    for paragraph in paragraphs:
        spans: list[Span] = []
        for row in _rows(paragraph):
            if row.text:
                lines.append(_line(paragraph, row, len(rows) + 1, offset))
                spans.append(lines[-1].span)
            rows.append(row.text)
            offset += len(row.text) + 1
        if offset > limits.CHARACTERS:
            raise UnreadableError("too-long", limit=str(limits.CHARACTERS))
        deleted += paragraph.deleted
        hidden += paragraph.hidden
        deleted_at += spans if paragraph.deleted else []
        hidden_at += spans if paragraph.hidden else []
    text = "\n".join(rows)
    return Composed(text, tuple(lines), deleted, tuple(deleted_at), hidden, tuple(hidden_at))


def _rows(paragraph: Paragraph) -> Iterator[_Row]:
    """The lines of a paragraph as text, the label before the first one that has words."""
    label = paragraph.label
    for part in _split(paragraph.pieces):
        pieces = _stripped(_normal(part))
        text = "".join(piece.text for piece in pieces)
        own, label = (label, NO_LABEL) if text else (NO_LABEL, label)
        if own.text:
            before = clean(own.text) + own.gap
            pieces[0] = Piece(before + pieces[0].text, pieces[0].style)
            text = before + text
        yield _Row(text, own, pieces)


def _split(pieces: Iterable[Piece]) -> list[list[Piece]]:
    parts: list[list[Piece]] = [[]]
    for piece in pieces:
        first, *others = piece.text.split("\n")
        parts[-1].append(Piece(first, piece.style))
        parts.extend([Piece(other, piece.style)] for other in others)
    return parts


def _normal(pieces: list[Piece]) -> list[Piece]:
    """The same pieces in NFC, none empty, and what they say together is in NFC too.

    A tone mark may stand at the start of a run: it goes to the letter before it.
    """
    groups: list[tuple[Style, list[str]]] = []
    for piece in pieces:
        text = clean(piece.text)
        words = _without_leading_marks(text) if groups else text
        if groups and len(words) < len(text):
            groups[-1][1].append(text[: len(text) - len(words)])
        if words:
            groups.append((piece.style, [words]))
    result = [
        Piece(parts[0] if len(parts) == 1 else clean("".join(parts)), style)
        for style, parts in groups
    ]
    whole = "".join(piece.text for piece in result)
    if unicodedata.is_normalized("NFC", whole):
        return result
    # Letters that only meet across runs (none is Vietnamese): one style for all of them.
    return [Piece(clean(whole), result[0].style)]


def _without_leading_marks(text: str) -> str:
    for at, character in enumerate(text):
        if not unicodedata.combining(character):
            return text[at:]
    return ""


def _stripped(pieces: list[Piece]) -> list[Piece]:
    """Without blanks at both ends, neighbours of one style joined; blanks have no style."""
    words = [at for at, piece in enumerate(pieces) if not piece.text.isspace()]
    if not words:
        return []
    groups: list[tuple[Style, list[str]]] = []
    for piece in pieces[words[0] : words[-1] + 1]:
        if groups and (piece.text.isspace() or piece.style == groups[-1][0]):
            groups[-1][1].append(piece.text)
        else:
            groups.append((piece.style, [piece.text]))
    result = [Piece("".join(texts), style) for style, texts in groups]
    result[0] = Piece(result[0].text.lstrip(), result[0].style)
    result[-1] = Piece(result[-1].text.rstrip(), result[-1].style)
    return result


def _line(paragraph: Paragraph, row: _Row, number: int, start: int) -> Line:
    marker = Span(start, start + len(clean(row.label.text))) if row.label.text else None
    return Line(
        number=number,
        span=Span(start, start + len(row.text)),
        runs=tuple(_runs(row.pieces, start)),
        align=paragraph.align,
        marker=marker,
        cell=paragraph.cell,
        zone=paragraph.zone,
        whole=True,
    )


def _runs(pieces: Iterable[Piece], at: int) -> Iterator[Run]:
    """The label looks like the words after it, whatever Word does to it: a number that is less
    bold than its heading says nothing."""
    for piece in pieces:
        yield Run(Span(at, at + len(piece.text)), piece.style)
        at += len(piece.text)
