"""How clear the tasks are, to read and for machines."""

from giaoban.out.clarity import clarity, clarity_object
from giaoban.out.manner import Words
from giaoban.pipeline import examine
from giaoban.review.scores import Scores, scores
from office import notice


def scored(*tasks: str) -> Scores:
    return scores(examine(notice(*tasks).encode()).reading.notice)


def lines(thing: Scores | None) -> list[str]:
    rows = clarity(thing, Words())
    return [f"{row.label}: {row.text}" if row.label else row.text for row in rows]


def test_a_count_names_the_tasks_that_lack_it() -> None:
    told = lines(scored("Rà soát nhân sự.", "Kiểm kê tài sản trước ngày 12/3/2021."))
    assert "Clear when: 1 of 2 tasks · not clear when: 1.1" in told
    assert "Clear who: 2 of 2 tasks" in told
    assert told[-1] == "Phòng Quản lý khoa học: not clear when: 1.1"


def test_many_tasks_are_named_by_their_unit_alone() -> None:
    told = lines(scored(*(["Rà soát nhân sự."] * 9)))
    named = "1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, …"
    assert f"Clear when: 0 of 9 tasks · not clear when: {named}" in told
    assert told[-1].endswith("1.8, 1.9")


def test_nothing_is_said_where_nothing_is_to_be_done_or_nothing_was_asked() -> None:
    assert lines(None) == []
    assert lines(Scores(0, (), ())) == []
    assert clarity_object(None) is None


def test_a_machine_gets_every_task_that_lacks_something() -> None:
    made = clarity_object(scored("Rà soát nhân sự.", "Kiểm kê tài sản trước ngày 12/3/2021."))
    assert made is not None
    assert made["tasks"] == 2
    assert {"aspect": "time", "clear": 1, "lacking": ["1.1"]} in made["aspects"]
    assert made["units"] == [
        {
            "unit": "Phòng Quản lý khoa học",
            "tasks": 2,
            "gaps": [{"aspect": "time", "lacking": ["1.1"]}],
        }
    ]
