"""A reading as a clerk would like to read it: header, sections with their tasks, what to check,
and a foot whose counts add up."""

from collections.abc import Iterator
from dataclasses import dataclass

from giaoban.model.notice import JointTask, Section, Task
from giaoban.model.reading import Reading
from giaoban.out import proof
from giaoban.out.foot import foot, issues, tasks
from giaoban.out.head import head
from giaoban.out.labels import FACTS, ROLES
from giaoban.out.manner import Manner, Words, mark
from giaoban.out.paint import paint
from giaoban.out.phrases import units, when
from giaoban.out.rows import BLANK, Row
from giaoban.out.visible import on_one_line


def reading(thing: Reading, manner: Manner) -> str:
    return paint(list(rows(thing, manner)), manner)


def rows(thing: Reading, manner: Manner) -> Iterator[Row]:
    """The whole view; parts are parted by blank rows."""
    words = manner.words
    yield from head(thing, words)
    if manner.why:
        yield from proof.header(thing, words)
    shown = _Sections(
        thing, manner, max((len(t.id) for t in tasks(thing.notice.sections)), default=0)
    )
    for i, section in enumerate(thing.notice.sections):
        yield from shown.rows(section, f"/sections/{i}", 0)
    yield from issues(thing, words)
    yield from foot(thing, words)


@dataclass(frozen=True, slots=True)
class _Sections:
    """The middle of the view; `widest`: characters of the longest task id, under which it hangs."""

    reading: Reading
    manner: Manner
    widest: int

    @property
    def words(self) -> Words:
        return self.manner.words

    def rows(self, section: Section, at: str, indent: int) -> Iterator[Row]:
        """A section and all in it; `at`: its pointer."""
        yield BLANK
        yield self._heading(section, indent)
        for lead_in in section.lead_in:
            yield Row(on_one_line(lead_in), "", indent, "quiet")
        if self.manner.why:
            for part in ("heading", "lead_in"):
                yield from proof.rows(self.reading, f"{at}/{part}", self.words, indent + 2)
        for i, task in enumerate(section.tasks):
            yield BLANK
            yield from self.task(task, section, f"{at}/tasks/{i}", indent + 2)
        yield from self._remarks(section, f"{at}/remarks", indent + 2)
        for i, inner in enumerate(section.sections):
            yield from self.rows(inner, f"{at}/sections/{i}", indent + 2)

    def _heading(self, section: Section, indent: int) -> Row:
        if section.heading is None:
            section_id = on_one_line(section.id)
            return Row(self.words.say("Section {id}").format(id=section_id), "", indent, "heading")
        return Row(
            on_one_line(section.heading), f"{on_one_line(section.id)}.", indent, "heading", " "
        )

    def task(self, task: Task, section: Section, at: str, indent: int) -> Iterator[Row]:
        yield Row(on_one_line(task.text), on_one_line(task.id), indent, "plain", "  ")
        indent += self.widest + 2
        for label, text in self._facts(task, section):
            if text:
                yield Row(text, self.words.say(label), indent)
        if self.manner.why:
            yield from self._why(task, at, indent)

    def _facts(self, task: Task, section: Section) -> Iterator[tuple[str, str]]:
        if not _goes_without_saying(task, section):
            yield ROLES[task.role], units(task.assignees) + self._for_a_set(task)
        yield mark("Co-operates with"), units(task.partners)
        yield mark("Submits to"), units(task.submit_to)
        for deadline in task.deadlines:
            yield mark("When"), when(deadline, self.words)
        yield mark("Condition"), "; ".join(on_one_line(words) for words in task.conditions)
        for joint in self.reading.notice.joint_tasks:
            if task.id in joint.tasks:
                yield mark("Given to several"), self._joint(task, joint)

    def _for_a_set(self, task: Task) -> str:
        """A remark where nobody is named, only a set of units."""
        common = task.assignees and all(unit.group for unit in task.assignees)
        return f" ({self.words.say('common task')})" if common else ""

    def _joint(self, task: Task, joint: JointTask) -> str:
        others = ", ".join(other for other in joint.tasks if other != task.id)
        told = self.words.say("with {tasks}").format(tasks=others)
        leaders = [t for t in tasks(self.reading.notice.sections) if t.id == joint.lead]
        if not leaders:
            return f"{told} · {self.words.say('It is not clear who leads')}"
        led = self.words.say("Led by {units}").format(units=units(leaders[0].assignees))
        return f"{told} · {led}"

    def _why(self, task: Task, at: str, indent: int) -> Iterator[Row]:
        yield Row(self.words.say("Sources (page, line)"), "", indent, "strong")
        yield from proof.rows(self.reading, at, self.words, indent + 2)
        for name in proof.unproved(self.reading, at, dict(task)):
            label = self.words.say(FACTS[name])
            yield Row(self.words.say("no words are cited for this"), label, indent + 2, "warning")
        for i, joint in enumerate(self.reading.notice.joint_tasks):
            if task.id in joint.tasks:
                yield from proof.rows(self.reading, f"/joint_tasks/{i}", self.words, indent + 2)

    def _remarks(self, section: Section, at: str, indent: int) -> Iterator[Row]:
        if not section.remarks:
            return
        yield BLANK
        yield Row(self.words.say("Not a task"), "", indent, "quiet")
        for i, remark in enumerate(section.remarks):
            yield Row(on_one_line(remark.text), "–", indent, "quiet", " ")
            if self.manner.why:
                yield from proof.rows(self.reading, f"{at}/{i}", self.words, indent + 2)


def _goes_without_saying(task: Task, section: Section) -> bool:
    """The heading already names the one unit, and no part of its own is said."""
    if task.role is not None or section.scope != "unit" or len(task.assignees) != 1:
        return not task.assignees
    return section.heading in (task.assignees[0].text, task.assignees[0].unit)
