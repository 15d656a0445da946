"""One piece of work given to several units, as it is said beside each of its tasks."""

from collections.abc import Iterable

from giaoban.model.notice import JointTask, Notice, UnitRef, all_tasks
from giaoban.out.manner import Words
from giaoban.out.phrases import units


def shared(id_: str, joint: JointTask, notice: Notice, words: Words) -> str:
    """The ids of the other tasks, and who leads."""
    led = (task.assignees for task in all_tasks(notice.sections) if task.id == joint.lead)
    return with_others(id_, joint.tasks, next(led, ()), words)


def with_others(id_: str, together: Iterable[str], leaders: Iterable[UnitRef], words: Words) -> str:
    """As above, of a task whose notice is not at hand."""
    others = ", ".join(other for other in together if other != id_)
    told = words.say("with {tasks}").format(tasks=others)
    named = units(leaders)
    if not named:
        return f"{told} · {words.say('It is not clear who leads')}"
    return f"{told} · {words.say('Led by {units}').format(units=named)}"
