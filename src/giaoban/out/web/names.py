"""What notices and tasks are called on a page: by a number, and by what tells notices apart that
have the same."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from giaoban.library.entry import Head
from giaoban.library.items import Told
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import file
from giaoban.out.register_words import kind_and_number
from giaoban.out.visible import on_one_line

_Tell = Callable[[Head, Words], str]


@dataclass(frozen=True, slots=True)
class Names:
    """`apart`: by notice what tells it from others of its number; nothing of one that is alone.
    `long`: its kind, number and day, by notice."""

    apart: Mapping[int, str]
    long: Mapping[int, str]
    words: Words

    @classmethod
    def of(cls, heads: Sequence[Head], words: Words) -> "Names":
        short = {head.id: _short(head, words) for head in heads}
        long = {head.id: kind_and_number(head, words) for head in heads}
        more = _told_apart(heads, long, words)
        long |= {id_: f"{long[id_]} ({told})" for id_, told in more.items()}
        return cls(_told_apart(heads, short, words), long, words)

    def notice(self, head: Head) -> str:
        return self._with_more(_short(head, self.words), head)

    def task(self, told: Told) -> str:
        """ "97/TB-SNV#1.4", and which 97/TB-SNV, where there are several."""
        name = f"{_short(told.head, self.words)}#{on_one_line(told.entry.task.id)}"
        return self._with_more(name, told.head)

    def _with_more(self, name: str, head: Head) -> str:
        more = self.apart.get(head.id)
        return f"{name} ({more})" if more else name


def _short(head: Head, words: Words) -> str:
    """Its number, else its file; unlike `Head.name` what is printed there."""
    if head.number and head.serial is not None:
        return on_one_line(head.number)
    return file(head.file, words)


def _day(head: Head, words: Words) -> str:
    if head.issued is None:
        return ""
    return words.say(mark("of {day}")).format(day=words.day(head.issued))


def _office(head: Head, _: Words) -> str:
    return on_one_line(head.issuer or "")


def _file(head: Head, words: Words) -> str:
    return file(head.file, words)


def _called(head: Head, _: Words) -> str:
    return on_one_line(head.name)


_TELLS: tuple[tuple[_Tell, ...], ...] = (
    (_day,),
    (_office,),
    (_day, _office),
    (_file,),
    (_day, _office, _file),
    (_called,),
)
"""What may tell notices apart; the last does."""


def _told_apart(heads: Sequence[Head], names: Mapping[int, str], words: Words) -> dict[int, str]:
    """Of those that share a name what tells them apart."""
    alike = defaultdict[str, list[Head]](list)
    for head in heads:
        alike[names[head.id]].append(head)
    found: dict[int, str] = {}
    for some in alike.values():
        found |= _apart(some, words) if len(some) > 1 else {}
    return found


def _apart(alike: Sequence[Head], words: Words) -> dict[int, str]:
    every = ({head.id: _joined(tells, head, words) for head in alike} for tells in _TELLS)
    return next(told for told in every if len(set(told.values())) == len(alike))


def _joined(tells: Iterable[_Tell], head: Head, words: Words) -> str:
    return ", ".join(filter(None, (tell(head, words) for tell in tells)))
