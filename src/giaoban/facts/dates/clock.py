"""Hours and days of the week: how they are spelled, and what they mean."""

_DAYS = ("hai", "ba", "tư", "năm", "sáu", "bảy")  # Monday to Saturday; in digits 2 to 7
_LAST_HOUR = 24  # "24 giờ", the end of the day
_NOON = 12
_AFTER_NOON = ("chiều", "tối")


def clock(suffix: str = "") -> str:
    """The pattern of an hour ("16 giờ 30", "5 giờ chiều") for folded text.

    Groups: hour, minute, half (the part of the day that it is counted in).
    """
    return (
        rf"(?P<hour{suffix}>\d{{1,2}})\s?(?:giờ|h|g|:)\s?(?P<minute{suffix}>[0-5]\d)?"
        rf"(?:\s?phút)?['’]?(?:\s*(?P<half{suffix}>sáng|trưa|chiều|tối)(?!\w))?"
    )


def weekday(suffix: str = "") -> str:
    """The pattern of a day of the week for folded text: groups weekday and sunday."""
    days = "|".join(_DAYS)
    return rf"(?:thứ\s+(?P<weekday{suffix}>{days}|[2-7])|(?P<sunday{suffix}>chủ nhật))"


def clock_time(hour: str | None, minute: str | None, half: str | None = None) -> str | None:
    """HH:MM, "24:00" at most; None where there is no such time of day."""
    if hour is None or int(hour) * 60 + int(minute or 0) > _LAST_HOUR * 60:
        return None
    late = half in _AFTER_NOON and int(hour) < _NOON
    return f"{int(hour) + _NOON * late:02d}:{int(minute or 0):02d}"


def weekday_number(word: str | None) -> int:
    """1 for "hai" or "2" (Monday) to 6, and 7 for none of them (Sunday)."""
    if word is None:
        return 7
    return int(word) - 1 if word.isdigit() else _DAYS.index(word) + 1
