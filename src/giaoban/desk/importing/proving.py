"""What is told beside the status: the columns of the result and of remarks."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from giaoban.desk.importing.cells import compared, same
from giaoban.desk.importing.filled_in import KINDS, FilledIn, Unclear, distinct
from giaoban.desk.importing.parts import Step
from giaoban.desk.importing.progressing import ENDED
from giaoban.library.anchors import words_of

_PROVEN = ("started", "submitted", "paused", "done")
"""What a document can prove."""


def proved(task: FilledIn, step: Step | None) -> Step | Unclear | None:
    """With the result that is told, which goes with the status that is; alone, it proves the status
    that is known, or is a remark."""
    result = _result(task, step)
    if isinstance(result, Unclear):
        return result
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


def _result(task: FilledIn, step: Step | None) -> str | Unclear | None:
    """What was added is no contradiction, nor is what goes with another status."""
    before, known = task.before.result, task.told.status.evidence or ""
    if before and not task.results:
        return Unclear("emptied", "result")
    new = [one for one in task.results if not same(one, before) and not _is_known(task, one)]
    if len(new) > 1:
        return Unclear("disagree", "result")
    moved = bool(new) and words_of(known) not in (words_of(before), "")
    if moved and not step and words_of(known) not in words_of(new[0]):
        return Unclear("newer", "result")
    return new[0] if new else None


def noted(task: FilledIn, step: Step | None) -> Step | Unclear | None:
    """With the remark that is told."""
    remark = _remark(task)
    if isinstance(remark, Unclear):
        return remark
    if remark is None:
        return step
    if step is None:
        return Step(task.told, task.rows, "note", note=remark)
    return replace(step, note=_BETWEEN.join(filter(None, [step.note, remark])))


def _remark(task: FilledIn) -> str | Unclear | None:
    """What was added, or put in the place of what stood there."""
    before = task.remarks_before
    if task.exported and before and not task.remarks:
        return Unclear("emptied", "remark")
    known = {*before, *distinct(task.told.status.notes)}
    added = distinct(_added(task.remarks, known))
    new = [one for one in added if not _is_known(task, one)]
    if len(new) > 1:
        return Unclear("disagree", "remark")
    return new[0] if new else None


_BETWEEN = " · "
"""Parts two remarks that are recorded as one."""


def _added(texts: Iterable[str], known: Set[str]) -> Iterator[str]:
    """What each says that is not known; all of it, where what is known was changed."""
    same_as_known = {compared(one) for one in known}
    lengths = sorted({len(one) for one in known}, reverse=True)
    for text in texts:
        if compared(text) not in same_as_known:
            yield _rest(text, known, lengths)


def _rest(text: str, known: Set[str], lengths: Sequence[int]) -> str:
    """Without what it begins with that is known. `lengths`: of that, the longest first."""
    while begun := next((length for length in lengths if _begins(text, length, known)), 0):
        text = text[begun:].strip(" ·;,.")
    return text


def _begins(text: str, length: int, known: Set[str]) -> bool:
    """Are so many characters of it known, and whole words?"""
    return text[:length] in known and not text[length : length + 1].isalnum()


def _is_known(task: FilledIn, text: str) -> bool:
    """Is it recorded already, by itself or with something else?"""
    status = task.told.status
    recorded = distinct([status.evidence or "", *status.notes])
    within = _BETWEEN.join(["", *recorded, ""])
    alike = {words_of(one) for one in (*recorded, " ".join(recorded))} - {""}
    return f"{_BETWEEN}{text}{_BETWEEN}" in within or words_of(text) in alike
