"""How long a task has been told, as far as the notices before its own say it."""

import datetime as dt
from dataclasses import dataclass

from giaoban.library.entry import Head


@dataclass(frozen=True, slots=True)
class Setback:
    """A last day that a notice put back."""

    head: Head
    before: dt.date
    after: dt.date


@dataclass(frozen=True, slots=True)
class Age:
    """In how many notices it was told, the first of them included; the days put back, in order.
    `in_doubt`: some two of these tasks may be two pieces of work; `came_back`: a notice between
    them did not give it."""

    times: int
    since: Head
    setbacks: tuple[Setback, ...] = ()
    in_doubt: bool = False
    came_back: bool = False
