"""What was recorded is read again as it was written."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from factories import notice, reading, section, task
from giaoban.library.shelf import Library
from giaoban.model.event import Anchor, Correction, Event

DAY, HOUR = dt.date(2021, 3, 10), dt.datetime(2021, 3, 10, 9, tzinfo=dt.UTC)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
anchors = st.builds(Anchor, id=words, text=words, heading=st.none() | words)
corrections = st.builds(
    Correction,
    assignees=st.none() | st.tuples(words),
    due=st.none() | st.just(DAY),
    no_deadline=st.booleans(),
    merge=st.tuples() | st.tuples(anchors),
    pair=st.tuples() | st.tuples(anchors, anchors),
)
events = st.builds(
    Event,
    kind=st.sampled_from(["note", "done", "correct"]),
    on=st.just(DAY),
    recorded=st.just(HOUR),
    task=st.none() | anchors,
    unit=st.none() | words,
    correction=st.none() | corrections,
    note=st.none() | words,
)


@given(events)
def test_an_event_comes_back_as_it_was(event: Event) -> None:
    library = Library.in_memory([reading(notice(section(task())))])
    (head,) = library.heads()
    library.record(head.id, event)
    (back,) = library.events(head.id)
    assert back.event == event
