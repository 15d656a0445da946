"""Which units of a library a person means, and which are the office's own."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from giaoban.errors import UsageError
from giaoban.library.entry import Head
from giaoban.model.profile import OfficeUnit, Profile
from giaoban.names.matching import Key, bare, match, unit_key
from giaoban.text import fold

Known = tuple[int, str, bool]
"""Id, name, and whether it leads or carries out any task."""

_LEVEL = re.compile(r"\b(?:tỉnh|thành phố|thị xã|thị trấn|huyện|quận|xã|phường)\b")


@dataclass(frozen=True, slots=True)
class Meant:
    """The unit that was asked for: its name, and the ids of its spellings; `abroad`: those among
    them by which other offices name it, None where it is none of our office's own."""

    name: str
    ids: tuple[int, ...]
    abroad: tuple[int, ...] | None = None


def meant(
    query: str, units: Sequence[Known], profile: Profile | None, as_of: dt.date | None = None
) -> Meant:
    """The one unit that `query` means among those that tasks name; an office's own unit may have
    no task, and is one that is there on the day `as_of`.

    UsageError, with what it may have been, where that is none or not clear.
    """
    there = profile.on(as_of) if profile and as_of else profile
    ours = _ours(query, there)
    if there and ours:
        return _meant_of_ours(ours, units, there)
    found = match(query, [unit[1] for unit in units], [unit[1] for unit in units if unit[2]])
    if found.names:
        ids = tuple(unit[0] for unit in units if unit[1] in found.names)
        return Meant(max(found.names, key=len), ids)
    code = "ambiguous-unit" if found.several else "unknown-unit"
    known = "; ".join(unit[1] for unit in units if unit[2])
    raise UsageError(code, name=query, suggestions="; ".join(found.candidates), known=known)


def _meant_of_ours(ours: OfficeUnit, units: Sequence[Known], profile: Profile) -> Meant:
    keys = {unit_key(one) for one in (ours.name, *ours.short)}
    home = _spelled(units, keys)
    abroad = _spelled(units, _with_office(keys, profile))
    return Meant(ours.name, tuple(dict.fromkeys((*home, *abroad))), abroad)


def _spelled(units: Iterable[Known], keys: set[Key]) -> tuple[int, ...]:
    return tuple(unit[0] for unit in units if unit_key(unit[1]) in keys)


def _with_office(keys: Iterable[Key], profile: Profile) -> set[Key]:
    """Units named together with the office: "Văn phòng Sở Khoa học và Công nghệ"."""
    return {(*key, *office) for key in keys for office in _office(profile)}


def _office(profile: Profile) -> set[Key]:
    """The office's name, and its code."""
    return {unit_key(name) for name in (profile.name, profile.code) if name}


def _ours(query: str, profile: Profile | None) -> OfficeUnit | None:
    """Of the office's own units the one that has this short form or name, or that it must mean."""
    if profile is None:
        return None
    for unit in profile.units:
        if bare(query) in {bare(one) for one in (unit.name, *unit.short)}:
            return unit
    found = match(query, [unit.name for unit in profile.units])
    named = found.names[:1]
    return next((unit for unit in profile.units if unit.name in named), None)


def is_ours(head: Head, profile: Profile) -> bool:
    """Did the office issue this notice?"""
    if head.issuer:
        return unit_key(head.issuer) == unit_key(profile.name)
    return bool(profile.code and head.issuer_code and same(head.issuer_code, profile.code))


def same(one: str, other: str) -> bool:
    """The same words, whatever their case and blanks."""
    return fold(one).split() == fold(other).split()


def may_be_ours(head: Head, profile: Profile) -> bool:
    """Did the office issue it, or is it not said who did?"""
    unsaid = not head.issuer and not (head.issuer_code and profile.code)
    return unsaid or is_ours(head, profile)


def is_peer(head: Head, profile: Profile) -> bool:
    """Did an office like ours issue it: a Sở beside a Sở, of one level where both say theirs?"""
    if not head.issuer or unit_key(head.issuer)[:1] != unit_key(profile.name)[:1]:
        return False
    levels = [_LEVEL.search(fold(name)) for name in (head.issuer, profile.name)]
    return len({found[0] for found in levels if found}) < 2


def us(units: Iterable[Known], profile: Profile) -> tuple[int, ...]:
    """The ids under which other offices name this one, or a unit together with it. What they call
    by a unit's name alone is their own."""
    names = [name for unit in profile.units for name in (unit.name, *unit.short)]
    return _spelled(units, _office(profile) | _with_office(map(unit_key, names), profile))


def in_order(
    names: Iterable[str], profile: Profile | None, as_of: dt.date | None = None
) -> list[str]:
    """The office's own units first, in its order, those that are there on the day `as_of`; the
    others as they come."""
    there = profile.on(as_of) if profile and as_of else profile
    place = {unit_key(unit.name): i for i, unit in enumerate(there.units)} if there else {}
    return sorted(dict.fromkeys(names), key=lambda name: place.get(unit_key(name), len(place)))
