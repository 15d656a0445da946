"""Task tables: each row a task, who must do it and by when in columns of their own."""

from dataclasses import replace

from giaoban.facts import deadlines
from giaoban.facts.tasks.context import Context, Told, reference
from giaoban.facts.tasks.task import task
from giaoban.model.draft import TaskDraft
from giaoban.model.notice import Role, UnitRef
from giaoban.model.proof import Proven
from giaoban.model.source import Passage
from giaoban.structure.tables import TaskRow


def row_task(row: TaskRow, told: Told, id_: str, context: Context) -> TaskDraft | None:
    """The task of one row; None where the row holds no work (a title between rows)."""
    content = row.cells.get("content")
    if content is None:
        return None
    said = task(content, told, id_, context)
    leads, others = (
        _names(row.cells.get("lead"), context),
        _names(row.cells.get("assignee"), context),
    )
    times = context.limits(row.cells["deadline"]) if "deadline" in row.cells else ()
    every = (*said.deadlines, *times)
    return replace(
        said,
        timing=deadlines.timing(one.value for one in every),
        role=_lead(row.cells["lead"]) if leads else said.role,
        assignees=leads or others or said.assignees,
        partners=(*said.partners, *_names(row.cells.get("partner"), context)),
        submit_to=(*said.submit_to, *_names(row.cells.get("receiver"), context)),
        deadlines=every,
    )


def _lead(cell: Passage) -> Proven[Role]:
    """The head of the column says that those in it lead."""
    return Proven("lead", "columns.lead", cell.origin(0, len(cell.text)))


def _names(cell: Passage | None, context: Context) -> tuple[Proven[UnitRef], ...]:
    """The names that a cell holds; words that no rule knows as a name stand as written."""
    if cell is None:
        return ()
    found = context.reader(cell.text).listed(0, called=True)
    if found:
        return tuple(reference(cell, one) for one in found)
    value = UnitRef(text=cell.text, unit=None, group=False)
    return (Proven(value, "tables.cell", cell.origin(0, len(cell.text))),)
