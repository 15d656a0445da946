"""Standard input and output, and what kind of thing they are."""

import errno
import os
import shutil
import sys
from typing import TYPE_CHECKING

from giaoban.cli.messages import _, words

if TYPE_CHECKING:
    from giaoban.out.manner import Manner

CLOSED = (errno.EPIPE, errno.EINVAL) if os.name == "nt" else (errno.EPIPE,)
"""What writing into a closed pipe gives; Windows sometimes calls it an invalid argument."""


def manner(*, why: bool, to_file: bool) -> "Manner":
    """Columns and colour for a terminal, plain lines for everything else."""
    from giaoban.out.manner import Manner  # noqa: PLC0415

    if to_file or not sys.stdout.isatty():
        return Manner(words(), why=why)
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
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, sys.stdout.fileno())
    return True


def standard_input() -> bytes:
    """All of it; a person at the keyboard is told that we wait."""
    if sys.stdin.isatty():
        end = "Ctrl-Z, Enter" if os.name == "nt" else "Ctrl-D"
        sys.stderr.write(
            _("Waiting for text from the keyboard; end with {keys}.").format(keys=end) + "\n"
        )
    return sys.stdin.buffer.read()
