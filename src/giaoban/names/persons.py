"""Which of the names that tasks are told to are persons', not units'."""

import re

from giaoban.lexicon import phrases
from giaoban.text import words

_OFFICES = {"heads.person", "heads.person-in-office", "heads.post-for-work"}
_END = re.compile(r"[-–,(]")
_NAME = range(3, 6)
"""Words of a person's name; of two, a place may be named as well."""


def is_person(name: str) -> bool:
    """ "Phó Chủ tịch UBND huyện", "đồng chí An", "Trần Thị B - Phó Chủ tịch"; in doubt a unit."""
    said = words(name)
    head = phrases("heads").longest(said, 0)
    if head:
        return head[0].id in _OFFICES
    own = _END.split(name, maxsplit=1)[0].split()
    capitals = all(word[:1].isupper() for word in own)
    return len(own) in _NAME and capitals and phrases("surnames").longest(said, 0) is not None
