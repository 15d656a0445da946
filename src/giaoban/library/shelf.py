"""The library: notices that were read, each once, what became of their tasks, and every question
about them. On disk, or in memory for files that are named on the command line."""

import datetime as dt
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from giaoban.library.anchors import Known, found, words_of
from giaoban.library.answer import Answer, answered, statuses
from giaoban.library.changes import Change, changes
from giaoban.library.corrections import corrected
from giaoban.library.database import Database, opening
from giaoban.library.database.asking import Filed, Row, Version
from giaoban.library.entry import Entry, Head
from giaoban.library.identity import preference
from giaoban.library.items import Told
from giaoban.library.question import Question
from giaoban.library.rows import Prepared, prepared, rows, unpacked
from giaoban.library.status import UNRECORDED
from giaoban.model.event import Event, Recorded
from giaoban.model.reading import Reading

Outcome = Literal["new", "signed", "version", "beside", "file", "reread", "known"]
"""Of a file: a notice that was not there · a draft that has its number now · another content that
counts from now on · another content, kept beside the one that counts · another file of what is
there · read anew by another giaoban · nothing new."""

_NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)
_MOSTLY = 0.8
"""Share of a draft's tasks that stand in the signed notice word for word."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that was read. `path`: where it lies; `giaoban`: the version that read it; `anew`:
    its reading replaces that of the same bytes."""

    sha256: str
    name: str
    path: str | None
    prepared: Prepared
    added: dt.datetime
    received: dt.date
    giaoban: str
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """What putting a file into the library did. `changes`: against what counted before;
    `orphans`: records and corrections whose task is no longer there."""

    outcome: Outcome
    head: Head
    changes: tuple[Change, ...] = ()
    orphans: tuple[Recorded, ...] = ()


class Library:
    """Close it when done. Every method may raise `LibraryError`."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    def in_memory(cls, readings: Iterable[Reading] = ()) -> "Library":
        """Of these readings alone."""
        library = cls(Database(opening.in_memory()))
        for reading in readings:
            library.put(reading)
        return library

    @classmethod
    def to_read(cls, path: Path) -> "Library":
        return cls(Database(opening.to_read(path), path))

    @classmethod
    def to_write(cls, path: Path) -> "Library":
        """Made where there is none."""
        return cls(Database(opening.to_write(path), path))

    def close(self) -> None:
        self.database.close()

    def rehearsal(self) -> AbstractContextManager[None]:
        """Whatever is put in within is taken back at the end."""
        return self.database.rehearsal()

    # -- putting in -------------------------------------------------------------------------------

    def put(self, reading: Reading) -> Held:
        """A reading whose file does not matter, for a shelf in memory."""
        source = reading.source
        return self.hold(
            Incoming(
                sha256=f"{source.sha256} {source.name}",
                name=source.name,
                path=None,
                prepared=prepared(reading),
                added=_NEVER,
                received=dt.date.min,
                giaoban="",
            )
        )

    def hold(self, file: Incoming) -> Held:
        """One file, whole: when this returns it is on the disk."""
        with self.database.transaction():
            known = self.database.reading_of_file(file.sha256)
            held = self._again(file, *known) if known else self._first_time(file)
            if file.path is not None:
                self.database.add_path(file.sha256, file.path)
        return held

    def seen(self, sha256: str, path: str | None) -> Held:
        """A file that is known already; where it lies is noted."""
        known = self.database.reading_of_file(sha256)
        if known is None:
            raise LookupError(sha256)
        if path is not None and path not in self.database.paths(sha256):
            with self.database.transaction():
                self.database.add_path(sha256, path)
        return Held("known", self.head(known[1]))

    def _again(self, file: Incoming, reading: int, notice: int) -> Held:
        """The same bytes: read anew where another giaoban read them before."""
        by = {version.id: version.giaoban for version in self.database.versions(notice)}
        if by[reading] == file.giaoban and not file.anew:
            return Held("known", self.head(notice))
        before = unpacked(self.database.body(reading))
        self.database.replace_reading(reading, file.prepared, file.giaoban)
        if self.database.current(notice) != reading:
            return Held("reread", self.head(notice))
        orphans = self._materialise(notice, reading, file.prepared)
        told = changes(before, unpacked(file.prepared.body))
        return Held("reread", self.head(notice), told, orphans)

    def _first_time(self, file: Incoming) -> Held:
        notice = self.database.notice_of(file.prepared.identity)
        if notice is not None:
            return self._of_known(file, notice)
        kin = self._kin(file.prepared)
        if kin is None:
            return self._new(file)
        if file.prepared.rows.serial is None:
            return self._of_known(file, kin)
        self.database.name_notice(kin, file.prepared.identity)
        return self._version(file, kin, "signed")

    def _new(self, file: Incoming) -> Held:
        added, received = file.added.isoformat(), file.received.isoformat()
        notice = self.database.add_notice(file.prepared, added, received)
        reading = self._add_reading(file, notice)
        self._materialise(notice, reading, file.prepared)
        return Held("new", self.head(notice))

    def _of_known(self, file: Incoming, notice: int) -> Held:
        """A file of a notice that is there: the same content, or another."""
        versions = {one.content: one for one in self.database.versions(notice)}
        same = versions.get(file.prepared.content)
        if same:
            return self._another_file(file, notice, same)
        current = self._counting(notice)
        later = file.received.isoformat() > current.received
        if later or preference(file.prepared.format) <= preference(current.format):
            return self._version(file, notice, "version")
        told = changes(self.reading(notice), unpacked(file.prepared.body))
        self._add_reading(file, notice)
        return Held("beside", self.head(notice), told)

    def _another_file(self, file: Incoming, notice: int, same: Version) -> Held:
        self._add_file(file, same.id)
        if preference(file.prepared.format) < preference(same.format):
            self.database.replace_reading(same.id, file.prepared, file.giaoban)
            if self.database.current(notice) == same.id:
                self._materialise(notice, same.id, file.prepared)
        return Held("file", self.head(notice))

    def _version(self, file: Incoming, notice: int, outcome: Outcome) -> Held:
        before = unpacked(self.database.body(self.database.current(notice)))
        reading = self._add_reading(file, notice)
        orphans = self._materialise(notice, reading, file.prepared)
        told = changes(before, unpacked(file.prepared.body))
        return Held(outcome, self.head(notice), told, orphans)

    def _add_reading(self, file: Incoming, notice: int) -> int:
        added, received = file.added.isoformat(), file.received.isoformat()
        reading = self.database.add_reading(notice, file.prepared, file.giaoban, added, received)
        self._add_file(file, reading)
        return reading

    def _add_file(self, file: Incoming, reading: int) -> None:
        added = file.added.isoformat()
        self.database.add_file(file.sha256, reading, file.name, file.prepared.format, added)

    def _kin(self, one: Prepared) -> int | None:
        """The draft of this signed notice, or the signed notice of this draft: the same office,
        month and title, and mostly the same tasks in the same words."""
        wanted = [words_of(known.anchor.text) for known in one.known]
        for head in self.database.alike(one.rows.issuer, one.rows.month, one.rows.serial is None):
            if not wanted or words_of(head.title or "") != words_of(one.rows.title or ""):
                continue
            texts = {words_of(told.entry.task.text) for told in self.tasks(head.id)}
            both = sum(text in texts for text in wanted)
            if both >= _MOSTLY * max(len(wanted), len(texts)):
                return head.id
        return None

    # -- what counts ------------------------------------------------------------------------------

    def _materialise(self, notice: int, reading: int, one: Prepared) -> tuple[Recorded, ...]:
        """Makes this the reading that counts, with the corrections of its notice, and finds the
        task of each event; those that have none are given back."""
        events = self.database.events(notice)
        live = self.database.events(notice, live=True)
        known: Sequence[Known] = one.known
        made, lost = one.rows, list[Recorded]()
        if any(recorded.event.correction for recorded in live):
            set_right = corrected(unpacked(one.body), live)
            made, known = rows(set_right.reading), set_right.known
            lost += set_right.orphans
        ids = self.database.put_rows(notice, reading, made)
        for recorded in events:
            has_task = self._link(recorded, known, ids)
            if not has_task and recorded in live and recorded.event.kind != "correct":
                lost.append(recorded)
        return tuple(lost)

    def _link(self, recorded: Recorded, known: Sequence[Known], ids: Sequence[int]) -> bool:
        """Whether the event has its task, or needs none."""
        if recorded.event.task is None:
            return True
        places = found(recorded.event.task, known)
        self.database.link(recorded.number, (ids[i] for i in places))
        return bool(places)

    def record(self, notice: int, event: Event) -> tuple[int, tuple[Recorded, ...]]:
        """Adds an event: its number, and those that have no task now."""
        with self.database.transaction():
            number = self.database.add_event(notice, event)
            reading = self.database.current(notice)
            one = prepared(self.uncorrected(notice))
            orphans = self._materialise(notice, reading, one)
        return number, orphans

    def adopt(self, notice: int, events: Iterable[Recorded]) -> None:
        """What another library recorded of the same notice."""
        with self.database.transaction():
            for recorded in events:
                self.database.add_event(notice, recorded.event)
            reading = self.database.current(notice)
            self._materialise(notice, reading, prepared(self.uncorrected(notice)))

    def remove(self, notice: int) -> None:
        with self.database.transaction():
            self.database.remove_notice(notice)

    def remove_version(self, notice: int, version: int) -> None:
        """A version with its files; where it counted, the newest of the others does now."""
        with self.database.transaction():
            others = [one for one in self.database.versions(notice) if one.id != version]
            if self.database.current(notice) == version:
                newest = others[-1].id
                one = prepared(unpacked(self.database.body(newest)))
                self._materialise(notice, newest, one)
            self.database.remove_reading(version)

    # -- asking -----------------------------------------------------------------------------------

    def answer(self, question: Question) -> Answer:
        """What is due. UsageError where the unit is unknown, or could be several."""
        return answered(self.database, question)

    def heads(self) -> list[Head]:
        """All notices, the earliest first, those without a day last."""
        return list(self.database.heads())

    def head(self, notice: int) -> Head:
        return self.database.heads_of([notice])[notice]

    def reading(self, notice: int) -> Reading:
        """What counts of a notice, with what the office set right."""
        events = self.database.events(notice, live=True)
        return corrected(self.uncorrected(notice), events).reading

    def uncorrected(self, notice: int) -> Reading:
        """What giaoban itself read."""
        return unpacked(self.database.body(self.database.current(notice)))

    def tasks(self, notice: int, as_of: dt.date | None = None) -> list[Told]:
        """In reading order; `as_of`: with what became of them until then."""
        return self._told(self.database.tasks_of(notice), as_of)

    def _told(self, found_: Iterable[Row], as_of: dt.date | None) -> list[Told]:
        every = list(found_)
        known = statuses(self.database, as_of) if as_of else {}
        heads = self.database.heads_of({row.notice for row in every})
        return [
            Told(
                heads[row.notice],
                Entry.model_validate_json(row.entry),
                known.get(row.task, UNRECORDED),
            )
            for row in every
        ]

    def events(self, notice: int | None = None, *, live: bool = False) -> list[Recorded]:
        """In the order in which they were recorded; `live`: those that count."""
        return self.database.events(notice, live=live)

    def numbers(self, told: Told) -> set[int]:
        """The events that are about a task, whether they count or not."""
        return self.database.events_of(told.head.id, told.entry.task.id)

    def first_day(self) -> dt.date | None:
        """The day on which the first of its notices was received."""
        first = self.database.first_day()
        return dt.date.fromisoformat(first) if first else None

    def orphans(self, notice: int) -> list[Recorded]:
        """Records and corrections whose task its notice has no longer."""
        lost = corrected(self.uncorrected(notice), self.database.events(notice, live=True)).orphans
        return sorted([*self.database.orphans(notice), *lost], key=lambda one: one.number)

    def files(self, notice: int | None = None) -> list[Filed]:
        return self.database.files(notice)

    def _counting(self, notice: int) -> Version:
        current = self.database.current(notice)
        return next(one for one in self.database.versions(notice) if one.id == current)
