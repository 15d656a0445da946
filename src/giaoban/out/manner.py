"""How a thing is to be said: in which words, how wide, in colour or not, with its proof or not."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass


def mark(msgid: str) -> str:
    """The text itself; says that it stands in a table here and is translated where it is used."""
    return msgid


def _code(code: str, parameters: Mapping[str, str]) -> str:
    return code


def _nothing(code: str, parameters: Mapping[str, str]) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Words:
    """The user's language; without one, English labels, ISO days and the bare codes of issues.

    `say` translates a label, `tell` makes the sentence of an issue (code, parameters), `advise`
    says what to do about it, `name` what its code is; `day` writes a date within a sentence, `cell`
    one in a column, `number` a count or a decimal. `separator` parts the columns of a sheet where
    programs of this language open it.
    """

    say: Callable[[str], str] = str
    tell: Callable[[str, Mapping[str, str]], str] = _code
    advise: Callable[[str, Mapping[str, str]], str] = _nothing
    name: Callable[[str], str] = str
    day: Callable[[dt.date], str] = dt.date.isoformat
    number: Callable[[float], str] = str
    cell: Callable[[dt.date], str] = dt.date.isoformat
    separator: str = ","


@dataclass(frozen=True, slots=True)
class Manner:
    """`width` None: not wrapped, for files and pipes. `why`: each fact with its words and rule.
    `frozen`: what a program would compute anew each day stands as it was on the day asked about.
    `bom`: a sheet begins with the mark by which Excel knows UTF-8."""

    words: Words = Words()
    width: int | None = None
    colour: bool = False
    why: bool = False
    frozen: bool = False
    bom: bool = True


PLAIN = Manner()
