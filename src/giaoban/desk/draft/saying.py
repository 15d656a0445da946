"""A time limit in the words of a later notice."""

import datetime as dt
import re
from collections.abc import Iterator

from giaoban.desk.draft.parts import blank
from giaoban.desk.draft.writing import Change, changed, written
from giaoban.facts import dates, deadlines
from giaoban.lexicon import phrases
from giaoban.model.notice import Deadline, Period
from giaoban.model.policy import Policy
from giaoban.text import words

NEW_LIMIT = "thời hạn mới"
_DOING = ("completing", "perfecting", "finished")
_BEFORE = "hạn trước: ngày"
OVER = f"{NEW_LIMIT}, {_BEFORE}"
"""How the blank for a limit that is over begins."""

_AT_LATEST = "chậm nhất ngày"
_LABEL = re.compile(r"[^:\d]{2,40}:\s*")

Around = tuple[str, str]
"""The text before a limit, and behind it."""


def over(day: dt.date) -> str:
    """The blank in place of a limit that is over."""
    return blank(f"{OVER} {printed(day)}")


def at_latest(day: dt.date) -> str:
    return f"{_AT_LATEST} {printed(day)}"


def printed(day: dt.date) -> str:
    """03/3/2021, as the decree writes it."""
    return f"{day:%d}/{written(day.month)}/{day.year}"


def again(deadline: Deadline, day: dt.date, month: Period, around: Around) -> str:
    """The limit so that the notice of `month` is read as saying this day, which is that of the
    deadline or the one to which it was put off. A span stays one however it is read, and an
    appointment stays one."""
    ways = list(_ways(deadline) if day == deadline.due else _put_off(deadline, day))
    last = ways[-1] if deadline.relation == "between" else _head(deadline.text) + at_latest(day)
    return next((one for one in ways if _is_read(one, deadline, day, month, around)), last)


def headed(deadline: Deadline, words_: str) -> str:
    """With what is said before the time."""
    return f"{_head(deadline.text)}{words_}"


def _is_read(words_: str, deadline: Deadline, day: dt.date, month: Period, around: Around) -> bool:
    """The draft's own day is blank, its month may be known or not."""
    text, year = words_.join(around), month.start.year
    days = (month.start, month.end)
    kinds = (deadline.relation,) if deadline.relation in ("on", "between") else None
    return all(
        any(
            one.value.due == day and (kinds is None or one.value.relation in kinds)
            for one in deadlines.find(text, anchors, Policy())[0]
        )
        for anchors in (dates.Anchors(year=year), dates.Anchors(period=days, year=year))
    )


def _ways(deadline: Deadline) -> Iterator[str]:
    """To say a time that still binds: the old words, with the year, with the whole day."""
    day = deadline.end or deadline.due
    yield deadline.text
    if day is None:
        return
    bare = [one for one in dates.scan(deadline.text) if one.value.year is None]
    if bare:
        yield _dated(deadline.text, bare[-1:], day)
    if deadline.relation == "between" and deadline.start:
        yield headed(deadline, f"từ ngày {printed(deadline.start)} đến ngày {printed(day)}")
    if deadline.relation == "on":
        hour = f"{deadline.time.replace(':', ' giờ ')} " if deadline.time else ""
        yield headed(deadline, f"vào {'lúc ' if hour else ''}{hour}ngày {printed(day)}")
        yield f"Thời gian: {hour}ngày {printed(day)}"


def _dated(text: str, bare: list[dates.Moment], day: dt.date) -> str:
    return changed(text, [Change(one.end, one.end, f"/{day.year}") for one in bare])


def _put_off(deadline: Deadline, day: dt.date) -> Iterator[str]:
    if deadline.relation == "between" and deadline.start:
        yield headed(deadline, f"từ ngày {printed(deadline.start)} đến ngày {printed(day)}")
    if deadline.relation != "on":
        return
    label = _LABEL.match(deadline.text)
    if label:
        first = "N" if deadline.text[label.end() : label.end() + 1].isupper() else "n"
        yield f"{label[0]}{first}gày {printed(day)}"
    yield f"vào ngày {printed(day)}"


def _head(text: str) -> str:
    """What is said before the time: "Hoàn thành | trước ngày 12/3", "Thời hạn: | 20/12"."""
    label = _LABEL.match(text)
    if label:
        return label[0]
    sequence = words(text)
    found = phrases("beginnings").longest(sequence, 0)
    if found is None or not found[0].id.endswith(_DOING) or found[1] >= len(sequence):
        return ""
    return text[: sequence[found[1]].start]
