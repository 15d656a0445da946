"""What is asked of a library about tasks: which there are, how many, which are due."""

from collections.abc import Collection
from dataclasses import dataclass

from giaoban.library.database.connected import LISTED, Connected, as_list


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


class Tasks(Connected):
    """Statements that only read."""

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
            f" WHERE id IN ({LISTED}) ORDER BY id",
            (as_list(ids),),
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
        from_, values = source(scope, among)
        counted = "count(*)"
        if scope == Scope() and among is None:  # all of them were counted before
            from_, counted = "tally", "sum(tasks)"
        rows = self._all(
            f"SELECT timing, timed, {counted} FROM {from_} GROUP BY timing, timed", values
        )
        return {(row[0], bool(row[1])): row[2] for row in rows}

    def due(self, scope: Scope, dated: Dated) -> list[Row]:
        """Tasks that have a day which is asked for; a superset where a day was put off."""
        from_, values = source(scope)
        part = "part" if scope.units is not None else "NULL"
        days, more = _days(dated, of_few=scope.units is not None)
        rows = self._all(
            f"SELECT task.id, task.notice, {part}, body FROM {from_}"
            f" JOIN entry ON entry.task = task.id{days}",
            [*values, *more],
        )
        return sorted((Row(*row) for row in rows), key=lambda row: row.task)


def source(scope: Scope, among: Collection[int] | None = None) -> tuple[str, list[object]]:
    """The tasks of a scope, as what stands behind FROM: alias `task`; with units, `part` too."""
    where, values = ["1"], list[object]()
    if scope.units is None:
        tables = "task"
    else:
        # The plus makes SQLite begin with the tasks, which are few, not with the units.
        units = (
            f"unit IN ({LISTED})"
            if among is None
            else f"+unit IN ({LISTED}) AND task IN ({LISTED})"
        )
        told = f"SELECT task, min(part) AS part FROM part WHERE {units} GROUP BY task"
        tables = (
            f"(SELECT task, part FROM ({told}) UNION ALL SELECT id, 2 FROM task"
            f" WHERE everyone AND id NOT IN (SELECT task FROM ({told}))) AS mine"
            " CROSS JOIN task ON task.id = mine.task"
        )
        values += [as_list(scope.units), *([] if among is None else [as_list(among)])] * 2
    if among is not None:
        where.append(f"id IN ({LISTED})")
        values.append(as_list(among))
    if scope.timing:
        where.append("timing = ?")
        values.append(scope.timing)
    if scope.notices is not None:
        where.append(f"notice IN ({LISTED})")
        values.append(as_list(scope.notices))
    if scope.closed:
        where.append(f"notice NOT IN ({LISTED})")
        values.append(as_list(scope.closed))
    if scope.own is not None:
        named = f"SELECT task FROM part WHERE unit IN ({LISTED})"
        belongs = [f"notice IN ({LISTED})", f"id IN ({named})"]
        values += [as_list(scope.own), as_list(scope.us)]
        if scope.peers is not None:
            belongs.append(f"(everyone AND notice NOT IN ({LISTED}))")
            values.append(as_list(scope.peers))
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
    values.append(as_list(dated.tasks))
    if of_few:
        days = f"SELECT 1 FROM deadline WHERE deadline.task = task.id AND ({' OR '.join(asked)})"
        return f" WHERE EXISTS ({days}) OR task.id IN ({LISTED})", values
    found = [f"SELECT task FROM deadline WHERE {one}" for one in asked]
    return f" WHERE task.id IN ({' UNION ALL '.join([*found, LISTED])})", values
