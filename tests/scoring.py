"""How near an answer comes to the one that people wrote down: F1 per field of a notice.

Tasks are paired one to one by the words that they share (at least half of the words of both); a
field is then counted over the pairs. Words are compared folded: accents count, case and
punctuation do not; `text` and `boundaries` are what they are letter by letter and word by word.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from giaoban.text import fold

Answer = dict[str, Any]
FRAME = ("number", "type_code", "issuer_code", "place", "issued", "title", "period")
REFS = ("assignees", "partners", "submit_to")


def scores(expected: Answer, answer: Answer) -> dict[str, float]:
    """Field → F1; a field that neither side has is right."""
    counted = _Counted()
    _frame(counted, expected, answer)
    _sections(counted, expected, answer)
    _tasks(counted, expected, answer)
    return {field: counted.f1(field) for field in counted.fields()}


class _Counted:
    """Per field: what is right, what was wanted, what was answered."""

    def __init__(self) -> None:
        self._of: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])

    def bags(self, field: str, want: Iterable[Any], got: Iterable[Any]) -> None:
        wanted, given = Counter(want), Counter(got)
        for i, n in enumerate(((wanted & given).total(), wanted.total(), given.total())):
            self._of[field][i] += n

    def one(self, field: str, want: object, got: object) -> None:
        self.bags(field, [str(want)], [str(got)])

    def fields(self) -> Iterable[str]:
        return self._of

    def f1(self, field: str) -> float:
        right, wanted, given = self._of[field]
        return 2 * right / (wanted + given) if wanted + given else 1.0


def _key(text: object) -> str:
    return " ".join(re.findall(r"\w+", fold(str(text)))) if text is not None else ""


def _frame(counted: _Counted, expected: Answer, answer: Answer) -> None:
    for field in FRAME:
        counted.one("frame", _key(expected[field]), _key(answer[field]))
    for part, field in (("meeting", "date"), ("meeting", "chair"), ("signature", "name")):
        of = [_key((side[part] or {}).get(field)) for side in (expected, answer)]
        counted.one("frame", *of)
    counted.bags("recipients", map(_key, expected["recipients"]), map(_key, answer["recipients"]))


def _sections(counted: _Counted, expected: Answer, answer: Answer) -> None:
    sides = [list(_every(side["sections"])) for side in (expected, answer)]
    counted.bags("headings", *([(_key(s["heading"]), s["scope"]) for s in side] for side in sides))
    joint = (
        [(*sorted(j["tasks"]), j["lead"]) for j in s["joint_tasks"]] for s in (expected, answer)
    )
    counted.bags("joint_tasks", *joint)


def _every(sections: list[Answer]) -> Iterator[Answer]:
    for section in sections:
        yield section
        yield from _every(section["sections"])


def _tasks(counted: _Counted, expected: Answer, answer: Answer) -> None:
    want, got = (
        [task for section in _every(side["sections"]) for task in section["tasks"]]
        for side in (expected, answer)
    )
    pairs = _paired([_key(t["text"]).split() for t in want], [_key(t["text"]).split() for t in got])
    alone = [t for i, t in enumerate(want) if i not in {i for i, _ in pairs}]
    extra = [t for j, t in enumerate(got) if j not in {j for _, j in pairs}]
    counted.bags("tasks", [*pairs, *("wanted" for _ in alone)], [*pairs, *("given" for _ in extra)])
    for i, j in pairs:
        _task(counted, want[i], got[j])
    for task in alone:  # a deadline of a task that was not found is a deadline missed
        counted.bags("deadlines", map(_deadline, task["deadlines"]), [])
    for task in extra:
        counted.bags("deadlines", [], map(_deadline, task["deadlines"]))


def _paired(want: list[list[str]], got: list[list[str]]) -> list[tuple[int, int]]:
    """Pairs of indexes, those that share most first."""
    near = sorted(
        (-_overlap(a, b), abs(i / len(want) - j / len(got)), i, j)
        for i, a in enumerate(want)
        for j, b in enumerate(got)
    )
    pairs: list[tuple[int, int]] = []
    for overlap, _, i, j in near:
        if -overlap >= 0.5 and all(i != k and j != m for k, m in pairs):
            pairs.append((i, j))
    return pairs


def _overlap(one: list[str], other: list[str]) -> float:
    both = (Counter(one) & Counter(other)).total()
    return 2 * both / (len(one) + len(other)) if one and other else 0.0


def _task(counted: _Counted, want: Answer, got: Answer) -> None:
    words = [_key(side["text"]).split() for side in (want, got)]
    counted.one("boundaries", *((w[:1], w[-1:]) for w in words))
    counted.one("text", *(" ".join(side["text"].split()) for side in (want, got)))
    for field in ("role", "continuing", "timing"):
        counted.one(field, want[field], got[field])
    for field in REFS:
        counted.bags(field, *([_key(r["text"]) for r in side[field]] for side in (want, got)))
        units = ([(_key(r["unit"]), r["group"]) for r in side[field]] for side in (want, got))
        counted.bags("units", *units)
    counted.bags("deadlines", *(map(_deadline, side["deadlines"]) for side in (want, got)))
    counted.bags("citations", *(map(_citation, side["citations"]) for side in (want, got)))


def _deadline(one: Answer) -> tuple[str, str]:
    return one["relation"], str(one["due"])


def _citation(one: Answer) -> tuple[str, str]:
    return _key(one["number"] or one["text"]), str(one["date"])
