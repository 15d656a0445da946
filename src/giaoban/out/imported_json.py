"""What a tracking sheet that came back had to say, for machines."""

from typing import Any

from giaoban.desk.importing.parts import Done, Imported, LeftOut
from giaoban.desk.log import Logged
from giaoban.out.as_json import envelope
from giaoban.out.deadlines_json import recorded as status_json
from giaoban.out.imported_words import WHY, call
from giaoban.out.manner import Manner
from giaoban.out.recorded import event_json


def imported(thing: Imported, manner: Manner) -> str:
    """The events are the items; of a rehearsal they have no number."""
    return envelope(
        [_event(done, rehearsed=thing.rehearsed) for done in thing.recorded],
        file=thing.file,
        sheet=thing.sheet,
        unit=thing.unit or None,
        as_of=thing.as_of.isoformat(),
        dry_run=thing.rehearsed,
        matched=thing.matched,
        left_out=[_left_out(one, manner) for one in thing.left_out],
        tasks=thing.tasks,
        unchanged=thing.unchanged,
        not_in_sheet=thing.absent,
        sheets_not_read=list(thing.others),
    )


def _event(done: Done, *, rehearsed: bool) -> dict[str, Any]:
    one = done.recording
    made = event_json(Logged(one.number, one.event, one.head, None, False))
    return {
        **made,
        "number": None if rehearsed else one.number,
        "rows": done.rows,
        "sheet_text": done.text,
        "instead": [one.number for one in done.instead],
        "closed": done.closed,
    }


def _left_out(one: LeftOut, manner: Manner) -> dict[str, Any]:
    return {
        "why": one.why,
        "message": manner.words.say(WHY[one.why]),
        "rows": one.rows,
        "reference": one.reference or None,
        "text": one.text,
        "field": one.field,
        "sheet": one.sheet or None,
        "status": status_json(one.told.status) if one.told else None,
        "call": call(one),
        "candidates": [
            {"reference": told.reference, "text": told.entry.task.text} for told in one.candidates
        ],
    }
