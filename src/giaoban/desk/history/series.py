"""Which notices follow one another: those of one kind of one office."""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from giaoban.library.entry import Head
from giaoban.text import fold

Series = tuple[Head, ...]

_BRIEFING = "giao ban"
_NUMBER = re.compile(r"\d+|\b[ivx]+\b")


def series(heads: Sequence[Head], places: Mapping[int, str], head: Head) -> Series:
    """The notices of the kind and the office of this one; it is among them."""
    return every_series(heads, places)[head.id]


def every_series(heads: Sequence[Head], places: Mapping[int, str]) -> dict[int, Series]:
    """By the id of a notice those of its kind and its office, by month, day and number.

    One office: the issuer is the same, else the letters of the number, and so is the place where
    both tell it (`places`: by id). One kind: of one type, and either briefings, for whole months or
    not, or titled alike but for numbers. A draft, which has neither number nor day, stands last in
    its own series and in no other.
    """
    offices = _offices(heads, places)
    kinds: defaultdict[tuple[str, ...], list[Head]] = defaultdict(list)
    for head in heads:
        kinds[(*offices[head.id], fold(head.type or ""), *_kind(head))].append(head)
    groups = (group for kind in kinds.values() for group in _apart(kind))
    return {id_: one for group in groups for id_, one in _in_order(group).items()}


def _in_order(group: Iterable[Head]) -> dict[int, Series]:
    every = sorted(group, key=_place)
    issued = tuple(head for head in every if not _is_draft(head))
    return {head.id: (*issued, head) if _is_draft(head) else issued for head in every}


def _is_draft(head: Head) -> bool:
    return head.serial is None and head.issued is None


def _place(head: Head) -> tuple[dt.date, dt.date, int, int]:
    last = dt.date.max
    return head.month or last, head.issued or last, head.serial or 0, head.id


# -- one kind -------------------------------------------------------------------------------------


def _kind(head: Head) -> tuple[str, ...]:
    whole = str(head.whole_month)
    return (_BRIEFING, whole) if _BRIEFING in fold(head.title or "") else ("", _title(head))


def _title(head: Head) -> str:
    """Without its numbers: of the month, the week, the quarter."""
    return " ".join(_NUMBER.sub("#", fold(head.title or "")).split())


def _apart(kind: Sequence[Head]) -> Iterable[list[Head]]:
    """One series; but where two briefings with other titles govern one month, each title has its
    own: they are held by others, or about other work."""
    titles: defaultdict[dt.date | None, set[str]] = defaultdict(set)
    by_title: defaultdict[str, list[Head]] = defaultdict(list)
    for head in kind:
        by_title[_title(head)].append(head)
        if head.whole_month:
            titles[head.month].add(_title(head))
    several = any(len(some) > 1 for some in titles.values())
    return by_title.values() if several else [list(kind)]


# -- one office -----------------------------------------------------------------------------------


def _offices(heads: Iterable[Head], places: Mapping[int, str]) -> dict[int, tuple[str, str]]:
    """Name and place of each notice's office; what a notice leaves out as the others tell it, if
    they tell one thing only. A notice that tells nothing is alone."""
    issuers: defaultdict[str, set[str]] = defaultdict(set)
    for head in heads:
        if head.issuer and head.issuer_code:
            issuers[_same(head.issuer_code)].add(_same(head.issuer))
    names = {head.id: _name(head, issuers) for head in heads}
    known: defaultdict[str, set[str]] = defaultdict(set)
    for id_, name in names.items():
        known[name].add(places.get(id_, ""))
    return {id_: (name, places.get(id_) or _only(known[name])) for id_, name in names.items()}


def _name(head: Head, issuers: Mapping[str, Set[str]]) -> str:
    code = _same(head.issuer_code or "")
    told = _same(head.issuer or "") or _only(issuers.get(code, frozenset()))
    return told or (f"/{code}" if code else f"#{head.id}")


def _only(told: Set[str]) -> str:
    """The one thing that is told, "" where there is none or several."""
    something = [one for one in told if one]
    return something[0] if len(something) == 1 else ""


def _same(text: str) -> str:
    return " ".join(fold(text).split())
