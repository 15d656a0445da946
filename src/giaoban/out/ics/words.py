"""What an event of a calendar says of a row of the register."""

from collections.abc import Iterator, Sequence

from giaoban.desk.register import Register, Row
from giaoban.out import register_words as say
from giaoban.out.age import age
from giaoban.out.due import recorded, time
from giaoban.out.ics.names import Planned
from giaoban.out.labels import KINDS, PROGRESS, SEVERITIES
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import units
from giaoban.out.register_facts import AGAIN, APPOINTMENT, LIMIT, leading, told
from giaoban.out.visible import on_one_line

LONGEST, LONGEST_UNIT = 200, 80
"""Letters of a summary, and of the unit in it."""

_SAID_BY_THE_TIME = {"year-inferred"}
"""Issues that the time limit in words tells, too."""

TAKES_PLACE = ("on", "between")
"""Relations of days on which something happens; all others are limits."""

ENDED = ("done", "submitted", "paused")
"""States of which nobody need be reminded."""


def name(thing: Register, words: Words) -> str:
    """Of the calendar."""
    of = on_one_line(thing.unit) if thing.unit else say.of_what(thing, words)
    return shortened(f"{words.say('Tasks')} – {of}", LONGEST)


def about(thing: Register, events: Sequence[Planned], words: Words) -> str:
    """Of which notices, as of when, and how many tasks are not in it."""
    as_of = words.say("As of {day}").format(day=words.day(thing.question.as_of))
    return " · ".join([say.of_what(thing, words), as_of, counts(thing, events, words)])


def counts(thing: Register, events: Sequence[Planned], words: Words) -> str:
    """How many events there are, and how many take an earlier one back; how many tasks have none;
    how much work stands there once only though it returns."""
    kept = [one for one in events if not one.gone]
    every = words.number(thing.tasks)
    left = thing.tasks - len({one.row.key[:2] for one in kept})
    once = sum(one.days.once for one in kept)
    others = (
        (mark("Taken back: {count}"), len(events) - len(kept)),
        (mark("Tasks without a day, not in the calendar: {count} of {all}"), left),
        (mark("Regular work with its next time alone: {count}"), once),
    )
    told = [(mark("Events: {count}"), len(kept)), *(one for one in others if one[1])]
    return " · ".join(
        words.say(sentence).format(count=words.number(count), all=every) for sentence, count in told
    )


def summary(one: Planned, words: Words, *, closed: bool) -> str:
    """ "[Hạn] Văn phòng Sở – Lập kế hoạch…": what a calendar shows, what it is before everything
    else, the unit unless the task begins with it; all of it stands in the description."""
    row = one.row
    unit, text = category(row, words), on_one_line(row.told.entry.task.text)
    named = text if text.casefold().startswith(unit.casefold()) else f"{unit} – {text}"
    what = words.say(GONE) if one.gone and not closed else _what(row, words, closed=closed)
    return shortened(f"[{what}] {named}", LONGEST)


GONE = mark("Taken back")
"""What is a task, or has this limit, no longer."""


def _what(row: Row, words: Words, *, closed: bool) -> str:
    deadline = row.item.deadline
    if closed:
        return words.say(KINDS["close"])
    if row.item.next:
        return words.say(AGAIN)
    if row.item.state in ENDED:
        return words.say(PROGRESS[row.told.status.progress])
    takes_place = deadline is not None and deadline.relation in TAKES_PLACE
    return words.say(APPOINTMENT if takes_place else LIMIT)


def shortened(text: str, longest: int) -> str:
    """As many whole words as there is room for, and "…" for the others."""
    if len(text) <= longest:
        return text
    room = text[: longest - 1]
    whole = room.rpartition(" ")[0]
    return f"{whole if len(whole) > longest / 2 else room}…"


def description(one: Planned, words: Words) -> str:
    """All that is known, a line each."""
    text = on_one_line(one.row.told.entry.task.text)
    facts = [f"{label}: {known}" for label, known in _facts(one.row, words) if known]
    if one.again:
        told = words.say("Given again, and goes on there: {notice}")
        facts.append(told.format(notice=say.kind_and_given_by(one.again, words)))
    if one.days.once:
        facts.append(words.say(ONCE))
    return "\n".join([text, "", *facts])


ONCE = mark("Only the next time stands in the calendar: no rule of calendars says the others.")


def _facts(row: Row, words: Words) -> Iterator[tuple[str, str]]:
    task = row.told.entry.task
    yield leading(row, words)
    yield words.say("Co-operates"), say.helps(row, words)
    yield words.say("Submits to"), units(task.submit_to)
    yield words.say(say.LIMIT), time(row.item, words)
    for issue in row.item.issues:
        if issue.code not in _SAID_BY_THE_TIME:
            yield words.say(SEVERITIES[issue.severity]), words.tell(issue.code, issue.parameters)
    yield words.say("Condition"), "; ".join(on_one_line(one) for one in task.conditions)
    yield words.say(say.PRODUCT), on_one_line(row.product or "")
    yield words.say("Age"), age(row.told.age, words)
    yield words.say("Recorded"), recorded(row.item, words)
    yield words.say(say.GIVEN_BY), say.kind_and_given_by(row.told.head, words)
    yield words.say(say.CODE), on_one_line(row.told.reference)


def category(row: Row, words: Words) -> str:
    """By which a calendar colours and filters."""
    return shortened(told(row, words), LONGEST_UNIT)
