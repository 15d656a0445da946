"""The order of a notice's parts: header, title, preamble, body, closing, recipients, signature.

Guarantees for any input: every line of the document is in exactly one part, in order (but for a
closing sentence within the body); what fits nowhere is body; the body is a tree whose nodes are
paragraphs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from giaoban.model.source import Document, Passage
from giaoban.names.headings import named_by
from giaoban.names.lists import NameReader
from giaoban.structure.annexes import Annex, annexes
from giaoban.structure.flattened import side_by_side, unfolded
from giaoban.structure.label import Label, label
from giaoban.structure.lookalikes import unpointed
from giaoban.structure.middle import middle
from giaoban.structure.paragraphs import Paragraph, is_bold, margins, paragraphs
from giaoban.structure.passages import joined
from giaoban.structure.tables import task_tables
from giaoban.structure.tree import Node, tree
from giaoban.structure.wording import closes, opening
from giaoban.text import fold

_LONGEST_HEADER = 40
"""Lines before the title, at the most: later capitals are headings."""

_DAY_ALONE = re.compile(r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\.?")

_ASIDE = {"head", "foot", "note", "stamp", "frame"}
_HEADER_KINDS = {"motto", "number", "date", "subject"}


@dataclass(frozen=True, slots=True)
class Outline:
    """A document's lines by part. Where the document has none, a part is empty or None."""

    header: tuple[Label, ...]
    type_line: Label | None
    title: Passage | None
    addressees: tuple[Label, ...]
    preamble: tuple[Paragraph, ...]
    body: tuple[Node, ...]
    closing: tuple[Paragraph, ...]
    tail: tuple[Label, ...]
    annexes: tuple[Annex, ...]
    aside: tuple[Label, ...]


def outline(document: Document) -> Outline:
    """The parts of a document, told by the kinds of its lines and their order."""
    labels = label(document)
    aside = tuple(one for one in labels if _is_aside(one))
    running = [one for one in labels if not _is_aside(one) and (one.text or one.marker)]
    running = unpointed(running, document)
    edges = margins(running)
    running[:_LONGEST_HEADER] = _dated(list(side_by_side(running[:_LONGEST_HEADER])))
    top, rest = _split_header(running)
    title_lines, rest = _split_title(top, rest)
    subject = [one for one in title_lines if one.kind == "subject"]  # its "V/v" is no title
    addressees, rest = _split_addressees(rest)
    tables = task_tables(rest)
    inner, tail, after = _split_tail(rest)
    parts = middle(paragraphs(inner, edges, tables), headed=bool(title_lines or addressees or top))
    return Outline(
        header=tuple(one for one in (*top, *subject) if one.kind != "type"),
        type_line=next((one for one in top if one.kind == "type"), None),
        title=joined(one.words for one in title_lines) if title_lines else None,
        addressees=tuple(addressees),
        preamble=parts.preamble,
        body=tree(parts.body),
        closing=parts.closing,
        tail=tuple(unfolded(tail)),
        annexes=annexes(after, edges, tables),
        aside=aside,
    )


def _is_aside(one: Label) -> bool:
    """Page furniture, notes, boxes, stamps, and what a draft leaves blank: no part of the
    sentences around them."""
    if one.kind == "blank":
        return True
    return one.line.zone in _ASIDE or (one.kind == "page" and one.line.cell is None)


# -- header and title ---------------------------------------------------------------------------


def _split_header(labels: list[Label]) -> tuple[list[Label], list[Label]]:
    """The lines up to the type line; without one, those up to the last line of a header's kind."""
    top = labels[:_LONGEST_HEADER]
    for i, one in enumerate(top):
        if one.kind == "type":
            return labels[: i + 1], labels[i + 1 :]
    stop = next((i for i, one in enumerate(top) if _ends_header(one)), len(top))
    known = [i for i, one in enumerate(top[:stop]) if one.kind in _HEADER_KINDS]
    end = known[-1] + 1 if known else 0
    while end and end < len(labels) and _continues_subject(labels[:end], labels[end]):
        end += 1
    return labels[:end], labels[end:]


def _dated(top: list[Label]) -> list[Label]:
    """The lines, a day in small letters that stands alone above the type one of place and date."""
    kinds = ("type", "addressee", "item", "recipients")
    ends = (i for i, one in enumerate(top) if one.kind in kinds)
    for i in range(next(ends, 0)):
        below = top[i - 1].kind in ("motto", "number", "rule") if i else False
        if below and top[i].kind == "text" and _DAY_ALONE.fullmatch(top[i].text):
            top[i] = replace(top[i], kind="date", rule="lines.place-and-date")
    return top


def _ends_header(one: Label) -> bool:
    """A line that stands below every header: an addressee, a point, a paragraph that opens."""
    return one.kind in ("addressee", "item", "recipients") or opening(one.text) is not None


def _continues_subject(top: list[Label], one: Label) -> bool:
    """Is it a further line of "V/v …", beside or below the date?"""
    subject = next((line for line in top if line.kind == "subject"), None)
    if subject is None or one.kind != "text":
        return False
    if subject.line.cell is not None:
        return one.line.cell is not None
    return one.line.number == top[-1].line.number + 1


def _split_title(top: list[Label], rest: list[Label]) -> tuple[list[Label], list[Label]]:
    """The lines of the trích yếu below the type line: as long as they look like its first one."""
    if not top or top[-1].kind != "type":
        return [], rest
    end = 0
    while end < len(rest) and _is_title(rest, end):
        end += 1
    return rest[:end], rest[end:]


def _is_title(rest: list[Label], i: int) -> bool:
    """Does line `i` below the type line go on with the title, or begin it?"""
    so_far, one = rest[:i], rest[i]
    if one.kind != "text":
        return one.kind in ("rule", "subject") and not so_far
    if one.text[:1].isupper() and opening(one.text) and (so_far or not _is_headline(rest)):
        return False
    if not so_far:
        return True
    first, last = so_far[0], so_far[-1]
    if is_bold(first) != is_bold(one) or (first.line.align == "center") != (
        one.line.align == "center"
    ):
        return False
    if is_bold(first) or first.line.align == "center":
        return True
    return (
        not last.line.whole
        and one.line.number == last.line.number + 1
        and not last.text.endswith(".")
    )


def _is_headline(rest: list[Label]) -> bool:
    """Does the first line begin a title though it reads like an opening: "Triển khai khám …"?

    It is bold, or stands in a paragraph of its own that no stop or colon ends.
    """
    last = rest[0]
    for one in rest[1:]:
        if one.line.number != last.line.number + 1 or one.line.page != last.line.page:
            break
        last = one
    return is_bold(rest[0]) or not last.text.endswith((".", ":", ";", ","))


def _split_addressees(rest: list[Label]) -> tuple[list[Label], list[Label]]:
    """ "Kính gửi:" and the list below it."""
    if not rest or rest[0].kind != "addressee":
        return [], rest
    end = 1
    while end < len(rest) and _is_addressee(rest[:end], rest[end]):
        end += 1
    return rest[:end], rest[end:]


def _is_addressee(so_far: list[Label], one: Label) -> bool:
    """Does a line go on with the addressees: a point of the list, the next one after a semicolon,
    or a wrapped line?"""
    last = so_far[-1]
    if last.text.endswith("."):
        return False
    if one.marker is not None:
        return so_far[0].text.endswith((":", ";", ","))
    if one.kind != "text" or opening(one.text):
        return False
    return last.text.endswith((";", ",")) or (one.text[:1].islower() and _is_next(last, one))


def _is_next(last: Label, one: Label) -> bool:
    return one.line.cell == last.line.cell and not last.text.endswith(":")


# -- tail ---------------------------------------------------------------------------------------


def _split_tail(rest: list[Label]) -> tuple[list[Label], list[Label], list[Label]]:
    """The body, the recipients and signature, and what follows them (annexes)."""
    annex = next((i for i, one in enumerate(rest) if one.kind == "annex"), len(rest))
    last = max((i for i in range(annex) if _is_body(rest[i])), default=-1)
    start = next((i for i in range(last + 1, len(rest)) if _begins_tail(rest, i)), annex)
    start = _archived(rest, last + 1, start)
    end = next((i for i in range(start, len(rest)) if rest[i].kind == "annex"), len(rest))
    return rest[:start], rest[start:end], rest[end:]


def _is_body(one: Label) -> bool:
    """A line after which the body has not ended: a numbered point, the closing."""
    numbered = one.marker is not None and one.marker.numbered
    return numbered or (one.marker is None and closes(one.text))


def _begins_tail(rest: Sequence[Label], i: int) -> bool:
    one = rest[i]
    if one.kind in {"recipients", "capacity"}:
        return True
    return one.kind == "position" and all(_is_tail(later) for later in rest[i + 1 : i + 4])


def _archived(rest: Sequence[Label], first: int, end: int) -> int:
    """Where the archive line below all points begins, with those whom bullets right above it
    name, though no "Nơi nhận:" announces them; `end` where there is none."""
    announced = end < len(rest) and rest[end].kind == "recipients"
    lines = () if announced else range(end - 1, first - 1, -1)
    at = next((i for i in lines if rest[i].kind == "archive" or rest[i].marker), end)
    if at == end or rest[at].kind != "archive":
        return end
    while at > first and _is_recipient(rest[at - 1]):
        at -= 1
    return at


def _is_recipient(one: Label) -> bool:
    """A bullet that only names somebody: "- Như trên;", "- Các phòng (t/h);"."""
    if one.marker is None or one.marker.numbered or not one.text.endswith(";"):
        return False
    text = one.text.rstrip("; ")
    return fold(text) == "như trên" or bool(named_by(NameReader(text), whole=True))


def _is_tail(one: Label) -> bool:
    return (
        one.kind in {"recipients", "archive", "capacity", "position", "seal"} or len(one.text) < 60
    )
