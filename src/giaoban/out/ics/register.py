"""The register as a calendar (RFC 5545), for Outlook, Google, Thunderbird, a phone.

Events, not to-dos, which Outlook passes over; times in UTC, as it reads time zones its own way. A
later export changes the events of an earlier one and does not double them.
"""

import datetime as dt
from collections.abc import Iterable

from icalendar import Alarm, Calendar, Event, vRecur, vText

from giaoban.desk.register import Register, with_what_is_done
from giaoban.errors import UsageError
from giaoban.out.ics import days as when
from giaoban.out.ics import words as say
from giaoban.out.ics.names import Known, Planned
from giaoban.out.ics.planning import planned
from giaoban.out.manner import Manner, Words

PRODUCT = "-//giaoban//giaoban//VI"
CANCELLED = "CANCELLED"


def register(thing: Register, manner: Manner) -> bytes:
    """An event for each row with a day, what is done included; one that takes back each that an
    earlier export may have had. How many tasks have none is told in the description.

    UsageError without any event: a calendar that holds none is none.
    """
    whole = with_what_is_done(thing)
    known, words = Known(whole), manner.words
    events = planned(whole, known)
    if not events:
        raise UsageError("no-events")
    calendar = _empty(say.name(whole, words), say.about(whole, events, words))
    for one in events:
        event = _event(one, known, words)
        calendar.add_component(event)
        if event["STATUS"] != CANCELLED:
            _ring(event, when.alarms(one.row, one.days, known.as_of))
    return bytes(calendar.to_ical())


def _empty(name: str, about: str) -> Calendar:
    calendar = Calendar()
    calendar.add("PRODID", PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", vText(name))
    calendar.add("X-WR-CALDESC", vText(about))
    return calendar


def _event(one: Planned, known: Known, words: Words) -> Event:
    closed = one.row.told.head.id in known.closed
    made = dt.datetime.combine(known.as_of, dt.time(), dt.UTC)
    event = Event()
    event.add("UID", one.uid)
    event.add("SEQUENCE", known.sequence(one))
    event.add("DTSTAMP", made)
    event.add("LAST-MODIFIED", made)
    _put_on(event, one.days)
    event.add("SUMMARY", say.summary(one, words, closed=closed))
    event.add("DESCRIPTION", say.description(one, words))
    event.add("CATEGORIES", [say.category(one.row, words)])
    event.add("STATUS", CANCELLED if closed or one.gone else "CONFIRMED")
    event.add("TRANSP", "TRANSPARENT")
    return event


def _put_on(event: Event, days: when.Days) -> None:
    event.add("DTSTART", days.start)
    if days.end:
        event.add("DTEND", days.end)
    if days.rule:
        event.add("RRULE", vRecur.from_ical(days.rule))


def _ring(event: Event, alarms: Iterable[when.Alarm]) -> None:
    for alarm in alarms:
        event.add_component(_alarm(alarm, str(event["SUMMARY"])))


def _alarm(one: when.Alarm, told: str) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", told)
    alarm.add("TRIGGER", -one.before, parameters={"RELATED": "END"} if one.the_end else {})
    return alarm
