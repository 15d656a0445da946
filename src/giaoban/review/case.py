"""A notice as the checks look at it, and what one of them finds."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from giaoban.model.notice import Notice, Task, all_tasks
from giaoban.model.reading import Reading
from giaoban.model.source import Document, Span
from giaoban.pipeline import Examined
from giaoban.review.profiles import Profile
from giaoban.structure.label import Label
from giaoban.structure.outline import Outline


@dataclass(frozen=True, slots=True)
class Hit:
    """Where it is, and what the sentence says of it. `at`: JSON Pointer into the notice, where one
    fact is concerned."""

    spans: tuple[Span, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=dict)
    at: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """`profile`: None where nobody can say which rules of form hold."""

    examined: Examined
    profile: Profile | None

    @property
    def document(self) -> Document:
        return self.examined.document

    @property
    def outline(self) -> Outline:
        return self.examined.outline

    @property
    def reading(self) -> Reading:
        return self.examined.reading

    @property
    def notice(self) -> Notice:
        return self.examined.reading.notice

    @property
    def is_issued(self) -> bool:
        """Has it a number and a day? Else it is a draft."""
        return self.notice.serial is not None and self.notice.issued is not None

    def header(self, kind: str) -> Iterator[Label]:
        """The lines of the header of this kind."""
        return (one for one in self.outline.header if one.kind == kind)

    def tasks(self) -> Iterator[Task]:
        return all_tasks(self.notice.sections)

    def spans(self, at: str) -> tuple[Span, ...]:
        """Where the words of this fact stand."""
        return tuple(
            Span(place.start, place.end)
            for one in self.reading.evidence
            if one.at == at
            for place in one.spans
        )


def words_of(label: Label) -> tuple[Span, ...]:
    """Where the words of a line's label stand: side by side with others, it is not the line."""
    return label.words.origin(0, len(label.text))


Check = Callable[[Case], Iterable[Hit]]
"""Gives what is to be found of one code."""
