"""Place and day of issue: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4."""

import re
from collections.abc import Iterator, Mapping

from giaoban.review.case import Case, Check, Hit, words_of

_DAY = re.compile(r"(ngày\s+)([1-9])(?=\s+tháng)", re.IGNORECASE)
_MONTH = re.compile(r"(tháng\s+)([12])(?=\s+năm)", re.IGNORECASE)
_LATE_MONTH = re.compile(r"(tháng\s+)0([3-9])(?=\s+năm)", re.IGNORECASE)
_WRITTEN = re.compile(r"ngày\b.*\btháng\b.*\bnăm\b", re.IGNORECASE)
_ALONE = re.compile(r"\W*ngày\b", re.IGNORECASE)
_COMMA = re.compile(r",\s*ngày\b", re.IGNORECASE)


def zero(case: Case) -> Iterator[Hit]:
    """Days below 10, January and February have a zero before them."""
    for one in case.header("date"):
        right = _MONTH.sub(r"\g<1>0\2", _DAY.sub(r"\g<1>0\2", one.text))
        if right != one.text:
            yield Hit(words_of(one), {"right": right}, "/issued")


def month(case: Case) -> Iterator[Hit]:
    """March to December have none, in the samples of the decree."""
    for one in case.header("date"):
        right = _LATE_MONTH.sub(r"\1\2", one.text)
        if right != one.text:
            yield Hit(words_of(one), {"right": right}, "/issued")


def written_out(case: Case) -> Iterator[Hit]:
    """In words: "ngày … tháng … năm …"."""
    for one in case.header("date"):
        if not _WRITTEN.search(one.text):
            yield Hit(words_of(one), {}, "/issued")


def comma(case: Case) -> Iterator[Hit]:
    """Between the place and the day."""
    for one in case.header("date"):
        if _WRITTEN.search(one.text) and not (_COMMA.search(one.text) or _ALONE.match(one.text)):
            yield Hit(words_of(one), {}, "/place")


def placeless(case: Case) -> Iterator[Hit]:
    """Before the day stands the place."""
    for one in case.header("date"):
        if _ALONE.match(one.text):
            yield Hit(words_of(one), {}, "/place")


CHECKS: Mapping[str, Check] = {
    "day-zero": zero,
    "month-zero": month,
    "day-written-out": written_out,
    "place-comma": comma,
    "place-missing": placeless,
}
