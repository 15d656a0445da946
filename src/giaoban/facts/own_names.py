"""The names that this notice itself writes where they can be told from what follows."""

import re
from collections.abc import Iterator, Sequence

from giaoban.lexicon import phrases
from giaoban.names.aliases import aliases
from giaoban.names.headings import named_by, named_throughout, named_with_signs
from giaoban.names.lists import NameReader
from giaoban.structure.outline import Outline
from giaoban.structure.tree import Node, nodes
from giaoban.text import Phrases, fold

_LONGEST = 200  # characters of a heading
_LONGEST_NAME = 12  # words of one that no rule knows
_LEAST_UNITS = 2  # headings beside it that name units
_WHO = r"(?P<who>[^.;:()]{5,90}?)"
_GIVING = r"(?:(?:giao|yêu cầu|đề nghị|phân công)\s+)?"
_LED = re.compile(rf"(?:^|[.;:,]\s+){_GIVING}{_WHO}\s+chủ trì(?:,|\s+(?:phối hợp|tham mưu))(?!\w)")
_LABEL = re.compile(rf"(?:(?:đối với|nhiệm vụ của)\s+)?{_GIVING}{_WHO}\s*:(?=\s|$)")
_HEARD = re.compile(rf"nghe\s+(?=\w){_WHO}\s+(?:báo cáo|trình bày|thông tin)(?!\w)")
_PART = re.compile(r"[^,;:().\s-][^,;:()]*[^,;:().\s]")
"""One of those to whom it is sent."""

_SIGNS = re.compile(r"^[^\w(]+")
"""Stray signs before the first word of a heading."""

_STOPS = (".", ";", ",")
_TOPICS = ("về ", "việc ", "công tác ", "nội dung ", "nhiệm vụ ", "lĩnh vực ", "tình hình ")


def own_names(outline: Outline) -> Phrases[str]:
    """Names, folded to their spelling: their words end a name wherever they recur."""
    declared = (short for one in outline.preamble for short, _ in aliases(one.text))
    return Phrases((name, fold(name)) for name in (*_written(outline), *declared))


def _written(outline: Outline) -> Iterator[str]:
    yield from _among_units(outline.body)
    for node in nodes(outline.body):
        yield from _of_heading(node)
        yield from _among_units(node.children)
        yield from _before(_LED, node.paragraph.text)
        label = _LABEL.match(fold(node.paragraph.text[:_LONGEST]))
        if label:
            yield from _single(node.paragraph.text[slice(*label.span("who"))])
    for one in outline.tail:
        for part in _PART.findall(one.text):
            yield from _single(part)
    for paragraph in outline.preamble:
        yield from _before(_HEARD, paragraph.text)


def _of_heading(node: Node) -> Iterator[str]:
    """The units that a numbered line names; above points that begin with a verb, any words."""
    text = node.paragraph.text
    if len(text) > _LONGEST:
        return
    reader = NameReader(text.rstrip(" :"))
    named = named_by(reader) if _is_numbered(node) else []
    yield from (one.unit or one.text for one in named if not one.group)
    if not named and _is_above_work(node):
        yield from (one.text for one in named_throughout(reader))
        if named_with_signs(reader):
            yield reader.text


def _among_units(points: Sequence[Node]) -> Iterator[str]:
    """Headings above work that no rule knows, where those beside them name units."""
    numbered = [node for node in points if _is_numbered(node)]
    readers = [NameReader(_SIGNS.sub("", node.paragraph.text.rstrip(" :"))) for node in numbered]
    units = sum(bool(named_by(reader)) for reader in readers)
    if units < _LEAST_UNITS or 2 * units < len(numbered):
        return
    for node, reader in zip(numbered, readers, strict=True):
        if _is_above_work(node) and _may_be_name(reader) and not named_by(reader):
            yield from reader.text.split(", ")


def _may_be_name(reader: NameReader) -> bool:
    """A few words that are neither a subject nor a sentence."""
    short = 1 < len(reader.words) <= _LONGEST_NAME and reader.capital(0)
    says = fold(reader.text).startswith(_TOPICS) or phrases("generals").longest(reader.words, 0)
    others = phrases("nonactors").longest(reader.words, int(reader.key(0) in {"các", "những"}))
    return short and not (says or others or reader.is_verb(0) or _acts(reader))


def _acts(reader: NameReader) -> bool:
    named = reader.listed(0)
    return bool(named) and reader.is_predicate(named[-1].after)


def _is_above_work(node: Node) -> bool:
    """A line without a stop above points that begin with a verb?"""
    if not node.children or node.paragraph.text.endswith(_STOPS):
        return False
    below = NameReader(node.children[0].paragraph.text)
    return below.is_verb(0) and not below.listed(0)


def _is_numbered(node: Node) -> bool:
    return node.paragraph.marker is not None and node.paragraph.marker.numbered


def _before(telling: re.Pattern[str], text: str) -> Iterator[str]:
    """Those of whom the words behind them tell that their name is over."""
    for found in telling.finditer(fold(text)):
        yield from _single(text[slice(*found.span("who"))])


def _single(text: str) -> list[str]:
    """The only unit that a text names, if it says nothing else."""
    named = named_throughout(NameReader(text), led=True)
    return [one.text for one in named] if len(named) == 1 and not named[0].group else []
