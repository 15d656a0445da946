"""What a sheet says anew of a task: held against what it said when it was written, and against what
the library knows now. What is clear is an event to record; all else is left out, and told."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import get_args

from giaoban.desk.importing.beside import changed_beside, left_out
from giaoban.desk.importing.filled_in import FilledIn, Unclear, distinct
from giaoban.desk.importing.parts import Field, LeftOut, Said, Step
from giaoban.desk.importing.progressing import progressed
from giaoban.desk.importing.proving import noted, proved


@dataclass(slots=True)
class News:
    """Of one task. `step` None: nothing to record."""

    step: Step | None = None
    left_out: list[LeftOut] = field(default_factory=list)


def news(task: FilledIn) -> News:
    """One event at most: what is told of a task goes together."""
    made = News()
    _hear(task, made, progressed(task))
    if not made.left_out:  # a result goes with its status
        _hear(task, made, proved(task, made.step))
    _hear(task, made, noted(task, made.step))
    made.left_out += changed_beside(task.told, task.lines, task.exported)
    return made


def _hear(task: FilledIn, made: News, said: Step | Unclear | None) -> None:
    """What one matter adds, or why it is left out; with a result in doubt its status is, too."""
    if not isinstance(said, Unclear):
        made.step = said
        return
    cells = tuple(_cells([line.said for line in task.lines], said.field))
    told = left_out(task.told, task.lines, said.why, said.field, sheet="")
    unit = task.standing.unit
    made.left_out.append(replace(told, cells=cells, kind=said.kind, unit=unit))
    if said.field == "result" and said.why in ("newer", "disagree"):
        made.step = None


def _cells(said: list[Said], field_: Field) -> Iterator[tuple[Field, str]]:
    """What stands in the cells of the matter, those that go with a status too."""
    typed: defaultdict[Field, list[str]] = defaultdict(list)
    for name, text in (cell for one in said for cell in one.cells):
        typed[name].append(text)
    for name in get_args(Field):
        goes_together = field_ != "remark" and name != "remark"
        if name in typed and (name == field_ or goes_together):
            yield name, " | ".join(distinct(typed[name]))
