"""Which tasks are an office's, and which a unit's: the one meaning for every question."""

from dataclasses import replace

from giaoban.errors import UsageError
from giaoban.library.database import Database
from giaoban.library.database.tasks import Scope
from giaoban.library.units import Meant, is_peer, may_be_ours, us
from giaoban.model.profile import Profile


def of_unit(database: Database, one: Meant | None, profile: Profile | None) -> Scope:
    """Where the unit is our own, its name means it in our own notices alone."""
    if one is None:
        return Scope()
    if one.abroad is None or profile is None:
        return Scope(units=one.ids)
    own, _ = _offices(database, profile)
    return Scope(units=one.ids, own=own, us=one.abroad, peers=None)


def of_office(database: Database, scope: Scope, profile: Profile | None) -> Scope:
    """The office's own notices, and what others tell it; a unit of its own has no more.

    UsageError where nobody said which office is ours.
    """
    if profile is None:
        raise UsageError("no-profile")
    if scope.own is not None:
        return scope
    own, peers = _offices(database, profile)
    return replace(scope, own=own, us=us(database.units(), profile), peers=peers)


def _offices(database: Database, profile: Profile) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The office's own notices, and those of its peers."""
    own, peers = list[int](), list[int]()
    for head in database.heads():
        if may_be_ours(head, profile):
            own.append(head.id)
        elif is_peer(head, profile):
            peers.append(head.id)
    return tuple(own), tuple(peers)
