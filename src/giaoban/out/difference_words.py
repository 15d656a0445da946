"""What a comparison of two notices says, in words: the same in every format."""

from collections import Counter
from collections.abc import Iterator, Mapping

from giaoban.compare import Change, Kind, Moment, Shift
from giaoban.desk.difference import Difference, Fallen, Group, Line, Reason
from giaoban.model.notice import Task, Timing
from giaoban.out.due import set_right, status
from giaoban.out.labels import ROLES
from giaoban.out.manner import Words, mark
from giaoban.out.marked import Run, Unmarked, plain, runs, unmarked
from giaoban.out.phrases import quoted, units
from giaoban.out.recorded import named
from giaoban.out.summary_words import WHOSE
from giaoban.out.visible import on_one_line

KINDS: Mapping[Kind, str] = {
    "dropped": mark("Not given again"),
    "new": mark("Newly given"),
    "reworded": mark("Told in other words"),
    "split": mark("Split"),
    "merged": mark("Merged"),
    "same": mark("Carried on"),
}

_REWORDED: tuple[Kind, ...] = ("reworded", "split", "merged")

UNMARKED: Mapping[Unmarked, str] = {
    "anew": mark("nearly all in other words"),
    "long": mark("too long to mark what differs"),
}

SHIFTS: Mapping[Shift, str] = {
    "later": mark("Put back"),
    "earlier": mark("Brought forward"),
    "added": mark("Time limit added"),
    "removed": mark("Time limit no longer given"),
    "changed": mark("Time limit changed"),
}

FALLEN: Mapping[Fallen, str] = {
    "silent": mark("No result recorded"),
    "done": mark("Done, as recorded"),
    "recorded": mark("see what is recorded"),
    "closed": mark("its notice is followed no longer"),
    "spoken-of": mark("the later notice speaks of it"),
    "over": mark("its day is over"),
    "shared": mark("others go on with the same work"),
    "routine": mark("without a day"),
}

ROUTINE: Mapping[Timing, str] = {
    "recurring": mark("regular work"),
    "event": mark("hangs on an event"),
}
"""Instead, where it is told by when."""

REASONS: Mapping[Reason, str] = {
    "dated": mark("it had a day"),
    "product": mark("it had a product"),
    "joint": mark("it was given to several units"),
}

MOVED, IN_DOUBT, ROLE = mark("Moved to another unit"), mark("To be confirmed"), mark("Other part")
PARTNERS = mark("Other units co-operate")
NOTHING = mark("Nothing changed.")


def title(thing: Difference, words: Words) -> str:
    told = words.say("From {before} to {after}")
    return told.format(before=named(thing.before, words), after=named(thing.after, words))


def unit(group: Group, words: Words) -> str:
    return on_one_line(group.unit or words.say(WHOSE[group.whose]))


def heading(line: Line, words: Words) -> str:
    """What happened, in a few words: "Điều chỉnh nội dung · Lùi hạn: 25/02/2021 → 11/3/2021"."""
    return " · ".join(_happened(line, words))


def _happened(line: Line, words: Words) -> Iterator[str]:
    change = line.change
    yield words.say(KINDS[change.kind])
    if line.fallen:
        yield words.say(_fallen(line, line.fallen))
        yield from (words.say(REASONS[one]) for one in line.reasons if line.fallen == "silent")
    yield from happened(change, words)


def _fallen(line: Line, fallen: Fallen) -> str:
    timing = line.before[0].entry.task.timing
    return ROUTINE.get(timing, FALLEN[fallen]) if fallen == "routine" else FALLEN[fallen]


def happened(change: Change, words: Words) -> Iterator[str]:
    """What is to be told of a change beside its kind."""
    why = _unmarked(change)
    if why:
        yield words.say(UNMARKED[why])
    if change.moved:
        yield moved(change, words)
    if change.deadline:
        yield slip(change, words)
    if change.role:
        yield role(change, words)
    if change.partners:
        yield partners(change, words)
    if change.in_doubt:
        score = words.number(round(change.score or 0, 2))
        yield words.say("{what} ({score})").format(what=words.say(IN_DOUBT), score=score)


def moved(change: Change, words: Words) -> str:
    """ "Chuyển đơn vị: A → B"."""
    old, new = (_told(tasks) for tasks in (change.before, change.after))
    return f"{words.say(MOVED)}: {old} → {new}"


def _told(tasks: tuple[Task, ...]) -> str:
    return units({ref.unit or ref.text: ref for task in tasks for ref in task.assignees}.values())


def slip(change: Change, words: Words) -> str:
    """ "Lùi hạn: 25/02/2021 → 11/3/2021"; what has no day in its own words."""
    found = change.deadline
    if found is None:
        return ""
    told = words.say(SHIFTS[found.shift])
    in_words = found.before.due == found.after.due
    old, new = (_moment(one, words, in_words=in_words) for one in (found.before, found.after))
    return f"{told}: {old} → {new}"


def _moment(moment: Moment, words: Words, *, in_words: bool) -> str:
    """`in_words`: the day is not what changed."""
    if moment.due and not (in_words and moment.text):
        return words.day(moment.due)
    return quoted(moment.text) if moment.text else "–"


def role(change: Change, words: Words) -> str:
    old, new = (words.say(ROLES[one]) for one in change.role or (None, None))
    return f"{words.say(ROLE)}: {old} → {new}"


def partners(change: Change, words: Words) -> str:
    old, new = (units(side) or "–" for side in change.partners or ((), ()))
    return f"{words.say(PARTNERS)}: {old} → {new}"


def ids(line: Line) -> str:
    """2.2 → 2.2, 2.3; one side alone where there is no other."""
    return numbers(line.change)


def numbers(change: Change) -> str:
    """As above."""
    old, new = (
        ", ".join(on_one_line(task.id) for task in tasks) for tasks in (change.before, change.after)
    )
    return " → ".join(filter(None, (old, new)))


def wordings(line: Line) -> tuple[list[Run], list[Run]]:
    """What the earlier and the later notice say, what only one of them has marked where the work is
    told otherwise; [] of a notice that does not give it."""
    change = line.change
    old, new = _all(change.before), _all(change.after)
    return runs(old, new) if change.kind in _REWORDED else (plain(old), plain(new))


def _unmarked(change: Change) -> Unmarked | None:
    """Why the two wordings look as if they were the same."""
    if change.kind not in _REWORDED:
        return None
    return unmarked(_all(change.before), _all(change.after))


def _all(tasks: tuple[Task, ...]) -> str:
    """Of several, one behind the other."""
    return " ".join(task.text for task in tasks)


def beside(line: Line, words: Words) -> Iterator[tuple[str, str]]:
    """Label and text of what else is known: what was recorded, what the later notice says of it."""
    for told in line.before:
        if told.status.says_something:
            yield words.say("Recorded"), status(told.status, words)
    for told in (*line.before, *line.after):
        if told.entry.corrected:
            facts = ", ".join(set_right(told.entry, words))
            yield words.say("Set right by the office"), f"{on_one_line(told.reference)}: {facts}"
    if line.remark:
        yield words.say("The later notice says"), quoted(line.remark.text)


# -- the sums -------------------------------------------------------------------------------------


def sums(thing: Difference, words: Words) -> list[tuple[str, int, int]]:
    """Of each kind how many tasks of the earlier and of the later notice; the last row is the sum
    of those above it."""
    rows = []
    for kind, label in KINDS.items():
        of_kind = [line.change for line in thing.lines if line.change.kind == kind]
        old, new = (sum(len(tasks) for tasks in side) for side in _sides(of_kind))
        rows.append((words.say(label), old, new))
    total = words.say("Total"), sum(row[1] for row in rows), sum(row[2] for row in rows)
    return [*rows, total]


def _sides(changes: list[Change]) -> tuple[list[tuple[Task, ...]], list[tuple[Task, ...]]]:
    return [one.before for one in changes], [one.after for one in changes]


def among_them(thing: Difference, words: Words) -> str:
    """How many changes moved to another unit, have another day or leader, are in doubt."""
    counts: Counter[str] = Counter()
    for change in (line.change for line in thing.lines):
        counts[MOVED] += change.moved
        counts[ROLE] += change.role is not None
        counts[PARTNERS] += change.partners is not None
        counts[IN_DOUBT] += change.in_doubt
        if change.deadline:
            counts[SHIFTS[change.deadline.shift]] += 1
    told = (MOVED, *SHIFTS.values(), ROLE, PARTNERS, IN_DOUBT)
    return " · ".join(
        f"{words.say(label)}: {words.number(counts[label])}" for label in told if counts[label]
    )
