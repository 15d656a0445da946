"""The register as plain lines, for a message."""

import re

import pytest
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

from factories import deadline, joint, notice, reading, section, task
from giaoban.desk.register import Register
from giaoban.library.shelf import Library
from giaoban.model.notice import Deadline
from giaoban.model.reading import Source
from giaoban.out import render
from giaoban.out.manner import Words
from giaoban.out.register_words import group
from giaoban.out.visible import HIDDEN, on_one_line


def blocks(thing: Register) -> list[list[str]]:
    return [block.split("\n") for block in render(thing, "chat").rstrip("\n").split("\n\n")]


def beside(limit: Deadline) -> list[str]:
    """What stands below a task with this limit."""
    return blocks(of_limit(limit, text="Lập kế hoạch."))[1][2:]


def test_each_unit_is_a_block_that_can_be_sent_alone() -> None:
    thing = of_files(SAMPLES[2])
    head, *units = blocks(thing)
    assert head == ["Thông báo no. 97/TB-SKHCN of 2021-03-02", "As of 2021-03-05"]
    assert [one[0].partition(" (tasks: ")[0] for one in units] == [
        group(one, Words()) for one in thing.groups
    ]
    for lines in units:
        numbers = [line.partition(". ")[0] for line in lines[1:] if re.match(r"\d+\. ", line)]
        assert numbers == [str(n) for n in range(1, len(numbers) + 1)]
        assert lines[0].endswith(f"(tasks: {len(numbers)})")


def test_every_task_stands_on_one_line() -> None:
    thing = of_files(*SAMPLES)
    lines = render(thing, "chat").split("\n")
    told = {line.partition(". ")[2] for line in lines if re.match(r"\d+\. ", line)}
    assert told == {on_one_line(row.told.entry.task.text) for row in thing.rows}


def test_of_several_notices_each_task_says_its_own() -> None:
    whole = render(of_files(*SAMPLES), "chat")
    assert whole.count("\nThông báo no. 52/TB-SKHCN of 2021-02-02") > 1
    assert render(of_files(SAMPLES[2]), "chat").count("97/TB-SKHCN") == 1


@pytest.mark.parametrize(
    ("limit", "told"),
    [
        (by("03-08"), ["Limit: 2021-03-08 · Due soon (days left: 03)"]),
        (by("03-05"), ["Limit: 2021-03-05 · Due today"]),
        (by("03-01"), ["Limit: 2021-03-01 · Overdue (days: 04) · No result recorded"]),
        (
            by("03-08", time="16:00"),
            ["No later than 16:00 on 2021-03-08 · Due soon (days left: 03)"],
        ),
        (
            by("03-08", "on", start=day("2021-03-08")),
            ["Appointment: 2021-03-08 · Takes place soon (days left: 03)"],
        ),
        (
            by("03-08", "between", start=day("2021-03-03")),
            ["From 2021-03-03 to 2021-03-08 · Due soon (days left: 03)"],
        ),
        (
            by("03-08", "between", start=day("2021-03-03"), time="17:00"),
            ["From 2021-03-03 to 17:00 on 2021-03-08 · Due soon (days left: 03)"],
        ),
        (
            every("FREQ=MONTHLY", "hằng tháng"),
            ["Recurring: hằng tháng; next by 2021-03-31 (no day is named) · Days left: 26"],
        ),
        (deadline("every", text="thường xuyên"), ["Constantly: thường xuyên"]),
        (deadline("upon", event="khi có"), ["Upon an event: trước ngày 03/3/2021"]),
    ],
    ids=lambda value: str(getattr(value, "relation", "")),
)
def test_the_time_is_told_below(limit: Deadline, told: list[str]) -> None:
    assert beside(limit) == told


def test_without_a_time_nothing_stands_below() -> None:
    assert blocks(of_tasks(task(text="Lập kế hoạch.")))[1][1:] == ["1. Lập kế hoạch."]


def test_an_extension_is_told_at_its_limit_alone() -> None:
    own = by("03-12", time="16:00", applies_to="các phòng", text="trước 16 giờ ngày 12/3")
    library = shelf(task(deadlines=(own, by("03-26"))))
    until, was = day("2021-04-15"), day("2021-03-12")
    record(library, "extend", until=until, was=was, limit=own.text, by="3/TB")
    assert blocks(of_library(library, FRIDAY))[1][2:] == [
        "các phòng: No later than 16:00 on 2021-03-12 · Extended (1) to 2021-04-15, by 3/TB"
        " · Days left: 41",
        "Limit: 2021-03-26 · Days left: 21",
    ]


def test_notices_of_one_number_are_told_apart() -> None:
    made = [
        reading(
            notice(section(task()), issuer=f"UBND xã {name}"),
            source=Source(name="a.txt", format="txt", sha256=name, pages=None, reader="plain"),
        )
        for name in "AB"
    ]
    lines = render(of_library(Library.in_memory(made)), "chat").split("\n")
    assert "Thông báo no. 257/TB-SKHCN of 2021-03-01 (UBND xã A, a.txt, id:1)" in lines
    assert "Thông báo no. 257/TB-SKHCN of 2021-03-01 (UBND xã B, a.txt, id:2)" in lines


def test_several_limits_of_a_task_stand_below_it() -> None:
    lines = blocks(of_tasks(task("1.1", deadlines=(by("03-08"), by("03-12"))), task("1.2")))[1]
    assert [line[:2] for line in lines[1:]] == ["1.", "Li", "Li", "2."]


def test_who_does_it_is_told_where_the_block_does_not_say_it() -> None:
    one = task("1.1", role="lead", partners=(OFFICE,))
    other = task("2.1", role="cooperate", assignees=(OFFICE,))
    made = notice(
        section(one), section(other, id="2"), joint_tasks=(joint("1.1", "2.1", lead="1.1"),)
    )
    _, first, second = blocks(of_library(Library.in_memory([reading(made)])))
    assert first[2:] == ["Co-operates: Văn phòng Sở"]
    assert second[2:] == ["Leads: Phòng Quản lý khoa học", "Co-operates: Văn phòng Sở"]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text(text: str) -> None:
    lines = render(of_words(text), "chat").split("\n")
    assert f"1. {on_one_line(text)}".rstrip() in [line.rstrip() for line in lines]
    assert not HIDDEN.search("".join(lines))
