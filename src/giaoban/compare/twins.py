"""Tasks that begin alike and go on alike, of another object: "lĩnh vực hộ tịch", "lĩnh vực đất
đai". The nearer their words, the surer are they two pieces of work."""

from collections.abc import Callable, Set
from difflib import SequenceMatcher

from giaoban.compare.subject import Subject

_OPENING = 2
"""Words by which two tasks begin alike."""

_LONGEST = 400
"""Words of a task that are held against another's."""

_FRAME = 0.5
"""Share of the lighter task's words that twins have in common, in order."""

Weigh = Callable[[Set[str]], int]


def begin_alike(one: Subject, other: Subject) -> bool:
    return one.core[:_OPENING] == other.core[:_OPENING]


def are_twins(
    one: Subject,
    other: Subject,
    own: tuple[Set[str], Set[str]],
    lighter: int,
    weigh: Weigh,
) -> bool:
    """`own`: the objects that only one of the two names; `lighter`: the weight of all words of that
    which has less of them.

    They begin alike, have a frame in common, and in some place of it each names an object of its
    own. A place that is a clause by itself on both sides is none: there another duty was said.
    """
    if not (own[0] and own[1] and begin_alike(one, other)):
        return False
    matched, differ = 0, False
    left, right = one.core[:_LONGEST], other.core[:_LONGEST]
    for kind, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if kind == "equal":
            matched += weigh(set(left[i:j]))
        elif kind == "replace" and not (one.pieces[i].breaks and other.pieces[k].breaks):
            differ |= bool(own[0] & set(left[i:j]) and own[1] & set(right[k:m]))
    return differ and matched >= _FRAME * lighter
