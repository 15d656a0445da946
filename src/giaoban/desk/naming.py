"""Which notice, and which task, a name means that a person types.

A notice: a file, a number (257/TB-SKHCN, 257, with /2021 behind it where there are several), a
month (thang3, thang3/2021, 2021-03), `latest`, or `id:12`. A task: its notice, #, its number.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from giaoban import readers
from giaoban.errors import UnreadableError, UsageError
from giaoban.library.entry import Head, name_key
from giaoban.library.items import Told
from giaoban.library.looking import Looking
from giaoban.library.units import is_ours
from giaoban.model.profile import Profile
from giaoban.names.matching import bare
from giaoban.readers.sniff import SUFFIXES
from giaoban.text import fold

LATEST = "latest"

_CANDIDATES = 5
"""Notices that are named where a name may mean several."""

_ID = re.compile(r"id:(\d{1,18})")
_MONTHS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})"),
    re.compile(r"thang\s*(?P<month>\d{1,2})(?:\s*[/-]\s*(?P<year>\d{4}))?"),
    re.compile(r"(?P<month>\d{1,2})/(?P<year>\d{4})"),
)
_SERIAL = re.compile(r"(?P<serial>\d{1,18})(?:/(?P<year>\d{4}))?")
_BRIEFING = "giao ban"


def notice(name: str, library: Looking, profile: Profile | None = None) -> Head:
    """The one notice that `name` means. UsageError, with the candidates, where none or several
    are, and for a file that lies here and is not in the library."""
    heads = library.heads()
    typed = name.strip()
    for meaning in _MEANINGS:
        found = meaning(typed, heads, library, profile)
        if len(found) == 1:
            return found[0]
        if found:
            raise UsageError("ambiguous-notice", name=name, candidates=_listed(found))
    close = get_close_matches(fold(typed), [fold(head.name) for head in heads], 3)
    likely = [head.name for head in heads if fold(head.name) in close]
    code = "no-file-or-notice" if Path(typed).suffix.lower() in SUFFIXES else "unknown-notice"
    raise UsageError(code, name=name, suggestions=", ".join(likely[:3]))


def task(
    name: str, library: Looking, profile: Profile | None = None, as_of: dt.date | None = None
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
    likely = _likely(wanted, [told.entry.task.id for told in tasks])
    close = ", ".join(f"{head.name}#{one}" for one in likely)
    raise UsageError("unknown-task", name=name, notice=head.name, suggestions=close)


def briefing_before(
    month: dt.date | None, library: Looking, profile: Profile | None = None
) -> Head:
    """The office's latest monthly briefing before that month (its first day); of all without one.
    Drafts, whose number is blank, count only where nothing else is there. UsageError where there is
    none, or several of one month."""
    heads = [head for head in _ours(library.heads(), profile) if head.month]
    earlier = [head for head in heads if month is None or (head.month or month) < month]
    earlier = [head for head in earlier if head.serial is not None] or earlier
    last = max((head.month for head in earlier if head.month), default=None)
    found = _briefings([head for head in earlier if head.month == last])
    if len(found) == 1:
        return found[0]
    named = f"{month:%Y-%m}" if month else LATEST
    if found:
        raise UsageError("ambiguous-notice", name=f"{last:%Y-%m}", candidates=_listed(found))
    raise UsageError("no-earlier-notice", month=named)


def names_task(name: str, library: Looking) -> bool:
    """Is it a task's name, not that of a file or a notice with a # in it?"""
    return "#" in name and not file_named(name) and not came_in(name, library)


def described(head: Head) -> str:
    """The name that means this notice alone, and what tells a person which it is."""
    return f"{head.name} ({_told(head)})"


def _listed(heads: Sequence[Head]) -> str:
    named = [described(head) for head in heads[:_CANDIDATES]]
    return "; ".join([*named, *(["…"] if len(heads) > _CANDIDATES else [])])


def _told(head: Head) -> str:
    """Who issued it, on which day."""
    day = f"{head.issued:%d/%m/%Y}" if head.issued else head.file
    return ", ".join(filter(None, [head.issuer, day]))


def _likely(wanted: str, known: Sequence[str]) -> list[str]:
    """The parts of a task that was split, else ids that look like this one."""
    parts = [id_ for id_ in known if re.fullmatch(re.escape(wanted) + "[a-z]+", fold(id_))]
    return parts or get_close_matches(wanted, known, 3, 0.5)


def _year(head: Head) -> int | None:
    return head.issued.year if head.issued else None


# -- the ways to name a notice: each gives what it finds ------------------------------------------


def _by_id(
    name: str, heads: Sequence[Head], library: Looking, profile: Profile | None = None
) -> Sequence[Head]:
    found = _ID.fullmatch(fold(name))
    return [head for head in heads if found and head.id == int(found[1])]


def _latest(
    name: str, heads: Sequence[Head], library: Looking, profile: Profile | None = None
) -> Sequence[Head]:
    if fold(name) != LATEST:
        return []
    dated = [head for head in _ours(heads, profile) if head.issued] or list(heads)
    return sorted(dated, key=lambda one: (one.issued or dt.date.min, one.serial or 0, one.id))[-1:]


def _by_file(
    name: str, heads: Sequence[Head], library: Looking, profile: Profile | None = None
) -> Sequence[Head]:
    """A file of this folder, with or without its suffix, that the library has. UsageError for one
    that it does not have, which may mean something else, too."""
    paths = file_named(name)
    for path in paths:
        known = came_as(path, library)
        if known:
            return [head for head in heads if head.id == known]
    if paths and library.database.path:
        asked = (name, heads, library, profile)
        _refuse_file(name, paths[0], _by_number(*asked) or _by_serial_or_month(*asked))
    return []


def came_as(path: Path, library: Looking) -> int | None:
    """The notice of the library that came in this file."""
    try:
        sha256 = hashlib.sha256(readers.load(path)).hexdigest()
    except UnreadableError:
        return None
    known = library.database.reading_of_file(sha256)
    return known[1] if known else None


def _refuse_file(name: str, path: Path, others: Sequence[Head]) -> None:
    code = "file-or-notice" if others else "file-not-in-library"
    raise UsageError(code, name=name, path=str(path), candidates=_listed(others))


def file_named(name: str) -> list[Path]:
    """The files of this folder that `name` may mean, the preferred first."""
    try:
        paths = [Path(name), *(Path(f"{name}{suffix}") for suffix in SUFFIXES)]
        return [path for path in paths if path.is_file()]
    except (OSError, ValueError):
        return []


def _by_name(
    name: str, heads: Sequence[Head], library: Looking, profile: Profile | None = None
) -> Sequence[Head]:
    """As answers print it."""
    return [head for head in heads if name_key(head.name) == name_key(name)]


def _by_number(
    name: str, heads: Sequence[Head], library: Looking, profile: Profile | None = None
) -> Sequence[Head]:
    """The whole number, as printed; the year may stand behind it."""
    typed = _closed_up(name)
    numbered = [head for head in heads if head.number and head.serial is not None]
    return [
        head
        for head in numbered
        if typed in (number := _closed_up(head.number or ""), f"{number}/{_year(head)}")
    ]


def _closed_up(number: str) -> str:
    """Folded, without blanks."""
    return "".join(fold(number).split())


def _by_serial_or_month(
    name: str, heads: Sequence[Head], library: Looking, profile: Profile | None = None
) -> Sequence[Head]:
    """3/2021 is number 3 of that year, or its third month. UsageError where there are both."""
    numbers = _by_serial(name, heads, library, profile)
    months = _by_month(name, heads, library, profile)
    if not numbers or not months or len({head.id for head in (*numbers, *months)}) == 1:
        return numbers or months
    month = f"{months[0].month:%Y-%m} ({', '.join(head.name for head in months)})"
    told = [month, *(f"{_of_year(head)} ({_told(head)})" for head in numbers)]
    raise UsageError("ambiguous-notice", name=name, candidates="; ".join(told))


def _of_year(head: Head) -> str:
    return head.called or f"{head.number}/{_year(head)}"


def _by_serial(
    name: str, heads: Sequence[Head], library: Looking, profile: Profile | None = None
) -> Sequence[Head]:
    """The first part of a number, the year behind it or not."""
    wanted = _SERIAL.fullmatch(_closed_up(name))
    if wanted is None:
        return []
    year = int(wanted["year"]) if wanted["year"] else None
    serials = [head for head in heads if head.serial == int(wanted["serial"])]
    return _ours([head for head in serials if year in (None, _year(head))], profile)


def _by_month(
    name: str, heads: Sequence[Head], library: Looking, profile: Profile | None = None
) -> Sequence[Head]:
    """Without a year, the latest such month; of several notices the office's own, that for the
    whole month, the briefing."""
    wanted = month(name)
    if wanted is None:
        return []
    number, year = wanted
    found = [head for head in heads if head.month and head.month.month == number]
    years = {head.month.year for head in found if head.month}
    year = year or max(years, default=0)
    of_month = [head for head in found if head.month and head.month.year == year]
    return _briefings(_ours(of_month, profile))


def _briefings(of_month: Sequence[Head]) -> Sequence[Head]:
    """Of several notices those for the whole month, of these the one briefing."""
    monthly = [head for head in of_month if head.whole_month] or of_month
    briefings = [head for head in monthly if _BRIEFING in fold(head.title or "")]
    return briefings if len(briefings) == 1 else monthly


def month(name: str) -> tuple[int, int | None] | None:
    """The number of the month that is typed, and its year where that is said; None for other
    words."""
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
    name: str, heads: Sequence[Head], library: Looking, profile: Profile | None = None
) -> Sequence[Head]:
    """A file that lay elsewhere when it was taken in."""
    known = came_in(name, library)
    return [head for head in heads if head.id in known]


def came_in(name: str, library: Looking) -> set[int]:
    """The notices that came in a file of this name."""
    try:
        name.encode()
    except UnicodeEncodeError:  # half a character: no file of the library is called so
        return set()
    return set(library.database.notices_with_file(name))


_Meaning = Callable[[str, Sequence[Head], Looking, Profile | None], Sequence[Head]]

_MEANINGS: Iterable[_Meaning] = (
    _by_id,
    _latest,
    _by_file,
    _by_name,
    _by_number,
    _by_serial_or_month,
    _by_file_name,
)
"""In their order: the first that finds anything says what is meant."""
