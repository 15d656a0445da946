"""The report itself."""

from dataclasses import dataclass

from giaoban.desk.letterhead import Letterhead, of_report
from giaoban.desk.register import Register, of_summary
from giaoban.desk.report.figures import Figures
from giaoban.desk.report.outcome import DONE, Outcome, Reported
from giaoban.errors import UsageError
from giaoban.library.entry import Head
from giaoban.library.looking import Looking
from giaoban.library.question import Question
from giaoban.summary import summarize

_UNDER_WAY = ("partly", "started", "submitted", "paused")


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
        waiting = self._of("submitted", "paused")
        going_on = self._of("in_time", "no_day", "recurring", "took_place", "past")
        return (*waiting, *(one for one in going_on if one.task.item.status.progress in _UNDER_WAY))

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

    @property
    def others(self) -> tuple[Reported, ...]:
        """All the rest: nobody recorded that anything was done, and they are not late."""
        told = (*self.done, *self.under_way, *self.late, *self.unrecorded)
        keys = {one.task.key for one in told}
        return tuple(one for one in self.tasks if one.task.key not in keys)

    def _of(self, *outcomes: Outcome) -> tuple[Reported, ...]:
        return tuple(one for one in self.tasks if one.outcome in outcomes)


def report(library: Looking, head: Head, question: Question) -> Report:
    """On one notice; of the question the day, the profile and `since` count.

    UsageError where the day is before that of the notice.
    """
    if head.issued and question.as_of < head.issued:
        day, issued = question.as_of.isoformat(), head.issued.isoformat()
        raise UsageError("before-the-notice", day=day, issued=issued, notice=head.name)
    summary = summarize(library, question, [head])
    tasks = tuple(Reported.of(task, question) for task in summary.tasks)
    return Report(
        head=head,
        letterhead=of_report(library.reading(head.id), head, question),
        figures=Figures.of(summary, tasks),
        tasks=tasks,
        register=of_summary(library, summary),
    )
