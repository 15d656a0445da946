"""What stands around the sections of a draft, from what stood around those of the old notice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from giaoban.desk.draft.months import Turn
from giaoban.desk.draft.parts import Head, Tail, blank
from giaoban.desk.draft.places import Places
from giaoban.desk.draft.writing import written
from giaoban.model.notice import Period
from giaoban.model.reading import Reading
from giaoban.names import numbers
from giaoban.readers import plain
from giaoban.structure.outline import Outline, outline
from giaoban.structure.wording import opening
from giaoban.text import clauses, fold

STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PARTY = ("ĐẢNG CỘNG SẢN VIỆT NAM",)
NO_NUMBER, NO_DAY = " " * 8, " " * 5
"""Left blank, as the decree leaves them in a draft."""

_LETTER = "Công văn"
_RULE = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Frame:
    """`_outline`: the parts of the notice's own text, its title apart from what follows."""

    reading: Reading
    places: Places
    turn: Turn
    month: Period
    _outline: Outline = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_outline", _outline(self.reading.text, self.places))

    # -- above ------------------------------------------------------------------------------------

    def head(self) -> Head:
        notice = self.reading.notice
        lines = self.places.lines("/issuer") or ((notice.issuer,) if notice.issuer else ())
        letter = notice.type == _LETTER
        return Head(
            superior=tuple(self._superior(lines)),
            issuer=lines or (blank("cơ quan ban hành"),),
            motto=self._motto(),
            symbol=f"Số:{NO_NUMBER}{self._symbol()}",
            place=self._place(),
            type=None if letter else (notice.type or "Thông báo").upper(),
            title=self._title(letter),
            addressees=tuple(self._addressees(letter)),
        )

    def _superior(self, issuer: Sequence[str]) -> Iterator[str]:
        """The capitals above the agency that issued: the one over it."""
        for one in self._outline.header:
            if one.kind == "number" or one.text in issuer:
                return
            if one.kind in ("text", "position") and one.capitals:
                yield one.text

    def _motto(self) -> tuple[str, ...]:
        party = fold(PARTY[0])
        found = any(party in fold(one.text) for one in self._outline.header)
        return PARTY if found else STATE

    def _addressees(self, letter: bool) -> Iterator[str]:
        """Those of the old notice, line by line."""
        for one in self._outline.addressees:
            yield f"- {one.text}" if one.marker else one.text
        if letter and not self._outline.addressees:
            yield f"Kính gửi: {blank('nơi gửi')}"

    def _symbol(self) -> str:
        found = numbers.parse(self.reading.notice.number or "")
        if found is None:
            return f"/{blank('ký hiệu')}"
        symbol = "-".join(found.symbol)
        return f"-{symbol}/{found.party}" if found.party else f"/{symbol}"

    def _place(self) -> str:
        place = self.reading.notice.place or blank("địa danh")
        first = self.month.start
        return f"{place}, ngày{NO_DAY}tháng {written(first.month)} năm {first.year}"

    def _title(self, letter: bool) -> tuple[str, ...]:
        """Broken where the old one was, unless a word of time is broken there."""
        title = self.reading.notice.title
        if title is None:
            return (blank("trích yếu"),)
        lines = tuple(self.turn.turned(one) for one in self.places.lines("/title"))
        whole = self.turn.turned(title)
        if letter:
            return (f"V/v {whole}",)
        return lines if " ".join(lines) == whole else (whole,)

    # -- around -----------------------------------------------------------------------------------

    def preamble(self) -> tuple[str, ...]:
        told = (one.text for one in self._outline.preamble if not _RULE.fullmatch(one.text))
        return tuple(self.turn.turned(part) for text in told for part in _grounds(text))

    def tail(self) -> Tail:
        notice = self.reading.notice
        return Tail(
            closing=tuple(self.turn.turned(one.text) for one in self._outline.closing),
            recipients=notice.recipients or (blank("nơi nhận"),),
            archive=notice.archive or blank("nơi lưu"),
            signature=notice.signature,
        )


def _outline(text: str, places: Places) -> Outline:
    """The text again as parts: a reading keeps its words, not what stood around the sections."""
    ends = [one.end for one in places.spans.get("/title", ())]
    at = max(ends, default=0)
    apart = f"{text[:at]}\n\n{text[at:]}" if at else text
    return outline(plain.read(apart.encode("utf-8", "ignore")))


def _grounds(text: str) -> Iterator[str]:
    """Each ground is a paragraph of its own, also where the text ran them together."""
    start = 0
    for low, _ in clauses(text)[1:]:
        row = opening(text[low:])
        if row and row["ground"] and text[low].isupper() and text[:low].rstrip().endswith(";"):
            yield text[start:low].rstrip()
            start = low
    yield text[start:]
