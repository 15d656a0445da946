"""Registers of small notices, for the tests of the formats that they are written in."""

import datetime as dt
from pathlib import Path
from typing import Any

from factories import deadline, notice, reading, section, task, unit
from giaoban import parse
from giaoban.desk.register import Register, register
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.event import Event, Kind
from giaoban.model.notice import Deadline, Task
from giaoban.model.reading import Reading

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = [ROOT / "samples" / f"thang{month}.docx" for month in (1, 2, 3)]
FRIDAY = dt.date(2021, 3, 5)
OFFICE = unit("Văn phòng Sở")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def by(due: str, relation: str = "by", **known: Any) -> Deadline:
    """A limit by this day of 2021 (MM-DD)."""
    last = day(f"2021-{due}")
    default = {"end": last, "due": last, "text": f"chậm nhất ngày {last:%d/%m/%Y}"}
    return deadline(relation, **{**default, **known})


def every(rrule: str, text: str = "định kỳ", **known: Any) -> Deadline:
    return deadline("every", rrule=rrule, text=text, **known)


def shelf(*tasks: Task, **known: Any) -> Library:
    """A notice of 1 March 2021, with these tasks of one section."""
    return Library.in_memory([reading(notice(section(*tasks), **known))])


def of_library(library: Library, as_of: dt.date = FRIDAY, **question: Any) -> Register:
    return register(library, Question(as_of, **question), library.heads())


def of_tasks(*tasks: Task, as_of: dt.date = FRIDAY, **known: Any) -> Register:
    return of_library(shelf(*tasks, **known), as_of)


def of_limit(limit: Deadline, as_of: dt.date = FRIDAY, **known: Any) -> Register:
    """One task that has it."""
    return of_tasks(task(deadlines=(limit,), **known), as_of=as_of)


def of_files(*paths: Path, as_of: dt.date = FRIDAY) -> Register:
    return of_library(Library.in_memory([parse(path) for path in paths]), as_of)


def of_readings(*readings: Reading, as_of: dt.date = FRIDAY) -> Register:
    return of_library(Library.in_memory(readings), as_of)


def of_words(text: str) -> Register:
    """These words wherever a notice may have them, and noted on the first task."""
    who, short = (unit(text or "x"),), text[:300]
    told = task("1.1", text=text, assignees=who, deadlines=(by("03-19", text=short or "x"),))
    other = task("1.2", text=f"Lập dự toán {short}", partners=who, conditions=(text,))
    library = shelf(told, other, title=text, issuer=text, place=text, number=f"257/{short}")
    record(library, "note", note=text or "x")
    return of_library(library)


def record(library: Library, kind: Kind, id_: str = "1.1", **known: Any) -> None:
    """Of a task of its only notice."""
    (head,) = library.heads()
    (told,) = (told for told in library.tasks(head.id) if told.entry.task.id == id_)
    on = known.pop("on", FRIDAY)
    library.record(
        head.id,
        Event(
            kind=kind,
            on=on,
            recorded=dt.datetime(2021, 3, 5, tzinfo=dt.UTC),
            task=told.entry.anchor,
            **known,
        ),
    )
