"""What holds for every text: it parses, every fact leads back to its words, no line is lost.

HYPOTHESIS_PROFILE=deep pytest tests/test_properties.py
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from giaoban import parse
from giaoban.errors import GiaobanError, UnreadableError
from giaoban.model.reading import Reading
from giaoban.readers import load
from giaoban.readers import read as open_document
from giaoban.structure.outline import outline
from giaoban.structure.tree import nodes
from giaoban.text import uniform
from typed import notice, sections, tasks

SAMPLES = Path(__file__).parents[1] / "samples"
NO_TEXT = {"empty", "no-text", "undecodable", "unknown-format"}
MARKS = re.compile(r"[*_#|\\\s]")


def read(text: str) -> Reading | None:
    """The reading of a text; None where it has no words at all."""
    try:
        return parse(text.encode())
    except UnreadableError as error:
        if error.code not in NO_TEXT:
            raise
        return None


# -- texts --------------------------------------------------------------------------------------


def _lines() -> list[str]:
    texts = [open_document(load(SAMPLES / f"thang{month}.docx")).text for month in (1, 2)]
    texts.append((SAMPLES / "thang3.txt").read_text(encoding="utf-8"))
    return sorted({line for text in texts for line in text.splitlines() if line.strip()})


SAID = """
    Giao Sở Tài chính Văn phòng chủ trì, phối hợp với các đơn vị liên quan UBND tỉnh trình báo
    cáo đồng chí Nguyễn Văn An trước ngày 15/3/2021 31/02/2021 trong tháng 4 quý I hằng tháng;
    sau khi tại phiên họp nếu có: Tiếp tục khẩn trương Quyết định số 12/QĐ-UBND ngày 01/3/2021
    của Thông báo Đề nghị yêu cầu - – ( ) . ; : , … ./. * ** _ | # \\ & / từ đến hết chậm nhất
    16 giờ 30 định kỳ thường xuyên Trưởng các phòng chuyên môn, Số: V/v
"""
WORDS = st.sampled_from(SAID.split())
MARKERS = st.sampled_from(
    ["", "- ", "+ ", "• ", "1. ", "2. ", "1.1. ", "I. ", "II. ", "a) ", "đ) ", "(1) ", "Thứ nhất, "]
)
PHRASES = st.builds(
    lambda marker, words, end: marker + " ".join(words) + end,
    MARKERS,
    st.lists(WORDS, min_size=1, max_size=14),
    st.sampled_from(["", ".", ";", ":", "./."]),
)
NOISE = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("\x00\x07\x0b\x0c\x1f\u200b\u202e\ufeff\u00a0\u0301\u0323\t đĐơƯệ-|*_"),
    ),
    max_size=30,
)
LINES = st.one_of(st.sampled_from(_lines()), PHRASES, NOISE)
NOTICES = st.one_of(
    st.lists(LINES, min_size=1, max_size=12).map("\n".join),
    st.lists(LINES, min_size=1, max_size=12).map("\n\n".join),
    st.lists(st.one_of(PHRASES, st.sampled_from(_lines())), max_size=6).map(
        lambda body: notice(*body)
    ),
)
TEXTS = st.one_of(NOTICES, st.text(st.characters(exclude_categories=["Cs"])))


# -- laws ---------------------------------------------------------------------------------------


def _said(reading: Reading) -> Iterator[tuple[str, str]]:
    """Facts that are words of the document: (JSON Pointer, words)."""
    bare = reading.notice
    yield from _each("", title=bare.title, place=bare.place, issuer=bare.issuer)
    yield from _each("", archive=bare.archive, recipients=bare.recipients, citations=bare.citations)
    if bare.meeting:
        yield from _each("/meeting", chair=bare.meeting.chair)
        yield from _each("/meeting", chair_position=bare.meeting.chair_position)
    if bare.signature:
        yield from _each("/signature", name=bare.signature.name, position=bare.signature.position)
    yield from _said_in(bare.sections, "/sections")


def _said_in(of: tuple[Any, ...], at: str) -> Iterator[tuple[str, str]]:
    for i, section in enumerate(of):
        here = f"{at}/{i}"
        yield from _each(here, heading=section.heading, lead_in=section.lead_in)
        for j, remark in enumerate(section.remarks):
            yield f"{here}/remarks/{j}/text", remark.text
        for j, task in enumerate(section.tasks):
            there = f"{here}/tasks/{j}"
            yield f"{there}/text", task.text
            for field in ("assignees", "partners", "submit_to"):
                yield from _each(there, **{field: getattr(task, field)})
            for field in ("conditions", "deadlines", "citations"):
                yield from _each(there, **{field: getattr(task, field)})
        yield from _said_in(section.sections, f"{here}/sections")


def _each(at: str, **fields: Any) -> Iterator[tuple[str, str]]:
    for name, value in fields.items():
        if isinstance(value, tuple):
            for i, one in enumerate(value):
                yield f"{at}/{name}/{i}", one if isinstance(one, str) else one.text
        elif value is not None:
            yield f"{at}/{name}", value


def _pointed(whole: Any, at: str) -> Any:
    """What a JSON Pointer (RFC 6901) leads to; LookupError where it leads nowhere."""
    for step in at.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        whole = whole[int(key)] if isinstance(whole, list) else whole[key]
    return whole


def _evidence(reading: Reading) -> dict[str, str]:
    """Of each pointer the words that its evidence shows."""
    return {
        one.at: " ".join(reading.text[place.start : place.end] for place in one.spans)
        for one in reading.evidence
    }


def _bare(text: str) -> str:
    return MARKS.sub("", text)


def every_place_lies_in_the_text(reading: Reading) -> None:
    for one in (*reading.evidence, *reading.issues):
        for place in one.spans:
            assert 0 <= place.start < place.end <= len(reading.text)
            assert place.line is not None
            assert "\n" not in reading.text[place.start : place.end]


def every_pointer_leads_to_a_fact(reading: Reading) -> None:
    notice = reading.model_dump(mode="json")["notice"]
    for one in (*reading.evidence, *reading.issues):
        if one.at is not None:
            assert _pointed(notice, one.at) is not None, one.at


def evidence_stands_once_for_each_fact(reading: Reading) -> None:
    assert [at for at, n in Counter(one.at for one in reading.evidence).items() if n > 1] == []
    assert [one.at for one in reading.evidence if not one.spans] == []


def words_are_where_their_evidence_says(reading: Reading) -> None:
    shown = _evidence(reading)
    for at, words in _said(reading):
        assert at in shown, at
        assert _bare(shown[at]) == _bare(words), at


def words_have_no_blanks_to_spare(reading: Reading) -> None:
    for at, words in _said(reading):
        assert words == " ".join(words.split()), at
        assert words, at


def the_number_is_the_printed_one_without_blanks(reading: Reading) -> None:
    if reading.notice.number is not None:
        shown = "".join(uniform(_evidence(reading)["/number"]).split())
        assert MARKS.sub("", shown) == MARKS.sub("", reading.notice.number)


def what_the_header_gives_has_evidence(reading: Reading) -> None:
    shown = _evidence(reading)
    for field in ("number", "issued", "title", "issuer", "place", "period"):
        assert getattr(reading.notice, field) is None or f"/{field}" in shown, field


def all_characters_are_assigned_or_listed(reading: Reading) -> None:
    coverage = reading.coverage
    left = sum(len("".join(one.text.split())) for one in coverage.unassigned)
    assert coverage.assigned + left == coverage.characters == len("".join(reading.text.split()))
    end = 0
    for one in coverage.unassigned:
        assert end <= one.start < one.end
        assert one.text == reading.text[one.start : one.end]
        end = one.end
    assert ("unassigned-text" in {issue.code for issue in reading.issues}) == (left > 0)


def no_word_of_the_body_is_lost(reading: Reading) -> None:
    """Counted apart from `coverage`: the body's own words are told in sections or listed."""
    document = open_document(reading.text.encode())
    if reading.source.reader != document.reader or document.text != reading.text:
        return  # only of a text file the reading alone tells what the outline was
    told = {i for one in reading.coverage.unassigned for i in range(one.start, one.end)}
    for one in reading.evidence:
        if one.at.startswith("/sections/"):
            told |= {i for place in one.spans for i in range(place.start, place.end)}
    found = outline(document)
    for node in (
        *nodes(found.body),
        *(one for annex in found.annexes for one in nodes(annex.body)),
    ):
        words = node.paragraph.words
        for span in words.origin(0, len(words.text)):
            lost = [i for i in range(span.start, span.end) if i not in told]
            assert not any(reading.text[i].isalnum() for i in lost), span.of(reading.text)


def timing_agrees_with_the_deadlines(reading: Reading) -> None:
    for task in tasks(reading):
        some = task.deadlines
        kinds = {
            "dated": any(one.due for one in some),
            "event": any(one.event for one in some),
            "recurring": any(one.relation == "every" for one in some),
            "undated": True,
        }
        assert task.timing == next(kind for kind, holds in kinds.items() if holds), task.text


def days_stand_in_order(reading: Reading) -> None:
    for task in tasks(reading):
        for one in task.deadlines:
            assert one.start is None or one.end is None or one.start <= one.end
            assert one.due is None or one.end is not None
            assert one.due is None or one.due <= one.end


def ids_are_unique(reading: Reading) -> None:
    for of in (tasks(reading), sections(reading)):
        assert [id_ for id_, n in Counter(one.id for one in of).items() if n > 1] == []


def joint_tasks_are_tasks(reading: Reading) -> None:
    known = {task.id for task in tasks(reading)}
    for joint in reading.notice.joint_tasks:
        assert set(joint.tasks) <= known
        assert len(set(joint.tasks)) == len(joint.tasks) >= 2
        assert joint.lead is None or joint.lead in joint.tasks


def a_set_has_no_one_name(reading: Reading) -> None:
    for task in tasks(reading):
        for ref in (*task.assignees, *task.partners, *task.submit_to):
            assert (ref.unit is None) == ref.group, ref


def json_leads_back_to_the_reading(reading: Reading) -> None:
    written = reading.model_dump_json(by_alias=True)
    assert Reading.model_validate_json(written) == reading


LAWS = [
    every_place_lies_in_the_text,
    every_pointer_leads_to_a_fact,
    evidence_stands_once_for_each_fact,
    words_are_where_their_evidence_says,
    words_have_no_blanks_to_spare,
    the_number_is_the_printed_one_without_blanks,
    what_the_header_gives_has_evidence,
    all_characters_are_assigned_or_listed,
    no_word_of_the_body_is_lost,
    timing_agrees_with_the_deadlines,
    days_stand_in_order,
    ids_are_unique,
    joint_tasks_are_tasks,
    a_set_has_no_one_name,
    json_leads_back_to_the_reading,
]
Law = Callable[[Reading], None]
laws = pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)


@laws
@given(text=TEXTS)
def test_any_text_keeps(law: Law, text: str) -> None:
    reading = read(text)
    if reading is not None:
        law(reading)


@laws
@pytest.mark.parametrize("file", sorted(SAMPLES.glob("thang*")), ids=lambda path: path.name)
def test_a_sample_keeps(law: Law, file: Path) -> None:
    law(parse(file))


@laws
def test_a_real_notice_keeps(law: Law, shared: Path) -> None:
    for file in sorted(shared.glob("*/source.*")):
        law(parse(file))


@given(text=TEXTS)
@example(text="\u0130" * 3 + " Số: 1/TB-A")
def test_one_text_has_one_reading(text: str) -> None:
    first, second = read(text), read(text)
    assert (first and first.model_dump_json()) == (second and second.model_dump_json())


@given(data=st.binary(max_size=400))
def test_bytes_give_a_reading_or_say_why_not(data: bytes) -> None:
    try:
        parse(data)
    except GiaobanError as error:
        if error.exit_code != UnreadableError.exit_code:
            raise


@given(lines=st.permutations(_lines()))
def test_shuffled_lines_are_all_accounted_for(lines: list[str]) -> None:
    reading = read("\n".join(lines))
    assert reading is not None
    no_word_of_the_body_is_lost(reading)
    all_characters_are_assigned_or_listed(reading)
