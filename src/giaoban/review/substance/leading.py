"""Who leads work that more than one is told to do (rõ trách nhiệm)."""

from giaoban.model.notice import Notice, Task, all_tasks


def unled(notice: Notice) -> set[str]:
    """The ids of tasks of which it is not said who leads: those that several units are told without
    roles, or that a unit is to co-operate in: with nobody named, or with one whom the notice gives
    no such task.

    A unit from outside leads what it is helped with; who works with a set leads it; each of a set
    does its own.
    """
    paired = {name: bool(one.lead) for one in notice.joint_tasks for name in one.tasks}
    told = {ref.unit for task in all_tasks(notice.sections) for ref in task.assignees if ref.unit}
    return {
        task.id
        for task in all_tasks(notice.sections)
        if not paired.get(task.id, _is_led(task, told))
    }


def _is_led(task: Task, told: set[str]) -> bool:
    units = [ref for ref in task.assignees if not ref.group]
    if task.role == "lead" or not units:
        return True
    if task.role == "cooperate":
        return any(ref.group or ref.unit not in told for ref in task.partners)
    return len(units) == 1
