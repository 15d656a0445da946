"""The files of a call: named, read one after another, none stopping the others."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from glob import glob
from pathlib import Path
from typing import TYPE_CHECKING

from giaoban.cli.early import begin, reader
from giaoban.cli.terminal import standard_input
from giaoban.errors import GiaobanError, UnreadableError
from giaoban.out.visible import visible

if TYPE_CHECKING:
    from giaoban.model.reading import Reading
    from giaoban.pipeline import Examined

STANDARD_INPUT = "-"


def expanded(names: list[str]) -> list[str]:
    """Patterns as file names: the shells of Windows leave that to the program."""
    found: list[str] = []
    for name in names:
        is_pattern = any(sign in name for sign in "*?") and not Path(name).exists()
        matches = sorted(glob(name)) if is_pattern else []  # noqa: PTH207 - absolute patterns too
        found += matches or [name]
    return found


@dataclass(slots=True)
class Inputs:
    """Files to read; `failures` fills as `readings` goes on: file name and what stopped it."""

    names: list[str]
    failures: list[tuple[str, Exception]] = field(default_factory=list)

    def readings(self) -> "Iterator[Reading]":
        """Those files that give a reading, in the order of the call."""
        yield from (one.reading for one in self.examined())

    def examined(self) -> "Iterator[Examined]":
        """As above, with what each reading came from."""
        _begin(self.names[:1])
        for i, name in enumerate(self.names):
            _begin(self.names[i + 1 : i + 2])
            try:
                examined = _read(name)
            except Exception as error:
                self.failures.append((name, error))
            else:
                yield examined

    def report(self) -> int:
        """Tells what could not be read, grouped by cause; the exit code of it all.

        ReadingFault where a failure was no fault of the file.
        """
        from giaoban.cli.telling import tell  # noqa: PLC0415

        known = [_with_file(name, e) for name, e in self.failures if isinstance(e, GiaobanError)]
        tell(known)
        for name, error in self.failures:
            if not isinstance(error, GiaobanError):
                raise ReadingFault(name) from error
        codes = {error.exit_code for error in known}
        return UnreadableError.exit_code if len(codes) > 1 else next(iter(codes), 0)


class ReadingFault(Exception):  # noqa: N818 - not an error of the user's
    """A fault of our own while `file` was read; the cause is the exception itself."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


def _begin(names: list[str]) -> None:
    """What cannot be loaded is told when its turn comes."""
    for name in names:
        if name != STANDARD_INPUT:
            begin(name)


def _read(name: str) -> "Examined":
    from giaoban.pipeline import examine  # noqa: PLC0415 - the readers' libraries are slow

    if name == STANDARD_INPUT:
        return examine(standard_input(), name=STANDARD_INPUT, read=reader().read)
    return examine(name, name=_printable(name), read=reader().read)


def _printable(name: str) -> str | None:
    """A name for files whose own is no Unicode; None where it is."""
    try:
        os.fspath(name).encode("utf-8")
    except UnicodeEncodeError:
        return visible(Path(name).name)
    return None


def _with_file(name: str, error: GiaobanError) -> GiaobanError:
    """The error with the name that the user typed."""
    return type(error)(error.code, **{**error.parameters, "file": name})
