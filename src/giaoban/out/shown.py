"""One notice or task with all that the library knows of it."""

from collections.abc import Iterator

from giaoban.desk.showing import Shown, ShownTask
from giaoban.library.items import Told
from giaoban.out.as_json import envelope, reading_object, text
from giaoban.out.deadlines import item_rows
from giaoban.out.deadlines_json import item_json
from giaoban.out.deadlines_json import recorded as status_json
from giaoban.out.due import set_right, status
from giaoban.out.manner import Manner, Words
from giaoban.out.paint import paint
from giaoban.out.recorded import event_json, log_rows, orphaned
from giaoban.out.rows import BLANK, Row
from giaoban.out.view import rows as reading_rows
from giaoban.out.visible import on_one_line


def notice(thing: Shown, manner: Manner) -> str:
    words = manner.words
    beside = {told.entry.task.id: list(_beside(told, words)) for told in thing.tasks}
    rows = [*reading_rows(thing.reading, manner, beside), *_foot(thing, words)]
    return paint(rows, manner)


def _beside(told: Told, words: Words) -> Iterator[tuple[str, str]]:
    yield words.say("Recorded"), status(told.status, words)
    yield words.say("Set right by the office"), ", ".join(set_right(told.entry, words))


def _foot(thing: Shown, words: Words) -> Iterator[Row]:
    yield BLANK
    yield Row(words.day(thing.as_of), words.say("What was recorded until"), 0, "quiet")
    if thing.closed:
        yield Row(words.say("closed: its tasks are followed no longer"), "", 0, "warning")
    files = {
        version.id: [one.name for one in thing.files if one.reading == version.id]
        for version in thing.versions
    }
    for i, version in enumerate(thing.versions, 1):
        names = ", ".join(on_one_line(name) for name in files[version.id])
        counts = words.say("counts") if version.id == thing.current else words.say("kept beside")
        label = words.say("Text {number}").format(number=i)
        yield Row(
            f"{names} · {counts}" if len(thing.versions) > 1 else names, label, 0, group="texts"
        )
    for orphan in thing.orphans:
        yield orphaned(orphan, words, 0)


def notice_json(thing: Shown, manner: Manner) -> str:
    """What `parse` gives, and what the library knows beside it."""
    made = reading_object(thing.reading, manner)
    made["library"] = {
        "id": thing.head.id,
        "as_of": thing.as_of,
        "closed": thing.closed,
        "versions": [
            {
                "number": i,
                "counts": version.id == thing.current,
                "received": version.received,
                "giaoban": version.giaoban,
                "files": [
                    {"name": one.name, "sha256": one.sha256.split(" ")[0], "paths": one.paths}
                    for one in thing.files
                    if one.reading == version.id
                ],
            }
            for i, version in enumerate(thing.versions, 1)
        ],
        "tasks": [
            {
                "id": told.entry.task.id,
                "reference": told.reference,
                "status": status_json(told.status),
                "corrected": told.entry.corrected,
            }
            for told in thing.tasks
        ],
        "orphans": [one.number for one in thing.orphans],
    }
    return text(made, indent=2)


def task(thing: ShownTask, manner: Manner) -> str:
    words = manner.words
    rows: list[Row] = []
    for item in thing.items:
        rows += [*item_rows(item, words), BLANK]
    if thing.closed:
        told = words.say("closed: its tasks are followed no longer")
        rows += [Row(told, "", 0, "warning"), BLANK]
    if thing.log.items:
        rows += [Row(words.say("What was recorded"), "", 0, "heading"), *log_rows(thing.log, words)]
    return paint(rows, manner)


def task_json(thing: ShownTask, manner: Manner) -> str:
    return envelope(
        [item_json(item, None) for item in thing.items],
        closed=thing.closed,
        events=[event_json(one) for one in thing.log.items],
    )
