"""All that was recorded, in the order in which it was typed in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from giaoban.errors import UsageError
from giaoban.library.entry import Head
from giaoban.library.looking import Looking
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


def log(library: Looking, head: Head | None = None, task: str | None = None) -> Log:
    """Of all notices, of one, or of its task with this id, also one that it has no longer."""
    events = library.events(head.id if head else None)
    undone = {one.event.undoes: one.number for one in events if one.event.undoes}
    heads = library.database.heads_of({one.notice for one in events})
    orphans = library.all_orphans() if head is None else library.orphans(head.id)
    lost = {one.number for one in orphans}
    wanted = _about(library, head, task, events) if head and task else lambda _: True
    return Log(
        tuple(
            Logged(
                one.number, one.event, heads[one.notice], undone.get(one.number), one.number in lost
            )
            for one in events
            if wanted(one)
        )
    )


def _about(
    library: Looking, head: Head, task: str, events: Sequence[Recorded]
) -> Callable[[Recorded], bool]:
    """Is an event about the task of this id, as it is now or as it was then?"""
    linked = library.database.events_of(head.id, task)
    named = {one.number for one in events if one.event.task and one.event.task.id == task}
    of_it = linked | named
    return lambda one: one.number in of_it or one.event.undoes in of_it


def last(library: Looking, head: Head | None = None, task: str | None = None) -> Recorded:
    """The last event that counts: of a task, or of all. UsageError where there is none."""
    counting = {one.number: one for one in library.events(head.id if head else None, live=True)}
    of_it = [one.number for one in log(library, head, task).items if one.number in counting]
    if not of_it:
        raise UsageError("nothing-to-undo")
    return counting[of_it[-1]]


def numbered(library: Looking, number: int) -> Recorded:
    """The event with this number. UsageError where it is not there, or counts no longer."""
    found = [one for one in library.events(live=True) if one.number == number]
    if not found:
        raise UsageError("no-such-event", number=str(number))
    return found[0]
