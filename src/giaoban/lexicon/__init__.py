"""Rules as data: TOML tables whose rows carry what they match and what they must not match.

A row is spelled as one would write it: `[x]` may be missing, `(a|b)` is one of them, `{slot}`
stands for something found elsewhere (a date, a unit). Everything is compared folded: case, place
of the tone mark and kind of dash do not matter, accents do.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from giaoban.text import Phrases, fold

_OWN_KEYS = {"id", "say", "examples", "counter_examples"}
_PART = re.compile(r"[\[\]()|]|[^\[\]()|]+")


@dataclass(frozen=True, slots=True)
class Row:
    """One rule: `say` spellings, `values` the columns that its table adds."""

    id: str
    say: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    values: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 (a table's own columns, typed by its reader)
        return self.values.get(key)


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of `lexicon/<name>.toml` in order; ids read "<name>.<id>"."""
    raw = Path(__file__).with_name(f"{name}.toml").read_text("utf-8")
    return tuple(_row(name, entry) for entry in tomllib.loads(raw)["row"])


def _row(name: str, entry: dict[str, Any]) -> Row:
    rest = {key: value for key, value in entry.items() if key not in _OWN_KEYS}
    return Row(
        id=f"{name}.{entry['id']}",
        say=tuple(entry["say"]),
        examples=tuple(entry.get("examples", ())),
        counter_examples=tuple(entry.get("counter_examples", ())),
        values=MappingProxyType(rest),
    )


@cache
def phrases(*names: str) -> Phrases[Row]:
    """The vocabulary of one or more tables whose rows have no slots."""
    return Phrases(
        (spelling, row)
        for name in names
        for row in table(name)
        for say in row.say
        for spelling in spellings(say)
    )


@dataclass(frozen=True)
class Pattern:
    """A spelling as a regular expression, and the words without which it cannot match.

    Most of them never meet their words in a notice; so each is compiled when it first does.
    """

    row: Row
    expression: str
    needs: tuple[str, ...]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.expression)

    def finditer(self, folded: str) -> Iterator[re.Match[str]]:
        """All matches in folded text."""
        for word in self.needs:  # a loop: this is asked more often than all else
            if word not in folded:
                return iter(())
        return self.regex.finditer(folded)

    def match(self, folded: str) -> re.Match[str] | None:
        """The match at the beginning of folded text."""
        for word in self.needs:
            if word not in folded:
                return None
        return self.regex.match(folded)


Patterns = tuple[Pattern, ...]


def patterns(name: str, slots: Mapping[str, str], *, whole_words: bool = False) -> Patterns:
    """A pattern for each spelling of each row, in order, for folded text; the caller keeps them.

    `whole_words`: a match neither begins nor ends inside a word.
    """
    opening, closing = (r"(?<!\w)(?=\S)(?:", r")(?!\w)") if whole_words else ("(?:", ")")
    return tuple(
        Pattern(row, opening + expression(say, slots) + closing, _needed(say))
        for row in table(name)
        for say in row.say
    )


def _needed(say: str) -> tuple[str, ...]:
    """The words of a spelling that stand outside its brackets and slots."""
    depth, outside = 0, ""
    for c in re.sub(r"\{\w+\}", " ", say):
        depth += (c in "[(") - (c in "])")
        outside += " " if depth or c in "])" else c
    return tuple(re.findall(r"\w{2,}", fold(outside)))


def expression(say: str, slots: Mapping[str, str]) -> str:
    """The regular expression of one spelling, for folded text; a blank is any run of blanks."""
    out = []
    for piece in re.split(r"(\{\w+\}|[\[\]()|])", say):
        if piece.startswith("{"):
            out.append(f"(?:{slots[piece[1:-1]]})")
        else:
            out.append(
                {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}.get(piece)
                or _spelled(piece)
            )
    return "".join(out)


def _spelled(piece: str) -> str:
    return re.sub(r"(\\ )+", r"\\s*", re.escape(fold(piece)))


@cache
def spellings(say: str) -> tuple[str, ...]:
    """Every way to write a spelling that has no slots."""
    found, rest = _alternatives(_PART.findall(say), 0)
    if rest != len(_PART.findall(say)):
        raise ValueError(f"unbalanced brackets: {say}")
    return tuple(dict.fromkeys(" ".join(spelling.split()) for spelling in found))


def _alternatives(parts: list[str], at: int) -> tuple[list[str], int]:
    """The spellings of alternatives up to a closing bracket, and where that stands."""
    found: list[str] = []
    current = [""]
    while at < len(parts) and parts[at] not in "])":
        part = parts[at]
        if part == "|":
            found, current = found + current, [""]
        elif part in "[(":
            inner, at = _alternatives(parts, at + 1)
            inner = [*inner, ""] if part == "[" else inner
            current = [head + tail for head in current for tail in inner]
        else:
            current = [head + part for head in current]
        at += 1
    return found + current, at
