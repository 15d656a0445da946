"""Which units of a library a person means, and which are the office's own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from giaoban.errors import UsageError
from giaoban.library.entry import Head
from giaoban.model.profile import OfficeUnit, Profile
from giaoban.names.matching import bare, match, unit_key
from giaoban.text import fold

Known = tuple[int, str, bool]
"""Id, name, and whether it leads or carries out any task."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The unit that was asked for: its name, and the ids of its spellings."""

    name: str
    ids: tuple[int, ...]


def meant(query: str, units: Sequence[Known], profile: Profile | None) -> Meant:
    """The one unit that `query` means among those that tasks name; an office's own unit may have
    no task.

    UsageError, with what it may have been, where that is none or not clear.
    """
    ours = _ours(query, profile)
    name = ours.name if ours else query
    found = match(name, [unit[1] for unit in units], [unit[1] for unit in units if unit[2]])
    names = set(found.names)
    if ours:
        keys = {unit_key(one) for one in (ours.name, *ours.short)}
        names = {unit[1] for unit in units if unit_key(unit[1]) in keys}
    if names or ours:
        ids = tuple(unit[0] for unit in units if unit[1] in names)
        return Meant(ours.name if ours else max(names, key=len), ids)
    code = "ambiguous-unit" if found.several else "unknown-unit"
    known = "; ".join(unit[1] for unit in units if unit[2])
    raise UsageError(code, name=query, suggestions="; ".join(found.candidates), known=known)


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


def us(units: Iterable[Known], profile: Profile) -> tuple[int, ...]:
    """The ids under which other offices name this one or its units."""
    names = [profile.name, *(unit.name for unit in profile.units)]
    names += [short for unit in profile.units for short in unit.short]
    keys = {unit_key(name) for name in names}
    if profile.code:
        keys.add(unit_key(profile.code))
    return tuple(unit[0] for unit in units if unit_key(unit[1]) in keys)


def in_order(names: Iterable[str], profile: Profile | None) -> list[str]:
    """The office's own units first, in its order; the others as they come."""
    place = {unit_key(unit.name): i for i, unit in enumerate(profile.units)} if profile else {}
    return sorted(dict.fromkeys(names), key=lambda name: place.get(unit_key(name), len(place)))
