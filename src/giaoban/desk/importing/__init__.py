"""A tracking sheet comes back, filled in: what it says anew becomes events, all else is told.

Nothing that the library knows is overwritten: where it knows something else than the sheet was
written with, where rows disagree, or where a cell cannot be understood, nothing is recorded.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from giaoban.desk.importing.comparing import News, news
from giaoban.desk.importing.filled_in import FilledIn
from giaoban.desk.importing.matching import by_words
from giaoban.desk.importing.pairing import Known, Paired, by_code
from giaoban.desk.importing.parts import Done, Filled, Imported, Line, Step
from giaoban.desk.importing.returning import is_earlier
from giaoban.desk.importing.standing import standing
from giaoban.desk.importing.tracking import filled
from giaoban.desk.importing.whose import Parts, parts
from giaoban.desk.recording import Desk, Recording
from giaoban.library.entry import Head
from giaoban.library.items import Told
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
    rows, unsure = parts(paired, sheet, desk)
    own = _Sheet(desk, known, sheet, _called(file))
    told = {part: own.news(paired.tasks[part[0]], part[1], rows[part]) for part in rows}
    in_doubt = (left for one in told.values() for left in one.left_out)
    left_out = [*paired.left_out, *unsure, *in_doubt]
    recorded = tuple(_recorded(rows, told, desk, own.file))
    return Imported(
        file=file,
        sheet=sheet.sheet,
        unit=sheet.unit,
        as_of=desk.as_of,
        rehearsed=rehearsed,
        matched=named is not None,
        recorded=recorded,
        left_out=(*sheet.unread, *sorted(left_out, key=lambda one: one.rows)),
        tasks=len({name for name, _ in rows}),
        unchanged=sum(not one.step and not one.left_out for one in told.values()),
        absent=_absent(paired, known),
        others=sheet.others,
    )


def _called(file: str) -> str:
    """By which a sheet is known when it comes again: one of this name in another folder is another
    sheet."""
    path = Path(file)
    digest = hashlib.sha256(str(path.resolve()).encode("utf-8", "backslashreplace"))
    return f"{path.name}#{digest.hexdigest()[:12]}"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """As it stands in the library. `file`: what it is called there."""

    desk: Desk
    known: Known
    filled: Filled
    file: str

    def news(self, told: Told, unit: str, lines: Sequence[Line]) -> News:
        """What it says of a task, or of a unit's part."""
        exported, as_of = self.filled.exported.get(lines[0].code), self.desk.as_of
        earlier = is_earlier(told, lines, exported, as_of)
        stands = standing(told, unit, self.desk, is_coded=self.filled.coded, earlier=earlier)
        return news(FilledIn(told, lines, exported, as_of, self.file, stands, self.known.events))


def _recorded(
    rows: Parts, told: Mapping[tuple[str, str], News], desk: Desk, file: str
) -> Iterator[Done]:
    closed = set(desk.library.database.closed(desk.as_of.isoformat()))
    for part, one in told.items():
        if one.step:
            made = _recording(desk, one.step, file)
            text = rows[part][0].text
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
