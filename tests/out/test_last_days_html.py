"""The drawing of last days on a page: a sign for each, ticks at their places, far days apart."""

import datetime as dt
from collections import Counter
from itertools import pairwise

import pytest
from pages import FRIDAY, of_readings, of_samples, tree

from factories import deadline, notice, reading, section, task
from giaoban.desk.register import Register
from giaoban.out import render
from giaoban.out.manner import Words
from giaoban.out.web import axis
from giaoban.out.web import timeline as page_timeline
from giaoban.out.web.names import Names


def of_days(*days: dt.date) -> Register:
    """One task for each."""
    limits = (deadline("by", end=day, due=day, text="x") for day in days)
    tasks = [task(f"1.{i}", deadlines=(limit,)) for i, limit in enumerate(limits, 1)]
    return of_readings(reading(notice(section(*tasks))))


def drawn(thing: Register) -> page_timeline.Timeline:
    times = ((row.item, 1) for row in thing.rows)
    line = page_timeline.timeline(times, thing.question, Names.of(thing.heads, Words()))
    assert line is not None
    return line


def test_a_mark_stands_for_each_last_day() -> None:
    march = of_samples(3)
    dated = Counter(page_timeline.tone(row.item) for row in march.rows if row.item.due)
    marks = tree(render(march, "html")).xpath("//svg[@class='timeline']//g")
    assert Counter(one.get("class").removeprefix("sign ") for one in marks) == dated


@pytest.mark.parametrize(("count", "each", "signs"), [(14, 1, 14), (15, 2, 8), (100, 8, 13)])
def test_of_many_on_one_day_a_sign_is_several(count: int, each: int, signs: int) -> None:
    thing = of_days(*[FRIDAY] * count)
    line = drawn(thing)
    assert (line.each, len(line.marks)) == (each, signs)
    told = tree(render(thing, "html")).xpath("//p[@class='quiet']/text()")
    assert (f"One sign is up to {each} last days." in " ".join(told)) == (each > 1)


def test_a_sign_of_several_says_how_many_and_leads_nowhere() -> None:
    line = drawn(of_days(*[dt.date(2021, 3, 2)] * 30))
    assert line.marks[0].title == "Overdue: 3 (2021-03-02 – 2021-03-02)"
    assert {one.target for one in line.marks} == {None}


SPREAD = [
    *(FRIDAY + dt.timedelta(days=days) for days in (0, 1, 12, 40, 100, 200, 399, 401)),
    *(FRIDAY.replace(year=year, month=12, day=31) for year in (1, 1021, 2020, 2022, 2300, 9999)),
]


@pytest.mark.parametrize("day", SPREAD, ids=str)
@pytest.mark.parametrize("others", [0, 5], ids=["alone", "many"])
def test_days_however_far_apart_fit_on_the_line(day: dt.date, others: int) -> None:
    line = drawn(of_days(day, *[FRIDAY] * others))
    places = [float(one.x) for one in (*line.marks, *line.ticks, *line.beside, line.today)]
    assert all(0 <= x <= axis.WIDTH for x in places)
    assert line.ticks


@pytest.mark.parametrize("day", SPREAD, ids=str)
def test_names_below_the_line_do_not_touch_and_come_regularly(day: dt.date) -> None:
    line = drawn(of_days(day, FRIDAY))
    told = sorted((float(one.x), len(one.text)) for one in (*line.ticks, *line.beside))
    for (x, letters), (following, others) in pairwise(told):
        assert following - x > (letters + others) / 2 * 6.8
    steps = [float(b.x) - float(a.x) for a, b in pairwise(line.ticks)]
    assert not steps or max(steps) < 1.2 * min(steps)


def test_a_tick_stands_where_its_day_does() -> None:
    first, last = dt.date(2021, 1, 4), dt.date(2023, 12, 31)
    days = [first + dt.timedelta(days=i * 30) for i in range(37)]
    drawing = axis.Axis.of(days, last)
    assert drawing.scale == axis.Scale("month", 1)
    ticks = {one.text: float(one.x) for one in axis.ticks(drawing, 0, Words())}
    for year in (2021, 2022, 2023):
        before, after = dt.date(year, 6, 30), dt.date(year, 7, 1)
        x = ticks[f"7/{year}"]
        assert drawing.x(before) < x == pytest.approx(drawing.x(after), abs=0.1)
        assert drawing.middle(drawing.column(before)) < x < drawing.middle(drawing.column(after))


@pytest.mark.parametrize(
    ("far", "text"), [((2062, 3, 12), "after 2021-04-01"), ((2012, 3, 12), "before 2021-03-19")]
)
def test_a_far_day_stands_beside_the_axis(far: tuple[int, int, int], text: str) -> None:
    line = drawn(of_days(dt.date(*far), *(FRIDAY + dt.timedelta(days=i) for i in range(10))))
    (aside,) = line.beside
    assert aside.text == text
    assert line.column == ""
    outside = [one for one in line.marks if not float(line.left) < float(one.x) < float(line.right)]
    assert [one.x for one in outside] == [aside.x]


def test_days_about_the_one_asked_about_stand_on_the_axis_though_most_are_long_past() -> None:
    days = [dt.date(2017, 3, i) for i in range(1, 10)] + [FRIDAY + dt.timedelta(days=3)]
    assert drawn(of_days(*days)).beside == ()


def test_states_differ_by_shape() -> None:
    shapes = page_timeline.SHAPES
    every = ("overdue", "today", "soon", "later", "past", "over", "done")
    assert len({shapes[one] for one in every}) == len(every)


def test_what_a_column_is_is_said() -> None:
    spans = {30: "", 300: "a week", 1000: "a month", 3000: "a quarter", 9000: "a year"}
    for days, told in spans.items():
        every = [FRIDAY + dt.timedelta(days=i) for i in range(0, days, 10)]
        assert told in axis.Axis.of(every, FRIDAY).each(Words())
    many = [dt.date(year, 1, 1) for year in range(1021, 2022)]
    assert axis.Axis.of(many, FRIDAY).each(Words()) == "One column is 100 years."
