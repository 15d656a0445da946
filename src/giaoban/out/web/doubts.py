"""Passages that a person has to read: those that may give work, though no task was made of them,
and those in no task in which something does not fit, as a day that no calendar has."""

from collections.abc import Sequence
from dataclasses import dataclass

from giaoban.library.entry import entries
from giaoban.model.reading import Evidence, Issue, Place, Reading
from giaoban.out.manner import Words
from giaoban.out.phrases import place
from giaoban.out.proof import said
from giaoban.out.visible import on_one_line

CODE = "remark-may-be-task"
"""The issue by which they are known."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """`number`: from 1, through the page. `at`: its pointer, where the passage has one. `of`: its
    notice's name, where there are several. `why`: what is the matter with it."""

    number: int
    at: str | None
    spans: tuple[Place, ...]
    of: str
    where: str
    text: str
    why: str
    may_be_work: bool


def doubts(reading: Reading, of: str, before: int, words: Words) -> Sequence[Doubt]:
    """Those of a notice, as they stand in it; there were so many on the page before it."""
    return [
        _doubt(reading, issue, number, of, words)
        for number, issue in enumerate(_issues(reading), before + 1)
    ]


def _issues(reading: Reading) -> list[Issue]:
    """What is to be checked about the words of a task is told with that task."""
    of_tasks = [issue for entry in entries(reading) for issue in entry.doubts]
    found = [
        issue
        for issue in reading.issues
        if issue.code == CODE or (_is_warning(issue) and issue not in of_tasks)
    ]
    return sorted(found, key=lambda issue: issue.spans[0].start if issue.spans else 0)


def _is_warning(issue: Issue) -> bool:
    """Of a passage, not of a fact."""
    told_by_its_cards = issue.code == "joint-without-lead"
    is_placed = issue.at is None and bool(issue.spans) and issue.severity != "info"
    return is_placed and not told_by_its_cards


def _doubt(reading: Reading, issue: Issue, number: int, of: str, words: Words) -> Doubt:
    proof = Evidence(at="", rule=issue.code, spans=issue.spans)
    return Doubt(
        number=number,
        at=issue.at,
        spans=issue.spans,
        of=of,
        where=place(issue.spans, words),
        text=on_one_line(said(reading, proof)),
        why=words.tell(issue.code, issue.parameters),
        may_be_work=issue.code == CODE,
    )
