"""Passages that may give work, on the page: none is lost, none is called a remark."""

import pytest
from lxml import html
from pages import ATTRIBUTES, FRIDAY, TAGS, numbered, of_readings, tree

import typed
from factories import place, reading
from giaoban import parse
from giaoban.desk.register import Register, of_answer, register
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.reading import Issue
from giaoban.out import render
from giaoban.out.visible import on_one_line
from giaoban.out.web import register as register_html
from typed import codes, read

BODY = (
    "1. Thanh tra Sở",
    "- Lập báo cáo trước ngày 12/3/2021.",
    '2. Câu lạc bộ "Một cửa"',
    "- Rà soát hồ sơ trước ngày 12/3/2021.",
    "3. Câu lạc bộ 4.0 & AI",
    "- Lập kế hoạch trước ngày 12/3/2021.",
)


def doubtful() -> Register:
    made = read(*BODY)
    assert codes(made).count("remark-may-be-task") == 2
    return of_readings(made)


def page_of(thing: Register) -> html.HtmlElement:
    return tree(render(thing, "html"))


def test_each_is_marked_in_the_text_and_is_no_remark() -> None:
    spans = page_of(doubtful()).xpath("//div[@class='text']//span[@data-doubt]")
    assert [one.text for one in spans] == [BODY[3][2:], BODY[5][2:]]
    assert {one.get("class") for one in spans} == {"doubt"}
    assert {one.get("title") for one in spans} == {"remark-may-be-task"}


def test_each_is_listed_above_the_tasks_and_leads_to_its_place() -> None:
    page = page_of(doubtful())
    (listed,) = page.xpath("//section[@class='doubts']")
    assert listed.getnext().get("class") == "tasks"
    assert [one.text for one in listed.xpath(".//li/span[@lang]")] == [BODY[3][2:], BODY[5][2:]]
    for item in listed.xpath(".//li"):
        there = page.get_element_by_id(item.find("a").get("href")[1:])
        assert there.get("href") == f"#{item.get('id')}"
        assert there.getnext().get("data-doubt") == item.get("id")[1:]


def test_the_legend_and_the_figures_name_them() -> None:
    page = page_of(doubtful())
    assert page.xpath("//li/span[@class='doubt']/text()") == ["To be checked"]
    assert page.xpath("//span[@class='remark']") == []
    assert page.findtext(".//li[@class='doubtful']/a/b") == "2"
    assert "giaoban parse" not in page.text_content()


def test_a_page_without_texts_counts_them_and_says_what_to_do() -> None:
    thing = of_readings(*numbered(register_html.NOTICES), read(*BODY))
    page = page_of(thing)
    assert page.findtext(".//li[@class='doubtful']/b") == "2"
    assert "2 passages that may give work; giaoban parse" in page.text_content()
    assert page.xpath("//section[@class='doubts']") == []


def test_they_are_numbered_through_all_notices() -> None:
    other = parse(typed.notice(*BODY).replace("97/TB", "98/TB").encode())
    thing = of_readings(read(*BODY), other)
    items = page_of(thing).xpath("//section[@class='doubts']//li")
    assert [one.get("id") for one in items] == ["q1", "q2", "q3", "q4"]
    assert "98/TB-SKHCN" in items[3].text_content()


def test_a_day_that_does_not_exist_is_told_with_its_task_alone() -> None:
    page = page_of(of_readings(read("1. Thanh tra Sở", "- Lập báo cáo trước ngày 31/02/2021.")))
    assert "impossible-date" in page.xpath("//section[@class='part']")[0].text_content()
    assert page.xpath("//section[@class='doubts']") == []


def test_what_does_not_fit_outside_of_tasks_is_listed() -> None:
    issue = Issue(
        code="impossible-date",
        severity="warning",
        parameters={"text": "31/02"},
        at=None,
        spans=(place(0, 5),),
    )
    page = page_of(of_readings(reading(text="31/02", issues=(issue,))))
    (item,) = page.xpath("//section[@class='doubts']//li")
    assert "impossible-date" in item.text_content()
    assert page.findtext(".//li[@class='doubtful']/a/b") == "1"


def test_a_notice_without_any_task_has_them_too() -> None:
    page = page_of(of_readings(read(*BODY[2:])))
    assert len(page.xpath("//section[@class='doubts']//li")) == 2
    assert "There is no task to count." in page.text_content()


def test_what_is_due_is_listed_with_those_of_its_notices() -> None:
    library = Library.in_memory([read(*BODY)])
    thing = of_answer(library, library.answer(Question(FRIDAY, everything=True)))
    assert len(page_of(thing).xpath("//section[@class='doubts']//li")) == 2
    assert register(library, Question(FRIDAY)).unclear == 2


@pytest.mark.parametrize(
    "text", ["</script><b>x", "</style><b>x", '"><img src=x>', "{{ 7*7 }}", "a\u202eb"]
)
def test_a_hostile_passage_is_text(text: str) -> None:
    issue = Issue(
        code="remark-may-be-task",
        severity="warning",
        parameters={},
        at="/sections/0/remarks/0",
        spans=(place(0, len(text)),),
    )
    page = page_of(of_readings(reading(text=text, issues=(issue,))))
    assert {one.tag for one in page.iter()} <= TAGS
    assert {name.lower() for one in page.iter() for name in one.attrib} <= ATTRIBUTES
    assert page.xpath("//section[@class='doubts']//li/span[@lang]/text()") == [on_one_line(text)]
