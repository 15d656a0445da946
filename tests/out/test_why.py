"""`--why`: each fact with its words, their place, and the rule in a phrase."""

from typing import Any

import pytest

from factories import deadline, evidence, joint, notice, place, reading, remark, section, task, unit
from giaoban.model.reading import Reading
from giaoban.out import proof, render
from giaoban.out.manner import Manner, Words
from giaoban.out.rule import told

TEXT = "Thanh tra\nđề nghị:\nTriển khai\ntrước ngày 03/3/2021"
AT = "/sections/0/tasks/0"


def why(thing: Reading, **manner: Any) -> str:
    return render(thing, "view", Manner(why=True, **manner))


def proved() -> Reading:
    """A task below a heading and a lead-in, each fact with its words."""
    given = task(text="Triển khai", assignees=(unit("Thanh tra"),), deadlines=(deadline(),))
    inspectors = section(given, heading="Thanh tra", lead_in=("đề nghị:",))
    return reading(
        notice(inspectors),
        text=TEXT,
        evidence=(
            evidence("/number", place(0, 9, page=1), rule="lines.number"),
            evidence("/sections/0/heading", place(0, 9, page=1, line=3), rule="tasks.heading"),
            evidence("/sections/0/lead_in/0", place(10, 18, page=1, line=4), rule="tasks.lead-in"),
            evidence(f"{AT}/text", place(19, 29, page=1, line=5), rule="tasks.point"),
            evidence(f"{AT}/assignees/0", place(0, 9, page=1, line=3), rule="names.own"),
            evidence(f"{AT}/deadlines/0", place(30, 50, page=2, line=5), rule="relations.before"),
        ),
    )


def test_each_fact_shows_its_words_their_place_and_its_rule() -> None:
    shown = why(proved())
    assert (
        "When: «trước ngày 03/3/2021» (page 2, line 5) – "
        "words for a time limit: “trước” [relations.before]\n"
    ) in shown
    assert (
        "Number: «Thanh tra» (page 1, line 1) – the line of the number in the header "
        "[lines.number]\n"
    ) in shown


def test_who_stands_in_the_heading_is_said_to_stand_there() -> None:
    assert "Who: «Thanh tra» (heading of the section, page 1, line 3) – a name" in why(proved())


def test_who_stands_in_the_lead_in_is_said_to_stand_there() -> None:
    moved = evidence(f"{AT}/partners/0", place(13, 17, page=1, line=4), rule="names.own")
    thing = proved()
    shown = why(thing.model_copy(update={"evidence": (*thing.evidence, moved)}))
    assert "Co-operates with: «nghị» (lead-in, page 1, line 4) – a name" in shown


def test_the_words_of_a_task_are_not_quoted_below_it() -> None:
    assert "Task: page 1, line 5 – a point below a heading or lead-in" in why(proved())


def test_lead_ins_and_remarks_show_where_they_stand() -> None:
    told_ = reading(
        notice(section(remarks=(remark("Thanh tra"),))),
        text=TEXT,
        evidence=(evidence("/sections/0/remarks/0/text", place(0, 9), rule="tasks.remark"),),
    )
    assert "\n    line 1 – the sentence tells nobody to do anything [tasks.remark]" in why(told_)
    assert "\n    page 1, line 4 – a sentence above points" in why(proved())


def test_a_fact_without_words_is_owned_up_to() -> None:
    shown = why(proved().model_copy(update={"evidence": ()}))
    assert "Who: no words are cited for this\n" in shown
    assert "When: no words are cited for this\n" in shown
    assert "Submits to: no words" not in shown


def test_a_rule_that_nobody_knows_is_shown_by_its_name() -> None:
    found = evidence(f"{AT}/assignees/0", place(0, 9), rule="unit-heading")
    thing = proved().model_copy(update={"evidence": (found,)})
    assert "Who: «Thanh tra» (line 1) – rule unit-heading\n" in why(thing)


def test_without_why_no_proof_is_shown() -> None:
    shown = render(proved(), "view")
    assert "Sources" not in shown
    assert "relations.before" not in shown


def test_the_second_task_does_not_show_the_proof_of_the_twelfth() -> None:
    given = [task(f"1.{number}") for number in range(1, 13)]
    found = evidence("/sections/0/tasks/11/assignees/0", place(0, 9), rule="names.own")
    shown = why(reading(notice(section(*given)), text=TEXT, evidence=(found,)))
    assert shown.count("«Thanh tra»") == 1
    assert shown.index("1.12 ") < shown.index("«Thanh tra»")


def test_joint_work_shows_why_it_is_one() -> None:
    made = notice(section(task("1.1"), task("1.2")), joint_tasks=(joint("1.1", "1.2"),))
    found = evidence("/joint_tasks/0", place(0, 9), rule="resolve.joint")
    shown = why(reading(made, text=TEXT, evidence=(found,)))
    assert shown.count("Given to several: «Thanh tra» (line 1) – tasks of several units") == 2


def test_a_gap_between_two_spans_is_shown() -> None:
    found = evidence("/number", place(0, 3), place(8, 10), place(11, 14))
    assert proof.said(reading(text="một hai ba bốn năm"), found) == "một … ba bốn"


def test_of_a_long_quotation_both_ends_are_shown() -> None:
    text = "đầu " + "giữa " * 100 + "cuối"
    found = evidence("/title", place(0, len(text)), rule="frame.title")
    shown = why(reading(text=text, evidence=(found,)))
    quote = shown.partition("«")[2].partition("»")[0]
    assert quote.startswith("đầu giữa")
    assert " […] " in quote
    assert quote.endswith("giữa cuối")
    assert len(quote) <= proof.ENOUGH + len(" […] ")


@pytest.mark.parametrize(
    ("rule", "quote", "words"),
    [
        ("relations.before", "Hoàn thành xong trước ngày 03/3/2021", "Hoàn thành xong trước"),
        ("relations.before", "trước\n ngày 03/3", "trước"),
        ("events.term", "trong 05 ngày làm việc kể từ ngày nhận hồ sơ", "trong … kể từ ngày"),
        ("heads.department", "Sở Tài chính", "Sở"),
        ("cues.assign", "Sau cuộc họp, giao Sở Tài chính rà soát", "giao"),
    ],
)
def test_the_words_of_the_rule_are_pointed_out(rule: str, quote: str, words: str) -> None:
    assert f": “{words}” [{rule}]" in told(rule, quote, Words())


@pytest.mark.parametrize(
    ("rule", "quote"),
    [
        ("recurrences.monthly", "hằng tháng"),
        ("heads.department", "Tài chính"),
        ("lines.number", "257/TB-SKHCN"),
        ("names.own", "Phòng Quản lý khoa học"),
    ],
)
def test_words_that_are_all_of_the_quotation_or_not_in_it_are_not_told(
    rule: str, quote: str
) -> None:
    said = told(rule, quote, Words())
    assert said.endswith(f" [{rule}]")
    assert "“" not in said


def test_braces_of_a_document_are_no_places_for_words() -> None:
    assert "{words}" not in told("relations.before", "trước {words} ngày", Words())
    assert "“trước”" in told("relations.before", "trước {x}", Words())
