"""Within one notice: which unit is meant, and which tasks are one piece of work.

A unit has one name in a notice: the one its heading gives, else the fullest that is written.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from giaoban.lexicon import phrases, table
from giaoban.model.draft import NoticeDraft, SectionDraft, TaskDraft
from giaoban.model.notice import JointTask, UnitRef
from giaoban.model.proof import Proven
from giaoban.model.source import Finding, Span
from giaoban.text import fold, words

_SAME_WORK = 0.6
"""Share of the shorter task's words (by weight) that must stand in the other."""

_SAME_WORK_SAID_TWICE = 0.4
"""The same where each of two tasks names the other's unit: they are told of one another."""

_LEAST_WORDS = 5
"""Words that two tasks must share: less is a turn of phrase."""

_RARE_WORDS = 8
"""Words of a task by which its like is looked for."""

_MOST_RIVALS = 40
"""Tasks of one unit that are compared for one word: more means that the word tells nothing."""

_LONG_NAME = 6
_MISSING_WORDS = 2
_SAME_HEAD = 2
_NOT_IN_KEYS = {"và", "&", "-", ",", "/", ".", "(", ")"}

Key = tuple[str, ...]


def resolve(
    draft: NoticeDraft, declared: Iterable[tuple[str, str]] = ()
) -> tuple[NoticeDraft, list[Finding]]:
    """The draft with each unit's one name, and its joint tasks; what is unclear is a finding.

    `declared`: short names and the full names that the notice gives them.
    """
    directory = Directory(draft.sections, declared)
    sections = tuple(_resolved(section, directory) for section in draft.sections)
    joint, findings = _joint(list(tasks_of(sections)))
    return replace(draft, sections=sections, joint_tasks=joint), findings


def tasks_of(sections: Iterable[SectionDraft]) -> Iterator[TaskDraft]:
    """Every task, in the order of the notice."""
    for section in sections:
        yield from section.tasks
        yield from tasks_of(section.sections)


# -- units --------------------------------------------------------------------------------------


def key(name: str) -> Key:
    """A name for comparison: folded words, abbreviations written out, "và" and marks dropped."""
    found: list[str] = []
    sequence = words(name)
    i = 0
    while i < len(sequence):
        short = phrases("abbreviations").longest(sequence, i)
        found += short[0]["full"].split() if short else [sequence[i].key]
        i = short[1] if short else i + 1
    return tuple(word for word in found if word not in _NOT_IN_KEYS)


class Directory:
    """The units that a notice names, each under its one name."""

    def __init__(
        self, sections: Sequence[SectionDraft], declared: Iterable[tuple[str, str]] = ()
    ) -> None:
        self._headed: dict[Key, str] = {}
        self._named: dict[Key, str] = {}
        self._acronyms: dict[Key, str] = {key(short): full for short, full in declared}
        for section in _every(sections):
            for doer in section.doers:
                self._headed.setdefault(key(doer.text), doer.text)
        for task in tasks_of(sections):
            for ref in (*task.assignees, *task.partners, *task.submit_to):
                if not ref.value.group:
                    self._learn(ref.value.unit or ref.value.text)

    def _learn(self, written: str) -> None:
        name = _without_acronym(written)
        if name != written:
            self._acronyms[key(written[len(name) :])] = name
        known = self._named.get(key(name))
        if known is None or (known[:1].islower() and name[:1].isupper()):
            self._named[key(name)] = name

    def name(self, ref: UnitRef) -> str | None:
        """The one name of what `ref` means; None for a set."""
        if ref.group:
            return None
        own = _without_address(_without_acronym(ref.unit or ref.text))
        this = key(own)
        return (
            self._headed.get(this)
            or self._acronyms.get(this)
            or self._longer(this)
            or self._named.get(this)
            or own
        )

    def _longer(self, this: Key) -> str | None:
        """The one fuller name of the same unit: our own that begins so, the only bearer of a bare
        head, the name with its place, the name of which this one lacks a word."""
        ours = [name for other, name in self._headed.items() if _begins(this, other)]
        if ours:
            return ours[0] if len(ours) == 1 else None
        others = [name for other, name in self._named.items() if _is_fuller(this, other)]
        return (
            max(others, key=len) if len({key(name)[: len(this)] for name in others}) == 1 else None
        )


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


def _every(sections: Iterable[SectionDraft]) -> Iterator[SectionDraft]:
    for section in sections:
        yield section
        yield from _every(section.sections)


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


def _resolved(section: SectionDraft, directory: Directory) -> SectionDraft:
    return replace(
        section,
        tasks=tuple(_with_units(task, directory) for task in section.tasks),
        sections=tuple(_resolved(one, directory) for one in section.sections),
    )


def _with_units(task: TaskDraft, directory: Directory) -> TaskDraft:
    def named(refs: tuple[Proven[UnitRef], ...]) -> tuple[Proven[UnitRef], ...]:
        return tuple(
            replace(ref, value=ref.value.model_copy(update={"unit": directory.name(ref.value)}))
            for ref in refs
        )

    return replace(
        task,
        assignees=named(task.assignees),
        partners=named(task.partners),
        submit_to=named(task.submit_to),
    )


# -- joint tasks --------------------------------------------------------------------------------


def _joint(tasks: list[TaskDraft]) -> tuple[tuple[Proven[JointTask], ...], list[Finding]]:
    contents = [_content(task) for task in tasks]
    pairs = sorted(_pairs(tasks, contents), key=lambda pair: (-pair[0], pair[1], pair[2]))
    taken: set[int] = set()
    found: list[tuple[int, int, tuple[Span, ...]]] = []
    for _, i, j, spans in pairs:
        if i in taken or j in taken:
            continue
        taken |= {i, j}
        found.append((i, j, spans))
    joint = [
        _joint_task(tasks[i], tasks[j], spans)
        for i, j, spans in sorted(found, key=lambda one: one[:2])
    ]
    return tuple(one for one, _ in joint), [finding for _, finding in joint if finding]


def _pairs(
    tasks: list[TaskDraft], contents: list[Counter[str]]
) -> Iterator[tuple[float, int, int, tuple[Span, ...]]]:
    """Tasks of different units, one naming the other's as partner, that share their work."""
    weight = _weights(contents)
    told = _index(tasks, contents)
    for i, task in enumerate(tasks):
        rare = heapq.nlargest(_RARE_WORDS, contents[i], key=lambda word: (weight(word), word))
        for partner in task.partners:
            for j in _rivals(told, partner.value.unit or "", rare):
                if _units(task.assignees) & _units(tasks[j].assignees):
                    continue
                alike = _alike(contents[i], contents[j], weight)
                mutual = _units(task.assignees) & _units(tasks[j].partners)
                if alike >= (_SAME_WORK_SAID_TWICE if mutual else _SAME_WORK):
                    yield alike, min(i, j), max(i, j), partner.spans


_Index = Mapping[tuple[str, str], list[int]]
"""The tasks that a unit is told, by each word of their work."""


def _index(tasks: list[TaskDraft], contents: list[Counter[str]]) -> _Index:
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, task in enumerate(tasks):
        for unit in _units(task.assignees):
            for word in contents[i]:
                index[unit, word].append(i)
    return index


def _rivals(told: _Index, unit: str, rare: Iterable[str]) -> list[int]:
    """The unit's tasks that share one of the rarest words, at most a fixed number of them."""
    found = {j: None for word in rare for j in told.get((unit, word), ())[:_MOST_RIVALS]}
    return sorted(found)


def _units(refs: Iterable[Proven[UnitRef]]) -> set[str]:
    return {ref.value.unit for ref in refs if ref.value.unit}


def _content(task: TaskDraft) -> Counter[str]:
    """The words of the work itself: no names of doers and partners, no small words."""
    bag = Counter(word.key for word in words(task.text.value) if word.key[0].isalnum())
    for ref in (*task.partners, *task.assignees):
        bag -= Counter(word.key for word in words(ref.value.text))
    for small in _small_words():
        bag.pop(small, None)
    return bag


@cache
def _small_words() -> frozenset[str]:
    return frozenset(fold(say) for row in table("smallwords") for say in row.say)


def _weights(contents: list[Counter[str]]) -> Callable[[str], float]:
    """Rare words of a notice weigh more."""
    count = Counter(word for content in contents for word in content)
    return lambda word: math.log(1 + len(contents) / max(count[word], 1))


def _alike(one: Counter[str], other: Counter[str], weight: Callable[[str], float]) -> float:
    both = one & other
    if both.total() < _LEAST_WORDS:
        return 0.0
    least = min(_weigh(one, weight), _weigh(other, weight))
    return _weigh(both, weight) / least if least else 0.0


def _weigh(bag: Counter[str], weight: Callable[[str], float]) -> float:
    return sum(count * weight(word) for word, count in bag.items())


def _joint_task(
    one: TaskDraft, other: TaskDraft, spans: tuple[Span, ...]
) -> tuple[Proven[JointTask], Finding | None]:
    leads = [task.id for task in (one, other) if task.role and task.role.value == "lead"]
    joint = Proven(
        JointTask(tasks=(one.id, other.id), lead=leads[0] if len(leads) == 1 else None),
        "resolve.joint",
        spans,
    )
    if len(leads) == 1:
        return joint, None
    code = "joint-two-leads" if leads else "joint-without-lead"
    return joint, Finding(
        code, "warning", {"tasks": f"{one.id}, {other.id}"}, (*one.text.spans, *other.text.spans)
    )
