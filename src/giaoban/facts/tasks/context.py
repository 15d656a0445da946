"""What the readers of one notice's tasks share, and how words become proven facts."""

from collections.abc import Callable
from dataclasses import dataclass

from giaoban.model.notice import Citation, Deadline, Role, Timing, UnitRef
from giaoban.model.proof import Proven
from giaoban.model.source import Passage
from giaoban.names.lists import Mention, NameReader
from giaoban.text import Phrases


@dataclass(frozen=True, slots=True)
class Details:
    """What other rooms find in a task's words."""

    timing: Timing
    deadlines: tuple[Proven[Deadline], ...]
    citations: tuple[Proven[Citation], ...]


@dataclass(frozen=True, slots=True)
class Context:
    """`known`: the notice's own unit names. `details`: finds times and citations in a task;
    `limits`: the times in a table's cell, whose head says what they are."""

    known: Phrases[str]
    details: Callable[[Passage], Details]
    limits: Callable[[Passage], tuple[Proven[Deadline], ...]]

    def reader(self, text: str) -> NameReader:
        return NameReader(text, self.known)


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told by a heading or lead-in, for the points below that name nobody themselves.

    `each_point`: every point below is a task, whether it names a doer or not. `assessed`: the
    points tell what was; only a word of giving makes a task of one.
    """

    assignees: tuple[Proven[UnitRef], ...] = ()
    role: Proven[Role] | None = None
    partners: tuple[Proven[UnitRef], ...] = ()
    each_point: bool = False
    assessed: bool = False


def proven(words: Passage, rule: str) -> Proven[str]:
    """All the words of a passage as a fact."""
    return Proven(words.text, rule, words.origin(0, len(words.text)))


def reference(words: Passage, mention: Mention) -> Proven[UnitRef]:
    """A name in a passage as a fact; its one name in the notice is told later."""
    value = UnitRef(text=mention.text, unit=mention.unit, group=mention.group)
    return Proven(value, mention.rule, words.origin(mention.start, mention.end))
