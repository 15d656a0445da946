"""The register as plain lines, to be pasted into a message: no markup, no line broken by us.

A block for each unit, between blank lines, numbered from 1, so that it can be sent alone.
"""

from collections.abc import Iterator
from itertools import groupby

from giaoban.desk.register import Group, Register, Row
from giaoban.model.notice import Deadline
from giaoban.out import register_words as say
from giaoban.out.due import state, time
from giaoban.out.listed_tasks import doubts
from giaoban.out.manner import Manner, Words
from giaoban.out.register_facts import LIMIT, leading
from giaoban.out.visible import on_one_line


def register(thing: Register, manner: Manner) -> str:
    words = manner.words
    blocks = [_head(thing, words), *(_block(group, thing, words) for group in thing.groups)]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _head(thing: Register, words: Words) -> list[str]:
    as_of = words.say("As of {day}").format(day=words.day(thing.question.as_of))
    return [say.of_what(thing, words), *([on_one_line(thing.unit)] if thing.unit else []), as_of]


def _block(group: Group, thing: Register, words: Words) -> list[str]:
    tasks = [list(rows) for _, rows in groupby(group.rows, lambda row: row.told.reference)]
    count = words.say("{unit} (tasks: {count})")
    lines = [count.format(unit=say.group(group, words), count=words.number(len(tasks)))]
    for number, rows in enumerate(tasks, 1):
        lines.append(f"{number}. {on_one_line(rows[0].told.entry.task.text)}")
        lines += _beside(rows, group, thing, words)
    return lines


def _beside(rows: list[Row], group: Group, thing: Register, words: Words) -> Iterator[str]:
    """What else is to be known of a task: who, where the block does not say it; by when; what is to
    be checked."""
    (part, leads), helps = leading(rows[0], words), say.helps(rows[0], words)
    if leads != say.group(group, words):
        yield f"{part}: {leads}"
    if helps:
        yield f"{words.say('Co-operates')}: {helps}"
    yield from filter(None, (_time(row, words) for row in rows))
    yield from doubts(rows[0].told, words)
    if len(thing.heads) > 1:
        yield say.kind_and_given_by(rows[0].told.head, words)


def _time(row: Row, words: Words) -> str:
    """When, and how far it is until then; of what has no day the notice's words, "" without any."""
    item = row.item
    if item.deadline is None:
        return ""
    if item.next or not item.due:
        told = time(item, words)
    elif item.extensions or _is_more_than_a_day(item.deadline):
        told = say.limit_now(row, words)
    else:
        told = f"{words.say(LIMIT)}: {words.day(item.due)}"
    return " · ".join(filter(None, [told, state(item, words)]))


def _is_more_than_a_day(deadline: Deadline) -> bool:
    told = deadline.time or deadline.applies_to
    return bool(told) or deadline.relation in ("on", "between")
