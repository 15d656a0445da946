"""One piece of work given to several units, as it is said beside each of its tasks."""

from giaoban.model.notice import JointTask, Notice, Task
from giaoban.out.foot import tasks
from giaoban.out.manner import Words
from giaoban.out.phrases import units


def shared(task: Task, joint: JointTask, notice: Notice, words: Words) -> str:
    """The ids of the other tasks, and who leads."""
    others = ", ".join(other for other in joint.tasks if other != task.id)
    told = words.say("with {tasks}").format(tasks=others)
    leader = next((one for one in tasks(notice.sections) if one.id == joint.lead), None)
    if leader is None:
        return f"{told} · {words.say('It is not clear who leads')}"
    led = words.say("Led by {units}").format(units=units(leader.assignees))
    return f"{told} · {led}"
