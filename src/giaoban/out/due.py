"""One item of what is due, in words: the same in the list, the table and the sheet."""

from giaoban.library.items import Item
from giaoban.library.recurrence import Time
from giaoban.model.notice import Timing
from giaoban.out.labels import APPOINTMENTS, ROLES, STATES
from giaoban.out.manner import Words
from giaoban.out.phrases import file, place, quoted, when
from giaoban.out.work import assigned


def day_of(item: Item, words: Words) -> str:
    """The last day as it stands in a column."""
    return words.cell(item.due) if item.due else ""


def state(item: Item, words: Words) -> str:
    """Late, due today, soon, later; "" without a day.

    A day of meeting is no limit: it is over, not late.
    """
    if item.state is None or item.days is None:
        return ""
    appointment = item.deadline is not None and item.deadline.relation == "on"
    sentence = (APPOINTMENTS if appointment else STATES)[item.state]
    return words.say(sentence).format(days=f"{abs(item.days):02}")


def bucket_of(item: Item) -> Timing:
    """Under which heading an item without a day stands."""
    if item.deadline and item.deadline.event:
        return "event"
    return item.entry.task.timing


def time(item: Item, words: Words) -> str:
    """What the words mean, and the words themselves; "" without a deadline."""
    deadline = item.deadline
    if deadline is None:
        return ""
    meaning = when(deadline, words)
    if item.next:
        meaning = f"{meaning}; {_next(item.next, words)}"
    own_words = quoted(deadline.text)
    told_already = deadline.relation == "every" or (deadline.event and not deadline.due)
    return meaning if told_already or own_words in meaning else f"{meaning} · {own_words}"


def _next(next_: Time, words: Words) -> str:
    """The next time of recurring work."""
    if next_.whole_period:
        told = words.say("next by {day} (no day is named)")
    elif next_.due != next_.day:
        told = words.say("next {day} (last day {due})")
    else:
        told = words.say("next {day}")
    return told.format(day=words.day(next_.day), due=words.day(next_.due))


def who(item: Item, words: Words) -> tuple[str, str]:
    """The part that the assignees play, and who they are."""
    task = item.entry.task
    told = assigned(task, words) or words.say("It is not said who is to do this.")
    return ROLES[task.role] if task.assignees else ROLES[None], told


def whence(item: Item, words: Words) -> str:
    """File, page and line."""
    name = file(item.entry.reading.source, words)
    return ", ".join(filter(None, [name, place(item.places, words)]))
