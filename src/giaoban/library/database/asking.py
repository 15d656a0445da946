"""What is asked of a library about notices, files and events."""

import json
import zlib
from collections.abc import Collection
from dataclasses import dataclass

from giaoban.library.database.connected import LISTED, as_list
from giaoban.library.database.heads import Heads
from giaoban.library.database.tasks import Scope, source
from giaoban.model.event import Event, Recorded

_LIVE = (
    "event.kind <> 'undo'"
    " AND NOT EXISTS (SELECT 1 FROM event AS later WHERE later.undoes = event.id)"
)
"""Of an event that counts."""


@dataclass(frozen=True, slots=True)
class Version:
    """A reading of a notice, without its body."""

    id: int
    content: str
    format: str
    giaoban: str
    received: str
    files: int


@dataclass(frozen=True, slots=True)
class Filed:
    """A file of a notice: which version it belongs to, where it was seen."""

    sha256: str
    name: str
    format: str
    added: str
    reading: int
    notice: int
    paths: tuple[str, ...]


class Asking(Heads):
    """Statements that only read."""

    # -- notices and files ------------------------------------------------------------------------

    def held(self) -> dict[int, tuple[int, int, str]]:
        """Of each notice: how many files and versions, and when it was received."""
        rows = self._all(
            "SELECT notice.id, count(DISTINCT file.sha256), count(DISTINCT reading.id),"
            " min(reading.received) FROM notice JOIN reading ON reading.notice = notice.id"
            " LEFT JOIN file ON file.reading = reading.id GROUP BY notice.id"
        )
        return {row[0]: (row[1], row[2], row[3]) for row in rows}

    def notice_of(self, identity: str) -> int | None:
        return self._maybe(self._value("SELECT id FROM notice WHERE identity = ?", (identity,)))

    def key(self, notice: int) -> str:
        """What it is known by outside."""
        return str(self._value("SELECT key FROM notice WHERE id = ?", (notice,)))

    def identities(self, beginning: str) -> dict[str, int]:
        """The notices whose identity begins so."""
        return dict(
            self._all(
                "SELECT identity, id FROM notice"
                " WHERE identity BETWEEN ?1 AND ?1 || char(0x10FFFF) ORDER BY id",
                (beginning,),
            )
        )

    def known(self, sha256s: Collection[str]) -> dict[str, str]:
        """Of these files those that are in the library, and which giaoban read them."""
        return dict(
            self._all(
                "SELECT sha256, giaoban FROM file JOIN reading ON reading.id = file.reading"
                f" WHERE sha256 IN ({LISTED})",
                (as_list(sha256s),),
            )
        )

    def reading_of_file(self, sha256: str) -> tuple[int, int] | None:
        """Its version and its notice."""
        row = self._one(
            "SELECT reading.id, notice FROM file JOIN reading ON reading.id = file.reading"
            " WHERE sha256 BETWEEN ?1 AND ?1 || '~'",  # in memory, the name stands behind it
            (sha256,),
        )
        return (int(row[0]), int(row[1])) if row else None

    def paths(self, sha256: str) -> set[str]:
        """Where a file was seen."""
        return {row[0] for row in self._all("SELECT path FROM path WHERE file = ?", (sha256,))}

    def files(self, notice: int | None = None) -> list[Filed]:
        """Of one notice, or all; in the order in which they came."""
        rows = self._all(
            "SELECT sha256, name, file.format, file.added, reading.id, notice"
            " FROM file JOIN reading ON reading.id = file.reading"
            " WHERE ?1 IS NULL OR notice = ?1 ORDER BY file.added, reading.id, name",
            (notice,),
        )
        paths = dict(
            self._all(
                "SELECT file, json_group_array(path) FROM path"
                " JOIN file ON file.sha256 = path.file JOIN reading ON reading.id = file.reading"
                " WHERE ?1 IS NULL OR notice = ?1 GROUP BY file",
                (notice,),
            )
        )
        return [
            Filed(
                sha256=row[0],
                name=row[1],
                format=row[2],
                added=row[3],
                reading=row[4],
                notice=row[5],
                paths=tuple(json.loads(paths.get(row[0], "[]"))),
            )
            for row in rows
        ]

    def notices_with_file(self, name: str) -> list[int]:
        """Notices that came in a file of this name, with or without its suffix, or at this path."""
        return [
            row[0]
            for row in self._all(
                "SELECT DISTINCT notice FROM file JOIN reading ON reading.id = file.reading"
                " WHERE name = ?1 OR name LIKE replace(replace(replace("
                "?1, '~', '~~'), '%', '~%'), '_', '~_') || '.____' ESCAPE '~'"
                " OR name LIKE replace(replace(replace("
                "?1, '~', '~~'), '%', '~%'), '_', '~_') || '.___' ESCAPE '~'"
                " OR sha256 IN (SELECT file FROM path WHERE path = ?1) ORDER BY notice",
                (name,),
            )
        ]

    def versions(self, notice: int) -> list[Version]:
        """In the order in which they came."""
        rows = self._all(
            "SELECT id, content, format, giaoban, received,"
            " (SELECT count(*) FROM file WHERE reading = reading.id)"
            " FROM reading WHERE notice = ? ORDER BY id",
            (notice,),
        )
        return [Version(*row) for row in rows]

    def current(self, notice: int) -> int:
        """The version that counts."""
        return int(self._value("SELECT reading FROM notice WHERE id = ?", (notice,)))

    def body(self, reading: int) -> bytes:
        packed = bytes(self._value("SELECT body FROM reading WHERE id = ?", (reading,)))
        with self.intact():
            zlib.decompress(packed)  # it has a sum by which it is checked
        return packed

    def first_day(self) -> str | None:
        """The day on which the first notice was received."""
        found = self._value("SELECT min(received) FROM reading")
        return str(found) if found else None

    def counts(self) -> tuple[int, str | None, str | None, int]:
        """Notices, first and last day of issue, passages that may give work."""
        row = self._one("SELECT count(*), min(issued), max(issued), total(unclear) FROM notice")
        return row[0], row[1], row[2], int(row[3])

    # -- events -----------------------------------------------------------------------------------

    def events(self, notice: int | None = None, *, live: bool = False) -> list[Recorded]:
        """Of one notice, or all, in the order in which they were recorded; `live`: only those
        that count."""
        counted = f" AND {_LIVE}" if live else ""
        rows = self._all(
            "SELECT id, notice, body FROM event"
            f" WHERE (?1 IS NULL OR notice = ?1){counted} ORDER BY id",
            (notice,),
        )
        with self.intact():
            return [_recorded(*row) for row in rows]

    def last_event(self) -> int:
        """The highest number; 0 where there is none."""
        return int(self._value("SELECT max(id) FROM event") or 0)

    def changes(self, notice: int) -> int:
        """How often anything was recorded of it, or its rows were put."""
        return int(self._value("SELECT changes FROM notice WHERE id = ?", (notice,)))

    def event(self, number: int) -> Recorded | None:
        """Whether it counts or not."""
        row = self._one("SELECT id, notice, body FROM event WHERE id = ?", (number,))
        with self.intact():
            return _recorded(*row) if row else None

    def told(self, scope: Scope | None = None) -> list[tuple[int, Recorded]]:
        """(task, event) for every event that counts and has its task, in order of events; with a
        scope, of its tasks."""
        if self._value("SELECT 1 FROM told LIMIT 1") is None:
            return []
        of_scope, values = source(scope) if scope else ("", [])
        of_them = f" AND task IN (SELECT id FROM {of_scope})" if scope else ""
        rows = self._all(
            "SELECT task, event.id, notice, body FROM told JOIN event ON event.id = told.event"
            f" WHERE {_LIVE}{of_them} ORDER BY event.id, task",
            values,
        )
        with self.intact():
            return [(row[0], _recorded(*row[1:])) for row in rows]

    def events_of(self, notice: int, ref: str) -> set[int]:
        """The numbers of the events about the task with this id."""
        rows = self._all(
            "SELECT event FROM told JOIN passage ON passage.id = told.task"
            " WHERE notice = ? AND kind = 'task' AND ref = ?",
            (notice, ref),
        )
        return {row[0] for row in rows}

    def orphans(self, notice: int | None = None) -> list[Recorded]:
        """Events that count and are about a task which the notice has no longer."""
        rows = self._all(
            "SELECT id, notice, body FROM event"
            f" WHERE (?1 IS NULL OR notice = ?1) AND {_LIVE} AND kind NOT IN ('close', 'correct')"
            " AND id NOT IN (SELECT event FROM told) ORDER BY id",
            (notice,),
        )
        with self.intact():
            return [_recorded(*row) for row in rows]

    def closed(self, as_of: str | None = None) -> tuple[int, ...]:
        """Notices that are followed no longer; that were not on a day."""
        rows = self._all(
            "SELECT DISTINCT notice FROM event"
            f" WHERE kind = 'close' AND (?1 IS NULL OR day <= ?1) AND {_LIVE}",
            (as_of,),
        )
        return tuple(row[0] for row in rows)

    def _maybe(self, value: object) -> int | None:
        return None if value is None else int(str(value))


def _recorded(number: int, notice: int, body: str) -> Recorded:
    return Recorded(number=number, notice=notice, event=Event.model_validate_json(body))
