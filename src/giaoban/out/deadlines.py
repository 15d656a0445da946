"""What is due, for a person: a block an item in due order, and a foot whose counts add up."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby

from giaoban.library.answer import Answer, Block, Notices
from giaoban.library.items import Item
from giaoban.model.notice import Timing
from giaoban.out.age import age
from giaoban.out.asked import IN_NO_TASK, days, left_out, unclear
from giaoban.out.due import bucket_of, day_of, set_right, state, status, time, whence, who
from giaoban.out.joint import with_others
from giaoban.out.labels import BUCKETS, PARTS, SEVERITIES, STATE_COUNTS
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.paint import paint
from giaoban.out.phrases import units
from giaoban.out.rows import BLANK, Row, Tone
from giaoban.out.visible import on_one_line

TONES: dict[str | None, Tone] = {
    "overdue": "late",
    "today": "warning",
    "soon": "warning",
    "later": "plain",
    "past": "quiet",
    "paused": "quiet",
    "submitted": "plain",
    "done": "quiet",
    None: "quiet",
}

_SAID_ELSEWHERE = {"year-inferred"}
"""Issues that the line of the time itself tells."""


def answer(thing: Answer, manner: Manner) -> str:
    return paint(list(rows(thing, manner.words)), manner)


def rows(thing: Answer, words: Words) -> Iterator[Row]:
    """The whole view."""
    yield from _head(thing, words)
    for block in thing.blocks:
        yield from _block(block, words)
    yield from _foot(thing, words)


def _head(thing: Answer, words: Words) -> Iterator[Row]:
    question = thing.question
    as_of = words.say("As of {day}").format(day=words.day(question.as_of))
    yield Row(f"{words.say('Deadlines')} · {as_of}", "", 0, "title")
    yield Row(_notices(thing.notices, words), words.say("Notices"))
    if thing.unit:
        yield Row(on_one_line(thing.unit), words.say("Unit"))
    if question.bucket:
        yield Row(words.say(BUCKETS[question.bucket]), words.say("Group"))
    if question.after or question.before:
        yield Row(days(question, words), words.say("Due"))


def _notices(known: Notices, words: Words) -> str:
    """By name where they are few; else how many, and from when to when."""
    if known.named:
        return "; ".join(_named(name, issued, words) for name, issued in known.named)
    if known.first and known.last:
        told = words.say("{count} ({first} to {last})")
        first, last = words.day(known.first), words.day(known.last)
        return told.format(count=words.number(known.count), first=first, last=last)
    return words.number(known.count)


def _named(name: str, issued: dt.date | None, words: Words) -> str:
    shown = words.say("standard input") if name == "-" else on_one_line(name)
    return f"{shown} ({words.day(issued)})" if issued else shown


def _block(block: Block, words: Words) -> Iterator[Row]:
    if block.part:
        yield BLANK
        count = words.number(len({item.told.reference for item in block.items}))
        yield Row(f"{words.say(PARTS[block.part])} ({count})", "", 0, "heading")
    timed = [item for item in block.items if item.due]
    for item in timed:
        if item.state != "past":
            yield BLANK
            yield from item_rows(item, words)
    yield from _past([item for item in timed if item.state == "past"], words)
    rest = (item for item in block.items if not item.due)
    for timing, items in groupby(rest, bucket_of):
        yield from _without_day(timing, list(items), words)
    if not block.items and not block.part:
        yield BLANK
        yield Row(words.say("No task has a day among those that were asked for."))


def _past(items: list[Item], words: Words) -> Iterator[Row]:
    """What nobody could have recorded: told, and not shouted about."""
    if items:
        yield BLANK
        told = words.say("Over before the library was kept ({count}; count them with --since D)")
        yield Row(told.format(count=words.number(len(items))), "", 0, "strong")
    for item in items:
        yield BLANK
        yield from item_rows(item, words)


def item_rows(item: Item, words: Words) -> Iterator[Row]:
    """Its day and where it stands, where it has either; the task; what is known of it."""
    day, told = day_of(item, words), state(item, words)
    if day or told:
        yield Row(told, day, 0, TONES[item.state], "  ")
    yield from _item(item, words)


def _without_day(timing: Timing, items: list[Item], words: Words) -> Iterator[Row]:
    yield BLANK
    count = words.number(len(items))
    yield Row(f"{words.say(BUCKETS[timing])} ({count})", "", 0, "strong")
    for item in items:
        yield BLANK
        yield from _item(item, words)


def _item(item: Item, words: Words) -> Iterator[Row]:
    task = item.told.entry.task
    reference = on_one_line(item.told.reference)
    yield Row(on_one_line(task.text), reference, 2, "plain", "  ", label_tone="strong")
    for label, text in _facts(item, words):
        if text:
            yield Row(text, words.say(label), 4, group="facts")
    for issue in item.issues:
        if issue.code not in _SAID_ELSEWHERE:
            told = words.tell(issue.code, issue.parameters)
            severity = words.say(SEVERITIES[issue.severity])
            yield Row(told, severity, 4, "warning", group="facts")


def _facts(item: Item, words: Words) -> Iterator[tuple[str, str]]:
    entry = item.told.entry
    task = entry.task
    yield who(item, words)
    yield mark("Co-operates with"), units(task.partners)
    yield mark("Submits to"), units(task.submit_to)
    yield mark("When"), time(item, words)
    yield mark("Condition"), "; ".join(on_one_line(one) for one in task.conditions)
    if entry.joint:
        told = with_others(task.id, entry.joint.tasks, entry.joint.leaders, words)
        yield mark("Given to several"), told
    yield mark("Age"), age(item.told.age, words)
    yield mark("Recorded"), status(item.told.status, words)
    yield mark("Set right by the office"), ", ".join(set_right(entry, words))
    yield mark("Source"), whence(item, words)


# -- the foot -------------------------------------------------------------------------------------


def _foot(thing: Answer, words: Words) -> Iterator[Row]:
    yield BLANK
    yield Row(words.number(thing.tasks), words.say("Tasks"), 0, "strong")
    yield Row(_buckets(thing.buckets, words), words.say("Time limits"))
    if thing.unit and thing.of_unit is not None:
        count = words.number(sum(thing.of_unit.values()))
        yield Row(f"{count} · {_buckets(thing.of_unit, words)}", words.say("Of this unit"))
    if any(item.state for item in thing.items):
        yield Row(_states(thing, words), words.say("State"))
    yield Row(left_out(thing, words), words.say("Not listed"))
    if thing.unclear:
        yield Row(unclear(thing.unclear, words), words.say(IN_NO_TASK), 0, "warning")
    yield Row(words.say("--before D and --after D include the day D."), "", 0, "quiet")
    if thing.notices.count > 1:
        told = mark("A task that several notices name is listed for each of them.")
        yield Row(words.say(told), "", 0, "quiet")


def counts(thing: Answer, words: Words) -> str:
    """The foot's counts in one line, beside formats that hold items only."""
    as_of = words.say("As of {day}").format(day=words.day(thing.question.as_of))
    tasks = f"{words.say('Tasks')}: {words.number(thing.tasks)}"
    left = f"{words.say('Not listed')}: {left_out(thing, words)}"
    return " · ".join([as_of, tasks, _buckets(thing.buckets, words), left])


def _buckets(buckets: Mapping[Timing, int], words: Words) -> str:
    return " · ".join(f"{words.say(BUCKETS[one])}: {words.number(buckets[one])}" for one in BUCKETS)


def _states(thing: Answer, words: Words) -> str:
    """How many of the listed times are late, due today, soon, later."""
    count = Counter(item.state for item in thing.items)
    soon = thing.question.soon_days
    return " · ".join(
        f"{words.say(label).format(days=f'{soon:02}')}: {words.number(count[name])}"
        for name, label in STATE_COUNTS.items()
        if count[name]
    )
