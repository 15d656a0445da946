"""What the notices of a library, one after another, give away."""

import datetime as dt

import pytest

from giaoban.desk.series import series
from giaoban.library.shelf import Library
from giaoban.pipeline import parse
from giaoban.review import CODES
from office import notice

MARCH = dt.date(2021, 3, 20)
TASK = "Lập kế hoạch."


def shelf(*known: tuple[str, str, str]) -> Library:
    """Of numbers, days and months."""
    texts = (notice(TASK, number=n, day=day, month=month) for n, day, month in known)
    return Library.in_memory(
        [parse(text.encode(), name=f"{i}.txt") for i, text in enumerate(texts)]
    )


def found(*known: tuple[str, str, str], as_of: dt.date = MARCH) -> list[str]:
    return [one.code for one in series(shelf(*known), None, as_of, CODES)]


JANUARY, FEBRUARY = ("3", "05/01/2021", "1"), ("4", "05/02/2021", "2")
THIRD = ("5", "05/3/2021", "3")


@pytest.mark.parametrize(
    ("known", "codes"),
    [
        ((JANUARY, FEBRUARY, THIRD), []),
        ((JANUARY, FEBRUARY, ("5", "05/5/2021", "5")), ["month-missing"]),
        ((JANUARY, FEBRUARY, ("5", "20/02/2021", "2")), ["month-twice"]),
        ((JANUARY, FEBRUARY, ("2", "05/3/2021", "3")), ["number-falls"]),
        ((JANUARY, FEBRUARY, ("9", "05/3/2021", "3")), ["numbers-missing"]),
        ((JANUARY, ("30", "05/5/2021", "5")), []),
        ((("90", "05/11/2020", "11"), ("91", "05/12/2020", "12"), JANUARY), []),
    ],
    ids=[
        "whole",
        "a gap",
        "two of one month",
        "a lower number",
        "numbers",
        "too few",
        "a new year",
    ],
)
def test_what_is_missing_or_there_twice_is_told(
    known: tuple[tuple[str, str, str], ...], codes: list[str]
) -> None:
    assert found(*known) == codes


def test_what_is_followed_long_after_its_month_is_told() -> None:
    assert found(JANUARY, as_of=dt.date(2021, 8, 1)) == ["never-closed"]
    assert found(JANUARY, as_of=dt.date(2021, 6, 1)) == []


def test_only_what_is_looked_for_is_told() -> None:
    library = shelf(JANUARY, FEBRUARY, ("30", "05/5/2021", "5"))
    assert series(library, None, MARCH, {"month-twice"}) == ()
