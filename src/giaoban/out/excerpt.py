"""A place of a text with what stands around it, short enough for one line of a screen."""

from giaoban.model.reading import Place
from giaoban.out.visible import on_one_line

_ROOM = 70
"""Characters, all in all."""

_MOST = 46
"""Characters of the place itself."""


def excerpt(at: Place, text: str) -> tuple[str, str, str]:
    """What stands before, at and behind the place on its line; what is cut has an ellipsis."""
    start = text.rfind("\n", 0, at.start) + 1
    end = text.find("\n", at.end)
    marked = on_one_line(text[at.start : at.end]) or "·"
    if len(marked) > _MOST:
        marked = f"{marked[: _MOST - 1]}…"
    room = (_ROOM - len(marked)) // 2
    before = _last(text[start : at.start], room)
    return before, marked, _first(text[at.end : len(text) if end < 0 else end], room)


def _last(text: str, room: int) -> str:
    shown, blank = on_one_line(text), " " * text[-1:].isspace()
    cut = f"…{shown[-room + 2 :]}" if len(shown) > room - 1 else shown
    return cut + blank if shown else ""


def _first(text: str, room: int) -> str:
    shown, blank = on_one_line(text), " " * text[:1].isspace()
    cut = f"{shown[: room - 2]}…" if len(shown) > room - 1 else shown
    return blank + cut if shown else ""
