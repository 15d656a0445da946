"""Two notices compared at the desk: by unit, with what was recorded, what fell out first."""

import datetime as dt

import pytest

from giaoban.desk.difference import Side, difference
from giaoban.errors import UsageError
from giaoban.library.shelf import Library
from giaoban.model.event import Event
from giaoban.model.profile import OfficeUnit, Profile
from office import NOW, notice, put, sample

AS_OF = dt.date(2021, 3, 5)


@pytest.fixture
def library():
    made = Library.in_memory([])
    for name in ("thang1.docx", "thang2.docx", "thang3.docx"):
        put(made, sample(name), name)
    yield made
    made.close()


def between(library, before=2, after=3, **known):
    heads = {head.month.month: head for head in library.heads()}
    return difference((Side(library, heads[before]), Side(library, heads[after])), AS_OF, **known)


def fallen(found):
    return {line.before[0].entry.task.id: line.fallen for line in found.lines if line.fallen}


def done(library, month, id_, on=dt.date(2021, 2, 20)):
    head = next(one for one in library.heads() if one.month.month == month)
    told = next(one for one in library.tasks(head.id) if one.entry.task.id == id_)
    with library.writing():
        library.record(head.id, Event(kind="done", on=on, recorded=NOW, task=told.entry.anchor))


def test_what_fell_out_says_why_it_matters(library):
    assert fallen(between(library)) == {
        "2.2": "spoken-of",
        "2.6": "routine",
        "5.4": "routine",
        "6.1": "silent",
        "6.3": "silent",
        "7.3": "silent",
        "8.2": "silent",
    }


def test_the_reasons_are_told(library):
    reasons = {line.before[0].entry.task.id: line.reasons for line in between(library).silent}
    assert reasons == {"6.1": ("dated",), "6.3": ("joint",), "7.3": ("joint",), "8.2": ("dated",)}


def test_a_day_of_meeting_that_is_over_is_not_missed(library):
    assert fallen(between(library, 1, 2))["5.5"] == "over"


def test_what_the_later_notice_says_of_it_goes_with_it(library):
    told = next(line for line in between(library).lines if line.fallen == "spoken-of")
    assert told.remark.text.startswith("Ghi nhận Phòng đã hoàn thành việc trình UBND tỉnh")


def test_a_recorded_result_makes_it_quiet(library):
    done(library, 2, "6.1")
    assert fallen(between(library))["6.1"] == "done"


def test_a_result_that_came_later_is_not_known_yet(library):
    done(library, 2, "6.1")
    heads = {head.month.month: head for head in library.heads()}
    found = difference((Side(library, heads[2]), Side(library, heads[3])), dt.date(2021, 2, 19))
    assert fallen(found)["6.1"] == "silent"


def test_every_unit_tells_first_what_fell_out(library):
    for group in between(library).groups:
        loud = [line.fallen == "silent" for line in group.lines]
        assert loud == sorted(loud, reverse=True)


def test_every_change_stands_with_one_unit(library):
    found = between(library)
    grouped = [line for group in found.groups for line in group.lines]
    assert len(grouped) == len(found.lines) == len(found.comparison.changes)


def test_units_stand_as_the_notices_have_them(library):
    names = [group.unit for group in between(library).groups]
    assert names[:3] == [
        "Phòng Kế hoạch - Tài chính",
        "Phòng Quản lý khoa học",
        "Phòng Quản lý công nghệ và An toàn bức xạ",
    ]
    assert [group.whose for group in between(library).groups][-1] == "common"


def test_the_office_s_order_comes_before_theirs(library):
    units = (OfficeUnit(name="Văn phòng Sở"), OfficeUnit(name="Thanh tra Sở"))
    office = Profile(name="Sở Khoa học và Công nghệ", units=units)
    names = [group.unit for group in between(library, profile=office).groups]
    assert names[:2] == ["Văn phòng Sở", "Thanh tra Sở"]


def test_of_one_unit_all_in_which_it_has_a_part_is_told(library):
    found = between(library, unit="khtc")
    assert found.unit == "Phòng Kế hoạch - Tài chính"
    changes = [line.change for line in found.lines]
    ids = [[task.id for task in (*one.before, *one.after)] for one in changes]
    assert ["1.3", "2.5"] in ids  # it was told it before
    assert ["5.5"] in ids  # it helps
    assert not any("3.1" in some for some in ids)


def test_an_unknown_unit_is_refused(library):
    with pytest.raises(UsageError) as caught:
        between(library, unit="Phòng Hải đảo")
    assert caught.value.code == "unknown-unit"


def test_counts_are_of_what_is_shown(library):
    found = between(library, unit="Thanh tra Sở")
    assert sum(found.counts.values()) == len(found.lines)


def test_a_notice_against_itself_does_not_differ(library):
    found = between(library, 3, 3)
    assert (found.differs, {line.change.kind for line in found.lines}) == (False, {"same"})


# -- why nobody need ask, and why somebody should -------------------------------------------------

REPORT = "Xây dựng báo cáo sơ kết Nghị quyết số 20-NQ/TU, trình Sở trước ngày 10/3/2021."
OTHER = "Kiểm kê kho hóa chất của phòng thí nghiệm, báo cáo trước ngày 20/3/2021."


def of_texts(before, after, record=None, as_of=AS_OF):
    """The difference of two short notices; `record` is told the library and the first's head."""
    made = Library.in_memory([])
    put(made, before, "thang2.txt")
    put(made, after, "thang3.txt")
    old, new = sorted(made.heads(), key=lambda head: head.month)
    if record:
        with made.writing():
            record(made, old)
    return difference((Side(made, old), Side(made, new)), as_of)


def february(*tasks):
    return notice(*tasks, number="10", day="05/02/2021", month="2")


def test_what_nothing_is_known_of_is_loud():
    assert fallen(of_texts(february(REPORT, OTHER), notice(OTHER))) == {"1.1": "silent"}


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"kind": "submit"}, "recorded"),
        ({"kind": "pause"}, "recorded"),
        ({"kind": "extend", "until": dt.date(2021, 3, 25)}, "recorded"),
        ({"kind": "extend", "until": dt.date(2021, 3, 2)}, "silent"),
        ({"kind": "start"}, "silent"),
    ],
    ids=["submitted", "paused", "put off", "put off to a day that is over", "begun"],
)
def test_what_is_recorded_counts_as_far_as_it_says_what_became_of_it(event, expected):
    def record(library, head):
        (told, *_) = library.tasks(head.id)
        event_ = Event(on=dt.date(2021, 3, 1), recorded=NOW, task=told.entry.anchor, **event)
        library.record(head.id, event_)

    found = of_texts(february(REPORT, OTHER), notice(OTHER), record)
    assert fallen(found)["1.1"] == expected


def test_nobody_is_asked_about_a_notice_that_is_closed():
    def close(library, head):
        library.record(head.id, Event(kind="close", on=dt.date(2021, 3, 1), recorded=NOW))

    assert fallen(of_texts(february(REPORT, OTHER), notice(OTHER), close)) == {"1.1": "closed"}


def test_a_remark_that_it_is_not_done_makes_nothing_quiet():
    after = notice(OTHER).replace(
        "- Kiểm kê",
        "Phê bình Phòng chưa hoàn thành báo cáo sơ kết Nghị quyết số 20-NQ/TU.\n\n- Kiểm kê",
    )
    (line,) = of_texts(february(REPORT, OTHER), after).silent
    assert (line.fallen, line.remark.text[:8]) == ("silent", "Phê bình")


def test_what_another_unit_goes_on_with_is_no_loss():
    lead = "Chủ trì, phối hợp với Phòng Quản lý khoa học tổ chức Ngày hội sáng tạo trẻ năm 2021."
    helps = "Phối hợp với Văn phòng Sở tổ chức Ngày hội sáng tạo trẻ năm 2021."
    before = february(helps).replace("Nơi nhận", f"2. Văn phòng Sở\n\n- {lead}\n\nNơi nhận")
    after = notice(OTHER).replace("Nơi nhận", f"2. Văn phòng Sở\n\n- {lead}\n\nNơi nhận")
    assert fallen(of_texts(before, after)) == {"1.1": "shared"}


def test_with_whom_it_is_done_is_told_where_it_changed():
    before = february(f"Phối hợp với Văn phòng Sở {REPORT[0].lower()}{REPORT[1:]}")
    after = notice(f"Phối hợp với Thanh tra Sở {REPORT[0].lower()}{REPORT[1:]}")
    (line,) = of_texts(before, after).lines
    assert (line.change.kind, line.differs) == ("same", True)
    was, now = line.change.partners
    assert ([ref.unit for ref in was], [ref.unit for ref in now]) == (
        ["Văn phòng Sở"],
        ["Thanh tra Sở"],
    )


@pytest.mark.parametrize("typed", ["qlkh", "Phòng QLKH", "quan ly khoa hoc"])
def test_a_unit_written_short_in_one_month_is_one_unit(typed):
    made = Library.in_memory([])
    put(made, february(REPORT, OTHER), "thang2.txt")
    after = notice(REPORT, OTHER).replace("1. Phòng Quản lý khoa học", "1. Phòng QLKH")
    put(made, after, "thang3.txt")
    found = between(made, unit=typed)
    assert [(group.unit, len(group.lines)) for group in found.groups] == [
        ("Phòng Quản lý khoa học", 2)
    ]
    assert not found.differs
