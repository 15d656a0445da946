"""Days that a person asks for on the command line."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.facts.dates.asked import asked

FRIDAY = dt.date(2021, 3, 19)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021-03-31", "2021-03-31/2021-03-31"),
        ("31/3/2021", "2021-03-31/2021-03-31"),
        ("31/3/21", "2021-03-31/2021-03-31"),
        ("31-3-2021", "2021-03-31/2021-03-31"),
        ("31/3", "2021-03-31/2021-03-31"),
        ("ngày 31 tháng 3 năm 2021", "2021-03-31/2021-03-31"),
        ("hôm nay", "2021-03-19/2021-03-19"),
        ("hom nay", "2021-03-19/2021-03-19"),
        ("ngày mai", "2021-03-20/2021-03-20"),
        ("tuần sau", "2021-03-22/2021-03-28"),
        ("tuan sau", "2021-03-22/2021-03-28"),
        ("thứ sáu tuần sau", "2021-03-26/2021-03-26"),
        ("cuối tuần", "2021-03-21/2021-03-21"),
        ("cuối tháng này", "2021-03-31/2021-03-31"),
        ("CUỐI QUÝ NÀY", "2021-03-31/2021-03-31"),
        ("cuoi quy", "2021-03-31/2021-03-31"),
        ("cuối năm", "2021-12-31/2021-12-31"),
        ("đầu tháng sau", "2021-04-01/2021-04-01"),
        ("eow", "2021-03-21/2021-03-21"),
        ("eom", "2021-03-31/2021-03-31"),
        ("EOQ", "2021-03-31/2021-03-31"),
        ("eoy", "2021-12-31/2021-12-31"),
        ("quý I/2021", "2021-01-01/2021-03-31"),
        ("quý sau", "2021-04-01/2021-06-30"),
        ("tháng 4", "2021-04-01/2021-04-30"),
        ("thang4", "2021-04-01/2021-04-30"),
        ("2021-04", "2021-04-01/2021-04-30"),
        ("4/2021", "2021-04-01/2021-04-30"),
        ("năm sau", "2022-01-01/2022-12-31"),
        ("2020", "2020-01-01/2020-12-31"),
    ],
)
def test_words_name_days(text: str, expected: str) -> None:
    days = asked(text, FRIDAY)
    assert days is not None
    assert f"{days.start}/{days.end}" == expected


def test_a_day_without_a_year_is_the_likely_one() -> None:
    days = asked("31/3", dt.date(2021, 11, 2))
    assert days is not None
    assert days.end == dt.date(2022, 3, 31)


@pytest.mark.parametrize("today", [dt.date(2021, 12, 31), dt.date(2024, 2, 29)])
def test_the_next_month_is_found_across_the_year(today: dt.date) -> None:
    days = asked("tháng sau", today)
    assert days is not None
    assert (days.start - today).days == 1


@pytest.mark.parametrize(
    "text",
    ["", "xyz", "31/02/2021", "2021-02-30", "tháng 13", "16h 12/3/2021", "năm học 2020-2021",
     "12/3/2021 và 15/3/2021", "tháng", "hằng tháng"],
)  # fmt: skip
def test_other_words_name_none(text: str) -> None:
    assert asked(text, FRIDAY) is None


@given(st.text(max_size=40), st.dates())
def test_any_text_has_an_answer(text: str, today: dt.date) -> None:
    days = asked(text, today)
    assert days is None or days.start <= days.end


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)))
def test_every_day_is_read_back(day: dt.date) -> None:
    for text in (day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}"):
        days = asked(text, FRIDAY)
        assert days is not None
        assert (days.start, days.end) == (day, day)
