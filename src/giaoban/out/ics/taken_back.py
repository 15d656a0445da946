"""Events that an earlier export may have had and that are none now: a calendar keeps, and rings
for, whatever nobody takes back."""

from collections.abc import Container, Iterable, Iterator

from giaoban.desk.register import Register, Row
from giaoban.library.entry import Entry, Head
from giaoban.library.items import Told, items_of
from giaoban.library.lineage import was_changed
from giaoban.names.matching import Key, unit_key
from giaoban.names.persons import is_person
from giaoban.out.ics.days import days_of, last_day
from giaoban.out.ics.names import Known, Planned


def taken_back(thing: Register, known: Known, kept: Container[str]) -> list[Planned]:
    """Each once; none of those that are kept."""
    heads = thing.heads if thing.answer is None else _followed(thing, known)
    every = [one for head in heads for one in _set_right(head, thing, known)]
    every += [one for head in _closed(thing, known) for one in _of_closed(head, thing, known)]
    return list({one.uid: one for one in every if one.uid not in kept}.values())


def _set_right(head: Head, thing: Register, known: Known) -> Iterator[Planned]:
    """What an earlier text has, or this one before it was set right."""
    if not was_changed(thing.library, head.id):
        return
    now = {
        known.uid(row)
        for told in thing.library.tasks(head.id)
        for row in _rows(told, thing, known)
        if days_of(row)
    }
    for key, entry in known.lineage(head).earlier:
        for row in _rows(Told(head, entry), thing, known):
            uid, days = known.uid_of(head, key, row.place), days_of(row)
            if days and uid not in now:
                yield Planned(uid, row, days, gone=True)


def _closed(thing: Register, known: Known) -> Iterable[Head]:
    """Those that are missing for it, where all are asked for that are followed."""
    here = {head.id for head in thing.heads}
    if thing.answer is None and here != {head.id for head in _followed(thing, known)}:
        return ()
    return [head for head in thing.library.heads() if head.id in known.closed - here]


def _followed(thing: Register, known: Known) -> list[Head]:
    return [head for head in thing.library.heads() if head.id not in known.closed]


def _of_closed(head: Head, thing: Register, known: Known) -> Iterator[Planned]:
    """What is still to come: what is over rings no more."""
    for told in thing.library.tasks(head.id, thing.question.as_of):
        for row in _rows(told, thing, known):
            days = days_of(row)
            if days and (days.rule or last_day(days) >= thing.question.as_of):
                yield Planned(known.uid(row), row, days, gone=True)


def _rows(told: Told, thing: Register, known: Known) -> Iterator[Row]:
    """Of the unit that is asked for, where one is."""
    if thing.unit is None or _concerns(thing.unit, known.called, told.entry):
        for item in items_of(told, thing.question):
            yield Row(0, item, None)


def _concerns(unit: str, names: Container[Key], entry: Entry) -> bool:
    """`names`: by which the unit may be told."""
    named = (*entry.task.assignees, *entry.task.partners)
    if any(unit_key(ref.unit or ref.text) in names for ref in named):
        return True
    return entry.tells_all_with(unit) and not is_person(unit)
