"""The middle of a notice: preamble, body, closing; a paragraph that is two of them is cut."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from giaoban.lexicon import Row
from giaoban.structure.label import Marker
from giaoban.structure.paragraphs import Paragraph
from giaoban.structure.wording import (
    announces,
    asks_all,
    closes,
    closes_anywhere,
    opening,
    other_work,
    work,
)
from giaoban.text import clauses

_STOPS = (".", ";", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Middle:
    """Its parts; together they hold all words of the paragraphs."""

    preamble: tuple[Paragraph, ...]
    body: tuple[Paragraph, ...]
    closing: tuple[Paragraph, ...]


def middle(blocks: Sequence[Paragraph], *, headed: bool) -> Middle:
    """The parts of the paragraphs between the title and the tail. `headed`: such a head exists;
    without one there is no preamble."""
    start, at = _body_start(blocks) if headed else (0, 0)
    preamble, rest = list(blocks[:start]), list(blocks[start:])
    if at:
        opened, rest[0] = _cut(rest[0], 0, at), _cut(rest[0], at, len(rest[0].text))
        preamble.append(opened)
    body, closing = _closed(rest)
    early = [block for block in body if _closes_early(block)]
    body = [block for block in body if not _closes_early(block)]
    return Middle(tuple(preamble), tuple(body), (*early, *closing))


def _cut(block: Paragraph, start: int, end: int) -> Paragraph:
    """Some of a paragraph's words as one of its own."""
    text = block.text[start:end]
    start += len(text) - len(text.lstrip())
    words = block.words.part(start, start + len(text.strip()))
    return replace(block, words=words, spans=words.origin(0, len(words.text)))


# -- preamble -----------------------------------------------------------------------------------


def _body_start(blocks: Sequence[Paragraph]) -> tuple[int, int]:
    """The paragraph, and the character in it, at which the body begins: after the one that
    announces the conclusions; where work is given; else at the first numbered point."""
    announced = _announced(blocks)
    above: Paragraph | None = None
    for i, block in enumerate(blocks):
        row = opening(block.text)
        if block.marker is not None and _is_point(block, row):
            if above is not None and _is_listed(block.marker, above.marker):
                continue
            return i, 0
        if block.text.endswith(":") and (i + 1 == len(blocks) or announces(block.text)):
            return i + 1, 0
        at = work(block.text) if (row and row["ground"]) or i > announced else None
        if at is not None and block.marker is None:
            return i, at
        if row and row["listed"] and (block.marker or block.text.endswith(":")):
            within = above and block.marker and _is_listed(block.marker, above.marker)
            above = above if within else block
        elif block.marker is None:
            above = None
    return next((i for i, block in enumerate(blocks) if not opening(block.text)), 0), 0


def _is_point(block: Paragraph, row: Row | None) -> bool:
    """A point of the body: no opening, or one that has a number and may begin a point as well."""
    if row is None or block.marker is None or not block.marker.numbered:
        return row is None
    return bool(row["point"] or (row["listed"] and ":" not in block.text and _ended(block)))


def _ended(block: Paragraph) -> bool:
    return block.text.endswith(_STOPS)


def _is_listed(marker: Marker, above: Marker | None) -> bool:
    """Does a point belong to the list of those present: a bullet, or a number below the list's?"""
    return not marker.numbered or (
        above is not None and above.numbered and marker.kind != above.kind
    )


def _announced(blocks: Sequence[Paragraph]) -> int:
    """The paragraph above the first point that announces the conclusions; -1 where none does."""
    for i, block in enumerate(blocks):
        if block.marker is not None and _is_point(block, opening(block.text)):
            return -1
        if block.text.endswith(":") and announces(block.text):
            return i
    return -1


# -- closing ------------------------------------------------------------------------------------


def _closed(blocks: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """The body and the closing: the last paragraphs without a marker that close the notice."""
    end = len(blocks)
    while end:
        low, high = _work_in(blocks, end - 1)
        if low < high:
            break
        end -= 1
    body, closing = list(blocks[:end]), list(blocks[end:])
    if not body or (low, high) == _whole(body[-1]):
        return body, closing
    last = body.pop()
    around = [_cut(last, 0, low), _cut(last, high, len(last.text))]
    return [*body, _cut(last, low, high)], [*(one for one in around if one.text), *closing]


def _work_in(blocks: Sequence[Paragraph], i: int) -> tuple[int, int]:
    """The stretch of paragraph `i` that does not close the notice: nothing where it is a closing.

    What stands alone under a heading is its content.
    """
    block = blocks[i]
    above = blocks[i - 1].marker if i else None
    headed = above is not None and above.numbered and not blocks[i - 1].text.endswith(_STOPS)
    if block.marker or block.table or (headed and not closes(block.text)):
        return _whole(block)
    return _work_within(block.text)


def _closes_early(block: Paragraph) -> bool:
    """Does a paragraph close the notice though the body goes on after it?"""
    if block.marker or block.table or not closes_anywhere(block.text):
        return False
    low, high = _work_within(block.text)
    return low == high


def _whole(block: Paragraph) -> tuple[int, int]:
    """All of a paragraph; a table has no words of its own."""
    return 0, max(len(block.text), 1)


def _work_within(text: str) -> tuple[int, int]:
    """The stretch of a last paragraph that gives work, the closing sentences around it left out.

    Nothing where all of it closes the notice, all of it where none does.
    """
    sentences = clauses(text)
    low, high = 0, len(text)
    for start, end in sentences:
        sentence = text[start:end]
        if not low and not _closes(sentence):
            break
        at = other_work(sentence, first=not low)
        if at is not None:
            low = start + at
            break
        low = end
    if low == high:
        return low, high
    for start, end in reversed(sentences):
        if start <= low or not _closes(text[start:end]) or not _begins_sentence(text, start):
            break
        high = start
    return low, high


def _begins_sentence(text: str, start: int) -> bool:
    """Not only a clause after a semicolon."""
    return not text[:start].rstrip().endswith(";")


def _closes(sentence: str) -> bool:
    return closes(sentence) or asks_all(sentence)
