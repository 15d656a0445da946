"""The tasks of a notice, each with its place in it and in the text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from giaoban.model.notice import Section, Task
from giaoban.model.source import Span
from giaoban.review.case import Case

DOING = {"verbs.lead", "verbs.cooperate", "verbs.advise", "verbs.do", "verbs.watch"}
"""Rows of `verbs` that say what is done."""


@dataclass(frozen=True, slots=True)
class Work:
    """A task; `at`: JSON Pointer into the notice, `spans`: its words in the text `source`."""

    at: str
    task: Task
    spans: tuple[Span, ...]
    source: str

    def place(self, start: int, end: int) -> tuple[Span, ...]:
        """Where characters `start` to `end` of the task's text stand; the whole task where that
        cannot be told."""
        shown = [i for i, c in enumerate(self.task.text) if not c.isspace()]
        there = [
            i
            for span in self.spans
            for i in range(span.start, span.end)
            if not self.source[i].isspace()
        ]
        if len(shown) != len(there):
            return self.spans
        inside = [at for i, at in zip(shown, there, strict=True) if start <= i < end]
        return tuple(_unbroken(inside, self.source))


def every(case: Case) -> tuple[Work, ...]:
    """All tasks, in reading order."""
    located = list(_located(case.notice.sections, "/sections"))
    spans = places(case, {f"{at}/text" for at, _ in located})
    return tuple(
        Work(at, task, spans.get(f"{at}/text", ()), case.document.text) for at, task in located
    )


def places(case: Case, wanted: set[str]) -> dict[str, tuple[Span, ...]]:
    """Where the words of these facts stand, by their pointers."""
    return {
        one.at: tuple(Span(place.start, place.end) for place in one.spans)
        for one in case.reading.evidence
        if one.at in wanted
    }


def _located(sections: Iterable[Section], at: str) -> Iterator[tuple[str, Task]]:
    for i, section in enumerate(sections):
        for j, task in enumerate(section.tasks):
            yield f"{at}/{i}/tasks/{j}", task
        yield from _located(section.sections, f"{at}/{i}/sections")


def _unbroken(offsets: list[int], source: str) -> Iterator[Span]:
    """Stretches of these characters and of blanks between them, on one line each."""
    line = 0
    lines = []
    for i, at in enumerate(offsets):
        before = offsets[i - 1] if i else at - 1
        line += at < before or bool(source[before + 1 : at].strip(" \t\u00a0"))
        lines.append((line, at))
    for _, group in groupby(lines, lambda pair: pair[0]):
        run = [at for _, at in group]
        yield Span(run[0], run[-1] + 1)
