"""The tasks of a report, counted: a line a unit, and a total that they add up to."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from giaoban.desk.report.outcome import OUTCOMES, Outcome, Reported
from giaoban.summary.groups import Whose
from giaoban.summary.summarized import Summary

Counts = Mapping[Outcome, int]


@dataclass(frozen=True, slots=True)
class Line:
    """`unit`: its name; None of tasks for all, or for nobody by name, as `whose` says."""

    whose: Whose
    unit: str | None
    counts: Counts

    @property
    def all(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Figures:
    """Of each outcome: the lines together, less `twice`, are `total`. `shared`: how many tasks
    stand in several lines."""

    lines: tuple[Line, ...]
    twice: Counts
    total: Counts
    shared: int

    @classmethod
    def of(cls, summary: Summary, tasks: Iterable[Reported]) -> "Figures":
        """`tasks`: each once, all that were summed up."""
        outcomes = {one.task.key: one.outcome for one in tasks}
        lines = tuple(
            Line(one.whose, one.unit, _counted(outcomes[task.key] for task in one.tasks))
            for one in summary.groups
        )
        total = _counted(outcomes.values())
        twice = {one: sum(line.counts[one] for line in lines) - total[one] for one in OUTCOMES}
        return cls(lines, twice, total, len(summary.shared))

    @property
    def all(self) -> int:
        return sum(self.total.values())


def _counted(outcomes: Iterable[Outcome]) -> Counts:
    """Of every outcome how many there are."""
    found = Counter(outcomes)
    return {one: found[one] for one in OUTCOMES}
