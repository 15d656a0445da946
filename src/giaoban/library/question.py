"""What can be asked of the shelf. Each filter has its one meaning here."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from giaoban.model.notice import Timing
from giaoban.model.profile import Profile

Part = Literal["does", "cooperates", "everyone"]
"""A unit's part in a task: leads it or carries it out · helps · is one of all who are told."""

PARTS: tuple[Part, ...] = ("does", "cooperates", "everyone")
"""In the order of their numbers in a library."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is due, as of a day.

    `before`, `after`: the last and the first day that are asked for, both included. `unit`: as a
    person types it. `bucket`: only tasks of this timing. `everything`: also what has no day, and
    what is done. `ours`: only what is told to the office of `profile`. `since`: what was over
    before this day, of notices that are older, is told quietly; None for nothing. `soon_days`: how
    many days ahead are soon.
    """

    as_of: dt.date
    before: dt.date | None = None
    after: dt.date | None = None
    unit: str | None = None
    bucket: Timing | None = None
    everything: bool = False
    ours: bool = False
    since: dt.date | None = None
    profile: Profile | None = None
    soon_days: int = 7

    def admits(self, day: dt.date) -> bool:
        """Is a last day within what is asked for?"""
        late = self.before is not None and day > self.before
        return not late and (self.after is None or day >= self.after)
