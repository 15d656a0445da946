"""Two wordings of one task side by side: what only one of them has is marked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from giaoban.out.visible import on_one_line
from giaoban.text import fold

OPEN, CLOSE = "‹", "›"
_TOKEN = re.compile(r"(?:\w+(?:[/.&-]\w+)*|[^\w\s])\s*")
"""A word or mark, and the blanks behind it."""

_LONGEST = 1000
"""Words above which nobody looks for what differs, and it would take too long to find."""

_MOST = 0.6
"""Share of marked letters above which marks say nothing."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `differs`: the other wording has not these words here."""

    text: str
    differs: bool


Unmarked = Literal["anew", "long"]
"""Nearly everything differs · the texts are too long to look for what does."""


def runs(before: str, after: str) -> tuple[list[Run], list[Run]]:
    """The two wordings; nothing is marked where `unmarked` says so. Case and the place of tone
    marks do not matter."""
    found = _compared(before, after)
    return (plain(before), plain(after)) if isinstance(found, str) else found


def unmarked(before: str, after: str) -> Unmarked | None:
    """Why nothing is marked, though the wordings differ."""
    found = _compared(before, after)
    return found if isinstance(found, str) else None


def _compared(before: str, after: str) -> tuple[list[Run], list[Run]] | Unmarked:
    old, new = (_TOKEN.findall(on_one_line(text)) for text in (before, after))
    one, other = _folded(old), _folded(new)
    if one == other:
        return plain(before), plain(after)
    if max(len(old), len(new)) > _LONGEST:
        return "long"
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    left = list(_joined((old[i:j], kind) for kind, i, j, _, _ in blocks))
    right = list(_joined((new[i:j], kind) for kind, _, _, i, j in blocks))
    return "anew" if max(_share(left), _share(right)) > _MOST else (left, right)


def plain(text: str) -> list[Run]:
    """Nothing differs."""
    return [Run(on_one_line(text), False)] if text else []


def marked(some: Iterable[Run]) -> str:
    """In one line, with marks that need no colour."""
    return "".join(f"{OPEN}{one.text}{CLOSE}" if one.differs else one.text for one in some)


def _folded(tokens: Iterable[str]) -> list[str]:
    return [fold(token.rstrip()) for token in tokens]


def _joined(pieces: Iterable[tuple[Sequence[str], str]]) -> Iterator[Run]:
    """Blanks at the end of what differs stay outside."""
    for tokens, kind in pieces:
        yield from _run("".join(tokens), kind != "equal")


def _run(text: str, differs: bool) -> Iterator[Run]:
    inner = text.rstrip() if differs else text
    if inner:
        yield Run(inner, differs)
    if text[len(inner) :]:
        yield Run(text[len(inner) :], False)


def _share(some: Sequence[Run]) -> float:
    letters = sum(len(one.text) for one in some)
    return sum(len(one.text) for one in some if one.differs) / letters if letters else 0.0
