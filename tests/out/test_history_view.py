"""The line of a task as a person and as a program get it."""

import datetime as dt
import json
from typing import Any

from factories import deadline, notice, reading, section, task
from giaoban.desk.history import history
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.notice import Period
from giaoban.model.reading import Reading, Source
from giaoban.out import render

HOSTILE = "Lập \x1b[31mbáo cáo\u202e quyết toán\n kinh phí."


def month(of: int, text: str, day: str) -> Reading:
    """One task, due on a day."""
    due, first = dt.date.fromisoformat(day), dt.date(2021, of, 1)
    limit = deadline("by", end=due, due=due, text=f"chậm nhất {day}")
    made = notice(
        section(task("1.1", text=f"{text} chậm nhất {day}", deadlines=(limit,))),
        number=f"{of}/TB-SKHCN",
        serial=of,
        issued=first,
        period=Period(start=first, end=dt.date(2021, of, 28)),
    )
    name = f"thang{of}.docx"
    source = Source(name=name, format="docx", sha256=name, pages=None, reader="docx")
    return reading(made, source=source)


def shown(format_: str, text: str = "Lập báo cáo quyết toán kinh phí.") -> str:
    library = Library.in_memory([month(1, text, "2021-01-25"), month(2, text, "2021-02-20")])
    told = library.tasks(library.heads()[-1].id, dt.date(2021, 2, 22))[0]
    return render(history(library, told, Question(dt.date(2021, 2, 22))), format_)


def test_the_view_says_first_age_times_and_days_put_back() -> None:
    head = shown("view").split("\n\n")[0].splitlines()
    assert head == [
        "History · 2/TB-SKHCN#1.1 · As of 2021-02-22",
        "First given in: 1/TB-SKHCN (2021-01-01)",
        "Age in months: 1",
        "Times told: 2",
        "Time limit: put back once (2021-01-25 → 2021-02-20)",
    ]


def test_each_notice_is_a_block_with_what_it_changed_marked() -> None:
    first, second = shown("view").split("\n\n")[1:3]
    assert first.splitlines()[:3] == [
        "1/TB-SKHCN (2021-01-01)",
        "  1.1  told for the first time",
        "    Lập báo cáo quyết toán kinh phí. chậm nhất 2021-01-25",
    ]
    assert "  1.1 → 1.1  Carried on · Put back: 2021-01-25 → 2021-02-20" in second
    assert "chậm nhất ‹2021-02-20›" in second
    assert "      When: No later than 2021-02-20" in second


def test_the_view_ends_with_where_it_stands() -> None:
    assert shown("view").endswith(
        "Where it stands now\n"
        "  2/TB-SKHCN#1.1  2021-02-20: Overdue (days: 02) · No result recorded\n"
    )


def test_markdown_says_the_same_and_marks_in_bold() -> None:
    made = shown("md", "Lập *báo cáo* [quyết toán](x).")
    assert made.startswith("# History · 2/TB-SKHCN#1.1 · As of 2021-02-22\n")
    assert "- **Times told:** 2\n" in made
    assert "\n## 2/TB-SKHCN (2021-02-01)\n" in made
    assert "  - 1\\.1 · Lập \\*báo cáo\\* \\[quyết toán\\](x). chậm nhất **2021-02-20**\n" in made
    assert "    - When: No later than 2021-02-20\n" in made


def test_what_a_document_says_steers_no_terminal() -> None:
    for format_ in ("view", "json", "md"):
        made = shown(format_, HOSTILE)
        assert not {"\x1b", "\u202e"} & set(made)
    assert "␛[31mbáo cáo⟦U+202E⟧ quyết toán kinh phí." in shown("view", HOSTILE)


def test_the_json_has_every_key() -> None:
    made: dict[str, Any] = json.loads(shown("json"))
    assert list(made) == [
        "schema", "as_of", "task", "first", "age", "times", "slips", "now", "branches", "in_doubt",
        "stations", "ends",
    ]  # fmt: skip
    assert made["task"] == "2/TB-SKHCN#1.1"
    assert (made["age"], made["times"], made["now"]) == (1, 2, "open")
    slip = {"notice": "2/TB-SKHCN", "from": "2021-01-25", "to": "2021-02-20"}
    assert made["slips"] == [slip]
    first, second = made["stations"]
    assert list(first) == ["notice", "came_back", "change", "tasks"]
    assert first["change"] is None
    assert (second["change"]["since"], second["change"]["kind"]) == ("1/TB-SKHCN", "same")
    assert second["change"]["deadline"]["change"] == "later"
    assert made["ends"] == [
        {"reference": "2/TB-SKHCN#1.1", "now": "open", "missing": None, "remark": None}
    ]
