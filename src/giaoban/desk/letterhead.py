"""What stands around a document of the office that speaks of one of its notices: who issues it, who
is above, who receives and signs it, as in that notice; its number and day left blank."""

import datetime as dt
import re
from dataclasses import dataclass

from giaoban.desk.draft.frame import NO_DAY, NO_NUMBER, Frame
from giaoban.desk.draft.months import Turn
from giaoban.desk.draft.parts import Head, Tail, blank
from giaoban.desk.draft.places import Places
from giaoban.desk.draft.writing import whole, written
from giaoban.model.notice import Notice
from giaoban.model.reading import Reading
from giaoban.names import numbers
from giaoban.text import fold


@dataclass(frozen=True, slots=True)
class Letterhead:
    """`symbol`: behind a blank number; `place`: with a blank day; `agency`: who issued the notice,
    as it is spelled in running text, None where nobody is named."""

    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    motto: tuple[str, ...]
    symbol: str
    place: str
    agency: str | None
    tail: Tail


def letterhead(reading: Reading, code: str, as_of: dt.date) -> Letterhead:
    """`code`: of the type of document, "BC"; `as_of`: in whose month it is written."""
    head = _head(reading, as_of)
    place = reading.notice.place or blank("địa danh")
    return Letterhead(
        superior=head.superior,
        issuer=head.issuer,
        motto=head.motto,
        symbol=f"Số:{NO_NUMBER}{_symbol(reading.notice, code)}",
        place=f"{place}, ngày{NO_DAY}tháng {written(as_of.month)} năm {as_of.year}",
        agency=agency(reading),
        tail=_tail(reading.notice),
    )


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


def _tail(notice: Notice) -> Tail:
    return Tail(
        closing=(),
        recipients=notice.recipients or (blank("nơi nhận"),),
        archive=notice.archive or blank("nơi lưu"),
        signature=notice.signature,
    )


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
