"""The question, and its answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from giaoban.library import scopes
from giaoban.library.answer import statuses
from giaoban.library.database.tasks import Dated, Scope
from giaoban.library.entry import Entry, Head
from giaoban.library.items import Told
from giaoban.library.looking import Looking
from giaoban.library.question import PARTS, Question
from giaoban.library.status import UNRECORDED
from giaoban.model.notice import Period
from giaoban.summary.chosen import Chosen, chosen, others
from giaoban.summary.counted import Counted, counted
from giaoban.summary.groups import Group, Tally, grouped, of_unit, tally, twice
from giaoban.summary.lines import Line, Piece, lines, without_leader

_ALL = Dated("", "", every=True)

_AT_ONCE = 20
"""Notices whose tasks are in memory as they are stored."""


@dataclass(frozen=True, slots=True)
class Summary:
    """`unit`: its whole name, where one was asked for; then `tasks` are those in which it has a
    part, and `other_units` how many are not. `tasks`: each once, as the notices stand.

    Of every facet: the groups together, less `twice`, are `total`. `shared`: the tasks that stand
    in several groups.
    """

    question: Question
    period: Period | None
    unit: str | None
    notices: Chosen
    other_units: int
    tasks: tuple[Counted, ...]
    groups: tuple[Group, ...]
    shared: tuple[Counted, ...]
    twice: Tally
    no_leader: tuple[Piece, ...]
    lines: tuple[Line, ...]

    @classmethod
    def of(
        cls,
        tasks: tuple[Counted, ...],
        question: Question,
        *,
        period: Period | None,
        unit: str | None,
        notices: Chosen,
        other_units: int,
    ) -> "Summary":
        """What follows from the tasks."""
        profile = question.profile and question.profile.on(question.as_of)
        groups = grouped(tasks, profile) if unit is None else of_unit(tasks, unit)
        shared, too_often = twice(tasks, groups)
        pieces = without_leader(tasks)
        return cls(
            question=question,
            period=period,
            unit=unit,
            notices=notices,
            other_units=other_units,
            tasks=tasks,
            groups=groups,
            shared=shared,
            twice=too_often,
            no_leader=pieces,
            lines=lines(tasks, groups, pieces),
        )

    @property
    def total(self) -> Tally:
        return tally(self.tasks)


def summarize(
    library: Looking,
    question: Question,
    named: Sequence[Head] | None = None,
    period: Period | None = None,
) -> Summary:
    """Of the question the day, the unit, the profile and `since` count. `named`: only these
    notices; `period`: only those that govern one of its days.

    UsageError where the unit is unknown, or could be several.
    """
    unit = scopes.unit_asked(library.database, question)
    notices = chosen(library, named, period)
    apart = others(notices.heads, library)
    scope = replace(scopes.of_unit(library.database, unit, question.profile), closed=apart)
    tasks = tuple(_tasks(library, scope, question, notices.heads))
    all_ = sum(library.database.counted(Scope(closed=apart)).values())
    return Summary.of(
        tasks,
        question,
        period=period,
        unit=unit.name if unit else None,
        notices=notices,
        other_units=all_ - len(tasks),
    )


def _tasks(
    library: Looking, scope: Scope, question: Question, heads: Sequence[Head]
) -> Iterator[Counted]:
    """Notice by notice, each in reading order."""
    known = statuses(library.database, question.as_of, scope)
    for i in range(0, len(heads), _AT_ONCE):
        some = {head.id: head for head in heads[i : i + _AT_ONCE]}
        rows = library.database.due(replace(scope, notices=tuple(some), closed=()), _ALL)
        place = {id_: j for j, id_ in enumerate(some)}
        for row in sorted(rows, key=lambda row: (place[row.notice], row.task)):
            entry = Entry.model_validate_json(row.entry)
            told = Told(some[row.notice], entry, known.get(row.task, UNRECORDED))
            part = None if row.part is None else PARTS[row.part]
            yield counted(told, part, question)
