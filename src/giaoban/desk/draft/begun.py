"""A draft made from a notice, its tasks as they stand, a month and a day."""

import datetime as dt
from collections.abc import Iterable, Sequence

from giaoban.desk.draft.frame import Frame
from giaoban.desk.draft.limits import Limits
from giaoban.desk.draft.months import Turn, governed
from giaoban.desk.draft.moving import moved
from giaoban.desk.draft.parts import Draft
from giaoban.desk.draft.places import Places
from giaoban.desk.draft.points import Points
from giaoban.desk.draft.sections import Sections
from giaoban.desk.draft.wording import Wording
from giaoban.desk.draft.writing import whole
from giaoban.library.entry import Head
from giaoban.library.items import Told
from giaoban.model.notice import Notice, all_tasks
from giaoban.model.reading import Reading
from giaoban.text import Phrases, fold

NO_LEADER, LEADER = "chưa rõ đơn vị chủ trì", "đơn vị chủ trì"


def draft(
    head: Head,
    reading: Reading,
    tasks: Sequence[Told],
    month: dt.date,
    as_of: dt.date,
    *,
    kept: Iterable[str] = (),
) -> Draft:
    """The notice of `month` (its first day), begun from this one.

    `tasks`: all those of the notice, with what became of them until `as_of`. Done ones and
    appointments that are over are left out; remarks are too, which tell of the old month.
    `kept`: the ids of sections whose points stay in the order of the notice.
    """
    period = whole(month)
    every = [Limits(told, as_of, period) for told in tasks]
    over = _over(every)
    open_ = [one for one in every if not one.told.status.is_done and one not in over]
    places = Places.of(reading)
    turn = Turn(reading.notice, governed(reading.notice), month)
    elsewhere = moved(reading.notice.sections, [one.told for one in open_])
    points = Points(
        limits={one.told.entry.task.id: one for one in open_},
        joint=_to_decide(open_, [one.told for one in every]),
        moved=frozenset(one.id for some in elsewhere.values() for one in some),
        wording=Wording(_names(reading.notice)),
        places=places,
    )
    frame = Frame(reading, places, turn, period)
    sections = Sections(points, turn, places, frozenset(kept), elsewhere)
    return Draft(
        origin=head,
        month=period,
        as_of=as_of,
        head=frame.head(),
        preamble=frame.preamble(),
        parts=sections.parts(reading.notice.sections),
        tail=frame.tail(),
        done=sum(one.told.status.is_done for one in every),
        past=tuple(one.told for one in over),
    )


def _over(every: Sequence[Limits]) -> list[Limits]:
    """Appointments that are over; and the part of those who help with one, and have no day."""
    open_ = [one for one in every if not one.told.status.is_done]
    past = {one.told.entry.task.id for one in open_ if one.is_past_appointment}

    def is_over(one: Limits) -> bool:
        joint = one.told.entry.joint
        helps = joint is not None and not past.isdisjoint(joint.tasks)
        return one.told.entry.task.id in past or (helps and not any(one.days))

    return [one for one in open_ if is_over(one)]


def _to_decide(open_: Sequence[Limits], every: Iterable[Told]) -> dict[str, str]:
    """Of joint work: what nobody leads while another part is open, and whose leader has done."""
    done = {one.entry.task.id for one in every if one.status.is_done}
    said = dict.fromkeys(_leaderless(open_), NO_LEADER)
    for one in open_:
        joint = one.told.entry.joint
        if joint and joint.lead in done:
            who = ", ".join(ref.text for ref in joint.leaders) or LEADER
            said[one.told.entry.task.id] = f"{who} đã hoàn thành, giao tiếp hay thôi"
    return said


def _leaderless(open_: Sequence[Limits]) -> frozenset[str]:
    """Of joint work that nobody leads those tasks of which another one is still open."""
    left = {one.told.entry.task.id for one in open_}
    joints = [one.told.entry.joint for one in open_]
    return frozenset(
        id_
        for joint in joints
        if joint and joint.lead is None and len(left.intersection(joint.tasks)) > 1
        for id_ in joint.tasks
    )


def _names(notice: Notice) -> Phrases[str]:
    """Those of all units that its tasks name."""
    tasks = list(all_tasks(notice.sections))
    refs = [ref for task in tasks for ref in (*task.assignees, *task.partners)]
    return Phrases((ref.text, fold(ref.text)) for ref in refs if not ref.group)
