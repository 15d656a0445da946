"""What all statements share: the connection, its errors as ours, transactions."""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from giaoban.errors import LibraryError
from giaoban.library.database import opening


def as_list(values: Iterable[object]) -> str:
    """A list as one parameter, for `LISTED`."""
    return json.dumps(list(values))


LISTED = "SELECT value FROM json_each(?)"
"""The values of a list in JSON, as rows."""


class Connected:
    """`path` None: in memory."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None = None) -> None:
        self._connection = connection
        self.path = path

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written within, or nothing. Waits for other processes that write.

        LibraryError where the library or its disk does not allow it.
        """
        if self._connection.in_transaction:  # of a rehearsal: a part of what it takes back
            yield
            return
        with opening.told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    @contextmanager
    def rehearsal(self) -> Iterator[None]:
        """Whatever is written within is taken back."""
        with opening.told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    @contextmanager
    def intact(self) -> Iterator[None]:
        """What was stored is what is understood within: LibraryError where it is not. SQLite does
        not see that a text was changed."""
        try:
            yield
        except (ValueError, zlib.error) as error:
            raise LibraryError("library-damaged", file=str(self.path or "")) from error

    def _run(self, sql: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        return self._connection.execute(sql, values)

    def _run_each(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        self._connection.executemany(sql, values)

    def _all(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        with opening.told(self.path):
            return self._connection.execute(sql, values).fetchall()

    def _one(self, sql: str, values: Sequence[Any] = ()) -> Any:  # noqa: ANN401 - a row, or None
        with opening.told(self.path):
            return self._connection.execute(sql, values).fetchone()

    def _value(self, sql: str, values: Sequence[Any] = ()) -> Any:  # noqa: ANN401 - a cell, or None
        row = self._one(sql, values)
        return row[0] if row else None
