"""How the time of a task changed from month to month."""

import datetime as dt

import pytest

import factories as make
from giaoban.compare.changes import slip

EARLY, LATE = dt.date(2021, 3, 1), dt.date(2021, 3, 20)


def by(day, **known):
    return make.deadline("by", text=f"chậm nhất {day:%d/%m}", end=day, due=day, **known)


def upon(event):
    return make.deadline("upon", text=event, event=event)


def between(start, end):
    return make.deadline("between", text="từ … đến …", start=start, end=end, due=end)


def after_days(number):
    text = f"trong {number:02} ngày làm việc kể từ ngày nhận hồ sơ"
    return make.deadline("within", text=text, event="ngày nhận hồ sơ")


def every(rrule, text="hằng tháng"):
    return make.deadline("every", text=text, rrule=rrule)


def shift(before, after):
    old, new = (make.task(deadlines=tuple(times)) for times in (before, after))
    found = slip([old], [new])
    return found and found.shift


MONTHLY, WEEKLY = every("FREQ=MONTHLY"), every("FREQ=WEEKLY")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([], [], None),
        ([by(EARLY)], [by(EARLY)], None),
        ([by(EARLY)], [make.deadline("on", text="ngày 01/3", end=EARLY, due=EARLY)], None),
        ([by(EARLY)], [by(LATE)], "later"),
        ([by(LATE)], [by(EARLY)], "earlier"),
        ([], [by(EARLY)], "added"),
        ([by(EARLY)], [], "removed"),
        ([], [upon("khi có quyết định")], "added"),
        ([upon("khi có quyết định")], [], "removed"),
        ([upon("khi có quyết định")], [upon("Khi có quyết định")], None),
        ([upon("khi có quyết định")], [upon("sau kỳ họp")], "changed"),
        ([upon("khi có quyết định")], [by(LATE)], "changed"),
        ([upon("khi có quyết định")], [by(LATE), upon("khi có quyết định")], "added"),
        ([by(LATE), upon("khi có quyết định")], [upon("khi có quyết định")], "removed"),
        ([MONTHLY], [WEEKLY], "changed"),
        ([MONTHLY], [MONTHLY], None),
        ([every(None, "thường xuyên")], [], None),
        ([by(EARLY, applies_to="các xã")], [by(EARLY, applies_to="các phòng")], "changed"),
        ([by(EARLY), by(LATE)], [by(LATE)], "removed"),
        ([by(LATE)], [by(EARLY), by(LATE)], "added"),
        ([by(LATE), upon("khi có quyết định")], [by(LATE)], "removed"),
        ([by(LATE, time="16:00")], [by(LATE, time="10:00")], "changed"),
        ([between(EARLY, LATE)], [between(dt.date(2021, 3, 5), LATE)], "changed"),
        ([after_days(5)], [after_days(3)], "changed"),
        ([after_days(5)], [after_days(5)], None),
        ([by(EARLY), by(LATE)], [by(LATE), by(EARLY)], None),
    ],
)
def test_a_time_is_added_taken_away_brought_forward_or_put_back(before, after, expected):
    assert shift(before, after) == expected


def test_what_it_was_and_is_goes_with_it_and_turns_round_with_it():
    old, new = make.task(deadlines=(by(EARLY),)), make.task(deadlines=(by(LATE),))
    there, back = slip([old], [new]), slip([new], [old])
    assert (there.before.due, there.after.due) == (EARLY, LATE)
    assert there.mirrored() == back


def test_of_several_times_the_one_that_changed_is_told():
    middle = dt.date(2021, 3, 10)
    old = make.task(deadlines=(by(EARLY), by(LATE)))
    new = make.task(deadlines=(by(middle), by(LATE)))
    found = slip([old], [new])
    assert (found.shift, found.before.due, found.after.due) == ("later", EARLY, middle)
