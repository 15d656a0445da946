"""A reading as rows, ready to be stored: made where it is parsed, so that storing is quick."""

import hashlib
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from giaoban.library.anchors import Known, words_of
from giaoban.library.entry import Entry, entries, head
from giaoban.library.identity import identity
from giaoban.library.recurrence import rule_of
from giaoban.model.notice import Citation, Section
from giaoban.model.reading import Reading
from giaoban.text import fold

DOES, COOPERATES = 0, 1
"""A unit's part in a task; of two in one task the lower counts."""


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One time of a task: its last day, or the rule by which that recurs."""

    place: int
    due: str | None
    rule: str | None
    day_before: bool


@dataclass(frozen=True, slots=True)
class TaskRow:
    """`units`: (name, part); `cited`: (number, day, text)."""

    timing: str
    everyone: bool
    entry: str
    times: tuple[TimeRow, ...]
    units: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PassageRow:
    """Words that can be searched for; `ref`: the task's or the section's id."""

    kind: str
    ref: str
    text: str
    raw: str
    folded: str
    task: TaskRow | None
    cited: tuple[tuple[str | None, str | None, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """`head`: `entry.Head` as JSON, without its id; `passages` in reading order."""

    head: str
    serial: int | None
    number: str | None
    issuer: str | None
    issued: str | None
    month: str | None
    title: str | None
    unclear: int
    passages: tuple[PassageRow, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A reading that can be stored. `content`: a digest of what it tells, equal for two files that
    tell the same; `body`: the reading as JSON, packed by zlib; `known`: its tasks as corrections
    and events find them again."""

    identity: str
    content: str
    format: str
    body: bytes
    rows: Rows
    known: tuple[Known, ...]


def prepared(reading: Reading) -> Prepared:
    return Prepared(
        identity="\x1f".join(identity(reading)),
        content=content(reading),
        format=reading.source.format,
        body=packed(reading),
        rows=rows(reading),
        known=tuple(Known(entry.anchor) for entry in entries(reading)),
    )


def packed(reading: Reading) -> bytes:
    return zlib.compress(reading.model_dump_json(by_alias=True).encode(), 6)


def unpacked(body: bytes) -> Reading:
    return Reading.model_validate_json(zlib.decompress(body))


def content(reading: Reading) -> str:
    """Of headings, tasks with their times and doers, remarks; not of lines, pages, blanks."""
    told = hashlib.sha256()
    for words in _told(reading.notice.sections):
        told.update(words_of(words).encode() + b"\n")
    return told.hexdigest()


def _told(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        yield section.heading or ""
        yield from section.lead_in
        for task in section.tasks:
            yield task.text
            yield " ".join(ref.unit or ref.text for ref in (*task.assignees, *task.partners))
            yield " ".join(f"{one.relation} {one.due} {one.rrule}" for one in task.deadlines)
        for remark in section.remarks:
            yield remark.text
        yield from _told(section.sections)


def rows(reading: Reading) -> Rows:
    known = head(reading)
    return Rows(
        head=known.model_dump_json(),
        serial=known.serial,
        number=known.number,
        issuer=known.issuer,
        issued=known.issued.isoformat() if known.issued else None,
        month=known.month.isoformat() if known.month else None,
        title=known.title,
        unclear=known.unclear,
        passages=tuple(_passages(reading)),
    )


def _passages(reading: Reading) -> Iterator[PassageRow]:
    notice = reading.notice
    if notice.title:
        grounds = tuple(_cited(one) for one in notice.citations)
        yield _passage("title", "", notice.title, cited=grounds)
    for entry in entries(reading):
        task = entry.task
        cited = tuple(_cited(one) for one in task.citations)
        yield _passage("task", task.id, task.text, _task(entry), cited)
    yield from _around(notice.sections)


def _around(sections: Sequence[Section]) -> Iterator[PassageRow]:
    """What stands beside the tasks."""
    for section in sections:
        if section.heading:
            yield _passage("heading", section.id, section.heading)
        for text in section.lead_in:
            yield _passage("lead-in", section.id, text)
        for remark in section.remarks:
            yield _passage("remark", section.id, remark.text)
        yield from _around(section.sections)


def _passage(
    kind: str,
    ref: str,
    text: str,
    task: TaskRow | None = None,
    cited: tuple[tuple[str | None, str | None, str], ...] = (),
) -> PassageRow:
    return PassageRow(kind, ref, text, searchable(text), unaccented(text), task, cited)


def _task(entry: Entry) -> TaskRow:
    task = entry.task
    does = COOPERATES if task.role == "cooperate" else DOES
    units = [(ref.unit or ref.text, does) for ref in task.assignees if not ref.group]
    units += [(ref.unit or ref.text, COOPERATES) for ref in task.partners if not ref.group]
    return TaskRow(
        timing=task.timing,
        everyone=entry.for_everyone,
        entry=entry.model_dump_json(),
        times=tuple(_times(entry)),
        units=tuple(dict.fromkeys(units)),
    )


def _times(entry: Entry) -> Iterator[TimeRow]:
    for place, deadline in enumerate(entry.task.deadlines):
        rule = rule_of(deadline)
        if rule:
            yield TimeRow(place, None, rule.text, rule.day_before)
        elif deadline.due:
            yield TimeRow(place, deadline.due.isoformat(), None, False)


def _cited(one: Citation) -> tuple[str | None, str | None, str]:
    return one.number, one.date.isoformat() if one.date else None, one.text


def searchable(text: str) -> str:
    """For words typed with their accents. The index of a library is made of this and of
    `unaccented`: whoever changes either makes a migration that fills the index again."""
    return fold(unicodedata.normalize("NFC", text))


def unaccented(text: str) -> str:
    """For words typed without: as long as `text` in NFC; "lý" and "lí" are one."""
    return unicodedata.normalize("NFC", text).translate(_BARE)


class _Bare(dict[int, str]):
    """Letters without their accents, small."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code))[:1].lower()[:1]
        bare = {"đ": "d", "ð": "d", "y": "i"}.get(letter, letter)
        return self.setdefault(code, bare)


_BARE = _Bare()
