"""Grounds and the end of the body: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6."""

import re
from collections.abc import Iterator, Mapping

from giaoban.model.source import Span
from giaoban.review.case import Case, Check, Hit
from giaoban.structure.paragraphs import Paragraph
from giaoban.text import fold

_GROUND = ("căn cứ ", "theo đề nghị ")
_GOES_ON = re.compile(
    r",\s[^,;]{3,80}\s(?:chủ trì|kết luận|yêu cầu|thông báo|chỉ đạo"
    r"|tổ chức (?:họp|cuộc họp|hội nghị))\s"
)
"""To somebody who does something."""
_MARK = re.compile(r"\./\.[\s*”\"]*$")
_NEARLY = re.compile(r"(?:\.\s*/\s*|/\s*)\.?[\s*”\"]*$")


def grounds(case: Case) -> Iterator[Hit]:
    """A line each, parted by semicolons; the last ends in a full stop. One that is a sentence of
    its own ("Căn cứ …, Giám đốc kết luận:") is none of the list."""
    listed = [one for one in _grounds(case) if not _is_sentence(one[0])]
    for i, (text, spans) in enumerate(listed):
        last, end = i == len(listed) - 1, text.rstrip("* ")[-1:]
        if (last and end == ";") or (not last and end in ".,"):
            yield Hit(spans, {"end": "." if last else ";"})


def _grounds(case: Case) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Their words and lines; a line that begins like one begins one."""
    for one in case.outline.preamble:
        if not fold(one.text).startswith(_GROUND):
            continue
        lines = [(span, span.of(case.document.text)) for span in one.spans]
        starts = [i for i, (_, line) in enumerate(lines) if not i or _begins(line)]
        if len(starts) == 1:
            yield one.text, one.spans
            continue
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield (
                " ".join(line for _, line in lines[start:end]),
                tuple(span for span, _ in lines[start:end]),
            )


def _begins(line: str) -> bool:
    words = line.lstrip("* -")
    return words[:1].isupper() and fold(words).startswith(_GROUND)


def _is_sentence(ground: str) -> bool:
    return ground.rstrip("* ").endswith(":") or bool(_GOES_ON.search(ground))


def end_mark(case: Case) -> Iterator[Hit]:
    """ "./." behind the last words, as in all samples of the decree."""
    last = _last(case)
    if last and not _MARK.search(last.text):
        yield Hit(_end(last), {"form": "./."})


def no_end_mark(case: Case) -> Iterator[Hit]:
    """The Party's documents end in a full stop."""
    last = _last(case)
    if last and _NEARLY.search(last.text):
        yield Hit(_end(last))


def _last(case: Case) -> Paragraph | None:
    """The last paragraph before recipients and signature."""
    if case.outline.closing:
        return case.outline.closing[-1]
    nodes = case.outline.body
    while nodes and nodes[-1].children:
        nodes = nodes[-1].children
    return nodes[-1].paragraph if nodes else None


def _end(of: Paragraph) -> tuple[Span, ...]:
    """Its last characters."""
    last = of.spans[-1]
    return (Span(max(last.start, last.end - 12), last.end),)


CHECKS: Mapping[str, Check] = {
    "grounds-end": grounds,
    "end-mark": end_mark,
    "end-mark-party": no_end_mark,
}
