"""Rules of work that returns, led back by a day: for a limit before the day that a rule names, and
for an hour that in UTC lies on the day before."""

from giaoban.library.recurrence import parts_of

_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_KNOWN = {"FREQ", "INTERVAL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS"}


def a_day_earlier(rule: str) -> str | None:
    """The rule of the days before those of a rule; None where no rule says which they are."""
    parts = parts_of(rule)
    if not _KNOWN.issuperset(parts):
        return None
    if "BYDAY" in parts:
        led = _weekdays(parts)
    elif "BYMONTHDAY" in parts:
        led = _days_of_the_month(parts)
    else:
        led = parts  # counted from the first time
    if led is None:
        return None
    return ";".join(f"{name}={value}" for name, value in led.items())


def _weekdays(parts: dict[str, str]) -> dict[str, str] | None:
    """Of every week. Where only each second one counts, several days may fall into two."""
    days = parts["BYDAY"].split(",")
    apart = "INTERVAL" in parts and len(days) > 1
    if parts["FREQ"] != "WEEKLY" or apart or not set(days).issubset(_WEEK):
        return None
    return {**parts, "BYDAY": ",".join(_WEEK[_WEEK.index(day) - 1] for day in days)}


def _days_of_the_month(parts: dict[str, str]) -> dict[str, str] | None:
    """The day before the first is the last of the month before, which all months have."""
    days = [int(day) for day in parts["BYMONTHDAY"].split(",")]
    firsts = [day in (1, -31) for day in days]
    if -31 in days or ("BYSETPOS" in parts and any(firsts)):
        return None
    led = {**parts, "BYMONTHDAY": ",".join(str(day - 1 or -1) for day in days)}
    if "BYMONTH" not in parts or not any(firsts):
        return led
    months = [int(month) for month in parts["BYMONTH"].split(",")]
    before = ",".join(str((month - 2) % 12 + 1) for month in months)
    return {**led, "BYMONTH": before} if all(firsts) else None
