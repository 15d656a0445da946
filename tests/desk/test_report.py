"""How a notice was carried out: each task in one outcome, and nothing that nobody recorded."""

import datetime as dt
import json
from typing import Any

import pytest

from factories import deadline, joint, notice, reading, section, task, unit
from giaoban.desk.report import OUTCOMES, Outcome, Reminders, Report, reminders, report
from giaoban.errors import UsageError
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.event import Event, Kind
from giaoban.model.notice import Deadline, Task
from giaoban.model.profile import Profile
from giaoban.out import render

FRIDAY = dt.date(2021, 3, 19)
OFFICE, SCIENCE = unit("Văn phòng Sở"), unit("Phòng Quản lý khoa học")
ALL = unit("các phòng", group=True)


def by(day: int, relation: str = "by") -> Deadline:
    last = dt.date(2021, 3, day)
    return deadline(relation, end=last, due=last, text=f"ngày {day}/3/2021")


LATE, SOON = by(11), by(26)


def shelf(*tasks: Task, **known: Any) -> Library:
    return Library.in_memory([reading(notice(section(*tasks), **known))])


def record(library: Library, kind: Kind, day: int, id_: str = "1.1", **known: Any) -> None:
    (head,) = library.heads()
    (told,) = (told for told in library.tasks(head.id) if told.entry.task.id == id_)
    on = dt.date(2021, 3, day)
    typed = dt.datetime(2021, 3, 19, tzinfo=dt.UTC)
    library.record(
        head.id, Event(kind=kind, on=on, recorded=typed, task=told.entry.anchor, **known)
    )


def made(library: Library, as_of: dt.date = FRIDAY, **question: Any) -> Report:
    (head,) = library.heads()
    return report(library, head, Question(as_of, **question))


def reminded(library: Library, as_of: dt.date = FRIDAY) -> Reminders:
    (head,) = library.heads()
    return reminders(library, head, Question(as_of))


def outcome(of: Task, *events: tuple[Kind, int], **question: Any) -> Outcome:
    library = shelf(of)
    for kind, day in events:
        record(library, kind, day)
    (one,) = made(library, **question).tasks
    return one.outcome


def test_what_was_opened_again_in_time_is_without_a_result() -> None:
    library = shelf(task(deadlines=(SOON,)), task("1.2", deadlines=(SOON,)))
    record(library, "done", 10)
    record(library, "reopen", 12)
    told = made(library)
    assert (told.under_way, len(told.others)) == ((), 2)


# -- outcomes -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limits", "events", "wanted"),
    [
        ([LATE], [("done", 11)], "done_in_time"),
        ([LATE], [("done", 12)], "done_late"),
        ([], [("done", 12)], "done"),
        ([LATE], [("submit", 12)], "submitted"),
        ([LATE], [("pause", 12)], "paused"),
        ([SOON], [], "in_time"),
        ([SOON], [("start", 10)], "in_time"),
        ([LATE], [], "unrecorded"),
        ([LATE], [("start", 10)], "unrecorded"),
        ([LATE], [("start", 12)], "overdue"),
        ([LATE], [("done", 10), ("reopen", 15)], "overdue"),
        ([], [], "no_day"),
        ([deadline("upon", event="phiên họp", text="tại phiên họp")], [], "no_day"),
        ([LATE, SOON], [("done", 19)], "done_in_time"),
        ([by(11, "on")], [], "took_place"),
        ([by(11, "on")], [("start", 12)], "took_place"),
        ([by(10, "on"), LATE], [], "unrecorded"),
        ([by(11, "on"), SOON], [], "in_time"),
    ],
)
def test_each_task_has_the_outcome_that_its_records_say(
    limits: list[Deadline], events: list[tuple[Kind, int]], wanted: Outcome
) -> None:
    timing = {"timing": "event"} if limits and limits[0].event else {}
    assert outcome(task(deadlines=tuple(limits), **timing), *events) == wanted


def test_recurring_work_is_recurring_until_somebody_says_more() -> None:
    monthly = deadline("every", text="hằng tháng", rrule="FREQ=MONTHLY;BYMONTHDAY=25")
    told = task(timing="recurring", deadlines=(monthly,))
    assert outcome(told) == "recurring"
    assert outcome(told, ("pause", 12)) == "paused"


def test_recurring_work_is_done_for_its_time_alone() -> None:
    monthly = deadline("every", text="hằng tháng", rrule="FREQ=MONTHLY;BYMONTHDAY=25")
    library = shelf(task(timing="recurring", deadlines=(monthly,)))
    record(library, "done", 19)
    (now,), (later,) = (made(library, day).tasks for day in (FRIDAY, dt.date(2021, 3, 26)))
    assert (now.outcome, later.outcome) == ("done_again", "recurring")
    assert len(made(library, dt.date(2021, 3, 26)).others) == 1


def test_what_was_over_before_the_library_was_kept_is_not_late() -> None:
    assert outcome(task(deadlines=(LATE,)), since=dt.date(2021, 3, 15)) == "past"


def test_what_was_over_before_the_library_was_kept_is_said() -> None:
    thing = made(shelf(task(deadlines=(LATE,))), since=dt.date(2021, 3, 15))
    assert [one.outcome for one in thing.others] == ["past"]


def test_of_a_day_before_the_notice_nothing_can_be_reported() -> None:
    with pytest.raises(UsageError) as wrong:
        made(shelf(task()), dt.date(2021, 2, 28))
    assert wrong.value.code == "before-the-notice"


def test_an_extension_counts() -> None:
    library = shelf(task(deadlines=(LATE,)))
    record(library, "extend", 12, until=SOON.due, was=LATE.due)
    record(library, "done", 19)
    (one,) = made(library).tasks
    assert one.outcome == "done_in_time"


def test_what_happens_later_is_not_known_yet() -> None:
    library = shelf(task(deadlines=(LATE,)))
    record(library, "done", 18)
    (before,), (after,) = made(library, dt.date(2021, 3, 17)).tasks, made(library).tasks
    assert (before.outcome, after.outcome) == ("unrecorded", "done_late")


# -- figures --------------------------------------------------------------------------------------


def several() -> Library:
    """Two units share a task that is late; the others are of one each, or of all."""
    library = shelf(
        task("1.1", assignees=(OFFICE, SCIENCE), deadlines=(LATE,)),
        task("1.2", assignees=(OFFICE,), text="Lập dự toán.", deadlines=(SOON,)),
        task("1.3", text="Rà soát."),
        task("1.4", text="Gửi báo cáo.", assignees=(ALL,), deadlines=(LATE,)),
        task("1.5", text="Xây dựng lịch trực.", assignees=()),
    )
    record(library, "done", 5, "1.3")
    return library


def test_the_figures_add_up() -> None:
    figures = made(several()).figures
    assert [(line.unit, line.all) for line in figures.lines] == [
        ("Văn phòng Sở", 2),
        ("Phòng Quản lý khoa học", 2),
        (None, 1),
        (None, 1),
    ]
    assert (figures.all, figures.shared) == (5, 1)
    for one in OUTCOMES:
        together = sum(line.counts[one] for line in figures.lines)
        assert together - figures.twice[one] == figures.total[one]
    assert sum(figures.twice.values()) == 1


def test_every_task_is_in_one_part_or_in_the_annex_alone() -> None:
    thing = made(several())
    parts = [thing.done, thing.under_way, thing.late, thing.unrecorded]
    assert [len(part) for part in parts] == [1, 0, 0, 2]
    assert thing.register.tasks == len(thing.tasks) == 5
    assert [one.outcome for one in thing.others] == ["in_time", "no_day"]


def test_of_a_notice_without_a_record_nothing_is_said_to_be_recorded() -> None:
    thing = made(shelf(task(deadlines=(LATE,)), task("1.2")))
    assert not thing.is_recorded
    assert (thing.done, thing.late) == ((), ())


def test_the_letterhead_is_the_notices_with_a_blank_number_and_day() -> None:
    of = made(shelf(task(), recipients=("Như trên",), archive=None, signature=None)).letterhead
    assert of.symbol == "Số:        /BC-SKHCN"
    assert of.place == "Sơn La, ngày     tháng 3 năm 2021"
    assert (of.tail.recipients, of.tail.archive) == (("[Điền: nơi nhận]",), "[Điền: nơi lưu]")
    assert (of.tail.signature, of.issuer) == (None, ("[Điền: cơ quan ban hành]",))


@pytest.mark.parametrize("issuer", ["UBND tỉnh Lam Lĩnh", None])
def test_who_reports_on_anothers_notice_has_a_letterhead_of_its_own(issuer: str | None) -> None:
    ours = Profile(name="Sở Xây dựng", code="SXD")
    of = made(shelf(task(), issuer=issuer, archive="VT, TH"), profile=ours).letterhead
    assert of.issuer == ("SỞ XÂY DỰNG",)
    assert of.superior == ("[Điền: cơ quan chủ quản]",)
    assert of.symbol == "Số:        /BC-SXD"
    assert of.place.startswith("[Điền: địa danh], ")
    assert (of.tail.signature, of.tail.archive) == (None, "[Điền: nơi lưu]")


def test_on_its_own_notice_an_office_reports_under_that_letterhead() -> None:
    ours = Profile(name="Sở Khoa học và Công nghệ", code="SKHCN")
    assert made(shelf(task()), profile=ours).letterhead.symbol == "Số:        /BC-SKHCN"


# -- reminders ------------------------------------------------------------------------------------


def named(thing: Reminders) -> dict[str, list[str]]:
    return {one.unit: [late.told.entry.task.id for late in one.tasks] for one in thing.each}


def test_each_unit_that_is_late_is_reminded_of_its_own() -> None:
    thing = reminded(several())
    assert named(thing) == {"Văn phòng Sở": ["1.1"], "Phòng Quản lý khoa học": ["1.1"]}
    assert [one.told.entry.task.id for one in thing.left] == ["1.4"]


def test_a_unit_that_has_done_its_part_is_not_reminded() -> None:
    library = several()
    record(library, "done", 10, "1.1", unit="Văn phòng Sở")
    assert named(reminded(library)) == {"Phòng Quản lý khoa học": ["1.1"]}


def test_the_longest_late_comes_first() -> None:
    library = shelf(task("1.1", deadlines=(by(16),)), task("1.2", text="Nộp.", deadlines=(LATE,)))
    assert named(reminded(library)) == {"Phòng Quản lý khoa học": ["1.2", "1.1"]}


def test_of_joint_work_the_leader_is_reminded() -> None:
    lead = task("1.1", role="lead", deadlines=(LATE,))
    part = task("1.2", text="Phối hợp.", role="cooperate", assignees=(OFFICE,), deadlines=(LATE,))
    library = shelf(lead, part, joint_tasks=(joint("1.1", "1.2", lead="1.1"),))
    assert named(reminded(library)) == {"Phòng Quản lý khoa học": ["1.1"]}


def joined() -> Library:
    """Văn phòng Sở helps Phòng Quản lý khoa học; both are late."""
    lead = task("1.1", role="lead", deadlines=(LATE,))
    part = task("1.2", text="Phối hợp.", role="cooperate", assignees=(OFFICE,), deadlines=(LATE,))
    return shelf(lead, part, joint_tasks=(joint("1.1", "1.2", lead="1.1"),))


def test_a_part_of_joint_work_whose_leader_is_reminded_is_said() -> None:
    thing = reminded(joined())
    assert ([one.task.reference for one in thing.led], thing.left) == (["257/TB-SKHCN#1.2"], ())


def test_where_the_leader_is_done_the_unit_that_helps_has_to_answer() -> None:
    library = joined()
    record(library, "done", 5)
    record(library, "reopen", 15, "1.2")
    thing = reminded(library)
    assert named(thing) == {"Văn phòng Sở": ["1.2"]}
    assert (thing.left, thing.led) == ((), ())


def test_where_every_unit_has_answered_the_task_is_left() -> None:
    library = several()
    record(library, "done", 10, "1.1", unit="Văn phòng Sở")
    record(library, "submit", 10, "1.1", unit="Phòng Quản lý khoa học")
    thing = reminded(library)
    assert named(thing) == {}
    assert [one.told.entry.task.id for one in thing.left] == ["1.1", "1.4"]


@pytest.mark.parametrize("limit", [by(11, "on"), SOON])
def test_appointments_and_what_is_in_time_remind_nobody(limit: Deadline) -> None:
    assert reminded(shelf(task(deadlines=(limit,)))).each == ()


# -- for machines ---------------------------------------------------------------------------------


def test_the_figures_of_the_json_add_up() -> None:
    told = json.loads(render(made(several()), "json"))
    assert [one["outcome"] for one in told["items"]] == [
        "unrecorded",
        "in_time",
        "done",
        "unrecorded",
        "no_day",
    ]
    for one in OUTCOMES:
        together = sum(unit_["outcomes"][one] for unit_ in told["units"])
        assert together - told["counted_again"][one] == told["total"][one]
    assert sum(told["total"].values()) == len(told["items"])
    assert told["as_of"] == "2021-03-19"
