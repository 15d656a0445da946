"""A reading taken apart, so that a person's corrections can be made in it, and put together again.

The proofs of a fact and the issues about it go where the fact goes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from giaoban.library.anchors import Known
from giaoban.model.event import BY_THE_OFFICE, Anchor
from giaoban.model.notice import JointTask, Remark, Section, Task
from giaoban.model.reading import Evidence, Issue, Reading

LISTS = ("assignees", "partners", "submit_to", "conditions", "deadlines", "citations")
"""Fields of a task that hold several facts, each with a proof of its own."""

Proofs = dict[str, list[list[str]]]
"""Of each of `LISTS`, for each fact in it, the pointers whose proofs are its own."""


@dataclass(slots=True, eq=False)
class Piece:
    """A task while it is edited. `was`: the pointers of tasks whose proofs are its own, `proofs`
    those of the facts in its lists; `changed`: the fields that a person set; `marks`: what else a
    person did to it (split, merge, joint), though its words are the notice's; `origins`: what it
    was made of."""

    task: Task
    was: list[str]
    proofs: Proofs
    heading: str | None
    changed: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    origins: list[Anchor] = field(default_factory=list)

    @classmethod
    def of(cls, task: Task, at: str, heading: str | None) -> "Piece":
        proofs = {
            name: [[f"{at}/{name}/{i}"] for i in range(len(getattr(task, name)))] for name in LISTS
        }
        return cls(task, [at], proofs, heading)

    @property
    def anchor(self) -> Anchor:
        return Anchor(id=self.task.id, text=self.task.text, heading=self.heading)


@dataclass(slots=True, eq=False)
class Part:
    """A section while it is edited; remarks with the pointers whose proofs are their own;
    `demoted`: those of them that were tasks."""

    section: Section
    was: str
    pieces: list[Piece]
    remarks: list[tuple[Remark, str]]
    parts: list["Part"]
    demoted: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Edited:
    """A reading while it is edited."""

    reading: Reading
    parts: list[Part]
    joints: list[JointTask]

    @classmethod
    def of(cls, reading: Reading) -> "Edited":
        notice = reading.notice
        return cls(reading, _parts(notice.sections, ""), list(notice.joint_tasks))

    def pieces(self) -> Iterator[Piece]:
        """In reading order."""
        for part in _all(self.parts):
            yield from part.pieces

    def known(self) -> list[Known]:
        """The pieces as they are told apart, in the same order."""
        return [Known(piece.anchor, tuple(piece.origins)) for piece in self.pieces()]

    def home(self, piece: Piece) -> Part:
        """The part that a piece stands in."""
        return next(part for part in _all(self.parts) if piece in part.pieces)

    def whole(self) -> Reading:
        """The reading put together, every pointer led to its new place."""
        moved: dict[str, list[str]] = {}
        sections = tuple(
            _section(part, f"/sections/{i}", moved) for i, part in enumerate(self.parts)
        )
        joints = tuple(self.joints)
        notice = self.reading.notice.model_copy(
            update={"sections": sections, "joint_tasks": joints}
        )
        pointers = _Pointers(moved, self._changed(), self._moved_joints())
        return self.reading.model_copy(
            update={
                "notice": notice,
                "evidence": (
                    *pointers.evidence(self.reading.evidence),
                    *pointers.own(),
                    *self._marks(moved),
                ),
                "issues": tuple(pointers.issues(self._issues())),
            }
        )

    def _changed(self) -> set[str]:
        """New pointers of the facts that a person set."""
        found: set[str] = set()
        for place, piece in zip(_places(self.parts, ""), self.pieces(), strict=True):
            found |= {f"{place}/{name}" for name in piece.changed}
        return found

    def _marks(self, moved: dict[str, list[str]]) -> Iterator[Evidence]:
        """What a person did beside setting facts: which are tasks, and which belong together."""
        for place, piece in zip(_places(self.parts, ""), self.pieces(), strict=True):
            if piece.marks & {"split", "merge"}:
                yield Evidence(at=f"{place}/text", rule=BY_THE_OFFICE, spans=())
            if "joint" in piece.marks:
                yield Evidence(at=place, rule=BY_THE_OFFICE, spans=())
        for part in _all(self.parts):
            for old in sorted(part.demoted):
                yield from (
                    Evidence(at=f"{new}/text", rule=BY_THE_OFFICE, spans=()) for new in moved[old]
                )
        for i, joint in enumerate(self.joints):
            if joint not in self.reading.notice.joint_tasks:
                yield Evidence(at=f"/joint_tasks/{i}", rule=BY_THE_OFFICE, spans=())

    def _moved_joints(self) -> dict[str, str]:
        """Old and new pointers of the joint tasks that are what they were."""
        old = {
            joint: f"/joint_tasks/{i}" for i, joint in enumerate(self.reading.notice.joint_tasks)
        }
        return {
            old[joint]: f"/joint_tasks/{i}" for i, joint in enumerate(self.joints) if joint in old
        }

    def _issues(self) -> Iterator[Issue]:
        """Without those about joint work that is another now."""
        same = {", ".join(joint.tasks) for joint in self.joints}
        same -= {
            ", ".join(joint.tasks)
            for joint in self.joints
            if joint not in self.reading.notice.joint_tasks
        }
        for issue in self.reading.issues:
            if not issue.code.startswith("joint-") or issue.parameters.get("tasks") in same:
                yield issue


def _parts(sections: Sequence[Section], at: str) -> list[Part]:
    return [_part(section, f"{at}/sections/{i}") for i, section in enumerate(sections)]


def _part(section: Section, at: str) -> Part:
    pieces = [
        Piece.of(task, f"{at}/tasks/{i}", section.heading) for i, task in enumerate(section.tasks)
    ]
    remarks = [(remark, f"{at}/remarks/{i}") for i, remark in enumerate(section.remarks)]
    return Part(section, at, pieces, remarks, _parts(section.sections, at))


def _all(parts: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from _all(part.parts)


def _places(parts: Sequence[Part], at: str) -> Iterator[str]:
    """The new pointers of all pieces, in reading order."""
    for i, part in enumerate(parts):
        here = f"{at}/sections/{i}"
        yield from (f"{here}/tasks/{j}" for j in range(len(part.pieces)))
        yield from _places(part.parts, here)


def _section(part: Part, at: str, moved: dict[str, list[str]]) -> Section:
    """Puts a section together; notes in `moved` where its tasks and remarks have gone."""
    for i, piece in enumerate(part.pieces):
        for old, new in _moves(piece, f"{at}/tasks/{i}"):
            moved.setdefault(old, []).append(new)
    for i, (_, old) in enumerate(part.remarks):
        moved.setdefault(old, []).append(f"{at}/remarks/{i}")
    return part.section.model_copy(
        update={
            "tasks": tuple(piece.task for piece in part.pieces),
            "remarks": tuple(remark for remark, _ in part.remarks),
            "sections": tuple(
                _section(inner, f"{at}/sections/{i}", moved) for i, inner in enumerate(part.parts)
            ),
        }
    )


def _moves(piece: Piece, at: str) -> Iterator[tuple[str, str]]:
    for old in piece.was:
        yield old, at
    for name, facts in piece.proofs.items():
        for i, pointers in enumerate(facts):
            yield from ((old, f"{at}/{name}/{i}") for old in pointers)


@dataclass(frozen=True, slots=True)
class _Pointers:
    """`moved`: where each task and remark has gone; `changed`: the facts that a person set;
    `joints`: where joint tasks have gone."""

    moved: dict[str, list[str]]
    changed: set[str]
    joints: dict[str, str]

    def evidence(self, proofs: Sequence[Evidence]) -> Iterable[Evidence]:
        """One for each fact; of tasks that were merged, with the places of both."""
        led: dict[str, Evidence] = {}
        for proof in proofs:
            for at in self._now(proof.at):
                if not self._is_set(at):
                    before = led[at].spans if at in led else ()
                    spans = tuple(dict.fromkeys((*before, *proof.spans)))
                    led[at] = proof.model_copy(update={"at": at, "spans": spans})
        return led.values()

    def issues(self, issues: Iterable[Issue]) -> Iterator[Issue]:
        for issue in issues:
            if issue.at is None:
                yield issue
                continue
            for at in self._now(issue.at):
                if not self._is_set(at):
                    yield issue if at == issue.at else issue.model_copy(update={"at": at})

    def own(self) -> Iterator[Evidence]:
        for at in sorted(self.changed):
            yield Evidence(at=at, rule=BY_THE_OFFICE, spans=())

    def _now(self, at: str) -> list[str]:
        """Where a pointer leads now: () where its fact is gone, several where it was split."""
        keys = at.split("/")
        if keys[1:2] == ["joint_tasks"]:
            joint = self.joints.get("/".join(keys[:3]))
            return ["/".join([joint, *keys[3:]])] if joint else []
        for i, key in enumerate(keys):
            if key in ("tasks", "remarks"):
                length = i + 4 if keys[i + 2 : i + 3] and keys[i + 2] in LISTS else i + 2
                rest = keys[length:]
                moved = self.moved.get("/".join(keys[:length]), [])
                return ["/".join([new, *rest]) for new in moved if _has(new, rest)]
        return [at]

    def _is_set(self, at: str) -> bool:
        return any(at == one or at.startswith(f"{one}/") for one in self.changed)


def _has(new: str, rest: Sequence[str]) -> bool:
    """A task that became a remark keeps its words only."""
    return "/remarks/" not in new or list(rest) in ([], ["text"])
