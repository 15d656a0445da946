"""The words of a summary: the same in the view, in Markdown, and in the sentences of its JSON."""

from collections.abc import Iterator, Mapping

from giaoban.library.entry import Head
from giaoban.out.age import age
from giaoban.out.due import state
from giaoban.out.labels import BUCKETS, PROGRESS, STATE_COUNTS
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import period, quoted, unit_of
from giaoban.out.recorded import named
from giaoban.out.visible import on_one_line
from giaoban.out.work import assigned
from giaoban.summary.counted import Counted, Standing
from giaoban.summary.groups import Group, Tally, Whose
from giaoban.summary.lines import Kind, Line, Piece
from giaoban.summary.summarized import Summary

NAMED = 6
"""Notices that are named one by one."""

OFTEN = 3
"""Times from which on a task was told often."""

STANDINGS: Mapping[Standing, str] = {
    "overdue": STATE_COUNTS["overdue"],
    "due_soon": STATE_COUNTS["soon"],
    "later": STATE_COUNTS["later"],
    "past": STATE_COUNTS["past"],
    "no_day": mark("Without a day"),
    "submitted": STATE_COUNTS["submitted"],
    "paused": STATE_COUNTS["paused"],
    "done": STATE_COUNTS["done"],
}

UNDATED = mark(
    "{undated}: {count} (as plans and regulations say: {routine}; with a product that wants a "
    "day: {product})"
)

WHOSE: Mapping[Whose, str] = {
    "cooperates": mark("Co-operates"),
    "common": mark("Told to all"),
    "unnamed": mark("Nobody is named"),
}
"""Of groups that are no unit's own."""

WHAT: Mapping[Kind, str] = {
    "no_leader": mark("It is not clear who leads"),
    "product": mark("A product, and no day for it"),
    "unnamed": mark("Nobody is named"),
    "load": mark("Most open tasks: {unit} ({count}), among them"),
}
"""What is the case, by `Line.kind`; of the other kinds the task's own state says it."""


def title(thing: Summary, words: Words) -> str:
    as_of = words.say("As of {day}").format(day=words.day(thing.question.as_of))
    return f"{words.say('Summary')} · {as_of}"


def head(thing: Summary, words: Words) -> Iterator[tuple[str, str]]:
    """What was counted, and what was not: a name and what it is."""
    yield words.say("Notices"), _notices(thing.notices.heads, words)
    if thing.unit is not None:
        yield words.say("Unit"), on_one_line(thing.unit)
    if thing.period:
        first, last = thing.period.start, thing.period.end
        told = period(first, last, words) or f"{words.day(first)} – {words.day(last)}"
        yield words.say("Period"), told
    left = _not_counted(thing, words)
    if left:
        yield words.say("Not counted"), " · ".join(left)


def _notices(heads: tuple[Head, ...], words: Words) -> str:
    """By name where they are few; else how many, and from when to when."""
    if len(heads) <= NAMED:
        return "; ".join(named(head, words) for head in heads) or words.number(0)
    days = [head.issued for head in heads if head.issued]
    if not days:
        return words.number(len(heads))
    told = words.say("{count} ({first} to {last})")
    first, last = words.day(min(days)), words.day(max(days))
    return told.format(count=words.number(len(heads)), first=first, last=last)


def _not_counted(thing: Summary, words: Words) -> list[str]:
    counts = {
        mark("notices that are closed: {count}"): thing.notices.closed,
        mark("notices of other days: {count}"): thing.notices.other,
        mark("tasks of other units: {count}"): thing.other_units,
        mark("passages that may give work: {count}"): sum(
            head.unclear for head in thing.notices.heads
        ),
    }
    return [
        words.say(told).format(count=words.number(count)) for told, count in counts.items() if count
    ]


def name(group: Group, words: Words) -> str:
    """What stands before the numbers of a row."""
    return unit_of(group.unit, group.office) if group.unit else words.say(WHOSE[group.whose])


def limits(total: Tally, words: Words) -> str:
    """The four kinds of time limits, the undated apart: they add up to all tasks."""
    told = [
        f"{words.say(BUCKETS[one])}: {words.number(total[one])}"
        for one in BUCKETS
        if one != "undated"
    ]
    undated = words.say(UNDATED).format(
        undated=words.say(BUCKETS["undated"]),
        count=words.number(total["routine"] + total["product"]),
        routine=words.number(total["routine"]),
        product=words.number(total["product"]),
    )
    return " · ".join([*told, undated])


def standings(thing: Summary, words: Words) -> str:
    """Where the tasks stand, as far as any does: they add up to all tasks."""
    total, days = thing.total, f"{thing.question.soon_days:02}"
    told = []
    for standing, label in STANDINGS.items():
        count = f"{words.say(label).format(days=days)}: {words.number(total[standing])}"
        silent = total["overdue"] - total["overdue_said_open"]
        if standing == "overdue" and silent:
            count += f" ({words.say(PROGRESS['unrecorded'])}: {words.number(silent)})"
        if total[standing]:
            told.append(count)
    return " · ".join(told) or words.number(0)


def often(thing: Summary, words: Words) -> str | None:
    """How many tasks were told for the third time or more, and the first of them; None where nobody
    asked how old they are."""
    known = [task for task in thing.tasks if task.told.age]
    if not known:
        return None
    old = [task for task in known if task.told.age and task.told.age.times >= OFTEN]
    names = [on_one_line(task.reference) for task in old[:NAMED]]
    more = ["…"] if len(old) > NAMED else []
    count = words.number(len(old))
    return f"{count} ({', '.join([*names, *more])})" if old else count


def sentence(line: Line, words: Words) -> str:
    """One of the lines that matter, with its task in the notice's words."""
    what = words.say(WHAT[line.kind]) if line.kind in WHAT else state(line.task.item, words)
    unit, count = unit_of(line.unit or "", line.office), words.number(line.count or 0)
    told = quoted(line.task.told.entry.task.text)
    return f"{what.format(unit=unit, count=count)}: {told} ({_behind(line, words)})"


def _behind(line: Line, words: Words) -> str:
    """The reference, by which the task is found; who, and when, where the line is about that."""
    told = line.task.told.age
    old = age(told, words) if told and told.times > 1 else ""
    if line.piece:
        return "; ".join(filter(None, [piece_behind(line.piece, line.task), old]))
    who = "" if line.kind == "load" else assigned(line.task.told.entry.task, words)
    due = line.task.item.due
    when = words.say("last day {day}").format(day=words.day(due)) if due else ""
    return "; ".join(filter(None, [on_one_line(line.task.reference), who, when, old]))


def piece_behind(piece: Piece, quoted_: Counted) -> str:
    """The reference of the task of joint work that is quoted, those of its other tasks, and the
    units that are told."""
    others = [f"#{id_}" for id_ in piece.ids if id_ != quoted_.told.entry.task.id]
    ids = ", ".join([quoted_.reference, *others])
    return "; ".join(on_one_line(one) for one in (ids, *piece.units))


def is_well(thing: Summary) -> bool:
    """Is there nothing that anybody should look after?"""
    return all(line.kind == "load" for line in thing.lines)


ALL_WELL = mark(
    "Nothing is overdue or due soon, joint work has its leaders, no product wants a day."
)

OFTEN_TOLD = mark("Told for the third time or more")

NOTHING = mark("There is no task to count.")

SEVERAL = mark("A task that several notices name is counted for each of them.")
