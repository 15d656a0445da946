"""The six things that a task should say, counted."""

import pytest
from test_substance import notice, one_task

from giaoban.lexicon import Row, table
from giaoban.model.notice import all_tasks
from giaoban.pipeline import examine
from giaoban.review import Aspect, Scores, review
from giaoban.review.scores import ASPECTS, scores


def scored(text: str) -> Scores:
    return scores(examine(text.encode()).reading.notice)


def lacking(text: str) -> set[Aspect]:
    return {one.aspect for one in scored(text).aspects if one.lacking}


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        ("Rà soát hồ sơ trước ngày 12/3/2021.", set()),
        ("Rà soát hồ sơ.", {"time"}),
        ("Rà soát hồ sơ theo kế hoạch.", {"time"}),
        ("Hằng tuần cập nhật tin, bài.", set()),
        ("Tham mưu UBND tỉnh chỉ đạo công tác phòng dịch trong tháng 3/2021.", {"product"}),
        ("Tham mưu Kế hoạch phòng dịch trong tháng 3/2021.", {"authority"}),
        ("Tham mưu Kế hoạch phòng dịch, trình UBND tỉnh trong tháng 3/2021.", set()),
        ("Phối hợp khảo sát địa bàn trước ngày 12/3/2021.", {"responsibility"}),
    ],
)
def test_a_task_lacks_what_it_does_not_say(task: str, expected: set[Aspect]) -> None:
    assert lacking(one_task(task)) == expected


@pytest.mark.parametrize("row", table("outcomes"), ids=lambda row: row.id)
def test_what_comes_of_work_is_said_or_not_as_the_row_says(row: Row) -> None:
    """Examples of work that prepares, and of what is there already, say nothing of it."""
    lacks = row["part"] in ("advising", "within")
    assert all(("product" in lacking(one_task(text))) == lacks for text in row.examples)
    assert all(("product" in lacking(one_task(text))) != lacks for text in row.counter_examples)


def test_the_six_are_counted_in_their_order() -> None:
    text = notice(
        ("Văn phòng Sở", "Rà soát hồ sơ.", "Kiểm kê tài sản trước ngày 12/3/2021."),
        ("Thanh tra Sở", "Theo dõi hộp thư góp ý hằng ngày."),
    )
    found = scored(text)
    assert [one.aspect for one in found.aspects] == list(ASPECTS)
    time = found.aspects[2]
    assert (time.clear, time.tasks, time.lacking) == (2, 3, ("1.1",))


def test_a_unit_has_its_gaps_only() -> None:
    text = notice(
        ("Văn phòng Sở", "Rà soát hồ sơ.", "Kiểm kê tài sản trước ngày 12/3/2021."),
        ("Thanh tra Sở", "Theo dõi hộp thư góp ý hằng ngày."),
    )
    (unit,) = scored(text).units
    assert (unit.unit, unit.tasks) == ("Văn phòng Sở", 2)
    assert [(one.aspect, one.lacking) for one in unit.gaps] == [("time", ("1.1",))]


def test_what_lacks_are_tasks_of_the_notice() -> None:
    reading = examine(one_task("Phối hợp tham mưu.").encode()).reading
    known = {task.id for task in all_tasks(reading.notice.sections)}
    assert all(set(one.lacking) <= known for one in scores(reading.notice).aspects)


def test_form_alone_is_not_scored() -> None:
    examined = examine(one_task("Rà soát hồ sơ.").encode())
    assert review(examined, codes=["header-missing"]).scores is None
    assert review(examined).scores is not None


def test_what_a_superior_is_asked_for_is_not_counted() -> None:
    assert scored(one_task("Đề nghị UBND tỉnh bố trí kinh phí thực hiện.")).tasks == 0
