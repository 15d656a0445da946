"""What names the notices of a library, and tells apart those that share a name."""

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from giaoban.library.database.connected import LISTED, Connected, as_list
from giaoban.library.entry import Head

_HEADS = "SELECT id, head FROM notice"
_UNCALLED = '"called":null'


class Twin(NamedTuple):
    """A notice whose name others may have."""

    id: int
    number: str | None
    serial: int | None
    year: str | None

    @property
    def has_number(self) -> bool:
        return bool(self.number) and self.serial is not None


class Heads(Connected):
    """Each is called by a name that means it alone."""

    def heads(self) -> Iterator[Head]:
        """All notices, the earliest first, those without a day last."""
        rows = self._all(f"{_HEADS} ORDER BY issued IS NULL, issued, id")
        called = self._called("SELECT name FROM notice GROUP BY name HAVING count(*) > 1")
        with self.intact():
            yield from (_head(row[0], row[1], called) for row in rows)

    def heads_of(self, notices: Collection[int]) -> dict[int, Head]:
        wanted, ids = f"FROM notice WHERE id IN ({LISTED})", (as_list(notices),)
        rows = self._all(f"SELECT id, head {wanted}", ids)
        called = self._called(f"SELECT name {wanted}", ids)
        with self.intact():
            return {row[0]: _head(row[0], row[1], called) for row in rows}

    def _called(self, names: str, values: Sequence[object] = ()) -> dict[int, str]:
        """What tells notices apart that share one of these names: the year behind it, else the
        id."""
        rows = self._all(
            "SELECT name, id, number, serial, substr(issued, 1, 4) FROM notice"
            f" WHERE name IN ({names}) ORDER BY name",
            values,
        )
        called: dict[int, str] = {}
        for _, group in groupby(rows, itemgetter(0)):
            called |= _told_apart([Twin(*row[1:]) for row in group])
        return called

    def alike(self, issuer: str | None, month: str | None, numbered: bool) -> list[Head]:
        """Notices of one office and month that have a number of their own, or have none."""
        rows = self._all(
            f"{_HEADS} WHERE month IS ? AND issuer IS ? AND (serial IS NOT NULL) = ? ORDER BY id",
            (month, issuer, numbered),
        )
        with self.intact():
            return [_head(row[0], row[1], {}) for row in rows]


def _head(id_: int, stored: str, called: Mapping[int, str]) -> Head:
    """What a notice is called is put into what was stored of it: quicker than a change after."""
    if id_ in called:
        stored = stored.replace(_UNCALLED, f'"called":{json.dumps(called[id_])}', 1)
    return Head.model_validate_json(stored)


def _told_apart(twins: Sequence[Twin]) -> dict[int, str]:
    """What each is called where there are several: its number and year, where none of the others
    is of that year, else its id."""
    years = Counter(twin.year for twin in twins)
    return {
        twin.id: f"{twin.number}/{twin.year}"
        if twin.has_number and twin.year and years[twin.year] == 1
        else f"id:{twin.id}"
        for twin in twins
        if len(twins) > 1
    }
