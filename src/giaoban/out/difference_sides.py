"""The two months of a change side by side, for pages: what only one of them says is marked."""

from collections.abc import Iterator

from giaoban.desk.difference import Difference, Group, Line
from giaoban.out import difference_words as say
from giaoban.out.manner import Words, mark
from giaoban.out.marked import Run, runs
from giaoban.out.recorded import named

NAME = mark("Tasks compared")
LOUD = mark("Not given again, and no result recorded")
ABSENT = mark("Not in this notice")
LEGEND = mark("Legend")
ONLY_BEFORE, ONLY_NOW = mark("Only in the earlier notice"), mark("Only in the later notice")
IN_DOUBT = mark(
    "A person should look whether the two are one task; the number says how sure that is, from 0 "
    "to 1"
)


def sides(line: Line) -> tuple[list[Run], list[Run]]:
    """As `wordings`; side by side, that which changed of a task that goes on is marked, too: its
    day, its opening."""
    old, new = say.wordings(line)
    if line.change.kind != "same":
        return old, new
    before, after = ("".join(run.text for run in side) for side in (old, new))
    return (old, new) if before == after else runs(before, after)


def ids(line: Line) -> tuple[str, str]:
    """Of the tasks of either month."""
    old, new = (", ".join(one.entry.task.id for one in told) for told in (line.before, line.after))
    return old, new


def is_quiet(line: Line) -> bool:
    """It goes on as it was, and nobody need look."""
    return not line.differs and not line.change.in_doubt


def notices(thing: Difference, words: Words) -> Iterator[tuple[str, str, str]]:
    """Of each notice what it is here, its name and day, and what it is about."""
    for label, head in ((words.say("Before"), thing.before), (words.say("Now"), thing.after)):
        yield label, named(head, words), head.title or ""


def loud(thing: Difference, words: Words) -> Iterator[tuple[Line, str]]:
    """What fell out and should not have, unit by unit, each with the name of its unit."""
    for group in thing.groups:
        yield from ((one, say.unit(group, words)) for one in group.lines if one.fallen == "silent")


def reasons(line: Line, words: Words) -> str:
    """Why it should not fall out without a word."""
    return " · ".join(words.say(say.REASONS[one]) for one in line.reasons)


def count(group: Group, words: Words) -> str:
    return words.number(len(group.lines))
