"""Events for calendars (.ics)."""
