"""Two wordings of one task side by side: what only one of them has is marked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

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


def runs(before: str, after: str) -> tuple[list[Run], list[Run]]:
    """The two wordings; nothing is marked where nearly everything would be, or where they are very
    long. Case and the place of tone marks do not matter."""
    old, new = (_TOKEN.findall(on_one_line(text)) for text in (before, after))
    if max(len(old), len(new)) > _LONGEST:
        return plain(before), plain(after)
    blocks = SequenceMatcher(None, _folded(old), _folded(new), autojunk=False).get_opcodes()
    left = list(_joined((old[i:j], kind) for kind, i, j, _, _ in blocks))
    right = list(_joined((new[i:j], kind) for kind, _, _, i, j in blocks))
    if max(_share(left), _share(right)) > _MOST:
        return plain(before), plain(after)
    return left, right


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
