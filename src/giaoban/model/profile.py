"""The office that keeps a library: what it is called, and its units in their order."""

import datetime as dt

from pydantic import Field

from giaoban.model.notice import Fact


class OfficeUnit(Fact):
    """A unit of ours; `short`: other ways to write it; `from_`, `until`: the days on which it was
    there, both included, None where that is open."""

    name: str
    short: tuple[str, ...] = ()
    from_: dt.date | None = Field(default=None, alias="from")
    until: dt.date | None = None

    def is_there(self, day: dt.date) -> bool:
        return (self.from_ is None or self.from_ <= day) and (
            self.until is None or day <= self.until
        )


class Profile(Fact):
    """`code`: as it stands in the numbers of our documents, SKHCN in 97/TB-SKHCN."""

    name: str
    code: str | None = None
    units: tuple[OfficeUnit, ...] = ()

    def on(self, day: dt.date) -> "Profile":
        """With the units that were there on this day."""
        there = tuple(unit for unit in self.units if unit.is_there(day))
        return self.model_copy(update={"units": there})
