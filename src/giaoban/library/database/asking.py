"""What is asked of a library about notices, files, events and what is due."""

import json
import zlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from giaoban.library.database.heads import Heads
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
    added: str
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


@dataclass(frozen=True, slots=True)
class Scope:
    """Which tasks are asked about. `units`: ids; None for those of all units. `closed`: notices
    whose tasks are not. `own`: the notices, and `us` the units, to which an office's own tasks
    belong; None for everybody's. `peers`: notices of others that mean not us by a set of units;
    None for all of theirs. `timing`: one bucket. `notices`: only theirs."""

    units: tuple[int, ...] | None = None
    closed: tuple[int, ...] = ()
    own: tuple[int, ...] | None = None
    us: tuple[int, ...] = ()
    peers: tuple[int, ...] | None = ()
    timing: str | None = None
    notices: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """Which of their days: from `first` to `last`, or on the days of one of `rules`, or of one of
    `tasks`. `every`: of all tasks, with days or without."""

    first: str
    last: str
    rules: tuple[tuple[str, bool], ...] = ()
    tasks: tuple[int, ...] = ()
    every: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A task that was asked for. `part`: 0, 1 or 2 (of everyone); None where no unit was asked."""

    task: int
    notice: int
    part: int | None
    entry: str


class Asking(Heads):
    """Statements that only read."""

    # -- notices and files ------------------------------------------------------------------------

    def held(self) -> dict[int, tuple[int, int, str]]:
        """Of each notice: how many files and versions, and when it was received."""
        rows = self._all(
            "SELECT notice.id, count(DISTINCT file.sha256), count(DISTINCT reading.id),"
            " notice.received FROM notice JOIN reading ON reading.notice = notice.id"
            " LEFT JOIN file ON file.reading = reading.id GROUP BY notice.id"
        )
        return {row[0]: (row[1], row[2], row[3]) for row in rows}

    def notice_of(self, identity: str) -> int | None:
        return self._maybe(self._value("SELECT id FROM notice WHERE identity = ?", (identity,)))

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
                f" WHERE sha256 IN ({_LIST})",
                (_json(sha256s),),
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
            "SELECT id, content, format, giaoban, added, received,"
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
        found = self._value("SELECT min(received) FROM notice")
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
        source, values = _source(scope) if scope else ("", [])
        of_them = f" AND task IN (SELECT id FROM {source})" if scope else ""
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

    # -- tasks ------------------------------------------------------------------------------------

    def units(self) -> list[tuple[int, str, bool]]:
        """(id, name, does it lead or carry out anything) of every unit that some task names."""
        return [
            (row[0], row[1], bool(row[2]))
            for row in self._all(
                "SELECT id, name, EXISTS (SELECT 1 FROM part WHERE unit = unit.id AND part = 0)"
                " FROM unit WHERE EXISTS (SELECT 1 FROM part WHERE unit = unit.id) ORDER BY id"
            )
        ]

    def tasks_of(self, notice: int) -> list[Row]:
        """In reading order."""
        rows = self._all(
            "SELECT id, notice, NULL, body FROM task JOIN entry ON entry.task = task.id"
            " WHERE notice = ? ORDER BY id",
            (notice,),
        )
        return [Row(*row) for row in rows]

    def tasks(self, ids: Collection[int]) -> list[Row]:
        rows = self._all(
            "SELECT id, notice, NULL, body FROM task JOIN entry ON entry.task = task.id"
            f" WHERE id IN ({_LIST}) ORDER BY id",
            (_json(ids),),
        )
        return [Row(*row) for row in rows]

    def rules(self) -> list[tuple[str, bool]]:
        """Every rule by which some time recurs, and whether the day before is the last in time."""
        rows = self._all("SELECT DISTINCT rule, day_before FROM deadline WHERE rule IS NOT NULL")
        return [(row[0], bool(row[1])) for row in rows]

    def counted(
        self, scope: Scope, among: Collection[int] | None = None
    ) -> dict[tuple[str, bool], int]:
        """How many tasks of a bucket have a day, and how many have none; `among`: of these."""
        if among is not None and not among:
            return {}
        source, values = _source(scope, among)
        counted = "count(*)"
        if scope == Scope() and among is None:  # all of them were counted before
            source, counted = "tally", "sum(tasks)"
        rows = self._all(
            f"SELECT timing, timed, {counted} FROM {source} GROUP BY timing, timed", values
        )
        return {(row[0], bool(row[1])): row[2] for row in rows}

    def due(self, scope: Scope, dated: Dated) -> list[Row]:
        """Tasks that have a day which is asked for; a superset where a day was put off."""
        source, values = _source(scope)
        part = "part" if scope.units is not None else "NULL"
        days, more = _days(dated, of_few=scope.units is not None)
        rows = self._all(
            f"SELECT task.id, task.notice, {part}, body FROM {source}"
            f" JOIN entry ON entry.task = task.id{days}",
            [*values, *more],
        )
        return sorted((Row(*row) for row in rows), key=lambda row: row.task)

    def _maybe(self, value: object) -> int | None:
        return None if value is None else int(str(value))


_LIST = "SELECT value FROM json_each(?)"


def _json(values: Iterable[object]) -> str:
    return json.dumps(list(values))


def _recorded(number: int, notice: int, body: str) -> Recorded:
    return Recorded(number=number, notice=notice, event=Event.model_validate_json(body))


def _source(scope: Scope, among: Collection[int] | None = None) -> tuple[str, list[object]]:
    """The tasks of a scope, as what stands behind FROM: alias `task`; with units, `part` too."""
    where, values = ["1"], list[object]()
    if scope.units is None:
        tables = "task"
    else:
        # The plus makes SQLite begin with the tasks, which are few, not with the units.
        units = (
            f"unit IN ({_LIST})" if among is None else f"+unit IN ({_LIST}) AND task IN ({_LIST})"
        )
        told = f"SELECT task, min(part) AS part FROM part WHERE {units} GROUP BY task"
        tables = (
            f"(SELECT task, part FROM ({told}) UNION ALL SELECT id, 2 FROM task"
            f" WHERE everyone AND id NOT IN (SELECT task FROM ({told}))) AS mine"
            " CROSS JOIN task ON task.id = mine.task"
        )
        values += [_json(scope.units), *([] if among is None else [_json(among)])] * 2
    if among is not None:
        where.append(f"id IN ({_LIST})")
        values.append(_json(among))
    if scope.timing:
        where.append("timing = ?")
        values.append(scope.timing)
    if scope.notices is not None:
        where.append(f"notice IN ({_LIST})")
        values.append(_json(scope.notices))
    if scope.closed:
        where.append(f"notice NOT IN ({_LIST})")
        values.append(_json(scope.closed))
    if scope.own is not None:
        belongs = [f"notice IN ({_LIST})", f"id IN (SELECT task FROM part WHERE unit IN ({_LIST}))"]
        values += [_json(scope.own), _json(scope.us)]
        if scope.peers is not None:
            belongs.append(f"(everyone AND notice NOT IN ({_LIST}))")
            values.append(_json(scope.peers))
        where.append(f"({' OR '.join(belongs)})")
    part = ", part" if scope.units is not None else ""
    columns = f"id, notice, timing, timed, everyone{part}"
    return f"(SELECT {columns} FROM {tables} WHERE {' AND '.join(where)}) AS task", values


def _days(dated: Dated, *, of_few: bool) -> tuple[str, list[object]]:
    """The condition behind a source; `of_few`: it has so few tasks that their days are looked up
    one by one, else the days lead to their tasks."""
    if dated.every:
        return "", []
    asked = ["due BETWEEN ? AND ?", *["rule = ? AND day_before = ?"] * len(dated.rules)]
    values: list[object] = [dated.first, dated.last]
    values += [value for rule in dated.rules for value in rule]
    values.append(_json(dated.tasks))
    if of_few:
        days = f"SELECT 1 FROM deadline WHERE deadline.task = task.id AND ({' OR '.join(asked)})"
        return f" WHERE EXISTS ({days}) OR task.id IN ({_LIST})", values
    found = [f"SELECT task FROM deadline WHERE {one}" for one in asked]
    return f" WHERE task.id IN ({' UNION ALL '.join([*found, _LIST])})", values
