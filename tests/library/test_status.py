"""Where a task stands follows from its events and the day that is asked about, nothing else."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from factories import deadline, notice, reading, section, task, unit
from giaoban.library.items import Item, items_of
from giaoban.library.question import Question
from giaoban.library.shelf import Library
from giaoban.library.status import Status, status
from giaoban.model.event import Event, Kind

SCIENCE, OFFICE = unit("Phòng Quản lý khoa học"), unit("Văn phòng Sở")
DUE = dt.date(2021, 3, 15)
LATE = dt.date(2021, 3, 20)
NOW = dt.datetime(2021, 3, 1, tzinfo=dt.UTC)
LIMIT = deadline("by", end=DUE, due=DUE, text="chậm nhất ngày 15/3/2021")
TASK = task(deadlines=(LIMIT,), assignees=(SCIENCE, OFFICE))


def event(kind: Kind, on: str = "2021-03-10", **known: Any) -> Event:
    return Event(kind=kind, on=dt.date.fromisoformat(on), recorded=NOW, **known)


def after(*events: Event, as_of: dt.date = LATE) -> Status:
    return status(TASK, events, as_of)


def item(*events: Event, since: dt.date | None = None, as_of: dt.date = LATE) -> Item:
    """The one item of a library in which these events were recorded of the one task."""
    library = Library.in_memory([reading(notice(section(TASK)))])
    head = library.heads()[0]
    for one in events:
        anchor = library.tasks(head.id)[0].entry.anchor
        library.record(head.id, one.model_copy(update={"task": anchor}))
    (told,) = library.tasks(head.id, as_of)
    (found,) = items_of(told, Question(as_of, since=since))
    return found


class TestProgress:
    @pytest.mark.parametrize(
        ("kind", "progress"),
        [
            ("start", "started"),
            ("pause", "paused"),
            ("submit", "submitted"),
            ("done", "done"),
            ("reopen", "open"),
        ],
    )
    def test_the_last_event_says_it(self, kind: Kind, progress: str) -> None:
        assert after(event("start"), event(kind, "2021-03-11")).progress == progress

    def test_nobody_said_anything(self) -> None:
        assert after().progress == "unrecorded"
        assert after(event("note", note="đã nhắc")).progress == "unrecorded"

    def test_what_happened_last_counts_whenever_it_was_typed_in(self) -> None:
        assert after(event("done", "2021-03-12"), event("start", "2021-03-05")).progress == "done"
        assert after(event("done"), event("reopen")).progress == "open"

    def test_what_happens_later_is_not_known_yet(self) -> None:
        assert after(event("done", "2021-03-21")).progress == "unrecorded"


class TestSeveralUnits:
    def test_done_is_when_all_are(self) -> None:
        one = event("done", unit="Văn phòng Sở", evidence="15/TTr")
        assert after(one).progress == "partly"
        assert [(share.unit, share.progress) for share in after(one).shares] == [
            ("Phòng Quản lý khoa học", "unrecorded"),
            ("Văn phòng Sở", "done"),
        ]
        both = after(one, event("done", "2021-03-12", unit="Phòng Quản lý khoa học"))
        assert (both.progress, both.on, both.evidence) == ("done", dt.date(2021, 3, 12), "15/TTr")

    def test_what_is_said_of_the_whole_holds_for_all(self) -> None:
        assert after(event("done"), event("reopen", unit="Văn phòng Sở")).progress == "partly"
        assert after(event("start", unit="Văn phòng Sở"), event("done")).shares == ()

    def test_one_of_a_set_of_units_is_not_all_of_them(self) -> None:
        common = task(assignees=(unit("các phòng", group=True),))
        done = [event("done", unit="Văn phòng Sở")]
        assert status(common, done, LATE).progress == "partly"
        assert status(common, [*done, event("done")], LATE).progress == "done"

    def test_who_helps_does_not_keep_it_open(self) -> None:
        led = task(assignees=(SCIENCE,), partners=(OFFICE,))
        helped = [event("start", unit="Văn phòng Sở")]
        assert status(led, helped, LATE).progress == "partly"
        done = [*helped, event("done", unit="Phòng Quản lý khoa học")]
        assert status(led, done, LATE).progress == "done"


class TestWorkThatReturns:
    """Of each unit what was done holds for one time."""

    TASK = task(
        deadlines=(deadline("every", rrule="FREQ=WEEKLY", text="hằng tuần"),),
        assignees=(SCIENCE, OFFICE),
    )

    def item(self, *events: Event) -> Item:
        library = Library.in_memory([reading(notice(section(self.TASK)))])
        (told,) = library.tasks(library.heads()[0].id)
        (found,) = items_of(replace(told, status=status(self.TASK, events, LATE)), Question(LATE))
        return found

    def test_a_share_of_an_earlier_time_is_nothing(self) -> None:
        early = event("done", "2021-03-10", unit="Văn phòng Sở")
        assert self.item(early).status.progress == "unrecorded"
        assert self.item(early).status.shares == ()

    def test_all_are_done_when_each_is_for_this_time(self) -> None:
        early = event("done", "2021-03-10", unit="Văn phòng Sở")
        now = event("done", "2021-03-17", unit="Phòng Quản lý khoa học")
        found = self.item(early, now)
        assert (found.status.progress, found.state == "done") == ("partly", False)
        assert [share.progress for share in found.status.shares] == ["done", "unrecorded"]
        both = self.item(now, early.model_copy(update={"on": dt.date(2021, 3, 18)}))
        assert (both.status.progress, both.state) == ("done", "done")


class TestLastDay:
    def test_is_put_off_by_the_last_extension(self) -> None:
        later = (
            event("extend", until=dt.date(2021, 3, 18)),
            event("extend", until=dt.date(2021, 3, 25)),
        )
        assert item(*later).due == dt.date(2021, 3, 25)
        assert item(*later).state == "soon"

    def test_is_never_brought_forward_by_an_extension(self) -> None:
        assert item(event("extend", until=dt.date(2021, 3, 12))).due == DUE

    def test_a_unit_that_is_done_says_nothing_of_the_others(self) -> None:
        late = item(event("done", "2021-03-17", unit="Văn phòng Sở"))
        assert (late.state, late.said_open) == ("overdue", False)

    def test_late_without_a_word_is_not_plainly_late(self) -> None:
        assert (item().state, item().said_open) == ("overdue", False)

    def test_late_is_plain_where_somebody_said_so_after_the_day(self) -> None:
        before, later = event("start", "2021-03-10"), event("start", "2021-03-16")
        assert (item(before).state, item(before).said_open) == ("overdue", False)
        assert (item(later).state, item(later).said_open) == ("overdue", True)

    def test_what_is_done_submitted_or_rests_is_not_late(self) -> None:
        kinds: list[Kind] = ["done", "submit", "pause"]
        assert [item(event(kind)).state for kind in kinds] == ["done", "submitted", "paused"]

    def test_what_was_over_before_the_library_was_kept_is_told_quietly(self) -> None:
        first = dt.date(2021, 3, 18)
        assert item(since=first).state == "past"
        assert item(since=dt.date(2021, 3, 15)).state == "overdue"
        assert item(event("start", "2021-03-16"), since=first).state == "overdue"
