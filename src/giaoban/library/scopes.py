"""Which tasks are an office's, and which a unit's: the one meaning for every question."""

from collections.abc import Iterator
from dataclasses import replace

from giaoban.errors import UsageError
from giaoban.library.database import Database
from giaoban.library.database.tasks import Scope
from giaoban.library.question import Question
from giaoban.library.units import Known, Meant, is_peer, may_be_ours, meant, us
from giaoban.model.profile import Profile


def unit_asked(database: Database, question: Question) -> Meant | None:
    """The unit that was asked for, if one was; also one that has lost every task that it had.

    UsageError where it is unknown, or could be several.
    """
    if question.unit is None:
        return None
    try:
        return meant(question.unit, database.units(), question.profile, question.as_of)
    except UsageError as error:
        if error.code != "unknown-unit":
            raise
        found = _formerly(database, question.unit)
        if found is None:
            raise
        return found


def _formerly(database: Database, name: str) -> Meant | None:
    try:
        return replace(meant(name, list(_former(database)), None), ids=())
    except UsageError:
        return None


def _former(database: Database) -> Iterator[Known]:
    """The units that tasks ever named."""
    from giaoban.library.lineage import former_units  # noqa: PLC0415 - few ask for such a unit
    from giaoban.library.looking import Looking  # noqa: PLC0415 - as above

    known: dict[str, bool] = {}
    for head in database.heads():
        for name, told in former_units(Looking(database), head.id).items():
            known[name] = told or known.get(name, False)
    return ((0, name, told) for name, told in known.items())


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
