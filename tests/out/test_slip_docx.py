"""The slip of a unit as a Word file."""

import re
from pathlib import Path
from typing import Any

import pytest
from docx.enum.section import WD_ORIENT
from months_compared import HOSTILE
from registered import FRIDAY, SAMPLES, of_files, of_library, of_readings, of_tasks, record, shelf
from word_files import (
    File,
    assert_only_text,
    cells,
    everything,
    opened,
    paragraphs,
    printed,
    shown,
)

from factories import joint, task, unit
from giaoban import parse
from giaoban.desk.by_unit import each_unit
from giaoban.desk.register import Register, register
from giaoban.library.question import Question
from giaoban.model.event import Kind
from giaoban.model.notice import Task
from giaoban.out import filed

SLIP = "docx/phieu"
OFFICE = unit("Văn phòng Sở")
ALL = unit("các phòng, đơn vị", group=True)


@pytest.fixture(scope="module")
def march() -> Register:
    return of_files(SAMPLES[2])


@pytest.fixture(scope="module")
def office(march: Register) -> Register:
    return next(one for one in each_unit(march) if one.unit == "Văn phòng Sở")


@pytest.fixture(scope="module")
def document(office: Register) -> File:
    return opened(office, SLIP)


def of_unit(name: str, *tasks: Task, **known: Any) -> File:
    whole = of_tasks(*tasks, **known)
    return opened(next(one for one in each_unit(whole) if one.unit == name), SLIP)


def test_the_header_is_the_offices(document: File) -> None:
    left, right = document.tables[0].rows[0].cells
    assert left.text.split("\n")[:2] == ["UBND TỈNH LAM LĨNH", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"]
    assert right.text.split("\n")[1] == "Độc lập - Tự do - Hạnh phúc"
    assert document.tables[0].rows[1].cells[1].text == "Lam Lĩnh, ngày     tháng 3 năm 2021"


def test_it_names_the_unit_and_the_notice(document: File) -> None:
    told = paragraphs(document)
    assert told[:2] == [
        "SLIP OF TASKS",
        "To carry out Thông báo no. 97/TB-SKHCN of 2021-03-02 of Sở Khoa học và Công nghệ",
    ]
    assert "Unit: Văn phòng Sở" in told


def test_every_task_of_the_unit_stands_in_it_once(office: Register, document: File) -> None:
    found = [row for table in document.tables[1:-1] for row in cells(table)]
    assert [row[0] for row in found] == [str(i) for i in range(1, office.tasks + 1)]
    told = {row[1].split("\n")[0] for row in found}
    assert told == {row.told.entry.task.text for row in office.rows}


def test_it_says_nothing_of_other_units_own_tasks(march: Register, document: File) -> None:
    told = everything(document)
    apart = [
        row.told.entry.task.text
        for one in march.groups
        if one.unit == "Thanh tra Sở"
        for row in one.rows
    ]
    assert len(apart) == 2
    assert not [text for text in apart if text in told]


def test_its_parts_are_own_joint_and_common_work() -> None:
    own, lead = task("1.1", text="Việc riêng."), task("1.2", text="Chủ trì.", role="lead")
    helped = task("1.3", text="Việc giúp.", assignees=(OFFICE,), partners=(unit(),))
    common = task("1.4", text="Việc chung.", assignees=(ALL,))
    document = of_unit("Phòng Quản lý khoa học", own, lead, helped, common)
    parts = [[row[1] for row in cells(table)] for table in document.tables[1:-1]]
    told = "Việc chung.\n(Told to: các phòng, đơn vị)"
    assert parts == [["Việc riêng.", "Chủ trì."], ["Việc giúp."], [told]]
    assert [one for one in paragraphs(document) if one.startswith(("I. ", "II. ", "III. "))] == [
        "I. Tasks to lead or to carry out (2)",
        "II. Joint work, and tasks to co-operate in (1)",
        "III. Tasks that are told to all (1)",
    ]


def test_joint_work_that_another_leads_names_who_leads() -> None:
    lead = task("1.1", text="Xây dựng đề án.", role="lead", assignees=(OFFICE,))
    part = task("1.2", text="Phối hợp xây dựng đề án.", role="cooperate")
    together = (joint("1.1", "1.2", lead="1.1"),)
    document = of_unit("Phòng Quản lý khoa học", lead, part, joint_tasks=together)
    found = [row for table in document.tables[1:-1] for row in cells(table)]
    assert [row[2] for row in found] == ["Văn phòng Sở"]
    led = of_unit("Văn phòng Sở", lead, part, joint_tasks=together)
    assert "I. Tasks to lead or to carry out (1)" in paragraphs(led)


def remarks(document: File) -> list[str]:
    found = [row for table in document.tables[1:-1] for row in cells(table)]
    return [row[1].partition("\n")[2] for row in found]


def test_who_else_is_told_is_named() -> None:
    shared = task(assignees=(unit(), OFFICE, unit("Thanh tra Sở")))
    assert remarks(of_unit("Văn phòng Sở", shared)) == [
        "(Given to several, also to: Phòng Quản lý khoa học; Thanh tra Sở)"
    ]


def test_work_of_several_without_a_leader_is_nobodys_own() -> None:
    told = task("1.1", text="Kiểm tra.", assignees=(unit(), OFFICE))
    (row,) = [row for table in of_unit("Văn phòng Sở", told).tables[1:-1] for row in cells(table)]
    assert row[1:3] == [
        "Kiểm tra.\n(Given to several, also to: Phòng Quản lý khoa học)",
        "It is not clear who leads",
    ]


@pytest.mark.parametrize(("kind", "told"), [("done", "Done"), ("pause", "Paused")])
def test_what_is_done_or_rests_is_said(kind: Kind, told: str) -> None:
    library = shelf(task("1.1", text="Kiểm tra.", assignees=(OFFICE,)))
    record(library, kind)
    (one,) = each_unit(of_library(library))
    assert f"({told}" in everything(opened(one, SLIP))


def test_joint_work_without_a_leader_names_the_other_units() -> None:
    one, other = task("1.1", text="Lập đề án."), task("1.2", text="Lập.", assignees=(OFFICE,))
    document = of_unit("Văn phòng Sở", one, other, joint_tasks=(joint("1.1", "1.2"),))
    assert remarks(document) == ["(Given to several, also to: Phòng Quản lý khoa học)"]
    assert "It is not clear who leads" in everything(document)


def test_of_both_parts_of_joint_work_each_names_the_number_of_the_other() -> None:
    lead = task("1.1", text="Chủ trì.", role="lead", partners=(OFFICE,))
    part = task("1.2", text="Phối hợp.", role="cooperate", assignees=(OFFICE,), partners=(unit(),))
    together = (joint("1.1", "1.2", lead="1.1"),)
    assert remarks(of_unit("Văn phòng Sở", lead, part, joint_tasks=together)) == [
        "(Given to several: see no. 2)",
        "(Given to several: see no. 1)",
    ]


def test_a_person_takes_nothing_for_a_unit() -> None:
    someone = unit("Trần Thị B - Phó Giám đốc Sở")
    told, common = task("1.1", assignees=(someone,)), task("1.2", text="Chung.", assignees=(ALL,))
    document = of_unit(someone.text, told, common)
    assert "For: Trần Thị B - Phó Giám đốc Sở" in paragraphs(document)
    assert "FOR THE UNIT" not in everything(document)
    assert "Chung." not in everything(document)


def test_of_several_offices_each_slip_has_its_own_header() -> None:
    issuers = ("UBND xã Bản Lài", "UBND xã Khe Lài")
    texts = [
        f"{name.upper()}\n\nSố: {n}/TB-UBND\n\nThông báo\n\n1. Văn phòng\n- Nộp báo cáo {n}."
        for n, name in enumerate(issuers, 1)
    ]
    document = opened(of_readings(*(parse(text.encode()) for text in texts)), SLIP)
    heads = [table.rows[0].cells[0].text.strip() for table in document.tables[::3]]
    assert heads == [name.upper() for name in issuers]


def test_an_empty_part_says_so() -> None:
    assert paragraphs(of_unit("Phòng Quản lý khoa học", task())).count("There is no task.") == 2


def test_of_a_whole_notice_each_unit_has_a_page(march: Register) -> None:
    document = opened(march, SLIP)
    named = [one for one in paragraphs(document) if one.startswith("Unit: ")]
    assert named == [f"Unit: {one.unit}" for one in each_unit(march)]
    assert len(document.sections) == len(named) > 5
    assert {one.orientation for one in document.sections} == {WD_ORIENT.PORTRAIT}


def test_where_no_unit_is_told_that_is_said() -> None:
    thing = of_tasks(task(assignees=()))
    assert paragraphs(opened(thing, SLIP)) == [
        "No unit is told anything by name.",
        "The tasks (1) are told to all, or to nobody by name.",
    ]


def test_of_several_notices_each_task_names_its_own() -> None:
    whole = of_files(*SAMPLES)
    thing = register(whole.library, Question(FRIDAY, unit="Thanh tra Sở"), whole.heads)
    rows = [row for table in opened(thing, SLIP).tables[1:-1] for row in cells(table)]
    assert {number for row in rows for number in re.findall(r"(\d+)/TB-SKHCN of", row[1])} == {
        *("18", "52", "97")
    }


def test_libreoffice_prints_it(office: Register, tmp_path: Path) -> None:
    told = printed(office, tmp_path, SLIP)
    assert "SLIP OF TASKS" in told
    assert "Unit: Văn phòng Sở" in told
    assert "III. Tasks that are told to all" in told


def test_the_same_register_gives_the_same_bytes(march: Register) -> None:
    assert filed(march, SLIP) == filed(of_files(SAMPLES[2]), SLIP)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text_and_stays_whole(text: str) -> None:
    told = task(text=text, conditions=(text,), partners=(unit(text or "x"),))
    library = shelf(told, title=text, issuer=text, place=text, number=f"257/{text[:300]}")
    record(library, "note", note=text or "x")
    thing = of_library(library, unit="Phòng Quản lý khoa học")
    assert_only_text(thing, SLIP)
    assert shown(text) in everything(opened(thing, SLIP))
