"""Doers named after the work: "… (Chủ trì: Phòng A; phối hợp: Phòng B)", "… (Văn phòng; 15/12)"."""

from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.facts.assignment import Part
from giaoban.lexicon import phrases
from giaoban.names.lists import Mention, NameReader

_STOPS = {".", ";", ")"}
_ENDS = {".", ";"}


@dataclass(frozen=True, slots=True)
class Labelled:
    """Those whom labels or a last bracket name: doers, words that say they lead, helpers."""

    doers: tuple[Mention, ...]
    part: Part | None
    partners: tuple[Mention, ...]


def labelled(reader: NameReader) -> Labelled | None:
    """Who does a point's work by its labels, else by its last bracket; None if unsaid."""
    return by_labels(reader) or _by_bracket(reader)


def is_labelled(reader: NameReader) -> bool:
    """Does a line begin with a label for the work above it: "Đơn vị chủ trì: …", "Thời hạn: …"?"""
    label = phrases("labels", "limits").longest(reader.words, 0)
    return label is not None and reader.key(label[1]) == ":"


def by_labels(reader: NameReader) -> Labelled | None:
    """Who does a point's work by the labels in it."""
    doers: list[Mention] = []
    partners: list[Mention] = []
    part: Part | None = None
    for row, first, after in phrases("labels").find(reader.words):
        if reader.key(after) != ":" or not _opens(reader, first):
            continue
        named = _named(reader, after + 1)
        if row["means"] == "partner":
            partners += named
            continue
        doers += named
        if row["means"] == "lead":
            part = Part("lead", first, after, row.id)
    return Labelled(tuple(doers), part, tuple(partners)) if doers else None


def _opens(reader: NameReader, i: int) -> bool:
    """Does a label begin here: at the head, after a stop or a bracket?"""
    return i == 0 or reader.key(i - 1) in _ENDS | {"(", ","}


def _named(reader: NameReader, i: int) -> list[Mention]:
    """The names after a label; words that no rule knows as a name stand as written."""
    found = reader.listed(i, called=True)
    return found or list(_as_written(reader, i))


def _as_written(reader: NameReader, i: int) -> Iterator[Mention]:
    after = next((k for k in range(i, len(reader.words)) if reader.key(k) in _STOPS), None)
    if after is not None and after > i:
        yield reader.mention(i, after, rule="labels.as-written")


def _by_bracket(reader: NameReader) -> Labelled | None:
    """The doers that the last bracket names: "(Văn phòng chủ trì, Thanh tra phối hợp; 15/12)"."""
    opened = _last_bracket(reader)
    if opened is None:
        return None
    given = reader.cue(opened + 1)
    start = given[1] if given and given[0]["means"] == "assign" else opened + 1
    doers = reader.listed(start)
    if not doers:
        return None
    after = doers[-1].after
    cue = reader.cue(after)
    if cue and cue[0]["means"] == "lead":
        helpers = reader.listed(cue[1] + 1) if reader.key(cue[1]) == "," else []
        return Labelled(tuple(doers), Part("lead", after, cue[1], cue[0].id), tuple(helpers))
    does = phrases("doings").longest(reader.words, after)
    ends = reader.key(does[1] if does else after) in _STOPS
    return Labelled(tuple(doers), None, ()) if ends else None


def _last_bracket(reader: NameReader) -> int | None:
    """Where the bracket begins that ends the text, or all of it but the stop."""
    last = len(reader.words) - 1
    while last > 0 and reader.key(last) in {".", ";", "./"}:
        last -= 1
    if last < 0 or reader.key(last) != ")":
        return None
    return next((k for k in range(last, -1, -1) if reader.key(k) == "("), None)
