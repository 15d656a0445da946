"""Files that were read, and what a library that holds them must be."""

import datetime as dt
import hashlib
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import generator

from giaoban.desk.preparing import Bytes, prepare
from giaoban.library.rows import Prepared
from giaoban.library.search import search
from giaoban.library.shelf import Incoming, Library, Stamp

DAY = dt.datetime(2021, 3, 1, 8, tzinfo=dt.UTC)

Given = dict[str, Incoming]
"""Files that were read, by their names."""

TABLES = (
    *("notice", "reading", "file", "path", "passage", "task", "entry", "deadline", "unit", "part"),
    *("citation", "event", "told"),
)


def incoming(name: str, data: bytes, made: Prepared) -> Incoming:
    sha256 = hashlib.sha256(data).hexdigest()
    return Incoming(sha256, name, f"/notices/{name}", made, Stamp(DAY, DAY.date(), "1"))


def read(number: int) -> Incoming:
    """The n-th notice of the generator."""
    data, name = generator.notice(number).encode(), generator.name(number)
    return incoming(name, data, prepare(Bytes(data, name)).prepared)


def held(path: Path, some: Iterable[Incoming]) -> Path:
    """A library that holds these, closed."""
    library = Library.to_write(path)
    for one in some:
        library.hold(one)
    library.close()
    return path


def copied(library: Path, folder: Path) -> Path:
    """As it lies on the disk, with what is still beside it; in the original nothing is mended."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for one in library.parent.glob(f"{library.name}*"):
        if not one.name.endswith("-shm"):
            shutil.copy(one, folder)
    return folder / library.name


def names_in(path: Path, given: Given) -> set[str]:
    """The files in a library; each must be there with all that hangs on it, and nothing else."""
    library = Library.to_write(path)
    names = {one.name for one in library.files()}
    for name in sorted(names)[:3]:
        assert [hit.head.file for hit in search(library.database, word(name), None).items] == [name]
    library.close()
    connection = sqlite3.connect(path)
    assert {name: _found(connection, name) for name in names} == {name: [name] for name in names}
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 0)")
    assert _counted(connection) == _expected([given[name] for name in names])
    connection.close()
    return names


def word(name: str) -> str:
    """That stands in this file alone."""
    return generator.word(int(name[2:7]))


def _found(connection: sqlite3.Connection, name: str) -> list[str]:
    """The files in which the word of this one is found."""
    rows = connection.execute(
        "SELECT file.name FROM words JOIN passage ON passage.id = words.rowid"
        " JOIN notice ON notice.id = passage.notice JOIN file ON file.reading = notice.reading"
        " WHERE words MATCH ?",
        (f'"{word(name)}"',),
    )
    return [row[0] for row in rows]


def _counted(connection: sqlite3.Connection) -> Counter[str]:
    tables = ("notice", "reading", "file", "path", "passage", "words_docsize", "task", "entry")
    sources = {name: name for name in (*tables, "deadline", "part", "citation")}
    sources["that counts"] = "notice JOIN reading ON reading.id = notice.reading"
    return +Counter(
        {
            name: connection.execute(f"SELECT count(*) FROM {source}").fetchone()[0]  # noqa: S608
            for name, source in sources.items()
        }
    )


def _expected(some: Iterable[Incoming]) -> Counter[str]:
    """Rows of each table, for notices of which each came in one file."""
    counts: Counter[str] = Counter()
    for one in some:
        passages = one.prepared.rows.passages
        tasks = [passage.task for passage in passages if passage.task]
        counts.update(dict.fromkeys(("notice", "that counts", "reading", "file", "path"), 1))
        counts.update(dict.fromkeys(("passage", "words_docsize"), len(passages)))
        counts.update(dict.fromkeys(("task", "entry"), len(tasks)))
        counts["deadline"] += sum(len(task.times) for task in tasks)
        counts["part"] += sum(len(task.units) for task in tasks)
        counts["citation"] += sum(len(passage.cited) for passage in passages)
    return +counts


def rows_of(path: Path) -> dict[str, list[Any]]:
    """All that a library holds, but for the moments at which it was put there."""
    connection = sqlite3.connect(path)
    found = {}
    for table in TABLES:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        kept = ", ".join(name for name in columns if name != "added")
        rows = connection.execute(f"SELECT {kept} FROM {table}")  # noqa: S608 - our own names
        found[table] = sorted(rows, key=repr)
    connection.close()
    return found
