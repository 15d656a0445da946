"""Cited documents: each mention by number, or by kind and issuer."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.facts import dates
from giaoban.lexicon import phrases
from giaoban.model.notice import Citation
from giaoban.names import numbers
from giaoban.names.lists import NameReader
from giaoban.text import uniform

_DATE_GAP = re.compile(r",?\s+(?=ngày)")
_OF = re.compile(r",?\s+của\s+")
_SUBJECT = re.compile(r",?\s+(?:về việc|về|v/v)\s+|,?\s+(?=ban hành|quy định|phê duyệt)")
_YEARS = re.compile(r"\s+giai đoạn\s+\d{4}\s*-\s*\d{4}")
_BY_ISSUER = "citations.issuer"
_SUBJECT_END = re.compile(r"[.;,()]|$")
_LONGEST_SUBJECT = 300
_LONGEST_KIND = 4  # words
_LONGEST_DATE = 40
_UNNUMBERED = {"Kết luận", "Chỉ thị", "Kế hoạch", "Quy chế", "Thông báo"}
"""Kinds that issuer and kind tell apart; of the others an office issues too many."""


@dataclass(frozen=True, slots=True)
class Found:
    """A citation in running text: characters `start` to `end`, and the rule that told it."""

    start: int
    end: int
    rule: str
    value: Citation


def find(text: str) -> list[Found]:
    """The documents that `text` cites, in order."""
    reader = NameReader(text)
    numbered = list(_numbered(reader))
    taken = {
        i for one in numbered for i in range(reader.word_at(one.start), reader.word_at(one.end))
    }
    named = [one for one in _named(reader) if reader.word_at(one.start) not in taken]
    return sorted(numbered + named, key=lambda one: one.start)


def _numbered(reader: NameReader) -> Iterator[Found]:
    previous: str | None = None
    end_before = 0
    for match in numbers.NUMBER.finditer(uniform(reader.text)):
        start, kind = _kind_before(reader, match.start())
        if kind is None and ";" not in reader.text[end_before : match.start()]:
            previous = None
        number = numbers.of_match(match)
        kind = kind or previous or numbers.type_name(number.type_code)
        yield _cited(reader, start, match.end(), str(number), kind)
        previous, end_before = kind, match.end()


def _kind_before(reader: NameReader, at: int) -> tuple[int, str | None]:
    """Where the mention begins ("công văn số | 17/LHH-VP"), and the kind of document it names."""
    i = reader.word_at(at)
    first = i - 1 if i and reader.words[i - 1].key == "số" else i
    for back in range(min(first, _LONGEST_KIND), 0, -1):
        found = phrases("types").longest(reader.words, first - back)
        if found and found[1] == first:
            return reader.words[first - back].start, found[0]["name"]
    return reader.words[first].start, None


def _cited(reader: NameReader, start: int, end: int, number: str, kind: str | None) -> Found:
    day, end = _date_after(reader, end)
    issuer, after = _issuer_after(reader, end)
    value = Citation(
        text=reader.text[start:end],
        number=number,
        date=day,
        type=kind,
        issuer=issuer,
        subject=_subject_after(reader, after),
    )
    return Found(start, end, "citations.number", value)


def _date_after(reader: NameReader, end: int) -> tuple[dt.date | None, int]:
    """The day right after a number, and where the mention ends with it."""
    gap = _DATE_GAP.match(reader.folded, end)
    if gap is None:
        return None, end
    moment = next(dates.scan(reader.text[gap.end() : gap.end() + _LONGEST_DATE]), None)
    if moment is None or moment.start or moment.value.unit != "day":
        return None, end
    days = dates.resolve(moment.value, dates.Anchors())
    return (days.start, gap.end() + moment.end) if days else (None, end)


def _issuer_after(reader: NameReader, end: int) -> tuple[str | None, int]:
    of = _OF.match(reader.folded, end)
    mention = reader.at(reader.word_at(of.end())) if of else None
    return (mention.text, mention.end) if mention else (None, end)


def _subject_after(reader: NameReader, end: int) -> str | None:
    opening = _SUBJECT.match(reader.folded, end)
    if opening is None:
        return None
    limit = opening.end() + _LONGEST_SUBJECT
    stop = _SUBJECT_END.search(reader.text, opening.end(), limit)
    subject = reader.text[opening.end() : stop.start() if stop else limit].strip()
    return subject or None


def _is_made(reader: NameReader, first: int) -> bool:
    """Is the document that begins at word `first` the thing worked on: "Sửa đổi Quy chế …"?"""
    return any(
        found is not None and found[1] == first
        for back in range(1, min(first, 4) + 1)
        if (found := phrases("makings").longest(reader.words, first - back))
    )


def _named(reader: NameReader) -> Iterator[Found]:
    """Documents without a number: "Kết luận của UBKT Tỉnh ủy", "Quy chế làm việc của Chính phủ"."""
    for row, first, after in phrases("types").find(reader.words):
        if not reader.text[reader.words[first].start].isupper():
            continue
        if (first and reader.words[first - 1].key in {"các", "những"}) or _is_made(reader, first):
            continue
        issuer = _parties(reader, after) or _issuing(reader, after)
        if issuer is None or (issuer[2] == _BY_ISSUER and row["name"] not in _UNNUMBERED):
            continue
        start, (low, end, rule) = reader.words[first].start, issuer
        value = Citation(
            text=reader.text[start:end],
            number=None,
            date=None,
            type=row["name"],
            issuer=reader.text[low:end],
            subject=_years_after(reader, end),
        )
        yield Found(start, end, rule, value)


def _issuing(reader: NameReader, after: int) -> tuple[int, int, str] | None:
    """The issuer after "của": its characters and the rule."""
    working = [word.key for word in reader.words[after : after + 2]] == ["làm", "việc"]
    of = after + 2 if working else after
    if of >= len(reader.words) or reader.words[of].key != "của":
        return None
    issuer = reader.at(of + 1)
    return (issuer.start, issuer.end, _BY_ISSUER) if issuer and not issuer.group else None


def _parties(reader: NameReader, after: int) -> tuple[int, int, str] | None:
    """Those between whom an agreement stands: "giữa UBND tỉnh với VCCI"."""
    if after >= len(reader.words) or reader.words[after].key != "giữa":
        return None
    first = reader.at(after + 1)
    if first is None or first.after >= len(reader.words):
        return None
    if reader.words[first.after].key not in {"với", "và"}:
        return None
    second = reader.listed(first.after + 1, called=True)
    return (first.start, second[0].end, "citations.parties") if second else None


def _years_after(reader: NameReader, end: int) -> str | None:
    """The years of an agreement, which are its subject: "giai đoạn 2026 - 2030"."""
    found = _YEARS.match(reader.folded, end)
    return reader.text[found.start() : found.end()].strip() if found else None
