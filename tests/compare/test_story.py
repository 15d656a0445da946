"""The samples' story is told as it was written."""

import tomllib
from pathlib import Path

import pytest

import factories as make
import giaoban
from giaoban.compare import compare
from giaoban.compare.remarks import spoken_of
from giaoban.compare.vocabulary import Vocabulary

SAMPLES = Path(__file__).parents[2] / "samples"
STEPS = tomllib.loads((SAMPLES / "story.toml").read_text(encoding="utf-8"))["step"]
ALONE = {"new": "new", "dropped": "dropped", "done": "dropped"}
SLIPS = {("split", ("2.2",)): "added"}


def both(step):
    return tuple(giaoban.parse(SAMPLES / f"{step[side]}.docx").notice for side in ("from", "to"))


def told(step):
    """Kind, ids, and what else changed, of each change of the story."""
    for one in step["changes"]:
        kind, before, after = one["kind"], tuple(one["before"]), tuple(one["after"])
        if kind in ALONE:
            yield from ((ALONE[kind], (id_,), (), False, None, None) for id_ in before)
            yield from ((ALONE[kind], (), (id_,), False, None, None) for id_ in after)
            continue
        moved = kind == "moved"
        kind = "same" if moved else kind
        yield kind, before, after, moved, one.get("deadline"), one.get("role")


def found(comparison):
    for one in comparison.changes:
        before, after = (tuple(task.id for task in side) for side in (one.before, one.after))
        role = " → ".join(str(part) for part in one.role) if one.role else None
        shift = one.deadline.shift if one.deadline else None
        yield one.kind, before, after, one.moved, shift, role


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step["to"])
def test_each_change_is_found(step):
    assert sorted(found(compare(*both(step))), key=str) == sorted(told(step), key=str)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step["to"])
def test_what_a_remark_reports_as_done_is_spoken_of(step):
    done = {id_ for one in step["changes"] if one["kind"] == "done" for id_ in one["before"]}
    before, after = both(step)
    fallen = {one.before[0].id for one in compare(before, after).changes if one.kind == "dropped"}
    assert set(spoken_of(before, after)) & fallen == done


def test_the_words_of_a_task_are_sorted_once_whatever_is_said(monkeypatch):
    of, sorted_ = Vocabulary.of, []

    def counted(subject):
        sorted_.append(subject.task.id)
        return of(subject)

    monkeypatch.setattr(Vocabulary, "of", counted)
    remarks = (make.remark("Ghi nhận kết quả."), make.remark("Nhiều đơn vị còn chậm."))
    spoken_of(make.notice(), make.notice(make.section(remarks=remarks)))
    assert sorted_ == ["1.1"]
