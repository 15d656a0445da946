"""The report on carrying out a notice, the reminders and the summary, as Word files."""

import datetime as dt
from pathlib import Path

import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from months_compared import HOSTILE
from registered import SAMPLES, by, of_words, record, shelf
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

from factories import joint, task, unit
from giaoban import parse
from giaoban.desk.report import Reminders, Report, reminders, report
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.event import Correction
from giaoban.out import filed
from giaoban.out.manner import Words
from giaoban.out.summary_table import lines
from giaoban.summary import Summary, summarize
from giaoban.text import BLANK

FRIDAY = dt.date(2021, 3, 19)
OFFICE, SCIENCE = unit("Văn phòng Sở"), unit("Phòng Quản lý khoa học")


def of_library(library: Library, as_of: dt.date = FRIDAY) -> Report:
    (head,) = library.heads()
    return report(library, head, Question(as_of))


def reminded(library: Library) -> Reminders:
    (head,) = library.heads()
    return reminders(library, head, Question(FRIDAY))


def march() -> Report:
    return of_library(Library.in_memory([parse(SAMPLES[2])]))


@pytest.fixture(scope="module")
def silent() -> File:
    """Of March, of which nothing was recorded."""
    return opened(march())


@pytest.fixture(scope="module")
def told() -> File:
    """Of a few tasks, each with another end."""
    library = shelf(
        task("1.1", text="Việc xong sớm.", deadlines=(by("03-12"),)),
        task("1.2", text="Việc xong muộn.", deadlines=(by("03-12"),)),
        task("1.3", text="Việc đã trình.", deadlines=(by("03-12"),)),
        task("1.4", text="Việc chậm có lý do.", deadlines=(by("03-11"),)),
        task("1.5", text="Việc chậm.", deadlines=(by("03-11"),)),
        task("1.6", text="Việc im lặng.", deadlines=(by("03-11"),), assignees=(OFFICE, SCIENCE)),
        task("1.7", text="Việc tạm dừng."),
        task("1.8", text="Việc còn hạn.", deadlines=(by("03-26"),)),
    )
    day = dt.date(2021, 3, 10)
    later = dt.date(2021, 3, 15)
    record(library, "done", "1.1", on=day, evidence="Tờ trình 45/TTr-SKHCN")
    record(library, "done", "1.2", on=later)
    record(library, "submit", "1.3", on=day)
    record(library, "start", "1.4", on=later, note="thiếu số liệu của xã")
    record(library, "start", "1.5", on=later)
    record(library, "pause", "1.7", on=day)
    return opened(of_library(library))


def part(document: File, number: str) -> list[list[str]]:
    """The rows of the table below this heading; [] where there is none."""
    blocks = list(document.iter_inner_content())
    texts = [getattr(one, "text", "") for one in blocks]
    at = next(i for i, text in enumerate(texts) if text.startswith(f"{number}. "))
    below = blocks[at + 1]
    return [] if hasattr(below, "text") else cells(below)


def part_of(thing: Report, number: str) -> list[list[str]]:
    return part(opened(thing), number)


# -- figures --------------------------------------------------------------------------------------


def figures(document: File) -> list[list[str]]:
    return cells(document.tables[1])


@pytest.mark.parametrize("name", ["silent", "told"])
def test_the_columns_add_up_to_the_total(name: str, request: pytest.FixtureRequest) -> None:
    rows = [[int(n) for n in row[1:]] for row in figures(request.getfixturevalue(name))]
    *above, total = rows
    assert [sum(column) for column in zip(*above, strict=True)] == total
    assert all(row[0] == sum(row[1:]) for row in rows)


def test_the_figures_are_those_of_the_tasks(told: File) -> None:
    heads = [cell.text for cell in told.tables[1].rows[0].cells]
    assert dict(zip(heads[1:], figures(told)[-1][1:], strict=True)) == {
        "Total": "8",
        "Done in time": "1",
        "Done late": "1",
        "Submitted, waits for approval": "1",
        "Still in time": "1",
        "Late": "2",
        "Day over, no result recorded": "1",
        "No day given": "0",
        "Regular": "0",
        "Paused": "1",
    }


def test_one_sentence_says_them_all(told: File) -> None:
    assert (
        "The notice gives 8 tasks; of these: done in time: 1; done late: 1; submitted, waits for "
        "approval: 1; still in time: 1; late: 2; day over, no result recorded: 1; paused: 1."
    ) in paragraphs(told)


def test_what_several_units_are_told_is_taken_off_once_more(told: File) -> None:
    label = "Less what counts again (tasks of several units: 1)"
    assert [row[1] for row in figures(told) if row[0] == label] == ["-1"]
    assert any("counted in the line of each" in one for one in paragraphs(told))


# -- parts ----------------------------------------------------------------------------------------


def test_what_is_done_has_its_day_and_its_proof(told: File) -> None:
    assert [row[1:] for row in part(told, "II")] == [
        [
            "Việc xong sớm.",
            "Phòng Quản lý khoa học",
            "2021-03-10\nDone in time",
            "Tờ trình 45/TTr-SKHCN",
        ],
        [
            "Việc xong muộn.",
            "Phòng Quản lý khoa học",
            "2021-03-15\nDone late",
            "no document was recorded",
        ],
    ]


def test_what_waits_stands_apart(told: File) -> None:
    assert [(row[1], row[4]) for row in part(told, "III")] == [
        ("Việc đã trình.", "Submitted on 2021-03-10, waits for approval"),
        ("Việc tạm dừng.", "Paused on 2021-03-10"),
    ]


def test_what_is_late_has_the_reason_that_was_noted(told: File) -> None:
    assert [(row[1], row[3].split("\n")[1], row[4]) for row in part(told, "IV")] == [
        ("Việc chậm có lý do.", "Overdue (days: 08)", "thiếu số liệu của xã"),
        ("Việc chậm.", "Overdue (days: 08)", "no reason was recorded"),
    ]


def test_what_nobody_recorded_is_never_called_late_alone(told: File) -> None:
    assert [row[1] for row in part(told, "V")] == ["Việc im lặng."]
    assert part(told, "V")[0][4].startswith("Overdue (days: 08) · No result recorded")
    notes = [one for one in paragraphs(told) if "does not say that the task is late" in one]
    assert len(notes) == 1


def test_a_notice_without_a_record_gives_an_honest_report(silent: File) -> None:
    assert "No result of any task was recorded yet." in paragraphs(silent)
    assert (part(silent, "II"), part(silent, "III"), part(silent, "IV")) == ([], [], [])
    assert len(part(silent, "V")) == 5
    assert (
        "Besides, of other tasks no result is recorded (still in time: 5; no day given: 16; "
        "regular: 4); see the annex."
    ) in paragraphs(silent)


def test_the_unit_that_was_told_is_named_where_another_leads() -> None:
    lead = task("1.1", role="lead")
    part = task(
        "1.2", text="Phối hợp.", role="cooperate", assignees=(OFFICE,), deadlines=(by("03-11"),)
    )
    library = shelf(lead, part, joint_tasks=(joint("1.1", "1.2", lead="1.1"),))
    record(library, "reopen", "1.2", on=dt.date(2021, 3, 15))
    (row,) = part_of(of_library(library), "IV")
    assert row[2] == "Văn phòng Sở (co-operates)\nLed by Phòng Quản lý khoa học"


def test_every_limit_is_said_and_an_extension_names_its_own() -> None:
    limits = by("03-11"), by("03-17", text="trước ngày 18/3")
    library = shelf(task(deadlines=limits))
    until = dt.date(2021, 3, 18)
    record(library, "extend", until=until, was=limits[1].due, limit=limits[1].text)
    (row,) = part_of(of_library(library), "V")
    assert row[3].split("\n") == [
        "No later than 2021-03-11",
        "No later than 2021-03-17; extended to 2021-03-18",
    ]
    assert row[4].split("\n") == [
        "2021-03-11: Overdue (days: 08) · No result recorded",
        "2021-03-18: Overdue (days: 01) · No result recorded",
        "Extended (1) to 2021-03-18 (limit: «trước ngày 18/3»)",
    ]
    (late,) = cells(opened(reminded(library)).tables[0])
    assert (late[2], late[3]) == (row[3], "\n".join(row[4].split("\n")[:2]))


def test_what_was_done_between_two_limits_is_told_the_same_everywhere() -> None:
    library = shelf(task(deadlines=(by("03-11"), by("03-17"))))
    record(library, "done", on=dt.date(2021, 3, 15))
    thing = of_library(library)
    limits = "2021-03-11: Done after this limit\n2021-03-17: Done in time"
    (row,) = part_of(thing, "II")
    assert row[3] == f"2021-03-15\nDone in time\n{limits}"
    assert cells(opened(thing).tables[-1])[0][5] == limits


def test_what_was_submitted_late_says_so_and_a_note_is_no_document() -> None:
    library = shelf(task("1.1", deadlines=(by("03-11"),)), task("1.2", text="Nộp."))
    record(library, "submit", on=dt.date(2021, 3, 12), evidence="TTr 45")
    record(library, "done", "1.2", on=dt.date(2021, 3, 12), note="qua email")
    thing = of_library(library)
    (waits,), (done,) = part_of(thing, "III"), part_of(thing, "II")
    assert waits[4].split("\n") == [
        "Submitted late, waits for approval",
        "Submitted on 2021-03-12, waits for approval (TTr 45)",
    ]
    assert done[4] == "no document was recorded\n«qua email»"


def test_of_work_that_is_half_done_it_is_not_said_that_nothing_is_known() -> None:
    library = shelf(task(deadlines=(by("03-11"),), assignees=(OFFICE, SCIENCE)))
    record(library, "done", unit="Văn phòng Sở", on=dt.date(2021, 3, 10))
    (row,) = part_of(of_library(library), "V")
    assert "No result recorded" not in row[4]
    assert "1 of 2 done" in row[4]


def test_what_the_office_set_right_is_marked() -> None:
    library = shelf(task())
    set_right = Correction(due=dt.date(2021, 3, 11))
    record(library, "correct", correction=set_right)
    thing = of_library(library)
    told = "(Set right by the office: When)"
    assert part_of(thing, "V")[0][1].endswith(told)
    assert cells(opened(thing).tables[-1])[0][1].endswith(told)


def test_words_of_the_notice_are_no_blanks_of_ours() -> None:
    said = "[Điền: tên đề tài]"
    document = opened(of_library(shelf(task(text=said, deadlines=(by("03-11"),)), title=said)))
    assert said in everything(document)
    marked = [
        run.text
        for paragraph in document.element.body.iter(qn("w:p"))
        for run in Paragraph(paragraph, document).runs
        if run.font.highlight_color
    ]
    assert said not in marked
    assert "[Điền: who receives the report]" in marked


def test_a_file_was_made_on_the_day_that_it_speaks_of(silent: File) -> None:
    known = silent.core_properties
    assert {known.created.date(), known.modified.date()} == {FRIDAY}


def test_what_only_a_person_knows_is_blank_and_marked(silent: File) -> None:
    runs = [run for one in silent.paragraphs for run in one.runs]
    marked = [run.text for run in runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    assert marked == ["[Điền: who receives the report]", "[Điền: what the office proposes]"]
    assert all(BLANK.fullmatch(text) for text in marked)


# -- form -----------------------------------------------------------------------------------------


def test_header_and_end_are_the_notices(silent: File) -> None:
    left, right = silent.tables[0].rows[1].cells
    assert (left.text, right.text) == (
        "Số:        /BC-SKHCN",
        "Lam Lĩnh, ngày     tháng 3 năm 2021",
    )
    assert paragraphs(silent)[:2] == [
        "REPORT",
        "How Thông báo no. 97/TB-SKHCN of 2021-03-02 was carried out",
    ]
    end = silent.tables[-2]
    assert end.rows[0].cells[0].text.endswith("- Lưu: VT, VP (L08b).")
    assert end.rows[0].cells[1].text.endswith("Hà Thị Bích Loan")


def test_all_tasks_stand_in_the_annex_which_lies(silent: File) -> None:
    rows = cells(silent.tables[-1])
    assert [row[0] for row in rows] == [str(i) for i in range(1, 31)]
    assert bands(silent.tables[-1])[0] == "I. Phòng Kế hoạch - Tài chính"
    assert [one.orientation for one in silent.sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
    ]


def test_of_two_limits_each_says_where_it_stands(silent: File) -> None:
    (row,) = (row for row in cells(silent.tables[-1]) if row[1].startswith("Gửi báo cáo tự đánh"))
    assert row[5].split("\n") == [
        "2021-03-14: Overdue (days: 05) · No result recorded",
        "2021-03-19: Due today",
    ]


def test_the_same_notice_gives_the_same_bytes() -> None:
    assert filed(march(), "docx") == filed(march(), "docx")


def test_libreoffice_prints_the_report(tmp_path: Path) -> None:
    text = printed(march(), tmp_path)
    for wanted in ("REPORT", "V. TASKS WHOSE DAY IS OVER", "what the office proposes", "ANNEX"):
        assert wanted in text


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text_and_stays_whole(text: str) -> None:
    library = of_words(text).library
    assert isinstance(library, Library)
    thing = of_library(library)
    assert_only_text(thing)
    assert shown(text) in everything(opened(thing))
    assert_only_text(reminded(library))


# -- reminders ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def letters() -> File:
    return opened(reminded(Library.in_memory([parse(SAMPLES[2])])))


def test_each_late_unit_has_a_page_that_says_it_was_not_sent(letters: File) -> None:
    texts = paragraphs(letters)
    named = [one for one in texts if one.startswith("To: ")]
    assert named == [
        "To: Phòng Kế hoạch - Tài chính",
        "To: Phòng Quản lý công nghệ và An toàn bức xạ",
        "To: Trung tâm Ứng dụng tiến bộ khoa học và công nghệ",
    ]
    assert len(letters.sections) == len(named)
    assert sum("it was not sent" in one for one in texts) == len(named)
    assert sum("[Điền: by which day]" in one for one in texts) == len(named)


def test_its_tasks_have_their_day_and_how_late_they_are(letters: File) -> None:
    first, second = cells(letters.tables[0])
    assert first[2:] == [
        "Before 2021-03-12 (last day 2021-03-11)",
        "Overdue (days: 08) · No result recorded",
    ]
    assert second[3] == "Overdue (days: 07) · No result recorded"


def test_libreoffice_prints_the_reminders(tmp_path: Path) -> None:
    text = printed(reminded(Library.in_memory([parse(SAMPLES[2])])), tmp_path)
    assert text.count("REMINDER OF THE TASKS GIVEN BY") == 3


# -- the summary ----------------------------------------------------------------------------------


def summed_up() -> Summary:
    library = Library.in_memory([parse(SAMPLES[2])])
    return summarize(library, Question(FRIDAY))


def test_the_summary_has_the_numbers_and_the_lines() -> None:
    thing = summed_up()
    document = opened(thing)
    rows = cells(document.tables[0])
    assert [row[0] for row in rows] == [line.name for line in lines(thing, Words())]
    assert [row[1] for row in rows] == [str(line.tally["tasks"]) for line in lines(thing, Words())]
    texts = paragraphs(document)
    assert texts[0] == "Summary · As of 2021-03-19"
    assert texts[texts.index("What matters most") + 1].startswith("1. Overdue (days: 08)")


def test_libreoffice_prints_the_summary(tmp_path: Path) -> None:
    assert "What matters most" in printed(summed_up(), tmp_path)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_summary_is_text(text: str) -> None:
    thing = summarize(of_words(text).library, Question(FRIDAY))
    assert_only_text(thing)
    assert shown(text or "x") in everything(opened(thing))
