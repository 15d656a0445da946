"""Type, title and subject: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5."""

import re
from collections.abc import Iterator, Mapping

from giaoban.review.case import Case, Check, Hit, words_of
from giaoban.text import fold

_COLON = re.compile(r"v/v\s*:", re.IGNORECASE)


def missing(case: Case) -> Iterator[Hit]:
    """Under the type stands what the document is about."""
    if case.outline.type_line and case.outline.title is None:
        yield Hit(words_of(case.outline.type_line), {}, "/title")


def letter(case: Case) -> Iterator[Hit]:
    """An official letter has no type above its title."""
    heading = case.outline.type_line
    if heading and fold(heading.text) == "công văn":
        yield Hit(words_of(heading))


def subject(case: Case) -> Iterator[Hit]:
    """ "V/v" without a colon."""
    for one in case.header("subject"):
        if _COLON.match(one.text):
            yield Hit(words_of(one))


CHECKS: Mapping[str, Check] = {
    "title-missing": missing,
    "letter-type": letter,
    "subject-colon": subject,
}
