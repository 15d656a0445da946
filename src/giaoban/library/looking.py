"""A library that is looked into: its notices, what became of their tasks, and every question."""

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from giaoban.library.database import Database, opening
from giaoban.library.database.asking import Filed
from giaoban.library.database.tasks import Row, Scope
from giaoban.library.entry import Entry, Head
from giaoban.library.identity import BETWEEN, parsed
from giaoban.library.items import Told
from giaoban.library.question import Question
from giaoban.library.rows import unpacked
from giaoban.library.status import UNRECORDED
from giaoban.model.event import Recorded
from giaoban.model.reading import Reading

if TYPE_CHECKING:
    from giaoban.library.answer import Answer
    from giaoban.library.corrections import Corrected


class Looking:
    """Close it when done. Every method may raise `LibraryError`."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    def to_read(cls, path: Path) -> "Looking":
        return Looking(Database(opening.to_read(path), path))

    def close(self) -> None:
        self.database.close()

    def answer(self, question: Question) -> "Answer":
        """What is due. UsageError where the unit is unknown, or could be several."""
        from giaoban.library.answer import answered  # noqa: PLC0415 - not every call asks

        return answered(self.database, question)

    def heads(self) -> list[Head]:
        """All notices, the earliest first, those without a day last."""
        return list(self.database.heads())

    def head(self, notice: int) -> Head:
        return self.database.heads_of([notice])[notice]

    def key(self, notice: int) -> str:
        """What a notice is known by outside: its identity at its first coming, as a digest."""
        return self.database.key(notice)

    def places(self) -> dict[int, str]:
        """By notice the place of issue, folded, "" where its file does not tell it; none of those
        without a number."""
        known = self.database.identities(f"number{BETWEEN}")
        return {notice: parsed(stored)[4] for stored, notice in known.items()}

    def reading(self, notice: int) -> Reading:
        """What counts of a notice, with what the office set right."""
        events = self.database.events(notice, live=True)
        return self._corrected(notice, events).reading

    def uncorrected(self, notice: int) -> Reading:
        """What giaoban itself read."""
        return unpacked(self.database.body(self.database.current(notice)))

    def tasks(self, notice: int, as_of: dt.date | None = None) -> list[Told]:
        """In reading order; `as_of`: with what became of them until then."""
        return self._told(self.database.tasks_of(notice), as_of)

    def _told(self, found_: Iterable[Row], as_of: dt.date | None) -> list[Told]:
        every = list(found_)
        from giaoban.library.answer import statuses  # noqa: PLC0415 - as above

        notices = {row.notice for row in every}
        known = statuses(self.database, as_of, Scope(notices=tuple(notices))) if as_of else {}
        heads = self.database.heads_of(notices)
        return [
            Told(heads[row.notice], self.entry(row), known.get(row.task, UNRECORDED))
            for row in every
        ]

    def entry(self, row: Row) -> Entry:
        """LibraryError where what was stored is damaged."""
        with self.database.intact():
            return Entry.model_validate_json(row.entry)

    def events(self, notice: int | None = None, *, live: bool = False) -> list[Recorded]:
        """In the order in which they were recorded; `live`: those that count."""
        return self.database.events(notice, live=live)

    def last_record(self) -> int:
        """The number of the last event; 0 where there is none."""
        return self.database.last_event()

    def changes(self, notice: int) -> int:
        """It rises whenever anything is recorded of a notice, the undoing included, another text of
        it comes to count, or another notice is set right or removed. It never falls, even where the
        notice was removed in the meantime."""
        return self.database.changes(notice)

    def texts(self, notice: int) -> list[Reading]:
        """Those that came before the one that counts, and that one, as giaoban read them."""
        current = self.database.current(notice)
        known = [one.id for one in self.database.versions(notice) if one.id <= current]
        return [unpacked(self.database.body(id_)) for id_ in known]

    def first_day(self) -> dt.date | None:
        """The day on which the first of its notices was received."""
        first = self.database.first_day()
        return dt.date.fromisoformat(first) if first else None

    def orphans(self, notice: int) -> list[Recorded]:
        """Records and corrections whose task its notice has no longer."""
        lost = self._lost_corrections(notice)
        return sorted([*self.database.orphans(notice), *lost], key=lambda one: one.number)

    def all_orphans(self) -> list[Recorded]:
        """Of all notices."""
        corrected_ = {one.notice for one in self.events(live=True) if one.event.correction}
        lost = [one for notice in sorted(corrected_) for one in self._lost_corrections(notice)]
        return sorted([*self.database.orphans(), *lost], key=lambda one: one.number)

    def _lost_corrections(self, notice: int) -> Sequence[Recorded]:
        events = self.database.events(notice, live=True)
        if not any(one.event.correction for one in events):
            return ()
        return self._corrected(notice, events).orphans

    def _corrected(self, notice: int, events: Sequence[Recorded]) -> "Corrected":
        from giaoban.library.corrections import corrected  # noqa: PLC0415 - most ask for rows

        return corrected(self.uncorrected(notice), events)

    def files(self, notice: int | None = None) -> list[Filed]:
        return self.database.files(notice)
