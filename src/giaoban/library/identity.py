"""When two files are one notice."""

from giaoban.model.notice import Notice, Section, Task
from giaoban.model.reading import Reading
from giaoban.text import fold

Identity = tuple[str, ...]

_BEST_FIRST = ("docx", "pdf")
"""Of several files of one notice the one that keeps most of it; all others come after."""


def identity(reading: Reading) -> Identity:
    """Issuer and its place, number, year: offices count from 1 each year, and share short names.

    Without a serial number, the words of the text.
    """
    notice = reading.notice
    if notice.serial is None or notice.number is None:
        return ("text", " ".join(fold(reading.text).split()))
    office = notice.issuer or notice.issuer_code or ""
    return ("number", _same(office), _same(notice.place or ""), notice.number, str(_year(notice)))


def _same(text: str) -> str:
    return " ".join(fold(text).split())


def _year(notice: Notice) -> int | None:
    known = (notice.issued, notice.meeting and notice.meeting.date)
    return next((day.year for day in known if day), None)


def preference(reading: Reading) -> int:
    """Lower is better."""
    kind = reading.source.format
    return _BEST_FIRST.index(kind) if kind in _BEST_FIRST else len(_BEST_FIRST)


def tells_the_same(one: Reading, other: Reading) -> bool:
    """Do both give the same tasks the same last days?"""
    return _told(one.notice.sections) == _told(other.notice.sections)


def _told(sections: tuple[Section, ...]) -> list[object]:
    found: list[object] = []
    for section in sections:
        found += [_days(task) for task in section.tasks]
        found += _told(section.sections)
    return found


def _days(task: Task) -> object:
    return task.id, [(time.relation, time.due, time.rrule) for time in task.deadlines]
