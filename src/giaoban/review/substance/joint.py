"""Work that is told to several: do its tasks agree, and does somebody lead it?"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from itertools import pairwise

from giaoban.lexicon import phrases
from giaoban.review.case import Case, Check, Hit
from giaoban.review.substance.leading import unled
from giaoban.review.substance.work import DOING, Work, every
from giaoban.text import Word, fold, words

_LONGEST = 150
"""Words of a task that are compared."""

_ANCHOR = 3
"""Words in a row that both tasks have, before and behind what they say differently."""

_AROUND = 2
"""Words before and behind that are shown."""

_LONGEST_DIFFERENCE = 4


_CO_OPERATE = re.compile(r"(?:(?:tiếp tục|thường xuyên|khẩn trương),? )*(?:phối hợp|tham gia)\s")


def dates_differ(case: Case) -> Iterator[Hit]:
    """Both name last days, and none of them is the same. What a unit gives to the work of another
    may be due before the work itself, not after it."""
    leads = {joint.lead for joint in case.notice.joint_tasks}
    for one, other in _pairs(case):
        days = [{limit.end for limit in work.task.deadlines if limit.due} for work in (one, other)]
        last = {work.task.id: _last(work) for work in (one, other)}
        led = [day for name, day in last.items() if name in leads]
        if all(days) and not days[0] & days[1] and (not led or max(last.values()) > led[0]):
            yield Hit(
                (*one.spans, *other.spans),
                {
                    "tasks": f"{one.task.id}, {other.task.id}",
                    "one": _limits(one),
                    "other": _limits(other),
                },
            )


def _last(work: Work) -> dt.date:
    """The last of its last days; the first of all days where it has none."""
    return max((limit.due for limit in work.task.deadlines if limit.due), default=dt.date.min)


def _limits(work: Work) -> str:
    return "; ".join(limit.text for limit in work.task.deadlines if limit.due)


def numbers_differ(case: Case) -> Iterator[Hit]:
    """«04 dự án» and «05 dự án»."""
    return (_hit(found) for found in _differences(case) if found.counts)


def words_differ(case: Case) -> Iterator[Hit]:
    """«sản phẩm của tỉnh» and «sản phẩm chủ lực của tỉnh»."""
    return (_hit(found) for found in _differences(case) if not found.counts)


@dataclass(frozen=True, slots=True)
class _Difference:
    """Words that stand differently in two tasks, with those around them: (from, to)."""

    one: Work
    other: Work
    here: tuple[int, int]
    there: tuple[int, int]
    counts: bool


def _hit(found: _Difference) -> Hit:
    return Hit(
        (*found.one.place(*found.here), *found.other.place(*found.there)),
        {
            "tasks": f"{found.one.task.id}, {found.other.task.id}",
            "one": found.one.task.text[slice(*found.here)],
            "other": found.other.task.text[slice(*found.there)],
        },
    )


def _differences(case: Case) -> Iterator[_Difference]:
    """Short stretches between words that both have."""
    for one, other in _pairs(case):
        here, there = _work(one), _work(other)
        for before, after in pairwise(_steady(here, there)):
            mine = here[before.a + before.size : after.a]
            theirs = there[before.b + before.size : after.b]
            if max(len(mine), len(theirs)) <= _LONGEST_DIFFERENCE and _tells(mine, theirs):
                yield _Difference(
                    one,
                    other,
                    (here[before.a + before.size - _AROUND].start, here[after.a + 1].end),
                    (there[before.b + before.size - _AROUND].start, there[after.b + 1].end),
                    _counts(mine) != _counts(theirs) and bool(_counts(mine) and _counts(theirs)),
                )


def _steady(here: list[Word], there: list[Word]) -> list[Match]:
    """Stretches that both have, long enough to hold on to. Letters count, accents do not: a slip
    of the pen is no other work."""
    plain, other = ([_letters(word.key) for word in side] for side in (here, there))
    blocks = SequenceMatcher(None, plain, other, autojunk=False).get_matching_blocks()
    return [block for block in blocks if block.size >= _ANCHOR]


def _tells(mine: list[Word], theirs: list[Word]) -> bool:
    """Is it another object, not another part in the work ("đề xuất" for "tham mưu")?"""
    some = (*mine, *theirs)
    verbs = (row for side in (mine, theirs) for row, _, _ in phrases("verbs").find(side))
    doing = any(row.id in DOING for row in verbs)
    return not doing and any(word.key[0].isalnum() for word in some)


def _counts(some: Iterable[Word]) -> list[int]:
    return [int(word.key) for word in some if word.key.isdecimal()]


def _work(work: Work) -> list[Word]:
    """The words of a task behind the names of its partners, but for the time, in which two tasks
    that are one piece of work differ."""
    text = work.task.text
    names = (ref.text for ref in work.task.partners)
    start = max((text.find(name) + len(name) for name in names if name in text), default=0)
    for limit in work.task.deadlines:
        text = text.replace(limit.text, " " * len(limit.text))
    return [word for word in words(text) if word.start >= start][:_LONGEST]


def _letters(word: str) -> str:
    plain = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def _pairs(case: Case) -> Iterator[tuple[Work, Work]]:
    by_id = {work.task.id: work for work in every(case)}
    for joint in case.notice.joint_tasks:
        one, other = (by_id[name] for name in joint.tasks)
        yield one, other


def nobody_leads(case: Case) -> Iterator[Hit]:
    """A unit is told to co-operate, under its heading, in work that nobody in the notice is told to
    lead. In "Sở A phối hợp với Sở B …" it is A who does it."""
    paired = {name for joint in case.notice.joint_tasks for name in joint.tasks}
    lost = unled(case.notice) - paired
    for work in every(case):
        task = work.task
        if task.id in lost and task.role == "cooperate" and _CO_OPERATE.match(fold(task.text)):
            yield Hit(work.spans, {"task": task.id}, work.at)


CHECKS: Mapping[str, Check] = {
    "joint-dates-differ": dates_differ,
    "joint-numbers-differ": numbers_differ,
    "joint-words-differ": words_differ,
    "lead-unsaid": nobody_leads,
}
