"""Task tables: each row a task, who must do it and by when in columns of their own."""

from dataclasses import replace

from giaoban.facts.tasks.context import Context, Told, reference
from giaoban.facts.tasks.doers import Names, Parts, parts
from giaoban.facts.tasks.task import distinct, task
from giaoban.model.draft import TaskDraft
from giaoban.model.notice import Deadline, Role, timing
from giaoban.model.proof import Proven
from giaoban.model.source import Passage
from giaoban.names.headings import named_by
from giaoban.structure.passages import joined
from giaoban.structure.rows import TaskRow


def row_task(row: TaskRow, told: Told, id_: str, context: Context) -> TaskDraft | None:
    """The task of one row; None where the row holds no work.

    Its own cells say who acts; else its words do; else cells above that are merged, or a title.
    """
    content = row.text("content")
    if content is None:
        return None
    own = parts(row.cells, context)
    said = task(content, _told(row, told, context), id_, context)
    times = (*said.deadlines, *_times(row, context))
    return replace(
        said,
        timing=timing(one.value for one in times),
        role=_lead(own.leads) if own.leads else said.role,
        assignees=own.leads or own.doers or said.assignees,
        partners=distinct((*said.partners, *own.partners)),
        submit_to=distinct((*said.submit_to, *own.receivers)),
        deadlines=times,
    )


def _told(row: TaskRow, told: Told, context: Context) -> Told:
    """Who is told by what stands above: merged cells, the title between the rows, the section."""
    merged: Parts = parts(row.above, context)
    if merged.leads or merged.doers:
        role = _lead(merged.leads) if merged.leads else None
        return Told(merged.leads or merged.doers, role, merged.partners, each_point=True)
    named = named_by(context.reader(row.group.text), whole=True) if row.group else []
    if row.group and named:
        return Told(tuple(reference(row.group, one) for one in named), each_point=True)
    return told


def _lead(names: Names) -> Proven[Role]:
    """The head of the column, or a bracket or label in the cell, says that they lead."""
    return Proven("lead", "columns.lead", names[0].spans)


def _times(row: TaskRow, context: Context) -> tuple[Proven[Deadline], ...]:
    """The times in the row's own cell, or in the one above that it is merged with."""
    cell: Passage | None = row.text("deadline")
    if cell is None and "deadline" in row.above:
        cell = joined(row.above["deadline"])
    return context.limits(cell) if cell else ()
