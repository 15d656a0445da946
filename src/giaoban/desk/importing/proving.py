"""What is told beside the status: the columns of the result and of remarks."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from giaoban.desk.importing.cells import BETWEEN, compared, is_error, same
from giaoban.desk.importing.filled_in import FilledIn, Unclear, distinct
from giaoban.desk.importing.parts import Step
from giaoban.desk.importing.standing import ENDED, KINDS
from giaoban.library.anchors import words_of

_PROVEN = ("started", "submitted", "paused", "done")
"""What a document can prove."""


def proved(task: FilledIn, step: Step | None) -> Step | Unclear | None:
    """With the result that is told, which goes with the status that is; alone, it proves the status
    that is known. Where nobody said how far it is, it is not for us to say."""
    result = _result(task, step)
    if isinstance(result, Unclear):
        return result
    if step:
        return replace(step, evidence=result or _kept(task, step))
    return _proof(task, result) if result else None


def _proof(task: FilledIn, result: str) -> Step | Unclear:
    """Of the status that is known."""
    known, standing = task.known, task.standing
    if not standing.is_told:
        return Unclear("not-told", "result", "done")
    if standing.apart:
        return Unclear("apart", "result", "done")
    if known.progress not in _PROVEN:
        return Unclear("result-alone", "result", "done")
    kind = KINDS[known.progress]
    return Step(task.told, task.rows, kind, known.on, standing.unit, evidence=result)


def _kept(task: FilledIn, step: Step) -> str | None:
    """What stands in the cell as before, or is known of the same status."""
    if step.kind not in ENDED:
        return None
    known = task.known.evidence if KINDS.get(task.known.progress) == step.kind else None
    return task.results[0] if len(task.results) == 1 else known


def _result(task: FilledIn, step: Step | None) -> str | Unclear | None:
    """What was added is no contradiction, nor is what goes with another status."""
    before, known = task.before.result, task.known.evidence or ""
    if before and not task.results:
        return Unclear("emptied", "result")
    new = [one for one in task.results if not same(one, before) and not _is_known(task, one)]
    if any(map(is_error, new)):
        return Unclear("error-value", "result")
    if len(new) > 1:
        return Unclear("disagree", "result")
    moved = bool(new) and words_of(known) not in (words_of(before), "")
    is_other_status = step and step.kind != KINDS.get(task.known.progress)
    if moved and not is_other_status and words_of(known) not in words_of(new[0]):
        return Unclear("newer", "result")
    return new[0] if new else None


# -- remarks --------------------------------------------------------------------------------------

_MOST = 50
"""Remarks in the rows of one task, of which each is looked at."""


def noted(task: FilledIn, step: Step | None) -> Step | Unclear | None:
    """With the remark that is told."""
    remark = _remark(task)
    if isinstance(remark, Unclear):
        return remark
    if remark is None:
        return step
    if step is None:
        return Step(task.told, task.rows, "note", note=remark)
    return replace(step, note=BETWEEN.join(filter(None, [step.note, remark])))


def _remark(task: FilledIn) -> str | Unclear | None:
    """What was added, or put in the place of what stood there."""
    before = task.remarks_before
    if task.exported and before and not task.remarks:
        return Unclear("emptied", "remark")
    known = {*before, *distinct(task.told.status.notes)}
    as_known = {compared(one) for one in known}
    other = [one for one in task.remarks if compared(one) not in as_known]
    if any(map(is_error, other)):
        return Unclear("error-value", "remark")
    if len(other) > _MOST:
        return Unclear("disagree", "remark")
    new = [one for one in distinct(_added(other, known)) if not _is_known(task, one)]
    if len(new) > 1:
        return Unclear("disagree", "remark")
    return new[0] if new else None


def _added(texts: Iterable[str], known: Set[str]) -> Iterator[str]:
    """What each says that is not known; all of it, where what is known was changed."""
    lengths = sorted({len(one) for one in known}, reverse=True)
    for text in texts:
        yield _rest(text, known, lengths)


_MARKS = "·;,.:"
"""Between two remarks."""


def _rest(text: str, known: Set[str], lengths: Sequence[int]) -> str:
    """Without what it begins, or ends, with that is known. `lengths`: of that, the longest
    first."""
    while begun := next((length for length in lengths if _begins(text, length, known)), 0):
        text = text[begun:].strip(f" {_MARKS}")
    while ended := next((length for length in lengths if _ends(text, length, known)), 0):
        text = text[:-ended].strip(f" {_MARKS}")
    return text


def _begins(text: str, length: int, known: Set[str]) -> bool:
    """Are so many characters of it known, and no part of a longer remark?"""
    return text[:length] in known and text[length:].lstrip()[:1] in _MARKS


def _ends(text: str, length: int, known: Set[str]) -> bool:
    """Only behind our own sign: what a person wrote before a remark may change what it says."""
    before, ended = text[:-length].rstrip(), text[-length:]
    return ended in known and before.endswith(BETWEEN.strip())


def _is_known(task: FilledIn, text: str) -> bool:
    """Is it recorded already, by itself or with something else?"""
    proofs = [one.event.evidence or "" for one in task.telling if task.standing.earlier]
    recorded = distinct([task.known.evidence or "", *proofs, *task.told.status.notes])
    within = BETWEEN.join(["", *recorded, ""])
    alike = {words_of(one) for one in (*recorded, " ".join(recorded))} - {""}
    return f"{BETWEEN}{text}{BETWEEN}" in within or words_of(text) in alike
