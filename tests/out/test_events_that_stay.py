"""An event of a calendar is the same one after all that may happen to its notice; what is none any
more is taken back."""

import datetime as dt

import pytest
from icalendar import Calendar, Event

from giaoban.desk.by_unit import parted
from giaoban.desk.register import of_answer, register
from giaoban.errors import UsageError
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.event import Correction, Kind
from giaoban.model.event import Event as Record
from giaoban.out import filed
from giaoban.out.ics.planning import planned
from office import NOW, notice, put

FIRST = dt.date(2021, 3, 8)
REPORT = "Báo cáo kết quả nghiệm thu đề tài trước ngày 15/3/2021."
PLAN = "Xây dựng kế hoạch kiểm tra các nhiệm vụ cấp tỉnh trước ngày 20/3/2021."
FAIR = "Chuẩn bị gian hàng tham gia Hội chợ công nghệ trước ngày 25/3/2021."
WEEKLY = "Rà soát tiến độ giải ngân, báo cáo vào thứ Sáu hằng tuần."
OFFICE = "UBND TỈNH LAM LĨNH\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n\n"


@pytest.fixture
def library() -> Library:
    return Library.in_memory()


def events(library: Library, unit: str | None = None, *, named: bool = False) -> list[Event]:
    """Of all that is followed."""
    heads = library.heads() if named else None
    return read(filed(register(library, Question(FIRST, unit=unit), heads), "ics"))


def due(library: Library, **question: object) -> list[Event]:
    answer = library.answer(Question(FIRST, **question))  # type: ignore[arg-type]
    return read(filed(of_answer(library, answer), "ics"))


def read(data: bytes | str) -> list[Event]:
    return [one for one in Calendar.from_ical(data).walk("VEVENT") if isinstance(one, Event)]


def uids(found: list[Event]) -> dict[str, str]:
    """By the first words of their tasks."""
    return {words(one): str(one["UID"]) for one in found if str(one["STATUS"]) == "CONFIRMED"}


def words(one: Event) -> str:
    return " ".join(str(one["DESCRIPTION"]).split()[:3])


def gone(found: list[Event]) -> list[str]:
    """Those that are taken back, which never ring."""
    cancelled = [one for one in found if str(one["STATUS"]) == "CANCELLED"]
    assert not any(one.walk("VALARM") for one in cancelled)
    return [words(one) for one in cancelled]


def tell(library: Library, id_: str, kind: Kind, **known: object) -> None:
    (head,) = library.heads()
    anchors = {told.entry.task.id: told.entry.anchor for told in library.tasks(head.id)}
    recorded = NOW + dt.timedelta(minutes=len(library.events(head.id)))
    event = Record(kind=kind, on=FIRST, recorded=recorded, task=anchors.get(id_), **known)
    library.record(head.id, event)


def correct(library: Library, id_: str, **known: object) -> None:
    tell(library, id_, "correct", correction=Correction(**known))  # type: ignore[arg-type]


# -- of one identity and another ------------------------------------------------------------------


def test_a_draft_and_its_signed_notice_have_the_same_events(library: Library) -> None:
    put(library, notice(REPORT, PLAN, number="   "), "du-thao.txt")
    before = events(library)
    assert put(library, notice(REPORT, PLAN), "12.txt").outcome == "signed"
    after = events(library)
    assert uids(before) == uids(after)
    assert after[0]["SEQUENCE"] > before[0]["SEQUENCE"]


def test_a_file_without_its_office_and_a_full_one_have_the_same_events(library: Library) -> None:
    bare = notice(REPORT, PLAN).removeprefix(OFFICE)
    put(library, bare, "a.txt")
    before = uids(events(library))
    put(library, notice(REPORT, PLAN), "b.txt")
    assert len(library.heads()) == 1
    assert uids(events(library)) == before


def test_a_notice_that_was_removed_and_comes_again_goes_on_from_where_it_was(
    library: Library,
) -> None:
    put(library, notice(REPORT, number="   "), "du-thao.txt")
    put(library, notice(REPORT), "12.txt")
    tell(library, "1.1", "done")
    before = events(library)
    library.remove(library.heads()[0].id)
    put(library, notice(REPORT), "12.txt")
    after = events(library)
    assert uids(after) == uids(before)
    assert after[0]["SEQUENCE"] > before[0]["SEQUENCE"]


# -- a corrected text -----------------------------------------------------------------------------


def test_a_task_put_in_before_the_others_shifts_no_event(library: Library) -> None:
    put(library, notice(REPORT, PLAN), "a.txt")
    before = events(library)
    put(library, notice(FAIR, REPORT, PLAN), "b.txt")
    after = events(library)
    assert {name: uid for name, uid in uids(after).items() if name in uids(before)} == uids(before)
    assert len(uids(after)) == 3
    assert gone(after) == []
    assert min(one["SEQUENCE"] for one in after) > max(one["SEQUENCE"] for one in before)


def test_a_task_in_other_words_that_is_followed_keeps_its_event(library: Library) -> None:
    put(library, notice(REPORT, PLAN), "a.txt")
    before = uids(events(library))
    put(library, notice(REPORT.replace("15/3", "18/3"), PLAN), "b.txt")
    assert uids(events(library)) == before
    put(library, notice(PLAN, REPORT.replace("15/3", "19/3")), "c.txt")
    assert uids(events(library)) == before


def test_tasks_in_equal_words_keep_their_events_apart(library: Library) -> None:
    put(library, notice(REPORT, REPORT, PLAN), "a.txt")
    before = {str(one["UID"]) for one in events(library)}
    put(library, notice(FAIR, REPORT, REPORT, PLAN), "b.txt")
    after = {str(one["UID"]) for one in events(library)}
    assert (len(before), len(after)) == (3, 4)
    assert before < after


def test_a_task_that_a_corrected_text_drops_is_taken_back(library: Library) -> None:
    put(library, notice(REPORT, PLAN), "a.txt")
    before = {words(one): str(one["UID"]) for one in events(library)}
    put(library, notice(REPORT), "b.txt")
    after = events(library)
    assert gone(after) == ["Xây dựng kế"]
    assert {words(one): str(one["UID"]) for one in after} == before


# -- set right ------------------------------------------------------------------------------------


@pytest.mark.parametrize("known", [{"not_a_task": True}, {"no_deadline": True}])
def test_what_the_office_takes_away_is_taken_back(
    library: Library, known: dict[str, object]
) -> None:
    put(library, notice(REPORT, PLAN))
    before = {str(one["UID"]) for one in events(library)}
    correct(library, "1.1", **known)
    after = events(library)
    assert gone(after) == ["Báo cáo kết"]
    assert str(after[-1]["SUMMARY"]).startswith("[Taken back] ")
    assert {str(one["UID"]) for one in after} == before


def test_of_two_tasks_that_are_one_the_other_is_taken_back(library: Library) -> None:
    put(library, notice(REPORT, PLAN))
    before = events(library)
    (head,) = library.heads()
    other = library.tasks(head.id)[1].entry.anchor
    correct(library, "1.1", merge=(other,))
    after = events(library)
    assert gone(after) == ["Xây dựng kế"]
    assert [str(one["UID"]) for one in (after[0], after[2])] == [str(one["UID"]) for one in before]
    assert words(after[1]) == "Báo cáo kết"  # the limit that it took over


def test_parts_take_the_place_of_the_whole_and_the_whole_of_the_parts(library: Library) -> None:
    both = "Báo cáo kết quả trước ngày 15/3/2021; lập dự toán trước ngày 20/3/2021."
    put(library, notice(both, PLAN))
    whole = {str(one["UID"]) for one in events(library)}
    correct(library, "1.1", split=("lập dự toán",))
    split = events(library)
    assert len(uids(split)) == 3
    assert whole < {str(one["UID"]) for one in split}
    (head,) = library.heads()
    undone = library.events(head.id)[0].number
    library.record(head.id, Record(kind="undo", on=FIRST, recorded=NOW, undoes=undone))
    again = events(library)
    assert {str(one["UID"]) for one in again if str(one["STATUS"]) == "CONFIRMED"} == whole
    assert {str(one["UID"]) for one in split} <= {str(one["UID"]) for one in again}


def test_another_unit_takes_the_event_from_the_calendar_of_the_first(library: Library) -> None:
    put(library, notice(REPORT, PLAN))
    before = uids(events(library, "Phòng Quản lý khoa học"))
    correct(library, "1.1", assignees=("Văn phòng Sở",))
    assert gone(events(library, "Phòng Quản lý khoa học")) == ["Báo cáo kết"]
    assert uids(events(library, "Văn phòng Sở")) == {"Báo cáo kết": before["Báo cáo kết"]}
    assert gone(events(library)) == []


def test_a_unit_that_has_lost_its_only_task_still_has_a_calendar(library: Library) -> None:
    put(library, notice(REPORT))
    correct(library, "1.1", assignees=("Thanh tra Sở",))
    correct(library, "1.1", assignees=("Văn phòng Sở",))
    for unit in ("Phòng Quản lý khoa học", "Thanh tra Sở"):
        assert gone(events(library, unit)) == ["Báo cáo kết"]
        assert gone(due(library, unit=unit)) == ["Báo cáo kết"]
    parts = parted(register(library, Question(FIRST)), lasting=True).each
    assert {name: len(planned(one)) for name, one in parts.items()} == {
        "Văn phòng Sở": 1,
        "Phòng Quản lý khoa học": 1,
        "Thanh tra Sở": 1,
    }
    with pytest.raises(UsageError):
        events(library, "Thanh tra tỉnh")


def test_a_part_of_a_notice_is_taken_back_in_the_calendar_of_a_unit_of_many(
    library: Library,
) -> None:
    put(library, notice(REPORT))
    later = PLAN.replace("20/3", "20/4")
    put(library, notice(later, number="20", day="06/4/2021", month="4"), "b.txt")
    tell_of = library.heads()[0].id
    (told,) = library.tasks(tell_of)
    known = {"task": told.entry.anchor, "correction": Correction(assignees=("Văn phòng Sở",))}
    library.record(tell_of, Record(kind="correct", on=FIRST, recorded=NOW, **known))
    parts = parted(register(library, Question(FIRST)), lasting=True).each
    made = read(filed(parts["Phòng Quản lý khoa học"], "ics"))
    assert (gone(made), list(uids(made))) == (["Báo cáo kết"], ["Xây dựng kế"])


def test_only_what_a_split_task_had_is_taken_back(library: Library) -> None:
    both = "Báo cáo kết quả trước ngày 15/3/2021; lập dự toán trước ngày 20/3/2021."
    put(library, notice(both))
    correct(library, "1.1", split=("lập dự toán",))
    assert (len(uids(events(library))), len(gone(events(library)))) == (2, 2)


def test_of_a_notice_that_is_closed_all_that_is_to_come_is_taken_back(library: Library) -> None:
    over = "Tổng hợp số liệu trước ngày 05/3/2021."
    put(library, notice(REPORT, WEEKLY, over))
    before = {words(one): str(one["UID"]) for one in events(library)}
    tell(library, "", "close")
    assert gone(events(library)) == ["Báo cáo kết", "Rà soát tiến"]
    assert gone(due(library)) == ["Báo cáo kết", "Rà soát tiến"]
    named = events(library, named=True)
    assert gone(named) == list(before)
    assert {words(one): str(one["UID"]) for one in named} == before


# -- a list of what is due ------------------------------------------------------------------------


def test_a_list_of_what_is_due_has_what_is_done_as_done(library: Library) -> None:
    put(library, notice(REPORT, PLAN, WEEKLY, "Duy trì trật tự nội vụ."))
    tell(library, "1.1", "done")
    tell(library, "1.3", "done")
    found = {words(one): one for one in due(library)}
    assert str(found["Báo cáo kết"]["SUMMARY"]).startswith("[Done] ")
    assert found["Báo cáo kết"].walk("VALARM") == []
    assert "RRULE" in found["Rà soát tiến"]
    assert found["Rà soát tiến"].walk("VALARM") != []
    assert uids(list(found.values())) == uids(events(library))


def test_a_list_of_what_is_due_says_how_many_tasks_have_no_day(library: Library) -> None:
    put(library, notice(REPORT, "Duy trì trật tự nội vụ."))
    answer = library.answer(Question(FIRST))
    made = Calendar.from_ical(filed(of_answer(library, answer), "ics"))
    told = "Events: 1 · Tasks without a day, not in the calendar: 1 of 2"
    assert str(made["X-WR-CALDESC"]).replace("\\", "").endswith(told)


def test_a_list_of_some_days_takes_nothing_back_that_is_due_on_others(library: Library) -> None:
    put(library, notice(REPORT, PLAN))
    correct(library, "1.1", role="lead")
    found = due(library, before=dt.date(2021, 3, 16))
    assert (list(uids(found)), gone(found)) == (["Báo cáo kết"], [])


# -- from notice to notice ------------------------------------------------------------------------


def test_work_that_is_given_again_goes_on_in_the_later_notice(library: Library) -> None:
    put(library, notice(WEEKLY, REPORT), "a.txt")
    (first, _) = events(library)
    april = notice(WEEKLY, PLAN, number="20", day="06/4/2021", month="4")
    put(library, april, "b.txt")
    found = [one for one in events(library) if "RRULE" in one]
    assert [one["RRULE"].to_ical() for one in found] == [
        b"FREQ=WEEKLY;UNTIL=20210405;BYDAY=FR",
        b"FREQ=WEEKLY;BYDAY=FR",
    ]
    assert found[0]["UID"] == first["UID"]
    assert found[0]["SEQUENCE"] > first["SEQUENCE"]
    told = "Given again, and goes on there: Thông báo no. 20/TB-SKHCN of 2021-04-06"
    assert str(found[0]["DESCRIPTION"]).endswith(told)


def test_closing_the_later_notice_does_not_bring_the_earlier_event_back(library: Library) -> None:
    put(library, notice(WEEKLY, REPORT), "a.txt")
    put(library, notice(WEEKLY, PLAN, number="20", day="06/4/2021", month="4"), "b.txt")
    before = events(library)[0]
    close = Record(kind="close", on=FIRST, recorded=NOW)
    library.record(library.heads()[1].id, close)
    after = events(library)[0]
    assert (after["RRULE"], after["SEQUENCE"]) == (before["RRULE"], before["SEQUENCE"])


@pytest.mark.parametrize("away", ["removed", "set right"])
def test_work_that_is_given_again_no_longer_is_newer_all_the_same(
    library: Library, away: str
) -> None:
    put(library, notice(WEEKLY, REPORT), "a.txt")
    put(library, notice(WEEKLY, PLAN, number="20", day="06/4/2021", month="4"), "b.txt")
    before, later = events(library)[0], library.heads()[1].id
    known = {
        "task": library.tasks(later)[0].entry.anchor,
        "correction": Correction(not_a_task=True),
    }
    if away == "removed":
        library.remove(later)
    else:
        library.record(later, Record(kind="correct", on=FIRST, recorded=NOW, **known))
    after = events(library)[0]
    assert after["RRULE"].to_ical() == b"FREQ=WEEKLY;BYDAY=FR"
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]


def test_work_at_an_hour_ends_at_midnight(library: Library) -> None:
    hour = "Gửi báo cáo trước 16 giờ thứ Sáu hằng tuần."
    put(library, notice(hour), "a.txt")
    put(library, notice(hour, number="20", day="06/4/2021", month="4"), "b.txt")
    first = events(library)[0]
    assert first["RRULE"].to_ical() == b"FREQ=WEEKLY;UNTIL=20210405T165959Z;BYDAY=FR"


def test_work_that_never_fell_due_before_it_is_given_again_is_taken_back(library: Library) -> None:
    put(library, notice(WEEKLY), "a.txt")
    put(library, notice(WEEKLY, number="13", day="05/3/2021"), "b.txt")
    assert gone(events(library)) == ["Rà soát tiến"]
