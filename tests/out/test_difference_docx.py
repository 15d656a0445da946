"""Two notices compared, as a Word file: one table with everything in it, for an office to print."""

import io
import zipfile
from collections.abc import Iterator

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.table import Table, _Cell
from lxml import etree
from months_compared import (
    FEBRUARY,
    HOSTILE,
    LONG,
    MARCH,
    of_samples,
    of_tasks,
    of_words,
    texts,
    with_recorded,
)

from factories import task
from giaoban import parse
from giaoban.desk.difference import Difference
from giaoban.out import difference_words as say
from giaoban.out import filed
from giaoban.out.manner import Words
from giaoban.out.visible import on_one_line

File = docx.document.Document


def opened(thing: Difference) -> File:
    return docx.Document(io.BytesIO(filed(thing, "docx")))


@pytest.fixture(scope="module")
def samples() -> Difference:
    return of_samples()


@pytest.fixture(scope="module")
def document(samples: Difference) -> File:
    return opened(samples)


def rows(document: File) -> Iterator[list[_Cell]]:
    """Of the table of changes, but for its head and the rows across."""
    for row in document.tables[1].rows[1:]:
        if len(row._tr.tc_lst) > 1:
            yield list(row.cells)


def bands(table: Table) -> list[str]:
    return [row.cells[0].text for row in table.rows if len(row._tr.tc_lst) == 1]


# -- nothing is lost ------------------------------------------------------------------------------


def test_every_task_of_both_notices_stands_in_the_table(document: File) -> None:
    for path, column in ((FEBRUARY, 2), (MARCH, 3)):
        told = "\n".join(row[column].text for row in rows(document))
        assert [text for text in texts(path) if text not in told] == []


def test_every_change_is_a_row_and_has_its_number(samples: Difference, document: File) -> None:
    found = list(rows(document))
    assert [row[0].text for row in found] == [str(i) for i in range(1, len(samples.lines) + 1)]
    said = {(say.heading(line, Words()), say.ids(line)) for line in samples.lines}
    assert {tuple(row[1].text.split("\n")[:2]) for row in found} == said


def test_units_stand_across_the_table(samples: Difference, document: File) -> None:
    assert bands(document.tables[1]) == [
        f"{say.unit(group, Words())} ({len(group.lines)})" for group in samples.groups
    ]


def test_the_sums_add_up(samples: Difference, document: File) -> None:
    told = [[cell.text for cell in row.cells] for row in document.tables[0].rows[1:]]
    assert told == [[label, str(old), str(new)] for label, old, new in say.sums(samples, Words())]
    columns = [[int(row[i]) for row in told] for i in (1, 2)]
    assert [sum(column[:-1]) for column in columns] == [column[-1] for column in columns]


def test_title_and_sums_say_what_the_words_say(samples: Difference, document: File) -> None:
    told = [one.text for one in document.paragraphs]
    assert told[:2] == ["TASKS COMPARED", say.title(samples, Words())]
    assert f"Among them: {say.among_them(samples, Words())}" in told


def test_what_fell_out_without_a_word_is_listed_first(samples: Difference, document: File) -> None:
    told = [one.text for one in document.paragraphs if one.text.startswith("- 52/TB-SKHCN#")]
    names = [one.split(" · ")[0] for one in told]
    assert names == [f"- {line.before[0].reference}" for line in samples.silent]


def test_what_is_known_beside_a_task_is_said() -> None:
    thing = with_recorded(of_tasks([task()], [task(text="Tổ chức hội nghị.")]), "chờ ý kiến")
    told = [row[1].text.split("\n")[2:] for row in rows(opened(thing))]
    wanted = [
        [f"{label}: {text}" for label, text in say.beside(line, Words())] for line in thing.lines
    ]
    assert sorted(told) == sorted(wanted)
    assert sum(map(len, told)) == 3


def test_two_equal_notices_say_that_nothing_changed() -> None:
    told = [one.text for one in opened(of_tasks([task()], [task()])).paragraphs]
    assert say.NOTHING in told
    assert not any(one.startswith("Not given again") for one in told)


# -- form -----------------------------------------------------------------------------------------


def test_the_page_lies_and_is_a4(document: File) -> None:
    page = document.sections[0]
    assert page.orientation == WD_ORIENT.LANDSCAPE
    sizes = (page.page_width, page.page_height, page.top_margin, page.left_margin)
    assert [round(one.mm) for one in sizes if one] == [297, 210, 30, 20]
    assert document.styles["Normal"].font.name == "Times New Roman"


def test_the_table_is_as_wide_as_the_text(document: File) -> None:
    page = document.sections[0]
    room = (page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0)
    widths = [cell.width or 0 for cell in next(rows(document))]
    assert abs(sum(widths) - room) < 1000


def test_the_head_stands_again_on_each_page(document: File) -> None:
    head = document.tables[1].rows[0]
    assert [cell.text for cell in head.cells] == [
        *("No.", "Change", "Before: 52/TB-SKHCN (2021-02-02)", "Now: 97/TB-SKHCN (2021-03-02)")
    ]
    assert head._tr.trPr is not None
    assert head._tr.trPr.find(qn("w:tblHeader")) is not None


def test_a_short_row_stays_whole_and_a_long_one_may_be_parted() -> None:
    thing = of_tasks([task("1.1"), task("1.2", text=LONG)], [task("1.1"), task("1.2", text=LONG)])
    found = [row for row in opened(thing).tables[1].rows if len(row._tr.tc_lst) > 1]
    whole = [
        row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None
        for row in found
    ]
    assert whole == [True, True, False]


def test_changed_words_are_struck_out_or_underlined(document: File) -> None:
    (row,) = (row for row in rows(document) if "2021-02-25 → 2021-03-11" in row[1].text)
    before, after = (list(cell.paragraphs[0].runs) for cell in row[2:])
    gone = [run.text for run in before if run.font.strike and run.font.color.rgb]
    come = [run.text for run in after if run.font.underline and run.font.color.rgb]
    assert (gone, come) == (["26/02/2021"], ["Khẩn trương", "12/3/2021"])
    assert not any(run.font.underline for run in before)
    assert not any(run.font.strike for run in after)


def test_what_fell_out_without_a_word_is_loud_and_routine_is_not(document: File) -> None:
    told = {row[1].text.split("\n")[0]: row[1] for row in rows(document)}
    loud = told["Not given again · No result recorded · it had a day"]
    quiet = told["Not given again · regular work"]
    assert [one.paragraphs[0].runs[0].bold for one in (loud, quiet)] == [True, None]
    shades = [one._tc.get_or_add_tcPr().find(qn("w:shd")) for one in (loud, quiet)]
    assert [one is not None for one in shades] == [True, False]


def test_the_same_notices_give_the_same_bytes(samples: Difference) -> None:
    assert filed(samples, "docx") == filed(of_samples(), "docx")


# -- text is text ---------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text(text: str) -> None:
    data = filed(of_words(text), "docx")
    package = zipfile.ZipFile(io.BytesIO(data))
    for name in package.namelist():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(package.read(name))
    body = etree.fromstring(package.read("word/document.xml"))
    assert body.findall(f".//{qn('w:instrText')}") == body.findall(f".//{qn('w:hyperlink')}") == []
    assert parse(data, name="x.docx").text


@pytest.mark.parametrize(
    "text", [one for one in HOSTILE if one.strip()], ids=lambda t: repr(t[:20])
)
def test_a_hostile_text_is_shown_as_it_is(text: str) -> None:
    wanted = on_one_line(text).replace("\ufffe", "").replace("\uffff", "")
    found = [row for row in rows(opened(of_words(text))) if row[2].text == row[3].text == wanted]
    assert len(found) == 1
