"""Next month's notice, begun: what an earlier one gave and nobody recorded as done, in its form.

`draft` is pure: from a reading, its tasks with what became of them, a month and a day. What only a
person can decide stands in the text as a blank, `[Điền: …]`, which can be seen and searched for.
"""

from giaoban.desk.draft.begun import draft
from giaoban.desk.draft.check import misread
from giaoban.desk.draft.parts import (
    NO_SIGNATURE,
    Draft,
    Group,
    Head,
    Kind,
    Part,
    Point,
    Tail,
    blanks,
)

__all__ = [
    "NO_SIGNATURE",
    "Draft",
    "Group",
    "Head",
    "Kind",
    "Part",
    "Point",
    "Tail",
    "blanks",
    "draft",
    "misread",
]
