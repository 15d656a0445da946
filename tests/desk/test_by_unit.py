"""A register parted for those who are told: nobody is left out, no office speaks for another."""

import datetime as dt
from typing import Any

import pytest

from factories import notice, reading, section, task, unit
from giaoban.desk.by_unit import each_unit, parted
from giaoban.desk.register import Register, register
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.notice import Task
from giaoban.model.profile import OfficeUnit, Profile
from giaoban.model.reading import Reading

FRIDAY = dt.date(2021, 3, 5)
OFFICE, SCIENCE = unit("Văn phòng Sở"), unit("Phòng Quản lý khoa học")
ALL = unit("các phòng, đơn vị", group=True)
COMMON = task("1.9", text="Việc chung.", assignees=(ALL,))


def whole(*readings: Reading, **question: Any) -> Register:
    library = Library.in_memory(readings)
    return register(library, Question(FRIDAY, **question), library.heads())


def of_tasks(*tasks: Task, **question: Any) -> Register:
    return whole(reading(notice(section(*tasks))), **question)


def given(issuer: str, number: int, *tasks: Task) -> Reading:
    code = "".join(word[0] for word in issuer.split()).upper()
    known = {"number": f"{number}/TB-{code}", "serial": number, "issuer_code": code}
    made = reading(notice(section(*tasks), issuer=issuer, **known))
    return made.model_copy(update={"source": made.source.model_copy(update={"name": f"{number}"})})


def texts(one: Register) -> list[str]:
    return [row.told.entry.task.text for row in one.rows]


def by_name(thing: Register) -> dict[str, list[str]]:
    return {name: texts(one) for name, one in parted(thing).each.items()}


def test_every_unit_that_is_told_by_name_has_its_own() -> None:
    shared = task("1.1", text="Kiểm tra.", assignees=(OFFICE, SCIENCE))
    assert by_name(of_tasks(shared)) == {
        "Văn phòng Sở": ["Kiểm tra."],
        "Phòng Quản lý khoa học": ["Kiểm tra."],
    }


@pytest.mark.parametrize("other", ["Tổ Toán Tin", f"Tổ {'Toán ' * 60}Tin", "Tổ Tin?", "Tổ (Toán)"])
def test_a_name_that_could_mean_another_unit_is_the_one_it_is(other: str) -> None:
    first = task("1.1", text="Việc một.", assignees=(unit("Tổ Toán-Tin"),))
    second = task("1.2", text="Việc hai.", assignees=(unit(other),))
    made = by_name(of_tasks(first, second))
    assert made == {"Tổ Toán-Tin": ["Việc một."], other: ["Việc hai."]}


def test_a_unit_has_its_own_tasks_then_those_in_which_it_helps_then_the_common_ones() -> None:
    helped = task("1.1", text="Việc giúp.", assignees=(OFFICE,), partners=(SCIENCE,))
    made = by_name(of_tasks(helped, COMMON, task("1.2", text="Việc riêng.")))
    assert made["Phòng Quản lý khoa học"] == ["Việc riêng.", "Việc giúp.", "Việc chung."]


@pytest.mark.parametrize(
    ("told", "unit_", "holds"),
    [
        ("các trường THPT", "Phòng Quản lý khoa học", False),
        ("Các đồng chí Phó Giám đốc", "Phòng Quản lý khoa học", False),
        ("UBND các xã, phường", "Công an xã", False),
        ("các doanh nghiệp trên địa bàn", "Văn phòng Sở", False),
        ("các thôn, bản", "Thôn Nà Pài", True),
        ("các trường THPT", "Trường THPT Lê Lợi", True),
        ("các địa phương", "UBND huyện Tân Lập", True),
        ("các sở, ban, ngành, địa phương", "Sở Nội vụ", True),
        ("các đồng chí trưởng phòng", "Phòng Nội vụ", True),
        ("các doanh nghiệp thành viên", "Công ty An Bình", True),
    ],
)
def test_what_a_set_is_told_that_cannot_hold_a_unit_is_none_of_its_work(
    told: str, unit_: str, *, holds: bool
) -> None:
    own = task("1.1", text="Việc riêng.", assignees=(unit(unit_),))
    common = task("1.2", text="Việc chung.", assignees=(unit(told, group=True),))
    every = of_tasks(own, common)
    expected = ["Việc riêng.", *(["Việc chung."] if holds else [])]
    assert by_name(every) == {unit_: expected}
    assert len(parted(every).left) == (not holds)
    assert texts(of_tasks(own, common, unit=unit_)) == expected


def test_rows_are_numbered_anew() -> None:
    for one in each_unit(of_tasks(task(), COMMON, task("1.3", text="Khác.", assignees=(OFFICE,)))):
        assert [row.number for row in one.rows] == [1, 2]


def test_what_stands_in_no_part_is_left() -> None:
    nobody = task("1.2", text="Việc của ai đó.", assignees=())
    parts = parted(of_tasks(task(), nobody, task("1.3", text="Khác.", partners=(OFFICE,))))
    assert [one.reference for one in parts.left] == ["257/TB-SKHCN#1.2"]
    assert parts.helping == ("Văn phòng Sở",)
    assert list(parts.each) == ["Phòng Quản lý khoa học"]


def test_where_all_are_told_alone_everything_is_left() -> None:
    parts = parted(of_tasks(COMMON))
    assert (dict(parts.each), len(parts.left)) == ({}, 1)


def test_an_office_has_one_for_its_own_units_that_only_help_whatever_they_are_called() -> None:
    ours = Profile(
        name="Sở Khoa học và Công nghệ",
        code="SKHCN",
        units=(OfficeUnit(name="Thanh tra Sở", short=("TTS",)), OfficeUnit(name="Văn phòng Sở")),
    )
    helped = task("1.1", partners=(unit("TTS"), unit("Công an")))
    parts = parted(of_tasks(helped, profile=ours))
    assert list(parts.each) == ["Thanh tra Sở", "Phòng Quản lý khoa học"]
    assert parts.helping == ("Công an",)


def test_a_person_has_no_part_in_what_all_units_are_told() -> None:
    someone = unit("Trần Thị B - Phó Giám đốc Sở")
    made = by_name(
        of_tasks(task("1.1", text="Chỉ đạo.", assignees=(someone,)), COMMON, task("1.2"))
    )
    assert made[someone.text] == ["Chỉ đạo."]
    assert made["Phòng Quản lý khoa học"][-1] == "Việc chung."


# -- offices --------------------------------------------------------------------------------------

DEPARTMENT, COMMUNE = "Sở Khoa học và Công nghệ", "UBND xã Bản Lài"
ROOM = unit("Văn phòng")


def two_offices(**question: Any) -> Register:
    return whole(
        given(DEPARTMENT, 7, task("1.1", text="Việc của Sở.", assignees=(ROOM,)), COMMON),
        given(COMMUNE, 8, task("1.1", text="Việc của xã.", assignees=(ROOM,))),
        **question,
    )


def test_units_of_two_offices_are_two_units_and_each_has_its_own_offices_work() -> None:
    assert by_name(two_offices()) == {
        f"Văn phòng ({DEPARTMENT})": ["Việc của Sở.", "Việc chung."],
        f"Văn phòng ({COMMUNE})": ["Việc của xã."],
    }


def test_of_a_unit_that_is_asked_for_each_office_is_apart_too() -> None:
    made = list(each_unit(two_offices(unit="Văn phòng")))
    assert [[head.issuer for head in one.heads] for one in made] == [[DEPARTMENT], [COMMUNE]]
    assert [texts(one) for one in made] == [["Việc của Sở.", "Việc chung."], ["Việc của xã."]]


def test_only_notices_that_tell_the_unit_something_are_its() -> None:
    other = given(DEPARTMENT, 9, task("1.1", text="Khác.", assignees=(SCIENCE,)))
    first, second = each_unit(whole(given(DEPARTMENT, 7, task(assignees=(ROOM,))), other))
    assert [[head.serial for head in one.heads] for one in (first, second)] == [[7], [9]]


def test_our_own_offices_names_mean_nothing_in_anothers_notices() -> None:
    ours = Profile(name=DEPARTMENT, units=(OfficeUnit(name="Văn phòng Sở", short=("Văn phòng",)),))
    assert list(parted(two_offices(profile=ours)).each) == ["Văn phòng Sở", "Văn phòng"]
