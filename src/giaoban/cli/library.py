"""Where the library lies, and the office's profile; what to ask where there is none."""

import datetime as dt
import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from giaoban.cli.messages import _
from giaoban.cli.telling import note, tell
from giaoban.errors import LibraryError, UsageError
from giaoban.out.visible import visible

if TYPE_CHECKING:
    from giaoban.cli.folder import Notices
    from giaoban.library.answer import Answer
    from giaoban.library.looking import Looking
    from giaoban.library.question import Question
    from giaoban.library.shelf import Library
    from giaoban.model.profile import Profile

LIBRARY, PROFILE = "GIAOBAN_LIBRARY", "GIAOBAN_PROFILE"
FOLDER, FILE, PROFILE_FILE = ".giaoban", "library.db", "giaoban.toml"


def place(option: str | None) -> Path:
    """Where the library is, or would be made: as asked for, as the environment says, in a folder
    .giaoban here or above, else in the user's data folder. LibraryError where nobody can look."""
    told = option or os.environ.get(LIBRARY)
    if told:
        path = Path(os.path.expanduser(told))  # noqa: PTH111 - Path refuses users it does not know
        is_there(path)
        return path
    for folder in _upwards():
        if (folder / FOLDER).is_dir():
            return folder / FOLDER / FILE
    from platformdirs import user_data_path  # noqa: PLC0415 - only where nothing nearer is

    return user_data_path("giaoban", appauthor=False) / FILE


def is_there(path: Path) -> bool:
    """Is there a library, or something in its place? A file of 0 bytes is none yet.

    LibraryError where nobody can look.
    """
    try:
        found = path.stat()
    except OSError as error:
        if error.errno in _NOTHING:
            return False
        raise LibraryError("library-unreachable", file=str(path)) from error
    return found.st_size > 0 or not stat.S_ISREG(found.st_mode)


_NOTHING = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}
"""What a system says where no such file is."""


def profile(library: Path | None) -> "Profile | None":
    """The office's: as the environment says, giaoban.toml here or above, beside the library, else
    in the user's folder of settings. None where there is none."""
    path = next(_profiles(library), None)
    if path is None:
        return None
    from giaoban.desk.profile import load  # noqa: PLC0415 - most calls have none

    made, unknown = load(path)
    if unknown:
        told = _("{file}: these keys mean nothing: {keys}")
        keys = visible(", ".join(unknown))
        note(f"{_('Warning')}: {told.format(file=visible(str(path)), keys=keys)}")
    return made


def _profiles(library: Path | None) -> Iterator[Path]:
    told = os.environ.get(PROFILE)
    if told:
        yield Path(told).expanduser()
        return
    from platformdirs import user_config_path  # noqa: PLC0415 - as above

    candidates = [folder / PROFILE_FILE for folder in _upwards()]
    if library:
        candidates.append(library.parent / PROFILE_FILE)
    candidates.append(user_config_path("giaoban", appauthor=False) / PROFILE_FILE)
    yield from (path for path in candidates if path.is_file())


def _upwards() -> list[Path]:
    """This folder and those above it."""
    here = Path.cwd()
    return [here, *here.parents]


@dataclass(slots=True)
class Asked:
    """What a question is asked of. `path`: of the library on disk; None where files were read,
    of which `inputs` tells."""

    library: "Looking"
    profile: "Profile | None"
    path: Path | None = None
    inputs: "Notices | None" = None
    keeping: "Library | None" = None
    """The library once more, where it may be written to."""
    kept_since: dt.date | None = None
    """The first day of a library that holds every file that was read."""

    @property
    def is_empty(self) -> bool:
        """Were there files, and none of them could be read?"""
        return self.inputs is not None and not self.inputs.any_read

    @property
    def files(self) -> list[str]:
        """Those that the answer rests on."""
        return self.inputs.used if self.inputs else []

    def answer(self, question: "Question") -> "Answer":
        """What is due; unless the question says otherwise, what was over before the library's first
        day is told quietly."""
        return self.library.answer(self.of_library(question))

    def of_library(self, question: "Question") -> "Question":
        """The question with what the library and the office add to it."""
        since = question.since or self.first_day(question.as_of)
        return replace(question, profile=self.profile, since=since)

    def first_day(self, as_of: dt.date) -> dt.date | None:
        """Since when the library is kept; None where that is later than the day that is asked
        about, or nothing is kept."""
        first = self.library.first_day() if self.path else self.kept_since
        return first if first and first <= as_of else None

    def report(self) -> int:
        """Tells what could not be read; the exit code of it."""
        return self.inputs.report() if self.inputs else 0


@contextmanager
def asked(option: str | None, files: list[str] | None = None) -> Iterator[Asked]:
    """The files that are named; else the library; where none is, the notices of this folder, which
    is said where a library was asked for by name."""
    from giaoban.library.looking import Looking  # noqa: PLC0415 - help needs none

    path = place(option)
    there = is_there(path)
    if there and not files:
        library = Looking.to_read(path)
        found = Asked(library, profile(path), path)
    else:
        if option and not files:
            told = _("{file}: there is no library here; the notices of this folder are read.")
            note(told.format(file=visible(str(path))))
        found = _read(files or [], path if there else None)
    try:
        yield found
    finally:
        found.library.close()


def files_of(names: list[str], option: str | None) -> list[str]:
    """Those of the names that are to be read: files, all of them or none. Where there is a library,
    only files by their whole names, of which it has not all; standard input in any case."""
    from giaoban.cli.inputs import STANDARD_INPUT  # noqa: PLC0415 - as above

    files, path = named_files(names), place(option)
    if not files or STANDARD_INPUT in names or not is_there(path):
        return files
    return [] if files != names or holds(path, files) else files


def holds(library: Path, files: list[str]) -> bool:
    """Did all of these files come into the library?"""
    from giaoban.desk.naming import came_as  # noqa: PLC0415 - as above
    from giaoban.library.looking import Looking  # noqa: PLC0415 - as above

    kept_ = Looking.to_read(library)
    try:
        return all(came_as(Path(file), kept_) for file in files)
    finally:
        kept_.close()


def named_files(names: list[str]) -> list[str]:
    """The files that these names mean; [] where one of them means none."""
    from giaoban.cli.inputs import STANDARD_INPUT  # noqa: PLC0415 - as above
    from giaoban.desk.naming import file_named  # noqa: PLC0415 - as above

    found = [[name] if name == STANDARD_INPUT else file_named(name)[:1] for name in names]
    return [str(one) for some in found for one in some] if all(found) else []


def _read(files: list[str], path: Path | None) -> Asked:
    """These files, else those of this folder; with what the library there recorded of them."""
    from giaoban.cli.folder import notices  # noqa: PLC0415 - only where files are read

    inputs = notices(files)
    library = inputs.library()
    since = _adopt_records(library, path) if path else None
    return Asked(library, profile(None), inputs=inputs, kept_since=since)


def _adopt_records(library: "Library", path: Path) -> dt.date | None:
    """A file that is in the library, too, comes with what was recorded of its tasks; where all are,
    with its first day."""
    from giaoban.library.looking import Looking  # noqa: PLC0415 - help needs none

    try:
        kept_ = Looking.to_read(path)
    except LibraryError as error:
        tell([error])
        return None
    holds_all = True
    for file in library.files():
        known = kept_.database.reading_of_file(file.sha256.partition(" ")[0])
        holds_all = holds_all and known is not None
        if known:
            library.adopt(file.notice, kept_, known[1])
    first = kept_.first_day() if holds_all else None
    kept_.close()
    return first


@contextmanager
def kept(option: str | None) -> Iterator[Asked]:
    """The library to write into. UsageError where there is none: only `add` makes one."""
    from giaoban.library.shelf import Library  # noqa: PLC0415 - help needs none

    path = place(option)
    if not is_there(path):
        raise UsageError("no-library", file=str(path))
    library = Library.to_write(path)
    try:
        yield Asked(library, profile(path), path, keeping=library)
    finally:
        library.close()
