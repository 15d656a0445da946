"""A tracking sheet comes back: what is recorded, and what is left to a person."""

import datetime as dt
from typing import Any

import pytest

from giaoban.desk.importing import imported
from giaoban.library.shelf import Library
from giaoban.model.event import Kind
from giaoban.readers.workbook import Row, Sheet
from tracking_sheet import (
    AS_OF,
    PLAN,
    REPORT,
    desk,
    events,
    library,
    line,
    sheet,
    sources,
    took,
    why,
)

TODAY = AS_OF.isoformat()


def record(known: Library, kind: Kind, **said: Any) -> None:
    """Something happened to the first task."""
    told = known.tasks(known.heads()[0].id, AS_OF)[0]
    desk(known).progress(told, kind, **said)


def test_a_sheet_that_nobody_filled_in_says_nothing() -> None:
    made = took(library(), line(), line("1.2"))
    assert (events(made), why(made), made.unchanged, made.absent) == ([], [], 2, 0)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            {"status": "Hoàn thành", "day": dt.date(2021, 3, 12), "result": "15/BC-SKHCN"},
            ("done", "2021-03-12", "15/BC-SKHCN", None),
        ),
        ({"status": "Hoàn thành đúng hạn", "day": "11/3"}, ("done", "2021-03-11", None, None)),
        ({"status": "Hoàn thành quá hạn"}, ("done", TODAY, None, None)),
        ({"status": "đã xong", "day": "11/03/2021"}, ("done", "2021-03-11", None, None)),
        ({"status": "Hoàn thành"}, ("done", TODAY, None, None)),
        ({"status": "Đã trình"}, ("submit", TODAY, None, None)),
        (
            {"status": "đang triển khai", "remark": "chờ góp ý"},
            ("start", TODAY, None, "chờ góp ý"),
        ),
        ({"status": "Tạm dừng"}, ("pause", TODAY, None, None)),
        ({"status": "Chưa thực hiện"}, ("reopen", TODAY, None, None)),
        ({"remark": "đã gọi nhắc"}, ("note", TODAY, None, "đã gọi nhắc")),
    ],
)
def test_what_was_filled_in_is_recorded_once(
    said: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    known = library()
    assert events(took(known, line(**said), line("1.2"))) == [expected]
    again = took(known, line(**said), line("1.2"), as_of=dt.date(2021, 3, 25))
    assert (events(again), why(again), again.unchanged) == ([], [], 2)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"status": "sắp xong"}, "no-status"),
        ({"status": "Mới xong một phần"}, "partly"),
        ({"status": "Hoàn thành", "day": "tuần trước"}, "not-a-day"),
        ({"status": "Hoàn thành", "day": dt.date(2021, 3, 20)}, "day-to-come"),
        ({"status": "Đang thực hiện", "day": dt.date(2021, 3, 10)}, "day-alone"),
        ({"day": dt.date(2021, 3, 10)}, "day-alone"),
        ({"limit": dt.date(2021, 4, 15)}, "limit-changed"),
        ({"text": f"{REPORT} Gửi bản giấy."}, "words-changed"),
        ({"result": "15/BC-SKHCN"}, "result-alone"),
        ({"status": "Hoàn thành đúng hạn"}, "timeliness"),
        ({"status": "Hoàn thành đúng hạn", "day": "15/3/2021"}, "timeliness"),
        ({"status": "Hoàn thành quá hạn", "day": "10/3/2021"}, "timeliness"),
        ({"status": "Hoàn thành", "day": "12/3/2012"}, "long-before"),
    ],
)
def test_what_is_unclear_is_told_and_not_recorded(said: dict[str, Any], expected: str) -> None:
    known = library()
    made = took(known, line(**said), line("1.2"))
    assert (events(made), why(made)) == ([], [expected])
    assert known.events() == []
    assert made.left_out[0].reference == "12/TB-SKHCN#1.1"


def test_the_clear_rows_are_recorded_beside_an_unclear_one() -> None:
    made = took(library(), line(status="?!"), line("1.2", status="Xong"))
    assert (events(made), why(made)) == ([("done", TODAY, None, None)], ["no-status"])


def test_a_remark_is_recorded_beside_a_status_that_is_unclear() -> None:
    made = took(library(), line(status="sắp xong", remark="đã gọi nhắc"))
    assert (events(made), why(made)) == (
        [("note", TODAY, None, "đã gọi nhắc")],
        ["no-status"],
    )


# -- what the library knows -----------------------------------------------------------------------


def test_what_the_library_learned_meanwhile_stands() -> None:
    known = library()
    record(known, "done", on=dt.date(2021, 3, 15))
    made = took(known, line(status="Đang thực hiện"))
    assert (events(made), why(made)) == ([], ["newer"])
    assert made.left_out[0].sheet == "Đang thực hiện"


def test_a_later_day_on_which_it_is_further_is_news() -> None:
    known = library()
    record(known, "start", on=dt.date(2021, 3, 10))
    assert why(took(known, line(status="Hoàn thành"))) == ["newer"]
    made = took(known, line(status="Hoàn thành", day=dt.date(2021, 3, 15)))
    assert events(made) == [("done", "2021-03-15", None, None)]


def test_what_was_recorded_of_a_later_day_stands() -> None:
    known = library()
    record(known, "start", on=dt.date(2021, 3, 10))
    made = took(known, line(status="Hoàn thành", day=dt.date(2021, 3, 8)))
    assert (events(made), why(made)) == ([], ["older-day"])


def done_before() -> dict[str, Any]:
    return line(status="Hoàn thành", day=dt.date(2021, 3, 10), result="15/BC", remark="gấp")


def known_as_done() -> Library:
    known = library()
    record(known, "done", on=dt.date(2021, 3, 10), evidence="15/BC", note="gấp")
    return known


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"status": "Chưa xong", "day": None}, ("reopen", TODAY, None, None)),
        ({"result": "16/BC"}, ("done", "2021-03-10", "16/BC", None)),
        ({"day": dt.date(2021, 3, 11)}, ("done", "2021-03-11", "15/BC", None)),
        ({"remark": "gấp; đã gửi"}, ("note", TODAY, None, "đã gửi")),
        ({"remark": "không gấp"}, ("note", TODAY, None, "không gấp")),
        ({"remark": "đã gửi; gấp"}, ("note", TODAY, None, "đã gửi; gấp")),
        ({"remark": "đã gửi · gấp"}, ("note", TODAY, None, "đã gửi")),
    ],
)
def test_a_sheet_that_had_been_filled_in_is_changed(
    said: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    known, filled = known_as_done(), {**done_before(), **said}
    made = took(known, filled, before=[done_before()])
    assert (events(made), why(made)) == ([expected], [])
    again = took(known, filled, before=[done_before()])
    assert (events(again), why(again)) == ([], [])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"status": "Chưa ghi nhận kết quả", "day": None}, "taken-back"),
        ({"status": None}, "emptied"),
        ({"result": None}, "emptied"),
        ({"remark": None}, "emptied"),
        ({"day": None}, "emptied"),
        ({"day": dt.date(2021, 3, 9)}, "older-day"),
    ],
)
def test_what_was_recorded_is_not_taken_back(said: dict[str, Any], expected: str) -> None:
    made = took(known_as_done(), {**done_before(), **said}, before=[done_before()])
    assert (events(made), why(made)) == ([], [expected])


def test_another_result_than_the_library_has_by_now_is_told() -> None:
    known = known_as_done()
    record(known, "done", on=dt.date(2021, 3, 10), evidence="20/QĐ")
    made = took(known, {**done_before(), "result": "16/BC"}, before=[done_before()])
    assert (events(made), why(made)) == ([], ["newer"])


def test_without_the_sheet_of_sources_only_what_the_library_does_not_know_is_recorded() -> None:
    made = took(library(), line(status="Xong"), before=())
    assert events(made) == [("done", TODAY, None, None)]
    made = took(known_as_done(), line(status="Đang thực hiện"), before=())
    assert (events(made), why(made)) == ([], ["newer"])


# -- rows and tasks -------------------------------------------------------------------------------


def test_rows_of_one_task_agree_or_nothing_is_recorded() -> None:
    agreed = took(library(), line(status="Xong"), line(status="Hoàn thành"))
    assert events(agreed) == [("done", TODAY, None, None)]
    assert agreed.recorded[0].rows == (3, 4)
    made = took(library(), line(status="Xong"), line())
    assert (events(made), why(made)) == ([], ["disagree"])


def test_a_row_without_a_code_is_told_and_a_group_is_not() -> None:
    group = {"number": "II", "text": "Văn phòng Sở (3)"}
    added = {"number": 9.0, "text": "Việc mới", "status": "Xong"}
    made = took(library(), line(), group, added)
    assert [(one.why, one.rows, one.text) for one in made.left_out] == [
        ("no-code", (5,), "Việc mới")
    ]


def test_tasks_that_are_not_in_the_sheet_are_counted() -> None:
    made = took(library(), line())
    assert (made.tasks, made.absent, why(made)) == (1, 1, [])


@pytest.mark.parametrize(
    ("code", "expected"),
    [("99/TB-SKHCN#1.1", "no-notice"), ("12/TB-SKHCN#7.7", "no-task")],
)
def test_a_task_that_is_not_there_is_told(code: str, expected: str) -> None:
    made = took(library(), line(code, text="Việc đã bỏ.", status="Xong"), before=())
    assert (events(made), why(made)) == ([], [expected])


def test_a_task_that_has_another_number_now_is_found_by_its_words() -> None:
    known = library(PLAN, REPORT)
    made = took(known, line("1.1", status="Xong"), before=[line("1.1")])
    (done,) = made.recorded
    assert done.recording.event.task
    assert (done.recording.event.task.id, done.recording.event.task.text) == ("1.2", REPORT)


def test_a_number_that_has_other_words_now_is_told() -> None:
    made = took(library("Làm việc khác."), line("1.1", status="Xong"), before=[line("1.1")])
    assert (events(made), why(made)) == ([], ["other-words"])


def test_days_that_the_task_had_or_has_are_no_changes() -> None:
    known = library()
    told = known.tasks(known.heads()[0].id, AS_OF)[0]
    desk(known).extend(told, dt.date(2021, 3, 30), by=None, deadline=None, on=None, note=None)
    for day in (dt.date(2021, 3, 11), dt.date(2021, 3, 30)):
        assert why(took(known, line(limit=day), before=())) == []


def test_sheets_that_are_not_read_are_named_and_lists_of_words_are_not() -> None:
    told = Sheet("Ghi chép", (Row(1, {0: "gọi điện"}),))
    listed = Sheet("Danh mục", (Row(1, {0: "Hoàn thành"}), Row(2, {0: "Tạm dừng"})))
    sheets = [sheet([line()]), sources([line()]), told, listed]
    made = imported(desk(library()), sheets, file="x")
    assert made.others == ("Ghi chép",)
