"""One item of what is due, in words: the same in the list, the table and the sheet."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from giaoban.library.entry import Entry
from giaoban.library.items import Item, Told
from giaoban.library.recurrence import Time
from giaoban.library.status import UNRECORDED, Extension, Progress, Status
from giaoban.model.notice import Timing
from giaoban.out.labels import APPOINTMENTS, FIELDS, PROGRESS, ROLES, STATES
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import file, place, quoted, when
from giaoban.out.visible import on_one_line
from giaoban.out.work import assigned


def day_of(item: Item, words: Words) -> str:
    """The last day as it stands in a column."""
    return words.cell(item.due) if item.due else ""


def state(item: Item, words: Words) -> str:
    """Late, due today, soon, later; "" without a day.

    A day of meeting is no limit: it is over, not late. Late alone is said where somebody said that
    it is not done; else that nobody recorded a result.
    """
    if item.state is None:
        return ""
    appointment = item.deadline is not None and item.deadline.relation == "on"
    told = words.say((APPOINTMENTS if appointment else STATES)[item.state])
    if item.state == "overdue" and not item.said_open:
        told = words.say(_unsaid(item)).format(state=told)
    if item.state in ("done", "submitted"):
        told = words.say(_ended(item))
    return told.format(days=f"{abs(item.days or 0):02}")


def _unsaid(item: Item) -> str:
    """Nobody said since its last day that it is not done; of what was begun, something is known."""
    if item.told.status.progress == "unrecorded":
        return mark("{state} · No result recorded")
    return mark("{state} · completion not recorded")


def _ended(item: Item) -> str:
    """Done, or submitted; in time or not where that is known."""
    on, submitted = item.told.status.on, item.state == "submitted"
    if on is None or item.due is None or item.next:
        return STATES["submitted"] if submitted else mark("Done")
    if on <= item.due:
        return STATES["submitted"] if submitted else mark("Done in time")
    if on <= max(_last_days(item.told)):
        sentence = mark("Submitted after this limit, waits for approval")
        return sentence if submitted else mark("Done after this limit")
    return mark("Submitted late, waits for approval") if submitted else mark("Done late")


def _last_days(told: Told) -> Iterator[dt.date]:
    """Of each of its limits. What was done between two of them is late by the last alone: nobody
    recorded when the part that an earlier one binds was done."""
    for i, deadline in enumerate(told.entry.task.deadlines):
        day = told.status.due(i, deadline.due)
        if day:
            yield day


def status(told: Status, words: Words) -> str:
    """What was recorded of a task: how far, since when, by which document; "" where nothing was."""
    if told == UNRECORDED:
        return ""
    return " · ".join([progressed(told, words), *beside_progress(told, words)])


def beside_progress(told: Status, words: Words) -> Iterator[str]:
    """Extensions, who has the work now, notes."""
    yield from extended(told.extensions, words, named=len(told.days) > 1)
    if told.assigned_to:
        to = on_one_line(told.assigned_to)
        yield words.say("given to {name}").format(name=to)
    yield from (quoted(note) for note in told.notes)


def recorded(item: Item, words: Words) -> str:
    """As above, of one limit: of the extensions its own alone."""
    told = replace(item.told.status, extensions=item.extensions)
    return status(told, words) if told.says_something else ""


def extended(some: Iterable[Extension], words: Words, *, named: bool = False) -> Iterator[str]:
    """Each extension, with the document that allows it where one was named; `named`: with the limit
    that it puts off, for there are several."""
    often = Counter[str | None]()
    for one in some:
        often[one.limit] += 1
        sentence = mark("Extended ({count}) to {day}, by {document}")
        if not one.by:
            sentence = mark("Extended ({count}) to {day}")
        day, by = words.day(one.until), on_one_line(one.by or "")
        told = words.say(sentence).format(count=often[one.limit], day=day, document=by)
        limit = words.say("limit: {text}").format(text=quoted(one.limit or ""))
        yield f"{told} ({limit})" if named and one.limit else told


def progressed(told: Status, words: Words) -> str:
    """How far it is, since when, by which document; of several units that differ, each."""
    if not told.shares:
        return _progress(told.progress, told.on, told.evidence, words)
    done = sum(one.progress == "done" for one in told.shares)
    sentence = mark("{done} of {all} done")
    if told.of_a_set:
        sentence = mark("units that are done: {done}")
    shares = (
        f"{on_one_line(one.unit)}: {_progress(one.progress, one.on, one.evidence, words)}"
        for one in told.shares
    )
    return " · ".join([words.say(sentence).format(done=done, all=len(told.shares)), *shares])


def _progress(progress: Progress, on: dt.date | None, evidence: str | None, words: Words) -> str:
    if progress == "unrecorded" and on is None:
        return words.say("nothing recorded")
    told = words.say(PROGRESS[progress])
    if on and progress == "submitted":
        told = words.say("Submitted on {day}, waits for approval").format(day=words.day(on))
    elif on:
        told = words.say("{what} on {day}").format(what=told, day=words.day(on))
    return f"{told} ({on_one_line(evidence)})" if evidence else told


def bucket_of(item: Item) -> Timing:
    """Under which heading an item without a day stands."""
    if item.deadline and item.deadline.event:
        return "event"
    return item.told.entry.task.timing


def time(item: Item, words: Words) -> str:
    """What the words mean, and the words themselves; "" without a deadline."""
    deadline = item.deadline
    if deadline is None:
        return ""
    meaning = when(deadline, words)
    if item.next:
        meaning = f"{meaning}; {coming(item.next, words)}"
    own_words = quoted(deadline.text) if deadline.text else words.say("set by the office")
    put_off = item.due if item.due != deadline.due and not item.next else None
    if put_off:
        told = words.say("extended to {day}").format(day=words.day(put_off))
        meaning = f"{meaning}; {told}"
    told_already = deadline.relation == "every" or (deadline.event and not deadline.due)
    return meaning if told_already or own_words in meaning else f"{meaning} · {own_words}"


def coming(next_: Time, words: Words) -> str:
    """The next time of recurring work."""
    if next_.whole_period:
        told = words.say("next by {day} (no day is named)")
    elif next_.due != next_.day:
        told = words.say("next {day} (last day {due})")
    else:
        told = words.say("next {day}")
    return told.format(day=words.day(next_.day), due=words.day(next_.due))


def who(item: Item, words: Words) -> tuple[str, str]:
    """The part that the assignees play, and who they are."""
    task = item.told.entry.task
    told = assigned(task, words) or words.say("It is not said who is to do this.")
    return ROLES[task.role] if task.assignees else ROLES[None], told


def whence(item: Item, words: Words) -> str:
    """File, page and line."""
    name = file(item.told.head.file, words)
    return ", ".join(filter(None, [name, place(item.places, words)]))


def set_right(entry: Entry, words: Words) -> Iterator[str]:
    """The facts of a task that the office set itself, by name."""
    for name in entry.corrected:
        yield words.say(FIELDS[name])
