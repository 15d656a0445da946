"""Who receives it, and where it is kept: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from giaoban.model.source import Span
from giaoban.review.case import Case, Check, Hit, words_of
from giaoban.structure.label import Label
from giaoban.text import fold

_ARCHIVE = re.compile(r"[-–+*]?\s*lưu\s*:\s*vt(?=[,.\s])[^;\n]*\.\s*$")


def missing(case: Case) -> Iterator[Hit]:
    """ "Nơi nhận:" stands in every document but laws."""
    if case.outline.tail and not any(_of(case, "recipients")):
        yield Hit((), {}, "/recipients")


def colon(case: Case) -> Iterator[Hit]:
    for one in _of(case, "recipients"):
        if ":" not in one.text:
            yield Hit(words_of(one))


def ends(case: Case) -> Iterator[Hit]:
    """A line each, with a semicolon at its end."""
    lines = _listed(case)
    wrong = [one for one, after in pairwise(lines) if _ends_wrong(one, after)]
    if wrong:
        yield Hit(
            tuple(span for one in wrong for span in words_of(one)),
            {"count": str(len(wrong))},
            "/recipients",
        )


def _ends_wrong(one: Label, after: Label) -> bool:
    """A line without a mark at its end may go on in the next, where that is no point; a colon
    stands before those that it names ("+ …")."""
    named = after.marker is not None and after.marker != one.marker
    ends = (";", ",", ":") if named else (";", ",")
    return (
        one.kind == "item"
        and bool(after.marker or after.kind == "archive")
        and not one.text.rstrip().endswith(ends)
    )


def _listed(case: Case) -> list[Label]:
    """From the first recipient to the archive."""
    kinds = [one.kind for one in case.outline.tail]
    if "recipients" not in kinds or "archive" not in kinds:
        return []
    return list(case.outline.tail[kinds.index("recipients") + 1 : kinds.index("archive") + 1])


def archive_missing(case: Case) -> Iterator[Hit]:
    """The last line says where it is kept."""
    if any(_of(case, "recipients")) and not any(_of(case, "archive")):
        yield Hit(
            tuple(span for one in _of(case, "recipients") for span in words_of(one)), {}, "/archive"
        )


def archive_form(case: Case) -> Iterator[Hit]:
    """ "- Lưu: VT, đơn vị soạn thảo." """
    for one in _of(case, "archive"):
        if not _ARCHIVE.match(fold(one.text)):
            yield Hit(words_of(one), {}, "/archive")


def _spans(labels: Iterable[Label]) -> tuple[Span, ...]:
    return tuple(span for one in labels for span in words_of(one))


def _of(case: Case, kind: str) -> Iterator[Label]:
    return (one for one in case.outline.tail if one.kind == kind)


CHECKS: Mapping[str, Check] = {
    "recipients-missing": missing,
    "recipients-colon": colon,
    "recipient-ends": ends,
    "archive-missing": archive_missing,
    "archive-form": archive_form,
}
