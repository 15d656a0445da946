"""A reading as rows, ready to be stored: made where it is parsed, so that storing is quick."""

import datetime as dt
import hashlib
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from giaoban.library.anchors import Known, words_of
from giaoban.library.entry import Entry, entries, head
from giaoban.library.identity import identity, written
from giaoban.library.recurrence import rule_of
from giaoban.model.notice import Citation, Notice, Section, Signature
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
        identity=written(identity(reading)),
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
    """Of the facts of the notice itself, of headings, tasks with their times and doers, remarks;
    not of lines, pages, blanks."""
    told = hashlib.sha256()
    facts = notice_facts(reading.notice).values()
    for words in chain(facts, map(words_of, _told(reading.notice.sections))):
        told.update(words.encode() + b"\n")
    return told.hexdigest()


def notice_facts(notice: Notice) -> dict[str, str]:
    """What a notice tells of itself, by field, as words that are equal for two files that tell the
    same. Without issuer and place: they make a notice what it is, and some files lack them."""
    meeting, signature = notice.meeting, notice.signature
    told: dict[str, Sequence[object]] = {
        "number": [notice.number],
        "issued": [notice.issued],
        "title": [notice.title],
        "meeting": [meeting.date, meeting.chair, meeting.chair_position] if meeting else [],
        "citations": [one.text for one in notice.citations],
        "recipients": notice.recipients,
        "signature": _signature(signature) if signature else [],
    }
    return {
        field: words_of(" ".join(str(one) for one in parts if one)) for field, parts in told.items()
    }


def _signature(one: Signature) -> list[str]:
    """As it stands on paper, from above."""
    capacity = [f"{line.authority} {line.position}".strip() for line in one.capacity]
    return [*capacity, *filter(None, (one.position, one.name))]


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
    yield from _head(reading.notice)
    for entry in entries(reading):
        task = entry.task
        cited = tuple(_cited(one) for one in task.citations)
        yield _passage("task", task.id, task.text, _task(entry), cited)
    yield from _around(reading.notice.sections)


def _head(notice: Notice) -> Iterator[PassageRow]:
    """What a notice tells of itself."""
    meeting, signature = notice.meeting, notice.signature
    told: dict[str, Sequence[str | None]] = {
        "notice": [_named(notice), _day(notice.issued) if notice.issued else None, notice.issuer],
        "title": [notice.title],
        "meeting": [meeting.chair, meeting.chair_position] if meeting and meeting.chair else [],
        "signature": _signature(signature) if signature else [],
        "recipients": notice.recipients,
    }
    for kind, parts in told.items():
        text = ("; " if kind == "recipients" else ", ").join(filter(None, parts))
        if text:
            yield _passage(kind, "", text)
    for ground in notice.citations:
        text = ", ".join(filter(None, (ground.text, ground.subject)))
        yield _passage("grounds", "", text, cited=(_cited(ground),))


def _named(notice: Notice) -> str:
    return " ".join(filter(None, (notice.type, notice.number)))


def _day(day: dt.date) -> str:
    """As it is printed: two digits for days and for months 1 and 2."""
    return f"ngày {day:%d}/{day.month:0{2 if day.month < 3 else 1}}/{day.year}"


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
