"""Months whose pairs are known: written by hand, and made by known changes."""

from pathlib import Path

import pytest
from known_months import FITTED, KEPT, MONTHS, known
from made import expected, long_enough, next_month, strangers_to
from measuring import measured, of_made

from giaoban.compare import compare
from giaoban.model.notice import all_tasks

SEEDS = range(4)
NAMES = sorted(path.stem for path in MONTHS.glob("*.toml"))


def ids(notice):
    return [task.id for task in all_tasks(notice.sections)]


@pytest.fixture(scope="module")
def notices():
    return long_enough(expected(Path(__file__).parents[1] / "notices"))


def test_every_month_was_fitted_to_or_kept_to_measure():
    assert sorted((*FITTED, *KEPT)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_what_became_of_each_task_is_told_once(name):
    truth = known(name)
    for side, notice, alone in (
        (0, truth.before, truth.dropped),
        (1, truth.after, truth.new),
    ):
        paired = {pair[side] for pair in truth.pairs}
        assert sorted(paired | alone | truth.doubtful[side]) == sorted(ids(notice))
        assert not paired & alone


def test_months_told_in_quite_other_words_are_paired():
    found = measured(FITTED)
    assert found.pairs.f1 >= 0.95
    assert found.moved.recall >= 0.95


def test_so_are_those_that_nothing_was_fitted_to():
    found = measured(KEPT)
    assert found.pairs.f1 >= 0.93
    assert found.moved.recall >= 0.9


def test_made_months_are_paired(notices):
    found = of_made([(one, strangers_to(one, notices)) for one in notices], SEEDS)
    assert found.pairs.f1 >= 0.97
    assert found.moved.recall >= 0.95
    assert found.alone.f1 >= 0.97


def test_months_made_of_real_notices_are_paired(shared, notices):
    real = long_enough(expected(shared))
    found = of_made([(one, strangers_to(one, notices)) for one in real], range(20))
    assert found.pairs.f1 >= 0.97
    assert found.moved.recall >= 0.95
    assert found.alone.f1 >= 0.97


@pytest.mark.parametrize("seed", SEEDS)
def test_no_identical_text_is_left_alone(notices, seed):
    for notice in notices:
        after, _ = next_month(notice, strangers_to(notice, notices), seed)
        changes = compare(notice, after).changes
        dropped = {task.text for one in changes if one.kind == "dropped" for task in one.before}
        new = {task.text for one in changes if one.kind == "new" for task in one.after}
        assert dropped & new == set()
