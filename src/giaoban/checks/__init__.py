"""Findings about a notice as it was read: what a reader of the reading should look at."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from giaoban.facts import dates, deadlines
from giaoban.facts.gather import anchors_of
from giaoban.facts.tasks.headings import is_assessment
from giaoban.lexicon import phrases
from giaoban.model.draft import NoticeDraft, SectionDraft, TaskDraft
from giaoban.model.notice import Deadline
from giaoban.model.policy import Policy
from giaoban.model.proof import Proven
from giaoban.model.source import Finding
from giaoban.names import numbers
from giaoban.names.lists import NameReader, tells_somebody
from giaoban.structure.outline import Outline
from giaoban.text import fold

_PRINTED_DAY = re.compile(r"ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}")
_OF_DAYS = {"before", "by", "within", "on", "between"}
_LIMITS = {"before", "by"}
_NO_ORDER = {"adverbs.connect", "verbs.link", "verbs.aspect"}
_LONGEST_LABEL = 12  # words
_TELLS = {"đã", "là", "đạt"}
_LEAST_PARTS = 2
"""Parts of a notice's form that a text must show to be one."""

_GIVES_NO_WORK = {"BC", "TTr"}
"""Types of documents that report, or ask (Nghị định 30/2020, Phụ lục III), by their codes."""


def findings(outline: Outline, draft: NoticeDraft) -> list[Finding]:
    """All findings, in a fixed order."""
    return [
        *_not_a_notice(draft),
        *_header_missing(draft),
        *_number_contradiction(outline, draft),
        *_impossible_issue_day(outline, draft),
        *_tasks(draft),
        *_remarks(outline, draft),
    ]


def _not_a_notice(draft: NoticeDraft) -> Iterator[Finding]:
    if not _is_notice(draft):
        yield Finding("not-a-notice")


def _is_notice(draft: NoticeDraft) -> bool:
    frame = draft.frame
    parts = (
        frame.number,
        frame.issued or frame.place,
        frame.title,
        frame.recipients,
        frame.signature,
    )
    if frame.type_code in _GIVES_NO_WORK:
        return False
    return sum(bool(part) for part in parts) >= _LEAST_PARTS


def _number_contradiction(outline: Outline, draft: NoticeDraft) -> Iterator[Finding]:
    """A number stamped on the page that is not the one in the header."""
    header = draft.frame.number
    for one in outline.aside:
        found = numbers.NUMBER.search(one.text) if one.line.zone == "stamp" else None
        stamped = str(numbers.of_match(found)) if found else None
        if header and found and stamped and fold(stamped) != fold(header.value):
            spans = (*header.spans, *one.words.origin(*found.span()))
            yield Finding(
                "number-contradiction",
                "warning",
                {"header": header.value, "stamp": stamped},
                spans,
                "/number",
            )


def _impossible_issue_day(outline: Outline, draft: NoticeDraft) -> Iterator[Finding]:
    """A header that prints a day which no calendar has."""
    for one in outline.header:
        printed = _PRINTED_DAY.search(fold(one.text)) if one.kind == "date" else None
        if printed and draft.frame.issued is None:
            text = one.text[printed.start() : printed.end()]
            spans = one.words.origin(*printed.span())
            yield Finding("impossible-date", "warning", {"text": text}, spans, "/issued")


def _header_missing(draft: NoticeDraft) -> Iterator[Finding]:
    """What a notice must show by the decree on form and this one does not: a draft, a torn page."""
    frame = draft.frame
    parts = {
        "number": frame.serial,
        "issued": frame.issued,
        "issuer": frame.issuer,
        "signature": frame.signature,
    }
    missing = [name for name, part in parts.items() if not part]
    if missing and _is_notice(draft):
        yield Finding("header-missing", "warning", {"what": ", ".join(missing)})


def _tasks(draft: NoticeDraft) -> Iterator[Finding]:
    tasks = list(_located(draft.sections, "/sections"))
    if not tasks:
        yield Finding("no-tasks")
    for at, task in tasks:
        if not task.assignees:
            yield Finding("no-assignee", "warning", {"task": task.id}, task.text.spans, at)
        for i, deadline in enumerate(task.deadlines):
            yield from _deadline(draft, task, deadline, f"{at}/deadlines/{i}")


def _deadline(
    draft: NoticeDraft, task: TaskDraft, deadline: Proven[Deadline], at: str
) -> Iterator[Finding]:
    """A year that was taken from the notice; a last day before the notice, or off work."""
    issued, due = draft.frame.issued, deadline.value.due
    if "year" in deadline.value.inferred:
        words = {"task": task.id, "text": deadline.value.text}
        yield Finding("year-inferred", "info", words, deadline.spans, at)
    if due is None and deadline.value.relation in _OF_DAYS and deadline.value.event is None:
        stated = {"task": task.id, "text": deadline.value.text}
        yield Finding("day-unknown", "warning", stated, deadline.spans, at)
    if due is None:
        return
    words = {"task": task.id, "date": due.isoformat()}
    if issued and due < issued.value:
        yield Finding("due-before-issue", "warning", words, deadline.spans, at)
    elif off := _off(deadline.value):
        code, day = off
        yield Finding(code, "info", {**words, "date": day.isoformat()}, deadline.spans, at)


def _off(deadline: Deadline) -> tuple[str, dt.date] | None:
    """The finding where offices do not work on the day that is named, and that day: before a
    Monday work can be handed in on Friday, but a last day within holidays is none of work."""
    named = deadline.end if deadline.relation == "before" else deadline.due
    if named and dates.day_off(named) == "weekend":
        return "weekend-due", named
    if deadline.due and dates.day_off(deadline.due) == "holiday":
        return "holiday-due", deadline.due
    return None


def _remarks(outline: Outline, draft: NoticeDraft) -> Iterator[Finding]:
    """Words that told nobody to do anything, but begin as an order does or set a limit."""
    anchors = anchors_of(draft.frame, outline)
    for at, remark, assessed in _located_remarks(draft.sections, "/sections"):
        gives = tells_somebody(remark.value) or (not assessed and _begins_as_order(remark.value))
        if gives or _limits(remark.value, anchors):
            yield Finding("remark-may-be-task", "warning", {}, remark.spans, at)


def _begins_as_order(text: str) -> bool:
    """Does it begin with what is to be done, though it names nobody: "Rà soát lại."? Not what is
    decided, was done, or only is: "Giải ngân vốn | là nhiệm vụ …"."""
    reader = NameReader(text)
    if phrases("decisions").longest(reader.words, 0) or _TELLS & {one.key for one in reader.words}:
        return False
    return any(_is_order(reader, i) for i in (0, _past_label(reader)))


def _past_label(reader: NameReader) -> int:
    """Past a few words and a colon: "Tư pháp - Hộ tịch: | rà soát hồ sơ"; else 0."""
    return next((i + 1 for i in range(_LONGEST_LABEL) if reader.key(i) == ":"), 0)


def _is_order(reader: NameReader, i: int) -> bool:
    adverb = phrases("adverbs").longest(reader.words, i)
    verb = adverb or phrases("verbs").longest(reader.words, i)
    return verb is not None and verb[0].id not in _NO_ORDER


def _limits(text: str, anchors: dates.Anchors) -> bool:
    """Does it name a last day that is still to come?"""
    found, _ = deadlines.find(text, anchors, Policy())
    return any(
        one.value.relation in _LIMITS
        and one.value.due is not None
        and anchors.reference is not None
        and one.value.due >= anchors.reference
        for one in found
    )


def _located(sections: Iterable[SectionDraft], at: str) -> Iterator[tuple[str, TaskDraft]]:
    for i, section in enumerate(sections):
        for j, task in enumerate(section.tasks):
            yield f"{at}/{i}/tasks/{j}", task
        yield from _located(section.sections, f"{at}/{i}/sections")


def _located_remarks(
    sections: Iterable[SectionDraft], at: str, *, assessed: bool = False
) -> Iterator[tuple[str, Proven[str], bool]]:
    """Each remark with its place, and whether a heading above it says that it tells what was."""
    for i, section in enumerate(sections):
        was = assessed or (section.heading is not None and is_assessment(section.heading.value))
        for j, remark in enumerate(section.remarks):
            yield f"{at}/{i}/remarks/{j}", remark.text, was
        yield from _located_remarks(section.sections, f"{at}/{i}/sections", assessed=was)
