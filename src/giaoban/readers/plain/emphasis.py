"""Light Markdown inside lines: *italic*, **bold**, ***both***, _italic_, escapes and hashes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from giaoban.model.source import Span
from giaoban.readers.plain.slots import Slot

_ESCAPED = r"\\([!-,/:-@\[-`{-~]|-|(?<=\d\\)\.|\.(?=\.\.))"
"""A stop only where it might end a number or be an ellipsis: not in "..\\..\\Phòng"."""

_SIGN = re.compile(rf"{_ESCAPED}|(?<!\*)\*{{1,3}}(?!\*)|(?<!_)_(?!_)")
_HASHES = re.compile(r"#{1,6}\s+")
_DEEPEST = 20
"""Openers that a closing sign looks back over."""
_FARTHEST = 6
"""Physical lines that one emphasis may cover."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    marks: list[Span] = field(default_factory=list)
    bold: list[Span] = field(default_factory=list)
    italic: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Opener:
    sign: str
    span: Span
    line: int


def emphasis(text: str, slots: Iterable[Slot]) -> Emphasis:
    """What the signs in `slots` say. A sign without its counterpart stays a character."""
    result = Emphasis()
    open_signs: list[_Opener] = []
    for slot in slots:
        if not slot.joins:
            open_signs = []
        if slot.literal:
            continue
        hashes = _HASHES.match(text, slot.words.start, slot.words.end)
        if hashes:
            result.marks.append(Span(*hashes.span()))
        for found in _SIGN.finditer(text, slot.words.start, slot.words.end):
            if found[1]:
                result.marks.append(Span(found.start(), found.start() + 1))
            else:
                _meet(text, slot, Span(*found.span()), open_signs, result)
    return result


def _meet(text: str, slot: Slot, span: Span, open_signs: list[_Opener], result: Emphasis) -> None:
    before = text[span.start - 1] if span.start > slot.words.start else " "
    after = text[span.end] if span.end < slot.words.end else " "
    closes, opens = _closes(before, after, span, slot), _opens(before, after, span.of(text))
    if closes and _close(text, slot, _split(span, inner_first=True), open_signs, result):
        return
    if opens:
        for part in _split(span, inner_first=False):
            open_signs.append(_Opener(part.of(text), part, slot.number))


def _opens(before: str, after: str, sign: str) -> bool:
    """At the start of a word; an underscore only before a word, for `__/TB` is a form's blank."""
    if before.isalnum() or after.isspace():
        return False
    return sign != "_" or after.isalnum() or after in "(“\"'["


def _closes(before: str, after: str, span: Span, slot: Slot) -> bool:
    """At the end of a word. At the end of a line a blank before it is forgiven."""
    return not after.isalnum() and (not before.isspace() or span.end == slot.words.end)


def _split(span: Span, *, inner_first: bool) -> Iterator[Span]:
    """Three asterisks are one inside two."""
    if len(span) < 3:
        yield span
        return
    cut = span.start + (1 if inner_first else 2)
    yield Span(span.start, cut)
    yield Span(cut, span.end)


def _close(
    text: str, slot: Slot, parts: Iterable[Span], open_signs: list[_Opener], result: Emphasis
) -> bool:
    closed = False
    for part in parts:
        opener = _taken(open_signs, part.of(text), slot.number)
        if opener is None:
            continue
        closed = True
        result.marks.extend((opener.span, part))
        where = Span(opener.span.end, part.start)
        (result.bold if len(part) == 2 else result.italic).append(where)
    return closed


def _taken(open_signs: list[_Opener], sign: str, line: int) -> _Opener | None:
    """The nearest open `sign`; what was opened inside it and not closed is forgotten."""
    for back in range(1, min(len(open_signs), _DEEPEST) + 1):
        opener = open_signs[-back]
        if opener.sign == sign and line - opener.line < _FARTHEST:
            del open_signs[-back:]
            return opener
    return None
