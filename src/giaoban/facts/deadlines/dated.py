"""Deadlines with days: what binds a task to a calendar value, and which day is the last one."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from giaoban.facts import dates
from giaoban.facts.deadlines.announced import DAYS, Binding, announced, find_label
from giaoban.facts.deadlines.found import Doubt, Found, Stretches
from giaoban.facts.deadlines.listed import each_day, one_more
from giaoban.facts.deadlines.things import is_of_thing
from giaoban.lexicon import Row, phrases
from giaoban.model.notice import Deadline, Relation
from giaoban.model.policy import Policy
from giaoban.names.lists import NameReader
from giaoban.text import fold

_SHORT = 20  # characters of a deadline's first words
_SUBSET_WINDOW = 200  # characters before a time in which those it binds can stand
_OPENS_SUBSET = re.compile(r"[(;:]|(?<=\d),")
_LONGEST_SUBSET = 20  # words after "riêng"
_LIMITS = {"before", "by"}
_LAST_MONTH = 12
_BEGIN_OF_DAY = "00:00"
_STRICT = Policy(before="exclusive")
"""What must be done by the beginning of a day is due on the day before it."""
_END_OF_WORK = re.compile(r"hoàn thành (?!tháng|quý|\d)")
_AGAIN = re.compile(r"\s+(?:hằng|hàng|mỗi)\s+(?:năm|quý|tháng)(?!\w)")
_COUNTS = re.compile(r"\s+[^\W\d_]")
"""A word after two numbers: "hoàn thành 12/12 | chỉ tiêu"."""
_BEHIND = 60
"""Characters."""

_WEEKDAY_BEHIND = re.compile(rf"\s*\(\s*{dates.weekday()}\s*\)")
_CLAUSE_STOP = re.compile(r"[.;:(]")
_TELLS_WHAT_WAS = {"đã", "quả", "hình", "các", "những"}
"""Words before a submission that is told of: "đã trình", "kết quả trình", "các văn bản trình"."""

_RANGE = re.compile(r"\s*(?:(?:cho )?(?:đến|tới)(?: hết)?|-)\s*$")


@dataclass(frozen=True, slots=True)
class DatedText:
    """One task's text with what is needed to read its dates."""

    text: str
    anchors: dates.Anchors
    policy: Policy
    labelled: bool = False

    def find(self, apart: Stretches) -> tuple[list[Found], list[Doubt]]:
        """Deadlines with days outside the stretches `apart`, and days to be looked at."""
        folded = fold(self.text)
        moments = [
            moment
            for moment in dates.scan(self.text)
            if not apart.hold(moment.start, moment.end) and not _AGAIN.match(folded, moment.end)
        ]
        bindings = self._bindings()
        found: list[Found] = []
        doubts: list[Doubt] = []
        previous: dates.Moment | None = None
        bound: Binding | None = None
        for one in moments:
            own = self._bound(folded, one, bindings)
            more = None if own else one_more(self.text, previous, one, bound)
            moment, bound = more or (one, own)
            begun = previous and self._range(folded, previous, moment, bindings)
            if previous and begun:
                if found and found[-1].end == previous.end:
                    found.pop()
                found += self._between(previous, moment, begun)
                bound = None
            elif bound is None and moment.value.year:
                doubts += self._wrong_weekday(moment)
            elif bound and not moment.value.is_open:
                for day, day_bound in each_day(self.text, moment, bound):
                    found += self._one(day, day_bound)
                    doubts += self._doubts(day, day_bound)
            previous = moment
        return found, doubts

    def _bindings(self) -> dict[int, tuple[int, Row]]:
        """Words of relation by the character after them: (where they begin, row)."""
        sequence = NameReader(self.text).words
        return {
            sequence[after - 1].end: (sequence[first].start, row)
            for row, first, after in phrases("relations").find(sequence)
        }

    def _bound(
        self, folded: str, moment: dates.Moment, bindings: dict[int, tuple[int, Row]]
    ) -> Binding | None:
        """What binds the task to the time, if anything does."""
        before = _before(folded, moment.start, " ,:")
        start, row = bindings.get(before, (moment.start, None))
        if row and not _suits(row, moment.value, folded[before : moment.start]):
            start, row = moment.start, None
        label = find_label(folded, start)
        if row is None:
            return announced(self.text, moment, label, labelled=self.labelled)
        start = label.start() if label else start
        if row["relation"] == "between":
            return _from(start, moment.value, row.id) if label or moment.value.last else None
        if row["relation"] == "none" or moment.value.unit == "span":
            return None
        if row["opens"] and not _opens_clause(folded, start):
            return None
        if row["day"] and moment.value.bare and _COUNTS.match(folded, moment.end):
            return None
        relation = _fitting(row, moment.value)
        ahead = bool(row["ahead"]) or is_of_thing(folded, before)
        return Binding(start, relation, row.id, bool(row["since"]), ahead)

    def _one(self, moment: dates.Moment, bound: Binding) -> list[Found]:
        if moment.value.time == _BEGIN_OF_DAY and bound.relation in _LIMITS:
            moment = replace(moment, value=replace(moment.value, time=None))
            return replace(self, policy=_STRICT)._one(moment, bound._replace(relation="before"))
        days = dates.resolve(moment.value, self.anchors, self.policy)
        if self._is_past(bound, days) or (days is None and self._is_known(moment)):
            return []
        if days and bound.since:
            days = replace(days, end=days.start)
        value = self._deadline(bound.start, moment, bound.relation, days)
        return [Found(bound.start, moment.end, bound.rule, value)]

    def _doubts(self, moment: dates.Moment, bound: Binding) -> list[Doubt]:
        """A day that no calendar has, that is not the day of the week beside it, or that is long
        past where a time limit would stand."""
        days = dates.resolve(moment.value, self.anchors, self.policy)
        if days is None:
            is_day = self._is_known(moment) and not self._is_share(moment)
            codes = ["impossible-date"] if is_day else []
        else:
            if wrong := self._wrong_weekday(moment):
                return wrong
            limit = bound.relation in _LIMITS and not bound.ahead
            past = (limit or self._is_submission(bound)) and self._is_past(bound, days)
            codes = ["past-limit"] if past else []
        return [Doubt(moment.start, moment.end, code) for code in codes]

    def _wrong_weekday(self, moment: dates.Moment) -> list[Doubt]:
        """Is the day of the week before a date, or in brackets behind it, another one?"""
        days = dates.resolve(moment.value, self.anchors, self.policy)
        behind = _WEEKDAY_BEHIND.match(self._behind(moment))
        said = dates.weekday_number(behind["weekday"]) if behind else moment.value.said
        if days is None or moment.value.unit != "day" or not said:
            return []
        end = moment.end + (behind.end() if behind else 0)
        wrong = days.start.isoweekday() != said
        return [Doubt(moment.start, end, "weekday-mismatch")] if wrong else []

    def _is_submission(self, bound: Binding) -> bool:
        """Does a time stand right after those to whom something is to go: "trình UBND tỉnh |
        trong tháng 02", other than "kết quả trình UBND tỉnh trong tháng 02"?"""
        if bound.relation != "within":
            return False
        low = max(0, bound.start - _SUBSET_WINDOW)
        reader = NameReader(_CLAUSE_STOP.split(self.text[low : bound.start])[-1])
        if any(word.key in _TELLS_WHAT_WAS for word in reader.words):
            return False
        for row, _, after in reader.cues(0, len(reader.words)):
            named = reader.listed(after) if row["means"] == "submit" else []
            if named and named[-1].after == len(reader.words):
                return True
        return False

    def _is_share(self, moment: dates.Moment) -> bool:
        """Are two numbers no day but a part of things that a word behind them names: "31/32 |
        đồ án"?"""
        value = moment.value
        beyond = (value.number or 0) > _LAST_MONTH
        return value.bare and beyond and _COUNTS.match(self._behind(moment)) is not None

    def _behind(self, moment: dates.Moment) -> str:
        """The words behind a time, folded: a few of them, for there may be many times."""
        return fold(self.text[moment.end : moment.end + _BEHIND])

    def _is_known(self, moment: dates.Moment) -> bool:
        """Could its day be told, if there is one?"""
        value, anchors = moment.value, self.anchors
        if value.unit == "week" and value.month is None and value.ahead is None:
            return anchors.week is not None
        known = value.year or anchors.year or anchors.reference
        return known is not None and value.unit != "span"

    def _is_past(self, bound: Binding, days: dates.Days | None) -> bool:
        """Does it tell what was?

        So does a period that was over before the notice, unless work must end in it, and a time
        that lies further back than half a year.
        """
        reference = self.anchors.reference
        if days is None or reference is None:
            return False
        last = days.start if bound.relation == "before" else days.end
        if bound.ahead:
            return last < reference
        if reference - last > dates.HALF_A_YEAR:
            return True
        over = last < reference
        work = _END_OF_WORK.match(fold(self.text[bound.start : bound.start + _SHORT]))
        return bound.relation in ("within", "between") and over and work is None

    def _deadline(
        self, start: int, moment: dates.Moment, relation: Relation, days: dates.Days | None
    ) -> Deadline:
        first, last, due = _limits(relation, moment.value, days, self.policy)
        return Deadline(
            text=self.text[start : moment.end],
            relation=relation,
            start=first,
            end=last,
            due=due,
            time=moment.value.time,
            rrule=None,
            event=None,
            inferred=days.inferred if days else (),
            approximate=bool(days and days.approximate),
            applies_to=self._subset(start),
        )

    def _subset(self, start: int) -> str | None:
        """Those whom a deadline binds, named right before it: "(các phòng | trước ngày 15/3"; or
        the part that "riêng" sets apart: "; riêng đoạn qua nghĩa trang | trước ngày 15/3"."""
        low = max(0, start - _SUBSET_WINDOW)
        opened = max(
            (one.end() for one in _OPENS_SUBSET.finditer(self.text, low, start)), default=0
        )
        if not opened:
            return None
        reader = NameReader(self.text[opened:start].strip(" :,"))
        if reader.key(0) == "riêng":
            few = 1 < len(reader.words) <= _LONGEST_SUBSET
            return reader.spelled(1, len(reader.words)) if few else None
        named = reader.listed(0)
        return reader.text if named and named[-1].after == len(reader.words) else None

    # -- from … to --------------------------------------------------------------------------

    def _range(
        self,
        folded: str,
        first: dates.Moment,
        second: dates.Moment,
        bindings: dict[int, tuple[int, Row]],
    ) -> Binding | None:
        """What opens a range from one time to another: "từ" before the first, or a label."""
        if not _RANGE.fullmatch(folded, first.end, second.start):
            return None
        start, row = bindings.get(_before(folded, first.start, " "), (first.start, None))
        label = find_label(folded, start)
        if row is None:
            return Binding(label.start(), "between", "deadlines.label") if label else None
        start = label.start() if label else start
        opens = row["relation"] == "between" or row["since"]
        return Binding(start, "between", row.id) if opens else None

    def _between(self, first: dates.Moment, second: dates.Moment, begun: Binding) -> list[Found]:
        """One deadline from the first day to the last; the year may stand only at the end. Without
        days where the first is the later one."""
        last = dates.resolve(second.value, self.anchors, self.policy)
        begin = self._begin(first.value, second.value, last)
        turned = first.value.year is not None and begin is None
        if last is None or self._is_past(begun, last) or (begin is None and not turned):
            return []
        days = None
        if begin:
            approximate = begin.approximate or last.approximate
            days = dates.Days(begin.start, last.end, last.inferred, approximate)
        value = self._deadline(begun.start, second, "between", days)
        return [Found(begun.start, second.end, begun.rule, value)]

    def _begin(
        self, value: dates.Calendar, to: dates.Calendar, last: dates.Days | None
    ) -> dates.Days | None:
        """The first day of a range: in the week, month or year of its last, or a year before."""
        if last is None:
            return None
        if value.is_open:
            value = replace(value, number=last.start.month)
        if value.unit == "weekday" and value.ahead is None:
            value = replace(value, ahead=to.ahead)
        for year in (last.end.year, last.end.year - 1):
            known = value if value.year else replace(value, year=year)
            begin = dates.resolve(known, self.anchors, self.policy)
            if begin and begin.start <= last.end:
                return begin
        return None


def _before(text: str, at: int, passed: str) -> int:
    """Where the words before `at` end, blanks and the marks `passed` over."""
    while at and text[at - 1] in passed:
        at -= 1
    return at


def _from(start: int, value: dates.Calendar, rule: str) -> Binding:
    """ "Từ" without "đến": from several days on to the last of them, or from one on."""
    if value.last:
        return Binding(start, "between", rule)
    return Binding(start, "after", rule, since=True)


def _suits(row: Row, value: dates.Calendar, gap: str) -> bool:
    """May the row bind such a value, with such marks between them?

    "đến cuối năm 2021" does where "đến năm 2030" does not.
    """
    if row["close"] and gap.strip():
        return False
    return not row["units"] or value.unit in row["units"] or value.part is not None


def _opens_clause(folded: str, start: int) -> bool:
    """Do words begin a clause of their own? "…, kết thúc", other than "hợp đồng kết thúc"."""
    before = folded[max(0, start - _SHORT) : start].rstrip()
    return not before or before[-1] in ".,;:(-" or before.endswith(" và")


def _fitting(row: Row, value: dates.Calendar) -> Relation:
    """The relation that goes with a day or a period: "trong ngày" is an appointment."""
    relation: Relation = row["relation"]
    if value.unit in DAYS and row["day"]:
        relation = row["day"]
    if value.unit in DAYS and relation in ("within", "on"):
        return "within" if value.last else "on"
    return "within" if relation == "on" and value.unit not in DAYS else relation


def _first_late(value: dates.Calendar, days: dates.Days) -> dt.date:
    """The day named by "trước": the first of several; the last of a month for its end, as the
    end of a year is its last day."""
    ends = value.part == "end" and value.unit in ("month", "quarter", "year")
    return days.end if ends else days.start


def _limits(
    relation: Relation, value: dates.Calendar, days: dates.Days | None, policy: Policy
) -> tuple[dt.date | None, dt.date | None, dt.date | None]:
    """Start, end and due by the table of relations in the contract."""
    if days is None:
        return None, None, None
    match relation:
        case "before":
            day = _first_late(value, days)
            inclusive = value.time is not None or policy.before == "inclusive"
            return None, day, day if inclusive else day - dt.timedelta(days=1)
        case "by":
            return None, days.end, days.end
        case "after":
            return days.end, None, None
        case _:
            return days.start, days.end, days.end
