"""All facts of a notice: the frame and the sections, each task with its times and citations."""

import re
from collections.abc import Iterator
from dataclasses import replace

from giaoban.facts import citations, deadlines, tasks
from giaoban.facts.dates import Anchors
from giaoban.facts.frame import frame
from giaoban.facts.own_names import own_names
from giaoban.model.draft import FrameDraft, NoticeDraft
from giaoban.model.notice import Citation, Deadline, timing
from giaoban.model.policy import Policy
from giaoban.model.proof import Proven
from giaoban.model.source import Finding, Passage
from giaoban.structure.outline import Outline
from giaoban.structure.passages import joined
from giaoban.text import fold

_WEEK_NUMBER = re.compile(r"tuần (?:thứ )?(\d{1,2})(?!\w)")
_YEAR = re.compile(r"năm\s*(\d{4})")


def gather(outline: Outline, policy: Policy) -> tuple[NoticeDraft, list[Finding]]:
    """The notice as the words say it; units are not yet told apart, joint tasks not yet found."""
    around = frame(outline)
    findings: list[Finding] = []
    anchors = anchors_of(around, outline)

    def details(words: Passage) -> tasks.Details:
        cited = citations.find(words.text)
        apart = [(one.start, one.end) for one in cited]
        found, doubts = deadlines.find(words.text, anchors, policy, apart)
        findings.extend(
            Finding(
                one.code,
                "warning",
                {"text": words.text[one.start : one.end]},
                words.origin(one.start, one.end),
            )
            for one in doubts
        )
        return tasks.Details(
            timing(one.value for one in found),
            tuple(Proven(one.value, one.rule, words.origin(one.start, one.end)) for one in found),
            tuple(Proven(one.value, one.rule, words.origin(one.start, one.end)) for one in cited),
        )

    def limits(words: Passage) -> tuple[Proven[Deadline], ...]:
        found, _ = deadlines.find(words.text, anchors, policy, labelled=True)
        return tuple(Proven(one.value, one.rule, words.origin(one.start, one.end)) for one in found)

    context = tasks.Context(own_names(outline), details, limits)
    sections = tasks.sections(outline, context)
    grounds = tuple(_preamble_citations(outline))
    return NoticeDraft(replace(around, citations=grounds), sections), findings


def anchors_of(around: FrameDraft, outline: Outline) -> Anchors:
    """The days of the notice itself, from which its words of time are measured."""
    met = around.meeting.date if around.meeting else None
    period = around.period.value if around.period else None
    return Anchors(
        issued=around.issued.value if around.issued else None,
        meeting=met.value if met else None,
        period=(period.start, period.end) if period else None,
        week=_number_of_week(outline),
        year=_printed_year(outline),
    )


def _number_of_week(outline: Outline) -> int | None:
    """The week of the work year that the title names: "Kế hoạch công tác tuần 48"."""
    found = _WEEK_NUMBER.search(fold(outline.title.text)) if outline.title else None
    return int(found[1]) if found else None


def _printed_year(outline: Outline) -> int | None:
    """The year of a draft whose header leaves the day blank: "ngày … tháng 3 năm 2021"."""
    dates = (fold(one.text) for one in outline.header if one.kind == "date")
    found = next((year for text in dates if (year := _YEAR.search(text))), None)
    return int(found[1]) if found else None


def _preamble_citations(outline: Outline) -> Iterator[Proven[Citation]]:
    whole = joined(one.words for one in outline.preamble)
    for one in citations.find(whole.text):
        yield Proven(one.value, one.rule, whole.origin(one.start, one.end))
