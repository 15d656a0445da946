"""A task through the months: which notices follow one another (`series`), which tasks of them are
one (`links`, `walking`), the line of one task (`line`), how old those of a list are (`ages`), where
regular work is given again (`again`)."""

from giaoban.desk.history.again import given_again
from giaoban.desk.history.ages import ages, answer_with_ages, summary_with_ages
from giaoban.desk.history.line import End, History, Now, Station, history
from giaoban.desk.history.series import every_series, series

__all__ = [
    "End",
    "History",
    "Now",
    "Station",
    "ages",
    "answer_with_ages",
    "every_series",
    "given_again",
    "history",
    "series",
    "summary_with_ages",
]
