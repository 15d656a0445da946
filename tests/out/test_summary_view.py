"""The summary as a person reads it: numbers that add up, bars, names and sentences left whole."""

import datetime as dt
import re
from typing import Any

import pytest

from factories import deadline, joint, notice, reading, section, task, unit
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.notice import Task
from giaoban.out import render
from giaoban.out.manner import PLAIN, Manner
from giaoban.out.summary_table import bar
from giaoban.summary import Summary, summarize

FRIDAY = dt.date(2021, 3, 19)
OFFICE = unit("Văn phòng Sở")
LONG = unit("Trung tâm Ứng dụng tiến bộ khoa học và công nghệ")


def due(day: str, relation: str = "by") -> Any:
    date = dt.date.fromisoformat(day)
    return deadline(relation, start=None, end=date, due=date, text=f"chậm nhất {day}")


def summed(*tasks: Task, joints: tuple[Any, ...] = (), **question: Any) -> Summary:
    library = Library.in_memory([reading(notice(section(*tasks), joint_tasks=joints))])
    return summarize(library, Question(FRIDAY, **question))


def march() -> Summary:
    return summed(
        task("1.1", deadlines=(due("2021-03-11"),)),
        task("1.2", assignees=(OFFICE, LONG)),
        task("1.3", assignees=(LONG,), text="Lập dự toán."),
        task("1.4", assignees=(LONG,), deadlines=(due("2021-03-22"),)),
        joints=(joint("1.2", "1.3"),),
    )


def view(thing: Summary, width: int | None = None) -> str:
    return render(thing, "view", Manner(width=width))


def numbers(line: str) -> list[int]:
    return [int(one) for one in re.findall(r"(?<![\w-])-?\d+", line)]


class TestThePage:
    def test_has_a_row_a_unit_that_add_up_to_the_total(self) -> None:
        lines = view(march()).splitlines()
        names = ["Phòng Quản lý", OFFICE.text, LONG.text]
        rows = [numbers(one) for one in lines if one.startswith(tuple(names)) and "█" in one]
        (less,) = [one for one in lines if one.startswith("Less what counts again")]
        (total,) = [numbers(one) for one in lines if one.startswith("Total")]
        off = numbers(less.partition(")")[2])
        assert [sum(column) for column in zip(*rows, off, strict=True)] == total
        assert total[0] == 4

    def test_shows_the_load_of_each_as_a_bar(self) -> None:
        out = view(march())
        assert re.search(rf"{LONG.text} +█{{12}} +3 ", out)
        assert re.search(r"Phòng Quản lý khoa học +█{4}░{8} +1 ", out)

    def test_splits_the_undated_and_adds_up(self) -> None:
        told = next(line for line in view(march()).splitlines() if line.startswith("Time limits"))
        assert numbers(told) == [2, 0, 0, 2, 1, 1]

    def test_says_late_only_with_what_is_not_known(self) -> None:
        out = view(march())
        assert (
            "Overdue: 1 (No result recorded: 1) · Due within 07 days: 1 · Without a day: 2" in out
        )
        assert "1. Overdue (days: 08) · No result recorded: «Tham mưu định hướng" in out

    def test_lists_joint_work_that_nobody_leads(self) -> None:
        out = view(march())
        assert "It is not clear who leads (1)\n- «Tham mưu định hướng" in out
        assert "(257/TB-SKHCN#1.2, #1.3; Văn phòng Sở; Trung tâm" in out

    def test_quotes_a_task_and_its_reference_in_each_line(self) -> None:
        told = view(march()).partition("What matters most\n")[2].splitlines()
        assert [line[:2] for line in told] == ["1.", "2.", "3.", "4.", "5."]
        assert all("«" in line and "(257/TB-SKHCN#1." in line for line in told)

    def test_says_so_when_all_is_well(self) -> None:
        out = view(summed(task("1.1", deadlines=(due("2021-05-11"),))))
        assert out.endswith(
            "What matters most\nNothing is overdue or due soon, joint work has its leaders, no "
            "product wants a day.\n"
        )

    def test_says_so_where_there_is_nothing(self) -> None:
        out = view(summarize(Library.in_memory(), Question(FRIDAY)))
        assert out == "Summary · As of 2021-03-19\nNotices: 0\n\nThere is no task to count.\n"

    def test_names_the_unit_and_what_it_leaves_out(self) -> None:
        thing = summed(task("1.1"), task("1.2", assignees=(OFFICE,)), unit="van phong")
        out = view(thing)
        assert "Unit: Văn phòng Sở\nNot counted: tasks of other units: 1\n" in out


class TestColumns:
    @pytest.mark.parametrize("width", [20, 40, 60, 80, 90, 104, 120, 200])
    def test_no_line_is_wider_than_the_screen_and_no_word_is_lost(self, width: int) -> None:
        out = view(march(), width)
        assert max(map(len, out.splitlines())) <= min(width, 104)
        flat = " ".join(out.split())
        assert "…" not in out
        for word in LONG.text.split():
            assert word in flat

    def test_names_stand_above_their_numbers_at_eighty(self) -> None:
        lines = view(march(), 80).splitlines()
        row = lines[lines.index(LONG.text) + 1]
        assert re.match(r"  █+ +3 ", row)

    def test_names_are_wrapped_beside_their_numbers_where_there_is_room(self) -> None:
        lines = view(march(), 104).splitlines()
        first = next(line for line in lines if line.startswith("Trung tâm") and "█" in line)
        assert LONG.text.startswith(re.split("  +| █", first)[0])

    def test_all_numbers_of_a_column_end_in_one_place(self) -> None:
        rows = [line for line in view(march()).splitlines() if "█" in line or "Total" in line]
        ends = [[found.end() for found in re.finditer(r"(?<= )-?\d+(?= |$)", one)] for one in rows]
        assert len({tuple(one) for one in ends}) == 1

    def test_a_narrow_screen_gets_sentences(self) -> None:
        out = " ".join(view(march(), 40).split())
        assert "Tasks: 3 · Leads: 0 · Joint work: 2" in out
        assert "█" not in out


def test_a_pipe_gets_no_escape_and_a_line_each() -> None:
    out = view(march())
    assert "\x1b" not in out
    assert all(line == line.rstrip() for line in out.splitlines())


def test_what_a_document_says_does_not_steer_the_screen() -> None:
    evil = task("1.1", text="Lập dự toán \x1b[31m đỏ.", assignees=(unit("Phòng\u202e X"),))
    out = render(summed(evil), "view", PLAIN)
    assert "\x1b" not in out
    assert "\u202e" not in out


@pytest.mark.parametrize(
    ("load", "expected"),
    [(None, ""), (0.0, "░░░░"), (0.01, "█░░░"), (0.5, "██░░"), (1.0, "████")],
)
def test_a_bar_is_as_long_as_the_load(load: float | None, expected: str) -> None:
    assert bar(load, 4) == expected
