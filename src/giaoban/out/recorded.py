"""What was recorded of tasks: one event just now, or all that ever was."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from giaoban.desk.log import Log, Logged
from giaoban.desk.recording import Recording
from giaoban.library.entry import Head
from giaoban.library.items import Told
from giaoban.model.event import Correction, Event, Recorded
from giaoban.out.as_json import envelope, lines
from giaoban.out.deadlines_json import recorded as status_json
from giaoban.out.due import set_right, status
from giaoban.out.labels import FIELDS, KINDS, ROLES
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.paint import paint
from giaoban.out.phrases import file, quoted, units
from giaoban.out.rows import BLANK, Row
from giaoban.out.visible import on_one_line


def named(head: Head, words: Words) -> str:
    """97/TB-SKHCN (02/3/2021)."""
    name = file(head.name, words)
    return f"{name} ({words.day(head.issued)})" if head.issued else name


def anchored(event: Event, words: Words) -> str:
    """An event and the task that it was about, in the words it had."""
    kind = words.say(KINDS[event.kind])
    if event.correction:
        kind = f"{kind} ({', '.join(_corrected(event.correction, words))})"
    return f"{kind}, {event.task.id} {quoted(event.task.text)}" if event.task else kind


def orphaned(one: Recorded, words: Words, indent: int) -> Row:
    """A record that has no task any more."""
    said = mark("no task has these words any more; what was recorded is kept (giaoban log)")
    if one.event.correction:
        said = mark("these tasks are not there any more, in these words; it is kept (giaoban log)")
    return Row(f"{anchored(one.event, words)}: {words.say(said)}", "", indent, "warning")


# -- one event ------------------------------------------------------------------------------------


def recording(thing: Recording, manner: Manner) -> str:
    return paint(list(_recording(thing, manner.words)), manner)


def _recording(thing: Recording, words: Words) -> Iterator[Row]:
    event = thing.event
    what = words.say("Recorded ({number}): {event}").format(
        number=thing.number, event=_event(event, words)
    )
    yield Row(what, "", 0, "strong")
    for told in thing.tasks:
        yield from _task(told, words)
    if event.task is None:
        yield Row(named(thing.head, words), "", 2)
    elif not thing.tasks:
        told_ = words.say("{notice} has this task no longer: {text}")
        yield Row(
            told_.format(notice=named(thing.head, words), text=quoted(event.task.text)), "", 2
        )
    if thing.early:
        yield Row(
            words.say("This day is before the notice's own; look at it again."), "", 0, "warning"
        )
    for told in thing.tasks:
        newer = told.status.on
        if event.kind in PROGRESSING and not event.unit and newer and newer > event.on:
            sentence = words.say("What was recorded of {day} is newer, and counts.")
            yield Row(sentence.format(day=words.day(newer)), "", 0, "warning")
    for other in thing.still_open:
        told_ = words.say("The other task of this work is still open: {task} ({units})")
        named_ = units(other.entry.task.assignees)
        yield Row(told_.format(task=on_one_line(other.reference), units=named_), "", 0, "warning")
    for orphan in thing.orphans:
        yield orphaned(orphan, words, 0)


def _task(told: Told, words: Words) -> Iterator[Row]:
    task = told.entry.task
    reference = on_one_line(told.reference)
    yield Row(on_one_line(task.text), reference, 2, "plain", "  ", label_tone="strong")
    for label, known in _known(told, words):
        if known:
            yield Row(known, words.say(label), 4, group="facts")


def _known(told: Told, words: Words) -> Iterator[tuple[str, str]]:
    task = told.entry.task
    yield ROLES[task.role], units(task.assignees)
    yield mark("Recorded"), status(told.status, words)
    yield mark("Set right by the office"), ", ".join(set_right(told.entry, words))


def _event(event: Event, words: Words) -> str:
    """What happened, on which day, by which document."""
    details = [
        words.day(event.on),
        on_one_line(event.unit or ""),
        on_one_line(event.evidence or ""),
        words.say("to {day}").format(day=words.day(event.until)) if event.until else "",
        on_one_line(event.to or ""),
        on_one_line(event.by or ""),
        ", ".join(_corrected(event.correction, words)) if event.correction else "",
        words.say("of number {number}").format(number=event.undoes) if event.undoes else "",
        quoted(event.note) if event.note else "",
    ]
    return " · ".join([words.say(KINDS[event.kind]), *filter(None, details)])


def _corrected(made: Correction, words: Words) -> Iterator[str]:
    """What a correction sets."""
    for name, value in (("assignees", made.assignees), ("partners", made.partners)):
        if value is not None:
            named_ = "; ".join(on_one_line(one) for one in value if one) or "–"
            yield f"{words.say(FIELDS[name])}: {named_}"
    if made.role:
        yield words.say(ROLE[made.role])
    if made.due:
        yield words.say("due {day}").format(day=words.day(made.due))
    if made.no_deadline:
        yield words.say("has no deadline")
    for sentence, anchors in (
        (mark("one task with {tasks}"), made.merge),
        (mark("one piece of work with {tasks}"), made.pair),
    ):
        if anchors:
            yield words.say(sentence).format(tasks=", ".join(one.id for one in anchors))
    if made.split:
        yield words.say("split at {words}").format(words=", ".join(map(quoted, made.split)))
    if made.unpair:
        yield words.say("a piece of work of its own")
    if made.not_a_task:
        yield words.say("Not a task")


PROGRESSING = {"start", "pause", "submit", "done", "reopen"}
"""Kinds of events that say how far a task is."""

VIETNAM = dt.timezone(dt.timedelta(hours=7))
"""Its clocks are never changed."""

ROLE = {"cooperate": mark("co-operates"), "unsaid": mark("part unsaid"), "lead": mark("leads")}
"""By `Correction.role`."""


# -- all events -----------------------------------------------------------------------------------


def log(thing: Log, manner: Manner) -> str:
    return paint(list(log_rows(thing, manner.words)), manner)


def log_rows(thing: Log, words: Words) -> Iterator[Row]:
    """An event a block."""
    if not thing.items:
        yield Row(words.say("Nothing was recorded."))
    for i, one in enumerate(thing.items):
        if i:
            yield BLANK
        yield Row(_event(one.event, words), f"{one.number}.", 0, "strong", " ")
        yield from _about(one, words)


def _about(one: Logged, words: Words) -> Iterator[Row]:
    anchor = one.event.task
    where = named(one.head, words)
    if anchor:
        yield Row(quoted(anchor.text), f"{one.head.name}#{anchor.id}", 4, "plain", "  ")
    else:
        yield Row(where, "", 4)
    at = one.event.recorded.astimezone(VIETNAM)
    told = words.say("typed in on {day} at {hour}")
    yield Row(told.format(day=words.day(at.date()), hour=f"{at:%H:%M}"), "", 4, "quiet")
    if one.undone_by:
        told = words.say("does not count: undone by number {number}")
        yield Row(told.format(number=one.undone_by), "", 4, "warning")
    elif one.is_orphan:
        told = words.say("no task of the notice has these words any more; look whether it counts")
        yield Row(told, "", 4, "warning")


# -- for machines ---------------------------------------------------------------------------------


def recording_json(thing: Recording, manner: Manner) -> str:
    item = {
        **event_json(Logged(thing.number, thing.event, thing.head, None, False)),
        "tasks": [
            {"id": one.entry.task.id, "reference": one.reference, "status": status_json(one.status)}
            for one in thing.tasks
        ],
        "still_open": [one.reference for one in thing.still_open],
        "orphans": [one.number for one in thing.orphans],
    }
    return envelope([item])


def log_json(thing: Log, manner: Manner) -> str:
    return envelope([event_json(one) for one in thing.items])


def log_lines(thing: Log, manner: Manner) -> str:
    return lines(event_json(one) for one in thing.items)


def event_json(one: Logged) -> dict[str, Any]:
    """An event, wherever it is shown."""
    return {
        "number": one.number,
        **one.event.model_dump(mode="json"),
        "notice": one.head.model_dump(mode="json"),
        "undone_by": one.undone_by,
        "orphan": one.is_orphan,
    }
