"""Words of a sentence that could be many."""

from collections.abc import Iterable

_SHOWN = 6


def listed(some: Iterable[str]) -> str:
    """The first of them, each once, with commas; "…" where there are more."""
    every = list(dict.fromkeys(some))
    return ", ".join([*every[:_SHOWN], "…"] if len(every) > _SHOWN else every)
