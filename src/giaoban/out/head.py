"""The head of a view: what notice this is."""

import datetime as dt
from collections.abc import Iterator

from giaoban.model.notice import Citation, Meeting, Notice, Period, Signature
from giaoban.model.reading import Reading
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import document, file, number, period
from giaoban.out.rows import Row
from giaoban.out.visible import on_one_line


def head(reading: Reading, words: Words) -> Iterator[Row]:
    """Number and title, then a row for each thing that is known."""
    notice = reading.notice
    name = f"{on_one_line(notice.type)} {number(notice, words)}" if notice.type else ""
    yield Row(name or number(notice, words), "", 0, "title")
    if notice.title:
        yield Row(on_one_line(notice.title), "", 0, "strong")
    for label, text in _known(notice, words):
        if text:
            yield Row(on_one_line(text), words.say(label))
    yield Row(file(reading.source.name, words), words.say("File"))


def _known(notice: Notice, words: Words) -> Iterator[tuple[str, str | None]]:
    yield mark("Office"), notice.issuer or notice.issuer_code
    yield (mark("Issued") if notice.issued else mark("Place")), _issued(notice, words)
    yield mark("Period"), _period(notice.period, words) if notice.period else None
    yield mark("Meeting"), _meeting(notice.meeting, words) if notice.meeting else None
    yield mark("Grounds"), "; ".join(_ground(one, words) for one in notice.citations)
    yield mark("Signed by"), _signature(notice.signature) if notice.signature else None
    yield mark("Recipients"), "; ".join(notice.recipients)
    yield mark("Archive"), notice.archive


def _issued(notice: Notice, words: Words) -> str:
    return ", ".join(filter(None, [notice.place, _day(notice.issued, words)]))


def _day(day: dt.date | None, words: Words) -> str:
    return words.say("{day}").format(day=words.day(day)) if day else ""


def _period(days: Period, words: Words) -> str:
    between = words.say("From {start} to {end}")
    named = period(days.start, days.end, words)
    return named or between.format(start=_day(days.start, words), end=_day(days.end, words))


def _meeting(meeting: Meeting, words: Words) -> str:
    chair = ", ".join(filter(None, [meeting.chair, meeting.chair_position]))
    chaired = words.say("chaired by {name}").format(name=chair) if chair else ""
    return " · ".join(filter(None, [_day(meeting.date, words), chaired]))


def _ground(cited: Citation, words: Words) -> str:
    """A document that the notice rests on, and what it is about."""
    return " ".join(filter(None, [document(cited, words), cited.subject]))


def _signature(signature: Signature) -> str:
    """As it stands on paper, on one line: in whose place, position, name."""
    capacity = [f"{line.authority} {line.position}" for line in signature.capacity]
    return " · ".join(filter(None, [*capacity, signature.position, signature.name]))
