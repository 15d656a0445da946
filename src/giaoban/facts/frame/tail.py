"""The end of a notice: recipients, archive line, signature."""

import re
from collections.abc import Iterator, Sequence

from giaoban.facts.frame.people import DEGREES, PERSON
from giaoban.model.draft import SignatureDraft
from giaoban.model.notice import Capacity
from giaoban.model.proof import Proven
from giaoban.model.source import Passage
from giaoban.structure.label import Label
from giaoban.structure.passages import joined
from giaoban.text import fold

_ARCHIVE = re.compile(r"[-–\s]*lưu\s*:?\s*")
_CAPACITY = re.compile(
    r"(?P<authority>(?:tm|kt|tl|tuq|q)\.?|t\.m|k\.t|t\.l|t\.u\.?q|t/m|k/t|t/l|t/uq|q/"
    r"|thừa lệnh|ký thay|thay mặt|thừa ủy quyền)(?:[.\s]|(?<=/))\s*(?P<position>.+)"
)
_WRITTEN_OUT = {
    "thừa lệnh": "TL",
    "ký thay": "KT",
    "thay mặt": "TM",
    "thừa ủy quyền": "TUQ",
    "q/": "Q",
}


def recipients(tail: Sequence[Label]) -> Iterator[Proven[str]]:
    """Those under "Nơi nhận", the archive line apart; wrapped lines joined."""
    for group in _recipient_lines(tail):
        whole = joined(one.words for one in group)
        text = whole.text.rstrip(" ;.,")
        if text:
            yield Proven(text, "lines.recipients", whole.origin(0, len(text)))


def _recipient_lines(tail: Sequence[Label]) -> list[list[Label]]:
    groups: list[list[Label]] = []
    for one in tail:
        if one.kind in ("archive", "seal", "capacity", "position", "recipients"):
            continue
        if one.marker is not None and not one.marker.numbered:
            groups.append([one])
        elif groups and _goes_on(groups[-1][-1], one):
            groups[-1].append(one)
    return groups


def _goes_on(last: Label, one: Label) -> bool:
    """A wrapped recipient: the same column, and the line above has no end mark."""
    if last.text.endswith((";", ".")) or one.capitals:
        return False
    if last.line.cell and one.line.cell:
        return last.line.cell.column == one.line.cell.column
    return one.line.number == last.line.number + 1


def archive(tail: Sequence[Label]) -> Proven[str] | None:
    """Where copies are kept: the words after "Lưu:", without the stop at their end."""
    line = next((one for one in tail if one.kind == "archive"), None)
    if line is None:
        return None
    opening = _ARCHIVE.match(fold(line.text))
    start = opening.end() if opening else 0
    text = line.text[start:].rstrip(" .;")
    return Proven(text, line.rule, line.words.origin(start, start + len(text)))


def signature(tail: Sequence[Label]) -> SignatureDraft | None:
    """The lines of capacity, the signer's own position, and the name below them."""
    capacity = tuple(_capacity(one) for one in tail if one.kind == "capacity")
    last = max(
        (i for i, one in enumerate(tail) if one.kind in ("capacity", "position")), default=None
    )
    if last is None:
        return None
    lines = [one for one in tail if one.kind == "position"][-1:]
    if lines and last + 1 < len(tail) and _goes_on_with_office(tail[last + 1]):
        last += 1
        lines.append(tail[last])
    position = joined(one.words for one in lines) if lines else None
    return SignatureDraft(
        capacity=capacity,
        position=_whole(position, "lines.position") if position else None,
        name=_signer(tail, last),
    )


def _goes_on_with_office(one: Label) -> bool:
    """Does a line below an office add another: "KIÊM CHỦ TỊCH HĐND"?"""
    return one.kind == "text" and one.capitals and fold(one.text).startswith("kiêm ")


def _whole(passage: Passage, rule: str) -> Proven[str]:
    return Proven(passage.text, rule, passage.origin(0, len(passage.text)))


def _capacity(line: Label) -> Proven[Capacity]:
    found = _CAPACITY.match(fold(line.text))
    if found is None:
        return Proven(
            Capacity(authority="", position=line.text),
            line.rule,
            line.words.origin(0, len(line.text)),
        )
    authority = line.text[found.start("authority") : found.end("authority")].replace(".", "")
    authority = _WRITTEN_OUT.get(found["authority"], authority)
    mark = "" if "/" in authority else "."
    value = Capacity(
        authority=authority + mark, position=line.text[found.start("position") :].strip()
    )
    return Proven(value, line.rule, line.words.origin(0, len(line.text)))


def _signer(tail: Sequence[Label], last: int) -> Proven[str] | None:
    """The first line below the positions that is a person's name."""
    for one in tail[last + 1 :]:
        degrees = DEGREES.match(one.text)
        name = one.words.part(degrees.end() if degrees else 0, len(one.text))
        if one.kind == "text" and PERSON.fullmatch(name.text.strip()):
            return _whole(name, "frame.signer")
    return None
