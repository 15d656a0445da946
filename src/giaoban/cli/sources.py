"""The files that `add` is given: named, found in folders, or from standard input."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from giaoban import readers
from giaoban.cli.folder import is_passed_over
from giaoban.cli.inputs import STANDARD_INPUT, expanded
from giaoban.cli.terminal import standard_input
from giaoban.desk.intake import Source
from giaoban.errors import UnreadableError
from giaoban.out.visible import visible
from giaoban.readers.sniff import SUFFIXES

DOCUMENTS = {*SUFFIXES, ".docm", ".dotx", ".doc", ".rtf", ".odt"}
"""Suffixes of files in a folder that are looked at; the content decides what they are."""


@dataclass(slots=True)
class Sources:
    """`passed_over`: files of folders that are no documents, by suffix."""

    found: list[Source] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, names: list[str]) -> "Sources":
        """Each file once, in the order of the call; those of a folder by name, with its folders."""
        made = cls()
        seen: set[str] = set()
        for name in expanded(names):
            for source in made.named(name):
                key = source.path or source.name
                if key not in seen:
                    seen.add(key)
                    made.found.append(source)
        return made

    def named(self, name: str) -> Iterator[Source]:
        if name == STANDARD_INPUT:
            yield Source(STANDARD_INPUT, None, _typed, named=True)
        elif os.path.isdir(name):  # noqa: PTH112 - Path has errors for names that are too long
            yield from self._in_folder(name)
        else:
            yield _file(name, named=True)

    def _in_folder(self, folder: str) -> Iterator[Source]:
        """Links to folders are not followed: they may lead round in a circle."""
        for here, inner, names in os.walk(folder):
            inner[:] = sorted(one for one in inner if not one.startswith("."))
            for name in sorted(names):
                if is_passed_over(name):
                    continue
                suffix = Path(name).suffix.lower()
                if suffix in DOCUMENTS:
                    yield _file(str(Path(here, name)), named=False)
                else:
                    self.passed_over[suffix or name] += 1


def _file(name: str, *, named: bool) -> Source:
    shown = visible(Path(name).name)
    path = visible(os.path.abspath(name))  # noqa: PTH100 - resolve would follow links
    return Source(shown, path, partial(readers.load, name), named)


def _typed() -> bytes:
    data = standard_input()
    if not data:
        raise UnreadableError("empty")
    return data
