"""Facts in words: when, who, where. The same in every view, sheet and list."""

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby

from giaoban.model.notice import Citation, Deadline, Notice, UnitRef
from giaoban.model.reading import Place
from giaoban.out.labels import BEFORE_AND_ON, INFERRED, PERIODS, WHEN
from giaoban.out.manner import Words
from giaoban.out.visible import on_one_line
from giaoban.text import fold

PLACES = 4
"""Pages, and ranges of lines on a page, that are named one by one."""


def when(deadline: Deadline, words: Words) -> str:
    """The time in one line: relation and last day; then what to be wary of."""
    moment = _moment(deadline, words)
    if deadline.applies_to:
        moment = f"{on_one_line(deadline.applies_to)}: {moment}"
    return " · ".join([moment, *_cautions(deadline, moment, words)])


def _moment(deadline: Deadline, words: Words) -> str:
    if deadline.relation == "every":
        regular = words.say("Recurring: {text}")
        return _under(regular if deadline.rrule else words.say("Constantly: {text}"), deadline.text)
    if deadline.event and not deadline.due:
        return _under(words.say("Upon an event: {text}"), deadline.text)
    try:
        return words.say(_sentence(deadline)).format(**_days(deadline, words))
    except KeyError:  # a day that the sentence needs is not known: the notice's own words
        return quoted(deadline.text)


def _under(kind: str, text: str) -> str:
    """The words behind what they are; alone, where they begin with that: "định kỳ 02 tuần/lần"."""
    told = on_one_line(text)
    named = fold(kind.partition(":")[0])
    return told if fold(told).startswith(named) else kind.format(text=told)


def _sentence(deadline: Deadline) -> str:
    if deadline.relation == "before" and deadline.due == deadline.end:
        return BEFORE_AND_ON
    return WHEN.get(deadline.relation, "{text}")


def _days(deadline: Deadline, words: Words) -> dict[str, str]:
    """The words that sentences of `WHEN` have places for, as far as they are known."""
    known = {"text": quoted(deadline.text), "period": _period(deadline, words)}
    at = _clock(deadline.time, words) if deadline.time else ""
    for name, day in (("start", deadline.start), ("end", deadline.end)):
        time = "" if name == "start" and deadline.relation == "between" else at  # that of the end
        if day:
            sentence = words.say("{time} on {day}") if time else words.say("{day}")
            known[name] = sentence.format(day=words.day(day), time=time)
    if deadline.due:
        known["due"] = words.day(deadline.due)
    return known


def _clock(time: str, words: Words) -> str:
    """A clock time HH:MM as it is said: "16 giờ", "16 giờ 30"."""
    hour, _, minute = time.partition(":")
    told = words.say("{hour}:00") if minute == "00" else words.say("{hour}:{minute}")
    return told.format(hour=hour, minute=minute)


def _cautions(deadline: Deadline, moment: str, words: Words) -> Iterator[str]:
    if deadline.inferred:
        what = ", ".join(words.say(INFERRED.get(name, name)) for name in deadline.inferred)
        yield words.say("Inferred from the notice: {what}").format(what=what)
    if deadline.approximate:
        own_words = quoted(deadline.text)
        told = words.say("approximate: {text}").format(text=own_words)
        yield words.say("approximate") if own_words in moment else told


def _period(deadline: Deadline, words: Words) -> str:
    """The period by its name, where it has one, else in the notice's words."""
    named = deadline.start and deadline.end and period(deadline.start, deadline.end, words)
    return words.say("Within {period}").format(period=named) if named else quoted(deadline.text)


def period(start: dt.date, end: dt.date, words: Words) -> str | None:
    """A whole month, quarter, half year or year by its name; None where these days are none."""
    last = calendar.monthrange(end.year, end.month)[1]
    months = end.month - start.month + 1
    whole = start.year == end.year and start.day == 1 and end.day == last
    if not whole or months < 1 or (start.month - 1) % months:
        return None
    name = PERIODS.get((months, start.month if months == 6 else None))
    return name and words.say(name).format(
        month=f"{start.month:02}" if start.month < 3 else start.month,
        quarter=("I", "II", "III", "IV")[(start.month - 1) // 3],
        year=start.year,
    )


def number(notice: Notice, words: Words) -> str:
    """The number as printed; a gap where a draft leaves it blank."""
    return printed(notice.number, notice.serial, words)


def printed(number: str | None, serial: int | None, words: Words) -> str:
    """As above, where the notice is not at hand."""
    if not number:
        return words.say("(no number)")
    told = on_one_line(number)
    blank = serial is None and not told[0].isalnum()
    return f"{words.say('(number left blank)')}{told}" if blank else told


def document(cited: Citation, words: Words) -> str:
    """A document as cited, with its type and issuer where these words leave them out."""
    text = on_one_line(cited.text)
    if cited.type and text.startswith("số "):
        text = f"{cited.type} {text}"
    if not cited.issuer or fold(cited.issuer) in fold(text):
        return text
    told = words.say("{document} of {issuer}")
    return told.format(document=text, issuer=on_one_line(cited.issuer))


def file(name: str, words: Words) -> str:
    """The name of the file that was read."""
    return words.say("standard input") if name == "-" else on_one_line(name)


def unit_of(unit: str, office: str | None) -> str:
    """A unit's name, and whose it is where others have one of that name."""
    return on_one_line(f"{unit} ({office})" if office else unit)


def units(refs: Iterable[UnitRef]) -> str:
    """Units by their one name in this notice, sets of units as written."""
    return "; ".join(on_one_line(ref.unit or ref.text) for ref in refs)


def place(spans: Iterable[Place], words: Words) -> str:
    """Pages and lines, as far as they are known, the first few; "" where nothing is."""
    lines: dict[int | None, set[int]] = {}
    for span in spans:
        lines.setdefault(span.page, set()).update([span.line] if span.line else [])
    told = [_on_page(page, sorted(known), words) for page, known in lines.items()]
    return "; ".join([*filter(None, told[:PLACES]), *(["…"] if len(told) > PLACES else [])])


def _on_page(page: int | None, lines: list[int], words: Words) -> str:
    where = [words.say("page {page}").format(page=page)] if page else []
    ranges = list(_ranges(lines))
    if ranges:
        told = ", ".join([*ranges[:PLACES], *(["…"] if len(ranges) > PLACES else [])])
        where.append(words.say("line {line}").format(line=told))
    return ", ".join(where)


def _ranges(lines: list[int]) -> Iterator[str]:
    """Neighbouring lines as one: 29–31."""
    for _, group in groupby(enumerate(lines), lambda pair: pair[1] - pair[0]):
        run = [line for _, line in group]
        yield str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}"


def quoted(text: str) -> str:
    return f"«{on_one_line(text)}»"
