"""The report itself."""

from dataclasses import dataclass

from giaoban.desk.letterhead import Letterhead, letterhead
from giaoban.desk.register import Register, of_summary
from giaoban.desk.report.figures import Figures
from giaoban.desk.report.outcome import DONE, Outcome, Reported
from giaoban.library.entry import Head
from giaoban.library.looking import Looking
from giaoban.library.question import Question
from giaoban.summary import summarize

_WAITING: tuple[Outcome, ...] = ("submitted", "paused")
_UNDER_WAY = ("partly", "started", "submitted", "paused")
_WITHOUT_RESULT = ("unrecorded", "open")


@dataclass(frozen=True, slots=True)
class Report:
    """`tasks`: of the notice, each once, as it stands there; `register`: the same for its annex."""

    head: Head
    letterhead: Letterhead
    figures: Figures
    tasks: tuple[Reported, ...]
    register: Register

    @property
    def done(self) -> tuple[Reported, ...]:
        return self._of(*DONE)

    @property
    def under_way(self) -> tuple[Reported, ...]:
        """Submitted, resting, or known to have begun while there is time."""
        waiting = self._of(*_WAITING)
        begun = (
            one
            for one in self._of("in_time", "no_day", "recurring", "past")
            if one.told.status.progress in _UNDER_WAY
        )
        return (*waiting, *begun)

    @property
    def late(self) -> tuple[Reported, ...]:
        """Over, and said not to be done."""
        return self._of("overdue")

    @property
    def unrecorded(self) -> tuple[Reported, ...]:
        """Over, and nobody said whether it is done."""
        return self._of("unrecorded")

    @property
    def is_recorded(self) -> bool:
        """Did anybody record anything of any task?"""
        return any(one.is_recorded for one in self.tasks)

    def without_result(self, *outcomes: Outcome) -> int:
        """Of how many with these outcomes nobody recorded that anything was done."""
        progress = (one.told.status.progress for one in self._of(*outcomes))
        return sum(one in _WITHOUT_RESULT for one in progress)

    def _of(self, *outcomes: Outcome) -> tuple[Reported, ...]:
        return tuple(one for one in self.tasks if one.outcome in outcomes)


def report(library: Looking, head: Head, question: Question) -> Report:
    """On one notice; of the question the day, the profile and `since` count."""
    summary = summarize(library, question, [head])
    return Report(
        head=head,
        letterhead=letterhead(library.reading(head.id), "BC", question.as_of),
        figures=Figures.of(summary),
        tasks=tuple(Reported.of(task) for task in summary.tasks),
        register=of_summary(library, summary),
    )
