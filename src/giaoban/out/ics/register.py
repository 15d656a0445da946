"""The register as a calendar (RFC 5545), for Outlook, Google, Thunderbird, a phone.

Events, not to-dos, which Outlook passes over; times in UTC, as it reads time zones its own way. A
later export changes the events of an earlier one and does not double them.
"""

import datetime as dt

from icalendar import Alarm, Calendar, Event, vRecur, vText

from giaoban.desk.register import Register, Row
from giaoban.out.ics import days as when
from giaoban.out.ics import words as say
from giaoban.out.ics.names import Known
from giaoban.out.manner import Manner, Words

PRODUCT = "-//giaoban//giaoban//VI"


def register(thing: Register, manner: Manner) -> bytes:
    """An event for each row with a day; how many tasks have none is told in the description."""
    words, known = manner.words, Known.of(thing)
    calendar = Calendar()
    calendar.add("PRODID", PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", vText(say.name(thing, words)))
    calendar.add("X-WR-CALDESC", vText(say.about(thing, words)))
    for row in thing.rows:
        days = when.days_of(row)
        if days:
            calendar.add_component(_event(row, days, known, thing.question.as_of, words))
    return bytes(calendar.to_ical())


def _event(row: Row, days: when.Days, known: Known, as_of: dt.date, words: Words) -> Event:
    closed = row.told.head.id in known.closed
    event = Event()
    event.add("UID", known.uid(row))
    event.add("SEQUENCE", known.sequence(row))
    event.add("DTSTAMP", dt.datetime.combine(as_of, dt.time(), dt.UTC))
    _put_on(event, days)
    event.add("SUMMARY", say.summary(row, words, closed=closed))
    event.add("DESCRIPTION", say.description(row, words))
    event.add("CATEGORIES", [say.category(row, words)])
    event.add("STATUS", "CONFIRMED")
    event.add("TRANSP", "TRANSPARENT")
    if not closed:
        for alarm in when.alarms(row, days, as_of):
            event.add_component(_alarm(alarm, str(event["SUMMARY"])))
    return event


def _put_on(event: Event, days: when.Days) -> None:
    event.add("DTSTART", days.start)
    if days.end:
        event.add("DTEND", days.end)
    if days.rule:
        event.add("RRULE", vRecur.from_ical(days.rule))


def _alarm(one: when.Alarm, told: str) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", told)
    alarm.add("TRIGGER", -one.before, parameters={"RELATED": "END"} if one.the_end else {})
    return alarm
