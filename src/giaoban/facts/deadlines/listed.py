"""Days named one after the other, each a time of its own: "trước ngày 09/4 và 16/4/2021"."""

import re
from dataclasses import replace

from giaoban.facts.dates import Moment
from giaoban.facts.deadlines.announced import Binding
from giaoban.text import fold

_BOUND = {"before", "by", "on"}
_NUMBER = re.compile(r"\d{1,2}")
_AND = r"\s*(?:, và|,|và)\s*"
_AND_GAP = re.compile(_AND)
_GAP = re.compile(rf"(?:\s*\([^()]{{1,40}}\))?(?:{_AND}|\s*;\s*)")
_ENDS = re.compile(r"\s*(?:[.,;:()]|$|(?:và|nếu|tại|để|theo)\s)")
_SEEN = 20  # characters after a day that tell whether the clause is over
_DAY = r"(?:ngày\s+)?\d{1,2}"
_WITHOUT_MONTH = re.compile(
    rf"(?<![\d/.-])\d{{1,2}}(?:{_AND}{_DAY})*(?={_AND}{_DAY}\s*(?:[/.-]|tháng))"
)


def one_more(
    text: str, previous: Moment | None, moment: Moment, bound: Binding | None
) -> tuple[Moment, Binding] | None:
    """A further day of a list, with the hour and the binding of the one before it, `previous`."""
    if previous is None or bound is None or bound.relation not in _BOUND:
        return None
    if not (previous.value.unit == moment.value.unit == "day") or moment.value.time:
        return None
    gap = fold(text[previous.end : moment.start])
    ends = _ENDS.match(fold(text[moment.end : moment.end + _SEEN]))
    listing = bound.start == previous.start and "và" in gap  # "…, ngày 15/6 | và ngày 15/9 báo cáo"
    if not (ends or listing) or not _GAP.fullmatch(gap):
        return None
    value = replace(moment.value, time=previous.value.time)
    return replace(moment, value=value), bound._replace(start=moment.start)


def each_day(text: str, moment: Moment, bound: Binding) -> list[tuple[Moment, Binding]]:
    """The days of a list whose month stands at its end: "trước ngày 10, 20 và 30/4"; else the
    moment as it is. Days in a row are one time for what happens on them."""
    last = moment.value.last
    if last is None or last.unit != "day":
        return [(moment, bound)]
    words = fold(text[moment.start : moment.end])
    found = _WITHOUT_MONTH.search(words)
    if found is None:
        return [(moment, bound)]
    numbers = [(one.start(), one.end(), int(one[0])) for one in _NUMBER.finditer(found[0])]
    in_a_row = [day for _, _, day in numbers] == [*range(numbers[0][2], last.day or 0)]
    if bound.relation in ("within", "between") and not in_a_row:
        bound = bound._replace(relation="on")
    if bound.relation not in _BOUND:
        return [(moment, bound)]
    at, time = moment.start + found.start(), moment.value.time
    days = [
        Moment(at + start, at + end, replace(last, day=day, time=time))
        for start, end, day in numbers
    ]
    gap = _AND_GAP.match(words, found.end())
    start = moment.start + (gap.end() if gap else found.end())
    days.append(Moment(start, moment.end, replace(last, time=time)))
    return [(days[0], bound), *((day, bound._replace(start=day.start)) for day in days[1:])]
