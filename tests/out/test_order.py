"""The parts of a section stand in the view as in the notice."""

from factories import evidence, notice, place, reading, remark, section, task
from giaoban.model.notice import Section
from giaoban.model.reading import Evidence, Reading
from giaoban.out import order, render

WORDS = {
    "lead_in/0": "lead-in one",
    "tasks/0": "first task",
    "tasks/1": "second task",
    "remarks/0": "remark one",
    "remarks/1": "remark two",
}


def whole() -> Section:
    inner = section(task("1.a.1", text="inner task"), id="1.a", heading="inner heading")
    return section(
        task("1.1", text="first task"),
        task("1.2", text="second task"),
        heading="outer heading",
        lead_in=("lead-in one",),
        remarks=(remark("remark one"), remark("remark two")),
        sections=(inner,),
    )


def proofs(*parts: str) -> list[Evidence]:
    """Evidence of the parts, as if they stood in the text in this order."""
    return [
        evidence(
            f"/sections/0/{part}" + ("/text" if part.startswith(("tasks", "remarks")) else ""),
            place(10 * number, 10 * number + 5),
        )
        for number, part in enumerate(parts)
    ]


def shown(thing: Reading) -> list[str]:
    """The words of the parts in the order of the view."""
    words = [*WORDS.values(), "inner task"]
    view = render(thing, "view")
    return sorted((word for word in words if word in view), key=view.index)


def test_parts_stand_in_the_order_of_the_notice() -> None:
    stood = proofs(
        "remarks/0", "tasks/0", "lead_in/0", "remarks/1", "sections/0/tasks/0", "tasks/1"
    )
    assert shown(reading(notice(whole()), evidence=tuple(stood))) == [
        "remark one",
        "first task",
        "lead-in one",
        "remark two",
        "inner task",
        "second task",
    ]


def test_where_a_place_is_not_known_kind_follows_kind() -> None:
    stood = proofs("remarks/0", "tasks/0", "lead_in/0")
    assert shown(reading(notice(whole()), evidence=tuple(stood))) == [*WORDS.values(), "inner task"]


def test_words_that_name_who_say_nothing_about_where_a_task_stands() -> None:
    far = evidence("/sections/0/tasks/0/assignees/0", place(0, 3))
    stood = evidence("/sections/0/tasks/0/text", place(50, 60))
    assert order.starts(reading(evidence=(far, stood)))["/sections/0/tasks/0"] == 50


def test_remarks_in_a_row_are_named_once() -> None:
    stood = proofs(
        "remarks/0", "remarks/1", "lead_in/0", "tasks/0", "tasks/1", "sections/0/tasks/0"
    )
    view = render(reading(notice(whole()), evidence=tuple(stood)), "view")
    assert "\n\n  Not a task\n  – remark one\n  – remark two\n\n  lead-in one\n\n  1.1  " in view


def test_remarks_apart_are_each_named() -> None:
    stood = proofs(
        "remarks/0", "tasks/0", "remarks/1", "lead_in/0", "tasks/1", "sections/0/tasks/0"
    )
    view = render(reading(notice(whole()), evidence=tuple(stood)), "view")
    assert view.count("Not a task\n") == 2
