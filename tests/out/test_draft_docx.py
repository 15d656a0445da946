"""A draft as a Word file: it is read as what it was made from, and has the decree's form."""

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from lxml import etree

from factories import notice, reading, section, task
from giaoban import parse
from giaoban.desk.draft import Draft, Part, Point, draft, misread
from giaoban.desk.draft.parts import every
from giaoban.library.shelf import Library
from giaoban.model.notice import Section, Task
from giaoban.model.reading import Reading
from giaoban.out import filed
from giaoban.text import BLANK, fold

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "samples").glob("thang*.docx"))
NOTICES = sorted((ROOT / "tests" / "notices").glob("*/source.txt"))
SHARED = (
    "257-TB-SKHCN/source.docx",
    "257-TB-SKHCN/source.pdf",
    "467-TB-VPCP/source.txt",
    "7432-UBND-XD/source.pdf",
    "pci-lamdong/source.docx",
    "so-khcn-lamdong/source.docx",
)
MONTH = dt.date(2021, 4, 1)


def begun(of: Reading, days: int = 12) -> Draft:
    """The next month's draft, so many days after the notice."""
    library = Library.in_memory([of])
    (head,) = library.heads()
    issued = of.notice.issued or dt.date(2026, 4, 20)
    as_of = issued + dt.timedelta(days)
    month = ((head.month or issued).replace(day=1) + dt.timedelta(31)).replace(day=1)
    given = (head, library.reading(head.id), library.tasks(head.id, as_of), month, as_of)
    made = draft(*given)
    odd = misread(made, read_again(made).notice)
    return draft(*given, kept=[one.id for one in odd]) if odd else made


def read_again(made: Draft) -> Reading:
    return parse(filed(made, "docx"), name="thang4.docx")


def assert_reads_as_made(made: Draft) -> None:
    again = read_again(made)
    parts = [one for one in every(made.parts) if one.points or one.heading is not None]
    sections = list(flat(again.notice.sections))
    assert [shape(one) for one in sections] == [expected(one) for one in parts]
    for part, section_ in zip(parts, sections, strict=True):
        for point, told in zip(part.points, section_.tasks, strict=True):
            assert days(told) | past_spans(point, made) == set(point.due) | past_spans(point, made)
    assert again.coverage.unassigned == ()
    assert again.notice.recipients == made.tail.recipients
    assert again.notice.archive == made.tail.archive
    assert again.notice.signature == made.tail.signature


def flat(sections: Iterable[Section]) -> Iterator[Section]:
    for one in sections:
        yield one
        yield from flat(one.sections)


def expected(part: Part) -> object:
    return part.id, part.heading, part.scope, [who(one.told.entry.task) for one in part.points]


def shape(section_: Section) -> object:
    return section_.id, section_.heading, section_.scope, [who(one) for one in section_.tasks]


def days(told: Task) -> set[dt.date]:
    return {time.due for time in told.deadlines if time.due}


def past_spans(point: Point, made: Draft) -> set[dt.date]:
    """A span that ends before the month stays a span, which may be read as telling what was."""
    times = point.told.entry.task.deadlines
    ends = {one.due for one in times if one.relation == "between" and one.due}
    return {day for day in ends if day < made.month.end}


def who(told: Task) -> tuple[object, ...]:
    doers = tuple(fold(one.text) for one in told.assignees)
    return told.role, doers, tuple(sorted(fold(one.text) for one in told.partners))


# -- read again -----------------------------------------------------------------------------------


@pytest.mark.parametrize("days", [0, 12, 40])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_draft_of_a_sample_is_read_as_what_it_was_made_from(path: Path, days: int) -> None:
    assert_reads_as_made(begun(parse(path), days))


@pytest.mark.parametrize("name", SHARED)
def test_the_draft_of_a_real_notice_is_read_as_what_it_was_made_from(
    shared: Path, name: str
) -> None:
    assert_reads_as_made(begun(parse(shared / name)))


@pytest.mark.parametrize("path", NOTICES, ids=lambda path: path.parent.name)
def test_the_draft_of_any_notice_is_read_as_what_it_was_made_from(path: Path) -> None:
    assert_reads_as_made(begun(parse(path)))


def test_header_and_title_are_read_with_a_blank_number_and_day() -> None:
    again = read_again(begun(parse(SAMPLES[2]))).notice
    assert (again.number, again.serial, again.issued) == ("/TB-SKHCN", None, None)
    assert (again.issuer, again.place) == ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Lam Lĩnh")
    assert again.title is not None
    assert again.title.endswith("tháng 4 năm 2021")
    assert again.period is not None
    assert again.period.start == MONTH


def test_joint_work_is_found_again() -> None:
    made = begun(parse(SAMPLES[2]))
    assert len(read_again(made).notice.joint_tasks) == 3 - bool(made.past)


def test_a_blank_below_a_heading_is_no_task() -> None:
    made = begun(reading(notice(section(tasks=(), scope="unit"))))
    (only,) = read_again(made).notice.sections
    assert (only.heading, only.tasks, only.remarks) == ("Phòng Quản lý khoa học", (), ())


HOSTILE = [
    "Rà soát <w:p>&amp;</w:p> ]]> & “hồ sơ” \\ {0} %s.",
    "Rà soát \x00\x01\x0b\x1b hồ sơ \ufffe\uffff.",
    "Rà soát\nhồ sơ\tvà\r\nbáo cáo\u2028kết quả.",
    "Rà soát [Điền: [Điền: ]] hồ sơ [.",
    "Rà soát " + " ".join(f"hồ sơ {i * i:x}" for i in range(10_000)) + " cũ.",
    "Rà soát 𝄞 \u202e hồ sơ.",
    "Báo cáo tại giao ban tuần 99 năm 0000, tháng 3/0000, quý IV/9999, tuần 53/9999.",
    "",
    " ",
    "- ",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text(text: str) -> None:
    words = notice(section(task(text=text), heading=text or None), title=text, place=text)
    data = filed(begun(reading(words)), "docx")
    for name in zipfile.ZipFile(io.BytesIO(data)).namelist():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))
    assert parse(data, name="x.docx").text


@pytest.mark.parametrize("text", HOSTILE[:3] + HOSTILE[4:6], ids=lambda text: repr(text[:20]))
def test_a_hostile_task_is_one_task_when_it_is_read(text: str) -> None:
    again = read_again(begun(reading(notice(section(task(text=text))))))
    (only,) = again.notice.sections[0].tasks
    assert only.text.startswith("Tiếp tục rà soát")


# -- form -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def document() -> "docx.document.Document":
    return docx.Document(io.BytesIO(filed(begun(parse(SAMPLES[2])), "docx")))


def test_the_page_is_the_decrees(document: "docx.document.Document") -> None:
    page = document.sections[0]
    sizes = (page.page_width, page.page_height, page.top_margin, page.bottom_margin)
    assert [round(one.mm) for one in sizes if one] == [210, 297, 20, 20]
    assert [round(one.mm) for one in (page.left_margin, page.right_margin) if one] == [30, 20]
    assert page.different_first_page_header_footer
    assert document.styles["Normal"].font.name == "Times New Roman"


def test_every_blank_is_highlighted_and_nothing_else(document: "docx.document.Document") -> None:
    runs = [run for one in document.paragraphs for run in one.runs]
    marked = [run.text for run in runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    assert len(marked) == begun(parse(SAMPLES[2])).blanks
    assert all(BLANK.fullmatch(text) for text in marked)
    plain = [run.text for run in runs if run.font.highlight_color is None]
    assert not any(BLANK.search(text) for text in plain)


def test_header_and_title_look_as_the_decree_says(document: "docx.document.Document") -> None:
    left, right = document.tables[0].rows[0].cells
    assert [one.text for one in left.paragraphs][:2] == [
        "UBND TỈNH LAM LĨNH",
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
    ]
    assert [one.runs[0].bold for one in left.paragraphs[:2]] == [None, True]
    assert right.paragraphs[1].text == "Độc lập - Tự do - Hạnh phúc"
    number, place = document.tables[0].rows[1].cells
    assert number.text == "Số:        /TB-SKHCN"
    assert place.paragraphs[0].runs[0].italic
    assert document.paragraphs[0].text == "THÔNG BÁO"


def test_sizes_are_those_of_the_decree(document: "docx.document.Document") -> None:
    sizes = {run.font.size.pt for one in document.paragraphs for run in one.runs if run.font.size}
    assert sizes == {14.0}
    assert document.element.body.findall(f".//{qn('w:jc')}[@{qn('w:val')}='both']")


def test_a_letter_has_its_subject_below_its_number_and_no_type() -> None:
    letter = notice(type="Công văn", number="12/UBND-XD", title="rà soát hồ sơ")
    made = docx.Document(io.BytesIO(filed(begun(reading(letter)), "docx")))
    assert made.tables[0].rows[1].cells[0].text == "Số:        /UBND-XD\nV/v rà soát hồ sơ"
    assert "THÔNG BÁO" not in [one.text for one in made.paragraphs]


def test_addressees_are_those_of_the_old_notice() -> None:
    made = begun(parse(ROOT / "tests" / "notices" / "a-cong-van" / "source.txt"))
    assert made.head.addressees[:2] == ("Kính gửi:", "- Công an tỉnh;")
    again = read_again(made)
    assert again.coverage.unassigned == ()


def test_who_signs_and_where_it_is_kept_are_asked_for() -> None:
    unsigned = begun(reading(notice(archive=None, signature=None, recipients=("Như trên",))))
    made = docx.Document(io.BytesIO(filed(unsigned, "docx")))
    left, right = made.tables[1].rows[0].cells
    assert left.text == "Nơi nhận:\n- Như trên;\n- Lưu: [Điền: nơi lưu]."
    assert right.text == "[Điền: chức vụ, họ tên người ký]"
    assert read_again(unsigned).notice.signature is None


def test_the_draft_of_a_draft_reads_as_the_first() -> None:
    first = begun(parse(SAMPLES[2]), 40)
    again = begun(read_again(first), 40)
    assert [one.text for one in again.points] == [one.text for one in first.points]


def test_the_party_has_its_own_header() -> None:
    made = begun(parse(ROOT / "tests" / "notices" / "a-party" / "source.txt"))
    assert made.head.motto == ("ĐẢNG CỘNG SẢN VIỆT NAM",)
    assert made.head.symbol == "Số:        -TB/HU"


def test_the_same_draft_gives_the_same_file_twice() -> None:
    assert filed(begun(parse(SAMPLES[0])), "docx") == filed(begun(parse(SAMPLES[0])), "docx")
