"""A library that is written to: notices put in, each once, and what became of their tasks. On disk,
or in memory for files that are named on the command line."""

import datetime as dt
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from giaoban.library.anchors import Finder, Known, words_of
from giaoban.library.changes import Change, changes
from giaoban.library.corrections import corrected
from giaoban.library.database import Database, opening
from giaoban.library.database.asking import Version
from giaoban.library.entry import Head
from giaoban.library.identity import (
    beginning_of,
    may_be_one,
    parsed,
    preference,
    united,
    written,
)
from giaoban.library.looking import Looking
from giaoban.library.rows import Prepared, prepared, rows, unpacked
from giaoban.model.event import Event, Recorded
from giaoban.model.reading import Reading

Outcome = Literal["new", "signed", "version", "beside", "file", "reread", "known"]
"""Of a file: a notice that was not there · a draft that has its number now · another content that
counts from now on · another content, kept beside the one that counts · another file of what is
there · read anew by another giaoban · nothing new."""

_MOSTLY = 0.8
"""Share of a draft's tasks that stand in the signed notice word for word."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is noted beside each file of a call: when it was added, when it was received, which
    giaoban read it; `anew`: its reading replaces that of the same bytes."""

    added: dt.datetime
    received: dt.date
    giaoban: str
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that was read. `path`: where it lies."""

    sha256: str
    name: str
    path: str | None
    prepared: Prepared
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Held:
    """What putting a file into the library did. `changes`: against what counted before;
    `orphans`: records and corrections whose task is no longer there."""

    outcome: Outcome
    head: Head
    changes: tuple[Change, ...] = ()
    orphans: tuple[Recorded, ...] = ()


_NO_STAMP = Stamp(dt.datetime.min.replace(tzinfo=dt.UTC), dt.date.min, "")
"""Of what is in memory only."""


class Library(Looking):
    """One that can be written to, too."""

    @classmethod
    def in_memory(cls, readings: Iterable[Reading] = ()) -> "Library":
        """Of these readings alone."""
        library = cls(Database(opening.in_memory()))
        for reading in readings:
            library.put(reading)
        return library

    @classmethod
    def to_write(cls, path: Path) -> "Library":
        """Made where there is none."""
        return cls(Database(opening.to_write(path), path))

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
                stamp=_NO_STAMP,
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
        if by[reading] == file.stamp.giaoban and not file.stamp.anew:
            return Held("known", self.head(notice))
        before = unpacked(self.database.body(reading))
        self.database.replace_reading(reading, file.prepared, file.stamp.giaoban)
        if self.database.current(notice) != reading:
            return Held("reread", self.head(notice))
        orphans = self._materialise(notice, reading, file.prepared)
        told = changes(before, unpacked(file.prepared.body))
        return Held("reread", self.head(notice), told, orphans)

    def _first_time(self, file: Incoming) -> Held:
        notice = self._same_notice(file.prepared.identity)
        if notice is not None:
            return self._of_known(file, notice)
        kin = self._kin(file.prepared)
        if kin is None:
            return self._new(file)
        if file.prepared.rows.serial is None:
            return self._draft_of(file, kin)
        self.database.name_notice(kin, file.prepared.identity)
        held = self._version(file, kin, "signed")
        self._take_in_drafts(kin, file.prepared)
        return held

    def _take_in_drafts(self, notice: int, signed: Prepared) -> None:
        """Other drafts of what is signed now are texts of it; not those of whose tasks something
        was recorded, which nobody may lose sight of."""
        for draft in self._drafts_of(signed):
            if not self.database.events(draft):
                self.database.move_readings(draft, notice)
                self.database.remove_notice(draft)

    def _same_notice(self, wanted: str) -> int | None:
        """The notice with this identity; else the only one that may have it, where a file does not
        tell its office: from now on it has what either tells."""
        notice, new = self.database.notice_of(wanted), parsed(wanted)
        beginning = beginning_of(new)
        if notice is not None or beginning is None:
            return notice
        others = self.database.identities(beginning).items()
        fitting = [(one, id_) for one, id_ in others if may_be_one(new, parsed(one))]
        if len(fitting) != 1:
            return None
        ((one, notice),) = fitting
        self.database.name_notice(notice, written(united(parsed(one), new)))
        return notice

    def _draft_of(self, file: Incoming, notice: int) -> Held:
        """A draft of what is signed never counts."""
        versions = {one.content: one for one in self.database.versions(notice)}
        same = versions.get(file.prepared.content)
        return self._another_file(file, notice, same) if same else self._beside(file, notice)

    def _new(self, file: Incoming) -> Held:
        notice = self.database.add_notice(file.prepared)
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
        later = file.stamp.received.isoformat() > current.received
        if later or preference(file.prepared.format) <= preference(current.format):
            return self._version(file, notice, "version")
        return self._beside(file, notice)

    def _beside(self, file: Incoming, notice: int) -> Held:
        told = changes(self.uncorrected(notice), unpacked(file.prepared.body))
        self._add_reading(file, notice)
        return Held("beside", self.head(notice), told)

    def _another_file(self, file: Incoming, notice: int, same: Version) -> Held:
        self._add_file(file, same.id)
        fuller = file.prepared.rows.issuer or not self.head(notice).issuer
        if fuller and preference(file.prepared.format) < preference(same.format):
            self.database.replace_reading(same.id, file.prepared, file.stamp.giaoban)
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
        received = file.stamp.received.isoformat()
        reading = self.database.add_reading(notice, file.prepared, file.stamp.giaoban, received)
        self._add_file(file, reading)
        return reading

    def _add_file(self, file: Incoming, reading: int) -> None:
        added = file.stamp.added.isoformat()
        self.database.add_file(file.sha256, reading, file.name, file.prepared.format, added)

    def _kin(self, one: Prepared) -> int | None:
        """The draft of this signed notice, or the signed notice of this draft."""
        found = self._drafts_of(one)
        recorded = [notice for notice in found if self.database.events(notice)]
        return next(iter([*recorded, *found]), None)

    def _drafts_of(self, one: Prepared) -> list[int]:
        """Drafts of a signed notice, or the other way round: the same office, month and title, and
        mostly the same tasks in the same words."""
        found = []
        wanted = [words_of(known.anchor.text) for known in one.known]
        for head in self.database.alike(one.rows.issuer, one.rows.month, one.rows.serial is None):
            if not wanted or words_of(head.title or "") != words_of(one.rows.title or ""):
                continue
            texts = {words_of(told.entry.task.text) for told in self.tasks(head.id)}
            both = sum(text in texts for text in wanted)
            if both >= _MOSTLY * max(len(wanted), len(texts)):
                found.append(head.id)
        return found

    # -- what counts ------------------------------------------------------------------------------

    def _materialise(self, notice: int, reading: int, one: Prepared) -> tuple[Recorded, ...]:
        """Makes this the reading that counts, with the corrections of its notice, and finds the
        task of each event; those that have none are given back."""
        events, live = self.database.events(notice), self.database.events(notice, live=True)
        known: Sequence[Known] = one.known
        made, lost = one.rows, list[Recorded]()
        if any(recorded.event.correction for recorded in live):
            set_right = corrected(unpacked(one.body), live)
            made, known = rows(set_right.reading), set_right.known
            lost += set_right.orphans
        ids = self.database.put_rows(notice, reading, made)
        finder, counting = Finder(known), {recorded.number for recorded in live}
        for recorded in events:
            has_task = self._link(recorded, finder, ids)
            counts = recorded.number in counting and recorded.event.kind != "correct"
            if counts and not has_task:
                lost.append(recorded)
        return tuple(lost)

    def _link(self, recorded: Recorded, finder: Finder, ids: Sequence[int]) -> bool:
        """Whether the event has its task, or needs none."""
        if recorded.event.task is None:
            return True
        places = finder.find(recorded.event.task)
        self.database.link(recorded.number, (ids[i] for i in places))
        return bool(places)

    # -- recording ---------------------------------------------------------------------------------

    def writing(self) -> AbstractContextManager[None]:
        """All that is looked at and recorded within happens at once, or not at all."""
        return self.database.transaction()

    def record(self, notice: int, event: Event) -> tuple[int, tuple[Recorded, ...]]:
        """Adds an event: its number, and those that have lost their task by it."""
        with self.database.transaction():
            if not self._changes_tasks(event):
                return self._recorded(notice, event), ()
            before = {one.number for one in self.orphans(notice)}
            number = self.database.add_event(notice, event)
            self.database.change_others(notice)
            reading = self.database.current(notice)
            lost = self._materialise(notice, reading, prepared(self.uncorrected(notice)))
        return number, tuple(one for one in lost if one.number not in before)

    def _changes_tasks(self, event: Event) -> bool:
        if event.undoes is None:
            return event.correction is not None
        undone = self.database.event(event.undoes)
        return undone is not None and undone.event.correction is not None

    def _recorded(self, notice: int, event: Event) -> int:
        """An event that leaves the tasks as they are."""
        number = self.database.add_event(notice, event)
        if event.task:
            tasks = self.database.tasks_of(notice)
            same = [row.task for row in tasks if self.entry(row).anchor == event.task]
            self.database.link(number, same[:1])
        return number

    def adopt(self, notice: int, other: Looking, there: int) -> None:
        """What another library recorded of the same notice, and by what it is known outside."""
        events = other.events(there, live=True)
        with self.database.transaction():
            for recorded in events:
                self.database.add_event(notice, recorded.event)
            if events:
                reading = self.database.current(notice)
                self._materialise(notice, reading, prepared(self.uncorrected(notice)))
            self.database.set_key(notice, other.key(there), other.changes(there))

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
                self.database.change_others(notice)
                self._materialise(notice, newest, one)
            self.database.remove_reading(version)

    def _counting(self, notice: int) -> Version:
        current = self.database.current(notice)
        return next(one for one in self.database.versions(notice) if one.id == current)
