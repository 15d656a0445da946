"""The words of a report on a notice: outcomes, notes, and what is said of single tasks."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from giaoban.desk.report import OUTCOMES, Figures, Line, Outcome, Report, Reported
from giaoban.desk.report.figures import Counts
from giaoban.library.items import Item
from giaoban.library.status import Status
from giaoban.out.due import beside_progress, progressed, state
from giaoban.out.labels import PROGRESS, ROLES, STATE_COUNTS
from giaoban.out.listed_tasks import NO_TASK, corrected, doubts
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import quoted, units
from giaoban.out.register_words import LEADER_UNKNOWN, kind_and_number
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
    "done_again": mark("Regular work, done for its time"),
    "submitted": mark("Submitted, waits for approval"),
    "in_time": mark("Still in time"),
    "overdue": mark("Late"),
    "unrecorded": mark("Day over, no result recorded"),
    "no_day": mark("No day given"),
    "recurring": mark("Regular"),
    "paused": mark("Paused"),
    "took_place": mark("Appointment whose day is over"),
    "past": STATE_COUNTS["past"],
}

_RARE: tuple[Outcome, ...] = ("done", "done_again", "paused", "took_place", "past")
"""What is told only where there is some."""

SEVERAL = mark(
    "A task that several units are told is counted in the line of each, as it stands as a whole, "
    "and once in the total."
)
JOINT = mark(
    "Of joint work each point of the notice is a task: to co-operate is counted apart from to lead."
)
LAST = mark("Of several time limits of a task the last says whether it was done in time.")
UNRECORDED = mark(
    "“{label}”: the last day is over, and nobody recorded whether it was met; that does not say "
    "that the task is late."
)
OTHERS = mark("Besides, of other tasks no result is recorded ({counts}); see the annex.")
UNCLEAR = mark("Not counted: {count} passages of the notice that may give work, unclear to whom.")
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
    if any(len(one.items) > 1 for one in thing.done):
        yield words.say(LAST)
    if thing.head.unclear:
        yield words.say(UNCLEAR).format(count=words.number(thing.head.unclear))
    if thing.unrecorded:
        yield words.say(UNRECORDED).format(label=words.say(OUTCOME["unrecorded"]))


def others(thing: Report, words: Words) -> str:
    """Of how many tasks, which are not late, no result is recorded either; "" where there are
    none."""
    found = Counter(one.outcome for one in thing.others)
    counts = _counts({one: found[one] for one in OUTCOMES}, words)
    return words.say(OTHERS).format(counts=counts) if counts else ""


def name(line: Line, words: Words) -> str:
    return words.say(WHOSE[line.whose]) if line.unit is None else on_one_line(line.unit)


def done(one: Reported, words: Words) -> list[str]:
    """On which day, and whether that was in time; by each limit, where there are several."""
    on = one.told.status.on
    told = [words.day(on)] if on else []
    if one.outcome != "done":
        told.append(words.say(OUTCOME[one.outcome]))
    return [*told, *(standings(one.items, words) if len(one.items) > 1 else [])]


def evidence(one: Reported, words: Words) -> list[str]:
    """The document that proves it, of each unit where they differ; what was noted."""
    status = one.told.status
    shares = (f"{share.unit}: {share.evidence}" for share in status.shares if share.evidence)
    proofs = list(shares) if status.shares else [status.evidence]
    known = [on_one_line(proof) for proof in proofs if proof] or [words.say(NO_EVIDENCE)]
    return [*known, *map(quoted, status.notes)]


def task(one: Reported, words: Words) -> list[str]:
    """Its words; what the office set right, and what is to be checked."""
    remarks = (*corrected(one.told, words), *doubts(one.told, words))
    return [on_one_line(one.told.entry.task.text), *(f"({told})" for told in remarks)]


def told(one: Reported, words: Words) -> list[str]:
    """Who has to answer for it: those who are told, also where another leads."""
    task, joint = one.told.entry.task, one.told.entry.joint
    who = units(task.assignees) or words.say(WHOSE["unnamed"])
    if task.role != "cooperate":
        return [who]
    led = units(joint.leaders) if joint else ""
    leads = words.say("Led by {units}").format(units=led) if led else words.say(LEADER_UNKNOWN)
    return [f"{who} ({_within(words.say(ROLES['cooperate']))})", leads]


def waits(one: Reported, words: Words) -> list[str]:
    """How far it is; where its limits stand, unless that says no more."""
    on_time = one.outcome == "paused" or (one.outcome == "submitted" and not _is_late(one))
    return [*([] if on_time else standings(one.items, words)), *recorded(one.told.status, words)]


def recorded(status: Status, words: Words) -> list[str]:
    """What was recorded of a task, where anything was."""
    known = bool(status.shares) or status.progress != "unrecorded"
    told = [*([progressed(status, words)] if known else []), *beside_progress(status, words)]
    return [" · ".join(told)] if told else []


def _is_late(one: Reported) -> bool:
    on = one.told.status.on
    return on is not None and any(item.due and item.due < on for item in one.items)


def standings(items: Sequence[Item], words: Words) -> list[str]:
    """Where each limit stands: late, due, done; of several each with its day."""
    return [_standing(item, words, dated=len(items) > 1) for item in items]


def _standing(item: Item, words: Words, *, dated: bool) -> str:
    """Without a day how far it is, as far as it was recorded."""
    told = state(item, words) or words.say(PROGRESS[item.status.progress])
    return f"{words.day(item.due)}: {told}" if dated and item.due else told


def reasons(one: Reported, words: Words) -> list[str]:
    """What was noted, in the words of those who did; that nobody did."""
    return [on_one_line(note) for note in one.told.status.notes] or [words.say(NO_REASON)]
