"""What a person set right shows everywhere, and is set right again in every later reading."""

import datetime as dt
from typing import Any

import pytest

from giaoban.library.anchors import words_of
from giaoban.library.items import Told
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.model.event import BY_THE_OFFICE, Correction, Event
from giaoban.model.reading import Reading
from office import NOW, notice, put

TASKS = (
    "Báo cáo kết quả nghiệm thu đề tài trước ngày 15/3/2021; xây dựng kế hoạch quý II theo Công "
    "văn số 17/LHH-VP.",
    "Rà soát hồ sơ đề tài (Hoàn thành trước ngày 20/3/2021).",
    "Chuẩn bị gian hàng tham gia Hội chợ công nghệ vùng Tây Bắc.",
)
DAY = dt.date(2021, 3, 20)


class Office:
    """A library with one notice, in which tasks are set right by their ids."""

    def __init__(self) -> None:
        self.library = Library.in_memory()
        self.notice = put(self.library, notice(*TASKS), "a.txt").head.id

    def task(self, id_: str) -> Told:
        return next(one for one in self.tasks() if one.entry.task.id == id_)

    def tasks(self) -> list[Told]:
        return self.library.tasks(self.notice, DAY)

    def correct(self, id_: str, **known: Any) -> None:
        for name in ("merge", "pair"):
            if name in known:
                known[name] = tuple(self.task(other).entry.anchor for other in known[name])
        self.record(id_, kind="correct", correction=Correction(**known))

    def record(self, id_: str, **known: Any) -> int:
        anchor = self.task(id_).entry.anchor
        event = Event(on=DAY, recorded=NOW, task=anchor, **known)
        return self.library.record(self.notice, event)[0]

    def ids(self) -> list[str]:
        return [one.entry.task.id for one in self.tasks()]


@pytest.fixture
def office() -> Office:
    return Office()


def pointed(reading: Reading, at: str) -> Any:
    """What a JSON Pointer leads to."""
    here: Any = reading.notice.model_dump()
    for key in at.split("/")[1:]:
        here = here[int(key)] if isinstance(here, list | tuple) else here[key]
    return here


def leads_back(reading: Reading) -> None:
    """Every proof and issue leads to something, and the words of texts to their places."""
    for proof in reading.evidence:
        found = pointed(reading, proof.at)
        if proof.at.endswith("/text") and proof.spans and "/deadlines/" not in proof.at:
            place = " ".join(reading.text[span.start : span.end] for span in proof.spans)
            assert set(words_of(str(found)).split()) <= set(words_of(place).split())
    for issue in reading.issues:
        if issue.at:
            pointed(reading, issue.at)


class TestFacts:
    def test_a_unit_is_the_offices_word(self, office: Office) -> None:
        office.correct("1.2", assignees=("Văn phòng Sở",), role="lead")
        task = office.task("1.2").entry
        assert [ref.unit for ref in task.task.assignees] == ["Văn phòng Sở"]
        assert (task.task.role, task.corrected) == ("lead", ("assignees", "role"))

    def test_a_day_that_the_office_sets_is_due(self, office: Office) -> None:
        office.correct("1.3", due=dt.date(2021, 4, 2))
        task = office.task("1.3").entry.task
        assert (task.timing, task.deadlines[0].due) == ("dated", dt.date(2021, 4, 2))
        answer = office.library.answer(Question(DAY, after=dt.date(2021, 4, 1)))
        assert [item.told.entry.task.id for item in answer.items] == ["1.3"]

    def test_a_deadline_can_be_none(self, office: Office) -> None:
        office.correct("1.2", no_deadline=True)
        assert office.task("1.2").entry.task.timing == "undated"

    def test_what_is_set_rests_on_no_words_and_says_by_whom(self, office: Office) -> None:
        office.correct("1.2", assignees=("Văn phòng Sở",))
        reading = office.library.reading(office.notice)
        ours = [proof for proof in reading.evidence if proof.rule == BY_THE_OFFICE]
        assert [(proof.at, proof.spans) for proof in ours] == [
            ("/sections/0/tasks/1/assignees", ())
        ]
        leads_back(reading)


class TestTasks:
    def test_one_that_is_none_becomes_a_remark(self, office: Office) -> None:
        office.correct("1.2", not_a_task=True)
        assert office.ids() == ["1.1", "1.3"]
        reading = office.library.reading(office.notice)
        assert [one.text for one in reading.notice.sections[0].remarks] == [TASKS[1]]
        leads_back(reading)

    def test_one_that_is_two_is_split_with_times_and_documents_where_they_are_named(
        self, office: Office
    ) -> None:
        office.correct("1.1", split=("xây dựng kế hoạch",))
        assert office.ids() == ["1.1a", "1.1b", "1.2", "1.3"]
        a, b = (office.task(id_).entry.task for id_ in ("1.1a", "1.1b"))
        assert (a.timing, len(a.citations)) == ("dated", 0)
        assert (b.timing, len(b.citations)) == ("undated", 1)
        leads_back(office.library.reading(office.notice))

    def test_two_that_are_one_are_merged(self, office: Office) -> None:
        office.correct("1.1", merge=("1.2",))
        assert office.ids() == ["1.1", "1.3"]
        task = office.task("1.1").entry.task
        assert task.text == f"{TASKS[0]} {TASKS[1]}"
        assert task.text.startswith("Báo cáo kết quả")
        assert [str(one.due) for one in task.deadlines] == ["2021-03-14", "2021-03-19"]
        leads_back(office.library.reading(office.notice))

    def test_a_pair_has_a_leader_where_one_is_named(self, office: Office) -> None:
        office.correct("1.2", pair=("1.3",), role="lead")
        joint = office.task("1.3").entry.joint
        assert joint is not None
        assert (joint.tasks, joint.lead) == (("1.2", "1.3"), "1.2")
        office.correct("1.3", unpair=True)
        assert office.task("1.2").entry.joint is None


class TestKept:
    def test_in_another_text_of_the_notice(self, office: Office) -> None:
        office.correct("1.2", assignees=("Văn phòng Sở",))
        office.correct("1.3", not_a_task=True)
        held = put(office.library, notice(TASKS[2], TASKS[1], "Tổng hợp số liệu."), "b.txt")
        assert held.orphans == ()
        assert [(one.entry.task.id, one.entry.corrected) for one in office.tasks()] == [
            ("1.2", ("assignees",)),
            ("1.3", ()),
        ]

    def test_where_the_words_are_nearly_the_same(self, office: Office) -> None:
        office.correct("1.2", due=dt.date(2021, 3, 26))
        changed = TASKS[1].replace("hồ sơ đề tài", "hồ sơ các đề tài")
        put(office.library, notice(TASKS[0], changed, TASKS[2]), "b.txt")
        assert office.task("1.2").entry.corrected == ("deadlines",)

    def test_as_an_orphan_where_the_task_is_gone(self, office: Office) -> None:
        office.correct("1.2", due=dt.date(2021, 3, 26))
        held = put(office.library, notice(TASKS[0], TASKS[2]), "b.txt")
        assert [one.event.kind for one in held.orphans] == ["correct"]
        assert [one.event.kind for one in office.library.orphans(office.notice)] == ["correct"]

    def test_until_it_is_undone(self, office: Office) -> None:
        number = office.record("1.2", kind="correct", correction=Correction(not_a_task=True))
        undo = Event(kind="undo", on=DAY, recorded=NOW, undoes=number)
        office.library.record(office.notice, undo)
        assert office.ids() == ["1.1", "1.2", "1.3"]

    def test_but_not_a_split_of_other_words(self, office: Office) -> None:
        office.correct("1.1", split=("xây dựng kế hoạch",))
        changed = TASKS[0].replace("xây dựng kế hoạch quý II", "lập phương án quý II")
        held = put(office.library, notice(changed, *TASKS[1:]), "b.txt")
        assert office.ids() == ["1.1", "1.2", "1.3"]
        assert [one.event.kind for one in held.orphans] == ["correct"]

    def test_a_split_takes_up_what_another_text_adds(self, office: Office) -> None:
        office.correct("1.1", split=("xây dựng kế hoạch",))
        changed = TASKS[0].replace("LHH-VP.", "LHH-VP trước ngày 30/3/2021.")
        put(office.library, notice(changed, *TASKS[1:]), "b.txt")
        (time,) = office.task("1.1b").entry.task.deadlines
        assert time.due == dt.date(2021, 3, 29)


class TestNothingIsLost:
    def test_of_the_times_of_a_task_that_is_cut_within_one(self, office: Office) -> None:
        office.correct("1.1", split=("15/3/2021",))
        times = [len(office.task(id_).entry.task.deadlines) for id_ in ("1.1a", "1.1b")]
        assert sum(times) == 1

    def test_of_the_proofs_and_issues_of_other_joint_work(self, office: Office) -> None:
        office.correct("1.1", pair=("1.2",))
        before = office.library.reading(office.notice)
        office.correct("1.3", due=DAY)
        after = office.library.reading(office.notice)
        joint = [proof.at for proof in before.evidence if proof.at.startswith("/joint")]
        assert [proof.at for proof in after.evidence if proof.at.startswith("/joint")] == joint

    def test_a_leader_that_is_none_leads_nothing(self, office: Office) -> None:
        office.correct("1.2", pair=("1.3",), role="lead")
        office.correct("1.3", role="lead")
        joint = office.task("1.2").entry.joint
        assert joint is not None
        assert (joint.lead, office.task("1.2").entry.task.role) == ("1.3", None)
        office.correct("1.3", role="cooperate")
        joint = office.task("1.2").entry.joint
        assert joint is not None
        assert joint.lead is None

    def test_what_was_done_to_a_task_says_by_whom(self, office: Office) -> None:
        office.correct("1.2", pair=("1.3",))
        office.correct("1.1", split=("xây dựng kế hoạch",))
        marks = {one.entry.task.id: one.entry.corrected for one in office.tasks()}
        assert marks == {"1.1a": ("text",), "1.1b": ("text",), "1.2": ("joint",), "1.3": ("joint",)}


class TestWithRecords:
    def test_a_day_of_the_offices_own_is_newer_than_an_extension(self, office: Office) -> None:
        office.record("1.2", kind="extend", until=dt.date(2021, 4, 30))
        office.correct("1.2", due=dt.date(2021, 4, 10))
        told = office.task("1.2")
        assert told.status.due(0, told.entry.task.deadlines[0].due) == dt.date(2021, 4, 10)

    def test_what_was_recorded_of_the_whole_holds_for_its_parts(self, office: Office) -> None:
        office.record("1.1", kind="done")
        office.correct("1.1", split=("xây dựng kế hoạch",))
        done = [one.entry.task.id for one in office.tasks() if one.status.is_done]
        assert done == ["1.1a", "1.1b"]
        office.record("1.1b", kind="reopen")
        done = [one.entry.task.id for one in office.tasks() if one.status.is_done]
        assert done == ["1.1a"]

    def test_what_was_recorded_of_a_part_stays_with_the_merged(self, office: Office) -> None:
        office.record("1.2", kind="note", note="đã nhắc")
        office.correct("1.1", merge=("1.2",))
        assert office.task("1.1").status.notes == ("đã nhắc",)
