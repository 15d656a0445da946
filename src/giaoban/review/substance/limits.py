"""Time limits that say no day, and work that should have one (rõ thời gian)."""

from collections.abc import Iterator, Mapping

from giaoban.facts.products import document_at
from giaoban.lexicon import phrases
from giaoban.model.notice import Deadline, Notice, all_tasks
from giaoban.review.case import Case, Check, Hit
from giaoban.review.substance.work import Work, every
from giaoban.text import words

_MOST = 3
"""Vague words of a task that are shown."""


def vague(text: str) -> list[tuple[int, int]]:
    """Where a text names a time that is none: "theo kế hoạch"."""
    sequence = words(text)
    found = list(phrases("vague").find(sequence))
    arising = any(row["part"] == "arising" for row, _, _ in found)
    parts = {"vague"} if arising else {"vague", "prompt"}
    return [
        (sequence[first].start, sequence[after - 1].end)
        for row, first, after in found
        if row["part"] in parts
    ]


def timed(notice: Notice) -> set[str]:
    """The ids of tasks with a time, said of themselves or of the same work of another unit."""
    own = {task.id for task in all_tasks(notice.sections) if any(map(_tells, task.deadlines))}
    pairs = (one.tasks for one in notice.joint_tasks if not own.isdisjoint(one.tasks))
    return own.union(*pairs)


def _tells(limit: Deadline) -> bool:
    """Is a day, an event or a rhythm known?"""
    return bool(limit.end or limit.event) or limit.relation == "every"


def _untimed(case: Case) -> list[Work]:
    known = timed(case.notice)
    return [work for work in every(case) if work.task.id not in known]


def time_vague(case: Case) -> Iterator[Hit]:
    """Of work without any other time."""
    for work in _untimed(case):
        found = vague(work.task.text)[:_MOST]
        if found:
            told = dict.fromkeys(work.task.text[start:end] for start, end in found)
            spans = tuple(place for one in found for place in work.place(*one))
            yield Hit(spans, {"task": work.task.id, "text": "; ".join(told)}, work.at)


def products_undated(case: Case) -> Iterator[Hit]:
    """The documents that are to be made without any time, vague or not: once for the notice."""
    found = [
        (work, named)
        for work in _untimed(case)
        if (named := document_at(work.task.text)) and not vague(work.task.text)
    ]
    if found:
        spans = tuple(span for work, named in found for span in work.place(*named))
        yield Hit(spans, {"tasks": ", ".join(work.task.id for work, _ in found)})


CHECKS: Mapping[str, Check] = {
    "time-vague": time_vague,
    "product-undated": products_undated,
}
"""Both are notes: most work of a month has no day of its own."""
