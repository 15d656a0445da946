"""Which notices a row names that gives its work, however their numbers are typed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from giaoban.desk.importing.cells import day_of
from giaoban.library.entry import Head
from giaoban.text import fold

_WORD = r"[^\W\d_][\w&]*"
_NUMBER = re.compile(
    rf"(?P<before>[^\W\d_]+\s*)?(?P<serial>\d{{1,9}})\s*/\s*(?P<parts>{_WORD}(?:\s*[-/]\s*{_WORD})*)"
)
"""97/TB-SKHCN, TB97/SKHCN."""

_SERIAL = re.compile(r"(?:^|\b(?:số|tb|thông báo)\b)\s*:?\s*(\d{1,9})\b(?!\s*[/.-])")
_DAY = re.compile(r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}")
_PART = re.compile(r"[^\W\d_][\w&]*")


class Notices:
    """By serial number."""

    def __init__(self, heads: Iterable[Head]) -> None:
        self._of: defaultdict[int | None, list[Head]] = defaultdict(list)
        for head in heads:
            self._of[head.serial].append(head)

    def named(self, given_by: str) -> set[int] | None:
        """None where no notice is named; an empty set where one is that is not here. Numbers start
        again each year: where a day is told, it is the notice's."""
        typed = _DAY.sub(" ", fold(given_by))
        numbers = list(_NUMBER.finditer(typed))
        serials = _SERIAL.findall(typed)
        if not numbers and not serials:
            return None
        found = [head for one in numbers for head in self._numbered(one)]
        if not numbers:
            found = [head for one in serials for head in self._of.get(int(one), ())]
        days = {day_of(one) for one in _DAY.findall(given_by)}
        return {head.id for head in found if not days or head.issued is None or head.issued in days}

    def _numbered(self, number: re.Match[str]) -> Iterator[Head]:
        """Of this serial number, and of no other kind or office than is typed."""
        typed = set(_PART.findall(f"{number['before'] or ''} {number['parts']}")) - {"số"}
        for head in self._of.get(int(number["serial"]), ()):
            own = set(_PART.findall(fold(head.number or "")))
            if own <= typed or typed <= own:
                yield head
