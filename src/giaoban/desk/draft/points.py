"""A task told again: how it begins, by when, and what a person has to decide about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from giaoban.desk.draft.limits import Limits, closed, is_marked, marked
from giaoban.desk.draft.parts import Kind, Point
from giaoban.desk.draft.past import names_past_time
from giaoban.desk.draft.places import Places
from giaoban.desk.draft.references import REFERENCE, points_elsewhere
from giaoban.desk.draft.saying import NEW_LIMIT, OVER
from giaoban.desk.draft.wording import Wording, as_opening
from giaoban.library.items import Told
from giaoban.library.status import Progress

_DECIDE: Mapping[Progress, str] = {
    "paused": "đang tạm dừng, giao tiếp hay thôi",
    "submitted": "đã trình và chờ phê duyệt, giao tiếp hay thôi",
}
_WHO = {"assignees", "partners", "role"}


@dataclass(frozen=True, slots=True)
class Points:
    """`limits`: of the tasks that are told again, by their ids. `joint`: what is to be decided of
    joint work, by the same ids. `moved`: those that stand in another section now."""

    limits: Mapping[str, Limits]
    joint: Mapping[str, str]
    moved: frozenset[str]
    wording: Wording
    places: Places

    def of(self, id_: str, at: str) -> Point | None:
        """The task with this id, which the notice has at this place; None where it is left out."""
        limits = self.limits.get(id_)
        if limits is None:
            return None
        told, kind = limits.told, _kind(limits)
        old = self._told(told, at)
        begun = self.wording.begun(old, kind)
        text = self._limited(begun, limits)
        if begun == old and text != old and kind == "late":  # a limit stood before the verb
            text = self.wording.begun(text, kind)
        for what in self._to_decide(limits):
            text = marked(text, what)
        text = closed(text)
        return Point("", as_opening(text), told, kind, limits.to_come)

    def _limited(self, text: str, limits: Limits) -> str:
        """With its limits as they bind now, unless that would be read as told to somebody else."""
        made = limits.written(text)
        if self.wording.tells(made) == self.wording.tells(text):
            return made
        return marked(text, NEW_LIMIT) if limits.late else text

    # -- who ------------------------------------------------------------------------------------

    def _told(self, told: Told, at: str) -> str:
        task = told.entry.task
        return self.wording.handed(task) if self._is_told_apart(told, at) else task.text

    def _is_told_apart(self, told: Told, at: str) -> bool:
        """Is it told to somebody whom neither its words nor a line above name: by another cell of a
        table, or by the office itself?"""
        if told.entry.task.id in self.moved:
            return False
        if _corrected(told):
            return True
        who = self.places.spans.get(f"{at}/assignees/0", ())[:1]
        said = (*self.places.spans.get(f"{at}/text", ()), *self.places.above)
        return any(
            one.start >= self.places.first
            and not any(it.start <= one.start and one.end <= it.end for it in said)
            for one in who
        )

    # -- what is to be decided ------------------------------------------------------------------

    def _to_decide(self, limits: Limits) -> Iterator[str]:
        told, status = limits.told, limits.told.status
        if names_past_time(told, limits.as_of, limits.month):
            yield NEW_LIMIT
        if points_elsewhere(told.entry.task.text):
            yield REFERENCE
        if _corrected(told) and self.wording.names_doer(told.entry.task.text):
            yield f"đơn vị thực hiện {', '.join(ref.text for ref in told.entry.task.assignees)}"
        if told.entry.task.id in self.joint:
            yield self.joint[told.entry.task.id]
        if status.progress in _DECIDE:
            yield _DECIDE[status.progress]
        for share in status.shares:
            if share.progress == "done":
                yield f"{share.unit} đã hoàn thành, giao tiếp hay thôi"
        if status.assigned_to:
            yield f"đã chuyển cho {status.assigned_to}"


def _corrected(told: Told) -> bool:
    """Did the office say itself who is told?"""
    return not _WHO.isdisjoint(told.entry.corrected)


def _kind(limits: Limits) -> Kind:
    """What rests or waits for approval is not urged on; what an earlier draft left blank is."""
    late = limits.late or is_marked(limits.told.entry.task.text, OVER)
    if late and limits.told.status.progress not in _DECIDE:
        return "late"
    return "dated" if limits.to_come else "carried"
