"""From the words of a call to a draft, and what is told beside it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from giaoban.cli.asking import days
from giaoban.cli.messages import _, words
from giaoban.cli.telling import note
from giaoban.errors import UsageError
from giaoban.out.visible import on_one_line

if TYPE_CHECKING:
    from giaoban.cli.desk import AtDesk
    from giaoban.desk.draft import Draft, Part
    from giaoban.library.entry import Head
    from giaoban.library.items import Told

_QUOTED = 80
_YEAR = 12


@dataclass(frozen=True, slots=True)
class Drafted:
    """`misread`: the sections that are read with another number of tasks than were put in."""

    draft: "Draft"
    misread: "tuple[Part, ...]"


def drafted(at: "AtDesk", month: str, source: str | None) -> Drafted:
    """Read once more: sections that would be read otherwise keep the order of the notice.

    UsageError where `month` names none, or no notice is meant."""
    from giaoban.desk.draft import draft  # noqa: PLC0415

    given = at.notice(source) if source is not None else None
    first = _month(month, at, given)
    head = given or _briefing(first, at)
    reading, tasks = at.library.reading(head.id), at.library.tasks(head.id, at.as_of)
    made = draft(head, reading, tasks, first, at.as_of)
    odd = _misread(made)
    if odd:
        made = draft(head, reading, tasks, first, at.as_of, kept=[one.id for one in odd])
        odd = _misread(made)
    return Drafted(made, odd)


def _misread(made: "Draft") -> "tuple[Part, ...]":
    from giaoban.desk.draft import misread  # noqa: PLC0415
    from giaoban.out import filed  # noqa: PLC0415
    from giaoban.pipeline import parse  # noqa: PLC0415

    return misread(made, parse(filed(made, "docx"), name="draft.docx").notice)


def _month(told: str, at: "AtDesk", given: "Head | None") -> dt.date:
    """Its first day. Without a year the one next to the month that comes after the notice."""
    from giaoban.desk import naming  # noqa: PLC0415

    typed = naming.month(told)
    if typed is None:
        return _in_words(told, at.as_of)
    number, year = typed
    if year is not None:
        return _first(told, year, number)
    month = given.month if given else _briefing(None, at).month
    after = _later(month or at.as_of.replace(day=1), 1)
    near = (dt.date(after.year + years, number, 1) for years in (-1, 0, 1))
    return min(near, key=lambda one: abs(_distance(after, one)))


def _first(told: str, year: int, number: int) -> dt.date:
    if not dt.MINYEAR < year < dt.MAXYEAR:
        raise UsageError("not-a-month", option="--for", value=told)
    return dt.date(year, number, 1)


def _in_words(told: str, as_of: dt.date) -> dt.date:
    """ "tháng sau", "tháng tư/2021"."""
    try:
        found = days("--for", told, as_of)
    except UsageError as error:
        raise UsageError("not-a-month", option="--for", value=told) from error
    if found.start.day != 1 or found.end != _later(found.start, 1) - dt.timedelta(days=1):
        raise UsageError("not-a-month", option="--for", value=told)
    return found.start


def _briefing(month: dt.date | None, at: "AtDesk") -> "Head":
    from giaoban.desk import naming  # noqa: PLC0415

    return naming.briefing_before(month, at.library, at.shelf.profile)


def _later(month: dt.date, months: int) -> dt.date:
    years, number = divmod(month.month - 1 + months, _YEAR)
    return dt.date(month.year + years, number + 1, 1)


def _distance(one: dt.date, other: dt.date) -> int:
    return (one.year - other.year) * _YEAR + one.month - other.month


# -- beside the file ------------------------------------------------------------------------------


def tell(made: Drafted) -> None:
    """From which notice, what was left out, how much a person has to fill in, what to look at."""
    for line in (*_lines(made.draft), *_to_look_at(made.misread)):
        note(line)


def _to_look_at(misread: "tuple[Part, ...]") -> Iterator[str]:
    if misread:
        told = _("Look at these sections, which are read with another number of tasks: {names}.")
        yield told.format(names="; ".join(_section(one) for one in misread))


def _section(part: "Part") -> str:
    return on_one_line(" ".join(filter(None, (part.marker, part.heading)))) or part.id


def _lines(draft: "Draft") -> Iterator[str]:
    say = words()
    told = _("Begun from {notice}, as things stood on {day}: {count} tasks.")
    day = say.day(draft.as_of)
    name = on_one_line(draft.origin.name)
    yield told.format(notice=name, day=day, count=len(draft.points))
    left = _("Left out: {done} done, {past} past appointments.")
    yield left.format(done=draft.done, past=len(draft.past))
    marked = _("To be filled in: {count} places, marked “[Điền: …]”; number and day of issue.")
    yield marked.format(count=draft.blanks)
    if draft.past:
        yield _("Past appointments:")
        yield from (f"  {_appointment(one)}" for one in draft.past)


def _appointment(told: "Told") -> str:
    text = on_one_line(told.entry.task.text)
    short = text if len(text) <= _QUOTED else f"{text[:_QUOTED].rsplit(' ', 1)[0]} …"
    return f"{on_one_line(told.reference)} {short}"
