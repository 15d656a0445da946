"""Short names that a notice declares: "Ban Quản lý dự án … (sau đây gọi tắt là Ban QLDA)"."""

import re
from collections.abc import Iterator

from giaoban.names.lists import NameReader
from giaoban.text import fold

_DECLARED = re.compile(
    r"\((?:sau đây\s+)?(?:gọi|viết)\s+(?:chung\s+|tắt\s+)?là:?\s+([^()]{2,80})\)"
)
_WINDOW = 200  # characters before the bracket in which the full name begins


def aliases(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of a short name and the full name that stands right before its declaration."""
    for found in _DECLARED.finditer(fold(text)):
        full = _name_before(text, found.start())
        if full:
            yield text[found.start(1) : found.end(1)].strip(' "“”'), full


def _name_before(text: str, end: int) -> str | None:
    """The longest name that ends right before the bracket."""
    window = text[max(0, end - _WINDOW) : end].rstrip()
    reader = NameReader(window)
    named = (reader.at(i) for i in range(len(reader.words)))
    return next((one.text for one in named if one and one.after == len(reader.words)), None)
