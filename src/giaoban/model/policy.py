"""The named choices of meaning that the law or the language leaves open."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Policy:
    """How words that can be taken in two ways are taken.

    `before`: is the named day of "trước ngày D" still in time? No law says; read by the letter it
    is not ("exclusive": due the day before).
    `parts`: "đầu/giữa/cuối" of a month: thirds as people use them ("thirds": days 1-10, 11-20, from
    21 on), or the points of Bộ luật Dân sự 2015, Điều 146.3 ("civil-code": day 1, day 15, the last
    day). Of a year or quarter they are always the points of that law.
    """

    before: Literal["exclusive", "inclusive"] = "exclusive"
    parts: Literal["thirds", "civil-code"] = "thirds"
