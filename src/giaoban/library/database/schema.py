"""The tables of a library, and how a library of an earlier giaoban becomes one of this.

`user_version` is the number of migrations that a library has seen. One that stands here is never
changed again: a new table or column is a new function at the end. Tables WITHOUT ROWID have the
columns of their key first, in its order: quick_check of SQLite 3.40 reports others as damaged.
"""

import sqlite3
from collections.abc import Callable, Sequence

from giaoban.library.identity import key_of

APPLICATION_ID = 0x67696F62
""""giob", by which SQLite files of ours are told from others."""

Migration = Callable[[sqlite3.Connection], None]

_FIRST = (
    # A notice, in whatever files it comes. `reading`: which of its readings counts; `name`: equal
    # for notices that cannot be told apart by it (`entry.name_key`).
    """CREATE TABLE notice (
        id INTEGER PRIMARY KEY,
        identity TEXT NOT NULL UNIQUE,
        reading INTEGER REFERENCES reading (id),
        head TEXT NOT NULL,
        name TEXT NOT NULL,
        number TEXT,
        serial INTEGER,
        issuer TEXT,
        issued TEXT,
        month TEXT,
        unclear INTEGER NOT NULL
    )""",
    "CREATE INDEX notice_name ON notice (name)",
    "CREATE INDEX notice_issued ON notice (issued)",
    "CREATE INDEX notice_month ON notice (month)",
    # What one content of a notice was read as. `body`: the reading as JSON, packed by zlib.
    """CREATE TABLE reading (
        id INTEGER PRIMARY KEY,
        notice INTEGER NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
        content TEXT NOT NULL,
        format TEXT NOT NULL,
        giaoban TEXT NOT NULL,
        received TEXT NOT NULL,
        body BLOB NOT NULL
    )""",
    "CREATE INDEX reading_notice ON reading (notice, received)",
    "CREATE INDEX reading_received ON reading (received)",
    # The files that a reading came from, and where they lay.
    """CREATE TABLE file (
        sha256 TEXT PRIMARY KEY,
        reading INTEGER NOT NULL REFERENCES reading (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        format TEXT NOT NULL,
        added TEXT NOT NULL
    ) WITHOUT ROWID""",
    "CREATE INDEX file_reading ON file (reading)",
    """CREATE TABLE path (
        file TEXT NOT NULL REFERENCES file (sha256) ON DELETE CASCADE,
        path TEXT NOT NULL,
        PRIMARY KEY (file, path)
    ) WITHOUT ROWID""",
    # Words that can be searched for: titles, headings, lead-ins, tasks, remarks.
    """CREATE TABLE passage (
        id INTEGER PRIMARY KEY,
        notice INTEGER NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        ref TEXT NOT NULL,
        text TEXT NOT NULL
    )""",
    "CREATE INDEX passage_notice ON passage (notice)",
    """CREATE VIRTUAL TABLE words USING fts5 (
        raw, folded, content = '', tokenize = "unicode61 remove_diacritics 0"
    )""",
    # A task is a passage. `timed`: some time of it has a day. Small rows: they are counted.
    """CREATE TABLE task (
        id INTEGER PRIMARY KEY REFERENCES passage (id) ON DELETE CASCADE,
        notice INTEGER NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
        timing TEXT NOT NULL,
        timed INTEGER NOT NULL,
        everyone INTEGER NOT NULL
    )""",
    "CREATE INDEX task_notice ON task (notice)",
    "CREATE INDEX task_timing ON task (timing, timed)",
    "CREATE INDEX task_everyone ON task (everyone) WHERE everyone",
    # How many tasks of each kind a notice has: all of them are counted in every answer.
    """CREATE TABLE tally (
        notice INTEGER NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
        timing TEXT NOT NULL,
        timed INTEGER NOT NULL,
        tasks INTEGER NOT NULL,
        PRIMARY KEY (notice, timing, timed)
    ) WITHOUT ROWID""",
    # All that is shown of a task, as JSON.
    """CREATE TABLE entry (
        task INTEGER PRIMARY KEY REFERENCES task (id) ON DELETE CASCADE,
        body TEXT NOT NULL
    )""",
    # The times of a task that have a day; `rule`: the RRULE by which it recurs.
    """CREATE TABLE deadline (
        task INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        due TEXT,
        rule TEXT,
        day_before INTEGER NOT NULL,
        PRIMARY KEY (task, place)
    ) WITHOUT ROWID""",
    "CREATE INDEX deadline_due ON deadline (due) WHERE due IS NOT NULL",
    "CREATE INDEX deadline_rule ON deadline (rule, day_before) WHERE rule IS NOT NULL",
    "CREATE TABLE unit (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)",
    # `part`: 0 leads or carries out, 1 co-operates.
    """CREATE TABLE part (
        unit INTEGER NOT NULL REFERENCES unit (id),
        part INTEGER NOT NULL,
        task INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        PRIMARY KEY (unit, part, task)
    ) WITHOUT ROWID""",
    "CREATE INDEX part_task ON part (task)",
    """CREATE TABLE citation (
        passage INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
        number TEXT,
        day TEXT,
        text TEXT NOT NULL
    )""",
    "CREATE INDEX citation_passage ON citation (passage)",
    "CREATE INDEX citation_number ON citation (number)",
    # What became of tasks: rows are added, never changed.
    """CREATE TABLE event (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        notice INTEGER NOT NULL REFERENCES notice (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        day TEXT NOT NULL,
        undoes INTEGER UNIQUE,
        body TEXT NOT NULL
    )""",
    "CREATE INDEX event_notice ON event (notice)",
    """CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE (ABORT, 'events are never changed'); END""",
    # Which tasks of the reading that counts an event is about; an event of none is an orphan.
    """CREATE TABLE told (
        event INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
        task INTEGER NOT NULL REFERENCES task (id) ON DELETE CASCADE,
        PRIMARY KEY (event, task)
    ) WITHOUT ROWID""",
    "CREATE INDEX told_task ON told (task)",
)


def _tables(connection: sqlite3.Connection) -> None:
    for statement in _FIRST:
        connection.execute(statement)


_KEYS = (
    # `key`: what a notice is known by outside, made once, at its first coming; `changes`: how often
    # anything was recorded of it, or another text of it came.
    "ALTER TABLE notice ADD COLUMN key TEXT",
    "ALTER TABLE notice ADD COLUMN changes INTEGER NOT NULL DEFAULT 0",
    """UPDATE notice SET changes = (SELECT count(*) FROM event WHERE event.notice = notice.id)
        + (SELECT count(*) FROM reading WHERE reading.notice = notice.id)""",
    "CREATE UNIQUE INDEX notice_key ON notice (key)",
    # Of notices that were removed, for the day on which they come again. No words: `identity` is
    # the key that would be made of it.
    """CREATE TABLE gone (
        key TEXT PRIMARY KEY,
        identity TEXT NOT NULL,
        changes INTEGER NOT NULL
    ) WITHOUT ROWID""",
    "CREATE INDEX gone_identity ON gone (identity)",
)


def _keys(connection: sqlite3.Connection) -> None:
    for statement in _KEYS:
        connection.execute(statement)
    known = connection.execute("SELECT id, identity FROM notice").fetchall()
    connection.executemany(
        "UPDATE notice SET key = ? WHERE id = ?",
        ((key_of(identity), notice) for notice, identity in known),
    )


_NUMBERS = (
    # The highest number of a notice that was removed: no other ever gets one that was used, for
    # people have written it down (id:12).
    "CREATE TABLE used (notice INTEGER NOT NULL)",
    "INSERT INTO used VALUES (0)",
    """CREATE TRIGGER numbers_are_used_once AFTER DELETE ON notice
        BEGIN UPDATE used SET notice = max(notice, OLD.id); END""",
)


def _numbers(connection: sqlite3.Connection) -> None:
    for statement in _NUMBERS:
        connection.execute(statement)


MIGRATIONS: Sequence[Migration] = (_tables, _keys, _numbers)


def version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """To the newest version, in the transaction that is open."""
    for number in range(version(connection), len(migrations)):
        migrations[number](connection)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(migrations)}")
