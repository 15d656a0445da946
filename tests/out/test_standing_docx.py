"""What is due, as a Word file."""

import datetime as dt
from typing import Any

from docx.enum.section import WD_ORIENT
from registered import SAMPLES
from word_files import bands, cells, opened, paragraphs

from factories import deadline, notice, reading, section, task
from giaoban import parse
from giaoban.desk.register import Register, of_answer
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.out import filed

FRIDAY = dt.date(2021, 3, 19)
DUE = "docx/thoi-han"


def asked(**question: Any) -> Register:
    library = Library.in_memory([parse(SAMPLES[2])])
    answer = library.answer(Question(FRIDAY, **question))
    return of_answer(library, answer)


def test_what_is_due_stands_in_due_order_without_bands() -> None:
    document = opened(asked(), DUE)
    assert paragraphs(document)[:3] == [
        "TASKS BY THEIR LAST DAY",
        "Thông báo no. 97/TB-SKHCN of 2021-03-02 of Sở Khoa học và Công nghệ",
        "(Figures as of 2021-03-19)",
    ]
    rows = cells(document.tables[0])
    assert [row[0] for row in rows] == [str(i) for i in range(1, len(rows) + 1)]
    assert rows[0][5] == "Overdue (days: 08) · No result recorded"
    assert bands(document.tables[0]) == []
    assert document.sections[0].orientation == WD_ORIENT.LANDSCAPE


def test_of_one_unit_it_stands_by_its_part() -> None:
    document = opened(asked(unit="Văn phòng"), DUE)
    assert paragraphs(document)[1] == "Văn phòng Sở"
    assert bands(document.tables[0]) == [
        "I. Văn phòng Sở",
        "II. Co-operates",
        "III. Told to all",
    ]


def test_each_task_has_its_code_and_of_several_notices_its_own() -> None:
    library = Library.in_memory([parse(path) for path in SAMPLES[1:]])
    thing = of_answer(library, library.answer(Question(FRIDAY)))
    first = cells(opened(thing, DUE).tables[0])[0][1].split("\n")
    code = thing.rows[0].told.reference
    assert first[1:] == ["(52/TB-SKHCN of 2021-02-02)", f"(Task code: {code})"]
    (only,) = cells(opened(asked(before=dt.date(2021, 3, 11)), DUE).tables[0])
    assert only[1].split("\n")[1:] == ["(Task code: 97/TB-SKHCN#1.1)"]


def test_regular_work_has_its_next_time() -> None:
    monthly = deadline("every", text="hằng tháng", rrule="FREQ=MONTHLY;BYMONTHDAY=25")
    library = Library.in_memory([reading(notice(section(task(deadlines=(monthly,)))))])
    thing = of_answer(library, library.answer(Question(FRIDAY, everything=True)))
    (row,) = cells(opened(thing, DUE).tables[0])
    assert row[4] == "Recurring: hằng tháng; next 2021-03-25"


def test_where_all_is_listed_nothing_is_left_out() -> None:
    assert not [one for one in paragraphs(opened(asked(everything=True), DUE)) if "Not" in one]


def test_where_nothing_is_due_that_is_said() -> None:
    nothing = asked(before=dt.date(2021, 1, 1))
    assert opened(nothing, DUE).tables == []
    assert paragraphs(opened(nothing, DUE))[-1] == "There is no task."
    assert filed(nothing, DUE) == filed(asked(before=dt.date(2021, 1, 1)), DUE)
