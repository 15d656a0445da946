"""The register as a calendar, read back by icalendar."""

import datetime as dt
import re
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar, Event
from months_compared import HOSTILE
from registered import (
    FRIDAY,
    OFFICE,
    SAMPLES,
    by,
    day,
    every,
    of_files,
    of_library,
    of_limit,
    of_tasks,
    of_words,
    record,
    shelf,
)

from factories import deadline, issue, notice, reading, section, task
from giaoban.desk.by_unit import each_unit
from giaoban.desk.register import Register
from giaoban.errors import UsageError
from giaoban.library.recurrence import next_time
from giaoban.library.shelf import Library
from giaoban.model.event import Event as Record
from giaoban.model.event import Kind
from giaoban.model.notice import Deadline
from giaoban.out import filed
from giaoban.out.ics.planning import planned
from giaoban.out.ics.words import counts
from giaoban.out.manner import Words
from giaoban.out.visible import on_one_line


def calendar(thing: Register) -> Calendar:
    return Calendar.from_ical(filed(thing, "ics"))


def events(thing: Register) -> list[Event]:
    return [one for one in calendar(thing).walk("VEVENT") if isinstance(one, Event)]


def event(limit: Deadline, as_of: dt.date = FRIDAY, **known: object) -> Event:
    (one,) = events(of_limit(limit, as_of, **known))
    return one


def counted(thing: Register) -> str:
    return counts(thing, planned(thing), Words())


def days(one: Event) -> tuple[object, object]:
    return one.decoded("DTSTART"), one.decoded("DTEND", None)


def rings(one: Event) -> list[dt.timedelta]:
    return [alarm.decoded("TRIGGER") for alarm in one.walk("VALARM")]


# -- on which days --------------------------------------------------------------------------------


def test_a_limit_is_its_last_day_and_ends_on_the_next() -> None:
    one = event(deadline("before"))
    assert days(one) == (day("2021-03-02"), day("2021-03-03"))
    assert b"DTSTART;VALUE=DATE:20210302\r\n" in one.to_ical()


def test_an_appointment_is_its_day() -> None:
    one = event(by("03-19", "on", start=day("2021-03-19")))
    assert days(one) == (day("2021-03-19"), day("2021-03-20"))
    assert str(one["SUMMARY"]).startswith("[Appointment] ")


def test_a_span_covers_its_days() -> None:
    one = event(by("03-12", "between", start=day("2021-03-08")))
    assert days(one) == (day("2021-03-08"), day("2021-03-13"))


def test_a_month_is_its_last_day() -> None:
    one = event(by("03-31", "within", start=day("2021-03-01")))
    assert days(one) == (day("2021-03-31"), day("2021-04-01"))


def test_an_hour_is_a_moment_in_utc() -> None:
    one = event(by("07-30", time="16:00"))
    assert days(one) == (dt.datetime(2021, 7, 30, 9, tzinfo=dt.UTC), None)
    assert b"DTSTART:20210730T090000Z\r\n" in one.to_ical()


def test_an_early_hour_lies_on_the_day_before_in_utc() -> None:
    assert days(event(by("07-30", time="06:30")))[0] == dt.datetime(
        2021, 7, 29, 23, 30, tzinfo=dt.UTC
    )


def test_midnight_at_the_end_of_a_day_is_that_day() -> None:
    assert days(event(by("07-30", time="24:00"))) == (day("2021-07-30"), day("2021-07-31"))


def test_no_event_without_a_day_and_how_many_is_told() -> None:
    thing = of_tasks(
        task("1.1"),
        task("1.2", deadlines=(deadline("upon", event="khi có kết quả"),)),
        task("1.3", deadlines=(by("03-12"), deadline("after", start=day("2021-03-01")))),
    )
    assert len(events(thing)) == 1
    told = "Events: 1 · Tasks without a day, not in the calendar: 2 of 3"
    assert counted(thing) == told
    assert str(calendar(thing)["X-WR-CALDESC"]).endswith(told.replace(",", r"\,"))


def test_where_every_task_has_a_day_only_events_are_counted() -> None:
    assert counted(of_limit(by("03-12"))) == "Events: 1"


def test_each_limit_of_a_task_is_an_event_of_its_own() -> None:
    found = events(of_tasks(task(deadlines=(by("03-12"), by("03-26"), by("03-26")))))
    assert [one.decoded("DTSTART") for one in found] == [
        day("2021-03-12"),
        day("2021-03-26"),
        day("2021-03-26"),
    ]
    assert len({str(one["UID"]) for one in found}) == 3


# -- work that returns ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rrule", "first", "written"),
    [
        ("FREQ=MONTHLY", "2021-03-31", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("FREQ=MONTHLY;BYMONTHDAY=20", "2021-03-20", "FREQ=MONTHLY;BYMONTHDAY=20"),
        ("FREQ=WEEKLY;BYDAY=MO", "2021-03-01", "FREQ=WEEKLY;BYDAY=MO"),
        ("FREQ=WEEKLY;INTERVAL=2", "2021-03-15", "FREQ=WEEKLY;INTERVAL=2"),
        ("FREQ=HOURLY;INTERVAL=2", "2021-03-01", "FREQ=DAILY"),
    ],
)
def test_regular_work_returns_from_the_day_of_issue_on(
    rrule: str, first: str, written: str
) -> None:
    for as_of in (FRIDAY, day("2021-06-30")):
        one = event(every(rrule), as_of)
        assert days(one) == (day(first), day(first) + dt.timedelta(1))
        assert one["RRULE"].to_ical().decode() == written


@pytest.mark.parametrize(
    ("text", "rrule", "first", "written"),
    [
        ("ngày 20 hằng tháng", "MONTHLY;BYMONTHDAY=20", "03-19", "MONTHLY;BYMONTHDAY=19"),
        ("ngày 01 hằng tháng", "MONTHLY;BYMONTHDAY=1", "03-31", "MONTHLY;BYMONTHDAY=-1"),
        ("ngày 01 và 15", "MONTHLY;BYMONTHDAY=1,15", "03-14", "MONTHLY;BYMONTHDAY=-1,14"),
        ("ngày cuối tháng", "MONTHLY;BYMONTHDAY=-1", "03-30", "MONTHLY;BYMONTHDAY=-2"),
        (
            "ngày 30 hằng tháng",
            "MONTHLY;BYMONTHDAY=30",
            "03-29",
            "MONTHLY;BYMONTHDAY=29,-2;BYSETPOS=1",
        ),
        (
            "ngày 01/01 hằng năm",
            "YEARLY;BYMONTH=1;BYMONTHDAY=1",
            "12-31",
            "YEARLY;BYMONTHDAY=-1;BYMONTH=12",
        ),
        (
            "ngày 01 của tháng đầu quý",
            "YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1",
            "03-31",
            "YEARLY;BYMONTHDAY=-1;BYMONTH=12,3,6,9",
        ),
        ("thứ Sáu hằng tuần", "WEEKLY;BYDAY=FR", "03-04", "WEEKLY;BYDAY=TH"),
        ("thứ Hai, thứ Năm", "WEEKLY;BYDAY=MO,TH", "03-03", "WEEKLY;BYDAY=SU,WE"),
        (
            "thứ Hai, 02 tuần/lần",
            "WEEKLY;INTERVAL=2;BYDAY=MO",
            "03-14",
            "WEEKLY;INTERVAL=2;BYDAY=SU",
        ),
    ],
)
def test_before_a_day_is_the_day_before(text: str, rrule: str, first: str, written: str) -> None:
    one = event(every(f"FREQ={rrule}", f"trước {text}"))
    assert days(one)[0] == day(f"2021-{first}")
    assert one["RRULE"].to_ical().decode() == f"FREQ={written}"


@pytest.mark.parametrize(
    "rrule",
    [
        "MONTHLY;BYMONTHDAY=1",
        "MONTHLY;BYMONTHDAY=1,15",
        "MONTHLY;BYMONTHDAY=29",
        "MONTHLY;BYMONTHDAY=10,20,30",
        "MONTHLY;BYMONTHDAY=31",
        "YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1",
        "YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=30",
        "WEEKLY;BYDAY=MO,TH",
    ],
)
@pytest.mark.parametrize("before", ["", "trước "])
def test_the_calendar_and_the_library_name_the_same_days(rrule: str, before: str) -> None:
    limit = every(f"FREQ={rrule}", f"{before}ngày đó")
    one = event(limit)
    start = dt.datetime.combine(one.decoded("DTSTART"), dt.time())
    rule = rrulestr(one["RRULE"].to_ical().decode(), dtstart=start)
    of_calendar = [moment.date() for moment in islice(rule, 40)]
    as_of, of_library_ = start.date(), list[dt.date]()
    while len(of_library_) < 40:
        time = next_time(limit, as_of, day("2021-03-01"))
        assert time
        of_library_.append(time.due)
        as_of = time.due + dt.timedelta(1)
    assert of_calendar == of_library_


@pytest.mark.parametrize(
    "rrule",
    [
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
        "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1,15",
        "FREQ=MONTHLY;BYMONTHDAY=1,30",
    ],
)
def test_what_no_rule_can_say_is_its_next_time_and_it_is_told(rrule: str) -> None:
    thing = of_limit(every(rrule, "trước ngày đó"))
    (one,) = events(thing)
    assert "RRULE" not in one
    assert str(one["DESCRIPTION"]).endswith(
        "\nOnly the next time stands in the calendar: no rule of calendars says the others."
    )
    assert counted(thing) == "Events: 1 · Regular work with its next time alone: 1"


def test_regular_work_at_an_hour_is_a_moment() -> None:
    one = event(every("FREQ=WEEKLY;BYDAY=MO", "7 giờ 30 thứ Hai hằng tuần", time="07:30"))
    assert days(one) == (dt.datetime(2021, 3, 1, 0, 30, tzinfo=dt.UTC), None)


def test_an_early_hour_of_regular_work_is_kept() -> None:
    monthly = every("FREQ=MONTHLY;BYMONTHDAY=1", "6 giờ 45 ngày 01 hằng tháng", time="06:45")
    one = event(monthly)
    assert days(one) == (dt.datetime(2021, 2, 28, 23, 45, tzinfo=dt.UTC), None)
    assert one["RRULE"].to_ical() == b"FREQ=MONTHLY;BYMONTHDAY=-1"


def test_regular_work_that_rests_does_not_ring() -> None:
    library = shelf(task(deadlines=(every("FREQ=MONTHLY"),)))
    record(library, "pause")
    (one,) = events(of_library(library))
    assert (str(one["SUMMARY"])[:10], rings(one)) == ("[Regular] ", [])


def test_a_calendar_without_events_is_none() -> None:
    with pytest.raises(UsageError, match="no-events"):
        filed(of_limit(deadline("every", text="thường xuyên")), "ics")


def test_regular_work_goes_on_when_one_time_is_done() -> None:
    library = shelf(task(deadlines=(every("FREQ=MONTHLY"),)))
    record(library, "done")
    (one,) = events(of_library(library))
    assert str(one["SUMMARY"]).startswith("[Regular] ")
    assert rings(one) == [morning(3), morning(1)]
    assert "Recorded: Done on 2021-03-05" in str(one["DESCRIPTION"])


# -- alarms ---------------------------------------------------------------------------------------


def morning(days_before: int) -> dt.timedelta:
    """Eight o'clock, so many days before an event that lasts all day."""
    return dt.timedelta(days=-days_before, hours=8)


def test_a_limit_rings_in_the_morning_seven_three_and_one_days_before() -> None:
    assert rings(event(by("03-26"))) == [morning(7), morning(3), morning(1)]


def test_a_moment_rings_at_its_hour() -> None:
    assert rings(event(by("03-26", time="16:00"))) == [dt.timedelta(-n) for n in (7, 3, 1)]


def test_what_might_have_rung_already_rings_no_more() -> None:
    assert rings(event(by("03-12"))) == [morning(3), morning(1)]
    assert rings(event(by("03-08"))) == [morning(1)]
    assert rings(event(by("03-05"))) == rings(event(by("03-02"))) == []


def test_of_what_is_due_tomorrow_the_last_alarm_is_never_left_out() -> None:
    assert rings(event(by("03-06"))) == [morning(1)]


def test_a_span_rings_before_it_begins_and_before_its_last_day() -> None:
    one = event(by("03-26", "between", start=day("2021-03-11")))
    first, last = days(one)
    by_end = [alarm["TRIGGER"].params.get("RELATED") == "END" for alarm in one.walk("VALARM")]
    at = [(last if end else first) + ring for end, ring in zip(by_end, rings(one), strict=True)]
    assert by_end == [False] * 2 + [True] * 3
    assert at == [
        *(first + morning(n) for n in (3, 1)),
        *(last + morning(n + 1) for n in (7, 3, 1)),
    ]


def test_two_days_ring_before_the_first() -> None:
    duty = by("05-01", "between", start=day("2021-04-30"), text="từ ngày 30/4 đến hết 01/5")
    one = event(duty)
    assert rings(one) == [morning(7), morning(3), morning(1)]
    assert str(one["SUMMARY"]).startswith("[Appointment] ")


@pytest.mark.parametrize(
    ("rrule", "before"),
    [
        ("FREQ=DAILY", []),
        ("FREQ=WEEKLY", [1]),
        ("FREQ=MONTHLY", [3, 1]),
        ("FREQ=YEARLY", [7, 3, 1]),
    ],
)
def test_regular_work_rings_after_the_time_before_is_over(rrule: str, before: list[int]) -> None:
    assert rings(event(every(rrule))) == [morning(n) for n in before]


# -- what became of it ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("done", "[Done] "),
        ("submit", "[Submitted, waits for approval] "),
        ("pause", "[Paused] "),
        ("start", "[Limit] "),
    ],
)
def test_what_was_recorded_is_told_and_only_open_work_rings(kind: Kind, told: str) -> None:
    library = shelf(task(deadlines=(by("03-26"),)))
    record(library, kind)
    (one,) = events(of_library(library))
    assert str(one["SUMMARY"]).startswith(told)
    assert bool(rings(one)) == (kind == "start")


def test_of_a_notice_that_is_closed_nothing_rings() -> None:
    library = shelf(task(deadlines=(by("03-26"),)))
    before = events(of_library(library))
    close(library)
    (one,) = events(of_library(library))
    assert str(one["SUMMARY"]).startswith("[Closed] ")
    assert (str(one["STATUS"]), one["UID"]) == ("CANCELLED", before[0]["UID"])
    assert (len(rings(before[0])), rings(one)) == (3, [])


def close(library: Library) -> None:
    (head,) = library.heads()
    at = dt.datetime(2021, 3, 5, tzinfo=dt.UTC)
    library.record(head.id, Record(kind="close", on=FRIDAY, recorded=at))


# -- the second import ----------------------------------------------------------------------------


def test_a_later_export_updates_and_does_not_double() -> None:
    library = shelf(
        task("1.1", deadlines=(by("03-12"),)),
        task("1.2", deadlines=(by("03-12"), every("FREQ=MONTHLY"))),
    )
    first = events(of_library(library))
    record(library, "extend", until=day("2021-04-15"), was=day("2021-03-12"), by="12/TB-SKHCN")
    second = events(of_library(library, day("2021-03-19")))
    assert [str(one["UID"]) for one in first] == [str(one["UID"]) for one in second]
    assert [days(one)[0] for one in second][:2] == [day("2021-04-15"), day("2021-03-12")]
    assert all(new["SEQUENCE"] > old["SEQUENCE"] for old, new in zip(first, second, strict=True))
    assert all(
        new.decoded("DTSTAMP") > old.decoded("DTSTAMP")
        for old, new in zip(first, second, strict=True)
    )


def test_a_record_that_is_undone_raises_the_sequence_once_more() -> None:
    library = shelf(task(deadlines=(by("03-12"),)))
    record(library, "done")
    (done,) = events(of_library(library))
    (head,) = library.heads()
    (last,) = library.events(head.id)
    at = dt.datetime(2021, 3, 5, tzinfo=dt.UTC)
    library.record(head.id, Record(kind="undo", on=FRIDAY, recorded=at, undoes=last.number))
    (undone,) = events(of_library(library))
    assert str(undone["SUMMARY"]).startswith("[Limit] ")
    assert undone["SEQUENCE"] > done["SEQUENCE"]


def test_another_day_makes_no_other_event() -> None:
    assert event(by("03-12"))["UID"] == event(by("03-26"))["UID"]


def test_tasks_with_equal_words_are_events_of_their_own() -> None:
    limit = (by("03-12"),)
    found = events(of_tasks(task("1.1", deadlines=limit), task("1.2", deadlines=limit)))
    assert len({str(one["UID"]) for one in found}) == 2


@pytest.mark.parametrize(
    ("known", "uid"),
    [
        ({}, "0419f9ce170e0c130c54215a34d71a24@giaoban"),
        ({"number": None, "serial": None}, "dd7d4b484ff86c37c583942e8920634e@giaoban"),
    ],
)
def test_an_event_is_the_same_one_in_every_giaoban(known: dict[str, None], uid: str) -> None:
    (one,) = events(of_library(shelf(task(deadlines=(by("03-12"),)), **known)))
    assert one["UID"] == uid


def test_other_notices_have_other_events() -> None:
    limit = (by("03-12"),)
    of = [
        notice(section(task(deadlines=limit)), **known)
        for known in (
            {},
            {"number": "258/TB-SKHCN", "serial": 258},
            {"issued": day("2020-03-01")},
            {"place": "Lam Lĩnh"},
        )
    ]
    uids = [str(events(of_library(Library.in_memory([reading(one)])))[0]["UID"]) for one in of]
    assert len(set(uids)) == 4
    assert all(re.fullmatch(r"[0-9a-f]{32}@giaoban", uid) for uid in uids)


def test_a_task_is_one_event_in_the_files_of_all_its_units() -> None:
    whole = of_files(SAMPLES[2])
    all_ = {str(one["UID"]) for one in events(whole)}
    each = [{str(one["UID"]) for one in events(part)} for part in each_unit(whole)]
    assert set().union(*each) == all_
    assert sum(map(len, each)) > len(all_)


def test_the_same_register_gives_the_same_bytes() -> None:
    assert filed(of_files(*SAMPLES), "ics") == filed(of_files(*SAMPLES), "ics")


# -- what it says ---------------------------------------------------------------------------------


def test_the_summary_is_short_and_the_description_whole() -> None:
    text = "Rà soát " + " ".join(f"hồ sơ {n}" for n in range(100)) + "."
    one = event(by("03-12"), text=text, assignees=(OFFICE,))
    summary = str(one["SUMMARY"])
    assert summary.startswith("[Limit] Văn phòng Sở – Rà soát hồ sơ 0 hồ sơ 1")
    assert len(summary) <= 200
    assert re.search(r"(hồ sơ \d+|hồ|sơ)…$", summary)
    assert str(one["DESCRIPTION"]).startswith(text)


def test_a_word_without_end_is_cut_where_there_is_no_more_room() -> None:
    one = event(by("03-12"), text="x" * 40_000, assignees=(OFFICE,))
    assert str(one["SUMMARY"]) == f"[Limit] Văn phòng Sở – {'x' * 176}…"
    assert "x" * 40_000 in str(one["DESCRIPTION"])


def test_the_description_says_who_when_and_where_it_is_told() -> None:
    told = str(event(by("03-12"), role="lead", partners=(OFFICE,))["DESCRIPTION"]).split("\n")
    assert told[2:] == [
        "Leads: Phòng Quản lý khoa học",
        "Co-operates: Văn phòng Sở",
        "Time limit: No later than 2021-03-12 · «chậm nhất ngày 12/03/2021»",
        "Given by: Thông báo no. 257/TB-SKHCN of 2021-03-01",
        "Task code: 257/TB-SKHCN#1.1",
    ]


def test_a_task_that_begins_with_its_unit_names_it_once() -> None:
    one = event(by("03-12"), text="Văn phòng Sở lập kế hoạch.", assignees=(OFFICE,))
    assert str(one["SUMMARY"]) == "[Limit] Văn phòng Sở lập kế hoạch."


def test_a_limit_of_some_of_the_units_is_in_their_name() -> None:
    one = event(by("03-12", applies_to="các phòng"), text="Gửi báo cáo.")
    assert str(one["SUMMARY"]) == "[Limit] các phòng – Gửi báo cáo."


def test_what_is_to_be_checked_about_a_limit_is_told() -> None:
    sunday = issue("due-on-weekend", severity="info", at="/sections/0/tasks/0/deadlines/0")
    one = reading(notice(section(task(deadlines=(by("03-14"),)))), issues=(sunday,))
    (made,) = events(of_library(Library.in_memory([one])))
    assert "Note: due-on-weekend" in str(made["DESCRIPTION"]).split("\n")


def test_a_unit_that_helps_has_it_in_its_own_name() -> None:
    one = event(by("03-12"), role="cooperate", text="Phối hợp tổ chức hội nghị.")
    assert str(one["SUMMARY"]).startswith("[Limit] Phòng Quản lý khoa học – Phối hợp")
    assert "Leads: It is not clear who leads" in str(one["DESCRIPTION"])


def test_the_calendar_says_what_it_is() -> None:
    made = calendar(of_files(SAMPLES[2]))
    told = [str(made[name]) for name in ("VERSION", "METHOD", "CALSCALE", "X-WR-CALNAME")]
    assert told == [
        *("2.0", "PUBLISH", "GREGORIAN"),
        "Tasks – Thông báo no. 97/TB-SKHCN of 2021-03-02",
    ]
    for one in made.walk("VEVENT"):
        assert (str(one["TRANSP"]), str(one["STATUS"])) == ("TRANSPARENT", "CONFIRMED")
        assert one.decoded("DTSTAMP") == dt.datetime(2021, 3, 5, tzinfo=dt.UTC)


# -- text is text ---------------------------------------------------------------------------------

_VIRUS = [
    "BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT",
    "a, b; c: \\n \\, \\; \\\\ \"q\" ^n 'x'",
    "END:VCALENDAR\nBEGIN:VALARM\nACTION:PROCEDURE",
]


@pytest.mark.parametrize("text", [*HOSTILE, *_VIRUS], ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text(text: str) -> None:
    data = filed(of_words(text), "ics")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    assert b"".join(lines) == b"".join(line.decode("utf-8").encode() for line in lines)
    assert [line for line in lines if line.startswith((b"BEGIN", b"END"))] == [
        b"BEGIN:VCALENDAR",
        b"BEGIN:VEVENT",
        *[b"BEGIN:VALARM", b"END:VALARM"] * 3,
        b"END:VEVENT",
        b"END:VCALENDAR",
    ]
    (one,) = Calendar.from_ical(data).walk("VEVENT")
    assert str(one["DESCRIPTION"]).split("\n")[0] == on_one_line(text)
