"""Deadlines: the times a task must meet, with the shortest words that say so.

A calendar value is a deadline only where words bind the task to it (`lexicon/relations.toml`) or
a label announces it ("Thời gian hoàn thành: …"). Dates of cited documents, periods of the thing
itself, vague speed and what a draft leaves blank are none.
"""

from collections.abc import Iterable

from giaoban.facts.dates import Anchors
from giaoban.facts.deadlines.dated import DatedText
from giaoban.facts.deadlines.found import Doubt, Found, Stretches
from giaoban.facts.deadlines.untimed import events, recurring
from giaoban.model.policy import Policy
from giaoban.text import BLANK

__all__ = ["Doubt", "Found", "find"]


def find(
    text: str,
    anchors: Anchors,
    policy: Policy,
    apart: Iterable[tuple[int, int]] = (),
    *,
    labelled: bool = False,
) -> tuple[list[Found], list[Doubt]]:
    """The deadlines of one task's text in order, and the days in it to be looked at.

    `anchors` complete what the words leave out; `apart`: stretches that are cited documents.
    `labelled`: the text stands under a head that says it is a time limit (a table's column).
    """
    taken = Stretches([*apart, *(one.span() for one in BLANK.finditer(text))])
    again = [one for one in recurring(text) if not taken.hold(one.start, one.end)]
    for one in again:
        taken.add(one.start, one.end)
    eventual = [one for one in events(text, anchors) if not taken.touch(one.start, one.end)]
    counted = [one for one in eventual if one.value.end]
    for one in counted:
        taken.add(one.start, one.end)
    dated, doubts = DatedText(text, anchors, policy, labelled).find(taken)
    for one in dated:
        taken.add(one.start, one.end)
    waiting = [one for one in eventual if not taken.touch(one.start, one.end)]
    return sorted([*counted, *dated, *again, *waiting], key=lambda one: one.start), doubts
