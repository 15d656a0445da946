"""Which units the tasks of the shelf name."""

from collections.abc import Iterable, Iterator

from giaoban.errors import UsageError
from giaoban.library.shelf import Entry
from giaoban.model.notice import UnitRef
from giaoban.names.matching import match


def known_as(query: str, entries: Iterable[Entry]) -> frozenset[str]:
    """The spellings of the one unit that `query` means among those that are told or help.

    UsageError, with what it may have been, where that is none or not clear.
    """
    tasks = [entry.task for entry in entries]
    told = dict.fromkeys(name for task in tasks for name in _named(task.assignees))
    helping = dict.fromkeys(name for task in tasks for name in _named(task.partners))
    found = match(query, [*told, *helping], preferred=told)
    if found.names:
        return frozenset(found.names)
    code = "ambiguous-unit" if found.several else "unknown-unit"
    candidates = "; ".join(found.candidates)
    raise UsageError(code, name=query, suggestions=candidates, known="; ".join(told))


def _named(refs: Iterable[UnitRef]) -> Iterator[str]:
    yield from (ref.unit or ref.text for ref in refs if not ref.group)
