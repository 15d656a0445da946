"""The names that this notice itself writes where they can be told from what follows."""

import re
from collections.abc import Iterator

from giaoban.names.aliases import aliases
from giaoban.names.headings import named_by, named_throughout
from giaoban.names.lists import Mention, NameReader
from giaoban.structure.outline import Outline
from giaoban.structure.tree import Node, nodes
from giaoban.text import Phrases, fold

_LONGEST = 200  # characters of a heading
_LED = re.compile(
    r"(?:^|[.;:,]\s+)(?:(?:giao|yêu cầu|đề nghị|phân công)\s+)?(?P<who>[^.;:,()]{5,80}?)"
    r"\s+chủ trì(?:,|\s+(?:phối hợp|tham mưu))(?!\w)"
)
_HEARD = re.compile(
    r"nghe\s+(?=\w)(?P<who>[^,.;()]{5,80}?)\s+(?:báo cáo|trình bày|thông tin)(?!\w)"
)
_PART = re.compile(r"[^,;:().\s-][^,;:()]*[^,;:().\s]")
"""One of those to whom it is sent."""

_STOPS = ".;:,"


def own_names(outline: Outline) -> Phrases[str]:
    """Names, folded to their spelling: their words end a name wherever they recur."""
    declared = (short for one in outline.preamble for short, _ in aliases(one.text))
    known = (one.text for one in _written(outline))
    return Phrases((name, fold(name)) for name in (*known, *declared))


def _written(outline: Outline) -> Iterator[Mention]:
    for node in nodes(outline.body):
        yield from _of_heading(node)
        yield from _before(_LED, node.paragraph.text)
    for one in outline.tail:
        for part in _PART.findall(one.text):
            yield from _single(part)
    for paragraph in outline.preamble:
        yield from _before(_HEARD, paragraph.text)


def _of_heading(node: Node) -> Iterator[Mention]:
    """The units that a numbered line names; above points that begin with a verb, any words."""
    paragraph = node.paragraph
    if paragraph.marker is None or not paragraph.marker.numbered or len(paragraph.text) > _LONGEST:
        return
    named = [one for one in named_by(NameReader(paragraph.text.rstrip(" :"))) if not one.group]
    if not named and node.children and paragraph.text[-1:] not in _STOPS:
        below = NameReader(node.children[0].paragraph.text)
        if below.is_verb(0) and not below.listed(0):
            named = named_throughout(NameReader(paragraph.text))
    yield from named


def _before(telling: re.Pattern[str], text: str) -> Iterator[Mention]:
    """Those of whom the words behind them tell that their name is over."""
    for found in telling.finditer(fold(text)):
        yield from _single(text[found.start("who") : found.end("who")])


def _single(text: str) -> list[Mention]:
    """The only unit that a text names, if it says nothing else."""
    reader = NameReader(text)
    named = named_throughout(reader, led=True)
    return named if len(named) == 1 and not named[0].group else []
