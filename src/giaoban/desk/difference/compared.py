"""Two notices compared, with what is known of their tasks."""

import datetime as dt

from giaoban.compare import Change, compare
from giaoban.compare.remarks import spoken_of
from giaoban.desk.difference.fallen import Asking, reasons
from giaoban.desk.difference.grouping import asked, grouped, owner
from giaoban.desk.difference.parts import Difference, Line, Side
from giaoban.model.profile import Profile


def difference(
    pair: tuple[Side, Side],
    as_of: dt.date,
    *,
    profile: Profile | None = None,
    unit: str | None = None,
) -> Difference:
    """Of an earlier and a later notice. UsageError where the unit is unknown, or could be
    several."""
    known = _Known(pair, as_of)
    wanted = asked(unit, (*known.old.values(), *known.new.values()), profile, as_of)
    every = (known.line(change) for change in known.comparison.changes)
    lines = tuple(line for line in every if wanted is None or wanted.has_part(line))
    return Difference(
        before=pair[0].head,
        after=pair[1].head,
        as_of=as_of,
        comparison=known.comparison,
        unit=wanted.name if wanted else None,
        lines=lines,
        groups=tuple(grouped(lines, profile)),
    )


class _Known:
    """What is known of the tasks of both notices."""

    def __init__(self, pair: tuple[Side, Side], as_of: dt.date) -> None:
        before, after = pair
        notices = [side.library.reading(side.head.id).notice for side in pair]
        self.old, self.new = (side.told(as_of) for side in pair)
        self.comparison = compare(*notices)
        self._remarks = spoken_of(*notices)
        gone = (one for one in self.comparison.changes if one.kind == "dropped")
        self._asking = Asking(
            tasks=self.old,
            gone={change.before[0].id for change in gone},
            as_of=as_of,
            later=after.head.issued,
            closed=before.head.id in before.library.database.closed(as_of.isoformat()),
        )

    def line(self, change: Change) -> Line:
        old = tuple(self.old[task.id] for task in change.before)
        new = tuple(self.new[task.id] for task in change.after)
        whose, unit = owner((new or old)[0])
        if change.kind != "dropped":
            return Line(change, old, new, whose, unit)
        why, remark = tuple(reasons(old[0])), self._remarks.get(change.before[0].id)
        fallen = self._asking.fallen(old[0], remark, why)
        return Line(change, old, new, whose, unit, fallen, why, remark)
