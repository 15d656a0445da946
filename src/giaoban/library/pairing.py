"""Tasks of several units that are one piece of work, changed by hand."""

from collections.abc import Iterable, Sequence

from giaoban.model.notice import JointTask, Task


def unpaired(joints: Iterable[JointTask], ids: Sequence[str]) -> list[JointTask]:
    """Without these tasks; one task alone is no joint task."""
    rest = []
    for joint in joints:
        tasks = tuple(id_ for id_ in joint.tasks if id_ not in ids)
        if len(tasks) == len(joint.tasks):
            rest.append(joint)
        elif len(tasks) > 1:
            lead = joint.lead if joint.lead in tasks else None
            rest.append(JointTask(tasks=tasks, lead=lead))
    return rest


def with_pair(joints: Iterable[JointTask], tasks: Sequence[Task]) -> list[JointTask]:
    """These tasks, in reading order, are one piece of work; the one leads whose unit alone does."""
    ids = tuple(task.id for task in tasks)
    leading = [task.id for task in tasks if task.role == "lead"]
    lead = leading[0] if len(leading) == 1 else None
    return [*unpaired(joints, ids), JointTask(tasks=ids, lead=lead)]


def with_lead(joints: Iterable[JointTask], task: Task) -> list[JointTask]:
    """As the task's role says: it leads its piece of work, or does not."""
    changed = []
    for joint in joints:
        if task.id in joint.tasks and (task.role == "lead" or joint.lead == task.id):
            lead = task.id if task.role == "lead" else None
            changed.append(joint.model_copy(update={"lead": lead}))
        else:
            changed.append(joint)
    return changed
