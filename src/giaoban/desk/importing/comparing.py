"""What a sheet says anew of a task: held against what it said when it was written, and against what
the library knows now. What is clear is an event to record; all else is left out, and told."""

from dataclasses import dataclass, field

from giaoban.desk.importing.beside import changed_beside, left_out
from giaoban.desk.importing.cells import text_of
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
    """What one matter adds, or why it is left out."""
    if isinstance(said, Unclear):
        typed = " | ".join(distinct(_typed(line.said, said.field) for line in task.lines))
        made.left_out.append(left_out(task.told, task.lines, said.why, said.field, sheet=typed))
    else:
        made.step = said


def _typed(said: Said, field_: Field) -> str:
    """What stands in the cells of the matter, those that go with a status too."""
    if field_ in ("result", "remark"):
        return said.result if field_ == "result" else said.remark
    return " · ".join(filter(None, [said.status, text_of(said.day), said.result]))
