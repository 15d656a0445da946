"""From words to calendar values: every form in which offices write a day, week, month or year."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from giaoban.facts.dates.clock import clock, clock_time, weekday, weekday_number
from giaoban.facts.dates.values import Calendar, Moment, Part
from giaoban.text import fold

_NUMERALS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_PARTS: dict[str, Part] = {"đầu": "start", "giữa": "middle", "cuối": "end"}
_TENS: dict[str, Part] = {"thượng tuần": "start", "trung tuần": "middle", "hạ tuần": "end"}
_WEEKS = {"này": 0, "sau": 1, "tới": 1, "tiếp theo": 1}
_ORDINALS = {"nhất": 1, "đầu": 1, "đầu tiên": 1, "cuối": -1, "cuối cùng": -1}

_YEAR = r"(?:19|20)\d\d"
_OF_YEAR = rf"(?:\s?(?:/|-|năm)\s?(?P<year_{{}}>{_YEAR})(?!\d))?"
_NUMERAL = "|".join(sorted(_NUMERALS, key=len, reverse=True))
_NOON = r"(?:tiết\s+\d(?:,\s?\d)*\s+)?(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối)\s+)?"
_NUMBERS = (
    rf"(?P<ngay>ngày\s+)?(?P<day>\d{{1,2}})\s?(?P<sep>[/.-])\s?(?P<month>\d{{1,2}})"
    rf"(?:\s?(?P=sep)\s?(?P<year_a>{_YEAR}))?(?![\d/])(?!\.\d)"
)
_WORDS = (
    rf"ngày\s+(?P<day_w>\d{{1,2}})\s+tháng\s+(?P<month_w>\d{{1,2}}|{_NUMERAL})(?!\w)"
    rf"(?:\s+năm\s+(?P<year_b>{_YEAR})|\s?/\s?(?P<year_c>{_YEAR}))?(?!\d)"
)
_DAY = rf"(?:{clock()},?\s+)?{_NOON}(?:{weekday()},?\s*\(?\s*)?(?:{_NUMBERS}|{_WORDS})"
_ON_WEEKDAY = (
    rf"(?:{clock('_w')},?\s+)?{_NOON}"
    rf"(?:ngày\s+)?{weekday('_w')}(?:\s+tuần\s+(?P<ahead_w>này|sau|tới))?(?!\w)"
)
_PART = r"(?:(?P<part>đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần)\s+)?"
_MONTH = rf"tháng\s+(?P<month_m>\d{{1,2}}|{_NUMERAL})(?!\w){_OF_YEAR.format('m')}"
_QUARTER = rf"quý\s+(?P<quarter>iv|i{{1,3}}|0?[1-4])(?!\w){_OF_YEAR.format('q')}"
_MONTHS = (
    rf"(?P<months>0?[1-9]|1[01]|sáu|chín|ba)\s+tháng\s+(?P<which>đầu|cuối)\s+năm"
    rf"(?:\s+(?P<year_h>{_YEAR}))?(?!\w)"
)
_WEEK = (
    r"tuần\s+(?:thứ\s+)?(?P<week>[1-5]|nhất|hai|ba|tư|đầu tiên|đầu|cuối cùng|cuối)\s+(?:của\s+)?"
    rf"tháng\s+(?P<month_k>\d{{1,2}}|{_NUMERAL})(?!\w){_OF_YEAR.format('k')}"
    r"|tuần\s+(?P<ahead>này|sau|tới|tiếp theo)(?!\w)"
    r"|(?P<this>(?<=trong )tuần)(?!\s+(?:lễ|\d)|\w)"
)
_SPAN = (
    rf"(?P<span>(?:năm học|giai đoạn|nhiệm kỳ|niên khóa|vụ [^,.;]{{1,20}}?)"
    rf"\s+{_YEAR}\s?-\s?{_YEAR})"
)
_EXPRESSION = re.compile(
    rf"(?<![\w/.,-])(?:{_SPAN}|{_DAY}|{_MONTHS}|{_WEEK}|{_ON_WEEKDAY}"
    rf"|{_PART}(?:{_MONTH}|{_QUARTER}|(?P<year_only>năm\s+(?P<year_y>{_YEAR})(?!\w))))"
)
_JOINED = re.compile(r"\s*(?:,|và|, và|-)\s*")


def scan(text: str) -> Iterator[Moment]:
    """Every calendar value in `text`, from left to right, none overlapping."""
    yield from _together(text, (_moment(found) for found in _EXPRESSION.finditer(fold(text))))


def _moment(found: re.Match[str]) -> Moment:
    return Moment(found.start(), found.end(), _value(found.groupdict()))


def _together(text: str, moments: Iterable[Moment]) -> Iterator[Moment]:
    """Months or quarters named one after the other, as one: "tháng 11, tháng 12 năm 2025"."""
    held: Moment | None = None
    for moment in moments:
        if held and _goes_on(text, held, moment):
            held = Moment(held.start, moment.end, replace(held.value, last=moment.value))
            continue
        if held:
            yield held
        held = moment
    if held:
        yield held


def _goes_on(text: str, held: Moment, moment: Moment) -> bool:
    last = held.value.last or held.value
    if last.unit not in ("month", "quarter") or moment.value.unit != last.unit or last.part:
        return False
    return bool(_JOINED.fullmatch(fold(text[held.end : moment.start])))


Groups = dict[str, str | None]


def _value(group: Groups) -> Calendar:
    if group["span"]:
        return Calendar("span")
    if group["day"] or group["day_w"]:
        return _day(group)
    if group["weekday_w"] or group["sunday_w"]:
        return _weekday(group)
    if group["week"] or group["ahead"] or group["this"]:
        return _week(group)
    return _period(group)


def _day(group: Groups) -> Calendar:
    return Calendar(
        "day",
        year=_number(group["year_a"] or group["year_b"] or group["year_c"]),
        number=_number(group["month"] or group["month_w"]),
        day=_number(group["day"] or group["day_w"]),
        time=clock_time(group["hour"], group["minute"]),
        bare=not (group["ngay"] or group["day_w"] or group["year_a"] or group["weekday"]),
    )


def _weekday(group: Groups) -> Calendar:
    word = group["weekday_w"]
    number = weekday_number(word)
    ahead = _WEEKS.get(group["ahead_w"] or "")
    return Calendar(
        "weekday", day=number, ahead=ahead, time=clock_time(group["hour_w"], group["minute_w"])
    )


def _week(group: Groups) -> Calendar:
    if group["ahead"] or group["this"]:
        return Calendar("week", ahead=_WEEKS.get(group["ahead"] or "", 0))
    word = group["week"] or ""
    number = _ORDINALS.get(word) or _number(word)
    return Calendar("week", _number(group["year_k"]), number, month=_number(group["month_k"]))


def _period(group: Groups) -> Calendar:
    part = _PARTS.get(group["part"] or "") or _TENS.get(group["part"] or "")
    if group["quarter"]:
        return Calendar("quarter", _number(group["year_q"]), _number(group["quarter"]), part=part)
    if group["months"]:
        which: Part = "start" if group["which"] == "đầu" else "end"
        return Calendar("months", _number(group["year_h"]), _number(group["months"]), part=which)
    if group["month_m"]:
        return Calendar("month", _number(group["year_m"]), _number(group["month_m"]), part=part)
    return Calendar("year", _number(group["year_y"]), part=part)


def _number(word: str | None) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdigit() else _ROMAN.get(word) or _NUMERALS.get(word)
