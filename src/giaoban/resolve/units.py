"""Which unit a name means: a unit has one name in a notice, the one its heading gives, else the
fullest that is written."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from giaoban.lexicon import phrases, table
from giaoban.model.draft import SectionDraft, TaskDraft
from giaoban.model.notice import UnitRef
from giaoban.names.keys import Key, key
from giaoban.text import words

_LONG_NAME = 6
_MISSING_WORDS = 2
_SAME_HEAD = 2


class Directory:
    """The units that a notice names, each under its one name.

    `declared`: short names and the full ones they stand for; `written`: names in the frame's
    words; `issuer`: the office's name as the header prints it.
    """

    def __init__(
        self,
        sections: Sequence[SectionDraft],
        declared: Iterable[tuple[str, str]] = (),
        written: Iterable[str] = (),
        issuer: str | None = None,
    ) -> None:
        self._headed: dict[Key, str] = {}
        self._named: dict[Key, str] = {}
        self._acronyms: dict[Key, str] = {key(short): full for short, full in declared}
        for section in _every(sections):
            for doer in section.doers:
                self._headed.setdefault(key(doer.text), doer.text)
        for task in _tasks(sections):
            for ref in (*task.assignees, *task.partners, *task.submit_to):
                if not ref.value.group:
                    self._learn(ref.value.unit or ref.value.text)
        self._issuer = self._spelled(issuer, written) if issuer else None
        self._fuller: dict[Key, str | None] = {}

    def _learn(self, text: str) -> None:
        name = _without_acronym(text)
        if name != text:
            self._acronyms[key(text[len(name) :])] = name
        known = self._named.get(key(name))
        if known is None or (known[:1].islower() and name[:1].isupper()):
            self._named[key(name)] = name

    def _spelled(self, issuer: str, written: Iterable[str]) -> str | None:
        """The issuer's name as running text spells it: headers print capitals only."""
        named = {key(name): name for name in written} | self._named
        return named.get(key(issuer))

    def name(self, ref: UnitRef, headed: Sequence[UnitRef] = ()) -> str | None:
        """The one name of what `ref` means; None for a set. `headed`: the doers of the headings
        above, the nearest first."""
        if ref.group:
            return None
        own = _without_address(_without_acronym(ref.unit or ref.text))
        this = key(own)
        return (
            self._headed.get(this)
            or self._acronyms.get(this)
            or self._at_home(this, headed)
            or self._longer(this)
            or self._named.get(this)
            or own
        )

    def _at_home(self, this: Key, headed: Sequence[UnitRef]) -> str | None:
        """A bare head means the unit of the heading above it, or the office itself: "Sở"."""
        if this not in _heads():
            return None
        above = next((doer.text for doer in headed if _begins(this, key(doer.text))), None)
        ours = self._issuer and _begins(this, key(self._issuer))
        return above or (self._issuer if ours else None)

    def _longer(self, this: Key) -> str | None:
        if this not in self._fuller:
            self._fuller[this] = self._found_longer(this)
        return self._fuller[this]

    def _found_longer(self, this: Key) -> str | None:
        """The one fuller name of the same unit: our own that begins so, the only bearer of a bare
        head, the name with its place, the name of which this one lacks a word."""
        if len(this) == 1 and this in _heads():
            return None  # "Bộ" is not the one ministry that is named somewhere
        ours = [name for other, name in self._headed.items() if _begins(this, other)]
        if ours:
            return ours[0] if len(ours) == 1 else None
        others = [name for other, name in self._named.items() if _is_fuller(this, other)]
        same = len({key(name)[: len(this)] for name in others}) == 1
        return max(others, key=len) if same else None


def _is_fuller(this: Key, other: Key) -> bool:
    if _begins(this, other):
        return this in _heads() or _begins_with_place(other[len(this) :])
    missing = len(other) - len(this)
    long_enough = len(this) >= _LONG_NAME and 0 < missing <= _MISSING_WORDS
    return long_enough and this[:_SAME_HEAD] == other[:_SAME_HEAD] and _is_within(this, other)


def _is_within(this: Key, other: Key) -> bool:
    """Do the words of one stand in the other in order?"""
    rest = iter(other)
    return all(word in rest for word in this)


def _begins(this: Key, other: Key) -> bool:
    return len(other) > len(this) and other[: len(this)] == this


@cache
def _heads() -> frozenset[Key]:
    return frozenset(key(say) for row in table("heads") if not row["person"] for say in row.say)


@cache
def _places() -> frozenset[Key]:
    return frozenset(key(say) for row in table("places") for say in row.say)


def _begins_with_place(rest: Key) -> bool:
    return any(rest[:length] in _places() for length in range(1, len(rest) + 1))


def _without_address(name: str) -> str:
    """A person without the word of address: "đồng chí | Phó Giám đốc Sở"."""
    found = phrases("heads").longest(words(name), 0)
    if found is None or found[0]["form"] != "name":
        return name
    return name[words(name)[found[1] - 1].end :].strip() or name


def _without_acronym(name: str) -> str:
    return name[: name.rindex("(")].rstrip() if name.endswith(")") and "(" in name else name


def _every(sections: Iterable[SectionDraft]) -> Iterator[SectionDraft]:
    for section in sections:
        yield section
        yield from _every(section.sections)


def _tasks(sections: Iterable[SectionDraft]) -> Iterator[TaskDraft]:
    return (task for section in _every(sections) for task in section.tasks)
