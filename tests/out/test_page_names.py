"""What notices are called on a page, so that a person knows which is meant."""

import datetime as dt
from typing import Any

import pytest
from pages import of_notices, tree

from giaoban.out import render
from giaoban.out.manner import Words
from giaoban.out.web.names import Names

DAY = {"issued": dt.date(2021, 3, 2), "place": "Lào Cai"}
OFFICE = {"issuer": "SỞ TÀI CHÍNH", "place": "Lai Châu"}


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (({}, {"number": "9/TB-SKHCN", "serial": 9}), {"257/TB-SKHCN", "9/TB-SKHCN"}),
        (({}, DAY), {"257/TB-SKHCN (of 2021-03-01)", "257/TB-SKHCN (of 2021-03-02)"}),
        (({}, OFFICE), {"257/TB-SKHCN", "257/TB-SKHCN (SỞ TÀI CHÍNH)"}),
        (
            ({}, {"place": "Lai Châu"}),
            {"257/TB-SKHCN (1.txt)", "257/TB-SKHCN (2.txt)"},
        ),
    ],
    ids=["number", "day", "office", "file"],
)
def test_notices_of_one_number_are_told_apart(facts: Any, told: set[str]) -> None:
    thing = of_notices(*facts)
    names = Names.of(thing.heads, Words())
    assert {names.notice(head) for head in thing.heads} == told


def test_no_number_of_the_library_stands_on_the_page() -> None:
    page = tree(render(of_notices({}, DAY, OFFICE), "html"))
    assert "id:" not in page.text_content()
    urgent = page.xpath("//ul[@class='first']//a/text()")
    assert "257/TB-SKHCN#1.1 (of 2021-03-02)" in urgent
    assert len(set(urgent)) == 3
    headings = page.xpath("//details/summary/h2/text()")
    assert len(set(headings)) == 3
    assert page.findtext(".//h1") == "; ".join(headings)
