"""What `import` says of a sheet that came back."""

import json
from dataclasses import replace

import pytest

from giaoban.desk.importing.parts import Imported
from giaoban.out import render
from giaoban.out.imported_words import call, rows_of
from giaoban.out.manner import Words
from tracking_sheet import library, line, took

SEEN = """\
Recorded: 1
  12/TB-SKHCN#1.1  Done · 2021-02-12 · 15/BC (row 3)
    «Báo cáo kết quả rà soát tài sản công trước ngày 12/3/2021.»
    This day is before the notice's own; look at it again.

Not recorded: to be looked at: 2
  12/TB-SKHCN#1.2, row 4  This is no status
    «Xây dựng kế hoạch kiểm tra.»
    The sheet: Status: [31m⟦U+061C⟧[red]
    The library: nothing recorded
  row 5  This row has no task code: a task that no notice gives is not followed here
    «Việc {mới}»
    The sheet: Status: Xong
  Status: Take one of: Not done yet; Under way; Submitted, waits for approval; Paused; Done

Tasks in the sheet that say nothing new: 0
Tasks of these notices that are not in the sheet; they stay as they are: 0
File: theo-doi.xlsx, Theo dõi
"""


def filled() -> Imported:
    return took(
        library(),
        line(status="Hoàn thành", day="12/02/2021", result="15/BC"),
        line("1.2", status="\x1b[31m\u061c[red]"),
        {"number": 9.0, "text": "Việc {mới}", "status": "Xong"},
    )


def test_a_person_sees_what_was_recorded_and_what_is_left() -> None:
    assert render(filled(), "view") == SEEN


def test_a_machine_gets_the_same() -> None:
    told = json.loads(render(filled(), "json"))
    assert [one["rows"] for one in told["items"]] == [[3]]
    assert [(one["why"], one["rows"]) for one in told["left_out"]] == [
        ("no-status", [4]),
        ("no-code", [5]),
    ]
    assert (told["dry_run"], told["matched"], told["tasks"]) == (False, False, 2)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("12/TB-SKHCN#1.1", "12/TB-SKHCN#1.1"),
        ("tháng 3 (bản 2).docx#1.1", '"tháng 3 (bản 2).docx#1.1"'),
        ("12/TB-KH&CN#1.1", '"12/TB-KH&CN#1.1"'),
        ("a;touch PWN $(id).txt#1.1", "id:1#1.1"),
        ("a`id`.txt#1.1", "id:1#1.1"),
        ("%PATH%.txt#1.1", "id:1#1.1"),
        ("a”; id; “.txt#1.1", "id:1#1.1"),
        ("--library x.txt#1.1", "id:1#1.1"),
        ("a\u202eb.txt#1.1", "id:1#1.1"),
    ],
)
def test_a_call_is_obeyed_by_no_shell(reference: str, expected: str) -> None:
    (left,) = took(library(), line(status="Hoàn thành đúng hạn"), line("1.2")).left_out
    assert call(replace(left, reference=reference)) == f"giaoban done {expected} --on …"


def test_what_the_sheet_says_stands_under_its_heads() -> None:
    made = took(library(), line(status="Đang thực hiện", day="15/3/2021"), line("1.2"))
    told = "The sheet: Status: Đang thực hiện · Day of completion: 15/3/2021"
    assert told in render(made, "view")


def test_what_a_record_stands_in_the_place_of_is_told() -> None:
    known = library()
    took(known, line(status="Đang thực hiện"))
    made = took(known, line(status="Hoàn thành", day="15/3/2021"))
    told = (
        "In the place of number 1: Under way · 2021-03-19 (of the import; the sheet names no day)"
    )
    assert told in render(made, "view")
    assert [one["instead"] for one in json.loads(render(made, "json"))["items"]] == [[1]]


def test_a_call_from_the_sheet_of_a_unit_is_of_its_part() -> None:
    (left,) = took(library(), line(status="Hoàn thành đúng hạn"), line("1.2")).left_out
    told = call(replace(left, unit="Thanh tra Sở"))
    assert told == "giaoban done 12/TB-SKHCN#1.1 --unit … --on …"


@pytest.mark.parametrize(
    ("rows", "expected"), [((3,), "3"), ((3, 4), "3, 4"), ((3, 4, 5, 9), "3–5, 9")]
)
def test_rows_in_a_row_are_named_by_the_first_and_the_last(
    rows: tuple[int, ...], expected: str
) -> None:
    assert rows_of(rows, Words()) == f"row {expected}"
