"""Sheets come back while the library goes on: one sheet week by week, and copies of one sheet."""

import datetime as dt
from typing import Any

import pytest

from giaoban.library.shelf import Library
from giaoban.library.status import Status
from tracking_sheet import AS_OF, desk, events, library, line, took, why

NEXT_WEEK = dt.date(2021, 3, 26)


def standing(known: Library) -> Status:
    """Of the first task."""
    return known.tasks(known.heads()[0].id, NEXT_WEEK)[0].status


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Đang thực hiện", {"status": "Đã trình"}, ("submit", "2021-03-26")),
        ("Đang thực hiện", {"status": "Tạm dừng"}, ("pause", "2021-03-26")),
        ("Tạm dừng", {"status": "Đang thực hiện"}, ("start", "2021-03-26")),
        ("Đã trình", {"status": "Hoàn thành"}, ("done", "2021-03-26")),
        ("Đang thực hiện", {"status": "Hoàn thành", "day": "15/3/2021"}, ("done", "2021-03-15")),
        ("Hoàn thành", {"status": "Hoàn thành", "day": "15/3/2021"}, ("done", "2021-03-15")),
    ],
)
def test_a_sheet_goes_on_from_what_it_told_itself(
    first: str, second: dict[str, Any], expected: tuple[str, str]
) -> None:
    known = library()
    took(known, line(status=first))
    made = took(known, line(**second), as_of=NEXT_WEEK)
    assert ([one[:2] for one in events(made)], why(made)) == ([expected], [])
    assert (standing(known).on or AS_OF).isoformat() == expected[1]
    again = took(known, line(**second), as_of=NEXT_WEEK)
    assert (events(again), why(again)) == ([], [])


def test_what_was_remarked_with_a_day_that_we_took_is_kept() -> None:
    known = library()
    took(known, line(status="Đang thực hiện", remark="chờ góp ý"))
    took(known, line(status="Hoàn thành", day="15/3/2021", remark="chờ góp ý"), as_of=NEXT_WEEK)
    assert standing(known).notes == ("chờ góp ý",)


@pytest.mark.parametrize(
    ("stale", "expected"),
    [("Đang thực hiện", ["newer"]), ("Chưa thực hiện", ["newer"])],
)
def test_an_older_copy_of_a_sheet_takes_nothing_back(stale: str, expected: list[str]) -> None:
    known = library()
    took(known, line(status="Đang thực hiện"))
    took(known, line(status="Tạm dừng"), as_of=NEXT_WEEK)
    made = took(known, line(status=stale), as_of=NEXT_WEEK)
    assert (events(made), why(made)) == ([], expected)


@pytest.mark.parametrize("second", [{"day": "16/3/2021"}, {"result": "99/VP"}])
@pytest.mark.parametrize("file", ["theo-doi.xlsx", "b.xlsx"])
def test_two_copies_that_say_different_things_are_a_conflict(
    second: dict[str, Any], file: str
) -> None:
    known = library()
    first = {"status": "Hoàn thành", "day": "12/3/2021", "result": "12/KHTC"}
    took(known, line(**first))
    made = took(known, line(**{**first, **second}), file=file)
    assert (events(made), why(made)) == ([], ["newer"])


@pytest.mark.parametrize("status", ["Đã trình", "Tạm dừng", "Hoàn thành"])
def test_another_sheet_does_not_go_on_from_it(status: str) -> None:
    known = library()
    took(known, line(status="Đang thực hiện"))
    made = took(known, line(status=status), as_of=NEXT_WEEK, file="b.xlsx")
    assert (events(made), why(made)) == ([], ["newer"])


def test_a_sheet_does_not_go_on_from_what_was_typed_since() -> None:
    known = library()
    took(known, line(status="Đang thực hiện"))
    told = known.tasks(known.heads()[0].id, AS_OF)[0]
    desk(known).progress(told, "pause", on=AS_OF)
    made = took(known, line(status="Đã trình"), as_of=NEXT_WEEK)
    assert (events(made), why(made)) == ([], ["newer"])


def test_a_day_that_we_took_gives_way_in_the_next_sheet_too() -> None:
    known = library()
    took(known, line(status="Đang thực hiện"))
    before = [line(status="Đang thực hiện")]
    said = line(status="Hoàn thành", day="15/3/2021")
    made = took(known, said, before=before, as_of=NEXT_WEEK, file="tuan-2.xlsx")
    assert (events(made), why(made)) == ([("done", "2021-03-15", None, None)], [])
    assert standing(known).is_done


def test_work_that_returns_is_done_each_time() -> None:
    known = library("Hằng tuần báo cáo tiến độ giải ngân.")
    said = {"text": "Hằng tuần báo cáo tiến độ giải ngân.", "status": "Hoàn thành"}
    took(known, line(**said, day="12/3/2021"))
    later = dt.date(2021, 5, 20)
    unsaid = [line(text=said["text"])]
    made = took(known, line(**said, day="19/5/2021"), before=unsaid, as_of=later, file="t5.xlsx")
    assert events(made) == [("done", "2021-05-19", None, None)]
