"""The register in Markdown: a table for each unit."""

import re

import pytest
from months_compared import HOSTILE, of_samples
from registered import SAMPLES, by, day, of_files, of_library, of_tasks, of_words, record, shelf

from factories import task
from giaoban.desk.register import Register
from giaoban.out import render
from giaoban.out.manner import Words
from giaoban.out.register_words import group, tasks
from giaoban.out.visible import on_one_line

_CELLS = re.compile(r"(?<!\\)\|")


def rows(thing: Register) -> list[list[str]]:
    """Of the tables, but for their heads; as a reader of Markdown shows them."""
    lines = [line for line in render(thing, "md").split("\n") if re.match(r"\| \d", line)]
    return [[shown(cell.strip()) for cell in _CELLS.split(line)[1:-1]] for line in lines]


def shown(text: str) -> str:
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)


def test_each_unit_has_a_table_and_the_numbers_go_through() -> None:
    thing = of_files(SAMPLES[2])
    headings = re.findall(r"^## (.*)$", render(thing, "md"), re.MULTILINE)
    assert headings == [f"{group(one, Words())} ({tasks(one)})" for one in thing.groups]
    assert [row[0] for row in rows(thing)] == [str(n) for n in range(1, len(thing.rows) + 1)]


def test_a_row_says_what_who_and_when() -> None:
    (row,) = (row for row in rows(of_files(SAMPLES[2])) if row[-1] == "97/TB-SKHCN#1.3")
    assert row == [
        "3",
        "Lập dự toán kinh phí mua sắm thiết bị phòng thí nghiệm, trình Sở Tài chính và UBND tỉnh "
        "xem xét chậm nhất ngày 26/3/2021.",
        "Phòng Kế hoạch - Tài chính",
        "",
        "2021-03-26",
        "No later than 2021-03-26",
        "Days left: 21",
        "97/TB-SKHCN#1.3",
    ]


def test_all_rows_have_as_many_cells_as_their_head() -> None:
    lines = [line for line in render(of_files(*SAMPLES), "md").split("\n") if line.startswith("|")]
    assert {len(_CELLS.split(line)) for line in lines} == {10}


def test_a_number_in_a_cell_stands_as_it_is() -> None:
    """No list begins there."""
    assert "| 1. Lập kế hoạch. |" in render(of_tasks(task(text="1. Lập kế hoạch.")), "md")
    assert "| 1.1 → 1.1: Carried on" in render(of_samples(), "md")


def test_an_extension_stands_beside_the_limit_of_the_notice() -> None:
    library = shelf(task(deadlines=(by("03-12"), by("03-26"))))
    record(library, "extend", until=day("2021-04-15"), was=day("2021-03-12"))
    assert [row[4:6] for row in rows(of_library(library))] == [
        ["2021-04-15", "No later than 2021-03-12 · Extended (1) to 2021-04-15"],
        ["2021-03-26", "No later than 2021-03-26"],
    ]


def test_the_head_says_of_what_and_when() -> None:
    assert render(of_files(SAMPLES[2]), "md").startswith(
        "# Tasks\n\n- **Given by:** Thông báo no. 97/TB-SKHCN of 2021-03-02\n"
        "- **As of:** 2021-03-05\n- **Tasks:** 30\n"
    )


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_a_hostile_text_is_text(text: str) -> None:
    found = rows(of_words(text))
    assert found[0][1] == on_one_line(text)
    assert {len(row) for row in found} == {8}
    made = render(of_words(text), "md")
    assert not re.search(r"(?<!\\)(?:<|\[|`|&)|(?<!\\)\]\(", made)
