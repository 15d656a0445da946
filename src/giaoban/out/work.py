"""What is told about a task below its text."""

from collections.abc import Iterator

from giaoban.model.notice import Notice, Section, Task
from giaoban.out.joint import shared
from giaoban.out.labels import ROLES
from giaoban.out.manner import Words, mark
from giaoban.out.phrases import document, units, when
from giaoban.out.rows import Row
from giaoban.out.visible import on_one_line


def facts(task: Task, section: Section, notice: Notice, words: Words, indent: int) -> Iterator[Row]:
    """A row for each that is known."""
    for label, text in _known(task, section, notice, words):
        if text:
            yield Row(text, words.say(label), indent, group="facts")


def _known(task: Task, section: Section, notice: Notice, words: Words) -> Iterator[tuple[str, str]]:
    if not _goes_without_saying(task, section):
        yield ROLES[task.role], assigned(task, words)
    yield mark("Co-operates with"), units(task.partners)
    yield mark("Submits to"), units(task.submit_to)
    for deadline in task.deadlines:
        yield mark("When"), when(deadline, words)
    yield mark("Condition"), "; ".join(on_one_line(one) for one in task.conditions)
    yield mark("Document cited"), "; ".join(document(one, words) for one in task.citations)
    for joint in notice.joint_tasks:
        if task.id in joint.tasks:
            yield mark("Given to several"), shared(task.id, joint, notice, words)


def assigned(task: Task, words: Words) -> str:
    """Those who are told; with a remark where nobody is named, only a set of units."""
    named = units(task.assignees)
    common = task.assignees and all(unit.group for unit in task.assignees)
    return f"{named} ({words.say('common task')})" if common else named


def _goes_without_saying(task: Task, section: Section) -> bool:
    """The heading already names the one unit, and no part of its own is said."""
    if task.role is not None or section.scope != "unit" or len(task.assignees) != 1:
        return not task.assignees
    return section.heading in (task.assignees[0].text, task.assignees[0].unit)
