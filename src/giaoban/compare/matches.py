"""What belongs together in two notices."""

from dataclasses import dataclass, replace

from giaoban.compare.changes import Way


@dataclass(frozen=True, slots=True)
class Match:
    """Places of tasks in the two notices that belong together: one of each, or several of one
    side. `score`: from 0 to 1."""

    before: tuple[int, ...]
    after: tuple[int, ...]
    by: Way
    score: float

    def mirrored(self) -> "Match":
        return replace(self, before=self.after, after=self.before)
