"""Where a notice speaks of a task that it gives no more: "Ghi nhận Phòng đã hoàn thành việc …"."""

from collections.abc import Iterable, Iterator, Set

from giaoban.compare.subject import keys_of, subjects
from giaoban.compare.vocabulary import Vocabulary
from giaoban.lexicon import phrases
from giaoban.model.notice import Notice, Remark, Section
from giaoban.text import words as words_of

_SPEAKS_OF = 0.6
"""Share of a task's words, and of those that say which work it is, that a remark must have."""

_LEAST_WORDS = 4
"""Words that they must share: less is a turn of phrase."""


def spoken_of(before: Notice, after: Notice) -> dict[str, Remark]:
    """By the id of a task of the first notice the remark of the second that speaks of it the
    most."""
    remarks = [(one, frozenset(keys_of(one.text))) for one in _all(after.sections)]
    found: dict[str, Remark] = {}
    for subject in subjects(before):
        words = Vocabulary.of(subject)
        fitting = [(_shared(words, said), remark) for remark, said in remarks]
        shared, remark = max(fitting, key=lambda one: one[0], default=(0, None))
        if remark and shared:
            found[subject.task.id] = remark
    return found


def _shared(words: Vocabulary, said: Set[str]) -> int:
    """How many words; 0 where they are too few."""
    if not words.names <= said:
        return 0
    shared, telling = len(words.contents & said), len(words.objects & said)
    enough = shared >= max(_LEAST_WORDS, _SPEAKS_OF * len(words.contents))
    return shared if enough and telling >= _SPEAKS_OF * len(words.objects) else 0


def is_reproach(remark: Remark) -> bool:
    """Does it say that something was not done, or not in time?"""
    return next(phrases("reproaches").find(words_of(remark.text)), None) is not None


def _all(sections: Iterable[Section]) -> Iterator[Remark]:
    for section in sections:
        yield from section.remarks
        yield from _all(section.sections)
