"""Passages: the words of lines, marks dropped, wrapped lines joined; every character leads back."""

from collections.abc import Iterable

from giaoban.model.source import Document, Line, Passage, Span


def of_line(document: Document, line: Line) -> Passage:
    """The words of one line without its marks, runs of blanks made one."""
    return of_spans(document, _unmarked(line))


def of_spans(document: Document, spans: Iterable[Span]) -> Passage:
    """The words of stretches that stand side by side, read as one line."""
    text: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = 0
    for span in spans:
        for start, word in _stretches(span.of(document.text), span.start):
            glued = (bool(pieces) and start == pieces[-1][1] + pieces[-1][2]) or not pieces
            if not glued and not _touches(document.text, pieces[-1][1] + pieces[-1][2], start):
                text.append(" ")
                length += 1
            pieces.append((length, start, len(word)))
            text.append(word)
            length += len(word)
    return Passage("".join(text), _fused(pieces))


def joined(passages: Iterable[Passage]) -> Passage:
    """Wrapped lines as one text: a blank between two, none after a hyphen that splits a word."""
    text = ""
    pieces: list[tuple[int, int, int]] = []
    for passage in passages:
        if not passage.text:
            continue
        if text and not _splits_word(text):
            text += " "
        pieces += [(at + len(text), there, length) for at, there, length in passage.pieces]
        text += passage.text
    return Passage(text, tuple(pieces))


def _splits_word(text: str) -> bool:
    return len(text) > 1 and text[-1] == "-" and text[-2].isalnum()


def _unmarked(line: Line) -> list[Span]:
    spans, start = [], line.span.start
    for mark in sorted(line.marks):
        spans.append(Span(start, mark.start))
        start = mark.end
    return [*spans, Span(start, line.span.end)]


def _stretches(text: str, offset: int) -> Iterable[tuple[int, str]]:
    """Words with a single blank after each kept, so that most lines are one piece."""
    start = 0
    while start < len(text):
        if text[start].isspace():
            start += 1
            continue
        end = start
        while end < len(text) and not text[end].isspace():
            end += 1
        yield offset + start, text[start:end]
        start = end


def _touches(text: str, end: int, start: int) -> bool:
    """Nothing but marks between two stretches: they are one word."""
    return not any(c.isspace() for c in text[end:start])


def _fused(pieces: list[tuple[int, int, int]]) -> tuple[tuple[int, int, int], ...]:
    """Pieces that stand in the passage as in the document, made one."""
    fused: list[tuple[int, int, int]] = []
    for at, there, length in pieces:
        if fused:
            last_at, last_there, last_length = fused[-1]
            if at - last_at == there - last_there and at - last_at - last_length <= 1:
                fused[-1] = (last_at, last_there, at + length - last_at)
                continue
        fused.append((at, there, length))
    return tuple(fused)
