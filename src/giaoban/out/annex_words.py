"""What an annex of tasks is called, and what it goes with: the same in Word and in Excel."""

from giaoban.desk.letterhead import agency
from giaoban.desk.register import Register
from giaoban.library.units import is_ours
from giaoban.out import register_words as say
from giaoban.out.manner import Words, mark
from giaoban.out.visible import on_one_line

ANNEX = mark("ANNEX")
_TASKS = mark("List of the tasks given to the units")
_TASKS_OF = mark("List of the tasks of {unit}")
GOES_WITH = mark("(Goes with {notice})")


def title(thing: Register, words: Words) -> str:
    if thing.unit is None:
        return words.say(_TASKS)
    return words.say(_TASKS_OF).format(unit=on_one_line(thing.unit))


def goes_with(thing: Register, words: Words) -> str:
    """ "(Kèm theo Thông báo số 97/TB-SKHCN ngày 02/3/2021 của Sở Khoa học và Công nghệ)"."""
    return words.say(GOES_WITH).format(notice=notices(thing, words))


def notices(thing: Register, words: Words) -> str:
    """Those that it belongs to; of one also who issued it."""
    named = say.of_what(thing, words)
    issuer = _issuer(thing) if len(thing.heads) == 1 else None
    if issuer is None:
        return named
    told = words.say("{document} of {issuer}")
    return told.format(document=named, issuer=on_one_line(issuer))


def _issuer(thing: Register) -> str | None:
    """Of its one notice, as its own profile spells it, else the notice."""
    (head,), profile = thing.heads, thing.question.profile
    return profile.name if profile and is_ours(head, profile) else agency(thing.reading(head))
