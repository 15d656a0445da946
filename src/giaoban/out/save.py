"""A file that is either the old one or the new one, never half of each."""

import errno
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from giaoban.errors import UsageError


def refuse_to_overwrite(path: Path, *, force: bool, sources: list[str]) -> None:
    """UsageError unless `path` may be written: new, or `force`; never a file that is read."""
    _look_at(path)
    if path.is_dir():
        raise UsageError("output-folder", file=str(path))
    if not path.parent.is_dir():
        raise UsageError("output-no-folder", file=str(path), folder=str(path.parent))
    if not path.exists():
        return
    refuse_input(path, sources)
    if not force:
        raise UsageError("output-exists", file=str(path))


def _look_at(path: Path) -> None:
    """UsageError where no file can have this name, or nobody may look."""
    try:
        path.stat()
    except ValueError as error:
        raise UsageError("output-name", file=path.name) from error
    except OSError as error:
        if error.errno not in _NOTHING:
            named = error.errno == errno.ENAMETOOLONG
            raise UsageError("output-name" if named else "output-failed", file=str(path)) from error


_NOTHING = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}
"""What a system says where no such file is."""


def refuse_input(path: Path, sources: Iterable[str]) -> None:
    """UsageError where `path` is one of the files that are read."""
    there = path.exists()
    if there and any(Path(source).exists() and path.samefile(source) for source in sources):
        raise UsageError("output-is-input", file=str(path))


def save(path: Path, content: str | bytes) -> None:
    """Written beside the target, then put in its place; text in UTF-8, with line feeds.

    UsageError where the folder or an open program does not allow it.
    """
    try:
        _put(path.resolve(), content if isinstance(content, bytes) else content.encode("utf-8"))
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise UsageError("disk-full" if full else "output-failed", file=str(path)) from error


def _put(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode_for(path))
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _mode_for(path: Path) -> int:
    """What the file had, else what the user's umask gives to new files."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
