"""What is written into a library, always within a transaction."""

from collections import Counter
from collections.abc import Iterable, Sequence

from giaoban.library.database.connected import Connected
from giaoban.library.entry import Head, name_key
from giaoban.library.identity import key_of
from giaoban.library.rows import PassageRow, Prepared, Rows, searchable, unaccented
from giaoban.model.event import Event


class Writing(Connected):
    """Statements that change the file."""

    def add_notice(self, prepared: Prepared) -> int:
        """Its number; it has no reading yet."""
        key, changes = self._came(prepared.identity)
        return self._new(
            "INSERT INTO notice (id, identity, key, changes, head, name, unclear)"
            " SELECT 1 + max(used.notice, (SELECT coalesce(max(id), 0) FROM notice)),"
            " ?, ?, ?, ?, ?, 0 FROM used",
            (prepared.identity, key, changes, prepared.rows.head, _name(prepared.rows)),
        )

    def _came(self, identity: str) -> tuple[str, int]:
        """Its key, and how often it was changed: what it had, where it was removed before."""
        made = key_of(identity)
        gone = self._one(
            "SELECT key, changes FROM gone WHERE identity = ?1 OR key = ?1"
            " ORDER BY identity <> ?1 LIMIT 1",
            (made,),
        )
        key, changes = gone or (made, 0)
        while self._value("SELECT 1 FROM notice WHERE key = ?", (key,)):
            key = key_of(key)
        return key, changes

    def name_notice(self, notice: int, identity: str) -> None:
        """A draft got its number."""
        self._run("UPDATE notice SET identity = ? WHERE id = ?", (identity, notice))

    def add_reading(self, notice: int, prepared: Prepared, giaoban: str, received: str) -> int:
        return self._new(
            "INSERT INTO reading (notice, content, format, giaoban, received, body)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                notice,
                prepared.content,
                prepared.format,
                giaoban,
                received,
                prepared.body,
            ),
        )

    def replace_reading(self, reading: int, prepared: Prepared, giaoban: str) -> None:
        """The same content from a better file, or read anew."""
        self._run(
            "UPDATE reading SET content = ?, format = ?, giaoban = ?, body = ? WHERE id = ?",
            (prepared.content, prepared.format, giaoban, prepared.body, reading),
        )

    def add_file(self, sha256: str, reading: int, name: str, format_: str, added: str) -> None:
        self._run(
            "INSERT INTO file (sha256, reading, name, format, added) VALUES (?, ?, ?, ?, ?)",
            (sha256, reading, name, format_, added),
        )

    def add_path(self, sha256: str, path: str) -> None:
        self._run("INSERT OR IGNORE INTO path (file, path) VALUES (?, ?)", (sha256, path))

    def move_readings(self, notice: int, other: int) -> None:
        """What was read of one notice is of another, and does not count there."""
        self._run("UPDATE notice SET reading = NULL WHERE id = ?", (notice,))
        self._run("UPDATE reading SET notice = ? WHERE notice = ?", (other, notice))

    def remove_reading(self, reading: int) -> None:
        self._run("DELETE FROM reading WHERE id = ?", (reading,))

    def remove_notice(self, notice: int) -> None:
        """With all that hangs on it."""
        self.change_others(notice)
        self._clear(notice)
        self._keep_key(notice)
        self._run("UPDATE notice SET reading = NULL WHERE id = ?", (notice,))
        self._run("DELETE FROM notice WHERE id = ?", (notice,))

    def change_others(self, notice: int) -> None:
        """What becomes of this notice may change what is known of the others: work that returns
        goes on in it, and no longer does. By two: that it goes on counts for one."""
        self._run("UPDATE notice SET changes = changes + 2 WHERE id <> ?", (notice,))

    def set_key(self, notice: int, key: str, changes: int) -> None:
        """As another library has them; not where another notice has that key."""
        self._run(
            "UPDATE OR IGNORE notice SET key = ?, changes = ? WHERE id = ?", (key, changes, notice)
        )

    def _keep_key(self, notice: int) -> None:
        key, identity, changes = self._all(
            "SELECT key, identity, changes FROM notice WHERE id = ?", (notice,)
        )[0]
        self._run("INSERT OR REPLACE INTO gone VALUES (?, ?, ?)", (key, key_of(identity), changes))

    def put_rows(self, notice: int, reading: int, rows: Rows) -> list[int]:
        """This reading counts from now on, with these rows; the ids of its tasks, in order."""
        self._clear(notice)
        self._run(
            "UPDATE notice SET reading = ?, changes = changes + 1,"
            " head = json_set(?, '$.id', id), name = ?,"
            " number = ?, serial = ?, issuer = ?, issued = ?, month = ?, unclear = ? WHERE id = ?",
            (
                reading,
                rows.head,
                _name(rows),
                rows.number,
                rows.serial,
                rows.issuer,
                rows.issued,
                rows.month,
                rows.unclear,
                notice,
            ),
        )
        first = 1 + (self._value("SELECT max(id) FROM passage") or 0)
        numbered = list(enumerate(rows.passages, first))
        self._put_passages(notice, numbered)
        self._put_tasks(notice, numbered)
        return [id_ for id_, row in numbered if row.task]

    def link(self, event: int, tasks: Iterable[int]) -> None:
        """The event is about these tasks."""
        self._run_each("INSERT INTO told (event, task) VALUES (?, ?)", ((event, t) for t in tasks))

    def add_event(self, notice: int, event: Event) -> int:
        """Its number."""
        self._run("UPDATE notice SET changes = changes + 1 WHERE id = ?", (notice,))
        return self._new(
            "INSERT INTO event (notice, kind, day, undoes, body) VALUES (?, ?, ?, ?, ?)",
            (
                notice,
                event.kind,
                event.on.isoformat(),
                event.undoes,
                event.model_dump_json(exclude_none=True, exclude_defaults=True),
            ),
        )

    def _new(self, sql: str, values: Sequence[object]) -> int:
        id_ = self._run(sql, values).lastrowid
        assert id_ is not None  # noqa: S101 - of an INSERT it never is
        return id_

    def _clear(self, notice: int) -> None:
        """Takes a notice's rows away; of its words the index must be told what they were."""
        texts = self._all("SELECT id, text FROM passage WHERE notice = ?", (notice,))
        self._run_each(
            "INSERT INTO words (words, rowid, raw, folded) VALUES ('delete', ?, ?, ?)",
            ((id_, searchable(text), unaccented(text)) for id_, text in texts),
        )
        self._run("DELETE FROM passage WHERE notice = ?", (notice,))
        self._run("DELETE FROM tally WHERE notice = ?", (notice,))

    def _put_passages(self, notice: int, rows: Sequence[tuple[int, PassageRow]]) -> None:
        self._run_each(
            "INSERT INTO passage (id, notice, kind, ref, text) VALUES (?, ?, ?, ?, ?)",
            ((id_, notice, row.kind, row.ref, row.text) for id_, row in rows),
        )
        self._run_each(
            "INSERT INTO words (rowid, raw, folded) VALUES (?, ?, ?)",
            ((id_, row.raw, row.folded) for id_, row in rows),
        )
        self._run_each(
            "INSERT INTO citation (passage, number, day, text) VALUES (?, ?, ?, ?)",
            ((id_, *cited) for id_, row in rows for cited in row.cited),
        )

    def _put_tasks(self, notice: int, rows: Sequence[tuple[int, PassageRow]]) -> None:
        tasks = [(id_, row.task) for id_, row in rows if row.task]
        self._run_each(
            "INSERT INTO task (id, notice, timing, timed, everyone) VALUES (?, ?, ?, ?, ?)",
            ((id_, notice, task.timing, bool(task.times), task.everyone) for id_, task in tasks),
        )
        counts = Counter((task.timing, bool(task.times)) for _, task in tasks)
        self._run_each(
            "INSERT INTO tally (notice, timing, timed, tasks) VALUES (?, ?, ?, ?)",
            ((notice, *kind, count) for kind, count in counts.items()),
        )
        self._run_each(
            "INSERT INTO entry (task, body) VALUES (?, ?)",
            ((id_, task.entry) for id_, task in tasks),
        )
        self._run_each(
            "INSERT INTO deadline (task, place, due, rule, day_before) VALUES (?, ?, ?, ?, ?)",
            (
                (id_, time.place, time.due, time.rule, time.day_before)
                for id_, task in tasks
                for time in task.times
            ),
        )
        names = {name for _, task in tasks for name, _ in task.units}
        self._run_each(
            "INSERT OR IGNORE INTO unit (name) VALUES (?)", ((n,) for n in sorted(names))
        )
        self._run_each(
            "INSERT INTO part (unit, task, part) SELECT id, ?, ? FROM unit WHERE name = ?",
            ((id_, part, name) for id_, task in tasks for name, part in task.units),
        )


def _name(rows: Rows) -> str:
    return name_key(Head.model_validate_json(rows.head).name)
