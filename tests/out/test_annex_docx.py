"""The annex of tasks as a Word file, by the decree."""

from pathlib import Path

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from months_compared import HOSTILE, LONG
from registered import FRIDAY, SAMPLES, by, of_files, of_library, of_tasks, of_words, record, shelf
from word_files import (
    File,
    assert_only_text,
    bands,
    cells,
    everything,
    opened,
    paragraphs,
    printed,
    shown,
)

from factories import deadline, joint, task, unit
from giaoban.desk.register import Register, register
from giaoban.library.question import Question
from giaoban.model.event import Correction
from giaoban.model.profile import Profile
from giaoban.out import filed
from giaoban.out.manner import Words
from giaoban.out.register_words import group
from giaoban.out.visible import on_one_line
from giaoban.out.word.annex import roman

ANNEX = "docx/phu-luc"


@pytest.fixture(scope="module")
def march() -> Register:
    return of_files(SAMPLES[2])


@pytest.fixture(scope="module")
def document(march: Register) -> File:
    return opened(march, ANNEX)


def rows(thing: Register) -> list[list[str]]:
    return cells(opened(thing, ANNEX).tables[0])


# -- nothing is lost ------------------------------------------------------------------------------


def test_every_task_is_a_row_and_the_numbers_go_through(march: Register, document: File) -> None:
    found = cells(document.tables[0])
    wanted = dict.fromkeys(on_one_line(row.told.entry.task.text) for row in march.rows)
    assert [row[1] for row in found] == list(wanted)
    assert [row[0] for row in found] == [str(i) for i in range(1, march.tasks + 1)]


def test_units_stand_across_under_roman_numerals(march: Register, document: File) -> None:
    names = [group(one, Words()) for one in march.groups]
    assert bands(document.tables[0]) == [f"{roman(i)}. {one}" for i, one in enumerate(names, 1)]


@pytest.mark.parametrize(
    ("number", "told"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX"), (103, "CIII")]
)
def test_roman_numerals_are_those_that_people_write(number: int, told: str) -> None:
    assert roman(number) == told


def test_the_head_says_what_it_belongs_to(document: File) -> None:
    assert paragraphs(document) == [
        "ANNEX",
        "LIST OF THE TASKS GIVEN TO THE UNITS",
        "(Goes with Thông báo no. 97/TB-SKHCN of 2021-03-02 of Sở Khoa học và Công nghệ)",
    ]
    assert document.paragraphs[2].runs[0].italic


def test_the_annex_of_a_unit_is_called_after_it(march: Register) -> None:
    thing = register(march.library, Question(FRIDAY, unit="Thanh tra"), march.heads)
    assert paragraphs(opened(thing, ANNEX))[1] == "LIST OF THE TASKS OF THANH TRA SỞ"


def test_a_task_with_two_limits_is_one_row(march: Register, document: File) -> None:
    (row,) = (row for row in cells(document.tables[0]) if row[1].startswith("Gửi báo cáo tự đánh"))
    assert row[4].split("\n") == [
        "các phòng chuyên môn: Before 2021-03-15 (last day 2021-03-14)",
        "các đơn vị trực thuộc: Before 2021-03-20 (last day 2021-03-19)",
    ]


def test_what_has_no_day_says_so_in_the_notices_words() -> None:
    limit = deadline("upon", event="phiên họp", text="tại phiên họp")
    (undated, event) = rows(of_tasks(task("1.1"), task("1.2", deadlines=(limit,))))
    assert (undated[4], event[4]) == ("No time given", "Upon an event: tại phiên họp")


# -- remarks --------------------------------------------------------------------------------------


def test_remarks_tell_conditions_and_to_whom_it_goes() -> None:
    told = task(conditions=("nếu có",), submit_to=(unit("UBND tỉnh"),))
    (row,) = rows(of_tasks(told))
    assert row[6] == "Condition: nếu có\nSubmits to: UBND tỉnh"


def test_what_the_notice_leaves_out_is_a_remark_and_not_in_the_limit() -> None:
    limit = by("03-19", inferred=("year",), approximate=True)
    (row,) = rows(of_tasks(task(deadlines=(limit,))))
    assert row[4] == "No later than 2021-03-19"
    assert row[6].split("\n") == [
        "Inferred from the notice: the year",
        "approximate: «chậm nhất ngày 19/03/2021»",
    ]


def test_an_extension_stands_with_its_limit_and_is_a_remark() -> None:
    library = shelf(task(deadlines=(by("03-03"),)))
    record(library, "extend", until=by("03-31").due, by="CV 12/UBND", was=by("03-03").due)
    (row,) = rows(of_library(library))
    assert row[4] == "No later than 2021-03-03; extended to 2021-03-31"
    assert row[6] == "Extended (1) to 2021-03-31, by CV 12/UBND"


@pytest.mark.parametrize("format_", [ANNEX, "docx/phieu", "md", "csv"])
def test_what_the_office_set_right_is_said(format_: str) -> None:
    library = shelf(task())
    record(library, "correct", correction=Correction(due=by("03-31").due))
    data = filed(of_library(library), format_)
    text = everything(opened(of_library(library), format_)) if "docx" in format_ else data.decode()
    assert "Set right by the office" in text
    assert "When" in text


def test_an_extension_of_one_of_two_limits_says_of_which() -> None:
    limits = by("03-03", text="đợt 1"), by("03-10", text="đợt 2")
    library = shelf(task(deadlines=limits))
    record(library, "extend", until=by("03-31").due, was=limits[1].due, limit="đợt 2")
    (row,) = rows(of_library(library))
    assert row[6] == "Extended (1) to 2021-03-31 (limit: «đợt 2»)"


def test_the_profile_spells_the_office() -> None:
    library = shelf(task(), issuer="SỞ KHOA HỌC VÀ CÔNG NGHỆ")
    thing = of_library(library, profile=Profile(name="Sở Khoa học và Công nghệ"))
    assert paragraphs(opened(thing, ANNEX))[2].endswith("of Sở Khoa học và Công nghệ)")


def test_joint_work_names_the_other_row_and_who_leads() -> None:
    lead = task("1.1", role="lead")
    help_ = task("1.2", text="Phối hợp.", role="cooperate", assignees=(unit("Văn phòng Sở"),))
    other = task("1.3", text="Rà soát.", assignees=(unit("Thanh tra Sở"),))
    found = rows(
        of_tasks(lead, help_, other, joint_tasks=(joint("1.1", "1.2", "1.3", lead="1.1"),))
    )
    known = {row[1]: row for row in found}
    assert known[lead.text][6] == "Given to several: see no. 2, 3"
    assert known["Phối hợp."][2:4] == ["Phòng Quản lý khoa học", "Văn phòng Sở"]
    assert known["Rà soát."][6].endswith("Led by Phòng Quản lý khoa học")


def test_of_several_notices_each_row_names_its_own() -> None:
    found = rows(of_files(*SAMPLES))
    assert {row[6].split("\n")[-1][:3] for row in found} == {"18/", "52/", "97/"}


# -- form -----------------------------------------------------------------------------------------


def test_the_page_lies_and_the_table_is_as_wide_as_the_text(document: File) -> None:
    page = document.sections[0]
    assert page.orientation == WD_ORIENT.LANDSCAPE
    room = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    widths = [cell.width or 0 for cell in document.tables[0].rows[0].cells]
    assert abs(sum(widths) - room) < 1000


def test_the_head_of_the_table_stands_again_on_each_page(document: File) -> None:
    head = document.tables[0].rows[0]
    assert head._tr.trPr is not None
    assert head._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in head.cells][:2] == ["No.", "Task"]


def test_an_empty_register_says_that_there_is_nothing() -> None:
    assert paragraphs(opened(of_files(), ANNEX))[-1] == "There is no task."


def test_libreoffice_prints_it(march: Register, tmp_path: Path) -> None:
    told = printed(march, tmp_path, ANNEX)
    assert "LIST OF THE TASKS GIVEN TO THE UNITS" in told
    assert told.count("Leading unit") > 2  # the head, on each page
    assert "VIII." in told


def test_the_same_register_gives_the_same_bytes(march: Register) -> None:
    assert filed(march, ANNEX) == filed(of_files(SAMPLES[2]), ANNEX)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text_and_stays_whole(text: str) -> None:
    thing = of_words(text)
    assert_only_text(thing, ANNEX)
    assert shown(text) in everything(opened(thing, ANNEX))


def test_a_long_row_may_be_parted() -> None:
    (_, band, row) = opened(of_tasks(task(text=LONG)), ANNEX).tables[0].rows
    assert band._tr.trPr is not None
    assert row._tr.trPr is None or row._tr.trPr.find(qn("w:cantSplit")) is None
