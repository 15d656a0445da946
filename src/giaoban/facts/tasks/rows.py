"""Task tables: each row a task, who must do it and by when in columns of their own."""

import re
from collections.abc import Iterator
from dataclasses import replace

from giaoban.facts import assignment, deadlines
from giaoban.facts.tasks.context import Context, Told, reference
from giaoban.facts.tasks.task import task
from giaoban.lexicon import Row, phrases
from giaoban.model.draft import TaskDraft
from giaoban.model.notice import Role, UnitRef
from giaoban.model.proof import Proven
from giaoban.model.source import Passage
from giaoban.names.headings import named_by
from giaoban.structure.tables import TaskRow
from giaoban.text import words

_LABEL = re.compile(r"(?:^|(?<=[;.,]\s)|(?<=\s))((?:\w+\s){0,3}\w+)\s*:(?=\s|\w)")
_AROUND = " ;,-"
_PARTS = {"lead", "assignee", "partner"}


def row_task(row: TaskRow, told: Told, id_: str, context: Context) -> TaskDraft | None:
    """The task of one row; None where the row holds no work (a title between rows)."""
    content = row.cells.get("content")
    if content is None:
        return None
    said = task(content, told, id_, context)
    parts = _parts(row, context)
    grouped = _grouped(row, context) if not parts["lead"] and not parts["assignee"] else ()
    receivers = _names(row.cells["receiver"], context) if "receiver" in row.cells else ()
    times = context.limits(row.cells["deadline"]) if "deadline" in row.cells else ()
    every = (*said.deadlines, *times)
    return replace(
        said,
        timing=deadlines.timing(one.value for one in every),
        role=_lead(parts["lead"]) if parts["lead"] else said.role,
        assignees=parts["lead"] or parts["assignee"] or said.assignees or grouped,
        partners=(*said.partners, *parts["partner"]),
        submit_to=(*said.submit_to, *receivers),
        deadlines=every,
    )


Names = tuple[Proven[UnitRef], ...]


def _lead(names: Names) -> Proven[Role]:
    """The head of the column, or a bracket or label in the cell, says that they lead."""
    return Proven("lead", "columns.lead", names[0].spans)


def _parts(row: TaskRow, context: Context) -> dict[str, Names]:
    """Who leads, who acts and who helps: by the columns, and by what a cell itself says of them.

    Beside one who leads, the others of the same cell help.
    """
    found: dict[str, Names] = {"lead": (), "assignee": (), "partner": ()}
    for column, cell in row.cells.items():
        for holds, part in _labelled(cell, column):
            names = _names(part, context)
            lead, helpers = _led(part, names, context)
            if holds == "assignee" and lead:
                found["lead"] += lead
                found["partner"] += helpers
            else:
                found[holds] += names
    if found["lead"] and found["assignee"]:
        found["partner"] = found["assignee"] + found["partner"]
    return found


def _labelled(cell: Passage, column: str) -> Iterator[tuple[str, Passage]]:
    """What the stretches of a cell hold: "Chủ trì: Sở A; PH: Sở B"; without a label, what the
    column does."""
    labels = [
        (found.start(), found.end(), named[0]["holds"])
        for found in _LABEL.finditer(cell.text)
        if (named := _label(found[1])) and named[0]["holds"] in _PARTS
    ]
    if column not in _PARTS and not (labels and column == "other"):
        return
    first = (0, 0, column)
    ends = [*(start for start, _, _ in labels), len(cell.text)]
    for (_, start, holds), end in zip([first, *labels], ends, strict=True):
        low = end - len(cell.text[start:end].lstrip(_AROUND))
        high = low + len(cell.text[low:end].rstrip(_AROUND))
        if low < high and holds in _PARTS:
            yield holds, cell.part(low, high)


def _label(text: str) -> tuple[Row, int] | None:
    """The column whose head the words before a colon could be, all of them."""
    sequence = words(text)
    found = phrases("columns").longest(sequence, 0)
    return found if found and found[1] == len(sequence) else None


def _led(cell: Passage, names: Names, context: Context) -> tuple[Names, Names]:
    """The one who leads by a bracket and the others: "Sở A (chủ trì); Sở B"."""
    reader = context.reader(cell.text)
    found = assignment.leader(reader, reader.listed(0, called=True))
    if found is None:
        return (), names
    lead = reference(cell, found[0])
    return (lead,), tuple(one for one in names if one.spans != lead.spans)


def _grouped(row: TaskRow, context: Context) -> Names:
    """The doers whom the title above the row consists of: "I · Sở Tài chính"."""
    if row.group is None:
        return ()
    group = row.group
    return tuple(reference(group, one) for one in named_by(context.reader(group.text), whole=True))


def _names(cell: Passage, context: Context) -> Names:
    """The names that a cell holds; words that no rule knows as a name stand as written."""
    found = context.reader(cell.text).listed(0, called=True)
    if found:
        return tuple(reference(cell, one) for one in found)
    value = UnitRef(text=cell.text, unit=None, group=False)
    return (Proven(value, "tables.cell", cell.origin(0, len(cell.text))),)
