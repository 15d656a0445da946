"""What a draft holds, in the order in which it is printed."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from giaoban.library.entry import Head as Origin
from giaoban.library.items import Told
from giaoban.model.notice import Period, Scope, Signature
from giaoban.text import BLANK

Kind = Literal["late", "dated", "carried"]
"""Its day is over · is still to come · it has none. In this order they are told."""

KINDS: tuple[Kind, ...] = ("late", "dated", "carried")


def blank(what: str) -> str:
    """`what`: what is to be filled in, or decided."""
    return f"[Điền: {what}]"


NO_SIGNATURE = blank("chức vụ, họ tên người ký")


def blanks(texts: Iterable[str]) -> int:
    return sum(len(BLANK.findall(text)) for text in texts)


@dataclass(frozen=True, slots=True)
class Point:
    """A task that is told again, in new words. `marker`: its dash or number, "" for none; `due`:
    the last days that still bind it, in order."""

    marker: str
    text: str
    told: Told
    kind: Kind
    due: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Points below the same lines that say who is told; `lead_in`: each with its own marker."""

    lead_in: tuple[str, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section. `marker`: its number as printed; `heading` None where it has only points; `body`:
    its points and parts in their order. `empty`: what stands in place of them where there are none,
    else ""."""

    id: str
    marker: str
    heading: str | None
    scope: Scope
    body: tuple["Group | Part", ...]
    empty: str = ""

    @property
    def groups(self) -> tuple[Group, ...]:
        return tuple(one for one in self.body if isinstance(one, Group))

    @property
    def parts(self) -> tuple["Part", ...]:
        return tuple(one for one in self.body if isinstance(one, Part))

    @property
    def points(self) -> tuple[Point, ...]:
        """Its own, without those of its parts."""
        return tuple(point for group in self.groups for point in group.points)


@dataclass(frozen=True, slots=True)
class Head:
    """The header and the title, line by line. `motto`: on the right; `symbol`: behind the blank
    number; `type` None where a công văn has none, whose subject is the title."""

    superior: tuple[str, ...]
    issuer: tuple[str, ...]
    motto: tuple[str, ...]
    symbol: str
    place: str
    type: str | None
    title: tuple[str, ...]
    addressees: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tail:
    """What stands below the sections. `signature`: None where nobody is known to sign."""

    closing: tuple[str, ...]
    recipients: tuple[str, ...]
    archive: str
    signature: Signature | None


@dataclass(frozen=True, slots=True)
class Draft:
    """`origin`: the notice it was begun from; `month`: the days that it governs. `done`: how many
    tasks were left out as done; `past`: appointments that are over, left out too."""

    origin: Origin
    month: Period
    as_of: dt.date
    head: Head
    preamble: tuple[str, ...]
    parts: tuple[Part, ...]
    tail: Tail
    done: int
    past: tuple[Told, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """All, in the order in which they are printed."""
        return tuple(point for part in every(self.parts) for point in part.points)

    @property
    def blanks(self) -> int:
        """How many places are to be filled in, besides the number and the day of the header."""
        head, tail = self.head, self.tail
        around = (*head.superior, *head.issuer, head.symbol, head.place, *head.title)
        signed = "" if tail.signature else NO_SIGNATURE
        below = (*tail.closing, *tail.recipients, tail.archive, signed)
        ends = (*head.addressees, *self.preamble, *below)
        return blanks((*around, *ends, *_texts(self.parts)))


def every(parts: Iterable[Part]) -> Iterator[Part]:
    """Those within others too, in the order in which they are printed."""
    for part in parts:
        yield part
        yield from every(part.parts)


def _texts(parts: Iterable[Part]) -> Iterator[str]:
    for part in every(parts):
        yield from (part.heading or "", part.empty)
        for group in part.groups:
            yield from group.lead_in
            yield from (point.text for point in group.points)
