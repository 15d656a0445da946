"""The part that the doers play, and under what conditions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from giaoban.lexicon import phrases
from giaoban.model.notice import Role
from giaoban.names.lists import Mention, NameReader

_NO_CONDITION = {"các", "những", "mọi", "phòng", "phun", "diệt", "khấu", "giảm", "loại", "miễn"}
"""Words before "trường hợp", "trừ" that make nouns and verbs of them: "phòng trừ sâu bệnh"."""


@dataclass(frozen=True, slots=True)
class Part:
    """The part that the doers play, and the words that say so (word indexes)."""

    role: Role
    first: int
    after: int
    rule: str


def _predicate(reader: NameReader, start: int, after: int) -> int:
    """Past the adverbs that stand before the verb, from word `start` on (at most to `after`)."""
    i = start
    while i < after:
        if reader.words[i].key == ",":
            i += 1
            continue
        found = phrases("adverbs").longest(reader.words, i)
        cue = reader.cue(i)
        if found is None or (cue and cue[1] > found[1]):
            break  # "chịu trách nhiệm chính" is more than "chịu trách nhiệm"
        i = found[1]
    return i


def part(reader: NameReader, start: int, after: int) -> Part | None:
    """The role said of the doers between words `start` (the predicate) and `after`."""
    verb = _predicate(reader, start, after)
    cue = reader.cue(verb)
    if cue and cue[0]["means"] in ("partner", "cooperate"):
        return Part("cooperate", verb, cue[1], cue[0].id)
    for i in _clause_heads(reader, start, after):
        verb = _predicate(reader, i, after)
        cue = reader.cue(verb)
        if cue and cue[0]["means"] == "lead" and cue[1] <= after:
            return Part("lead", verb, cue[1], cue[0].id)
    return None


def leader(reader: NameReader, named: Sequence[Mention]) -> tuple[Mention, Part] | None:
    """The one of several doers who leads by a bracket: "Sở Tài chính (chủ trì), Sở Xây dựng"."""
    for one in named if len(named) > 1 else ():
        cue = reader.cue(one.after + 1) if reader.key(one.after) == "(" else None
        if cue and cue[0]["means"] == "lead" and reader.key(cue[1]) == ")":
            return one, Part("lead", one.after + 1, cue[1], cue[0].id)
    return None


def _clause_heads(reader: NameReader, start: int, after: int) -> Iterator[int]:
    """The predicate's beginning, and each clause after a stop, semicolon or comma.

    None after a colon: what follows is content, not what the doers are told.
    """
    yield start
    for i in range(start, after - 1):
        key = reader.words[i].key
        if key == ":":
            return
        if key in ".;,":
            yield i + 1


def conditions(reader: NameReader, start: int, after: int) -> Iterator[tuple[int, int, str]]:
    """Conditions between two words: (first word, word after, rule)."""
    i = start
    while i < after:
        found = phrases("conditions").longest(reader.words, i)
        if found is None or (i and reader.words[i - 1].key in _NO_CONDITION):
            i += 1
            continue
        row, end = found
        end = _clause_end(reader, end, after) if row["clause"] else end
        yield i, end, row.id
        i = max(end, i + 1)


def _acts(reader: NameReader, i: int) -> bool:
    """Does one begin here who is told what to do: "Nếu chậm, | Sở A báo cáo"?"""
    named = reader.listed(i)
    return bool(named) and reader.is_predicate(named[-1].after)


def _clause_end(reader: NameReader, i: int, after: int) -> int:
    """Where a condition ends: at "thì", a stop, or a comma before what is then to be done."""
    while i < after:
        key = reader.words[i].key
        goes_on = key == "," and (reader.is_predicate(i + 1) or _acts(reader, i + 1))
        if key in {"thì", ".", ";", ")", ":"} or goes_on:
            return i
        i += 1
    return after
