"""The header and the title: number, place, date, kind, issuer, trích yếu, period."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from giaoban.facts import dates
from giaoban.lexicon import phrases
from giaoban.model.notice import Period
from giaoban.model.proof import Proven
from giaoban.model.source import Passage
from giaoban.names import numbers
from giaoban.structure.label import Label
from giaoban.structure.outline import Outline
from giaoban.structure.paragraphs import is_bold
from giaoban.structure.passages import joined
from giaoban.text import fold, words

_NUMBER_LINE = re.compile(r"số\s*:?\s*")
_PLACE = re.compile(r"[,\s]*ngày(?:\s|$)")
_DAY = re.compile(r"ngày\s*(\d{1,2})\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:năm|[/.-])\s*(\d{4})")
_DATE_RULE = "lines.place-and-date"
_BRIEFLY = re.compile(r"v/v\s*:?\s*")
_SUBJECT = re.compile(r"v/v\s*:?\s*|về việc\s*:?\s*")
_RANGE = re.compile(r"\s*(?:đến hết|đến|tới|-)\s*")
_BRIEFING = re.compile(
    r"giao ban|công tác|nhiệm vụ|triển khai|họp (?:liên tịch|cơ quan|hội đồng)|(?:thường|định) kỳ"
)
_AGENCY = ("text", "position")
"""Kinds of lines that name who issued: the Prime Minister is an office that issues."""

_LEVELS = {"cấp", "tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường"}


def number(header: Sequence[Label]) -> Proven[numbers.DocumentNumber] | None:
    """The number in the header, a draft's blank one included."""
    line = next((one for one in header if one.kind == "number"), None)
    if line is None:
        return None
    opening = _NUMBER_LINE.match(fold(line.text))
    start = opening.end() if opening else 0
    found = numbers.parse(line.text[start:])
    spans = line.words.origin(start, len(line.text))
    return Proven(found, line.rule, spans) if found else None


def canonical(found: Proven[numbers.DocumentNumber]) -> Proven[str]:
    """The number in its canonical form."""
    return Proven(str(found.value), found.rule, found.spans)


def place_and_date(header: Sequence[Label]) -> tuple[Proven[str] | None, Proven[dt.date] | None]:
    """The place before ", ngày …", and the date where it is printed whole and exists."""
    line = _date_line(header)
    if line is None:
        return None, None
    cut = _PLACE.search(fold(line.text))
    end = cut.start() if cut else 0
    place = Proven(line.text[:end].strip(), _DATE_RULE, line.origin(0, end)) if end else None
    printed = _DAY.search(fold(line.text))
    if printed is None:
        return place, None
    try:
        day = dt.date(int(printed[3]), int(printed[2]), int(printed[1]))
    except ValueError:
        return place, None
    return place, Proven(day, _DATE_RULE, line.origin(*printed.span()))


def _date_line(header: Sequence[Label]) -> Passage | None:
    """The line of place and date, with the year where a narrow column wraps it."""
    at = next((i for i, one in enumerate(header) if one.kind == "date"), None)
    if at is None:
        return None
    below = header[at + 1] if at + 1 < len(header) else None
    wrapped = (
        below is not None
        and below.text.strip().isdigit()
        and not _DAY.search(fold(header[at].text))
    )
    return joined(one.words for one in header[at : at + 1 + wrapped])


def kind(outline: Outline, parsed: numbers.DocumentNumber | None) -> Proven[str] | str | None:
    """The kind of document: its own line, else its code; a symbol without a type is a công văn."""
    line = outline.type_line
    if line is not None:
        name = numbers.type_named(line.text)
        return Proven(name, "frame.type", line.words.origin(0, len(line.text))) if name else None
    if parsed is None:
        return None
    return numbers.type_name(parsed.type_code) or "Công văn"


def issuer(header: Sequence[Label]) -> Proven[str] | None:
    """The agency that issued: the last one above the number, its wrapped lines joined."""
    agencies: list[list[Label]] = []
    for one in header:
        if one.kind == "number":
            break
        if one.kind not in _AGENCY or not one.capitals or one.line.zone != "body":
            continue
        if agencies and not _begins_agency(one, agencies[-1]):
            agencies[-1].append(one)
        else:
            agencies.append([one])
    if not agencies:
        return None
    name = joined(one.words for one in agencies[-1])
    return Proven(name.text, "frame.issuer", name.origin(0, len(name.text)))


def _begins_agency(one: Label, before: list[Label]) -> bool:
    """A new agency, or a further line of the one above ("ỦY BAN NHÂN DÂN / TỈNH LÂM ĐỒNG")?"""
    first = words(one.text)
    if is_bold(one) != is_bold(before[-1]):
        return True
    if phrases("places").longest(first, 0) and first[0].key in _LEVELS:
        return False
    return bool(phrases("heads").longest(first, 0))


def title(outline: Outline) -> Proven[str] | None:
    """The trích yếu: below the type line, or after "V/v" in a công văn."""
    if outline.title is not None:
        briefly = _BRIEFLY.match(fold(outline.title.text))
        start, end = briefly.end() if briefly else 0, len(outline.title.text)
        text = outline.title.text[start:]
        return Proven(text, "frame.title", outline.title.origin(start, end)) if text else None
    lines = _subject_lines(outline.header)
    if not lines:
        return None
    whole = joined(one.words for one in lines)
    opening = _SUBJECT.match(fold(whole.text))
    start = opening.end() if opening else 0
    return Proven(whole.text[start:], "lines.subject", whole.origin(start, len(whole.text)))


def _subject_lines(header: Sequence[Label]) -> list[Label]:
    """ "V/v …" and the lines it wraps onto, in its own column."""
    at = next((i for i, one in enumerate(header) if one.kind == "subject"), None)
    if at is None:
        return []
    below = (one for one in header[at + 1 :] if one.kind == "text")
    return [header[at], *(one for one in below if _column(one) in (_column(header[at]), None))]


def _column(one: Label) -> int | None:
    return one.line.cell.column if one.line.cell else None


def period(outline: Outline) -> Proven[Period] | None:
    """The month or quarter that a briefing governs: the last one its title names."""
    if outline.title is None:
        return None
    text = outline.title.text
    whole = _from_to(text)
    if whole:
        return Proven(whole[0], "frame.period", outline.title.origin(*whole[1]))
    named = [m for m in dates.scan(text) if m.value.unit in ("month", "quarter") and m.value.year]
    if not named or not _BRIEFING.search(fold(text[: named[-1].start])):
        return None
    days = dates.resolve(named[-1].value, dates.Anchors())
    if days is None:
        return None
    spans = outline.title.origin(named[-1].start, named[-1].end)
    return Proven(Period(start=days.start, end=days.end), "frame.period", spans)


def _from_to(text: str) -> tuple[Period, tuple[int, int]] | None:
    """The days of a week's briefing: "tuần 32 (từ ngày 04/8 đến ngày 10/8/2025)"."""
    found = [m for m in dates.scan(text) if m.value.unit == "day"]
    stretches = [(one.value, one.value.last, one.start, one.end) for one in found if one.value.last]
    stretches += [
        (first.value, last.value, first.start, last.end)
        for first, last in pairwise(found)
        if _RANGE.fullmatch(fold(text[first.end : last.start]))
    ]
    for first, last, *at in stretches:
        end = dates.resolve(last, dates.Anchors())
        start = dates.resolve(replace(first, last=None), dates.Anchors(end.end if end else None))
        if start and end and start.start <= end.end:
            return Period(start=start.start, end=end.end), (at[0], at[1])
    return None
