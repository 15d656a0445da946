"""Cards, loads and marks of a page say where a task stands, and whose it is."""

import datetime as dt

import pytest
from lxml import html
from pages import FRIDAY, of_notices, of_readings, tree
from registered import record, shelf

from factories import deadline, evidence, joint, notice, place, reading, section, task, unit
from giaoban.desk.register import Register, register
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.notice import Deadline, Task
from giaoban.out import render
from giaoban.out.manner import Words
from giaoban.out.web import text as page_text
from giaoban.out.web.load import MOST

HELPER = unit("Thanh tra Sở")
LATE, AHEAD = FRIDAY - dt.timedelta(days=5), FRIDAY + dt.timedelta(days=40)


def page_of(thing: Register) -> html.HtmlElement:
    return tree(render(thing, "html"))


def of_tasks(*tasks: Task) -> html.HtmlElement:
    return page_of(of_readings(reading(notice(section(*tasks)))))


def limit(day: dt.date, relation: str = "by") -> Deadline:
    return deadline(relation, start=day if relation == "on" else None, end=day, due=day, text="x")


@pytest.mark.parametrize(
    ("limits", "tone"),
    [
        ([limit(AHEAD), limit(LATE)], "overdue"),
        ([limit(LATE - dt.timedelta(days=2), "on"), limit(LATE)], "overdue"),
        ([limit(LATE, "on")], "over"),
        ([limit(AHEAD), limit(FRIDAY)], "today"),
        ([], "no_day"),
    ],
    ids=["later first", "appointment first", "appointment", "today", "none"],
)
def test_a_card_is_coloured_by_where_its_task_stands(limits: list[Deadline], tone: str) -> None:
    (card,) = of_tasks(task(deadlines=tuple(limits))).xpath("//article")
    assert card.get("class") == f"task {tone}"


def test_what_is_late_beside_an_appointment_that_is_over_is_urgent_as_late() -> None:
    limits = (limit(LATE - dt.timedelta(days=2), "on"), limit(LATE))
    page = of_tasks(task(deadlines=limits))
    assert page.xpath("//ul[@class='first']//b/@class") == ["overdue"]


def test_a_paused_task_has_a_bar_and_a_legend_of_its_own() -> None:
    library = shelf(task(deadlines=(limit(AHEAD),)), task("1.2", text="Hai."))
    record(library, "pause")
    page = page_of(register(library, Question(FRIDAY)))
    bars = page.xpath("//table[@class='loads']//rect/@class")
    assert bars == ["no_day", "paused"]
    legend = page.xpath("//ul[@class='legend']/li[svg[contains(@class, 'swatch')]]")
    told = {one.find("svg/rect").get("class"): one.text_content().strip() for one in legend}
    assert told == {"no_day": "Without a day", "paused": "Paused"}


def test_of_many_units_the_table_has_two_columns() -> None:
    def tables(count: int) -> list[int]:
        tasks = (task(f"1.{i}", assignees=(unit(f"Phòng {i}"),)) for i in range(count))
        return [len(one.xpath("tbody/tr")) for one in of_tasks(*tasks).xpath("//table")]

    assert tables(MOST) == [MOST]
    assert tables(MOST + 1) == [7, 6]


def test_the_page_of_a_unit_counts_no_other() -> None:
    tasks = (task(partners=(HELPER,)), task("1.2", text="Hai.", assignees=(HELPER,)))
    library = Library.in_memory([reading(notice(section(*tasks)))])
    page = page_of(register(library, Question(FRIDAY, unit="Thanh tra Sở")))
    assert page.xpath("//table[@class='loads']/tbody/tr/th/text()") == ["Thanh tra Sở"]
    assert page.get_element_by_id("loads").text == "Tasks of the unit"


def test_units_of_two_offices_that_have_one_name_are_two() -> None:
    offices = ({"number": f"{i}/TB", "serial": i, "issuer": f"SỞ {i}"} for i in (1, 2))
    page = page_of(of_notices(*offices))
    names = ["Phòng Quản lý khoa học (SỞ 1)", "Phòng Quản lý khoa học (SỞ 2)"]
    assert page.xpath("//table[@class='loads']/tbody/tr/th/text()") == names
    assert page.xpath("//select/option/@data-name")[1:] == names
    assert [one.get("data-u") for one in page.xpath("//article")] == ["0", "1"]


def test_a_task_that_the_page_does_not_list_is_not_marked_as_one() -> None:
    told = reading(
        text="Hai việc",
        evidence=(
            evidence("/sections/0/tasks/0/text", place(0, 3)),
            evidence("/sections/0/tasks/1/text", place(4, 8)),
            evidence("/sections/0/tasks/1/deadlines/0", place(4, 8)),
        ),
    )
    (line,) = page_text.lines(told, {"/sections/0/tasks/0": 1}, Words())
    assert [one.kinds for one in line.pieces] == ["task", "", "other"]
    assert line.pieces[2].why == page_text.OTHER


def test_words_that_tell_of_several_tasks_are_those_of_the_listed_one() -> None:
    proofs = (evidence(f"/sections/0/tasks/{i}/assignees/0", place(0, 5)) for i in (0, 1))
    told = reading(text="Phòng", evidence=tuple(proofs))
    (line,) = page_text.lines(told, {"/sections/0/tasks/1": 1}, Words())
    assert (line.pieces[0].kinds, line.pieces[0].of) == ("unit", "1")


def test_who_leads_is_called_alike_on_every_card() -> None:
    helping = task("1.2", role="cooperate", text="Hai.", assignees=(HELPER,))
    made = notice(
        section(task(role="lead"), helping), joint_tasks=(joint("1.1", "1.2", lead="1.1"),)
    )
    cards = page_of(of_readings(reading(made))).xpath("//article")
    labels = [card.xpath(".//p[@class='facts']/span[1]/b/text()") for card in cards]
    assert labels == [["Leads:"], ["Leads:"]]


@pytest.mark.parametrize(
    ("text", "aside"), [("2", True), ("Trang 2/5", True), ("2 việc", False), ("Số 2", False)]
)
def test_the_number_of_a_page_is_quiet(text: str, aside: bool) -> None:
    (line,) = page_text.lines(reading(text=text), {}, Words())
    assert line.aside == aside


def test_a_number_that_tells_a_fact_is_not_quiet() -> None:
    told = reading(text="2", evidence=(evidence("/title", place(0, 1)),))
    (line,) = page_text.lines(told, {}, Words())
    assert not line.aside


def test_only_units_are_named_beside_the_words_of_a_task() -> None:
    page = of_tasks(
        task(partners=(HELPER,), submit_to=(unit("UBND tỉnh"),), conditions=("nếu có",))
    )
    told = page.xpath("//article//span[@class='named']/text()")
    assert told == ["Phòng Quản lý khoa học", "Thanh tra Sở", "UBND tỉnh"]
