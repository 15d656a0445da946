"""Which of several known units a person means who types a name: "phong qlkh", "VP", "KH-TC"."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from giaoban.lexicon import phrases
from giaoban.text import words

Key = tuple[str, ...]

_DROPPED = {"va", "&", "-", ",", "/", ".", "(", ")"}
_OWN_OFFICE = {"so"}
"""A last word that says no more than "ours": "Thanh tra Sở"."""

_LEVELS = (("thanh", "pho"), ("thi", "xa"), ("tinh",), ("huien",), ("quan",), ("xa",), ("phuong",))
"""Of the state, as `bare` writes them."""

_CLOSE = 0.6
"""Share of letters in common from which a name is worth a suggestion."""

_ENOUGH_LETTERS = 3
"""Two letters are never a whole name: "TT" is both Thanh tra and Trung tâm."""

_SUGGESTIONS = 3
_LONGEST_QUERY = 200


def bare(text: str) -> str:
    """Small letters without any accent, i for y: "Quản lý", "Quản lí" and "quan ly" are one."""
    apart = unicodedata.normalize("NFD", text.casefold())
    letters = "".join(c for c in apart if not unicodedata.combining(c))
    return letters.replace("đ", "d").replace("y", "i")


@dataclass(frozen=True, slots=True)
class Match:
    """`names`: the spellings of the unit that is meant, () where that is not clear.

    `candidates`: what it may have been, at most three: several units, or names like it.
    """

    names: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    several: bool = False


def match(query: str, names: Iterable[str], preferred: Iterable[str] = ()) -> Match:
    """The unit of `names` that `query` means.

    Names are compared without accents; a name may be typed without its first word ("Quản lý khoa
    học"), by its first letters ("QLKH", "P. QLKH"), by its beginning, or by some of its words in
    order; the closest of these ways wins. `preferred` wins where several units fit equally.
    """
    known = list(dict.fromkeys(names))
    tokens = _tokens(query[:_LONGEST_QUERY])
    ranked = [(rank, name) for name in known if (rank := _rank(tokens, name)) is not None]
    best = [name for rank, name in ranked if rank == min(rank for rank, _ in ranked)]
    favourites = set(preferred)
    ours = [name for name in best if name in favourites]
    units = _units(ours or best)
    if len(units) == 1:
        meant = unit_key(units[0])
        return Match(tuple(name for name in known if unit_key(name) == meant))
    several = bool(units)
    return Match((), tuple(units[:_SUGGESTIONS] or _like(query, known)), several)


def unit_key(name: str) -> Key:
    """Equal for spellings of one unit: "Văn phòng", "văn phòng Sở"; "KH&CN" written out."""
    key = _key(name)
    return key[:-1] if len(key) > 1 and key[-1] in _OWN_OFFICE else key


def unit_keys(names: Iterable[str]) -> dict[str, Key]:
    """Equal for names of one unit among these: as `unit_key`, also without its level ("Trung tâm
    Kiểm soát bệnh tật tỉnh"), and written short where only one of them can be meant ("Phòng
    QLKH")."""
    known = {name: without_level(unit_key(name)) for name in dict.fromkeys(names)}
    return {name: _written_long(name, key, known) for name, key in known.items()}


def _written_long(name: str, key: Key, known: Mapping[str, Key]) -> Key:
    """That of the one longer name whose words these letters begin."""
    longer = {
        other_key
        for other, other_key in known.items()
        if len(other_key) > len(key) and _rank(_tokens(name), other) == 1
    }
    return longer.pop() if len(longer) == 1 else key


def without_level(key: Key) -> Key:
    """Without the level that an office stands at, which its own notices may leave out: "Trung tâm
    Kiểm soát bệnh tật tỉnh"."""
    for level in _LEVELS:
        if len(key) > len(level) + 1 and key[-len(level) :] == level:
            return key[: -len(level)]
    return key


def _units(names: Sequence[str]) -> list[str]:
    """One name, the longest, for each unit."""
    units: dict[Key, str] = {}
    for name in names:
        units[unit_key(name)] = max(units.get(unit_key(name), ""), name, key=len)
    return list(units.values())


def _key(name: str) -> Key:
    return tuple(word for word in _written_out(name) if word not in _DROPPED)


def _tokens(query: str) -> Key:
    """As `_key`, codes taken apart: "P.QLKH", "KH-TC"."""
    pieces = (piece for word in _written_out(query) for piece in re.split(r"[&.\-/]", word))
    return tuple(piece for piece in pieces if piece and piece not in _DROPPED)


def _written_out(text: str) -> Iterator[str]:
    sequence = words(text)
    i = 0
    while i < len(sequence):
        short = phrases("abbreviations").longest(sequence, i)
        yield from bare(short[0]["full"]).split() if short else [bare(sequence[i].key)]
        i = short[1] if short else i + 1


def _rank(tokens: Key, name: str) -> int | None:
    """How near: 0 the name, 1 all of it by letters or without its head, 2 its beginning, 3 some
    of its words; None not at all."""
    key = _key(name)
    if not tokens:
        return None
    if tokens in (key, unit_key(name), _tokens(name)):
        return 0
    starts = (key, key[_head(name) :])
    left = [rest for start in starts for rest in _after(tokens, start)]
    if left:
        whole = () in left or ("so",) in left
        return 1 if whole and len("".join(tokens)) >= _ENOUGH_LETTERS else 2
    return 3 if _scattered(tokens, key) else None


def _head(name: str) -> int:
    """Words of the name's first word: 1 for "Phòng …", 2 for "Chi cục …"."""
    found = phrases("heads").longest(words(name), 0)
    return found[1] if found else 0


def _after(tokens: Key, key: Key) -> Iterator[Key]:
    """What is left of the name after the tokens: words as they are, or letters for words."""
    if not tokens:
        yield key
    elif key:
        first, *_ = tokens
        if first == key[0]:
            yield from _after(tokens[1:], key[1:])
        if first == "".join(word[0] for word in key[: len(first)]):
            yield from _after(tokens[1:], key[len(first) :])


def _scattered(tokens: Key, key: Key) -> bool:
    """Do the tokens stand in the name in this order, other words between them?"""
    rest = iter(key)
    return all(token in rest for token in tokens)


def _like(query: str, names: Sequence[str]) -> list[str]:
    """Names that look like the query, the likest first."""
    typed = bare(query[:_LONGEST_QUERY])
    scored = [(max(_alike(typed, form) for form in _forms(name)), name) for name in _units(names)]
    close = sorted((one for one in scored if one[0] >= _CLOSE), key=lambda one: -one[0])
    return [name for _, name in close[:_SUGGESTIONS]]


def _forms(name: str) -> Iterator[str]:
    """The name, without its head, and the letters of both."""
    for key in (_key(name), _key(name)[_head(name) :]):
        yield " ".join(key)
        yield "".join(word[0] for word in key)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
