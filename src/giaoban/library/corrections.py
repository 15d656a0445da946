"""What a person set right, made in a reading: the same again in every later reading of a notice."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from giaoban.library.anchors import Finder, Known
from giaoban.library.cutting import cut, part_ids, place_of
from giaoban.library.editing import LISTS, Edited, Piece
from giaoban.library.pairing import unpaired, with_lead, with_pair
from giaoban.model.event import Anchor, Correction, Recorded
from giaoban.model.notice import Deadline, Remark, Task, UnitRef, timing
from giaoban.model.reading import Reading

_ENDS = tuple(".;:!?…")


@dataclass(frozen=True, slots=True)
class Corrected:
    """`known`: the tasks in reading order, as events find them; `orphans`: the corrections that
    this reading has no tasks for."""

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
    correction, anchor = recorded.event.correction, recorded.event.task
    if correction is None or anchor is None:
        return False
    pieces = _found(edited, [anchor])
    others = _found(edited, (*correction.merge, *correction.pair))
    if not pieces or others is None:
        return False
    texts = cut(pieces[0].task.text, correction.split)
    if texts is None:  # the words are others now
        return False
    for piece in pieces:
        _set_facts(piece, correction)
    _set_pairs(edited, pieces[0], others, correction)
    if correction.merge:
        _merge(edited, pieces[0], others)
    if correction.split:
        _split(edited, pieces[0], texts)
    if correction.not_a_task:
        for piece in pieces:
            _become_remark(edited, piece)
    return True


def _found(edited: Edited, anchors: Sequence[Anchor]) -> list[Piece] | None:
    """The pieces of all anchors; None where one of them is not there."""
    if not anchors:
        return []
    pieces, finder = list(edited.pieces()), Finder(edited.known())
    places = [finder.find(anchor) for anchor in anchors]
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
    if correction.due is not None:
        yield "deadlines", _with_day(task.deadlines, correction.due, correction.deadline)
    elif correction.no_deadline and correction.deadline is None:
        yield "deadlines", ()
    elif correction.no_deadline:
        gone = (correction.deadline or 0) - 1
        yield "deadlines", tuple(one for i, one in enumerate(task.deadlines) if i != gone)


def _refs(names: Iterable[str]) -> tuple[UnitRef, ...]:
    return tuple(UnitRef(text=name, unit=name, group=False) for name in names if name)


def _with_day(
    deadlines: tuple[Deadline, ...], due: dt.date, number: int | None
) -> tuple[Deadline, ...]:
    """The office's day in the place of all deadlines, or of one; behind them, where it is gone."""
    if number is None:
        return (last_day(due),)
    at = min(number - 1, len(deadlines))
    return (*deadlines[:at], last_day(due), *deadlines[at + 1 :])


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
    before = edited.joints
    if correction.unpair:
        edited.joints = unpaired(edited.joints, [piece.task.id])
    if correction.pair:
        ids = {one.task.id for one in (piece, *others)}
        together = [one.task for one in edited.pieces() if one.task.id in ids]
        edited.joints = with_pair(edited.joints, together)
    if correction.role is not None:
        edited.joints = with_lead(edited.joints, piece.task)
        _take_lead_away(edited, piece)
    if edited.joints != before:
        for one in (piece, *others):
            one.marks.add("joint")


def _take_lead_away(edited: Edited, leader: Piece) -> None:
    """Of a piece of work one unit leads."""
    together = {id_ for one in edited.joints if one.lead == leader.task.id for id_ in one.tasks}
    for piece in edited.pieces():
        if piece is not leader and piece.task.id in together and piece.task.role == "lead":
            piece.task = piece.task.model_copy(update={"role": None})
            piece.changed.add("role")


def _merge(edited: Edited, piece: Piece, others: Sequence[Piece]) -> None:
    """`piece` takes in the others, which are gone."""
    piece.origins.append(piece.anchor)
    update: dict[str, object] = {}
    for name in LISTS:
        facts: dict[object, list[str]] = {}
        for one in (piece, *others):
            for fact, pointers in zip(getattr(one.task, name), one.proofs[name], strict=True):
                facts.setdefault(fact, []).extend(pointers)
        update[name] = tuple(facts)
        piece.proofs[name] = list(facts.values())
    text = _sentences(one.task.text for one in (piece, *others))
    piece.task = _timed(piece.task.model_copy(update={"text": text, **update}))
    piece.marks.add("merge")
    for other in others:
        piece.origins += [other.anchor, *other.origins]
        piece.was += other.was
        edited.home(other).pieces.remove(other)
    edited.joints = unpaired(edited.joints, [other.task.id for other in others])


def _sentences(texts: Iterable[str]) -> str:
    """One after another, none running into the next."""
    *first, last = texts
    return " ".join([*(text if text.endswith(_ENDS) else f"{text};" for text in first), last])


def _split(edited: Edited, piece: Piece, texts: Sequence[str]) -> None:
    """Parts in the place of `piece`, each with the times and documents that its own words name."""
    pieces = edited.home(piece).pieces
    at = pieces.index(piece)
    ids = part_ids(piece.task.id, len(texts))
    pieces[at : at + 1] = [_part(piece, texts, i, id_) for i, id_ in enumerate(ids)]
    edited.joints = unpaired(edited.joints, [piece.task.id])


def _part(whole: Piece, texts: Sequence[str], number: int, id_: str) -> Piece:
    update: dict[str, object] = {"id": id_, "text": texts[number]}
    proofs = dict(whole.proofs)
    for name in ("conditions", "deadlines", "citations"):
        facts = list(zip(getattr(whole.task, name), whole.proofs[name], strict=True))
        kept = [(fact, pointers) for fact, pointers in facts if place_of(fact, texts) == number]
        update[name] = tuple(fact for fact, _ in kept)
        proofs[name] = [pointers for _, pointers in kept]
    return Piece(
        task=_timed(whole.task.model_copy(update=update)),
        was=list(whole.was),
        proofs=proofs,
        heading=whole.heading,
        changed=set(whole.changed),
        marks={*whole.marks, "split"},
        origins=[*whole.origins, whole.anchor],
    )


def _timed(task: Task) -> Task:
    return task.model_copy(update={"timing": timing(task.deadlines)})


def _become_remark(edited: Edited, piece: Piece) -> None:
    home = edited.home(piece)
    home.pieces.remove(piece)
    home.remarks.append((Remark(text=piece.task.text), piece.was[0]))
    home.demoted.add(piece.was[0])
    edited.joints = unpaired(edited.joints, [piece.task.id])
