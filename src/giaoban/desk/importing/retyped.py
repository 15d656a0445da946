"""Is a row a task's, in words that somebody typed again? A letter may be wrong, words may be added
or left out, the end may be cut off; no number may differ, no name, no word that denies."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from difflib import SequenceMatcher

from giaoban.library.items import Told
from giaoban.model.notice import Deadline
from giaoban.names.matching import bare
from giaoban.text import fold

_MOST = 4
"""One word of so many may be added, or left out."""

_BEGINNING = 8
"""Words from which on a row may be the beginning of a task."""

_ORDER = 0.6
"""Of the first words, how many stand in the same order."""

_FIRST = 300
_DIFFERING = 30
"""Words that are looked at one by one; of more nobody mistyped each."""

_TYPO, _TYPED = 0.75, 4
"""Letters that words have in common, and how long they must be, to be one with a wrong letter."""

_DENYING = ("không", "chưa", "chẳng", "trừ", "hủy", "bỏ", "bãi", "dừng", "ngừng", "thôi", "cấm")
_DENIES = {*_DENYING, *map(bare, _DENYING)}

_LETTERS = re.compile(r"\w+")
_NUMBER = re.compile(r"\w*\d\w*|[ivxlc]+")
"""Roman ones, too."""


def is_of(row: str, told: Told) -> bool:
    """Does a row mean this task?"""
    task = told.entry.task
    return is_retyped(row, task.text, task.deadlines)


def is_retyped(row: str, task: str, deadlines: Iterable[Deadline] = ()) -> bool:
    """The words of the time limits may stand elsewhere."""
    key = bare if bare(row) == fold(row).replace("y", "i") else fold
    said, whole = _words(row, key), _words(task, key)
    kept = _words(_without(task, deadlines), key)
    added, lacking = Counter(said) - Counter(whole), Counter(kept) - Counter(said)
    if not said or len(added) > _DIFFERING:
        return False
    if len(lacking) <= _DIFFERING:
        _drop_typos(added, lacking, said[-1], _names(task, key) | _names(row, key))
    if (added and lacking) or any(map(_decides, [*added, *lacking])):
        return False
    few = added.total() * _MOST <= len(said) and lacking.total() * _MOST <= len(kept)
    is_beginning = len(said) >= _BEGINNING and said == whole[: len(said)]
    return is_beginning or (few and _are_in_order(said, whole))


def _are_in_order(said: Sequence[str], whole: Sequence[str]) -> bool:
    some = SequenceMatcher(None, said[:_FIRST], whole[:_FIRST], autojunk=False)
    return some.ratio() >= _ORDER


def _words(text: str, key: Callable[[str], str]) -> list[str]:
    """Of numbers without the noughts before them."""
    return [one.lstrip("0") or one for one in map(key, _LETTERS.findall(fold(text)))]


def _without(task: str, deadlines: Iterable[Deadline]) -> str:
    for deadline in deadlines:
        at = fold(task).find(fold(deadline.text)) if deadline.text else -1
        if at >= 0:
            task = f"{task[:at]} {task[at + len(deadline.text) :]}"
    return task


def _names(text: str, key: Callable[[str], str]) -> set[str]:
    """Words that are written large within the text."""
    return {key(one) for one in _LETTERS.findall(text)[1:] if one[:1].isupper()}


def _decides(word: str) -> bool:
    return word in _DENIES or bool(_NUMBER.fullmatch(word))


def _drop_typos(added: Counter[str], lacking: Counter[str], last: str, names: Set[str]) -> None:
    """Words that are one, but for a letter; the `last` one of the row may be cut off."""
    for word in list(added):
        cut_off = word == last and not _decides(word)
        for other in list(lacking):
            begun = cut_off and other.startswith(word)
            if begun or not ({word, other} & names or not _is_typo(word, other)):
                added.subtract([word])
                lacking.subtract([other])
                break
    for some in (added, lacking):
        for word in [word for word, count in some.items() if count < 1]:
            del some[word]


def _is_typo(word: str, other: str) -> bool:
    if _decides(word) or _decides(other):
        return False
    is_long = min(len(word), len(other)) >= _TYPED
    alike = is_long and SequenceMatcher(None, word, other).ratio() >= _TYPO
    return alike or bare(word) == bare(other)
