"""What `import` says of a sheet that came back."""

import json

from giaoban.desk.importing.parts import Imported
from giaoban.out import render
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
