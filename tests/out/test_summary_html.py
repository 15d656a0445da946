"""The summary as a web page: the same numbers and sentences as everywhere, and nothing but text."""

import re
from collections import Counter

import pytest
from months_compared import HOSTILE
from pages import ADDRESS, ATTRIBUTES, FRIDAY, TAGS, hash_of, of_samples, of_words, tree

from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.out import filed, render
from giaoban.out.manner import Words
from giaoban.out.summary_table import cells, lines
from giaoban.out.summary_words import sentence
from giaoban.summary import Summary, summarize


@pytest.fixture(scope="module")
def quarter() -> Summary:
    return summarize(of_samples(1, 2, 3).library, Question(FRIDAY))


@pytest.fixture(scope="module")
def made(quarter: Summary) -> str:
    return render(quarter, "html")


def test_the_table_has_the_rows_of_the_summary(quarter: Summary, made: str) -> None:
    rows = tree(made).xpath("//table//tr[th[@scope='row']]")
    told = [(row.findtext("th"), [one.text for one in row.findall("td")[1:]]) for row in rows]
    wanted = lines(quarter, Words())
    assert told == [(line.name, cells(line, Words())) for line in wanted]


def test_a_bar_is_as_long_as_its_number(made: str) -> None:
    rows = tree(made).xpath("//table//tr[td/svg]")
    drawn = [sum(float(one.get("width")) for one in row.iter("rect")) for row in rows]
    tasks = [int(row.findall("td")[1].text) for row in rows]
    most = max(tasks)
    assert drawn == pytest.approx([200 * count / most for count in tasks], abs=0.5)


def test_the_lines_that_matter_are_said(quarter: Summary, made: str) -> None:
    told = tree(made).xpath("//section[@class='matters']//li/text()")
    assert told == [sentence(line, Words()) for line in quarter.lines]


def test_its_figures_add_up(quarter: Summary, made: str) -> None:
    all_, *some = (int(one) for one in tree(made).xpath("//ul[@class='figures']//b/text()"))
    assert sum(some) == all_ == len(quarter.tasks)
    standings = Counter(task.standing for task in quarter.tasks)
    assert sorted(some) == sorted(standings.values())


def test_a_summary_of_nothing_says_so() -> None:
    page = tree(render(summarize(Library.in_memory([]), Question(FRIDAY)), "html"))
    assert "There is no task to count." in page.text_content()


def test_it_asks_nobody_for_anything_and_runs_nothing(made: str) -> None:
    assert ADDRESS.findall(made) == []
    page = tree(made)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = page.xpath("//style/text()")
    assert f"style-src 'sha256-{hash_of(style)}'" in policy
    assert "script-src" not in policy
    assert page.xpath("//script") == []


def test_the_same_notices_give_the_same_bytes(quarter: Summary) -> None:
    again = summarize(of_samples(1, 2, 3).library, Question(FRIDAY))
    assert filed(quarter, "html") == filed(again, "html")


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text(text: str) -> None:
    thing = summarize(Library.in_memory([of_words(text)]), Question(FRIDAY))
    page = tree(render(thing, "html"))
    assert {one.tag for one in page.iter()} <= TAGS
    assert {name.lower() for one in page.iter() for name in one.attrib} <= ATTRIBUTES
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", page.text_content())
