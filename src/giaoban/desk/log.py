"""All that was recorded, in the order in which it was typed in."""

from dataclasses import dataclass

from giaoban.errors import UsageError
from giaoban.library.entry import Head
from giaoban.library.items import Told
from giaoban.library.shelf import Library
from giaoban.model.event import Event, Recorded


@dataclass(frozen=True, slots=True)
class Logged:
    """`undone_by`: the number of the event since which it does not count; `is_orphan`: it counts,
    and no task of its notice has its words any more."""

    number: int
    event: Event
    head: Head
    undone_by: int | None
    is_orphan: bool


@dataclass(frozen=True, slots=True)
class Log:
    """Events by their numbers, which rise."""

    items: tuple[Logged, ...]


def log(library: Library, notice: int | None = None, told: Told | None = None) -> Log:
    """Of all notices, of one, or of one task."""
    events = library.events(notice)
    undone = {one.event.undoes: one.number for one in events if one.event.undoes}
    heads = {head.id: head for head in library.heads()}
    numbers = library.numbers(told) if told else None
    orphans = {one.number for id_ in {one.notice for one in events} for one in library.orphans(id_)}
    return Log(
        tuple(
            Logged(
                number=one.number,
                event=one.event,
                head=heads[one.notice],
                undone_by=undone.get(one.number),
                is_orphan=one.number in orphans,
            )
            for one in events
            if numbers is None or one.number in numbers or one.event.undoes in numbers
        )
    )


def last(library: Library, told: Told | None = None) -> Recorded:
    """The last event that counts: of a task, or of all. UsageError where there is none."""
    numbers = library.numbers(told) if told else None
    live = library.events(told.head.id if told else None, live=True)
    of_it = [one for one in live if numbers is None or one.number in numbers]
    if not of_it:
        raise UsageError("nothing-to-undo")
    return of_it[-1]


def numbered(library: Library, number: int) -> Recorded:
    """The event with this number. UsageError where it is not there, or counts no longer."""
    found = [one for one in library.events(live=True) if one.number == number]
    if not found:
        raise UsageError("no-such-event", number=str(number))
    return found[0]
