"""What a search for deadlines gives."""

from bisect import bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass

from giaoban.model.notice import Deadline

_NEIGHBOURS = 4
_ENDLESS = 1 << 60


@dataclass(frozen=True, slots=True)
class Found:
    """A deadline in running text: characters `start` to `end`, and the rule that told it."""

    start: int
    end: int
    rule: str
    value: Deadline


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words of a day that a person should look at, and the code of the finding.

    `impossible-date`: no calendar has it ("31/02/2021"); `weekday-mismatch`: it is not the day of
    the week that stands beside it; `past-limit`: it is past by more than half a year, or its
    period is over, so it is taken for what belongs to the thing and not for a time limit.
    """

    start: int
    end: int
    code: str


class Stretches:
    """Stretches of a text that are spoken for, kept in order so that each question is cheap."""

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        self._taken = sorted(stretches)

    def add(self, start: int, end: int) -> None:
        insort(self._taken, (start, end))

    def hold(self, start: int, end: int) -> bool:
        """Does one of the stretches hold all of `start` to `end`?"""
        return any(low <= start and end <= high for low, high in self._near(start))

    def touch(self, start: int, end: int) -> bool:
        """Does one of the stretches share a character with `start` to `end`?"""
        return any(low < end and start < high for low, high in self._near(end))

    def _near(self, offset: int) -> list[tuple[int, int]]:
        """The last few that begin at or before `offset`: they hardly overlap each other."""
        after = bisect_right(self._taken, (offset, offset + _ENDLESS))
        return self._taken[max(0, after - _NEIGHBOURS) : after]
