"""Notices that were read, each once, and their tasks."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from giaoban.library.identity import Identity, identity, preference, tells_the_same
from giaoban.model.notice import JointTask, Section, Task
from giaoban.model.reading import Issue, Place, Reading

if TYPE_CHECKING:
    from giaoban.library.answer import Answer
    from giaoban.library.question import Question


@dataclass(frozen=True, slots=True)
class Entry:
    """A task on the shelf: its notice, its section, and where it stands (JSON Pointer)."""

    reading: Reading
    section: Section
    task: Task
    at: str

    @property
    def reference(self) -> str:
        """257/TB-SKHCN#1.4, by which a person names the task; the file's name without a number."""
        return f"{self.reading.notice.number or self.reading.source.name}#{self.task.id}"

    @property
    def joint(self) -> JointTask | None:
        """The one piece of work of several tasks to which this one belongs."""
        joints = self.reading.notice.joint_tasks
        return next((one for one in joints if self.task.id in one.tasks), None)

    def places(self, deadline: int | None) -> tuple[Place, ...]:
        """Where the words of a deadline stand; without one, those of the task."""
        at = f"{self.at}/text" if deadline is None else f"{self.at}/deadlines/{deadline}"
        proofs = (proof.spans for proof in self.reading.evidence if proof.at == at)
        return next(proofs, ())

    def issues(self, deadline: int | None) -> tuple[Issue, ...]:
        """What is to be checked about a deadline."""
        at = f"{self.at}/deadlines/{deadline}"
        return tuple(issue for issue in self.reading.issues if issue.at == at)


@dataclass(frozen=True, slots=True)
class Copies:
    """Files of one notice: the one that counts, the others, and those of them that differ."""

    kept: str
    others: tuple[str, ...]
    different: tuple[str, ...]


class Shelf:
    """Holds each notice once; of several files of one, Word before PDF before text."""

    def __init__(self) -> None:
        self._held: dict[Identity, list[Reading]] = {}

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> "Shelf":
        shelf = cls()
        for reading in readings:
            shelf.put(reading)
        return shelf

    def put(self, reading: Reading) -> None:
        self._held.setdefault(identity(reading), []).append(reading)

    def readings(self) -> list[Reading]:
        """One of each notice, the earliest first; those without a day last."""
        kept = [min(files, key=preference) for files in self._held.values()]
        return sorted(kept, key=lambda one: one.notice.issued or dt.date.max)

    def copies(self) -> Iterator[Copies]:
        """The notices that came in several files."""
        for files in self._held.values():
            kept, *others = sorted(files, key=preference)
            if others:
                differing = (one for one in others if not tells_the_same(kept, one))
                yield Copies(kept.source.name, _names(others), _names(differing))

    def entries(self) -> Iterator[Entry]:
        """Every task of every notice, in reading order."""
        for reading in self.readings():
            yield from _entries(reading, reading.notice.sections, "")

    def answer(self, question: "Question") -> "Answer":
        """What is due. UsageError where the unit is unknown, or could be several."""
        from giaoban.library.answer import answered  # noqa: PLC0415 - it asks for entries

        return answered(self, question)


def _names(readings: Iterable[Reading]) -> tuple[str, ...]:
    return tuple(reading.source.name for reading in readings)


def _entries(reading: Reading, sections: tuple[Section, ...], at: str) -> Iterator[Entry]:
    for i, section in enumerate(sections):
        here = f"{at}/sections/{i}"
        for j, task in enumerate(section.tasks):
            yield Entry(reading, section, task, f"{here}/tasks/{j}")
        yield from _entries(reading, section.sections, here)
