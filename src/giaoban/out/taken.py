"""What became of files that were to be put into the library."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter

from giaoban.desk.intake import Taken
from giaoban.errors import GiaobanError
from giaoban.library.changes import Change, Value
from giaoban.library.shelf import Held
from giaoban.model.event import Recorded
from giaoban.model.notice import Capacity, Citation, Fact, Task
from giaoban.out.as_json import envelope, lines
from giaoban.out.labels import FACTS
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.paint import paint
from giaoban.out.phrases import document, file, units, when
from giaoban.out.recorded import named, orphaned
from giaoban.out.rows import BLANK, Row
from giaoban.out.visible import on_one_line

OUTCOMES = {
    "new": mark("new: {tasks} tasks"),
    "signed": mark("the signed version of a draft that was there"),
    "version": mark("another text of a notice that was there; this one counts from now on"),
    "beside": mark("another text of a notice that was there; {file} goes on to count"),
    "file": mark("another file of a notice that is there"),
    "reread": mark("read again"),
    "known": mark("was there"),
}
"""By `Held.outcome`."""

CHANGES = {
    "added": mark("new task"),
    "removed": mark("no longer there"),
    "words": mark("other words"),
    "deadline": mark("When"),
    "doers": mark("Assigned to"),
}
"""By `Change.kind`; what the notice tells of itself goes by the name of the fact."""

COUNTS = {
    "new": mark("new notices: {count}"),
    "signed": mark("signed versions: {count}"),
    "version": mark("other texts: {count}"),
    "beside": mark("other texts kept beside: {count}"),
    "file": mark("other files of known notices: {count}"),
    "reread": mark("read again: {count}"),
    "known": mark("were there: {count}"),
    "draft": mark("drafts passed over: {count}"),
    "no-notice": mark("no notices: {count}"),
    "failed": mark("could not be read: {count}"),
}


@dataclass(frozen=True, slots=True)
class Intaken:
    """All files of a call; `passed_over`: files of folders that are no documents, by suffix."""

    items: tuple[Taken, ...]
    dry_run: bool
    library: str
    passed_over: Mapping[str, int]

    def counts(self) -> Counter[str]:
        return Counter(_kind(one) for one in self.items)


def _kind(one: Taken) -> str:
    if one.held:
        return one.held.outcome
    if one.draft:
        return "draft"
    return "failed" if one.error else "no-notice"


# -- for a person ---------------------------------------------------------------------------------


def line(thing: Taken, manner: Manner) -> str:
    """What happened to one file; "" where nothing did, and where it is told at the end."""
    held = thing.held
    if held is None or held.outcome == "known":
        return ""
    return paint(list(_rows(thing, held, manner.words)), manner)


def _rows(thing: Taken, held: Held, words: Words) -> Iterator[Row]:
    told = words.say(OUTCOMES[held.outcome]).format(
        tasks=words.number(held.head.tasks), file=file(held.head.file, words)
    )
    name = file(thing.source.name, words)
    shown = named(held.head, words)
    title = name if shown == name else f"{name} → {shown}"
    yield Row(f"{title}: {told}")
    if thing.no_notice:
        yield Row(words.say("does not read like a directive notice"), "", 2, "warning")
    if thing.draft:
        yield Row(words.say("a draft: places are still to be filled in"), "", 2, "warning")
    for change in held.changes:
        task = "" if change.field else on_one_line(change.task.id)
        yield Row(_change(change, words), task, 2, "plain", "  ")
    for orphan in held.orphans:
        yield orphaned(orphan, words, 2)


def _change(change: Change, words: Words) -> str:
    if change.field:
        values = (_value(value, words) or "–" for value in (change.before, change.after))
        return f"{words.say(FACTS[change.field])}: {' → '.join(values)}"
    kind = words.say(CHANGES[change.kind])
    if not isinstance(change.before, Task) or not isinstance(change.after, Task):
        return f"{kind}: {on_one_line(change.task.text)}"
    sides = (_side(change.kind, task, words) for task in (change.before, change.after))
    return f"{kind}: {' → '.join(sides)}"


def _value(value: object, words: Words) -> str:
    """What a field of the notice holds, its parts in their order; "" for nothing."""
    match value:
        case dt.date():
            return words.day(value)
        case Citation():
            return document(value, words)
        case Capacity():
            return on_one_line(f"{value.authority} {value.position}").strip()
        case Fact() | tuple():
            parts = value if isinstance(value, tuple) else [part for _, part in value]
            between = "; " if isinstance(value, tuple) else ", "
            return between.join(filter(None, (_value(part, words) for part in parts)))
        case _:
            return on_one_line(str(value or ""))


def _side(kind: str, task: Task, words: Words) -> str:
    if kind == "deadline":
        return "; ".join(when(one, words) for one in task.deadlines) or "–"
    if kind == "doers":
        return units((*task.assignees, *task.partners)) or "–"
    return on_one_line(task.text)


def summary(thing: Intaken, manner: Manner) -> str:
    return paint(list(_summary(thing, manner.words)), manner)


def _summary(thing: Intaken, words: Words) -> Iterator[Row]:
    counts = thing.counts()
    told = " · ".join(
        words.say(sentence).format(count=words.number(counts[kind]))
        for kind, sentence in COUNTS.items()
        if counts[kind]
    )
    if any(counts[kind] for kind in ("new", "signed", "version", "beside", "file", "reread")):
        yield BLANK
    total = words.number(len(thing.items))
    yield Row(told or "0", words.say("Files ({count})").format(count=total), 0, "strong")
    unread = [one.source.name for one in thing.items if _kind(one) == "no-notice"]
    if unread:
        names = "; ".join(on_one_line(name) for name in unread)
        yield Row(names, words.say("Do not read like directive notices, left out"), 0)
    if thing.passed_over:
        kinds = ", ".join(
            f"{on_one_line(suffix)} ({words.number(count)})"
            for suffix, count in sorted(thing.passed_over.items())
        )
        yield Row(kinds, words.say("No documents, passed over"), 0, "quiet")
    yield Row(on_one_line(thing.library), words.say("Library"), 0)
    if thing.dry_run:
        yield Row(words.say("Only tried out: nothing was written."), "", 0, "warning")


# -- for machines ---------------------------------------------------------------------------------

_VALUE: TypeAdapter[Value] = TypeAdapter(Value)


def as_line(thing: Taken, manner: Manner) -> str:
    return lines([_item(thing, manner)])


def as_json(thing: Intaken, manner: Manner) -> str:
    counts = thing.counts()
    return envelope(
        [_item(one, manner) for one in thing.items],
        library=thing.library,
        dry_run=thing.dry_run,
        counts={kind: counts[kind] for kind in COUNTS},
        passed_over=dict(thing.passed_over),
    )


def _item(one: Taken, manner: Manner) -> dict[str, Any]:
    held = one.held
    return {
        "file": one.source.name,
        "path": one.source.path,
        "outcome": _kind(one),
        "notice": held.head.model_dump(mode="json") if held else None,
        "changes": [_changed(change) for change in (held.changes if held else ())],
        "orphans": [_orphan(orphan) for orphan in (held.orphans if held else ())],
        "error": _error(one.error, manner.words) if one.error else None,
    }


def _changed(one: Change) -> dict[str, Any]:
    before, after = (_VALUE.dump_python(side, mode="json") for side in (one.before, one.after))
    return {"kind": one.kind, "field": one.field, "before": before, "after": after}


def _orphan(one: Recorded) -> dict[str, Any]:
    return {"number": one.number, **one.event.model_dump(mode="json")}


def _error(error: Exception, words: Words) -> dict[str, str]:
    if not isinstance(error, GiaobanError):
        return {"code": "our-fault", "message": words.tell("our-fault", {})}
    return {"code": error.code, "message": words.tell(error.code, error.parameters)}
