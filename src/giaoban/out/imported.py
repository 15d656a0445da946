"""What a tracking sheet that came back had to say: what was recorded, what was not and why."""

from collections.abc import Iterator

from giaoban.desk.importing.parts import Done, Imported, LeftOut
from giaoban.library.anchors import words_of
from giaoban.library.status import Progress
from giaoban.model.event import Event
from giaoban.out.due import status
from giaoban.out.imported_words import FIELDS, WHY, call, rows_of
from giaoban.out.labels import KINDS, PROGRESS
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.paint import paint
from giaoban.out.phrases import quoted, units, when
from giaoban.out.register_words import STATUS
from giaoban.out.rows import BLANK, Row
from giaoban.out.visible import on_one_line

_RECORDED, _WOULD_BE = mark("Recorded"), mark("Would be recorded (nothing was written)")


def imported(thing: Imported, manner: Manner) -> str:
    words = manner.words
    rows = [*_recorded(thing, words), *_left_out(thing, words), *_counted(thing, words)]
    return paint(rows, manner)


def _recorded(thing: Imported, words: Words) -> Iterator[Row]:
    title = words.say(_WOULD_BE if thing.rehearsed else _RECORDED)
    yield Row(f"{title}: {words.number(len(thing.recorded))}", "", 0, "heading")
    for done in thing.recorded:
        yield from _done(done, words)


def _done(done: Done, words: Words) -> Iterator[Row]:
    event, recording = done.recording.event, done.recording
    reference = f"{recording.head.name}#{event.task.id}" if event.task else recording.head.name
    told = f"{_happened(event, words)} ({rows_of(done.rows, words)})"
    yield Row(told, on_one_line(reference), 2, join="  ")
    if event.task:
        yield Row(quoted(event.task.text), "", 4, "quiet")
        if words_of(done.text) != words_of(event.task.text):
            yield Row(quoted(done.text), words.say("The sheet"), 4)
    for one in done.instead:
        stood = words.say(_INSTEAD).format(event=_happened(one.event, words), number=one.number)
        yield Row(stood, "", 4, "quiet")
    for is_so, warned in ((recording.early, _EARLY), (done.closed, _CLOSED)):
        if is_so:
            yield Row(words.say(warned), "", 4, "warning")


_INSTEAD = mark("In the place of number {number}: {event}")
_EARLY = mark("This day is before the notice's own; look at it again.")
_CLOSED = mark("This notice is followed no longer (closed); it is recorded all the same.")


def _happened(event: Event, words: Words) -> str:
    """What is recorded, of which day, of which unit, by which document."""
    on = words.day(event.on)
    if event.taken:
        on = words.say("{day} (of the import; the sheet names no day)").format(day=on)
    told = [on, on_one_line(event.unit or ""), on_one_line(event.evidence or "")]
    noted = quoted(event.note) if event.note else ""
    return " · ".join([words.say(KINDS[event.kind]), *filter(None, [*told, noted])])


def _left_out(thing: Imported, words: Words) -> Iterator[Row]:
    if not thing.left_out:
        return
    yield BLANK
    title = words.say("Not recorded: to be looked at")
    yield Row(f"{title}: {words.number(len(thing.left_out))}", "", 0, "heading")
    for one in thing.left_out:
        yield from _one_left_out(one, words)
    if any(one.why == "no-status" for one in thing.left_out):
        known = "; ".join(words.say(PROGRESS[one]) for one in _TO_CHOOSE)
        told = words.say("Take one of: {known}").format(known=known)
        yield Row(f"{words.say(STATUS)}: {told}", "", 2)


_TO_CHOOSE: tuple[Progress, ...] = ("open", "started", "submitted", "paused", "done")
"""Statuses that a sheet can record."""


def _one_left_out(one: LeftOut, words: Words) -> Iterator[Row]:
    rows = rows_of(one.rows, words) if one.rows else ""
    where = ", ".join(filter(None, [on_one_line(one.reference), rows]))
    yield Row(words.say(WHY[one.why]), where, 2, "warning", "  ")
    yield Row(quoted(one.text) if one.text.strip() else words.say("(no words)"), "", 4, "quiet")
    for label, said in _sides(one, words):
        if said:
            yield Row(said, words.say(label), 4, group="sides")
    for told in one.candidates:
        yield Row(on_one_line(told.entry.task.text), on_one_line(told.reference), 6, join="  ")


def _sides(one: LeftOut, words: Words) -> Iterator[tuple[str, str]]:
    """What the sheet says, what the library knows, and what to type."""
    cells = (f"{words.say(FIELDS[field])}: {on_one_line(text)}" for field, text in one.cells)
    yield mark("The sheet"), " · ".join(cells)
    yield mark("The library"), _known(one, words)
    yield mark("To record it"), on_one_line(call(one) or "")


def _known(one: LeftOut, words: Words) -> str:
    """Of the same matter."""
    if one.told is None or one.field == "task":
        return ""
    if one.field == "lead":
        return units(one.told.entry.task.assignees)
    if one.field in ("helps", "product"):
        return units(one.told.entry.task.partners) if one.field == "helps" else ""
    if one.field == "limit":
        told = one.told.entry.task.deadlines
        return "; ".join(when(deadline, words) for deadline in told) or words.say("No time given")
    return status(one.told.status, words) or words.say("nothing recorded")


def _counted(thing: Imported, words: Words) -> Iterator[Row]:
    yield BLANK
    counts = (
        (mark("Tasks in the sheet that say nothing new"), thing.unchanged),
        (
            mark("Tasks of these notices that are not in the sheet; they stay as they are"),
            thing.absent,
        ),
    )
    for label, count in counts:
        yield Row(f"{words.say(label)}: {words.number(count)}")
    sheet = on_one_line(thing.sheet)
    yield Row(f"{words.say('File')}: {on_one_line(thing.file)}, {sheet}")
    if thing.unit:
        yield Row(f"{words.say('Unit')}: {on_one_line(thing.unit)}")
    if thing.others:
        names = ", ".join(map(on_one_line, thing.others))
        yield Row(f"{words.say('Sheets that were not read')}: {names}")
