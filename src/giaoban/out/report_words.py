"""The words of a report on a notice: outcomes, notes, and what is said of single tasks."""

from collections.abc import Iterator, Mapping

from giaoban.desk.report import OUTCOMES, Figures, Line, Outcome, Report, Reported
from giaoban.desk.report.figures import Counts
from giaoban.out.labels import STATE_COUNTS
from giaoban.out.listed_tasks import NO_TASK
from giaoban.out.manner import Words, mark
from giaoban.out.register_words import kind_and_number
from giaoban.out.summary_words import WHOSE
from giaoban.out.visible import on_one_line

REPORT = mark("REPORT")
TITLE = mark("How {notice} was carried out")
TO = mark("To: {whom}")
WHO_RECEIVES = mark("who receives the report")
OPENING = mark("On {notice}{title}, this is what was recorded until {day}:")
WHOLE = mark("The notice gives {count} tasks; of these: {counts}.")
NOTHING = mark("No result of any task was recorded yet.")

OUTCOME: Mapping[Outcome, str] = {
    "done_in_time": mark("Done in time"),
    "done_late": mark("Done late"),
    "done": mark("Done, without a day to judge by"),
    "submitted": mark("Submitted, waits for approval"),
    "in_time": mark("Still in time"),
    "overdue": mark("Late"),
    "unrecorded": mark("Day over, no result recorded"),
    "no_day": mark("No day given"),
    "recurring": mark("Regular"),
    "paused": mark("Paused"),
    "past": STATE_COUNTS["past"],
}

_RARE: tuple[Outcome, ...] = ("done", "paused", "past")
"""What is told only where there is some."""

SEVERAL = mark(
    "A task that several units are told is counted in the line of each, as it stands as a whole, "
    "and once in the total."
)
JOINT = mark(
    "Of joint work each point of the notice is a task: to co-operate is counted apart from to lead."
)
UNRECORDED = mark(
    "“{label}”: the last day is over, and nobody recorded whether it was met; that does not say "
    "that the task is late."
)
OTHERS = mark("Besides, of other tasks no result is recorded ({counts}); see the annex.")
NO_REASON = mark("no reason was recorded")
NO_EVIDENCE = mark("no document was recorded")


def title(thing: Report, words: Words) -> str:
    return words.say(TITLE).format(notice=kind_and_number(thing.head, words))


def opening(thing: Report, words: Words) -> str:
    about = on_one_line(thing.head.title or "")
    return words.say(OPENING).format(
        notice=kind_and_number(thing.head, words),
        title=f" ({about})" if about else "",
        day=words.day(thing.register.question.as_of),
    )


def outcomes(figures: Figures) -> list[Outcome]:
    """The columns of the figures; none of what is rare and does not occur."""
    return [one for one in OUTCOMES if one not in _RARE or figures.total[one]]


def whole(figures: Figures, words: Words) -> str:
    """How many tasks there are of each outcome that occurs: they add up."""
    counts = _counts(figures.total, words)
    if not counts:
        return words.say(NO_TASK)
    return words.say(WHOLE).format(count=words.number(figures.all), counts=counts)


def _counts(of: Counts, words: Words) -> str:
    """Those that occur, within a sentence."""
    return "; ".join(
        f"{_within(words.say(OUTCOME[one]))}: {words.number(n)}" for one, n in of.items() if n
    )


def _within(label: str) -> str:
    """As it stands within a sentence."""
    return label[:1].lower() + label[1:]


def notes(thing: Report, words: Words) -> Iterator[str]:
    """What the figures mean."""
    if thing.figures.shared:
        yield words.say(SEVERAL)
    if any(one.told.entry.joint for one in thing.tasks):
        yield words.say(JOINT)
    if thing.unrecorded:
        yield words.say(UNRECORDED).format(label=words.say(OUTCOME["unrecorded"]))


def others(thing: Report, words: Words) -> str:
    """Of how many tasks, whose day is not over, no result is recorded either; "" where there are
    none."""
    kinds: tuple[Outcome, ...] = ("in_time", "no_day", "recurring")
    counts = _counts({one: thing.without_result(one) for one in kinds}, words)
    return words.say(OTHERS).format(counts=counts) if counts else ""


def name(line: Line, words: Words) -> str:
    return words.say(WHOSE[line.whose]) if line.unit is None else on_one_line(line.unit)


def done(one: Reported, words: Words) -> list[str]:
    """On which day, and whether that was in time."""
    on = one.told.status.on
    day = [words.day(on)] if on else []
    return [*day, *([] if one.outcome == "done" else [words.say(OUTCOME[one.outcome])])]


def evidence(one: Reported, words: Words) -> list[str]:
    """The document that proves it, of each unit where they differ; what was noted."""
    status = one.told.status
    shares = (f"{share.unit}: {share.evidence}" for share in status.shares if share.evidence)
    proofs = list(shares) if status.shares else [status.evidence]
    known = [on_one_line(proof) for proof in proofs if proof] or [words.say(NO_EVIDENCE)]
    return [*known, *map(on_one_line, status.notes)]


def reasons(one: Reported, words: Words) -> list[str]:
    """What was noted, in the words of those who did; that nobody did."""
    return [on_one_line(note) for note in one.told.status.notes] or [words.say(NO_REASON)]
