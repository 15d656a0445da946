"""The next time of recurring work, counted from the day that is asked about."""

import datetime as dt

import pytest

from factories import deadline
from giaoban.library.recurrence import next_time
from giaoban.model.policy import Policy

ISSUED = dt.date(2021, 3, 2)


def told(text: str, rrule: str | None, as_of: str = "2021-03-19", **known: object) -> str | None:
    """The next day and the last day in time."""
    every = deadline("every", text=text, rrule=rrule, **known)
    found = next_time(every, dt.date.fromisoformat(as_of), ISSUED)
    return f"{found.day}/{found.due}" if found else None


@pytest.mark.parametrize(
    ("text", "rrule", "expected"),
    [
        ("ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25", "2021-03-25/2021-03-25"),
        ("trước ngày 25 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=25", "2021-03-25/2021-03-24"),
        ("thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=FR", "2021-03-19/2021-03-19"),
        ("hằng ngày", "FREQ=DAILY", "2021-03-19/2021-03-19"),
        ("hằng tuần", "FREQ=WEEKLY", "2021-03-21/2021-03-21"),
        ("hằng tháng", "FREQ=MONTHLY", "2021-03-31/2021-03-31"),
        ("hằng quý", "FREQ=MONTHLY;INTERVAL=3", "2021-03-31/2021-03-31"),
        ("hằng năm", "FREQ=YEARLY", "2021-12-31/2021-12-31"),
        ("02 tuần/lần", "FREQ=WEEKLY;INTERVAL=2", "2021-03-30/2021-03-30"),
        (
            "ngày làm việc cuối cùng hằng tháng",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "2021-03-31/2021-03-31",
        ),
        ("Thường xuyên", None, None),
        ("?", "FREQ=NEVER", None),
    ],
)
def test_the_next_time(text: str, rrule: str | None, expected: str | None) -> None:
    assert told(text, rrule) == expected


@pytest.mark.parametrize(
    ("text", "rrule", "as_of", "expected"),
    [
        ("ngày 30", "FREQ=MONTHLY;BYMONTHDAY=30", "2022-02-01", "2022-02-28/2022-02-28"),
        ("ngày 30", "FREQ=MONTHLY;BYMONTHDAY=30", "2022-03-01", "2022-03-30/2022-03-30"),
        ("trước ngày 30", "FREQ=MONTHLY;BYMONTHDAY=30", "2022-02-01", "2022-02-28/2022-02-27"),
        ("ngày 31", "FREQ=MONTHLY;BYMONTHDAY=31", "2022-04-01", "2022-04-30/2022-04-30"),
        ("ngày 29", "FREQ=MONTHLY;BYMONTHDAY=29", "2024-02-01", "2024-02-29/2024-02-29"),
        ("ngày 29", "FREQ=MONTHLY;BYMONTHDAY=29", "2022-02-01", "2022-02-28/2022-02-28"),
        ("10, 20, 30", "FREQ=MONTHLY;BYMONTHDAY=10,20,30", "2022-02-21", "2022-02-28/2022-02-28"),
        ("29/02", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2022-02-01", "2022-02-28/2022-02-28"),
        (
            "ngày 31 của tháng cuối quý",
            "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=31",
            "2022-06-01",
            "2022-06-30/2022-06-30",
        ),
    ],
)
def test_a_month_without_the_day_has_its_last_one(
    text: str, rrule: str, as_of: str, expected: str
) -> None:
    assert told(text, rrule, as_of) == expected


def test_a_time_whose_last_day_is_over_is_not_the_next() -> None:
    rule = "FREQ=MONTHLY;BYMONTHDAY=25"
    assert told("trước ngày 25 hằng tháng", rule, "2021-03-24") == "2021-03-25/2021-03-24"
    assert told("trước ngày 25 hằng tháng", rule, "2021-03-25") == "2021-04-25/2021-04-24"


def test_a_clock_time_makes_the_day_itself_the_last() -> None:
    rule = "FREQ=WEEKLY;BYDAY=FR"
    assert told("trước 16 giờ thứ Sáu hằng tuần", rule, time="16:00") == "2021-03-19/2021-03-19"


def test_the_policy_decides_what_before_includes() -> None:
    every = deadline("every", text="trước ngày 25 hằng tháng", rrule="FREQ=MONTHLY;BYMONTHDAY=25")
    found = next_time(every, dt.date(2021, 3, 19), ISSUED, Policy(before="inclusive"))
    assert found is not None
    assert found.due == dt.date(2021, 3, 25)


def test_nothing_is_due_before_the_notice_was_issued() -> None:
    assert told("hằng ngày", "FREQ=DAILY", "2021-02-01") == "2021-03-02/2021-03-02"


def test_the_end_of_the_calendar_has_no_next_time() -> None:
    assert told("ngày 30 tháng 12", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30", "9999-12-31") is None
