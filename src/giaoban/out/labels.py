"""Labels for the closed sets of the model. Imports no model: help and errors use them too."""

from typing import TYPE_CHECKING

from giaoban.out.manner import mark

if TYPE_CHECKING:
    from giaoban.library.items import State
    from giaoban.library.status import Progress
    from giaoban.model.event import Kind
    from giaoban.model.notice import Timing

WHEN: dict[str, str] = {
    "on": mark("Appointment: {start}"),
    "before": mark("Before {end} (last day {due})"),
    "by": mark("No later than {end}"),
    "within": mark("{period} (last day {due})"),
    "between": mark("From {start} to {end}"),
    "after": mark("After {start}"),
}
"""Sentences for the relations that name days."""

BEFORE_AND_ON = mark("Before {end}")
"""Where the day named is itself the last one: a clock time was given, or the policy says so."""

PERIODS = {
    (1, None): mark("month {month}/{year}"),
    (3, None): mark("quarter {quarter}/{year}"),
    (6, 1): mark("the first half of {year}"),
    (6, 7): mark("the second half of {year}"),
    (12, None): mark("the year {year}"),
}
"""Names of whole periods, by months and, for halves, first month."""

INFERRED = {
    "year": mark("the year"),
    "quarter": mark("the quarter"),
    "month": mark("the month"),
    "week": mark("the week"),
    "day": mark("the day"),
}
"""What words leave out and the notice completes, by `Deadline.inferred`."""

ROLES: dict[str | None, str] = {
    "lead": mark("Leads"),
    None: mark("Assigned to"),
    "cooperate": mark("Co-operates"),
}
"""What the assignees of a task are, by `Task.role`."""

STATES: "dict[State, str]" = {
    "overdue": mark("Overdue (days: {days})"),
    "today": mark("Due today"),
    "soon": mark("Due soon (days left: {days})"),
    "later": mark("Days left: {days}"),
    "past": mark("Its day was over before the library was kept"),
    "paused": mark("Paused"),
    "submitted": mark("Submitted, waits for approval"),
    "done": mark("Done"),
}
"""Where a task stands on a day, by `Item.state`."""

APPOINTMENTS: "dict[State, str]" = {
    **STATES,
    "overdue": mark("Over (days: {days})"),
    "today": mark("Takes place today"),
    "soon": mark("Takes place soon (days left: {days})"),
}
"""The same for days on which something takes place."""

STATE_COUNTS: "dict[State, str]" = {
    "overdue": mark("Overdue"),
    "today": mark("Due today"),
    "soon": mark("Due within {days} days"),
    "later": mark("Later"),
    "past": mark("Over before the library was kept"),
    "paused": mark("Paused"),
    "submitted": mark("Submitted, waits for approval"),
    "done": mark("Done"),
}

PROGRESS: "dict[Progress, str]" = {
    "unrecorded": mark("No result recorded"),
    "open": mark("Not done yet"),
    "partly": mark("Done by some of those who are told"),
    "started": mark("Under way"),
    "submitted": mark("Submitted, waits for approval"),
    "paused": mark("Paused"),
    "done": mark("Done"),
}
"""How far a task is, by `Status.progress`."""

PARTS = {
    "does": mark("Leads or carries out"),
    "cooperates": mark("Co-operates"),
    "everyone": mark("Told to all"),
}
"""The part of a unit in tasks, by `Block.part`."""

LEFT_OUT = {
    "unit": mark("of other units: {count}"),
    "office": mark("not told to our office: {count}"),
    "closed": mark("of notices that are closed: {count}"),
    "bucket": mark("of other groups: {count}"),
    "done": mark("done: {count} (see them with --all)"),
    "days": mark("due on other days: {count}"),
    "no-day": mark("without a day: {count} (see them with --all)"),
}
"""Why tasks are not listed, by `Answer.left_out`."""

LEFT_OUT_ON_PAPER = {
    **LEFT_OUT,
    "done": mark("done: {count}"),
    "no-day": mark("without a day: {count}"),
}
"""The same for who has no command line before him."""

BUCKETS: "dict[Timing, str]" = {
    "dated": mark("With a due date"),
    "event": mark("Upon an event"),
    "recurring": mark("Regular or recurring"),
    "undated": mark("No time given"),
}
"""`Task.timing`: the four, in the order in which they are counted."""

SEVERITIES = {"error": mark("Error"), "warning": mark("Warning"), "info": mark("Note")}

FACTS = {
    "text": mark("Task"),
    "assignees": mark("Who"),
    "role": mark("Part"),
    "partners": mark("Co-operates with"),
    "submit_to": mark("Submits to"),
    "deadlines": mark("When"),
    "conditions": mark("Condition"),
    "citations": mark("Document cited"),
    "continuing": mark("Continues"),
    "timing": mark("Timing"),
    "joint_tasks": mark("Given to several"),
    "number": mark("Number"),
    "type": mark("Type"),
    "issued": mark("Issued"),
    "place": mark("Place"),
    "issuer": mark("Office"),
    "title": mark("Title"),
    "period": mark("Period"),
    "meeting": mark("Meeting"),
    "recipients": mark("Recipients"),
    "archive": mark("Archive"),
    "signature": mark("Signed by"),
    "heading": mark("Heading"),
    "lead_in": mark("Lead-in"),
    "remarks": mark("Remark"),
}
"""Names of facts, by the first part of their pointer; other parts are shown as they are."""

FIELDS = {
    "assignees": mark("Assigned to"),
    "role": mark("Part"),
    "partners": mark("Co-operates with"),
    "deadlines": mark("When"),
    "text": mark("Task"),
    "joint": mark("Given to several"),
}
"""Facts of a task that an office can set right."""

KINDS: "dict[Kind, str]" = {
    "start": mark("Under way"),
    "pause": mark("Paused"),
    "submit": mark("Submitted, waits for approval"),
    "done": mark("Done"),
    "reopen": mark("Not done yet"),
    "extend": mark("Extended"),
    "assign": mark("Given on"),
    "note": mark("A note"),
    "correct": mark("Set right by the office"),
    "close": mark("Closed"),
    "undo": mark("Undone"),
}
"""What an event says, by `Event.kind`."""
