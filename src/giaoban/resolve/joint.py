"""Which tasks are one piece of work, told to several units; and who leads it."""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from giaoban.lexicon import table
from giaoban.model.draft import TaskDraft
from giaoban.model.notice import JointTask, UnitRef
from giaoban.model.proof import Proven
from giaoban.model.source import Finding, Span
from giaoban.text import fold, words

_SAME_WORK = 0.6
"""Share of the shorter task's words (by weight) that must stand in the other."""

_SAME_WORK_SAID_TWICE = 0.4
"""The same where each of two tasks names the other's unit: they are told of one another."""

_CO_OPERATE = "phối hợp"
_LEAST_WORDS = 5
"""Words that two tasks must share: less is a turn of phrase."""

_RARE_WORDS = 8
"""Words of a task by which its like is looked for."""

_MOST_RIVALS = 40
"""Tasks of one unit that are compared for one word: more means that the word tells nothing."""


def joint_tasks(tasks: list[TaskDraft]) -> tuple[tuple[Proven[JointTask], ...], list[Finding]]:
    """Pairs of tasks that are one piece of work, each task in one pair at most, the likest first;
    and what is to be said of them: none leads, or both do."""
    contents = [_content(task) for task in tasks]
    pairs = sorted(_pairs(tasks, contents), key=lambda pair: (-pair[0], pair[1], pair[2]))
    taken: set[int] = set()
    found: list[tuple[int, int, tuple[Span, ...]]] = []
    for _, i, j, spans in pairs:
        if i in taken or j in taken:
            continue
        taken |= {i, j}
        found.append((i, j, spans))
    made = [
        _joint_task(tasks[i], tasks[j], spans)
        for i, j, spans in sorted(found, key=lambda one: one[:2])
    ]
    return tuple(one for one, _ in made), [finding for _, finding in made if finding]


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
    leads = _leads(one, other) or _leads_unsaid(one, other)
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


def _leads(*tasks: TaskDraft) -> list[str]:
    """Those that are told to lead."""
    return [task.id for task in tasks if task.role and task.role.value == "lead"]


def _leads_unsaid(one: TaskDraft, other: TaskDraft) -> list[str]:
    """The task of a unit that has the work as its own, where the other is told to co-operate with
    that unit; who works with others, too, may lead or may not."""
    return [
        mine.id
        for mine, its in ((one, other), (other, one))
        if mine.role is None
        and not mine.partners
        and _CO_OPERATE not in fold(mine.text.value)
        and its.role
        and its.role.value == "cooperate"
        and _units(mine.assignees) & _units(its.partners)
    ]
