"""Which events a calendar of a register has."""

from collections.abc import Iterator
from dataclasses import replace

from giaoban.desk.history import given_again
from giaoban.desk.register import Register
from giaoban.out.ics.days import days_of, until
from giaoban.out.ics.names import Known, Planned
from giaoban.out.ics.taken_back import taken_back


def planned(thing: Register, known: Known | None = None) -> list[Planned]:
    """One for each row with a day, what is done included; then those that an earlier export may
    have had, to be taken back."""
    known = known or Known(thing)
    dated = ((row, days_of(row)) for row in thing.rows)
    here = [Planned(known.uid(row), row, days) for row, days in dated if days]
    kept = list(_ended(here, thing))
    return [*kept, *taken_back(thing, known, {one.uid for one in kept})]


def _ended(events: list[Planned], thing: Register) -> Iterator[Planned]:
    """Work that returns, up to the notice that gives it again, whatever becomes of that one."""
    again = given_again(thing.library, (one.row.told for one in events if one.days.rule))
    for one in events:
        later = again.get(one.row.key[:2]) if one.days.rule else None
        if later is None or later.issued is None:
            yield one
        else:
            days = until(one.days, later.issued)
            yield replace(one, days=days or one.days, gone=days is None, again=later)
