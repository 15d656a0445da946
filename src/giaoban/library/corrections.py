"""What a person set right, made in a reading: the same again in every later reading of a notice."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from giaoban.facts.deadlines import timing
from giaoban.library.anchors import Known, found
from giaoban.library.editing import LISTS, Edited, Piece
from giaoban.model.event import Anchor, Correction, Recorded
from giaoban.model.notice import Citation, Deadline, JointTask, Remark, Task, UnitRef
from giaoban.model.reading import Reading

PART_LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""Behind the number of a task that was split: 1.2a, 1.2b."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """`known`: the tasks in reading order, as events find them; `orphans`: the corrections whose
    task this reading does not have."""

    reading: Reading
    known: tuple[Known, ...]
    orphans: tuple[Recorded, ...] = ()


def corrected(reading: Reading, events: Iterable[Recorded]) -> Corrected:
    """The reading with all corrections of `events` that can be made, one after another."""
    edited = Edited.of(reading)
    corrections = [one for one in events if one.event.correction]
    orphans = [one for one in corrections if not _made(edited, one)]
    made = edited.whole() if len(orphans) < len(corrections) else reading
    return Corrected(made, tuple(edited.known()), tuple(orphans))


def _made(edited: Edited, recorded: Recorded) -> bool:
    """Makes one correction; whether its task, and those that it names, are there."""
    event = recorded.event
    correction, anchor = event.correction, event.task
    if correction is None or anchor is None:
        return False
    pieces = _found(edited, [anchor])
    others = _found(edited, (*correction.merge, *correction.pair))
    if not pieces or others is None:
        return False
    for piece in pieces:
        _set_facts(piece, correction)
    _set_pairs(edited, pieces[0], others, correction)
    if correction.merge:
        _merge(edited, pieces[0], others)
    if correction.split:
        _split(edited, pieces[0], correction.split)
    if correction.not_a_task:
        for piece in pieces:
            _become_remark(edited, piece)
    return True


def _found(edited: Edited, anchors: Sequence[Anchor]) -> list[Piece] | None:
    """The pieces of all anchors; None where one of them is not there."""
    pieces, known = list(edited.pieces()), edited.known()
    places = [found(anchor, known) for anchor in anchors]
    return None if not all(places) else [pieces[i] for several in places for i in several]


# -- facts of one task ---------------------------------------------------------------------------


def _set_facts(piece: Piece, correction: Correction) -> None:
    update = dict(_facts(piece.task, correction))
    if update:
        piece.origins.append(piece.anchor)
        piece.task = _timed(piece.task.model_copy(update=update))
        piece.changed |= update.keys()
        for name in LISTS:
            if name in update:
                piece.proofs[name] = [[] for _ in getattr(piece.task, name)]


def _facts(task: Task, correction: Correction) -> Iterable[tuple[str, object]]:
    if correction.assignees is not None:
        yield "assignees", _refs(correction.assignees)
        if correction.role is None and task.role == "cooperate":
            yield "role", None
    if correction.partners is not None:
        yield "partners", _refs(correction.partners)
    if correction.role is not None:
        yield "role", None if correction.role == "unsaid" else correction.role
    if correction.due is not None or correction.no_deadline:
        yield "deadlines", (last_day(correction.due),) if correction.due else ()


def _refs(names: Iterable[str]) -> tuple[UnitRef, ...]:
    return tuple(UnitRef(text=name, unit=name, group=False) for name in names if name)


def last_day(due: dt.date) -> Deadline:
    """A day that the office sets: no words of the notice say it."""
    return Deadline(
        text="",
        relation="by",
        start=None,
        end=due,
        due=due,
        time=None,
        rrule=None,
        event=None,
        inferred=(),
        approximate=False,
        applies_to=None,
    )


# -- several tasks -------------------------------------------------------------------------------


def _set_pairs(
    edited: Edited, piece: Piece, others: Sequence[Piece], correction: Correction
) -> None:
    ids = [piece.task.id, *(other.task.id for other in others)]
    if correction.unpair:
        edited.joints = _without(edited.joints, ids[:1])
    if correction.pair:
        order = [piece.task.id for piece in edited.pieces()]
        together = JointTask(tasks=tuple(sorted(ids, key=order.index)), lead=None)
        edited.joints = [*_without(edited.joints, ids), together]
    if correction.leads:
        edited.joints = [
            joint.model_copy(update={"lead": ids[0]}) if ids[0] in joint.tasks else joint
            for joint in edited.joints
        ]


def _without(joints: Iterable[JointTask], ids: Sequence[str]) -> list[JointTask]:
    """The joint tasks without these ids; one task alone is no joint task."""
    rest = []
    for joint in joints:
        tasks = tuple(id_ for id_ in joint.tasks if id_ not in ids)
        if len(tasks) == len(joint.tasks):
            rest.append(joint)
        elif len(tasks) > 1:
            lead = joint.lead if joint.lead in tasks else None
            rest.append(JointTask(tasks=tasks, lead=lead))
    return rest


def _merge(edited: Edited, piece: Piece, others: Sequence[Piece]) -> None:
    """`piece` takes in the others, which are gone."""
    piece.origins.append(piece.anchor)
    update: dict[str, object] = {}
    for name in LISTS:
        facts: dict[str, tuple[object, list[str]]] = {}
        for one in (piece, *others):
            for fact, pointers in zip(getattr(one.task, name), one.proofs[name], strict=True):
                facts.setdefault(repr(fact), (fact, []))[1].extend(pointers)
        update[name] = tuple(fact for fact, _ in facts.values())
        piece.proofs[name] = [pointers for _, pointers in facts.values()]
    texts = [one.task.text for one in (piece, *others)]
    piece.task = _timed(piece.task.model_copy(update={"text": " ".join(texts), **update}))
    for other in others:
        piece.origins += [other.anchor, *other.origins]
        piece.was += other.was
        edited.home(other).pieces.remove(other)
    edited.joints = _without(edited.joints, [other.task.id for other in others])


def _split(edited: Edited, piece: Piece, texts: Sequence[str]) -> None:
    """Parts in the place of `piece`, each with the times and documents that its own words name."""
    pieces = edited.home(piece).pieces
    at = pieces.index(piece)
    parts = zip(PART_LETTERS, texts, strict=False)
    pieces[at : at + 1] = [_part(piece, letter, text) for letter, text in parts]
    edited.joints = _without(edited.joints, [piece.task.id])


def _part(whole: Piece, letter: str, text: str) -> Piece:
    update: dict[str, object] = {"id": f"{whole.task.id}{letter}", "text": text}
    proofs = dict(whole.proofs)
    for name in ("conditions", "deadlines", "citations"):
        facts = list(zip(getattr(whole.task, name), whole.proofs[name], strict=True))
        kept = [(fact, pointers) for fact, pointers in facts if _words_of(fact) in text]
        update[name] = tuple(fact for fact, _ in kept)
        proofs[name] = [pointers for _, pointers in kept]
    task = _timed(whole.task.model_copy(update=update))
    origins = [*whole.origins, whole.anchor]
    return Piece(task, list(whole.was), proofs, whole.heading, set(whole.changed), origins)


def _words_of(fact: str | Deadline | Citation) -> str:
    return fact if isinstance(fact, str) else fact.text


def _timed(task: Task) -> Task:
    return task.model_copy(update={"timing": timing(task.deadlines)})


def _become_remark(edited: Edited, piece: Piece) -> None:
    home = edited.home(piece)
    home.pieces.remove(piece)
    home.remarks.append((Remark(text=piece.task.text), piece.was[0]))
    edited.joints = _without(edited.joints, [piece.task.id])
