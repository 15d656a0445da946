"""From words to calendar values: every form in which offices write a day, week, month or year."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from giaoban.facts.dates.clock import clock, clock_time, weekday, weekday_number
from giaoban.facts.dates.values import Calendar, Moment, Part, Unit
from giaoban.text import fold

_NUMERALS = {
    "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "tám": 8, "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12,
}  # fmt: skip
"""Months by their words. "Giêng" and "Chạp" are of the lunar calendar, and none of these."""

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_PARTS: dict[str, Part] = {
    "đầu": "start", "giữa": "middle", "cuối": "end",
    "nửa đầu": "first-half", "nửa cuối": "second-half", "nửa sau": "second-half",
}  # fmt: skip
_TENS: dict[str, Part] = {"thượng tuần": "start", "trung tuần": "middle", "hạ tuần": "end"}
_WEEKS = {"này": 0, "nay": 0, "sau": 1, "tới": 1, "tiếp theo": 1}
_KINDS: dict[str, Unit] = {"tháng": "month", "quý": "quarter", "năm": "year"}
_ORDINALS = {"nhất": 1, "đầu": 1, "đầu tiên": 1, "cuối": -1, "cuối cùng": -1}

_YEAR = r"(?:19|20)\d\d"
_OF_YEAR = rf"(?:\s?(?:/|-|\.(?=\d)|năm)\s?(?P<year_{{}}>{_YEAR})(?!\d))?"
_NUMERAL = "|".join(sorted(_NUMERALS, key=len, reverse=True))
_NOON = r"(?:tiết\s+\d(?:,\s?\d)*\s+)?(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối)\s+)?"
_MEASURE = (
    r"\s?(?:%|‰|(?:tỷ|triệu|nghìn|ngàn|đồng|ha|hecta|km|m2|m3|m²|m³|mét|tấn|tạ|kg|kw|kwh|mw|lần|điểm"
    r"|số|tổng|diện tích|dân số|giá trị|khối lượng|thành viên|thời lượng|chặng)(?!\w))"
)
_NGAY = r"(?:ngày\s+(?:m[ùồ]ng\s+)?|m[ùồ]ng\s+)"
_FIRST_DAY = (
    r"(?:(?:(?<=ngày )|(?<=từ )|(?<=\())(?P<day_f>\d{1,2})(?:\s?,\s?\d{1,2})*"
    r"\s?(?:[-,]|và\s)\s?(?=\d{1,2}\s?/))?"
)
"""The first of several days whose month stands with the last: "ngày | 10, 20 và | 30/4"."""

_FIRST_OF_THREE = (
    r"(?:(?P<day_g>\d{1,2})(?:\s?,\s?\d{1,2})+\s?(?:,|,?\s?và\s)\s?(?=\d{1,2}\s+tháng))?"
)
"""So of more than two, whose month is said in words: "các ngày | 10, 11, 12 | tháng 3"."""

_NUMBERS = (
    rf"(?P<ngay>{_NGAY})?{_FIRST_DAY}(?P<day>\d{{1,2}})\s?(?P<sep>[/.-])\s?(?P<month>\d{{1,2}})"
    rf"(?:\s?(?P=sep)\s?(?P<year_a>{_YEAR}|(?(ngay)(?<=[/.])\d\d|(?!))))?(?![\d/])(?!\.\d)(?(ngay)|(?!{_MEASURE}))"
)
_WORDS = (
    rf"{_NGAY}{_FIRST_OF_THREE}(?P<day_w>\d{{1,2}})\s+tháng\s+(?P<month_w>\d{{1,2}}|{_NUMERAL})(?!\w)"
    rf"(?:\s+năm\s+(?P<year_b>{_YEAR})|\s?/\s?(?P<year_c>{_YEAR}))?(?!\d)"
)
_LUNAR = r"\s*\(?(?:âm lịch|âl)(?!\w)"
_DAY = (
    rf"(?:{clock()},?\s+)?{_NOON}(?:(?:ngày\s+)?{weekday()},?\s*(?P<open>\(\s*)?)?"
    rf"(?:{_NUMBERS}|{_WORDS})(?!{_LUNAR})(?(open)(?:\s*\))?)"
    rf"(?:(?:,?\s+(?:vào\s+)?(?:lúc|hồi)|\s+trước)\s+{clock('_l')})?"
)
_OPEN_DAY = (
    r"(?:ngày\s+|(?<=từ ))(?P<day_o>\d{1,2})"
    r"(?=\s?(?:-|,|và\s|(?:đến|tới)\s+(?:hết\s+)?)\s?(?:ngày\s+)?\d{1,2}(?:\s?[/.-]\s?\d|\s+tháng\s+(?:\d|này|sau|tới)))"
)
_FIRST_OR_LAST = r"(?:tuần\s+)?(?:đầu|(?P<last_w>cuối))(?:\s+(?:tiên|cùng))?\s+(?:của\s+)?"
_ON_WEEKDAY = (
    rf"(?:{clock('_w')},?\s+)?{_NOON}"
    rf"(?:ngày\s+)?{weekday('_w')}(?:\s+tuần\s+(?P<ahead_w>này|sau|tới))?(?!\w)"
    r"(?!\s+tuần\s+(?:trước|thứ\s|\d))"
    rf"(?:\s+{_FIRST_OR_LAST}tháng\s+(?P<month_x>\d{{1,2}})(?!\w){_OF_YEAR.format('x')}"
    rf"|(?!\s+(?:tuần\s+)?(?:đầu|cuối)(?:\s+(?:tiên|cùng))?\s+(?:của\s+)?(?:(?:hằng|hàng|mỗi)\s+)?tháng))"
)
_TODAY = (
    rf"(?:{clock('_t')},?\s+)?"
    r"(?:ngày\s+(?=hôm))?(?P<today>hôm nay|ngày mai|(?:sáng|trưa|chiều|tối|đêm) (?:nay|mai))(?!\w)"
    rf"(?:\s*\((?:ngày\s+)?\d{{1,2}}/\d{{1,2}}(?:/{_YEAR})?\))?"
)
_DAY_AHEAD = (
    r"ngày\s+(?P<day_n>\d{1,2})\s+"
    r"(?:(?:của\s+)?tháng\s+(?P<ahead_n>này|nay|sau|tới)|(?P<next_n>tới))(?!\w)"
)
_PART = r"(?:(?P<part>nửa đầu|nửa cuối|nửa sau|đầu|giữa|cuối|thượng tuần|trung tuần|hạ tuần)\s+)?"
_MORE = rf"(?P<more_{{}}>(?:\s?(?:,|-|và|, và)\s?(?:{{}}))+(?=\s?(?:/|năm)\s?{_YEAR}))?"
_MONTH = (
    rf"tháng\s+(?P<month_m>\d{{1,2}}|{_NUMERAL})(?!\w)"
    rf"{_MORE.format('m', '[01]?[0-9]')}{_OF_YEAR.format('m')}(?!{_LUNAR})"
)
_QUARTER = (
    rf"quý\s+(?P<quarter>iv|i{{1,3}}|0?[1-4])(?!\w)"
    rf"{_MORE.format('q', 'iv|i{1,3}|0?[1-4]')}{_OF_YEAR.format('q')}"
)
_CURRENT = (
    r"(?P<kind>tháng|quý|năm)\s+(?P<ahead_p>này|nay|tới|sau)(?!\w)"
    r"|(?P<kind_e>(?<=hoàn thành trong )(?:tháng|quý|năm))(?=\s*(?:[.,;:)]|$))"
)
_PART_OF_YEAR = (
    r"(?P<part_y>đầu|giữa|cuối)\s+(?P<kind_y>năm)(?!\s+(?:học|kế hoạch|tài chính|ngân sách|\d)|\w)"
)
_MONTHS = (
    r"(?P<months>0?[1-9]|1[01]|sáu|chín|ba)\s+tháng\s+"
    rf"(?:(?P<which>đầu|cuối)\s+năm(?:\s+(?P<year_h>{_YEAR}))?|năm\s+(?P<year_n>{_YEAR}))(?!\w)"
)
_WEEK = (
    r"(?:(?P<weeks>0?[134]|2|ba|(?<!trong )(?:02|hai))\s+|(?<=trong 02 )|(?<=trong hai ))"
    r"tuần\s+(?P<which_w>đầu|cuối)\s+(?:của\s+)?"
    rf"tháng\s+(?P<month_v>\d{{1,2}}|{_NUMERAL})(?!\w){_OF_YEAR.format('v')}"
    r"|tuần\s+(?:thứ\s+)?(?P<week>[1-5]|nhất|hai|ba|tư|đầu tiên|đầu|cuối cùng|cuối)\s+(?:của\s+)?"
    rf"tháng\s+(?P<month_k>\d{{1,2}}|{_NUMERAL})(?!\w){_OF_YEAR.format('k')}"
    rf"|tuần\s+(?:thứ\s+)?(?P<week_no>[1-5]?\d)(?![\w/]|\s*(?:tháng|của|lần|buổi|ngày))"
    rf"(?:\s*\((?:từ )?(?:ngày )?(?P<day_1>\d{{1,2}})/(?P<month_1>\d{{1,2}})(?:/{_YEAR})?"
    rf"\s*(?:-|đến)\s*(?:ngày )?(?P<day_2>\d{{1,2}})/(?P<month_2>\d{{1,2}})"
    rf"(?:/(?P<year_2>{_YEAR}))?\))?"
    r"|(?:(?P<part_k>đầu|giữa|cuối)\s+)?tuần\s+(?P<ahead>này|sau|tới|tiếp theo)(?!\w)"
    rf"|(?P<this>(?<=trong )tuần)(?!\s+(?:lễ|\d)|\s*\(?(?:từ\s+)?(?:{weekday('_x')}\s+)?"
    r"\(?ngày\s+\d|\s*\(?từ\s+\d|\w)"
)
_SPAN = (
    rf"(?P<span>(?:năm học|giai đoạn|nhiệm kỳ|niên khóa|vụ [^,.;]{{1,20}}?)"
    rf"\s+{_YEAR}\s?-\s?{_YEAR})"
)
_EXPRESSION = re.compile(
    rf"(?<![\w/.,-])(?:{_SPAN}|{_DAY}|{_OPEN_DAY}|{_DAY_AHEAD}|{_TODAY}|{_MONTHS}|{_WEEK}|{_ON_WEEKDAY}"
    rf"|{_PART}(?:{_MONTH}|{_QUARTER}|(?P<year_only>năm\s+(?P<year_y>{_YEAR})(?!\w))|{_CURRENT})"
    rf"|{_PART_OF_YEAR})"
)
_FEAST = re.compile(r"(?<!\w)lễ\s+$")
_BEFORE = 5  # characters before a date in which "lễ" can stand
_JOINED = re.compile(r"\s*(?:,|và|, và|-)\s*")


def scan(text: str) -> Iterator[Moment]:
    """Every calendar value in `text`, from left to right, none overlapping."""
    yield from _together(text, (_moment(found) for found in _EXPRESSION.finditer(fold(text))))


def _moment(found: re.Match[str]) -> Moment:
    return Moment(found.start(), found.end(), _value(found.groupdict()))


def _together(text: str, moments: Iterable[Moment]) -> Iterator[Moment]:
    """Days, months or quarters named one after the other, as one: "tháng 11, tháng 12 năm 2025"."""
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
    if last.bare and moment.value.bare and _FEAST.search(fold(text[: held.start][-_BEFORE:])):
        return bool(_JOINED.fullmatch(fold(text[held.end : moment.start])))
    if moment.value.unit != last.unit or last.ahead is not None:
        return False
    if last.part and not moment.value.part:
        return False
    if not (last.unit in ("month", "quarter") or last.is_open):
        return False
    return bool(_JOINED.fullmatch(fold(text[held.end : moment.start])))


Groups = dict[str, str | None]
_NUMBERED: tuple[tuple[Unit, str, str, str], ...] = (
    ("quarter", "quarter", "year_q", "more_q"),
    ("month", "month_m", "year_m", "more_m"),
)
"""Units that are numbered, and their groups: number, year, further numbers."""


def _value(group: Groups) -> Calendar:
    makers = (make for names, make in _MAKERS if any(group[name] for name in names))
    return next(makers, _period)(group)


def _span(_: Groups) -> Calendar:
    return Calendar("span")


def _open_day(group: Groups) -> Calendar:
    return Calendar("day", day=_number(group["day_o"]))


def _day_ahead(group: Groups) -> Calendar:
    ahead = _WEEKS.get(group["ahead_n"] or "")
    return Calendar("day", day=_number(group["day_n"]), ahead=ahead, coming=ahead is None)


def _today(group: Groups) -> Calendar:
    word = group["today"] or ""
    half = group["half_t"] or word.split()[0]  # "5 giờ | chiều nay"
    time = clock_time(group["hour_t"], group["minute_t"], half)
    return Calendar("today", ahead=1 if word.endswith("mai") else 0, time=time)


def _day(group: Groups) -> Calendar:
    day = _one_day(group)
    first = group["day_f"] or group["day_g"]
    return Calendar("day", day=_number(first), last=day) if first else day


def _one_day(group: Groups) -> Calendar:
    return Calendar(
        "day",
        year=_whole_year(group["year_a"] or group["year_b"] or group["year_c"]),
        number=_number(group["month"] or group["month_w"]),
        day=_number(group["day"] or group["day_w"]),
        time=clock_time(group["hour"], group["minute"], group["half"])
        or clock_time(group["hour_l"], group["minute_l"], group["half_l"]),
        said=_said(group),
        bare=not (group["ngay"] or group["day_w"] or group["year_a"] or group["weekday"]),
    )


def _whole_year(word: str | None) -> int | None:
    """2021 for "21" too."""
    return _number(f"20{word}" if word and len(word) == 2 else word)


def _said(group: Groups) -> int | None:
    """The day of the week beside a date."""
    return weekday_number(group["weekday"]) if group["weekday"] or group["sunday"] else None


def _weekday(group: Groups) -> Calendar:
    word = group["weekday_w"]
    number = weekday_number(word)
    ahead = _WEEKS.get(group["ahead_w"] or "")
    time = clock_time(group["hour_w"], group["minute_w"], group["half_w"])
    if month := _number(group["month_x"]):
        part: Part = "end" if group["last_w"] else "start"
        year = _number(group["year_x"])
        return Calendar("weekday", year, month, day=number, part=part, time=time)
    return Calendar("weekday", day=number, ahead=ahead, time=time)


def _week(group: Groups) -> Calendar:
    if group["ahead"] or group["this"]:
        part = _PARTS.get(group["part_k"] or "")
        return Calendar("week", ahead=_WEEKS.get(group["ahead"] or "", 0), part=part)
    if group["which_w"]:
        return _weeks(group)
    if group["day_1"]:
        year = _number(group["year_2"])
        last = Calendar("day", year, _number(group["month_2"]), day=_number(group["day_2"]))
        first = replace(last, number=_number(group["month_1"]), day=_number(group["day_1"]))
        return replace(first, last=last)
    if group["week_no"]:
        return Calendar("week", number=_number(group["week_no"]))
    word = group["week"] or ""
    number = _ORDINALS.get(word) or _number(word)
    return Calendar("week", _number(group["year_k"]), number, month=_number(group["month_k"]))


def _weeks(group: Groups) -> Calendar:
    """The first or last weeks of a month, as the first and the last of them."""
    count = _number(group["weeks"]) or 2  # "trong 02" is a phrase of its own
    first, last = (-count, -1) if group["which_w"] == "cuối" else (1, count)
    value = Calendar("week", _number(group["year_v"]), first, month=_number(group["month_v"]))
    return replace(value, last=replace(value, number=last))


def _period(group: Groups) -> Calendar:
    word = group["part"] or group["part_y"] or ""
    part = _PARTS.get(word) or _TENS.get(word)
    if kind := group["kind"] or group["kind_e"] or group["kind_y"]:
        return Calendar(_KINDS[kind], ahead=_WEEKS.get(group["ahead_p"] or "", 0), part=part)
    if group["months"]:
        which: Part = "end" if group["which"] == "cuối" else "start"
        year = _number(group["year_h"] or group["year_n"])
        return Calendar("months", year, _number(group["months"]), part=which)
    for unit, number, year_of, more in _NUMBERED:
        if group[number]:
            value = Calendar(unit, _number(group[year_of]), _number(group[number]), part=part)
            return _listed(value, group[more])
    return Calendar("year", _number(group["year_y"]), part=part)


def _listed(value: Calendar, more: str | None) -> Calendar:
    """With the last of those whose word is not said again: "tháng 4, 5 và 6 năm 2021"."""
    if more is None:
        return value
    last = replace(value, number=_number(re.findall(r"\w+", more)[-1]))
    return replace(value, year=None, last=last)


_MAKERS: tuple[tuple[tuple[str, ...], Callable[[Groups], Calendar]], ...] = (
    (("span",), _span),
    (("day", "day_w"), _day),
    (("day_o",), _open_day),
    (("day_n",), _day_ahead),
    (("today",), _today),
    (("weekday_w", "sunday_w"), _weekday),
    (("week", "week_no", "ahead", "this", "which_w"), _week),
)
"""Which groups of the pattern tell which kind of value; a period has none of them."""


def _number(word: str | None) -> int | None:
    if word is None:
        return None
    return int(word) if word.isdigit() else _ROMAN.get(word) or _NUMERALS.get(word)
