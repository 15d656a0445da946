"""What is told beside the status: the columns of the result and of remarks."""

from collections.abc import Collection
from dataclasses import replace

from giaoban.desk.importing.cells import same
from giaoban.desk.importing.filled_in import KINDS, FilledIn, UnclearError, distinct
from giaoban.desk.importing.parts import Step
from giaoban.desk.importing.progressing import ENDED
from giaoban.library.anchors import words_of

_PROVEN = ("started", "submitted", "paused", "done")
"""What a document can prove."""


def proved(task: FilledIn, step: Step | None) -> Step | None:
    """With the result that is told, which goes with the status that is; alone, it proves the status
    that is known, or is a remark. UnclearError."""
    result = _result(task, step)
    if step:
        return replace(step, evidence=result or _kept(task, step))
    if result is None:
        return None
    status = task.told.status
    if status.progress in _PROVEN and not status.shares:
        kind = KINDS[status.progress]
        return Step(task.told, task.rows, kind, status.on, evidence=result)
    return Step(task.told, task.rows, "note", note=result)


def _kept(task: FilledIn, step: Step) -> str | None:
    """What stands in the cell as before, or is known of the same status."""
    if step.kind not in ENDED:
        return None
    status = task.told.status
    known = status.evidence if KINDS.get(status.progress) == step.kind else None
    return task.results[0] if len(task.results) == 1 else known


def _result(task: FilledIn, step: Step | None) -> str | None:
    """What was added is no contradiction, nor is what goes with another status."""
    before, known = task.before.result, task.told.status.evidence or ""
    if before and not task.results:
        raise UnclearError("emptied", "result")
    new = [one for one in task.results if not same(one, before) and not _is_known(task, one)]
    if len(new) > 1:
        raise UnclearError("disagree", "result")
    moved = bool(new) and words_of(known) not in (words_of(before), "")
    if moved and not step and words_of(known) not in words_of(new[0]):
        raise UnclearError("newer", "result")
    return new[0] if new else None


def noted(task: FilledIn, step: Step | None) -> Step | None:
    """With the remark that is told. UnclearError."""
    remark = _remark(task)
    if remark is None:
        return step
    if step is None:
        return Step(task.told, task.rows, "note", note=remark)
    return replace(step, note=_BETWEEN.join(filter(None, [step.note, remark])))


def _remark(task: FilledIn) -> str | None:
    """What was added, or put in the place of what stood there."""
    before = task.remarks_before
    if task.exported and before and not task.remarks:
        raise UnclearError("emptied", "remark")
    known = [*before, *distinct(task.told.status.notes)]
    typed = [one for one in task.remarks if not any(same(one, other) for other in known)]
    added = distinct(_added(one, known) for one in typed)
    new = [one for one in added if not _is_known(task, one)]
    if len(new) > 1:
        raise UnclearError("disagree", "remark")
    return new[0] if new else None


_BETWEEN = " · "
"""Parts two remarks that are recorded as one."""


def _added(text: str, known: Collection[str]) -> str:
    """Without what it begins with that is known; all of it, where that was changed."""
    while begun := max((one for one in known if _begins(text, one)), key=len, default=""):
        text = text[len(begun) :].strip(" ·;,.")
    return text


def _begins(text: str, one: str) -> bool:
    """With these words, whole."""
    return text.startswith(one) and not text[len(one) : len(one) + 1].isalnum()


def _is_known(task: FilledIn, text: str) -> bool:
    """Is it recorded already, by itself or with something else?"""
    status = task.told.status
    recorded = distinct([status.evidence or "", *status.notes])
    within = _BETWEEN.join(["", *recorded, ""])
    alike = {words_of(one) for one in (*recorded, " ".join(recorded))} - {""}
    return f"{_BETWEEN}{text}{_BETWEEN}" in within or words_of(text) in alike
