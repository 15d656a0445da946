"""What makes an event of a calendar the same one in a later export."""

import hashlib
from dataclasses import dataclass

from giaoban.desk.register import Register, Row


@dataclass(frozen=True, slots=True)
class Known:
    """By notice: its identity, how often anything was recorded of it, whether it is followed."""

    identities: dict[int, str]
    records: dict[int, int]
    closed: frozenset[int]

    @classmethod
    def of(cls, thing: Register) -> "Known":
        return cls(
            {head.id: thing.identity(head) for head in thing.heads},
            {head.id: thing.records(head) for head in thing.heads},
            thing.closed(),
        )

    def uid(self, row: Row) -> str:
        """From the notice, the task's number and the place of the time limit: neither another day
        nor other words make it another event."""
        told = (self.identities[row.told.head.id], row.told.entry.task.id, str(_place(row)))
        digest = hashlib.sha256("\x1e".join(told).encode("utf-8", "backslashreplace"))
        return f"{digest.hexdigest()[:32]}@giaoban"

    def sequence(self, row: Row) -> int:
        """It rises with every record of the notice, one that is undone included, and never
        falls."""
        return self.records[row.told.head.id]


def _place(row: Row) -> int:
    """Of two limits in the same words each has its own."""
    limits = row.told.entry.task.deadlines
    return next((i for i, one in enumerate(limits) if one is row.item.deadline), 0)
