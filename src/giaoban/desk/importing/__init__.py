"""A tracking sheet comes back, filled in: what it says anew becomes events, all else is told.

Nothing that the library knows is overwritten: where it knows something else than the sheet was
written with, where rows disagree, or where a cell cannot be understood, nothing is recorded.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from giaoban.desk.importing.comparing import News, news
from giaoban.desk.importing.filled_in import FilledIn
from giaoban.desk.importing.matching import by_words
from giaoban.desk.importing.pairing import Known, Paired, by_code
from giaoban.desk.importing.parts import Done, Filled, Imported, Line, Step
from giaoban.desk.importing.standing import standing
from giaoban.desk.importing.tracking import filled
from giaoban.desk.recording import Desk, Recording
from giaoban.library.entry import Head
from giaoban.readers.workbook import Sheet


def imported(
    desk: Desk,
    sheets: Sequence[Sheet],
    *,
    file: str,
    named: Sequence[Head] | None = None,
    rehearsed: bool = False,
) -> Imported:
    """Records what is clear. `named`: the notices by whose numbers and words the rows of a sheet
    without codes are paired with tasks, () for all; None: by the codes that `export` wrote.

    UnreadableError `no-register`, `no-tracking`, `no-codes` where no sheet lists tasks.
    """
    sheet = filled(sheets, coded=named is None)
    known = Known(desk.library, desk.as_of, named or ())
    if named is None:
        paired = by_code(sheet.lines, sheet.exported, known)
    else:
        paired = by_words(sheet.lines, known)
    told = _news(paired, sheet, desk, known, PurePath(file).name)
    left_out = [*paired.left_out, *(left for one in told.values() for left in one.left_out)]
    recorded = tuple(_recorded(paired, told, desk, PurePath(file).name))
    return Imported(
        file=file,
        sheet=sheet.sheet,
        unit=sheet.unit,
        as_of=desk.as_of,
        rehearsed=rehearsed,
        matched=named is not None,
        recorded=recorded,
        left_out=(*sheet.unread, *sorted(left_out, key=lambda one: one.rows)),
        tasks=len(told),
        unchanged=sum(not one.step and not one.left_out for one in told.values()),
        absent=_absent(paired, known),
        others=sheet.others,
    )


def _news(paired: Paired, sheet: Filled, desk: Desk, known: Known, file: str) -> dict[str, News]:
    """By reference."""

    def filled_in(name: str, lines: Sequence[Line]) -> FilledIn:
        told, exported = paired.tasks[name], sheet.exported.get(lines[0].code)
        stands = standing(told, sheet, desk)
        return FilledIn(told, lines, exported, desk.as_of, file, stands, known.events)

    return {name: news(filled_in(name, lines)) for name, lines in paired.lines.items()}


def _recorded(paired: Paired, told: Mapping[str, News], desk: Desk, file: str) -> Iterator[Done]:
    closed = set(desk.library.database.closed(desk.as_of.isoformat()))
    for name, one in told.items():
        if one.step:
            made = _recording(desk, one.step, file)
            text = paired.lines[name][0].text
            yield Done(one.step.rows, text, made, one.step.instead, made.head.id in closed)


def _recording(desk: Desk, step: Step, file: str) -> Recording:
    for one in step.instead:
        desk.undo(one)
    if step.kind == "note":
        return desk.note(step.told, step.note or "", on=step.on, sheet=file)
    return desk.progress(
        step.told,
        step.kind,
        on=step.on,
        unit=step.unit,
        evidence=step.evidence,
        note=step.note,
        sheet=file,
        taken=step.on is None,
    )


def _absent(paired: Paired, known: Known) -> int:
    """Tasks of the notices that stand in the sheet, and do not stand there themselves."""
    heads = {told.head.id: told.head for told in paired.tasks.values()}
    return sum(len(known.tasks(head)) for head in heads.values()) - len(paired.tasks)
