"""Calendars: which days the words name."""

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoban.facts import dates
from giaoban.model.policy import Policy

MARCH = dt.date(2021, 3, 1)


def days(text: str, reference: dt.date | None = MARCH, policy: Policy | None = None) -> str | None:
    """First and last day of the only calendar value in a text."""
    (moment,) = dates.scan(text)
    assert text[moment.start : moment.end] == text
    found = dates.resolve(moment.value, dates.Anchors(reference), policy or Policy())
    return f"{found.start}/{found.end}" if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ngày 01 tháng 3 năm 2021", "2021-03-01/2021-03-01"),
        ("Ngày 03/3/2021", "2021-03-03/2021-03-03"),
        ("25-11-2020", "2020-11-25/2020-11-25"),
        ("1.3.2021", "2021-03-01/2021-03-01"),
        ("29/02/2024", "2024-02-29/2024-02-29"),
        ("quý II năm 2021", "2021-04-01/2021-06-30"),
        ("Quý 01/2026", "2026-01-01/2026-03-31"),
        ("quý IV-2021", "2021-10-01/2021-12-31"),
        ("tháng 02", "2021-02-01/2021-02-28"),
        ("tháng 02/2024", "2024-02-01/2024-02-29"),
        ("tháng 3/2021", "2021-03-01/2021-03-31"),
        ("tháng Mười hai", "2021-12-01/2021-12-31"),
        ("6 tháng đầu năm", "2021-01-01/2021-06-30"),
        ("06 tháng cuối năm 2021", "2021-07-01/2021-12-31"),
        ("năm 2022", "2022-01-01/2022-12-31"),
        ("đầu tháng 4/2021", "2021-04-01/2021-04-10"),
        ("giữa tháng 4/2021", "2021-04-11/2021-04-20"),
        ("cuối tháng 4/2021", "2021-04-21/2021-04-30"),
        ("đầu năm 2021", "2021-01-01/2021-01-01"),
        ("giữa năm 2021", "2021-06-30/2021-06-30"),
        ("cuối năm 2021", "2021-12-31/2021-12-31"),
        ("giữa quý II/2021", "2021-05-15/2021-05-15"),
        ("mùng 5/4/2021", "2021-04-05/2021-04-05"),
        ("ngày thứ Năm (15/4/2021)", "2021-04-15/2021-04-15"),
        ("ngày 05-09/4/2021", "2021-04-05/2021-04-09"),
        ("ngày 05 và ngày 09/4/2021", "2021-04-05/2021-04-09"),
        ("tháng 4.2021", "2021-04-01/2021-04-30"),
        ("tháng 4, 5 và 6 năm 2021", "2021-04-01/2021-06-30"),
        ("quý II, III/2021", "2021-04-01/2021-09-30"),
        ("9 tháng năm 2021", "2021-01-01/2021-09-30"),
        ("tháng này", "2021-03-01/2021-03-31"),
        ("quý sau", "2021-04-01/2021-06-30"),
        ("năm tới", "2022-01-01/2022-12-31"),
        ("cuối năm nay", "2021-12-31/2021-12-31"),
        ("cuối năm", "2021-12-31/2021-12-31"),
    ],
)
def test_words_name_days(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    ["ngày 31/02/2021", "30/02/2024", "29/02/2021", "ngày 00/3/2021", "tháng 13/2021", "31/4/2021"],
)
def test_a_day_that_no_calendar_has_is_none(text: str) -> None:
    assert days(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "257/TB-SKHCN",
        "04 dự án",
        "phiên họp thứ 67",
        "2015-2020",
        "192.168.1.1",
        "1/2/3/4",
        "15.5 tỷ đồng",
        "2/3 diện tích",
    ],
)
def test_numbers_are_not_days(text: str) -> None:
    assert list(dates.scan(text)) == []


@pytest.mark.parametrize("text", ["mùng 10/3 âm lịch", "ngày 23 tháng 12 (âm lịch)", "15/8 ÂL"])
def test_a_day_of_the_moon_s_calendar_is_none_of_ours(text: str) -> None:
    assert list(dates.scan(text)) == []


@pytest.mark.parametrize(
    ("reference", "text", "expected"),
    [
        (dt.date(2021, 3, 1), "ngày 31/12", "2021-12-31/2021-12-31"),
        (dt.date(2021, 12, 28), "ngày 15/01", "2022-01-15/2022-01-15"),
        (dt.date(2021, 12, 28), "tháng 01", "2022-01-01/2022-01-31"),
        (dt.date(2021, 12, 28), "ngày 30/11", "2021-11-30/2021-11-30"),
        (dt.date(2021, 12, 28), "quý I", "2022-01-01/2022-03-31"),
        (dt.date(2023, 12, 28), "ngày 29/02", "2024-02-29/2024-02-29"),
    ],
)
def test_a_missing_year_is_the_notice_s_or_the_next(
    reference: dt.date, text: str, expected: str
) -> None:
    assert days(text, reference) == expected


def test_a_day_without_a_year_is_unknown_where_the_notice_has_none() -> None:
    assert days("ngày 31/12", None) is None


def test_a_list_of_months_ends_with_its_year() -> None:
    (moment,) = dates.scan("trong tháng 4, 5 đơn vị báo cáo")
    assert moment.value.last is None


def test_the_next_month_of_december_is_in_the_next_year() -> None:
    assert days("tháng sau", dt.date(2021, 12, 28)) == "2022-01-01/2022-01-31"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đầu tháng 4/2021", "2021-04-01/2021-04-01"),
        ("giữa tháng 4/2021", "2021-04-15/2021-04-15"),
        ("cuối tháng 4/2021", "2021-04-30/2021-04-30"),
    ],
)
def test_the_civil_code_makes_parts_of_a_month_points(text: str, expected: str) -> None:
    assert days(text, policy=Policy(parts="civil-code")) == expected


# -- every value, in every form ------------------------------------------------------------------

YEARS = st.integers(1990, 2089)
ROMAN = ("I", "II", "III", "IV")


def read_back(text: str) -> tuple[dt.date, dt.date]:
    """The days of the only time in the text, which is all of it."""
    (moment,) = dates.scan(text)
    assert (moment.start, moment.end) == (0, len(text))
    days = dates.resolve(moment.value, dates.Anchors())
    assert days is not None
    return days.start, days.end


def last_of(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


@given(day=st.dates(dt.date(1990, 1, 1), dt.date(2089, 12, 31)), pad=st.booleans())
def test_a_day_is_read_back(day: dt.date, pad: bool) -> None:
    d, m = (f"{day:%d}", f"{day:%m}") if pad else (str(day.day), str(day.month))
    forms = (f"{d}{mark}{m}{mark}{day.year}" for mark in ("/", ".", "-", " / "))
    for text in (*(f"ngày {form}" for form in forms), f"ngày {d} tháng {m} năm {day.year}"):
        assert read_back(text) == (day, day), text


@given(year=YEARS, month=st.integers(1, 12))
def test_a_month_is_read_back(year: int, month: int) -> None:
    days = dt.date(year, month, 1), last_of(year, month)
    for text in (f"tháng {month}/{year}", f"tháng {month:02} năm {year}", f"THÁNG {month}/{year}"):
        assert read_back(text) == days, text


@given(year=YEARS, quarter=st.integers(1, 4))
def test_a_quarter_is_read_back(year: int, quarter: int) -> None:
    days = dt.date(year, 3 * quarter - 2, 1), last_of(year, 3 * quarter)
    for number in (ROMAN[quarter - 1], str(quarter), f"{quarter:02}"):
        for text in (f"quý {number}/{year}", f"Quý {number} năm {year}", f"quí {number}/{year}"):
            assert read_back(text) == days, text


@given(year=YEARS)
def test_a_half_and_a_year_are_read_back(year: int) -> None:
    assert read_back(f"6 tháng đầu năm {year}") == (dt.date(year, 1, 1), dt.date(year, 6, 30))
    assert read_back(f"06 tháng cuối năm {year}") == (dt.date(year, 7, 1), dt.date(year, 12, 31))
    assert read_back(f"năm {year}") == (dt.date(year, 1, 1), dt.date(year, 12, 31))
