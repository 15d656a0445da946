"""What stands around a document of the office that speaks of one of its notices: who issues it, who
is above and who signs it, as in that notice; its number and day, and who receives it, are blank."""

import datetime as dt
import re
from dataclasses import dataclass

from giaoban.desk.draft.frame import NO_DAY, NO_NUMBER, PARTY, STATE, Frame
from giaoban.desk.draft.months import Turn
from giaoban.desk.draft.parts import Head, Tail, blank
from giaoban.desk.draft.places import Places
from giaoban.desk.draft.writing import whole, written
from giaoban.library.entry import Head as Origin
from giaoban.library.question import Question
from giaoban.library.units import is_ours, may_be_ours
from giaoban.model.notice import Notice
from giaoban.model.reading import Reading
from giaoban.names import numbers
from giaoban.text import fold

_NOBODY_YET = (blank("nơi nhận"),)
_NO_ARCHIVE = blank("nơi lưu")
_PARTY = re.compile(r"\b(?:tỉnh|thành|huyện|quận|thị|đảng) ủy\b|\b(?:đảng|chi) bộ\b")
"""Offices of the Party, whose papers bear its name."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """`symbol`: behind a blank number; `place`: with a blank day."""

    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    motto: tuple[str, ...]
    symbol: str
    place: str
    tail: Tail


def letterhead(reading: Reading, code: str, as_of: dt.date) -> Letterhead:
    """Of the office that issued the notice. `code`: of the type of document, "BC"; `as_of`: in
    whose month it is written."""
    head = _head(reading, as_of)
    return Letterhead(
        superior=head.superior,
        issuer=head.issuer,
        motto=head.motto,
        symbol=f"Số:{NO_NUMBER}{_symbol(reading.notice, code)}",
        place=_place(reading.notice.place, as_of),
        tail=Tail((), _NOBODY_YET, reading.notice.archive or _NO_ARCHIVE, reading.notice.signature),
    )


def of_report(reading: Reading, head: Origin, question: Question) -> Letterhead:
    """Of the office that reports: the profile's own, where the notice is another's; what the notice
    does not tell of it is blank."""
    profile = question.profile
    if profile is None or is_ours(head, profile):
        return letterhead(reading, "BC", question.as_of)
    place = reading.notice.place if may_be_ours(head, profile) else None
    return Letterhead(
        superior=(blank("cơ quan chủ quản"),),
        issuer=(profile.name.upper(),),
        motto=PARTY if _PARTY.search(fold(profile.name)) else STATE,
        symbol=f"Số:{NO_NUMBER}/BC-{profile.code or blank('ký hiệu')}",
        place=_place(place, question.as_of),
        tail=Tail((), _NOBODY_YET, _NO_ARCHIVE, None),
    )


def _place(place: str | None, as_of: dt.date) -> str:
    named = place or blank("địa danh")
    return f"{named}, ngày{NO_DAY}tháng {written(as_of.month)} năm {as_of.year}"


def _head(reading: Reading, as_of: dt.date) -> Head:
    month = whole(as_of)
    turn = Turn(reading.notice, None, month.start)
    return Frame(reading, Places.of(reading), turn, month).head()


def _symbol(notice: Notice, code: str) -> str:
    """ "/BC-SKHCN", of the Party "-BC/HU"."""
    found = numbers.parse(notice.number or "")
    if found and found.party:
        return f"-{code}/{found.party}"
    return f"/{code}-{notice.issuer_code or blank('ký hiệu')}"


def agency(reading: Reading) -> str | None:
    """ "Sở Khoa học và Công nghệ": capitals of the header as the notice spells them elsewhere;
    as they are, where it does not."""
    issuer = reading.notice.issuer
    if issuer is None or not issuer.split():
        return None
    said = re.compile(r"\s+".join(re.escape(word) for word in fold(issuer).split()))
    for found in said.finditer(fold(reading.text)):
        spelled = " ".join(reading.text[found.start() : found.end()].split())
        if not spelled.isupper():
            return spelled
    return issuer
