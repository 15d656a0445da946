"""A task on the shelf, with all that is shown beside it; and the notice it belongs to."""

import calendar
import datetime as dt
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from giaoban.model.event import BY_THE_OFFICE, Anchor
from giaoban.model.notice import Fact, Notice, Period, Scope, Section, Task, UnitRef, all_tasks
from giaoban.model.reading import Evidence, Issue, Place, Reading
from giaoban.text import fold


class Head(Fact):
    """What names a notice. `file`: that which was read; `month`: the first day of the month that
    it governs, else of that in which it was issued; `whole_month`: it governs that month, not a
    week of it; `called`: what it is called where others of the library have its name."""

    id: int = 0
    number: str | None
    serial: int | None
    type: str | None
    issuer: str | None
    issuer_code: str | None
    issued: dt.date | None
    month: dt.date | None
    whole_month: bool = False
    title: str | None
    file: str
    format: str
    tasks: int
    unclear: int
    called: str | None = None

    @property
    def name(self) -> str:
        """What means this notice alone: its number as printed, the file's name where it has none
        of its own; else as it is `called`."""
        if self.called:
            return self.called
        return self.number if self.number and self.serial is not None else self.file


class Heading(Fact):
    """The section that a task stands in."""

    id: str
    heading: str | None
    scope: Scope


class Joint(Fact):
    """The other tasks of one piece of work, and who leads, where somebody does."""

    tasks: tuple[str, ...]
    lead: str | None
    leaders: tuple[UnitRef, ...]


class Entry(Fact):
    """A task and where it stands: its section, its JSON Pointer, the places of its words and of
    those of each deadline, what is to be checked about each deadline; `corrected`: the fields that
    the office set itself, and "joint" where it said which tasks are one piece of work; `doubts`:
    what is to be checked about other words of it, as a day that no calendar has."""

    section: Heading
    task: Task
    at: str
    joint: Joint | None
    places: tuple[Place, ...]
    deadline_places: tuple[tuple[Place, ...], ...]
    issues: tuple[tuple[Issue, ...], ...]
    corrected: tuple[str, ...]
    doubts: tuple[Issue, ...] = ()

    @property
    def anchor(self) -> Anchor:
        """By which it is found again in another reading of its notice."""
        return Anchor(id=self.task.id, text=self.task.text, heading=self.section.heading)

    @property
    def for_everyone(self) -> bool:
        """Is it told to a set of units, or to all? Not where it names somebody, whom nobody
        knows."""
        if self.task.assignees:
            return any(ref.group for ref in self.task.assignees)
        return self.section.scope == "general" and not self._names_somebody

    def tells_all_with(self, unit: str) -> bool:
        """Is it told to all, and may the unit be one of them?"""
        from giaoban.names.outsiders import may_hold  # noqa: PLC0415 - as below

        sets = [ref.text for ref in self.task.assignees if ref.group]
        return self.for_everyone and (not sets or any(may_hold(one, unit) for one in sets))

    @property
    def _names_somebody(self) -> bool:
        from giaoban.names.lists import tells_somebody  # noqa: PLC0415 - few tasks need it

        return tells_somebody(self.task.text)


def entries(reading: Reading) -> Iterator[Entry]:
    """Every task of a notice, in reading order."""
    known = _Known(reading)
    yield from known.of(reading.notice.sections, "")


def head(reading: Reading) -> Head:
    notice = reading.notice
    return Head(
        number=notice.number,
        serial=notice.serial,
        type=notice.type,
        issuer=notice.issuer,
        issuer_code=notice.issuer_code,
        issued=notice.issued,
        month=month(notice),
        whole_month=_is_whole_month(notice.period),
        title=notice.title,
        file=reading.source.name,
        format=reading.source.format,
        tasks=sum(1 for _ in all_tasks(notice.sections)),
        unclear=sum(issue.code == "remark-may-be-task" for issue in reading.issues),
    )


def month(notice: Notice) -> dt.date | None:
    """A period of a few days counts for the month that most of it lies in."""
    if notice.period:
        middle = notice.period.start + (notice.period.end - notice.period.start) / 2
        return middle.replace(day=1)
    return notice.issued and notice.issued.replace(day=1)


def _is_whole_month(period: Period | None) -> bool:
    if period is None:
        return False
    last = calendar.monthrange(period.start.year, period.start.month)[1]
    return period.start.day == 1 and period.end == period.start.replace(day=last)


def name_key(name: str) -> str:
    """Equal for names that cannot be told apart by typing them."""
    return fold(unicodedata.normalize("NFC", name)).strip()


@dataclass(frozen=True, slots=True)
class Loose:
    """The issues of a reading that are about no fact of it, but have a place, in their order; but
    not what the joint work of a task says by itself."""

    issues: tuple[Issue, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, reading: Reading) -> "Loose":
        every = (issue for issue in reading.issues if issue.at is None and issue.spans)
        every = (issue for issue in every if issue.code != "joint-without-lead")
        found = sorted(every, key=lambda issue: issue.spans[0].start)
        return cls(tuple(found), tuple(issue.spans[0].start for issue in found))

    def within(self, places: Sequence[Place]) -> Iterator[Issue]:
        """Those that begin in these places."""
        for one in places:
            first, after = (bisect_left(self.starts, end) for end in (one.start, one.end))
            yield from self.issues[first:after]


class _Known:
    """What stands beside the tasks of a reading, by pointer."""

    def __init__(self, reading: Reading) -> None:
        self._proofs: dict[str, Evidence] = {}
        for proof in reading.evidence:
            self._proofs.setdefault(proof.at, proof)
        self._corrected: defaultdict[str, list[str]] = defaultdict(list)
        for proof in reading.evidence:
            if proof.rule == BY_THE_OFFICE:
                task, _, fact = proof.at.rpartition("/")
                of_task = task if not fact.isdecimal() else proof.at
                self._corrected[of_task].append("joint" if fact.isdecimal() else fact)
        self._issues: defaultdict[str | None, list[Issue]] = defaultdict(list)
        for issue in reading.issues:
            self._issues[issue.at].append(issue)
        self._loose = Loose.of(reading)
        units = {task.id: task.assignees for task in all_tasks(reading.notice.sections)}
        self._joints = {
            id_: Joint(tasks=joint.tasks, lead=joint.lead, leaders=units.get(joint.lead or "", ()))
            for joint in reading.notice.joint_tasks
            for id_ in joint.tasks
        }

    def of(self, sections: Sequence[Section], at: str) -> Iterator[Entry]:
        for i, section in enumerate(sections):
            here = f"{at}/sections/{i}"
            heading = Heading(id=section.id, heading=section.heading, scope=section.scope)
            for j, task in enumerate(section.tasks):
                yield self._entry(heading, task, f"{here}/tasks/{j}")
            yield from self.of(section.sections, here)

    def _entry(self, heading: Heading, task: Task, at: str) -> Entry:
        times = [f"{at}/deadlines/{i}" for i in range(len(task.deadlines))]
        places = self._places(f"{at}/text")
        return Entry(
            section=heading,
            task=task,
            at=at,
            joint=self._joints.get(task.id),
            places=places,
            deadline_places=tuple(self._places(time) for time in times),
            issues=tuple(tuple(self._issues.get(time, ())) for time in times),
            corrected=tuple(self._corrected.get(at, ())),
            doubts=tuple(self._loose.within(places)),
        )

    def _places(self, at: str) -> tuple[Place, ...]:
        return self._proofs[at].spans if at in self._proofs else ()
