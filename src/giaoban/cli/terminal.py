"""Standard input and output, and what kind of thing they are."""

import errno
import os
import sys
from typing import TYPE_CHECKING, TextIO

from giaoban.cli.messages import _, words
from giaoban.errors import UsageError

if TYPE_CHECKING:
    from giaoban.out.manner import Manner

CLOSED = (errno.EPIPE, errno.EINVAL) if os.name == "nt" else (errno.EPIPE,)
"""What writing into a closed pipe gives; Windows sometimes calls it an invalid argument."""


def manner(*, why: bool, to_file: bool) -> "Manner":
    """Columns and colour for a terminal, plain lines for everything else."""
    from giaoban.out.manner import Manner  # noqa: PLC0415

    if to_file or not sys.stdout.isatty():
        return Manner(words(), why=why)
    import shutil  # noqa: PLC0415 - a pipe has no width

    width = shutil.get_terminal_size().columns
    return Manner(words(), width=width, colour=_colours(), why=why)


def _colours() -> bool:
    """Not where NO_COLOR is set, nor on terminals that would print the codes."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    if os.name == "nt":
        from rich.console import detect_legacy_windows  # noqa: PLC0415

        return not detect_legacy_windows()
    return True


def write(text: str) -> None:
    """To standard output, at once; a pipe that was closed ends the program quietly."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError as error:
        if hush(error):
            raise SystemExit(0) from None
        raise


def hush(error: OSError) -> bool:
    """Whether it says that the reader of our output has gone; if so, nothing more is written, and
    the interpreter does not complain at its end."""
    if error.errno not in CLOSED or error.filename is not None:
        return False
    _silence(sys.stdout)
    return True


def full(error: OSError) -> UsageError | None:
    """Our own error, where it says that there is no room for our output; as above, nothing more is
    written then."""
    if error.errno not in (errno.ENOSPC, errno.EDQUOT) or error.filename is not None:
        return None
    _silence(sys.stdout)
    return UsageError("disk-full")


def aside(text: str) -> None:
    """Beside the answer: to standard error. Where that takes nothing, the exit code says it all."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        _silence(sys.stderr)


def _silence(stream: TextIO) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def standard_input() -> bytes:
    """All of it; a person at the keyboard is told that we wait."""
    if sys.stdin.isatty():
        end = "Ctrl-Z, Enter" if os.name == "nt" else "Ctrl-D"
        aside(_("Waiting for text from the keyboard; end with {keys}.").format(keys=end) + "\n")
    return sys.stdin.buffer.read()
