"""Which notice, and which task, a name means that a person types.

A notice: a file, a number (257/TB-SKHCN, 257, with /2021 behind it where there are several), a
month (thang3, thang3/2021, 2021-03), `latest`, or `id:12`. A task: its notice, #, its number.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from giaoban import readers
from giaoban.errors import UnreadableError, UsageError
from giaoban.library.entry import Head
from giaoban.library.items import Told
from giaoban.library.shelf import Library
from giaoban.library.units import is_ours
from giaoban.model.profile import Profile
from giaoban.names.matching import bare
from giaoban.text import fold

SUFFIXES = (".docx", ".pdf", ".txt", ".md")
"""Of files that may be notices, the preferred first."""

LATEST = "latest"

_ID = re.compile(r"id:(\d+)")
_MONTHS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})"),
    re.compile(r"thang\s*(?P<month>\d{1,2})(?:\s*[/-]\s*(?P<year>\d{4}))?"),
    re.compile(r"(?P<month>\d{1,2})/(?P<year>\d{4})"),
)
_NUMBER = re.compile(r"(?P<serial>\d+)(?P<symbol>/[^\d\s/][^\s/]*)?(?:/(?P<year>\d{4}))?")
_BRIEFING = "giao ban"


def notice(name: str, library: Library, profile: Profile | None = None) -> Head:
    """The one notice that `name` means. UsageError, with the candidates, where none or several
    are."""
    heads = library.heads()
    typed = name.strip()
    for meaning in (_by_id, _latest, _by_file, _by_number, _by_month, _by_file_name):
        found = meaning(typed, heads, library, profile)
        if len(found) == 1:
            return found[0]
        if found:
            named = "; ".join(described(head, heads) for head in found[:5])
            raise UsageError("ambiguous-notice", name=name, candidates=named)
    close = get_close_matches(fold(typed), [fold(head.name) for head in heads], 3)
    likely = [head.name for head in heads if fold(head.name) in close]
    raise UsageError("unknown-notice", name=name, suggestions=", ".join(likely[:3]))


def task(
    name: str, library: Library, profile: Profile | None = None, as_of: dt.date | None = None
) -> Told:
    """The one task that NOTICE#1.4 means. UsageError as of `notice`."""
    of, sign, number = name.rpartition("#")
    if not sign or not of.strip() or not number.strip():
        raise UsageError("not-a-task-name", name=name)
    head = notice(of, library, profile)
    tasks = library.tasks(head.id, as_of)
    wanted = fold(number.strip().rstrip("."))
    found = [told for told in tasks if fold(told.entry.task.id) == wanted]
    if found:
        return found[0]
    known = [told.entry.task.id for told in tasks]
    close = ", ".join(f"{head.name}#{one}" for one in get_close_matches(wanted, known, 3, 0.5))
    raise UsageError("unknown-task", name=name, notice=head.name, suggestions=close)


def described(head: Head, heads: Iterable[Head]) -> str:
    """The shortest name that means this notice alone, and what tells a person which it is."""
    told = [head.issuer or "", head.issued.isoformat() if head.issued else head.file]
    return f"{unambiguous(head, heads)} ({', '.join(filter(None, told))})"


def unambiguous(head: Head, heads: Iterable[Head]) -> str:
    """Its number, with the year where others have the same, else its id."""
    others = [one for one in heads if one.id != head.id and fold(one.name) == fold(head.name)]
    if not others:
        return head.name
    alone = head.issued and head.serial is not None
    if alone and all(one.issued and one.issued.year != _year(head) for one in others):
        return f"{head.name}/{_year(head)}"
    return f"id:{head.id}"


def _year(head: Head) -> int | None:
    return head.issued.year if head.issued else None


# -- the ways to name a notice: each gives what it finds ------------------------------------------


def _by_id(
    name: str, heads: Sequence[Head], library: Library, profile: Profile | None
) -> Sequence[Head]:
    found = _ID.fullmatch(fold(name))
    return [head for head in heads if found and head.id == int(found[1])]


def _latest(
    name: str, heads: Sequence[Head], library: Library, profile: Profile | None
) -> Sequence[Head]:
    if fold(name) != LATEST:
        return []
    dated = [head for head in _ours(heads, profile) if head.issued] or list(heads)
    return sorted(dated, key=lambda one: (one.issued or dt.date.min, one.serial or 0, one.id))[-1:]


def _by_file(
    name: str, heads: Sequence[Head], library: Library, profile: Profile | None
) -> Sequence[Head]:
    """A file of this folder, with or without its suffix, that the library has."""
    for path in file_named(name):
        try:
            sha256 = hashlib.sha256(readers.load(path)).hexdigest()
        except UnreadableError:
            continue
        known = library.database.reading_of_file(sha256)
        if known:
            return [head for head in heads if head.id == known[1]]
    return []


def file_named(name: str) -> list[Path]:
    """The files of this folder that `name` may mean, the preferred first."""
    try:
        paths = [Path(name), *(Path(f"{name}{suffix}") for suffix in SUFFIXES)]
        return [path for path in paths if path.is_file()]
    except (OSError, ValueError):
        return []


def _by_number(
    name: str, heads: Sequence[Head], library: Library, profile: Profile | None
) -> Sequence[Head]:
    wanted = _NUMBER.fullmatch("".join(fold(name).split()))
    if wanted is None:
        return []
    found = [head for head in heads if _has_number(head, wanted)]
    return found if wanted["symbol"] else _ours(found, profile)


def _has_number(head: Head, wanted: re.Match[str]) -> bool:
    if head.serial is None or head.serial != int(wanted["serial"][:18]):
        return False
    symbol = "".join(fold(head.number or "").split()).partition("/")[2]
    of_year = not wanted["year"] or _year(head) == int(wanted["year"])
    return of_year and (not wanted["symbol"] or wanted["symbol"][1:] == symbol)


def _by_month(
    name: str, heads: Sequence[Head], library: Library, profile: Profile | None
) -> Sequence[Head]:
    """Without a year, the latest such month; of several notices the office's own briefing."""
    wanted = _month(name)
    if wanted is None:
        return []
    month, year = wanted
    found = [head for head in heads if head.month and head.month.month == month]
    years = {head.month.year for head in found if head.month}
    year = year or max(years, default=0)
    found = [head for head in found if head.month and head.month.year == year]
    ours = _ours(found, profile)
    briefings = [head for head in ours if _BRIEFING in fold(head.title or "")]
    return briefings if len(briefings) == 1 else ours


def _month(name: str) -> tuple[int, int | None] | None:
    typed = bare(name)
    for pattern in _MONTHS:
        found = pattern.fullmatch(typed)
        if found and 1 <= int(found["month"]) <= 12:
            return int(found["month"]), int(found["year"]) if found["year"] else None
    return None


def _ours(heads: Sequence[Head], profile: Profile | None) -> Sequence[Head]:
    """The office's own, where there are any."""
    own = [head for head in heads if is_ours(head, profile)] if profile else []
    return own or heads


def _by_file_name(
    name: str, heads: Sequence[Head], library: Library, profile: Profile | None
) -> Sequence[Head]:
    """A file that lay elsewhere when it was taken in."""
    known = set(library.database.notices_with_file(name))
    return [head for head in heads if head.id in known]
