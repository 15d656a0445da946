"""A library's file opened: looked at before it is trusted, made where it is wanted and not there.

A library that came by mail is a stranger's file: what SQLite can do to guard itself is switched on.
"""

import os
import sqlite3
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from giaoban.errors import LibraryError
from giaoban.library.database.schema import APPLICATION_ID, MIGRATIONS, Migration, migrate, version

PATIENCE_MS = 30_000
"""How long one process waits for another that is writing."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = struct.Struct(">16xH10xI12xI12xI4xI")
"""Of a file of SQLite: bytes in a page, pages, layout of tables, user_version, application_id."""

_LARGEST_PAGE, _NEWEST_LAYOUT = 65_536, 4

_CHECKED_BYTES = 50_000_000
"""Libraries up to this size are looked through before they are written to."""

_CODES = {
    "SQLITE_BUSY": "library-locked",
    "SQLITE_LOCKED": "library-locked",
    "SQLITE_FULL": "library-full",
    "SQLITE_READONLY": "library-read-only",
    "SQLITE_CANTOPEN": "library-unreachable",
    "SQLITE_PERM": "library-unreachable",
    "SQLITE_IOERR_SHMSIZE": "library-full",
    "SQLITE_IOERR": "library-unreachable",
    "SQLITE_CORRUPT": "library-damaged",
    "SQLITE_NOTADB": "library-damaged",
}


@contextmanager
def told(path: Path | None) -> Iterator[None]:
    """SQLite's errors as our own; those that mean a fault of ours stay what they are."""
    try:
        yield
    except sqlite3.Error as error:
        # Only a text that is none has no name: SQLite did not see that it was changed.
        name = getattr(error, "sqlite_errorname", None) or "SQLITE_CORRUPT"
        known = next((code for start, code in _CODES.items() if name.startswith(start)), None)
        if known is None:
            raise
        raise LibraryError(known, file=str(path or "")) from error


def in_memory() -> sqlite3.Connection:
    """A library of this process alone, empty."""
    connection = _connected("file::memory:")
    connection.execute("BEGIN")
    migrate(connection)
    connection.execute("COMMIT")
    return connection


def to_write(path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> sqlite3.Connection:
    """Made where it is not there, with its folder; brought up to date where it is older."""
    with told(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unreachable(path, error) from error
        _refuse_foreign(path, len(migrations))
        connection = _connected(_uri(path, "rwc"))
        try:
            _prepare(connection, path, migrations)
        except BaseException:
            connection.close()
            raise
    return connection


def to_read(path: Path) -> sqlite3.Connection:
    """Never written to. One on a read-only disk can be read where nobody left it half written."""
    with told(path):
        _refuse_foreign(path, len(MIGRATIONS))
        for how in ("rw", "ro", "ro&immutable=1"):
            if "immutable" in how and _is_unfinished(path):
                break
            connection = _connected(_uri(path, how))
            try:
                connection.execute("PRAGMA query_only = ON")
                known = _version(connection, path, len(MIGRATIONS))
            except sqlite3.OperationalError:
                connection.close()
                continue
            except (sqlite3.Error, LibraryError):
                connection.close()
                raise
            if known == len(MIGRATIONS):
                return connection
            connection.close()
            return _brought_up_to_date(path)
    raise LibraryError("library-unreachable", file=str(path))


def _brought_up_to_date(path: Path) -> sqlite3.Connection:
    to_write(path).close()
    return to_read(path)


def _connected(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=PATIENCE_MS / 1000)
    for setting in (
        f"busy_timeout = {PATIENCE_MS}",
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "mmap_size = 0",
        "secure_delete = ON",  # what is removed leaves no words behind
    ):
        connection.execute(f"PRAGMA {setting}")
    return connection


def _uri(path: Path, mode: str) -> str:
    return f"{path.absolute().as_uri()}?mode={mode}"


def _prepare(connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration]) -> None:
    connection.execute("PRAGMA synchronous = FULL")
    if _version(connection, path, len(migrations)) < len(migrations):
        connection.execute("BEGIN IMMEDIATE")
        known = version(connection)  # another process may have been quicker
        if 0 < known < len(migrations):
            _back_up(path, known)
        migrate(connection, migrations)
        connection.execute("COMMIT")
    elif path.stat().st_size <= _CHECKED_BYTES:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise LibraryError("library-damaged", file=str(path))
    with suppress(sqlite3.OperationalError):  # another process is at it, or the disk is shared
        connection.execute("PRAGMA journal_mode = WAL")


def _version(connection: sqlite3.Connection, path: Path, newest: int) -> int:
    """As SQLite sees it, with what stands beside the file. LibraryError as of `_refuse_foreign`."""
    known = version(connection)
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    holds = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and (known or holds):
        raise LibraryError("library-foreign", file=str(path))
    if known > newest:
        raise LibraryError("library-newer", file=str(path), version=str(known))
    return known


def _back_up(path: Path, known: int) -> None:
    """A copy beside it, of what an older giaoban can read; it has its name when it is whole. Nobody
    else makes it: the library is ours to write to."""
    copy = path.with_name(f"{path.name}.v{known}")
    if copy.exists():
        return
    begun = path.with_name(f"{copy.name}.part")
    begun.unlink(missing_ok=True)
    beside = _connected(_uri(path, "rw"))  # one that is writing cannot copy
    try:
        beside.execute("VACUUM INTO ?", (str(begun),))
    finally:
        beside.close()
    begun.replace(copy)


def _refuse_foreign(path: Path, newest: int) -> None:
    """LibraryError for a file of another kind, or of a newer giaoban, before SQLite touches it.

    What has not been written to its end is left to SQLite, which mends it.
    """
    if path.is_dir():
        raise LibraryError("library-foreign", file=str(path))
    try:
        with path.open("rb") as file:
            start = file.read(100)
    except FileNotFoundError:
        return
    except OSError as error:
        raise _unreachable(path, error) from error
    if not start or _is_unfinished(path):
        return
    if len(start) < 100 or not start.startswith(_MAGIC):
        raise LibraryError("library-foreign", file=str(path))
    page, pages, layout, known, application = _HEADER.unpack_from(start)
    if application != APPLICATION_ID:
        raise LibraryError("library-foreign", file=str(path))
    if known > newest:
        raise LibraryError("library-newer", file=str(path), version=str(known))
    if layout > _NEWEST_LAYOUT or _is_cut_off(path, page, pages):
        raise LibraryError("library-damaged", file=str(path))


def _is_cut_off(path: Path, page: int, pages: int) -> bool:
    """SQLite reads what is missing of a last page as zeros."""
    size, each = path.stat().st_size, _LARGEST_PAGE if page == 1 else page
    return not each or bool(size % each) or size < pages * each


def _is_unfinished(path: Path) -> bool:
    """Did somebody who wrote to it not come to an end?"""
    beside = (path.with_name(path.name + end) for end in ("-wal", "-journal"))
    return any(one.exists() and one.stat().st_size for one in beside)


def _unreachable(path: Path, error: OSError) -> LibraryError:
    return LibraryError("library-unreachable", file=str(path), reason=os.strerror(error.errno or 0))
