"""Passages that may give work, though no task was made of them: a person has to read them."""

from collections.abc import Sequence
from dataclasses import dataclass

from giaoban.model.reading import Evidence, Place, Reading
from giaoban.out.manner import Words
from giaoban.out.phrases import place
from giaoban.out.proof import said
from giaoban.out.visible import on_one_line

CODE = "remark-may-be-task"
"""The issue by which they are known."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """`number`: from 1, through the page. `at`: its pointer. `of`: its notice's name, where there
    are several. `why`: what is the matter with it."""

    number: int
    at: str | None
    spans: tuple[Place, ...]
    of: str
    where: str
    text: str
    why: str


def doubts(reading: Reading, of: str, before: int, words: Words) -> Sequence[Doubt]:
    """Those of a notice; there were so many on the page before it."""
    found = [issue for issue in reading.issues if issue.code == CODE]
    return [
        Doubt(
            number=number,
            at=issue.at,
            spans=issue.spans,
            of=of,
            where=place(issue.spans, words),
            text=on_one_line(said(reading, Evidence(at="", rule=CODE, spans=issue.spans))),
            why=words.tell(CODE, issue.parameters),
        )
        for number, issue in enumerate(found, before + 1)
    ]
