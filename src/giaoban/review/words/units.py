"""One unit spelled in several ways in one notice: capitals, "và" and "&", hyphens
(domain.md §1.3, VH-04). Its full name beside an abbreviated one is no fault."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from giaoban.lexicon import phrases
from giaoban.model.notice import Notice, Section, Task, all_tasks
from giaoban.model.source import Passage, Span
from giaoban.review.case import Case, Hit
from giaoban.review.words.passages import passages
from giaoban.text import Phrases, Word, words

_JOINING = {"và", "&", "-"}
_SEVERAL = {"các", "những", "mỗi", "từng", "mọi"}

Key = tuple[str, ...]
"""The words of a name, folded, without what joins them."""

Look = tuple[str, ...]
"""A name as it is printed, its first word in small letters: within a sentence it may be so."""


class Mention(NamedTuple):
    """A name in the text: as printed, and where."""

    look: Look
    printed: str
    spans: tuple[Span, ...]


def spellings(case: Case) -> Iterator[Hit]:
    """Each unit with more than one spelling, told once, at the places of the others than the
    heading's; without a heading, than the most frequent one's."""
    known = _known(case.notice)
    headed: dict[Key, str] = {}
    for heading in _headings(case.notice.sections):
        for key, start, end in _found(known, heading):
            headed.setdefault(key, heading[start:end])
    found: dict[Key, list[Mention]] = {}
    for passage in passages(case):
        for key, one in _mentions(known, passage):
            found.setdefault(key, []).append(one)
    for key, some in found.items():
        right = headed.get(key) or _most_frequent(some)
        others = [one for one in some if one.look != _look(right)]
        if others and len(others) < len(some):
            yield _hit(right, others)


def _hit(right: str, others: Sequence[Mention]) -> Hit:
    printed = dict.fromkeys(_capital(one.printed) for one in others)
    return Hit(
        tuple(span for one in others for span in one.spans),
        {"found": "; ".join(printed), "right": _capital(right), "count": str(len(others))},
    )


def _most_frequent(some: Sequence[Mention]) -> str:
    look = Counter(one.look for one in some).most_common(1)[0][0]
    return next(one.printed for one in some if one.look == look)


def _capital(printed: str) -> str:
    return printed[:1].upper() + printed[1:]


# -- names --------------------------------------------------------------------------------------


def _known(notice: Notice) -> Phrases[Key]:
    """The units that the notice names, by their words."""
    names = {name for task in all_tasks(notice.sections) for ref in _refs(task) for name in ref}
    keys = {_key(words(name)) for name in names if _is_unit(name)}
    return Phrases((" ".join(key), key) for key in sorted(keys))


def _refs(task: Task) -> Iterator[tuple[str, str]]:
    for ref in (*task.assignees, *task.partners, *task.submit_to):
        if not ref.group:
            yield ref.text, ref.unit or ref.text


def _is_unit(name: str) -> bool:
    """A head and something more: of bare heads and of persons capitals tell something else."""
    sequence = words(name)
    head = phrases("heads").longest(sequence, 0)
    return head is not None and not head[0]["person"] and head[1] < len(sequence)


def _headings(sections: Sequence[Section]) -> Iterator[str]:
    for section in sections:
        if section.heading and not section.heading.isupper():
            yield section.heading
        yield from _headings(section.sections)


def _mentions(known: Phrases[Key], passage: Passage) -> Iterator[tuple[Key, Mention]]:
    text = passage.text
    for key, start, end in _found(known, text):
        printed = text[start:end]
        if not printed.isupper():
            yield key, Mention(_look(printed), printed, passage.origin(start, end))


def _found(known: Phrases[Key], text: str) -> Iterator[tuple[Key, int, int]]:
    """The known names in a text: none of several units, none that goes on as a longer one."""
    sequence = [word for word in words(text) if word.key not in _JOINING]
    for key, first, after in known.find(sequence):
        start, end = sequence[first].start, sequence[after - 1].end
        several = first > 0 and sequence[first - 1].key in _SEVERAL
        if not several and not _goes_on(text, end):
            yield key, start, end


def _goes_on(text: str, end: int) -> bool:
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _key(sequence: Sequence[Word]) -> Key:
    return tuple(word.key for word in sequence if word.key not in _JOINING)


def _look(printed: str) -> Look:
    """What tells one spelling from another: capitals and what joins, but not tone marks."""
    every = words(printed)
    return tuple(
        word.key if not i or not printed[word.start].isupper() else word.key.capitalize()
        for i, word in enumerate(every)
    )
