"""The summary adds up: each task once in the total, in one state and one kind of time limit."""

import datetime as dt
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import deadline, joint, notice, reading, section, task, unit
from giaoban.errors import UsageError
from giaoban.facts.products import product
from giaoban.lexicon import Row, table
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.event import Anchor, Event, Kind
from giaoban.model.notice import Notice, Period, Task
from giaoban.model.profile import OfficeUnit, Profile
from giaoban.model.reading import Source
from giaoban.summary import Summary, summarize
from giaoban.summary.counted import LIMITS, STANDINGS
from giaoban.summary.groups import FACETS
from giaoban.summary.lines import MOST

FRIDAY = dt.date(2021, 3, 19)
SCIENCE, OFFICE = unit("Phòng Quản lý khoa học"), unit("Văn phòng Sở")
ALL = unit("các phòng chuyên môn", group=True)


def due(day: str, relation: str = "by") -> Any:
    date = dt.date.fromisoformat(day)
    return deadline(relation, start=None, end=date, due=date, text=f"chậm nhất {day}")


def shelf(*notices: Notice) -> Library:
    """Each notice in a file of its own."""
    return Library.in_memory(
        reading(
            one,
            source=Source(name=f"{i}.txt", format="txt", sha256=f"{i}", pages=None, reader="plain"),
        )
        for i, one in enumerate(notices)
    )


def record(library: Library, id_: str, kind: Kind, on: dt.date = FRIDAY) -> None:
    (head,) = library.heads()
    (told,) = (told for told in library.tasks(head.id) if told.entry.task.id == id_)
    anchor = Anchor(id=id_, text=told.entry.task.text, heading=told.entry.section.heading)
    recorded = dt.datetime.combine(on, dt.time(), dt.UTC)
    library.record(head.id, Event(kind=kind, on=on, recorded=recorded, task=anchor))


def summed(*tasks: Task, joints: tuple[Any, ...] = (), **question: Any) -> Summary:
    library = shelf(notice(section(*tasks), joint_tasks=joints))
    return summarize(library, Question(FRIDAY, **question))


def rows(summary: Summary) -> dict[str | None, list[str]]:
    return {
        group.unit or group.whose: [task.told.entry.task.id for task in group.tasks]
        for group in summary.groups
    }


# -- everything adds up ---------------------------------------------------------------------------

DAYS = st.dates(dt.date(2021, 2, 1), dt.date(2021, 5, 1)).map(dt.date.isoformat)
DOERS = st.lists(st.sampled_from([SCIENCE, OFFICE, unit("Thanh tra"), unit("Thanh tra Sở"), ALL]))
TEXTS = st.sampled_from(["Lập dự toán.", "Tổ chức kiểm tra.", "Hoàn thiện hồ sơ theo quy định."])
RECORDS = st.lists(
    st.tuples(
        st.integers(0, 9), st.sampled_from(["start", "pause", "submit", "done", "reopen", "extend"])
    ),
    max_size=4,
)


@st.composite
def told(draw: st.DrawFn, id_: str) -> Task:
    times = [due(day) for day in draw(st.lists(DAYS, max_size=2))]
    undated = draw(st.sampled_from(["undated", "event", "recurring"]))
    return task(
        id_,
        text=f"{draw(TEXTS)} {id_}",
        timing="dated" if times else undated,
        role=draw(st.sampled_from([None, "lead", "cooperate"])),
        assignees=tuple(draw(DOERS)),
        deadlines=tuple(times),
    )


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    count = draw(st.integers(0, 8))
    tasks = [draw(told(f"1.{i}")) for i in range(count)]
    joints = [joint("1.0", "1.1", lead=draw(st.sampled_from([None, "1.0"])))] if count > 1 else []
    scope = draw(st.sampled_from(["unit", "general"]))
    of = section(*tasks, scope=scope) if tasks else section(tasks=())
    library = shelf(notice(of, joint_tasks=tuple(joints)))
    for place, kind in draw(RECORDS):
        if place < count:
            record(library, f"1.{place}", kind)
    return library


@given(libraries(), st.dates(dt.date(2021, 2, 1), dt.date(2021, 5, 1)))
def test_rows_less_what_counts_twice_are_the_total(library: Library, as_of: dt.date) -> None:
    summary = summarize(library, Question(as_of))
    together: Counter[Any] = Counter()
    for group in summary.groups:
        together.update(group.tally)
    together.subtract(summary.twice)
    assert {facet: together[facet] for facet in FACETS} == summary.total


@given(libraries(), st.dates(dt.date(2021, 2, 1), dt.date(2021, 5, 1)))
def test_a_task_is_in_one_state_and_has_one_kind_of_limit(library: Library, as_of: dt.date) -> None:
    summary = summarize(library, Question(as_of, since=dt.date(2021, 3, 1)))
    for counts in [summary.total, *(group.tally for group in summary.groups)]:
        assert sum(counts[standing] for standing in STANDINGS) == counts["tasks"]
        assert sum(counts[limit] for limit in LIMITS) == counts["tasks"]
        assert counts["overdue_said_open"] <= counts["overdue"]


@given(libraries())
def test_every_task_of_the_library_is_counted(library: Library) -> None:
    summary = summarize(library, Question(FRIDAY))
    (head,) = library.heads()
    assert [one.told.entry.task.id for one in summary.tasks] == [
        one.entry.task.id for one in library.tasks(head.id)
    ]
    assert {one.key for group in summary.groups for one in group.tasks} == {
        one.key for one in summary.tasks
    }


@given(libraries(), st.sampled_from(["Quản lý khoa học", "Văn phòng", "Thanh tra"]))
def test_of_one_unit_no_task_counts_twice(library: Library, name: str) -> None:
    try:
        summary = summarize(library, Question(FRIDAY, unit=name))
    except UsageError:
        return
    assert summary.shared == ()
    assert sum(group.tally["tasks"] for group in summary.groups) == summary.total["tasks"]
    everything = summarize(library, Question(FRIDAY)).total["tasks"]
    assert summary.total["tasks"] + summary.other_units == everything


@given(libraries())
def test_the_lines_are_few_and_the_same_each_time(library: Library) -> None:
    summary = summarize(library, Question(FRIDAY))
    assert len(summary.lines) <= MOST
    assert summary == summarize(library, Question(FRIDAY))


# -- whose ----------------------------------------------------------------------------------------


def test_a_task_of_two_units_stands_with_both_and_counts_once() -> None:
    summary = summed(task("1.1", assignees=(SCIENCE, OFFICE)), task("1.2"))
    assert rows(summary) == {"Phòng Quản lý khoa học": ["1.1", "1.2"], "Văn phòng Sở": ["1.1"]}
    assert (summary.total["tasks"], summary.twice["tasks"], len(summary.shared)) == (2, 1, 1)


def test_a_task_told_to_a_set_stands_once_in_a_row_of_its_own() -> None:
    assert rows(summed(task("1.1", assignees=(ALL, SCIENCE)))) == {"common": ["1.1"]}


def test_a_task_that_names_nobody_stands_in_a_row_of_its_own() -> None:
    assert rows(summed(task("1.1", assignees=()))) == {"unnamed": ["1.1"]}


def test_spellings_of_one_unit_are_one_row() -> None:
    tasks = task("1.1", assignees=(unit("Văn phòng"),)), task("1.2", assignees=(OFFICE,))
    assert rows(summed(*tasks)) == {"Văn phòng Sở": ["1.1", "1.2"]}


def test_units_of_two_offices_are_two_rows_though_they_have_one_name() -> None:
    department, commune = "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "UBND XÃ MƯỜNG LÁT"
    duty = task("1.1", text="Trực Tết.", assignees=(unit("Văn phòng"),))
    library = shelf(
        notice(section(task("1.1", assignees=(OFFICE,))), issuer=department),
        notice(section(task("1.1", text="Họp.", assignees=(unit("Văn phòng"),))), number="258/TB"),
        notice(section(duty, task("1.2")), issuer=commune, issuer_code="UBND", number="3/TB-UBND"),
    )
    made = summarize(library, Question(FRIDAY)).groups
    assert {(one.unit, one.office): len(one.tasks) for one in made} == {
        ("Văn phòng Sở", department): 2,
        ("Văn phòng", commune): 1,
        ("Phòng Quản lý khoa học", None): 1,
    }
    ours = Profile(name="Sở KH&CN", units=(OfficeUnit(name="Văn phòng Sở"),))
    made = summarize(library, Question(FRIDAY, profile=ours)).groups
    assert [(one.unit, one.office) for one in made][:2] == [
        ("Văn phòng Sở", "Sở KH&CN"),
        ("Văn phòng", commune),
    ]


def test_units_stand_in_the_office_s_order_under_its_names() -> None:
    ours = Profile(name="Sở KH&CN", units=(OfficeUnit(name="Văn phòng"),))
    tasks = task("1.1"), task("1.2", assignees=(OFFICE,))
    assert list(rows(summed(*tasks, profile=ours))) == ["Văn phòng", "Phòng Quản lý khoa học"]


def test_of_one_unit_the_rows_are_its_parts() -> None:
    tasks = (
        task("1.1", assignees=(OFFICE,)),
        task("1.2", assignees=(SCIENCE,), partners=(OFFICE,)),
        task("1.3", assignees=(ALL,)),
        task("1.4", assignees=(SCIENCE,)),
    )
    summary = summed(*tasks, unit="van phong")
    assert rows(summary) == {"Văn phòng Sở": ["1.1"], "cooperates": ["1.2"], "common": ["1.3"]}
    assert summary.other_units == 1


def test_a_task_leads_by_its_own_part_or_in_its_joint_work() -> None:
    tasks = task("1.1", role="lead"), task("1.2"), task("1.3", role="cooperate")
    total = summed(*tasks, joints=(joint("1.2", "1.3", lead="1.2"),)).total
    assert (total["leads"], total["cooperates"], total["joint"]) == (2, 1, 2)


def test_joint_work_without_a_leader_is_listed_once() -> None:
    tasks = task("1.1"), task("1.2", assignees=(OFFICE,)), task("1.3"), task("1.4")
    summary = summed(*tasks, joints=(joint("1.1", "1.2"), joint("1.3", "1.4", lead="1.3")))
    (piece,) = summary.no_leader
    assert (piece.ids, piece.units) == (
        ("1.1", "1.2"),
        ("Phòng Quản lý khoa học", "Văn phòng Sở"),
    )


# -- where they stand -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "standing"),
    [
        (["2021-03-18"], "overdue"),
        (["2021-03-19"], "due_soon"),
        (["2021-03-26"], "due_soon"),
        (["2021-03-27"], "later"),
        (["2021-03-27", "2021-03-18"], "overdue"),
        (["2021-02-01"], "past"),
        (["2021-02-01", "2021-04-01"], "later"),
        ([], "no_day"),
    ],
)
def test_the_most_urgent_of_its_days_says_where_a_task_stands(
    days: list[str], standing: str
) -> None:
    old = dt.date(2021, 1, 4)
    library = shelf(notice(section(task(deadlines=tuple(map(due, days)))), issued=old))
    (one,) = summarize(library, Question(FRIDAY, since=dt.date(2021, 3, 1))).tasks
    assert one.standing == standing


@pytest.mark.parametrize(
    ("kind", "standing"),
    [
        ("done", "done"),
        ("submit", "submitted"),
        ("pause", "paused"),
        ("start", "overdue"),
        ("reopen", "overdue"),
    ],
)
def test_what_was_recorded_says_it_before_any_day(kind: Kind, standing: str) -> None:
    library = shelf(notice(section(task("1.1", deadlines=(due("2021-03-10"),)))))
    record(library, "1.1", kind)
    (one,) = summarize(library, Question(FRIDAY)).tasks
    assert (one.standing, one.item.said_open) == (standing, kind not in ("done",))


def test_what_happened_after_the_day_is_not_known_yet() -> None:
    library = shelf(notice(section(task("1.1", deadlines=(due("2021-03-10"),)))))
    record(library, "1.1", "done")
    (one,) = summarize(library, Question(FRIDAY - dt.timedelta(days=1))).tasks
    assert one.standing == "overdue"


# -- which notices --------------------------------------------------------------------------------


def month(of: int, **known: Any) -> Notice:
    first = dt.date(2021, of, 1)
    days = Period(start=first, end=first + dt.timedelta(days=27))
    return notice(
        section(task(text=f"Việc tháng {of}.")),
        **{"serial": of, "number": f"{of}/TB", "issued": first, "period": days, **known},
    )


def asked(library: Library, start: str, end: str) -> list[str]:
    days = Period(start=dt.date.fromisoformat(start), end=dt.date.fromisoformat(end))
    summary = summarize(library, Question(FRIDAY), period=days)
    assert summary.notices.other == len(library.heads()) - len(summary.notices.heads)
    return [head.name for head in summary.notices.heads]


def test_a_period_takes_the_notices_that_govern_one_of_its_days() -> None:
    library = shelf(*(month(number) for number in (1, 2, 3, 4)))
    assert asked(library, "2021-01-01", "2021-03-31") == ["1/TB", "2/TB", "3/TB"]
    assert asked(library, "2021-03-10", "2021-03-10") == ["3/TB"]
    assert asked(library, "2021-05-01", "2021-05-31") == []


def test_a_week_is_not_the_month_around_it() -> None:
    weeks = [
        month(3, serial=n, number=f"{n}/TB", period=Period(start=first, end=first.replace(day=end)))
        for n, first, end in [(1, dt.date(2021, 3, 1), 7), (2, dt.date(2021, 3, 8), 14)]
    ]
    assert asked(shelf(*weeks), "2021-03-08", "2021-03-14") == ["2/TB"]
    assert asked(shelf(*weeks), "2021-03-01", "2021-03-31") == ["1/TB", "2/TB"]


def test_closed_notices_are_left_out_and_counted_unless_they_are_named() -> None:
    library = shelf(month(2), month(3))
    first, second = library.heads()
    moment = dt.datetime.combine(FRIDAY, dt.time(), dt.UTC)
    library.record(first.id, Event(kind="close", on=FRIDAY, recorded=moment))
    followed = summarize(library, Question(FRIDAY))
    assert (followed.notices.heads, followed.notices.closed) == ((second,), 1)
    named = summarize(library, Question(FRIDAY), named=[first])
    assert (named.notices.heads, named.notices.closed) == ((first,), 0)


# -- the lines that matter ------------------------------------------------------------------------


def kinds(summary: Summary) -> list[tuple[str, str]]:
    return [(line.kind, line.task.told.entry.task.id) for line in summary.lines]


def test_the_first_of_each_kind_comes_before_the_second_of_any() -> None:
    late = [task(f"1.{i}", deadlines=(due(f"2021-03-0{i}"),)) for i in range(1, 6)]
    soon = task("2.1", deadlines=(due("2021-03-22"),))
    summary = summed(*reversed(late), soon, task("2.2", text="Lập dự toán."))
    assert kinds(summary) == [
        ("overdue", "1.1"),
        ("overdue", "1.2"),
        ("overdue", "1.3"),
        ("due_soon", "2.1"),
        ("product", "2.2"),
    ]


def test_a_day_of_meeting_stands_behind_limits_that_are_over() -> None:
    tasks = (
        task("1.1", deadlines=(due("2021-03-01", "on"),)),
        task("1.2", deadlines=(due("2021-03-05"),)),
    )
    assert kinds(summed(*tasks)) == [("overdue", "1.2"), ("overdue", "1.1")]


def test_what_comes_again_stands_behind_what_comes_once() -> None:
    every = deadline("every", text="thứ Hai hằng tuần", rrule="FREQ=WEEKLY;BYDAY=MO")
    tasks = (
        task("1.1", deadlines=(every,), timing="recurring"),
        task("1.2", deadlines=(due("2021-03-24"),)),
    )
    assert kinds(summed(*tasks)) == [("due_soon", "1.2"), ("due_soon", "1.1")]


def test_joint_work_that_is_done_needs_no_leader() -> None:
    tasks = task("1.1"), task("1.2", assignees=(OFFICE,), text="Việc khác.")
    library = shelf(notice(section(*tasks), joint_tasks=(joint("1.1", "1.2"),)))
    assert kinds(summarize(library, Question(FRIDAY))) == [("no_leader", "1.1")]
    record(library, "1.1", "done")
    record(library, "1.2", "done")
    assert kinds(summarize(library, Question(FRIDAY))) == []


def test_the_unit_with_the_most_open_tasks_is_named_where_it_is_one() -> None:
    tasks = task("1.1"), task("1.2"), task("1.3", assignees=(OFFICE,))
    (line,) = summed(*tasks).lines
    assert (line.kind, line.unit, line.count) == ("load", "Phòng Quản lý khoa học", 2)
    assert summed(*tasks[1:]).lines == ()


# -- a product that wants a day -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sửa đổi Quy chế chi tiêu nội bộ của Sở; lấy ý kiến rộng rãi.", "Sửa đổi Quy chế"),
        (
            "Tiếp tục xây dựng phương án tự chủ tài chính, báo cáo Giám đốc Sở.",
            "xây dựng phương án",
        ),
        ("Chủ trì, phối hợp với Trung tâm xây dựng thuyết minh đề tài.", "xây dựng thuyết minh"),
        ("Tham mưu trình UBND tỉnh ban hành Kế hoạch truy xuất nguồn gốc.", "ban hành Kế hoạch"),
        ("Tham mưu trình UBND tỉnh phê duyệt phương án phân bổ kinh phí.", "phê duyệt phương án"),
        ("Khẩn trương hoàn thiện hồ sơ, bàn giao mô hình.", "hoàn thiện hồ sơ"),
        ("Xây dựng dự thảo kế hoạch năm 2027.", "dự thảo kế hoạch"),
        ("Lập 02 báo cáo chuyên đề.", "Lập 02 báo cáo"),
        ("Theo dõi tiến độ. Xây dựng quy chế quản lý.", "Xây dựng quy chế"),
        ("Hoàn thiện hồ sơ theo quy định tại Nghị định số 30/2020/NĐ-CP.", "Hoàn thiện hồ sơ"),
        ("Quản trị mạng thường xuyên. Lập danh mục thiết bị.", "Lập danh mục"),
        ("Tổ chức 02 đoàn kiểm tra tiến độ; báo cáo Giám đốc Sở biện pháp xử lý.", None),
        ("Thực hiện điều tra, thống kê theo hướng dẫn của Bộ Khoa học và Công nghệ.", None),
        ("Tham mưu thành lập Hội đồng tư vấn xác định nhiệm vụ.", None),
        ("Tiếp tục tiến hành thanh tra việc chấp hành quy định về đo lường.", None),
        ("Tiếp tục tham mưu thực hiện công tác quản lý nhà nước theo kế hoạch.", None),
        ("Tổ chức tuyển chọn các nhiệm vụ trong danh mục năm 2021.", None),
        ("Triển khai kế hoạch thanh tra năm 2021 theo kế hoạch.", None),
        ("Lập dự toán thu, chi năm 2027 gửi Sở Tài chính đúng thời gian quy định.", None),
        ("Hoàn thiện hồ sơ, bảo đảm đúng quy định.", None),
        ("Kiểm tra việc xây dựng kế hoạch của các đơn vị.", None),
        ("Đôn đốc các chủ đầu tư lập hồ sơ quyết toán.", None),
        ("Tham mưu báo cáo UBND tỉnh tình hình thực hiện.", None),
        ("Tuyên truyền thông qua các chương trình truyền hình.", None),
        ("Thực hiện nghiêm quy trình báo cáo nhanh.", None),
        ("Rà soát đất đai.", None),
        ("", None),
    ],
)
def test_a_product_is_a_document_that_the_words_tell_to_make(
    text: str, expected: str | None
) -> None:
    assert product(text) == expected


@pytest.mark.parametrize("row", table("products"), ids=lambda row: row.id)
def test_a_counter_example_is_read_otherwise_than_the_examples(row: Row) -> None:
    """Examples of products have one; other rows keep words from having one, or from keeping it."""
    is_product = row["part"] == "product"
    assert all((product(text) is not None) == is_product for text in row.examples)
    assert all((product(text) is None) == is_product for text in row.counter_examples)


@given(st.text())
def test_any_text_has_a_product_of_its_own_words_or_none(text: str) -> None:
    found = product(text)
    assert found is None or found in text


def test_only_undated_work_is_asked_for_its_product() -> None:
    words = "Lập dự toán kinh phí."
    summary = summed(task("1.1", text=words), task("1.2", text=words, timing="event"))
    assert [one.limit for one in summary.tasks] == ["product", "event"]
    assert [one.product for one in summary.tasks] == ["Lập dự toán", None]
