"""The shelf holds each notice once, and loses no task."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import deadline, notice, reading, section, task, unit
from giaoban.errors import UsageError
from giaoban.library.answer import Answer
from giaoban.library.copies import grouped
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.notice import Notice, Task
from giaoban.model.reading import Reading, Source

FRIDAY = dt.date(2021, 3, 19)
SCIENCE, OFFICE = unit("Phòng Quản lý khoa học"), unit("Văn phòng Sở")
ALL = unit("các phòng chuyên môn", group=True)


def source(name: str, format_: str = "txt") -> Source:
    return Source(name=name, format=format_, sha256="0" * 64, pages=None, reader="plain")


def due(day: str, **known: Any) -> Any:
    date = dt.date.fromisoformat(day)
    return deadline("by", start=None, end=date, due=date, text=f"chậm nhất {day}", **known)


def file(name: str, format_: str, of: Notice | None = None, **known: Any) -> Reading:
    return reading(of or notice(), source=source(name, format_), **known)


def asked(*tasks: Task, **question: Any) -> Answer:
    library = Library.in_memory([reading(notice(section(*tasks)))])
    return library.answer(Question(**{"as_of": FRIDAY, **question}))


def listed(answer: Answer) -> list[str]:
    return [item.told.entry.task.id for item in answer.items]


class TestFilesOfOneNotice:
    def test_count_once_word_before_pdf_before_text(self) -> None:
        files = [file("a.txt", "txt"), file("a.pdf", "pdf"), file("a.docx", "docx")]
        every, (copies,) = grouped(files)
        (head,) = Library.in_memory(every).heads()
        assert head.file == "a.docx"
        assert (copies.kept, copies.others) == ("a.docx", ("a.pdf", "a.txt"))

    @pytest.mark.parametrize(
        "other",
        [
            {"issued": dt.date(2022, 3, 1)},
            {"issuer": "SỞ TÀI CHÍNH"},
            {"place": "Lai Châu"},
            {"number": "257/KH-SKHCN"},
        ],
    )
    def test_another_year_office_or_number_is_another_notice(self, other: Any) -> None:
        ours = {"issuer": "SỞ KHOA HỌC VÀ CÔNG NGHỆ"}
        library = Library.in_memory(
            file(name, "docx", notice(**{**ours, **known}))
            for name, known in (("a.docx", {}), ("b.docx", other))
        )
        assert len(library.heads()) == 2

    def test_without_a_number_the_words_decide(self) -> None:
        bare = notice(number=None, serial=None)
        same = [
            file(n, "txt", bare, text=t) for n, t in (("a", "THÔNG BÁO\n1."), ("b", "Thông báo 1."))
        ]
        assert len(Library.in_memory(same).heads()) == 1
        other = file("c", "txt", bare, text="Khác")
        assert len(Library.in_memory([*same, other]).heads()) == 2

    def test_that_differ_in_days_are_named(self) -> None:
        draft = notice(section(task(deadlines=(due("2021-03-15"),))))
        signed = notice(section(task(deadlines=(due("2021-03-20"),))))
        _, (copies,) = grouped([file("a.docx", "docx", draft), file("a.pdf", "pdf", signed)])
        assert copies.different == ("a.pdf",)


class TestItems:
    def test_stand_in_due_order_with_their_state(self) -> None:
        days = {"1.1": "2021-04-01", "1.2": "2021-03-18", "1.3": "2021-03-26", "1.4": "2021-03-19"}
        answer = asked(*(task(name, deadlines=(due(day),)) for name, day in days.items()))
        assert [(item.told.entry.task.id, item.state, item.days) for item in answer.items] == [
            ("1.2", "overdue", -1),
            ("1.4", "today", 0),
            ("1.3", "soon", 7),
            ("1.1", "later", 13),
        ]

    def test_before_and_after_include_their_day(self) -> None:
        tasks = [task(f"1.{d}", deadlines=(due(f"2021-03-{d}"),)) for d in (10, 11, 12)]
        assert listed(asked(*tasks, before=dt.date(2021, 3, 11))) == ["1.10", "1.11"]
        assert listed(asked(*tasks, after=dt.date(2021, 3, 11))) == ["1.11", "1.12"]

    def test_a_task_with_two_deadlines_has_two_items_and_counts_once(self) -> None:
        answer = asked(task(deadlines=(due("2021-03-15"), due("2021-03-20"))))
        assert listed(answer) == ["1.1", "1.1"]
        assert (answer.tasks, answer.buckets["dated"]) == (1, 1)

    def test_a_clock_time_comes_before_the_end_of_its_day(self) -> None:
        answer = asked(
            task("1.1", deadlines=(due("2021-03-20"),)),
            task("1.2", deadlines=(due("2021-03-20", time="10:00"),)),
        )
        assert listed(answer) == ["1.2", "1.1"]

    def test_recurring_work_stands_at_its_next_time(self) -> None:
        every = deadline("every", text="ngày 25 hằng tháng", rrule="FREQ=MONTHLY;BYMONTHDAY=25")
        answer = asked(
            task("1.1", deadlines=(due("2021-03-31"),)),
            task("1.2", deadlines=(every,), timing="recurring"),
        )
        assert listed(answer) == ["1.2", "1.1"]
        assert answer.items[0].due == dt.date(2021, 3, 25)

    def test_tasks_without_a_day_are_counted_and_listed_where_all_is_asked_for(self) -> None:
        tasks = [task("1.1"), task("1.2", deadlines=(due("2021-03-31"),))]
        assert listed(asked(*tasks)) == ["1.2"]
        assert asked(*tasks).left_out["no-day"] == 1
        assert listed(asked(*tasks, everything=True)) == ["1.2", "1.1"]

    def test_a_bucket_is_listed_alone(self) -> None:
        tasks = [task("1.1"), task("1.2", deadlines=(due("2021-03-31"),))]
        answer = asked(*tasks, bucket="undated")
        assert (listed(answer), answer.left_out["bucket"]) == (["1.1"], 1)


class TestAUnit:
    TASKS = (
        task("1.1", assignees=(SCIENCE,), deadlines=(due("2021-03-20"),)),
        task("1.2", assignees=(OFFICE,), partners=(SCIENCE,), deadlines=(due("2021-03-20"),)),
        task("1.3", assignees=(SCIENCE,), role="cooperate", deadlines=(due("2021-03-20"),)),
        task("1.4", assignees=(ALL,), deadlines=(due("2021-03-20"),)),
        task("1.5", assignees=(OFFICE,), deadlines=(due("2021-03-20"),)),
    )

    def test_has_three_blocks(self) -> None:
        answer = asked(*self.TASKS, unit="QLKH")
        assert {b.part: [i.told.entry.task.id for i in b.items] for b in answer.blocks} == {
            "does": ["1.1"],
            "cooperates": ["1.2", "1.3"],
            "everyone": ["1.4"],
        }

    def test_is_counted_beside_all(self) -> None:
        answer = asked(*self.TASKS, unit="qlkh")
        assert answer.unit == "Phòng Quản lý khoa học"
        assert answer.of_unit is not None
        assert (answer.tasks, sum(answer.of_unit.values()), answer.left_out["unit"]) == (5, 4, 1)

    def test_that_nobody_knows_is_an_error_with_suggestions(self) -> None:
        with pytest.raises(UsageError) as error:
            asked(*self.TASKS, unit="Phòng Quản lý khoe học")
        assert error.value.code == "unknown-unit"
        assert error.value.parameters["suggestions"] == "Phòng Quản lý khoa học"


DEADLINES = st.sampled_from(
    [
        due("2021-03-10"),
        due("2021-03-25"),
        deadline("every", text="hằng tháng", rrule="FREQ=MONTHLY"),
        deadline("every", text="thường xuyên"),
        deadline("upon", text="sau khi duyệt", event="duyệt"),
    ]
)
TIMINGS = st.sampled_from(["dated", "event", "recurring", "undated"])
TASKS = st.builds(
    lambda timing, deadlines, who: task(timing=timing, deadlines=tuple(deadlines), assignees=who),
    TIMINGS,
    st.lists(DEADLINES, max_size=3),
    st.sampled_from([(SCIENCE,), (OFFICE,), (ALL,), ()]),
)
DAYS = st.none() | st.dates(dt.date(2021, 3, 1), dt.date(2021, 4, 1))


@given(st.lists(TASKS, max_size=8), DAYS, DAYS, st.none() | TIMINGS, st.booleans(), st.booleans())
def test_every_task_is_listed_or_left_out_for_one_reason(  # noqa: PLR0917 - drawn, never typed
    tasks: list[Task], before: Any, after: Any, bucket: Any, everything: bool, of_unit: bool
) -> None:
    tasks = [one.model_copy(update={"id": f"1.{i}"}) for i, one in enumerate([*tasks, task()])]
    answer = asked(
        *tasks,
        before=before,
        after=after,
        bucket=bucket,
        everything=everything,
        unit="QLKH" if of_unit else None,
    )
    assert sum(answer.buckets.values()) == len(tasks)
    assert len(set(listed(answer))) + sum(answer.left_out.values()) == len(tasks)
    days = [item.due or dt.date.max for block in answer.blocks[:1] for item in block.items]
    assert days == sorted(days)
