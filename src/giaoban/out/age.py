"""How often a task was told, in words: the same in every list and in its history."""

from collections.abc import Iterator

from giaoban.library.age import Age
from giaoban.out.manner import Words, mark
from giaoban.out.recorded import named

FIRST_TIME = mark("told for the first time")


def age(known: Age | None, words: Words) -> str:
    """ "Nêu lần thứ 3, từ 18/TB-SKHCN (07/01/2021) · đã lùi hạn 1 lần (25/02/2021 → 11/3/2021)"; ""
    where nobody asked."""
    return " · ".join(_parts(known, words)) if known else ""


def _parts(known: Age, words: Words) -> Iterator[str]:
    told = words.say("told {count} times, since {notice}")
    since = named(known.since, words)
    once = known.times == 1
    yield words.say(FIRST_TIME) if once else told.format(count=known.times, notice=since)
    if known.setbacks:
        yield put_back(known, words)
    if known.came_back:
        yield words.say("was away in between")
    if known.in_doubt:
        yield words.say("To be confirmed")


def put_back(known: Age, words: Words) -> str:
    """How many times its day was put back, and from when to when."""
    several = len(known.setbacks) > 1
    told = mark("put back {count} times ({days})") if several else mark("put back once ({days})")
    return words.say(told).format(count=len(known.setbacks), days=days_put_back(known, words))


def days_put_back(known: Age, words: Words) -> str:
    """25/02/2021 → 11/3/2021 → 26/3/2021; "; " where a day was another one in between."""
    told, last = "", None
    for one in known.setbacks:
        if one.before != last:
            told += f"{'; ' if told else ''}{words.day(one.before)}"
        told += f" → {words.day(one.after)}"
        last = one.after
    return told
