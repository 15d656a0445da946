"""What holds of every comparison, whatever the notices say."""

import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import factories as make
from giaoban.compare import KINDS, compare
from giaoban.model.notice import all_tasks

ROOT = Path(__file__).parents[2]
WORDS = [
    "rà",
    "soát",
    "hồ",
    "sơ",
    "Kế",
    "hoạch",
    "số",
    "12",
    "UBND",
    "xã",
    "Khe",
    "Lài,",
    "báo",
    "cáo",
    "2021;",
    "tiếp",
    "tục",
    "[đ].",
]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
UNITS = st.sampled_from(["Phòng Quản lý khoa học", "Văn phòng Sở", "Thanh tra Sở"])


@st.composite
def notices(draw):
    sections = []
    for place in range(1, draw(st.integers(1, 3)) + 1):
        unit = draw(UNITS)
        texts = draw(st.lists(TEXTS, max_size=5))
        tasks = [
            make.task(f"{place}.{i}", text=text, assignees=(make.unit(unit),))
            for i, text in enumerate(texts, 1)
        ]
        sections.append(make.section(id=str(place), heading=unit, tasks=tuple(tasks)))
    return make.notice(*sections)


def ids(notice):
    return sorted(task.id for task in all_tasks(notice.sections))


def of_side(comparison, side):
    return sorted(task.id for change in comparison.changes for task in getattr(change, side))


@given(notices(), notices())
def test_every_task_is_in_one_change(before, after):
    found = compare(before, after)
    assert (of_side(found, "before"), of_side(found, "after")) == (ids(before), ids(after))


@given(notices(), notices())
def test_the_counts_add_up(before, after):
    found = compare(before, after)
    assert list(found.counts) == list(KINDS)
    assert sum(found.counts.values()) == len(found.changes)


@given(notices(), notices())
def test_the_other_way_round_it_is_mirrored(before, after):
    assert compare(after, before) == compare(before, after).mirrored()


@given(notices())
def test_a_notice_against_itself_is_all_the_same(notice):
    assert {change.kind for change in compare(notice, notice).changes} <= {"same"}
    assert not any(
        change.moved or change.deadline or change.role for change in compare(notice, notice).changes
    )


@given(notices(), notices())
def test_no_identical_text_is_left_alone(before, after):
    changes = compare(before, after).changes
    dropped = {task.text for one in changes if one.kind == "dropped" for task in one.before}
    new = {task.text for one in changes if one.kind == "new" for task in one.after}
    assert dropped & new == set()


@given(notices(), notices())
def test_a_score_is_between_nothing_and_certainty(before, after):
    for change in compare(before, after).changes:
        alone = change.kind in ("new", "dropped")
        assert (change.score is None, change.by is None) == (alone, alone)
        assert change.score is None or 0 <= change.score <= 1


def test_the_same_notices_give_the_same_answer_in_any_process():
    program = (
        "import giaoban; from giaoban.compare import compare;"
        "a, b = (giaoban.parse(f'samples/thang{i}.docx').notice for i in (1, 2));"
        "print([(c.kind, [t.id for t in c.before], [t.id for t in c.after], c.score)"
        " for c in compare(a, b).changes])"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src")},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1


def test_two_notices_without_tasks_have_no_changes():
    empty = make.notice(make.section(tasks=()))
    assert compare(empty, empty).changes == ()
