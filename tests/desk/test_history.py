"""The line of a task through the months, and how old the tasks of a list are."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from factories import deadline, notice, reading, section, task
from giaoban.compare import Comparison, compare
from giaoban.compare.remarks import spoken_of
from giaoban.desk import naming
from giaoban.desk.history import History, ages, every_series, history, links
from giaoban.library.items import Told
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.event import Correction, Event
from giaoban.model.notice import Notice, Period, Remark, Task
from giaoban.model.reading import Reading, Source
from office import NOW, put, sample

AS_OF = dt.date(2021, 3, 20)
REPORT = "Lập báo cáo quyết toán kinh phí sự nghiệp khoa học năm 2020."
GARDEN = "Bàn giao mô hình trồng nấm hương cho xã Bản Lài."
HALL = "Sửa chữa mái nhà kho của Trung tâm kỹ thuật."


@pytest.fixture(scope="module")
def months() -> Iterator[Library]:
    """The three sample months of one office."""
    library = Library.in_memory([])
    for name in ("thang1.docx", "thang2.docx", "thang3.docx"):
        put(library, sample(name), name)
    yield library
    library.close()


def line(library: Library, name: str, as_of: dt.date = AS_OF) -> History:
    return history(library, naming.task(name, library, None, as_of), Question(as_of))


def stops(made: History) -> list[tuple[str, ...]]:
    """The tasks of each station."""
    return [tuple(told.reference for told in one.tasks) for one in made.stations]


def slips(made: History) -> list[tuple[str, str]]:
    return [(f"{one.before}", f"{one.after}") for one in made.age.setbacks]


def ends(made: History) -> list[tuple[str, str]]:
    return [(one.told.reference, one.now) for one in made.ends]


# -- the samples' story ---------------------------------------------------------------------------


def test_a_task_is_followed_with_each_day_that_was_put_back(months: Library) -> None:
    made = line(months, "97/TB-SKHCN#2.4")
    assert stops(made) == [("18/TB-SKHCN#2.4",), ("52/TB-SKHCN#2.5",), ("97/TB-SKHCN#2.4",)]
    assert slips(made) == [("2021-01-31", "2021-02-26"), ("2021-02-26", "2021-03-26")]
    assert (made.first.number, made.age.times, made.months) == ("18/TB-SKHCN", 3, 2)
    assert (made.now, made.branches, made.age.came_back) == ("open", False, False)


@pytest.mark.parametrize("name", ["18/TB-SKHCN#2.4", "52/TB-SKHCN#2.5", "97/TB-SKHCN#2.4"])
def test_the_line_is_the_same_from_wherever_it_is_asked_for(months: Library, name: str) -> None:
    asked, last = line(months, name), line(months, "97/TB-SKHCN#2.4")
    assert (asked.stations, asked.ends, asked.age) == (last.stations, last.ends, last.age)


@pytest.mark.parametrize("name", ["18/TB-SKHCN#7.3", "97/TB-SKHCN#7.4"])
def test_a_task_that_was_away_for_a_month_came_back(months: Library, name: str) -> None:
    made = line(months, name)
    assert stops(made) == [("18/TB-SKHCN#7.3",), ("97/TB-SKHCN#7.4",)]
    back = made.stations[1]
    assert (back.came_back, back.before) == (True, made.first)
    assert (made.age.times, made.age.came_back) == (2, True)
    assert slips(made) == [("2021-01-28", "2021-03-14")]


def test_a_new_task_like_one_of_another_unit_did_not_come_back(months: Library) -> None:
    assert stops(line(months, "97/TB-SKHCN#8.3")) == [("97/TB-SKHCN#8.3",)]


def test_a_task_moved_to_another_unit_goes_on(months: Library) -> None:
    made = line(months, "18/TB-SKHCN#5.3")
    assert stops(made)[:2] == [("18/TB-SKHCN#5.3",), ("52/TB-SKHCN#7.2",)]
    assert made.stations[1].change is not None
    assert made.stations[1].change.moved


def test_what_was_split_is_followed_in_all_its_branches(months: Library) -> None:
    made = line(months, "18/TB-SKHCN#2.2")
    split = ("52/TB-SKHCN#2.2", "52/TB-SKHCN#2.3")
    assert stops(made) == [("18/TB-SKHCN#2.2",), split, ("97/TB-SKHCN#2.2",)]
    assert ends(made) == [("52/TB-SKHCN#2.2", "dropped"), ("97/TB-SKHCN#2.2", "open")]
    assert (made.branches, made.now) == (True, "open")


def test_what_a_later_notice_says_of_a_branch_that_ends_is_told(months: Library) -> None:
    end = line(months, "18/TB-SKHCN#2.2").ends[0]
    assert end.missing is not None
    assert end.missing.number == "97/TB-SKHCN"
    assert end.remark is not None
    assert "Quyết định số 274/QĐ-UBND" in end.remark.text


def test_a_part_does_not_bring_the_other_part_into_its_line(months: Library) -> None:
    made = line(months, "97/TB-SKHCN#5.4")
    assert stops(made) == [("52/TB-SKHCN#5.3",), ("97/TB-SKHCN#5.4",)]
    assert made.stations[1].change is not None
    assert [one.id for one in made.stations[1].change.after] == ["5.3", "5.4"]


def test_what_was_merged_has_all_that_it_was(months: Library) -> None:
    made = line(months, "97/TB-SKHCN#3.2")
    assert stops(made) == [
        ("18/TB-SKHCN#3.2",),
        ("18/TB-SKHCN#3.3",),
        ("52/TB-SKHCN#3.2",),
        ("97/TB-SKHCN#3.2",),
    ]
    assert (made.branches, made.age.times) == (True, 3)


def test_what_is_not_given_again_is_as_old_as_it_was_then(months: Library) -> None:
    made = line(months, "18/TB-SKHCN#5.2")
    assert (made.now, made.months) == ("dropped", 1)


def test_what_two_notices_say_is_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0

    def counted(before: Notice, after: Notice) -> dict[str, Remark]:
        nonlocal asked
        asked += 1
        return spoken_of(before, after)

    monkeypatch.setattr("giaoban.desk.history.line.spoken_of", counted)
    whole = f"{REPORT[:-1]}; {GARDEN}"
    library = shelf(given(whole, month=1), given(REPORT, GARDEN, month=2), given(HALL, month=3))
    first = library.tasks(library.heads()[0].id)[0]
    made = history(library, first, Question(AS_OF))
    assert [now for _, now in ends(made)] == ["dropped", "dropped"]
    assert asked == 1


def test_notices_issued_later_are_not_known_yet(months: Library) -> None:
    made = line(months, "52/TB-SKHCN#2.5", dt.date(2021, 2, 10))
    assert stops(made) == [("18/TB-SKHCN#2.4",), ("52/TB-SKHCN#2.5",)]
    assert (made.now, made.months) == ("open", 1)


def test_a_task_of_a_notice_that_is_still_to_come_is_shown(months: Library) -> None:
    assert stops(line(months, "97/TB-SKHCN#1.4", dt.date(2021, 1, 10))) == [("97/TB-SKHCN#1.4",)]


# -- made-up months -------------------------------------------------------------------------------


def given(*tasks: str | Task, month: int = 3, year: int = 2021, **known: Any) -> Reading:
    """A briefing of a month, with these tasks."""
    first = dt.date(year, month, 1)
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    made = [
        one if isinstance(one, Task) else task(f"1.{i}", text=one) for i, one in enumerate(tasks, 1)
    ]
    serial = known.pop("serial", 20 * (year - 2020) * 12 + month)
    default: dict[str, Any] = {
        "serial": serial,
        "number": f"{serial}/TB-SKHCN" if serial else "/TB-SKHCN",
        "issuer": "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "issued": first.replace(day=2),
        "period": Period(start=first, end=last),
        "title": f"Kết luận tại cuộc họp giao ban tháng {month} năm {year}",
    }
    return read(notice(section(*made), **{**default, **known}))


def read(of: Notice) -> Reading:
    """Each from a file of its own."""
    name = f"{of.number} {of.issuer} {of.issued} {of.place}.docx"
    return reading(
        of,
        source=Source(name=name, format="docx", sha256=name, pages=None, reader="docx"),
        text=f"{name} {of.title}",
    )


def shelf(*readings: Reading) -> Library:
    return Library.in_memory(readings)


def last_task(library: Library, place: int = 0) -> Told:
    """Of the latest notice."""
    return library.tasks(library.heads()[-1].id, AS_OF)[place]


def of_last(library: Library, as_of: dt.date = AS_OF) -> History:
    return history(library, last_task(library), Question(as_of))


def due(day: str) -> Task:
    date = dt.date.fromisoformat(day)
    limit = deadline("by", start=None, end=date, due=date, text=f"chậm nhất ngày {day}")
    return task("1.1", text=f"{REPORT} Chậm nhất ngày {day}", deadlines=(limit,))


def happened(library: Library, place: int, kind: Any, on: str, **said: Any) -> None:
    """To the first task of the notice at this place."""
    head = library.heads()[place]
    told = library.tasks(head.id)[0]
    day = dt.date.fromisoformat(on)
    event = Event(kind=kind, on=day, recorded=NOW, task=told.entry.anchor, **said)
    library.record(head.id, event)


def test_a_task_is_as_old_as_it_was_when_its_result_was_recorded() -> None:
    library = shelf(given(REPORT, month=1), given(REPORT, month=3))
    happened(library, 1, "done", "2021-04-15")
    made = of_last(library, dt.date(2021, 12, 1))
    assert (made.now, made.months) == ("done", 3)
    assert made.stations[-1].tasks[0].status.is_done


def test_a_result_that_was_recorded_and_asked_for_again_stands_where_it_was() -> None:
    library = shelf(given(REPORT, month=1), given(REPORT, month=2), given(REPORT, month=3))
    happened(library, 1, "done", "2021-02-20")
    made = of_last(library)
    assert made.now == "open"
    assert [one.tasks[0].status.is_done for one in made.stations] == [False, True, False]


def test_an_extension_is_shown_at_its_notice_and_is_no_day_put_back() -> None:
    library = shelf(given(due("2021-02-25"), month=2), given(due("2021-03-11"), month=3))
    happened(library, 1, "extend", "2021-03-09", until=dt.date(2021, 3, 30))
    made = of_last(library)
    assert slips(made) == [("2021-02-25", "2021-03-11")]
    assert made.stations[1].tasks[0].status.extensions[0].until == dt.date(2021, 3, 30)


def test_a_day_that_the_office_set_right_counts_as_its_notices_own() -> None:
    library = shelf(given(due("2021-02-25"), month=2), given(due("2021-03-11"), month=3))
    happened(library, 1, "correct", "2021-03-09", correction=Correction(due=dt.date(2021, 2, 20)))
    made = of_last(library)
    assert slips(made) == []
    assert made.stations[1].change is not None
    assert made.stations[1].change.deadline is not None
    assert made.stations[1].change.deadline.shift == "earlier"


def test_a_day_brought_forward_is_no_day_put_back() -> None:
    days = ("2021-03-11", "2021-03-05", "2021-03-26")
    library = shelf(*(given(due(day), month=i) for i, day in enumerate(days, 1)))
    assert slips(of_last(library)) == [("2021-03-05", "2021-03-26")]


def test_a_task_comes_back_within_a_year_and_no_later() -> None:
    away = [given(HALL, month=month, year=year) for year, month in ((2020, 4), (2020, 6))]
    within = shelf(given(GARDEN, month=3, year=2020), *away, given(GARDEN, month=3))
    assert of_last(within).age.times == 2
    later = shelf(given(GARDEN, month=2, year=2020), *away, given(GARDEN, month=3))
    assert of_last(later).age.times == 1


def test_the_nearest_notice_that_had_it_is_what_it_came_back_from() -> None:
    texts = [(GARDEN,), (HALL,), (GARDEN,), (HALL,), (GARDEN,)]
    library = shelf(*(given(*some, month=i) for i, some in enumerate(texts, 1)))
    made = of_last(library, dt.date(2021, 5, 20))
    assert [one.head.month and one.head.month.month for one in made.stations] == [1, 3, 5]
    first = library.tasks(library.heads()[0].id)[0]
    assert history(library, first, Question(dt.date(2021, 5, 20))).stations == made.stations


def test_a_pair_in_doubt_puts_the_line_in_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    def unsure(before: Notice, after: Notice) -> Comparison:
        made = compare(before, after)
        changes = tuple(replace(one, score=one.score and 0.5) for one in made.changes)
        return replace(made, changes=changes)

    library = shelf(given(REPORT, month=2), given(REPORT, month=3))
    assert not of_last(library).age.in_doubt
    monkeypatch.setattr(links, "compare", unsure)
    assert of_last(library).age.in_doubt


def test_a_notice_without_a_month_makes_a_line_without_an_age() -> None:
    undated = given(REPORT, issued=None, period=None)
    made = of_last(shelf(undated))
    assert (made.months, made.age.times) == (None, 1)


# -- which notices --------------------------------------------------------------------------------


def numbers(library: Library) -> set[tuple[str | None, ...]]:
    """Of the notices of each series."""
    every = every_series(library.heads(), library.places())
    return {tuple(head.number for head in one) for one in every.values()}


def test_equal_tasks_of_two_offices_are_two_lines() -> None:
    other = {"issuer": "SỞ TÀI CHÍNH", "number": "7/TB-STC", "serial": 7, "issuer_code": "STC"}
    library = shelf(given(REPORT, month=2, **other), given(REPORT, month=3))
    assert of_last(library).age.times == 1


def test_offices_of_one_name_in_two_places_are_two() -> None:
    library = shelf(given(REPORT, month=2, place="Lam Lĩnh"), given(REPORT, month=3))
    assert of_last(library).age.times == 1


def test_a_notice_that_does_not_tell_its_place_is_of_the_only_office_of_that_name() -> None:
    silent = given(REPORT, month=2, place=None, serial=5)
    one = given(REPORT, month=3, serial=6)
    assert numbers(shelf(silent, one)) == {("5/TB-SKHCN", "6/TB-SKHCN")}
    elsewhere = given(REPORT, month=3, serial=8, place="Lam Lĩnh")
    assert numbers(shelf(silent, one, elsewhere)) == {
        ("5/TB-SKHCN",),
        ("6/TB-SKHCN",),
        ("8/TB-SKHCN",),
    }


def test_a_notice_that_does_not_tell_its_office_is_of_the_only_one_with_these_letters() -> None:
    silent = given(REPORT, month=2, issuer=None, serial=5)
    one = given(REPORT, month=3, serial=6)
    other = given(REPORT, month=3, serial=8, issuer="SỞ KHÍ HẬU VÀ CÔNG NGHIỆP")
    assert numbers(shelf(silent, one)) == {("5/TB-SKHCN", "6/TB-SKHCN")}
    assert ("5/TB-SKHCN",) in numbers(shelf(silent, one, other))


def test_a_notice_that_tells_nothing_of_its_office_is_alone() -> None:
    nameless = {"issuer": None, "issuer_code": None, "number": None, "serial": None}
    library = shelf(given(REPORT, month=2, **nameless), given(GARDEN, month=3, **nameless))
    assert {len(one) for one in every_series(library.heads(), library.places()).values()} == {1}


def test_weekly_briefings_are_beside_the_monthly_ones() -> None:
    weeks = [
        given(
            REPORT,
            serial=100 + week,
            issued=dt.date(2021, 3, 1 + 7 * week),
            period=Period(start=dt.date(2021, 3, 1 + 7 * week), end=dt.date(2021, 3, 5 + 7 * week)),
            title=f"Kết luận giao ban tuần {week}",
        )
        for week in range(3)
    ]
    library = shelf(given(REPORT, month=2), *weeks, given(REPORT, month=3, serial=99))
    found = numbers(library)
    assert ("100/TB-SKHCN", "101/TB-SKHCN", "102/TB-SKHCN") in found
    assert sorted(map(len, found)) == [2, 3]


def test_other_meetings_are_followed_where_their_titles_are_equal_but_for_numbers() -> None:
    def quarter(which: str, month: int) -> Reading:
        title = f"Kết luận họp Ban Chỉ đạo quý {which} năm 2021"
        return given(REPORT, month=month, serial=month, title=title)

    library = shelf(quarter("I", 3), quarter("II", 6), given(REPORT, month=4, serial=4))
    assert numbers(library) == {("3/TB-SKHCN", "6/TB-SKHCN"), ("4/TB-SKHCN",)}


def test_two_briefings_of_one_month_with_other_titles_are_two_series() -> None:
    def of(block: str, month: int, serial: int) -> Reading:
        title = f"Kết luận giao ban khối {block} tháng {month}"
        return given(REPORT, month=month, serial=serial, title=title)

    library = shelf(
        *(of("văn xã", m, m) for m in (1, 2)), *(of("kinh tế", m, 10 + m) for m in (1, 2))
    )
    assert numbers(library) == {("1/TB-SKHCN", "2/TB-SKHCN"), ("11/TB-SKHCN", "12/TB-SKHCN")}


def test_a_draft_stands_last_in_its_own_line_and_in_no_other() -> None:
    draft = given(REPORT, month=3, serial=None, issued=None)
    library = shelf(given(REPORT, month=2), draft, given(REPORT, month=4, serial=98))
    every = every_series(library.heads(), library.places())
    sizes = {head.serial is None: len(every[head.id]) for head in library.heads()}
    assert sizes == {True: 3, False: 2}


# -- ages -----------------------------------------------------------------------------------------


def test_a_listed_task_is_as_old_as_its_own_notice_tells(months: Library) -> None:
    every = [told for head in months.heads() for told in months.tasks(head.id)]
    known = {
        told.reference: ages(months, [told])[told.head.id, told.entry.task.id] for told in every
    }
    assert [known[name].times for name in ("18/TB-SKHCN#2.4", "52/TB-SKHCN#2.5")] == [1, 2]
    third = known["97/TB-SKHCN#2.4"]
    assert (third.times, third.since.number, len(third.setbacks)) == (3, "18/TB-SKHCN", 2)
    assert known["97/TB-SKHCN#7.4"].came_back


def test_a_task_that_is_listed_often_is_followed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of its time limits is a line of the list."""
    made = links.Links.__init__
    series_ = 0

    def counted(self: links.Links, *values: Any) -> None:
        nonlocal series_
        series_ += 1
        made(self, *values)

    monkeypatch.setattr(links.Links, "__init__", counted)
    library = shelf(given(REPORT, GARDEN, month=2), given(REPORT, GARDEN, month=3))
    every = [told for head in library.heads() for told in library.tasks(head.id)]
    assert sorted(one.times for one in ages(library, every * 2).values()) == [1, 1, 2, 2]
    assert series_ == 1


def test_in_two_years_each_two_notices_are_compared_at_most_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: Counter[tuple[str | None, str | None]] = Counter()

    def counted(before: Notice, after: Notice) -> Comparison:
        compared[before.number, after.number] += 1
        return compare(before, after)

    monkeypatch.setattr(links, "compare", counted)
    library = shelf(
        *(
            given(REPORT, f"Việc số {month} của năm {year}: {HALL}", month=month, year=year)
            for year in (2020, 2021)
            for month in range(1, 13)
        )
    )
    every = [told for head in library.heads() for told in library.tasks(head.id)]
    found = ages(library, every)
    assert max(one.times for one in found.values()) == 24
    assert set(compared.values()) == {1}
