"""What the program says, in the user's language: gettext, with English as the key."""

import gettext
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from giaoban.out.manner import Words

LANGUAGES = ("vi", "en")
"""The first is the one that is spoken where nobody chose."""

LOCALE = Path(__file__).parent / "locale"


class _Voice:
    """The language of this process: the one thing here that changes."""

    language = "en"
    catalogue = gettext.NullTranslations()


def speak(language: str) -> None:
    """From here on, `_` answers in this language, one of `LANGUAGES`."""
    _Voice.language = language
    _Voice.catalogue = (
        gettext.NullTranslations()
        if language == "en"
        else gettext.translation("giaoban", LOCALE, languages=[language], fallback=True)
    )


def _(msgid: str) -> str:
    """The message in the user's language; `msgid` itself where the catalogue has none."""
    return _Voice.catalogue.gettext(msgid) if msgid else ""


def words() -> "Words":
    """What the writers of `out` need to speak the same language."""
    from giaoban.cli.catalogue import advice, name_of, sentence  # noqa: PLC0415 - help needs none
    from giaoban.out.manner import Words  # noqa: PLC0415

    separator = ";" if _Voice.language == "vi" else ","
    return Words(_, sentence, advice, name_of, day, number, cell, separator)


def day(date: "dt.date") -> str:
    """03/3/2021, as Nghị định 30/2020 writes it: two digits for days and for months 1 and 2."""
    if _Voice.language == "en":
        return date.isoformat()
    month = f"{date.month:02}" if date.month < 3 else date.month
    return f"{date.day:02}/{month}/{date.year}"


def cell(date: "dt.date") -> str:
    """03/03/2021: as a column of a Vietnamese sheet shows days."""
    return f"{date:%Y-%m-%d}" if _Voice.language == "en" else f"{date:%d/%m/%Y}"


def number(value: float) -> str:
    """8.412 and 99,9 in Vietnamese; 8,412 and 99.9 in English."""
    english = f"{value:,}"
    return english if _Voice.language == "en" else english.translate(str.maketrans(",.", ".,"))
