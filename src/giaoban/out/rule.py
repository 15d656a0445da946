"""What the rule behind a fact says, in words for a person who asks why."""

import re
from collections import defaultdict
from functools import cache

from giaoban.lexicon import expression, table
from giaoban.model.rules import phrase
from giaoban.out.manner import Words
from giaoban.out.visible import on_one_line
from giaoban.text import fold

_MARK = re.compile(r"[\[\]()]|\{\w+\}")
_SLOTS: defaultdict[str, str] = defaultdict(lambda: "(?!)")
"""A slot inside of brackets matches nothing: what fills it is no word of the rule."""

Pieces = tuple[re.Pattern[str], ...]


def told(rule: str, quote: str, words: Words) -> str:
    """What the rule means, with those of its words that stand in the quotation; its name alone
    where nobody knows it."""
    known = phrase(rule)
    if known is None:
        return words.say("rule {rule}").format(rule=rule)
    said = on_one_line(_said(rule, quote)) if "{words}" in known else ""
    return words.say(known).format(words=f": “{said}”" if said else "") + f" [{rule}]"


def _said(rule: str, quote: str) -> str:
    """The words of the row that stand in the quotation, the most of them; "" where they are the
    whole of it, or stand elsewhere."""
    folded = fold(quote)
    said = max((_found(pieces, folded, quote) for pieces in _spelled(rule)), key=len, default="")
    return "" if fold(said) == folded else said


def _found(pieces: Pieces, folded: str, quote: str) -> str:
    """The pieces of one spelling, where all stand in it one after another; else ""."""
    said: list[str] = []
    end = 0
    for piece in pieces:
        match = piece.search(folded, end)
        if match is None:
            return ""
        end = match.end()
        said.append(quote[match.start() : end])
    return " … ".join(said)


@cache
def _spelled(rule: str) -> tuple[Pieces, ...]:
    """Each spelling of the row, as patterns of the words between its slots."""
    rows = (row for row in table(rule.partition(".")[0]) if row.id == rule)
    return tuple(
        tuple(
            re.compile(rf"\b(?=\w)(?:{expression(part, _SLOTS)})(?<=\w)\b") for part in _parts(say)
        )
        for row in rows
        for say in row.say
    )


def _parts(say: str) -> list[str]:
    """What stands between the slots that are in no brackets, as far as it has words."""
    parts = [""]
    depth = end = 0
    for mark in _MARK.finditer(say):
        depth += (mark[0] in "[(") - (mark[0] in "])")
        if mark[0].startswith("{") and depth == 0:
            parts[-1] += say[end : mark.start()]
            parts.append("")
        else:
            parts[-1] += say[end : mark.end()]
        end = mark.end()
    parts[-1] += say[end:]
    return [part.strip() for part in parts if re.search(r"\w", part)]
