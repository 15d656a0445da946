"""Which office issued a notice: units of two offices may have the same name."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from giaoban.library.entry import Head
from giaoban.library.units import may_be_ours
from giaoban.model.profile import Profile
from giaoban.names.matching import Key, unit_key
from giaoban.text import fold


@dataclass(frozen=True, slots=True)
class Office:
    """`key`: equal for one office in whatever spelling; `name`: None where no notice tells it."""

    key: Key
    name: str | None
    is_ours: bool = False


def offices(heads: Iterable[Head], profile: Profile | None) -> dict[int, Office]:
    """By the id of each notice who issued it: our own office where nothing speaks against it;
    where the issuer is not told, its code may tell it."""
    every = list(heads)
    of_code = _by_code(every)
    known: dict[Key, Office] = {}
    found: dict[int, Office] = {}
    for head in every:
        office = _office(head, of_code, profile)
        found[head.id] = known.setdefault(office.key, office)
    return found


def _by_code(heads: Iterable[Head]) -> dict[str, Head]:
    """A notice of the one office that has a code; none of what several have."""
    found: defaultdict[str, dict[Key, Head]] = defaultdict(dict)
    for head in heads:
        if head.issuer and head.issuer_code:
            found[fold(head.issuer_code)].setdefault(unit_key(head.issuer), head)
    return {code: next(iter(some.values())) for code, some in found.items() if len(some) == 1}


def _office(head: Head, of_code: dict[str, Head], profile: Profile | None) -> Office:
    if profile and may_be_ours(head, profile):
        return Office(unit_key(profile.name), profile.name, is_ours=True)
    code = fold(head.issuer_code or "")
    told = head if head.issuer else of_code.get(code)
    if told and told.issuer:
        return Office(unit_key(told.issuer), told.issuer)
    return Office((code,), head.issuer_code)
