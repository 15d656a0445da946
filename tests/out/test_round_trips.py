"""What is exported and read back is what the notice says: the same tasks, the same days."""

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event
from months_compared import HOSTILE
from registered import (
    FRIDAY,
    ROOT,
    SAMPLES,
    by,
    of_files,
    of_library,
    of_words,
    record,
    shelf,
)

from factories import task
from giaoban import parse
from giaoban.desk.importing import imported
from giaoban.desk.importing.going_on import joined
from giaoban.desk.importing.parts import Imported
from giaoban.desk.recording import Desk
from giaoban.desk.register import Register
from giaoban.library.shelf import Library
from giaoban.model.notice import Task, all_tasks
from giaoban.out import filed
from giaoban.out.visible import on_one_line
from giaoban.readers import workbook
from giaoban.readers.workbook import Sheet

SHARED = ROOT.parent / "shared" / "notices"
REAL = ["257-TB-SKHCN/source.docx", "467-TB-VPCP/source.txt", "pci-lamdong/source.docx"]

Row = tuple[str, str, dt.date | None]
"""Number of a task, its words on one line, the last day of one of its limits."""


def of_register(thing: Register) -> list[Row]:
    return [
        (row.told.entry.task.id, on_one_line(row.told.entry.task.text), row.item.due)
        for row in thing.rows
    ]


def of_json(thing: Register) -> list[Row]:
    return [_of_item(item) for item in json.loads(filed(thing, "json"))["items"]]


def of_jsonl(thing: Register) -> list[Row]:
    return [_of_item(json.loads(line)) for line in filed(thing, "jsonl").splitlines()]


def _of_item(item: Any) -> Row:
    known = Task.model_validate(item["task"])
    return known.id, on_one_line(known.text), _day(item["due"] or "")


def of_csv(thing: Register) -> list[Row]:
    text = filed(thing, "csv").decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    return [(_id(row["Task code"]), _typed(row["Task"]), _day(row["Last day"])) for row in rows]


def _id(code: str) -> str:
    """1.4 of 257/TB-SKHCN#1.4."""
    return code.rpartition("#")[2]


def _typed(cell: str) -> str:
    return cell[1:] if cell.startswith("'") else cell


def _day(cell: str) -> dt.date | None:
    return dt.date.fromisoformat(cell) if cell else None


FORMATS: list[Callable[[Register], list[Row]]] = [of_json, of_jsonl, of_csv]


@pytest.fixture(scope="module", params=[*(f"samples/{one.name}" for one in SAMPLES), *REAL])
def path(request: pytest.FixtureRequest) -> Path:
    found = ROOT / request.param if "samples" in request.param else SHARED / request.param
    if not found.exists():
        pytest.skip("the real notices are not part of this repository")
    return found


@pytest.fixture(scope="module")
def thing(path: Path) -> Register:
    return of_files(path)


@pytest.mark.parametrize("read", FORMATS)
def test_rows_come_back_in_their_order(
    thing: Register, read: Callable[[Register], list[Row]]
) -> None:
    assert read(thing) == of_register(thing)


@pytest.mark.parametrize("read", FORMATS)
def test_the_tasks_are_those_of_the_notice(
    path: Path, thing: Register, read: Callable[[Register], list[Row]]
) -> None:
    told = [on_one_line(one.text) for one in all_tasks(parse(path).notice.sections)]
    back = list(dict.fromkeys((id_, text) for id_, text, _ in read(thing)))
    assert sorted(text for _, text in back) == sorted(told)


def test_json_has_the_whole_task_and_its_limit(thing: Register) -> None:
    items = json.loads(filed(thing, "json"))["items"]
    assert [Task.model_validate(item["task"]) for item in items] == [
        row.told.entry.task for row in thing.rows
    ]
    assert [item["deadline"] for item in items] == [
        row.item.deadline.model_dump(mode="json") if row.item.deadline else None
        for row in thing.rows
    ]


def test_every_day_is_in_the_calendar_with_its_task(thing: Register) -> None:
    found = list(events(thing))
    dated = [row for row in thing.rows if row.item.due]
    assert len(found) == len(dated)
    for one, row in zip(found, dated, strict=True):
        words, *known = str(one["DESCRIPTION"]).split("\n")
        assert words == on_one_line(row.told.entry.task.text)
        assert known[-1] == f"Task code: {row.told.reference}"
        assert row.item.due in last_days(one)


def events(thing: Register) -> Iterator[Event]:
    for one in Calendar.from_ical(filed(thing, "ics")).walk("VEVENT"):
        assert isinstance(one, Event)
        yield one


def last_days(one: Event) -> list[dt.date]:
    """In Vietnam; of work that returns, those of the first year."""
    start, end = one.decoded("DTSTART"), one.decoded("DTEND", None)
    last = end - dt.timedelta(1) if end else (start + dt.timedelta(hours=7)).date()
    if "RRULE" not in one:
        return [last]
    rule, first = one["RRULE"].to_ical().decode(), dt.datetime.combine(last, dt.time())
    times = rrulestr(rule, dtstart=first).between(first, first + dt.timedelta(366), inc=True)
    return [time.date() for time in times]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
@pytest.mark.parametrize("read", FORMATS)
def test_hostile_texts_come_back_as_text(read: Callable[[Register], list[Row]], text: str) -> None:
    thing = of_words(text)
    assert read(thing) == of_register(thing)
    assert on_one_line(text) in [told for _, told, _ in of_register(thing)]


def sheet_of(library: Library) -> tuple[Sheet, ...]:
    return workbook.read(filed(of_library(library), "xlsx/theo-doi"))


def imported_from(library: Library, sheets: tuple[Sheet, ...]) -> Imported:
    desk = Desk(library, None, FRIDAY, dt.datetime(2021, 3, 5, tzinfo=dt.UTC))
    return imported(desk, sheets, file="x.xlsx", rehearsed=True)


def long_shelf() -> Library:
    """Its first task and what is recorded of it are longer than a row of a sheet is high."""
    text = "Rà soát hồ sơ dự án. " * 120
    library = shelf(task("1.1", text=text, deadlines=(by("03-12"), by("03-19"))), task("1.2"))
    record(library, "done", evidence="Văn bản số 12; " * 80, note="đã gọi nhắc; " * 80)
    return library


def test_a_text_that_goes_on_in_other_rows_comes_back_whole() -> None:
    library = long_shelf()
    made = imported_from(library, sheet_of(library))
    assert (made.tasks, made.unchanged, made.left_out) == (2, 2, ())


def test_rows_that_were_sorted_apart_belong_together() -> None:
    library = long_shelf()
    register_, *others = sheet_of(library)
    rows = tuple(sorted(register_.rows, key=lambda row: (row.number > 6, row.cells.get(0) == "…")))
    made = imported_from(library, (Sheet(register_.name, rows), *others))
    assert (made.tasks, made.unchanged, made.left_out) == (2, 2, ())


def test_dots_that_wait_for_a_hand_are_no_text_that_goes_on() -> None:
    rows = [workbook.Row(i, {0: float(i), 1: f"Việc {i}", 2: "Văn phòng", 3: "……"}) for i in (1, 2)]
    sheet = Sheet("Theo dõi", tuple(rows))
    assert joined(sheet) == sheet


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=120))
def test_any_text_comes_back(text: str) -> None:
    thing = of_words(text)
    expected = of_register(thing)
    assert [read(thing) for read in FORMATS] == [expected] * len(FORMATS)
    (one,) = events(thing)
    assert str(one["DESCRIPTION"]).split("\n")[0] == on_one_line(text)
